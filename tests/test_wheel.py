"""The built wheel is whole: it works outside the checkout, with its forms and resources."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

LOOK = """
import interview_app
from interview_app.i18n import Language, load
from interview_app.resources import forms_folder, handbook_folder, resource
load(Language.GERMAN)
print(interview_app.__file__)
for folder in (forms_folder(), resource(), handbook_folder()):
    print("|".join(sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())))
"""


def run(*command: str | Path, cwd: Path = ROOT, path: str = "") -> str:
    """The output of a command; fails with all it said where it does not end well."""
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}
    result = subprocess.run(
        [sys.executable, *command], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel installed in it, far from the checkout."""
    built, target = tmp_path_factory.mktemp("built"), tmp_path_factory.mktemp("installed")
    run("-m", "build", "--wheel", "--no-isolation", "--outdir", built, ROOT)
    (wheel,) = built.glob("*.whl")
    run("-m", "pip", "install", "-q", "--no-deps", "--no-index", "--target", target, wheel)
    return target


def files_of(folder: Path) -> str:
    return "|".join(sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()))


def test_the_wheel_carries_the_forms_and_resources_of_the_checkout(installed: Path, tmp_path: Path) -> None:
    where, forms, resources, handbook = run("-P", "-c", LOOK, cwd=tmp_path, path=str(installed)).splitlines()
    assert Path(where).is_relative_to(installed)
    assert forms == files_of(ROOT / "forms")
    assert resources == files_of(ROOT / "resources")
    assert handbook == files_of(ROOT / "docs" / "handbook")


def test_the_wheel_carries_the_program_and_no_tests_or_tools(installed: Path) -> None:
    packed = {path.name for path in installed.iterdir()}
    assert {name.split("-")[0] for name in packed} == {"interview_app", "bin"}


def test_every_licence_of_what_is_shipped_lies_in_the_wheel(installed: Path) -> None:
    (facts,) = installed.glob("interview_app-*.dist-info")
    carried = {path.name for path in (facts / "licenses").rglob("LICENSE*")}
    shipped = {path.name for path in (ROOT / "resources").rglob("LICENSE*")}
    assert shipped
    assert carried == shipped | {"LICENSE"}


def program(installed: Path, cwd: Path, *arguments: str) -> str:
    """What the installed command says."""
    (script,) = (installed / "bin").glob("interview-app*")
    return run(script, *arguments, cwd=cwd, path=str(installed))


def test_the_installed_command_reads_its_forms_and_writes_a_procedure(
    installed: Path, tmp_path: Path
) -> None:
    assert program(installed, tmp_path, "--version").startswith("interview-app ")
    for form in (installed / "interview_app" / "data" / "forms").glob("*.toml"):
        program(installed, tmp_path, "form", "check", str(form))
        program(installed, tmp_path, "new", str(form), "-o", f"{form.stem}.interview")
        program(installed, tmp_path, "check", f"{form.stem}.interview")
    assert len(list(tmp_path.glob("*.interview"))) == len(list((ROOT / "forms").glob("*.toml")))


def test_the_installed_command_prints_documents_with_its_own_fonts(installed: Path, tmp_path: Path) -> None:
    shown = program(
        installed, tmp_path, "demo", "--no-window", "--out", "out", "--candidates", "1", "--panelists", "1"
    )
    printed = [line for line in shown.splitlines() if line.endswith(".pdf")]
    assert printed
    assert all((tmp_path / line).read_bytes().startswith(b"%PDF-") for line in printed)
