"""Sheets that were filled in on paper: who may type whose into the program, so that blindness holds as far as it can.

Whoever types a sheet reads it, and nothing else of its author.  So somebody who rates the same candidate seals their
own sheet first, and a sheet that its author began in the program is never shown to anybody else.
"""

from __future__ import annotations

from dataclasses import replace

from interview_app.domain.disclosure import raters, sealed_by, without_ratings
from interview_app.domain.errors import Refusal
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.panel import AssignmentKind, Role
from interview_app.domain.procedure import Procedure
from interview_app.domain.sheet import SheetState


def entry_obstacle(
    procedure: Procedure, candidate: CandidateId, *, author: PanelistId, enterer: PanelistId
) -> Refusal | None:
    """Why `enterer` may not type the paper sheet of `author` on this candidate, or None.

    `procedure` must hold every sheet on the candidate.  One's own paper sheet anybody may type.
    """
    expected = raters(procedure, candidate)
    if author not in expected:
        return Refusal.NOT_A_VOTER
    sheet = procedure.latest_sheet(candidate, author)
    if sheet is not None and sheet.state is SheetState.SEALED:
        return Refusal.SHEET_SEALED
    if author == enterer:
        return None
    if not _takes_part(procedure, candidate, enterer):
        return Refusal.PAPER_NOT_FOR_YOU
    if enterer in expected and not _is_settled(procedure, candidate, enterer):
        return Refusal.PAPER_OWN_SHEET_FIRST
    begun_here = sheet is not None and sheet.entered_by in (None, author)
    return Refusal.PAPER_SHEET_BEGUN if begun_here else None


def as_seen_by_typist(procedure: Procedure, candidate: CandidateId, author: PanelistId) -> Procedure:
    """All that the record check may look at on behalf of whoever types this paper sheet for its author.

    The sheet itself is read by its typist anyway.  The author's other sheets are not, also not those that the same
    person has typed before: no hint may compare with them.
    """
    sheet = procedure.latest_sheet(candidate, author)
    told = tuple(each for each in procedure.settled_hints if each.on_sheet in (None, (candidate, author)))
    bare = without_ratings(procedure)
    return replace(bare, sheets=() if sheet is None else (sheet,), settled_hints=told)


def _is_settled(procedure: Procedure, candidate: CandidateId, person: PanelistId) -> bool:
    """Whether somebody has sealed, with no replacement begun, and no further sitting asks for a new sheet."""
    latest = procedure.latest_sheet(candidate, person)
    sealed = latest is not None and latest.state is SheetState.SEALED
    return sealed and person in sealed_by(procedure, candidate)


def _takes_part(procedure: Procedure, candidate: CandidateId, person: PanelistId) -> bool:
    """Whether somebody may read a sheet on the candidate at all: not who is recused, nor who only observes."""
    recused = any(
        each.candidate == candidate and each.panelist == person and each.kind is AssignmentKind.RECUSED
        for each in procedure.assignments
    )
    return not recused and procedure.panelist(person).role is not Role.OBSERVER
