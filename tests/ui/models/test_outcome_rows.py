"""What follows from a decision, as rows: everybody who applied with what became of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from interview_app.domain.candidate import CandidateState
from interview_app.domain.decision import Decision
from interview_app.i18n import Language, load
from interview_app.ui.models.outcome_rows import notice_rows
from tests.reporting.sample import LOCKED, procedure

WHOLE = procedure(candidates=6)
LAST = WHOLE.candidates[-1]


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (CandidateState.INTERVIEWED, "nicht ausgewählt"),
        (CandidateState.WITHDRAWN, "zurückgezogen"),
        (CandidateState.NO_SHOW, "nicht erschienen"),
        (CandidateState.EXCLUDED, "ausgeschlossen"),
    ],
)
def test_nobody_is_called_not_selected_whom_no_decision_was_about(state: CandidateState, words: str) -> None:
    decided = Decision((WHOLE.candidates[0].id,), (), "am besten", "", (), LOCKED, None)
    people = (*WHOLE.candidates[:-1], replace(LAST, state=state))
    rows = notice_rows(load(Language.GERMAN), replace(WHOLE, decision=decided, candidates=people))
    assert rows[-1].cells[2].words == words
