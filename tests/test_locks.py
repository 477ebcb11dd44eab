"""The lock files hold what pyproject.toml asks for, for everybody and from nowhere in particular."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
LOCKS = sorted(ROOT.glob("requirements*.lock"))


def pins(lock: Path) -> dict[str, str]:
    """The version of each package in a lock file."""
    return dict(re.findall(r"^([a-z0-9][a-z0-9._-]*)==([^ \\]+)", lock.read_text("utf-8"), re.MULTILINE))


def asked() -> tuple[list[Requirement], list[Requirement], list[Requirement]]:
    """What the program needs, what the tests need besides, and what the measurements need besides these."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    needs, tests, benches = (
        [Requirement(line) for line in lines]
        for lines in (project["dependencies"], extras["test"], extras["bench"])
    )
    return needs, tests, benches


def unmet(requirements: list[Requirement], lock: Path) -> list[str]:
    held = pins(lock)
    return [
        str(each)
        for each in requirements
        if not each.specifier.contains(held.get(canonicalize_name(each.name), "0"))
    ]


def test_the_locks_hold_every_dependency_in_its_range() -> None:
    needs, tests, benches = asked()
    assert unmet(needs, ROOT / "requirements.lock") == []
    assert unmet(needs + tests, ROOT / "requirements-test.lock") == []
    assert unmet(needs + tests + benches, ROOT / "requirements-bench.lock") == []


def test_the_tests_run_on_the_versions_that_the_program_ships_with() -> None:
    shipped, tested = pins(ROOT / "requirements.lock"), pins(ROOT / "requirements-test.lock")
    assert shipped.items() <= tested.items() <= pins(ROOT / "requirements-bench.lock").items()


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_has_hashes_and_names_no_host(lock: Path) -> None:
    text = lock.read_text("utf-8")
    assert not re.search(r"https?:|file:|index-url|find-links|trusted-host", text)
    assert all(
        re.search(rf"^{re.escape(name)}==[^\n]*\\\n +--hash=sha256:", text, re.MULTILINE)
        for name in pins(lock)
    )


def test_the_program_ships_no_heavy_or_copyleft_stranger() -> None:
    shipped = pins(ROOT / "requirements.lock").keys()
    assert shipped.isdisjoint(
        {"pyside6", "pyside6-addons", "pymupdf", "numpy", "pandas", "pingouin", "krippendorff"}
    )
