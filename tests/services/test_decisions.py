"""The decision: proposed by the arithmetic, recorded by people."""

from __future__ import annotations

from pathlib import Path

import pytest

from interview_app.domain.decision import Dissent
from interview_app.domain.ending import ReopeningGround
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CandidateId
from interview_app.domain.procedure import Stage
from interview_app.services.decisions.deciding import DecisionPlan
from tests.services.office import Office, disclosed_office


@pytest.fixture
def decided_by_levels(tmp_path: Path) -> Office:
    """Three candidates: the first is best, the second next."""
    return disclosed_office(tmp_path, (4, 4, 5), (3, 3, 3), (2, 1, 2), posts=2)


def ids(office: Office) -> list[CandidateId]:
    return [candidate.id for candidate in office.services.candidates.all()]


def refusal_of(office: Office, plan: DecisionPlan) -> Refusal:
    with pytest.raises(ActRefused) as caught:
        office.services.decisions.decide(office.chair, plan)
    return caught.value.refusal


def test_the_selected_set_with_reasons_is_recorded_and_outlives_a_restart(decided_by_levels: Office) -> None:
    office, (first, second, third) = decided_by_levels, ids(decided_by_levels)
    assert office.members[1].panelist is not None
    plan = DecisionPlan(
        (first, second),
        (third,),
        "best in every criterion",
        "",
        (Dissent(office.members[1].panelist, "not I"),),
    )
    recorded = office.services.decisions.decide(office.chair, plan)
    office.reopen_file()
    assert office.services.decisions.present() == recorded
    assert office.services.desk.whole().stage is Stage.DECIDED


def test_a_copy_of_the_file_is_kept_with_the_decision(decided_by_levels: Office) -> None:
    office, (first, second, _) = decided_by_levels, ids(decided_by_levels)
    before = set(office.around.backups.iterdir())
    office.clock.pass_minutes(1)
    office.services.decisions.decide(office.chair, DecisionPlan((first, second), (), "best"))
    assert set(office.around.backups.iterdir()) - before


def test_nobody_but_the_chair_records_the_decision(decided_by_levels: Office) -> None:
    office, (first, second, _) = decided_by_levels, ids(decided_by_levels)
    with pytest.raises(ActRefused) as caught:
        office.services.decisions.decide(office.members[1], DecisionPlan((first, second), (), "best"))
    assert caught.value.refusal is Refusal.CHAIR_ONLY


def test_a_decision_without_reasons_is_refused(decided_by_levels: Office) -> None:
    first, second, _ = ids(decided_by_levels)
    assert refusal_of(decided_by_levels, DecisionPlan((first, second))) is Refusal.REASON_MISSING


def test_leaving_the_selected_set_asks_for_its_own_reason(decided_by_levels: Office) -> None:
    office, (first, _, third) = decided_by_levels, ids(decided_by_levels)
    plan = DecisionPlan((first, third), (), "because")
    assert refusal_of(office, plan) is Refusal.DEVIATION_REASON_MISSING
    office.services.decisions.decide(
        office.chair, DecisionPlan((first, third), (), "because", "the second declined")
    )


def test_an_empty_or_too_large_selection_is_refused(decided_by_levels: Office) -> None:
    people = tuple(ids(decided_by_levels))
    assert refusal_of(decided_by_levels, DecisionPlan((), (), "x")) is Refusal.SELECTION_EMPTY
    assert refusal_of(decided_by_levels, DecisionPlan(people, (), "x")) is Refusal.SELECTION_TOO_LARGE


def test_a_decision_is_recorded_once(decided_by_levels: Office) -> None:
    office, (first, second, _) = decided_by_levels, ids(decided_by_levels)
    plan = DecisionPlan((first, second), (), "best")
    office.services.decisions.decide(office.chair, plan)
    assert refusal_of(office, plan) is Refusal.WRONG_STATE


def test_reopening_needs_a_reason_and_lets_the_panel_decide_again(decided_by_levels: Office) -> None:
    office, (first, second, third) = decided_by_levels, ids(decided_by_levels)
    office.services.decisions.decide(office.chair, DecisionPlan((first, second), (), "best"))
    with pytest.raises(ActRefused):
        office.services.endings.reopen(office.chair, ground=ReopeningGround.OBJECTION, reason=" ")
    office.services.endings.reopen(
        office.chair, ground=ReopeningGround.OBJECTION, reason="the selected person declined"
    )
    assert office.services.decisions.present() is None
    plan = DecisionPlan((first, third), (), "best of those who remain", "the second declined")
    assert office.services.decisions.decide(office.chair, plan).selected == (first, third)


def test_no_decision_before_disclosure(office: Office) -> None:
    person = office.half_sealed()
    assert refusal_of(office, DecisionPlan((person.id,), (), "best")) is Refusal.WRONG_STATE
