"""Which change of state is allowed for candidates, sheets and procedures.

The tables are the rule; docs/architecture.md shows them to people and a test compares both.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from interview_app.domain.candidate import CandidateState
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.procedure import Stage
from interview_app.domain.sheet import SheetState


class CandidateAct(StrEnum):
    """What can be done about a candidate."""

    ADMIT = "admit"
    EXCLUDE = "exclude"
    INVITE = "invite"
    INTERVIEW = "interview"
    MISS = "miss"
    WITHDRAW = "withdraw"
    RECONSIDER = "reconsider"


class SheetAct(StrEnum):
    """What can be done with a sheet."""

    RECORD = "record"
    SEAL = "seal"


class ProcedureAct(StrEnum):
    """What moves a procedure on."""

    LOCK = "lock"
    REVISE = "revise"
    START = "start"
    DISCLOSE = "disclose"
    RESUME = "resume"
    DECIDE = "decide"
    CLOSE = "close"
    ABORT = "abort"
    REOPEN = "reopen"


_C = CandidateState
CANDIDATE: Mapping[tuple[CandidateState, CandidateAct], CandidateState] = {
    (_C.REGISTERED, CandidateAct.ADMIT): _C.ADMITTED,
    (_C.REGISTERED, CandidateAct.EXCLUDE): _C.EXCLUDED,
    (_C.REGISTERED, CandidateAct.WITHDRAW): _C.WITHDRAWN,
    (_C.ADMITTED, CandidateAct.RECONSIDER): _C.REGISTERED,
    (_C.ADMITTED, CandidateAct.EXCLUDE): _C.EXCLUDED,
    (_C.ADMITTED, CandidateAct.INVITE): _C.INVITED,
    (_C.ADMITTED, CandidateAct.INTERVIEW): _C.INTERVIEWED,
    (_C.ADMITTED, CandidateAct.WITHDRAW): _C.WITHDRAWN,
    (_C.EXCLUDED, CandidateAct.RECONSIDER): _C.REGISTERED,
    (_C.EXCLUDED, CandidateAct.WITHDRAW): _C.WITHDRAWN,
    (_C.INVITED, CandidateAct.RECONSIDER): _C.REGISTERED,
    (_C.INVITED, CandidateAct.EXCLUDE): _C.EXCLUDED,
    (_C.INVITED, CandidateAct.INTERVIEW): _C.INTERVIEWED,
    (_C.INVITED, CandidateAct.MISS): _C.NO_SHOW,
    (_C.INVITED, CandidateAct.WITHDRAW): _C.WITHDRAWN,
    (_C.NO_SHOW, CandidateAct.INVITE): _C.INVITED,
    (_C.NO_SHOW, CandidateAct.WITHDRAW): _C.WITHDRAWN,
    (_C.INTERVIEWED, CandidateAct.WITHDRAW): _C.WITHDRAWN,
    (_C.INTERVIEWED, CandidateAct.EXCLUDE): _C.EXCLUDED,
}

SHEET: Mapping[tuple[SheetState, SheetAct], SheetState] = {
    (SheetState.DRAFT, SheetAct.RECORD): SheetState.DRAFT,
    (SheetState.DRAFT, SheetAct.SEAL): SheetState.SEALED,
}

_S = Stage
PROCEDURE: Mapping[tuple[Stage, ProcedureAct], Stage] = {
    (_S.PREPARING, ProcedureAct.LOCK): _S.LOCKED,
    (_S.LOCKED, ProcedureAct.REVISE): _S.PREPARING,
    (_S.LOCKED, ProcedureAct.START): _S.INTERVIEWING,
    (_S.INTERVIEWING, ProcedureAct.START): _S.INTERVIEWING,
    (_S.INTERVIEWING, ProcedureAct.DISCLOSE): _S.DISCLOSED,
    (_S.DISCLOSED, ProcedureAct.RESUME): _S.INTERVIEWING,
    (_S.DISCLOSED, ProcedureAct.DECIDE): _S.DECIDED,
    (_S.DECIDED, ProcedureAct.CLOSE): _S.CLOSED,
    (_S.DECIDED, ProcedureAct.REOPEN): _S.DISCLOSED,
    (_S.CLOSED, ProcedureAct.REOPEN): _S.DISCLOSED,
    (_S.PREPARING, ProcedureAct.ABORT): _S.ABORTED,
    (_S.LOCKED, ProcedureAct.ABORT): _S.ABORTED,
    (_S.INTERVIEWING, ProcedureAct.ABORT): _S.ABORTED,
    (_S.DISCLOSED, ProcedureAct.ABORT): _S.ABORTED,
}


def after_candidate_act(state: CandidateState, act: CandidateAct) -> CandidateState:
    """The candidate's next state; raises ActRefused where the table has none."""
    if (state, act) not in CANDIDATE:
        raise ActRefused(Refusal.WRONG_STATE, state=state.value, act=act.value)
    return CANDIDATE[state, act]


_SLIPS = (CandidateAct.INVITE, CandidateAct.MISS, CandidateAct.WITHDRAW)
"""Notes on a candidate that can be a slip of the hand."""


def may_be_taken_back(state: CandidateState, *, to: CandidateState) -> bool:
    """Whether a candidate can have come from `to` to `state` by a note that may be a slip."""
    return any(CANDIDATE.get((to, act)) is state for act in _SLIPS)


def after_sheet_act(state: SheetState, act: SheetAct) -> SheetState:
    """The sheet's next state; raises ActRefused where the table has none."""
    if (state, act) not in SHEET:
        raise ActRefused(Refusal.SHEET_SEALED)
    return SHEET[state, act]


def after_procedure_act(stage: Stage, act: ProcedureAct) -> Stage:
    """The procedure's next stage; raises ActRefused where the table has none."""
    if (stage, act) not in PROCEDURE:
        raise ActRefused(Refusal.WRONG_STATE, state=stage.value, act=act.value)
    return PROCEDURE[stage, act]
