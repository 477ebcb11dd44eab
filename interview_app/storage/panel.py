"""The panel and who rates whom."""

from __future__ import annotations

from datetime import datetime

from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.panel import Assignment, AssignmentKind, Briefing, Panelist, Role
from interview_app.domain.plain import from_plain
from interview_app.storage.cells import list_cell, list_in, panelist_in
from interview_app.storage.database import Database, Writing
from interview_app.storage.preparation import while_preparing


def read_panel(db: Database) -> tuple[Panelist, ...]:
    """Everybody at the table, in the panel's order."""
    rows = db.execute(
        "SELECT id, name, function, role, votes, position, briefings FROM panelist ORDER BY position, rowid"
    )
    return tuple(
        Panelist(PanelistId(id), name, function, Role(role), bool(votes), position, _briefings(briefings))
        for id, name, function, role, votes, position, briefings in rows
    )


def _briefings(cell: str) -> tuple[Briefing, ...]:
    return tuple(from_plain(Briefing, each) for each in list_in(cell))


def write_panelist(db: Database, panelist: Panelist) -> None:
    """Add a person, or put the present words in place of the earlier ones."""
    db.execute(
        "INSERT INTO panelist (id, name, function, role, votes, position, briefings) VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET name = excluded.name, function = excluded.function,"
        " role = excluded.role, votes = excluded.votes, position = excluded.position,"
        " briefings = excluded.briefings",
        (
            panelist.id,
            panelist.name,
            panelist.function,
            panelist.role.value,
            int(panelist.votes),
            panelist.position,
            list_cell(panelist.briefings),
        ),
    )


def delete_panelist(db: Writing, id: PanelistId) -> None:
    """Take a person off the panel; ActRefused once the form is locked or where an entry names the person."""
    with while_preparing(db):
        db.execute("DELETE FROM assignment WHERE panelist = ?", (id,))
        db.execute("DELETE FROM bias_declaration WHERE panelist = ?", (id,))
        db.execute("DELETE FROM pin WHERE panelist = ?", (id,))
        db.execute("UPDATE pin SET reset_by = NULL WHERE reset_by = ?", (id,))
        db.execute("DELETE FROM panelist WHERE id = ?", (id,))


def read_assignments(db: Database) -> tuple[Assignment, ...]:
    """Every note on who rates whom, in the order of the notes."""
    rows = db.execute(
        "SELECT candidate, panelist, kind, reason, at, substitute_for FROM assignment ORDER BY ordinal"
    )
    return tuple(
        Assignment(
            CandidateId(candidate),
            PanelistId(panelist),
            AssignmentKind(kind),
            reason,
            datetime.fromisoformat(at),
            panelist_in(substitute_for),
        )
        for candidate, panelist, kind, reason, at, substitute_for in rows
    )


def write_assignment(db: Database, assignment: Assignment) -> None:
    """Note a panelist's part for one candidate, in place of an earlier note."""
    db.execute(
        "INSERT INTO assignment (candidate, panelist, kind, reason, at, substitute_for)"
        " VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (candidate, panelist) DO UPDATE SET kind = excluded.kind, reason = excluded.reason,"
        " at = excluded.at, substitute_for = excluded.substitute_for",
        (
            assignment.candidate,
            assignment.panelist,
            assignment.kind.value,
            assignment.reason,
            assignment.at.isoformat(),
            assignment.substitute_for,
        ),
    )
