"""Who asked to see their data, and what the chair decided on passages of the copies."""

from __future__ import annotations

from datetime import date, datetime

from interview_app.domain.access_request import AccessRequest
from interview_app.domain.ids import CandidateId
from interview_app.domain.inspection_mark import InspectionMark
from interview_app.storage.cells import panelist_in
from interview_app.storage.database import Database


def read_access_requests(db: Database) -> tuple[AccessRequest, ...]:
    """All requests, in the order in which they were first noted."""
    rows = db.execute("SELECT candidate, asked_on, answered_on, by, at FROM access_request ORDER BY ordinal")
    return tuple(
        AccessRequest(
            CandidateId(candidate),
            date.fromisoformat(on),
            None if answered is None else date.fromisoformat(answered),
            panelist_in(by),
            datetime.fromisoformat(at),
        )
        for candidate, on, answered, by, at in rows
    )


def write_access_request(db: Database, request: AccessRequest) -> None:
    """Put a candidate's request in place."""
    db.execute(
        "INSERT INTO access_request (candidate, asked_on, answered_on, by, at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (candidate) DO UPDATE SET asked_on = excluded.asked_on,"
        " answered_on = excluded.answered_on, by = excluded.by, at = excluded.at",
        (
            request.candidate,
            request.on.isoformat(),
            None if request.answered is None else request.answered.isoformat(),
            request.by,
            request.at.isoformat(),
        ),
    )


def drop_access_request(db: Database, candidate: CandidateId) -> None:
    """Take back a request that was noted by mistake; the journal keeps that it was."""
    db.execute("DELETE FROM access_request WHERE candidate = ?", (candidate,))


def read_inspection_marks(db: Database) -> tuple[InspectionMark, ...]:
    """All marks, in their order."""
    rows = db.execute(
        "SELECT candidate, place, first, after, words, withheld, reason, by, at FROM inspection_mark"
        " ORDER BY ordinal"
    )
    return tuple(
        InspectionMark(
            CandidateId(candidate),
            place,
            first,
            after,
            words,
            bool(withheld),
            reason,
            panelist_in(by),
            datetime.fromisoformat(at),
        )
        for candidate, place, first, after, words, withheld, reason, by, at in rows
    )


def write_inspection_mark(db: Database, mark: InspectionMark) -> None:
    """Put a mark in place of one on the same stretch."""
    db.execute(
        "INSERT INTO inspection_mark (candidate, place, first, after, words, withheld, reason, by, at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (candidate, place, first, after) DO UPDATE SET words = excluded.words,"
        " withheld = excluded.withheld, reason = excluded.reason, by = excluded.by, at = excluded.at",
        (
            mark.candidate,
            mark.place,
            mark.start,
            mark.end,
            mark.words,
            int(mark.withheld),
            mark.reason,
            mark.by,
            mark.at.isoformat(),
        ),
    )


def drop_inspection_mark(db: Database, mark: InspectionMark) -> None:
    """Take one back."""
    db.execute(
        "DELETE FROM inspection_mark WHERE candidate = ? AND place = ? AND first = ? AND after = ?",
        (mark.candidate, mark.place, mark.start, mark.end),
    )
