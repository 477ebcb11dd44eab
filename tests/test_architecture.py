"""The layers hold, and each contract catches the import it is there for."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LINT = shutil.which("lint-imports", path=str(Path(sys.executable).parent)) or "lint-imports"

PLANTS = {
    "layers": ("interview_app/domain/text.py", "import interview_app.i18n"),
    "ui-layers": ("interview_app/ui/widgets/__init__.py", "import interview_app.ui.pages"),
    "no-cycles": ("interview_app/domain/text.py", "import interview_app.domain.form"),
    "ui-through-services": ("interview_app/ui/main_window.py", "import interview_app.storage"),
    "widgets-take-data": ("interview_app/ui/widgets/__init__.py", "import interview_app.services"),
    "cli-without-ui": ("interview_app/__main__.py", "import interview_app.ui.theme"),
    "window-from-cli": ("interview_app/__main__.py", "import interview_app.app"),
    "qt": ("interview_app/i18n.py", "import PySide6.QtCore"),
    "readers-in-child": (
        "interview_app/services/tables.py",
        "import interview_app.intake.posting.reading.pdf",
    ),
    "word-documents": ("interview_app/services/tables.py", "import docx"),
    "database": ("interview_app/i18n.py", "import sqlite3"),
    "documents": ("interview_app/i18n.py", "import reportlab.pdfgen"),
    "tagged-writer": ("interview_app/reporting/tagged/lines.py", "import interview_app.domain.text"),
    "workbooks": ("interview_app/i18n.py", "import openpyxl"),
    "toml": ("interview_app/i18n.py", "import tomllib"),
    "signatures": ("interview_app/i18n.py", "import cryptography"),
    "offline": ("interview_app/resources.py", "import socket"),
    "tests-only": ("interview_app/resources.py", "import pytest"),
    "pure-domain": ("interview_app/domain/text.py", "import pathlib"),
    "pure-analysis": ("interview_app/analysis/field.py", "import pathlib"),
}


def contracts() -> list[str]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return [contract["id"] for contract in settings["tool"]["importlinter"]["contracts"]]


def lint(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run lint-imports on the tree in `folder`."""
    command = [LINT, "--no-logo", "--no-cache", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the package and its contracts to plant something in."""
    shutil.copytree(
        ROOT / "interview_app", tmp_path / "interview_app", ignore=shutil.ignore_patterns("*.pyc")
    )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_every_import_goes_the_way_the_design_draws() -> None:
    result = lint(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("contract", contracts())
def test_a_planted_wrong_import_is_caught(copy: Path, contract: str) -> None:
    place, line = PLANTS[contract]
    with (copy / place).open("a", encoding="utf-8") as module:
        module.write(f"\n{line}\n")
    result = lint(copy, "--contract", contract)
    assert "0 kept, 1 broken" in result.stdout, result.stdout + result.stderr


def test_a_new_package_has_to_say_where_it_stands(copy: Path) -> None:
    newcomer = copy / "interview_app" / "newcomer"
    newcomer.mkdir()
    (newcomer / "__init__.py").write_text("", "utf-8")
    result = lint(copy, "--contract", "layers")
    assert "newcomer" in result.stdout + result.stderr
    assert result.returncode != 0


def test_the_command_line_runs_without_qt() -> None:
    code = (
        "import sys, interview_app.cli.commands; print(*(name for name in sys.modules if 'PySide' in name))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert result.stdout.split() == []


def test_the_process_that_reads_postings_loads_no_window_and_no_network() -> None:
    code = (
        "import sys; from interview_app.intake.posting import child; import interview_app.intake.posting.reading.pdf\n"
        "print(*(name for name in sys.modules if name.startswith('PySide6.Qt')))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert set(result.stdout.split()) <= {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtPdf"}
