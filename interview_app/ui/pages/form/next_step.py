"""What comes after the lock: the first thing that the interviews still lack, and the page where it is done."""

from __future__ import annotations

from dataclasses import dataclass

from interview_app.domain.candidate import CandidateState
from interview_app.domain.procedure import Procedure, Stage
from interview_app.i18n import Say
from interview_app.ui.pages.names import PageName


@dataclass(frozen=True, slots=True)
class NextStep:
    """A sentence, the words of the way, and where it leads."""

    words: str
    way: str
    page: PageName


def next_step(say: Say, procedure: Procedure) -> NextStep | None:
    """The next step of a locked form; None once the interviews have begun, when the overview says what is next."""
    if procedure.stage is not Stage.LOCKED:
        return None
    if not procedure.voters():
        return NextStep(say("Next: enter the panel."), say("To the panel"), PageName.PANEL)
    candidates = say("To the candidates")
    if not procedure.candidates:
        return NextStep(say("Next: enter the candidates."), candidates, PageName.CANDIDATES)
    if all(each.state is CandidateState.REGISTERED for each in procedure.candidates):
        return NextStep(say("Next: check the requirements."), candidates, PageName.CANDIDATES)
    return NextStep(say("Next: hold the first interview."), say("To the interviews"), PageName.INTERVIEWS)
