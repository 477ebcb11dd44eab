"""Who has to sit at the table, and who may take the record over."""

from __future__ import annotations

from collections.abc import Sequence

from interview_app.domain.disclosure import raters
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.interview import Interview
from interview_app.domain.panel import AssignmentKind
from interview_app.domain.procedure import Procedure


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
