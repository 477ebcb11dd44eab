"""The candidates and the requirement check."""

from __future__ import annotations

from datetime import datetime

from interview_app.domain.candidate import Candidate, CandidateState, Finding, RequirementCheck
from interview_app.domain.ids import CandidateId, RequirementId
from interview_app.storage.cells import day_cell, day_in, moment_cell, moment_in, panelist_in
from interview_app.storage.database import Database, Writing
from interview_app.storage.preparation import while_preparing


def read_candidates(db: Database) -> tuple[Candidate, ...]:
    """Everybody, in the procedure's order."""
    rows = db.execute(
        "SELECT id, number, name, position, received, internal, present_grade, accommodation, appointment, place,"
        " state, state_reason, state_at, invited, arrived, late_note FROM candidate ORDER BY position, rowid"
    )
    return tuple(
        Candidate(
            id=CandidateId(id),
            number=number,
            name=name,
            position=position,
            received=day_in(received),
            internal=bool(internal),
            present_grade=present_grade,
            accommodation=accommodation,
            appointment=moment_in(appointment),
            place=place,
            state=CandidateState(state),
            state_reason=state_reason,
            state_at=moment_in(state_at),
            invited=day_in(invited),
            arrived=moment_in(arrived),
            late_note=late_note,
        )
        for (
            id,
            number,
            name,
            position,
            received,
            internal,
            present_grade,
            accommodation,
            appointment,
            place,
            state,
            state_reason,
            state_at,
            invited,
            arrived,
            late_note,
        ) in rows
    )


def write_candidate(db: Database, candidate: Candidate) -> None:
    """Add a candidate, or put the present data in place of the earlier ones."""
    db.execute(
        "INSERT INTO candidate (id, number, name, position, received, internal, present_grade, accommodation,"
        " appointment, place, state, state_reason, state_at, invited, arrived, late_note)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET number = excluded.number, name = excluded.name,"
        " position = excluded.position, received = excluded.received, internal = excluded.internal,"
        " present_grade = excluded.present_grade, accommodation = excluded.accommodation,"
        " appointment = excluded.appointment, place = excluded.place, state = excluded.state,"
        " state_reason = excluded.state_reason, state_at = excluded.state_at, invited = excluded.invited,"
        " arrived = excluded.arrived, late_note = excluded.late_note",
        (
            candidate.id,
            candidate.number,
            candidate.name,
            candidate.position,
            day_cell(candidate.received),
            int(candidate.internal),
            candidate.present_grade,
            candidate.accommodation,
            moment_cell(candidate.appointment),
            candidate.place,
            candidate.state.value,
            candidate.state_reason,
            moment_cell(candidate.state_at),
            day_cell(candidate.invited),
            moment_cell(candidate.arrived),
            candidate.late_note,
        ),
    )


def delete_candidate(db: Writing, id: CandidateId) -> None:
    """Take a wrongly entered candidate out, with the notes on documents; ActRefused once the form is locked."""
    with while_preparing(db):
        db.execute("DELETE FROM requirement_check WHERE candidate = ?", (id,))
        for table in ("assignment", "bias_declaration", "separate_data"):
            db.execute(f"DELETE FROM {table} WHERE candidate = ?", (id,))
        db.execute("DELETE FROM candidate WHERE id = ?", (id,))


def read_checks(db: Database) -> tuple[RequirementCheck, ...]:
    """Every note on a requirement, in the order of the notes."""
    rows = db.execute(
        "SELECT candidate, requirement, finding, evidence, missing, by, at FROM requirement_check ORDER BY ordinal"
    )
    return tuple(
        RequirementCheck(
            CandidateId(candidate),
            RequirementId(requirement),
            Finding(finding),
            evidence,
            missing,
            panelist_in(by),
            datetime.fromisoformat(at),
        )
        for candidate, requirement, finding, evidence, missing, by, at in rows
    )


def write_check(db: Database, check: RequirementCheck) -> None:
    """Note what the documents say, in place of an earlier note."""
    db.execute(
        "INSERT INTO requirement_check (candidate, requirement, finding, evidence, missing, by, at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (candidate, requirement) DO UPDATE SET finding = excluded.finding,"
        " evidence = excluded.evidence, missing = excluded.missing, by = excluded.by, at = excluded.at",
        (
            check.candidate,
            check.requirement,
            check.finding.value,
            check.evidence,
            check.missing,
            check.by,
            check.at.isoformat(),
        ),
    )
