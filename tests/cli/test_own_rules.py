"""The command line makes new procedures with the rules that the window keeps for them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths

from interview_app.cli.main import run
from interview_app.cli.own_rules import with_own_rules
from interview_app.composition import open_services
from interview_app.domain.hint import Rule, Severity
from interview_app.domain.hint_rules import RuleSetting
from interview_app.resources import forms_folder
from interview_app.services.record_check.rule_defaults import RuleDefaults, alike
from tests.services.office import KI_FORM

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
KEPT = (RuleSetting(Rule.TIME_APART, True, Severity.REASON, "Dienstanweisung 4", None, NOON),)


@pytest.fixture
def kept() -> Iterator[Path]:
    """Rules kept where the window keeps them."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    path = Path(place) / "interview_app" / "rules.json"
    assert RuleDefaults(path).keep(KEPT, at=NOON)
    yield path
    path.unlink()


def rules_of(path: Path) -> tuple[RuleSetting, ...]:
    services = open_services(path, with_own_rules(), read_only=True)
    found = services.desk.bare().rule_settings
    services.close()
    return found


def test_they_lie_where_the_window_keeps_them(kept: Path) -> None:
    assert with_own_rules().rules == kept


def test_a_new_procedure_begins_with_them(kept: Path, tmp_path: Path) -> None:
    target = tmp_path / "new.interview"
    assert run(["new", str(forms_folder() / KI_FORM), "-o", str(target)]) == 0
    assert alike(rules_of(target), KEPT)


def test_so_does_the_sample(kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["demo", "--no-window", "--candidates", "1", "--panelists", "2", "--out", str(tmp_path)]
    assert run(words) == 0
    (path,) = tmp_path.glob("*.interview")
    assert alike(rules_of(path), KEPT)


def test_without_any_a_new_procedure_has_the_program_s_own(tmp_path: Path) -> None:
    target = tmp_path / "new.interview"
    assert run(["new", str(forms_folder() / KI_FORM), "-o", str(target)]) == 0
    assert rules_of(target) == ()
