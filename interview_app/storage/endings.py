"""How the procedure ended: decisions that no longer stand, with why, and the abort."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from interview_app.domain.ending import Abort, PastDecision, Reopening, ReopeningGround
from interview_app.storage.cells import panelist_in
from interview_app.storage.database import Database
from interview_app.storage.decisions import read_all_decisions


def read_earlier(db: Database) -> tuple[PastDecision, ...]:
    """The decisions that were set aside, in their order."""
    past = [decision for decision, stands in read_all_decisions(db) if not stands]
    return tuple(PastDecision(*each) for each in zip(past, _reopenings(db), strict=True))


def _reopenings(db: Database) -> list[Reopening | None]:
    """Why each of them was set aside; None where an older program did it."""
    rows = db.execute(
        "SELECT why.ground, why.reason, why.at, why.by, why.closed FROM decision"
        " LEFT JOIN reopening AS why ON why.decision = decision.number"
        " WHERE decision.stands = 0 ORDER BY decision.number"
    )
    return [
        None
        if ground is None
        else Reopening(
            ReopeningGround(ground),
            reason,
            datetime.fromisoformat(at),
            panelist_in(by),
            bool(closed),
        )
        for ground, reason, at, by, closed in rows
    ]


def write_reopening(db: Database, reopening: Reopening, *, place: int) -> None:
    """Say why the decision at `place` among those set aside, from 0, no longer stands."""
    db.execute(
        "INSERT INTO reopening (decision, ground, reason, at, by, closed)"
        " SELECT number, ?, ?, ?, ?, ? FROM decision WHERE stands = 0 ORDER BY number LIMIT 1 OFFSET ?",
        (
            reopening.ground.value,
            reopening.reason,
            reopening.at.isoformat(),
            reopening.by,
            int(reopening.closed),
            place,
        ),
    )


def write_reopenings(db: Database, earlier: Iterable[PastDecision]) -> None:
    """Say of all decisions set aside why they no longer stand; they must be written already."""
    for place, past in enumerate(earlier):
        if past.reopening is not None:
            write_reopening(db, past.reopening, place=place)


def read_abort(db: Database) -> Abort | None:
    """The abort, or None where there was none."""
    row = db.execute("SELECT reason, at, by, disclosed FROM aborted").fetchone()
    if row is None:
        return None
    by = panelist_in(row[2])
    return Abort(row[0], datetime.fromisoformat(row[1]), by, bool(row[3]))


def write_abort(db: Database, abort: Abort) -> None:
    """Put the abort on record; a second one is a mistake of the caller (sqlite3.IntegrityError)."""
    db.execute(
        "INSERT INTO aborted (only, reason, at, by, disclosed) VALUES (1, ?, ?, ?, ?)",
        (abort.reason, abort.at.isoformat(), abort.by, int(abort.disclosed)),
    )
