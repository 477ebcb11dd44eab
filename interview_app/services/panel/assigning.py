"""Noting who takes which part for one candidate, for every service that does so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from interview_app.domain.assigning import require_parts
from interview_app.domain.ids import CandidateId
from interview_app.domain.panel import Actor, Assignment, Part
from interview_app.domain.procedure import Procedure, Stage
from interview_app.services.desk import Desk, require_stage
from interview_app.services.sheets.paper_trail import require_unread
from interview_app.storage import panel as rows
from interview_app.storage.database import Writing

OPEN = (Stage.PREPARING, Stage.LOCKED, Stage.INTERVIEWING)
"""The stages in which it may still change who rates whom."""


def assignments_of(
    desk: Desk, procedure: Procedure, candidate: CandidateId, parts: Sequence[Part]
) -> tuple[Assignment, ...]:
    """Parts for one candidate as they are recorded, all in one act; raises ActRefused where they cannot be."""
    require_stage(procedure, *OPEN)
    procedure.candidate(candidate)
    require_parts(procedure, candidate, parts)
    require_unread(desk, procedure, candidate, parts)
    now = desk.clock()
    return tuple(
        Assignment(candidate, part.panelist, part.kind, part.reason.strip(), now, part.substitute_for)
        for part in parts
    )


def with_assignments(procedure: Procedure, assignments: Sequence[Assignment]) -> Procedure:
    """The procedure as it is when these are on record."""
    changed = {(each.candidate, each.panelist) for each in assignments}
    kept = (each for each in procedure.assignments if (each.candidate, each.panelist) not in changed)
    return replace(procedure, assignments=(*kept, *assignments))


def note_assignments(desk: Desk, db: Writing, actor: Actor, assignments: Sequence[Assignment]) -> None:
    """Put parts on record, each with its journal row, within the running transaction."""
    for assignment in assignments:
        rows.write_assignment(db, assignment)
        subject = f"{assignment.candidate} {assignment.panelist}"
        desk.note(db, actor, f"assign-{assignment.kind.value}", subject, assignment.reason)
