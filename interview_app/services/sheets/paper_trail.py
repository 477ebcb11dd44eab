"""Who has read a colleague's sheet while typing it from paper: the journal knows, also where the entry was given up."""

from __future__ import annotations

from collections.abc import Sequence

from interview_app.domain.disclosure import raters
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.panel import AssignmentKind, Part
from interview_app.domain.procedure import Procedure
from interview_app.services.desk import Desk
from interview_app.storage import journal

ENTERED = "enter-paper"
"""The act of beginning to type a paper sheet; its subject names candidate and author."""


def has_read(desk: Desk, candidate: CandidateId, person: PanelistId) -> bool:
    """Whether somebody has typed another member's paper sheet on this candidate."""
    with desk.reading() as db:
        subjects = journal.subjects_of(db, actor=person, act=ENTERED)
    return any(
        who == candidate and whose != person
        for who, _, whose in (subject.partition(" ") for subject in subjects)
    )


def require_unread(desk: Desk, procedure: Procedure, candidate: CandidateId, parts: Sequence[Part]) -> None:
    """Raises ActRefused where somebody would begin to rate a candidate on whom they know a colleague's levels."""
    rating = raters(procedure, candidate)
    for part in parts:
        joins = part.kind in (AssignmentKind.EXPECTED, AssignmentKind.SUBSTITUTE)
        if joins and part.panelist not in rating and has_read(desk, candidate, part.panelist):
            raise ActRefused(Refusal.PAPER_READ, name=procedure.panelist(part.panelist).name)
