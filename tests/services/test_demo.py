"""The sample shows what a procedure can hold: nothing copied, a few agreed levels, a decision with all its reasons."""

from __future__ import annotations

import pytest

from interview_app.composition import Services, on_desk
from interview_app.domain.hint import Rule
from interview_app.services.demo import sample
from interview_app.services.procedures import PROGRAM, Surroundings


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
