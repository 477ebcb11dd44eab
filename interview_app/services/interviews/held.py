"""An interview that was held without the program: its times are typed afterwards, and its record may follow later."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from interview_app.domain.disclosure import is_complete
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.interview import Interview
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import Procedure
from interview_app.services.desk import Desk, own, require_reason
from interview_app.services.interviews.seating import require_going_on


@dataclass(frozen=True, slots=True)
class Held:
    """When it was held, and why without the program."""

    started: datetime
    ended: datetime
    reason: str


def as_held(interview: Interview, held: Held, *, now: datetime) -> Interview:
    """The interview with the times at which it was held, finished; raises ActRefused where they cannot be."""
    if not held.started < held.ended <= now:
        raise ActRefused(Refusal.TIMES_WRONG)
    reason = require_reason(held.reason)
    sittings = (replace(interview.sittings[0], started=held.started, ended=held.ended),)
    return replace(interview, sittings=sittings, finished=held.ended, held_without=reason)


def takes_additions(procedure: Procedure, interview: Interview) -> bool:
    """Whether the record may still be written; `procedure` must hold every sheet on the candidate.

    What was noted on paper can be typed until the panel has seen each other's levels on this candidate.
    """
    return bool(interview.held_without) and not is_complete(procedure, interview.candidate)


def require_addition(desk: Desk, actor: Actor, interview: Interview) -> None:
    """Raises ActRefused unless the acting person may add to this record now."""
    require_going_on(desk)
    if not takes_additions(desk.about(interview.candidate), interview):
        raise ActRefused(Refusal.WRONG_STATE, state="finished")
    if interview.note_taker != own(actor):
        raise ActRefused(Refusal.NOT_THE_NOTE_TAKER)
