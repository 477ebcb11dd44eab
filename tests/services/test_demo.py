"""The sample shows what a procedure can hold: nothing copied, a few agreed levels, a decision with all its reasons."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from interview_app.composition import Services, on_desk
from interview_app.domain.hint import Rule, Severity
from interview_app.domain.hint_rules import RuleSetting
from interview_app.services.demo import sample
from interview_app.services.files.procedures import PROGRAM, Surroundings
from interview_app.services.record_check.rule_defaults import RuleDefaults


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Services:
    folder = tmp_path_factory.mktemp("sample")
    around = Surroundings(lambda: sample.START, lambda: "unused", folder / "backups", "0.0.test")
    return on_desk(sample.build(folder / "sample.interview", around, sample.Size(5, 3)))


def test_no_evidence_of_the_sample_is_told_twice(made: Services) -> None:
    found = made.record_check.checked(PROGRAM).hints
    assert not [hint for hint in found if hint.discovery.rule in (Rule.COPIED, Rule.FORMULAIC)]


def test_the_sample_holds_agreed_levels_and_one_question_without_agreement(made: Services) -> None:
    agreed = made.desk.whole().agreed
    assert len(agreed) == 3
    assert sum(each.level is None for each in agreed) == 1
    assert all(each.reason for each in agreed)


def test_the_sample_decides_with_a_comparison_and_the_appraisals_of_internal_candidates(
    made: Services,
) -> None:
    procedure = made.desk.bare()
    assert procedure.decision is not None
    assert [each.criterion for each in procedure.decision.comparison] == [
        each.id for each in procedure.form.criteria
    ]
    internal = {each.id for each in procedure.candidates if each.internal}
    assert {each.candidate for each in procedure.decision.appraisals} <= internal
    assert procedure.decision.appraisals


def kept_rules(folder: Path, severity: Severity) -> Path:
    """Every rule weighs this much in new procedures."""
    path = folder / "rules.json"
    at = datetime(2023, 3, 1, tzinfo=UTC)
    settings = [RuleSetting(rule, True, severity, "Dienstanweisung", None, at) for rule in Rule]
    assert RuleDefaults(path).keep(settings, at=at)
    return path


def built(folder: Path, rules: Path | None) -> Services:
    around = Surroundings(lambda: sample.START, lambda: "unused", folder / "backups", "0.0.test", rules)
    return on_desk(sample.build(folder / "sample.interview", around, sample.Size(2, 2)))


@pytest.mark.parametrize("severity", [Severity.REASON, Severity.BLOCKS])
def test_kept_rules_hold_in_the_sample_and_it_meets_them(tmp_path: Path, severity: Severity) -> None:
    procedure = built(tmp_path, kept_rules(tmp_path, severity)).desk.bare()
    eased = {each.rule for each in procedure.rule_settings if each.reason == sample.SETTLED}
    assert {(each.rule, each.severity) for each in procedure.rule_settings} == {
        (rule, Severity.REASON if rule in eased else severity) for rule in Rule
    }
    assert eased <= ({Rule.ONE_QUESTION} if severity is Severity.BLOCKS else set())
    assert procedure.decision is not None


def test_people_and_ratings_of_the_sample_are_the_same_whatever_rules_are_kept(tmp_path: Path) -> None:
    told = []
    for name, severity in (("plain", None), ("ruled", Severity.NOTICE)):
        (folder := tmp_path / name).mkdir()
        whole = built(folder, None if severity is None else kept_rules(folder, severity)).desk.whole()
        told.append((whole.candidates, [(sheet.id, sheet.ratings) for sheet in whole.sheets]))
    assert told[0] == told[1]
