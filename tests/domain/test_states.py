"""The tables of allowed changes, and that everything else is refused."""

from __future__ import annotations

from itertools import product

import pytest

from interview_app.domain.candidate import CandidateState
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.procedure import Stage
from interview_app.domain.sheet import SheetState
from interview_app.domain.states import (
    CANDIDATE,
    PROCEDURE,
    SHEET,
    CandidateAct,
    ProcedureAct,
    SheetAct,
    after_candidate_act,
    after_procedure_act,
    after_sheet_act,
    may_be_taken_back,
)

STATES = CandidateState


@pytest.mark.parametrize(("state", "act"), list(product(CandidateState, CandidateAct)))
def test_a_candidate_changes_only_as_the_table_says(state: CandidateState, act: CandidateAct) -> None:
    if (state, act) in CANDIDATE:
        assert after_candidate_act(state, act) is CANDIDATE[state, act]
    else:
        with pytest.raises(ActRefused) as caught:
            after_candidate_act(state, act)
        assert caught.value.refusal is Refusal.WRONG_STATE
        assert caught.value.facts == {"state": state.value, "act": act.value}


@pytest.mark.parametrize(("stage", "act"), list(product(Stage, ProcedureAct)))
def test_a_procedure_changes_only_as_the_table_says(stage: Stage, act: ProcedureAct) -> None:
    if (stage, act) in PROCEDURE:
        assert after_procedure_act(stage, act) is PROCEDURE[stage, act]
    else:
        with pytest.raises(ActRefused) as caught:
            after_procedure_act(stage, act)
        assert caught.value.refusal is Refusal.WRONG_STATE
        assert caught.value.facts == {"state": stage.value, "act": act.value}


def test_a_sealed_sheet_never_changes() -> None:
    for act in SheetAct:
        assert (SheetState.SEALED, act) not in SHEET
        with pytest.raises(ActRefused) as caught:
            after_sheet_act(SheetState.SEALED, act)
        assert caught.value.refusal is Refusal.SHEET_SEALED
    assert after_sheet_act(SheetState.DRAFT, SheetAct.SEAL) is SheetState.SEALED


def test_a_candidate_can_withdraw_at_any_time() -> None:
    allowed = {state for state, act in CANDIDATE if act is CandidateAct.WITHDRAW}
    assert allowed == set(CandidateState) - {CandidateState.WITHDRAWN}


def test_nothing_follows_a_withdrawal_or_an_abort() -> None:
    assert not [act for state, act in CANDIDATE if state is CandidateState.WITHDRAWN]
    assert not [act for stage, act in PROCEDURE if stage is Stage.ABORTED]


def test_a_reopened_procedure_keeps_its_disclosure() -> None:
    reopened = {after for (_, act), after in PROCEDURE.items() if act is ProcedureAct.REOPEN}
    assert reopened == {Stage.DISCLOSED}


def test_an_invitation_a_no_show_and_a_withdrawal_may_be_slips_and_nothing_else() -> None:
    slips = {(to, state) for to, state in product(STATES, STATES) if may_be_taken_back(state, to=to)}
    assert slips == {
        (STATES.ADMITTED, STATES.INVITED),
        (STATES.NO_SHOW, STATES.INVITED),
        (STATES.INVITED, STATES.NO_SHOW),
        *((state, STATES.WITHDRAWN) for state in set(STATES) - {STATES.WITHDRAWN}),
    }
