"""What goes with the decision and after it: who was found essentially equal, conditions, notices, retention."""

from __future__ import annotations

from datetime import date, datetime

from interview_app.domain.candidate import Finding
from interview_app.domain.condition_check import ConditionCheck
from interview_app.domain.equality import EssentiallyEqual
from interview_app.domain.ids import CandidateId, ConditionId
from interview_app.domain.retention import AS_PROPOSED, Notice, Retention
from interview_app.storage.cells import list_cell, panelist_in, texts_in
from interview_app.storage.database import Database


def read_equal(db: Database) -> EssentiallyEqual | None:
    """Who was found essentially equal, or None."""
    row = db.execute("SELECT candidates, reasons, at, by FROM essentially_equal").fetchone()
    if row is None:
        return None
    candidates, reasons, at, by = row
    people = tuple(CandidateId(each) for each in texts_in(candidates))
    return EssentiallyEqual(people, reasons, datetime.fromisoformat(at), panelist_in(by))


def write_equal(db: Database, equal: EssentiallyEqual) -> None:
    """Put the panel's finding in place."""
    db.execute(
        "INSERT INTO essentially_equal (only, candidates, reasons, at, by) VALUES (1, ?, ?, ?, ?)"
        " ON CONFLICT (only) DO UPDATE SET candidates = excluded.candidates, reasons = excluded.reasons,"
        " at = excluded.at, by = excluded.by",
        (list_cell(equal.candidates), equal.reasons, equal.at.isoformat(), equal.by),
    )


def drop_equal(db: Database) -> None:
    """Nobody is found equal any more; the journal keeps what was."""
    db.execute("DELETE FROM essentially_equal")


def read_condition_checks(db: Database) -> tuple[ConditionCheck, ...]:
    """What was noted on conditions, in the order in which they were first looked at."""
    rows = db.execute(
        "SELECT candidate, condition, finding, words, by, at FROM condition_check ORDER BY ordinal"
    )
    return tuple(
        ConditionCheck(
            CandidateId(candidate),
            ConditionId(condition),
            Finding(finding),
            words,
            panelist_in(by),
            datetime.fromisoformat(at),
        )
        for candidate, condition, finding, words, by, at in rows
    )


def write_condition_check(db: Database, check: ConditionCheck) -> None:
    """Put what is known of a condition in place."""
    db.execute(
        "INSERT INTO condition_check (candidate, condition, finding, words, by, at) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (candidate, condition) DO UPDATE SET finding = excluded.finding,"
        " words = excluded.words, by = excluded.by, at = excluded.at",
        (
            check.candidate,
            check.condition,
            check.finding.value,
            check.words,
            check.by,
            check.at.isoformat(),
        ),
    )


def read_notices(db: Database) -> tuple[Notice, ...]:
    """When candidates were told the outcome, in the order in which that was first noted."""
    rows = db.execute("SELECT candidate, told_on, by, at FROM notice ORDER BY ordinal")
    return tuple(
        Notice(CandidateId(candidate), date.fromisoformat(on), panelist_in(by), datetime.fromisoformat(at))
        for candidate, on, by, at in rows
    )


def write_notice(db: Database, notice: Notice) -> None:
    """Put the day on which somebody was told in place."""
    db.execute(
        "INSERT INTO notice (candidate, told_on, by, at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (candidate) DO UPDATE SET told_on = excluded.told_on, by = excluded.by, at = excluded.at",
        (notice.candidate, notice.on.isoformat(), notice.by, notice.at.isoformat()),
    )


def drop_notice(db: Database, candidate: CandidateId) -> None:
    """Take a day back that was noted by mistake."""
    db.execute("DELETE FROM notice WHERE candidate = ?", (candidate,))


def read_retention(db: Database) -> Retention:
    """The rule for this procedure; what the program proposes where none was set."""
    row = db.execute("SELECT months, hold FROM retention").fetchone()
    return AS_PROPOSED if row is None else Retention(*row)


def write_retention(db: Database, retention: Retention) -> None:
    """Put the rule in place."""
    db.execute(
        "INSERT INTO retention (only, months, hold) VALUES (1, ?, ?)"
        " ON CONFLICT (only) DO UPDATE SET months = excluded.months, hold = excluded.hold",
        (retention.months, retention.hold),
    )
