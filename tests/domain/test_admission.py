"""The requirement check as a rule."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from interview_app.domain.admission import (
    acts_towards,
    failed_requirements,
    open_requirements,
    state_by_checks,
)
from interview_app.domain.candidate import CandidateState, Finding, RequirementCheck
from interview_app.domain.form import Requirement
from interview_app.domain.ids import CandidateId, RequirementId
from interview_app.domain.states import CandidateAct, after_candidate_act
from interview_app.domain.text import Text
from tests.domain.build import form

NAMES = tuple(RequirementId(name) for name in ("degree", "experience"))
FORM = replace(
    form([1]), requirements=tuple(Requirement(name, Text(name, name), ("words",)) for name in NAMES)
)
STATE = CandidateState


def check(name: str, finding: Finding) -> RequirementCheck:
    return RequirementCheck(
        CandidateId("c"), RequirementId(name), finding, "", "", None, datetime(2023, 3, 1, tzinfo=UTC)
    )


def test_what_nobody_looked_at_is_open() -> None:
    assert open_requirements(FORM, ()) == NAMES
    assert open_requirements(FORM, (check("degree", Finding.MET),)) == (NAMES[1],)
    assert open_requirements(FORM, (check("degree", Finding.OPEN), check("experience", Finding.MET))) == (
        NAMES[0],
    )


def test_a_check_of_a_requirement_that_the_form_lacks_says_nothing() -> None:
    assert failed_requirements(FORM, (check("stranger", Finding.NOT_MET),)) == ()
    assert state_by_checks(FORM, (check("stranger", Finding.NOT_MET),)) is STATE.REGISTERED


@pytest.mark.parametrize(
    ("first", "second", "state"),
    [
        (Finding.MET, Finding.MET, STATE.ADMITTED),
        (Finding.MET, Finding.OPEN, STATE.REGISTERED),
        (Finding.MET, Finding.NOT_MET, STATE.EXCLUDED),
        (Finding.NOT_MET, Finding.OPEN, STATE.EXCLUDED),
    ],
)
def test_one_requirement_not_met_excludes_and_all_met_admit(
    first: Finding, second: Finding, state: CandidateState
) -> None:
    checks = (check("degree", first), check("experience", second))
    assert state_by_checks(FORM, checks) is state


def test_a_form_without_requirements_admits() -> None:
    assert state_by_checks(replace(FORM, requirements=()), ()) is STATE.ADMITTED


@pytest.mark.parametrize("state", [STATE.WITHDRAWN, STATE.NO_SHOW])
@pytest.mark.parametrize("goal", [STATE.ADMITTED, STATE.EXCLUDED, STATE.REGISTERED])
def test_the_documents_move_nobody_who_left(state: CandidateState, goal: CandidateState) -> None:
    assert acts_towards(state, goal) == ()


@pytest.mark.parametrize("state", [STATE.INVITED, STATE.INTERVIEWED, STATE.ADMITTED])
def test_who_is_admitted_stays_as_far_as_they_came(state: CandidateState) -> None:
    assert acts_towards(state, STATE.ADMITTED) == ()


def test_an_interview_that_was_held_is_not_undone_by_an_open_check() -> None:
    assert acts_towards(STATE.INTERVIEWED, STATE.REGISTERED) == ()
    assert acts_towards(STATE.ADMITTED, STATE.REGISTERED) == (CandidateAct.RECONSIDER,)


def test_who_was_excluded_after_the_interview_comes_back_interviewed() -> None:
    acts = acts_towards(STATE.EXCLUDED, STATE.ADMITTED, interviewed=True)
    assert acts == (CandidateAct.RECONSIDER, CandidateAct.ADMIT, CandidateAct.INTERVIEW)
    assert acts_towards(STATE.EXCLUDED, STATE.ADMITTED) == acts[:2]
    assert acts_towards(STATE.REGISTERED, STATE.ADMITTED, interviewed=True) == acts[1:]


@pytest.mark.parametrize("state", list(CandidateState))
@pytest.mark.parametrize("goal", [STATE.ADMITTED, STATE.EXCLUDED, STATE.REGISTERED])
@pytest.mark.parametrize("interviewed", [False, True])
def test_every_act_towards_a_goal_is_allowed_by_the_table(
    state: CandidateState, goal: CandidateState, *, interviewed: bool
) -> None:
    for act in acts_towards(state, goal, interviewed=interviewed):
        state = after_candidate_act(state, act)
