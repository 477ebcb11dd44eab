"""What is established before an interview and before it goes on: who sits at the table, and who writes the record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from interview_app.domain.disclosure import raters
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CandidateId, PanelistId, SittingId
from interview_app.domain.interview import Interview, Sitting
from interview_app.domain.panel import AssignmentKind
from interview_app.domain.procedure import Procedure, Stage
from interview_app.services.desk import Desk
from interview_app.storage.procedures import read_stage


def require_going_on(desk: Desk) -> None:
    """Raises ActRefused where the procedure is closed or aborted: no record changes any more."""
    with desk.reading() as db:
        stage = read_stage(db)
    if stage in (Stage.CLOSED, Stage.ABORTED):
        raise ActRefused(Refusal.WRONG_STATE, state=stage.value)


@dataclass(frozen=True, slots=True)
class Opening:
    """What is established before the first question.

    `present` are all at the table, `bias_checked` those who declared that nothing stands against their part,
    `panel_note` is what is noted where others sat at the table before.
    """

    present: tuple[PanelistId, ...]
    bias_checked: tuple[PanelistId, ...]
    note_taker: PanelistId
    language: str
    place: str
    video: bool
    panel_note: str = ""


@dataclass(frozen=True, slots=True)
class Further:
    """What is established before a further sitting; None and empty mean as before."""

    place: str
    video: bool
    present: tuple[PanelistId, ...] | None = None
    language: str = ""
    language_reason: str = ""


def next_sitting(held: Interview, further: Further, *, id: SittingId, at: datetime) -> Sitting:
    """The sitting that follows the interview's last one; where nobody is named, who is there sits on."""
    number, place = held.sittings[-1].number + 1, further.place.strip()
    present = held.here() if further.present is None else further.present
    return Sitting(id, held.id, number, at, None, place, further.video, present)


def sat_before(procedure: Procedure) -> tuple[PanelistId, ...]:
    """Who was at the table in the interview that began last."""
    last = max(procedure.interviews, key=lambda each: each.started, default=None)
    return () if last is None else last.present()


def require_table(
    procedure: Procedure, candidate: CandidateId, present: Sequence[PanelistId], writer: PanelistId
) -> None:
    """Everybody at the table is on the panel, the writer is there, and somebody who rates the candidate."""
    known = {person.id for person in procedure.panel}
    if not set(present) <= known or writer not in present:
        raise ActRefused(Refusal.NOT_ON_THE_PANEL)
    if not set(raters(procedure, candidate)) & set(present):
        raise ActRefused(Refusal.PANEL_INCOMPLETE)


def require_taker(procedure: Procedure, held: Interview, taker: PanelistId) -> None:
    """Somebody else of the panel who is there (during a break: anybody) and not recused for this candidate."""
    known = {person.id for person in procedure.panel}
    away = {
        each.panelist
        for each in procedure.assignments
        if each.candidate == held.candidate and each.kind is AssignmentKind.RECUSED
    }
    there = known if held.paused else set(held.here())
    if taker == held.note_taker or taker not in (known & there) - away:
        raise ActRefused(Refusal.NOT_ON_THE_PANEL)


def require_opening(procedure: Procedure, candidate: CandidateId, opening: Opening) -> None:
    """Everybody named is on the panel, and somebody who rates is there."""
    if not set(opening.bias_checked) <= {person.id for person in procedure.panel}:
        raise ActRefused(Refusal.NOT_ON_THE_PANEL)
    require_table(procedure, candidate, opening.present, opening.note_taker)
