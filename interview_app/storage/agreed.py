"""The agreed levels: one that stands per candidate and question, and those that stood before it."""

from __future__ import annotations

from datetime import datetime

from interview_app.domain.ids import CandidateId, PanelistId, QuestionId
from interview_app.domain.plain import from_plain
from interview_app.domain.procedure import AgreedLevel, RatedLevel
from interview_app.storage.cells import level_cell, level_in, list_cell, list_in, texts_in
from interview_app.storage.database import Database

_Row = tuple[str, str, str | None, str, str, str, str]


def read_agreed(db: Database) -> tuple[AgreedLevel, ...]:
    """Every consensus that stands, in the order in which they were first reached."""
    rows = db.execute(
        "SELECT candidate, question, level, reason, at, rated, dissents FROM agreed ORDER BY ordinal"
    )
    return tuple(_agreed(row) for row in rows)


def read_agreed_earlier(db: Database) -> tuple[AgreedLevel, ...]:
    """What was agreed before and then changed or withdrawn, in that order."""
    rows = db.execute(
        "SELECT candidate, question, level, reason, at, rated, dissents FROM agreed_earlier ORDER BY ordinal"
    )
    return tuple(_agreed(row) for row in rows)


def write_agreed(db: Database, agreed: AgreedLevel) -> None:
    """Put the consensus on one question for one candidate in place."""
    db.execute(
        "INSERT INTO agreed (candidate, question, level, reason, at, rated, dissents)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (candidate, question) DO UPDATE SET level = excluded.level, reason = excluded.reason,"
        " at = excluded.at, rated = excluded.rated, dissents = excluded.dissents",
        _row(agreed),
    )


def write_agreed_earlier(db: Database, agreed: AgreedLevel) -> None:
    """Keep what no longer stands."""
    db.execute(
        "INSERT INTO agreed_earlier (candidate, question, level, reason, at, rated, dissents)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        _row(agreed),
    )


def set_aside_agreed(db: Database, agreed: AgreedLevel) -> None:
    """Let a consensus stand no longer; it stays on record as it was."""
    write_agreed_earlier(db, agreed)
    db.execute("DELETE FROM agreed WHERE candidate = ? AND question = ?", (agreed.candidate, agreed.question))


def _row(agreed: AgreedLevel) -> _Row:
    return (
        agreed.candidate,
        agreed.question,
        level_cell(agreed.level),
        agreed.reason,
        agreed.at.isoformat(),
        list_cell(agreed.rated),
        list_cell(agreed.dissents),
    )


def _agreed(row: _Row) -> AgreedLevel:
    candidate, question, level, reason, at, rated, dissents = row
    return AgreedLevel(
        CandidateId(candidate),
        QuestionId(question),
        level_in(level),
        reason,
        datetime.fromisoformat(at),
        tuple(from_plain(RatedLevel, each) for each in list_in(rated)),
        tuple(PanelistId(each) for each in texts_in(dissents)),
    )
