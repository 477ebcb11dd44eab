"""Schema 3, endings: why a decision no longer stands, and the abort of a procedure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from interview_app.storage.database import Whole

_TABLES = (
    """CREATE TABLE reopening (
    decision INTEGER PRIMARY KEY REFERENCES decision (number) ON DELETE RESTRICT,
    ground TEXT NOT NULL CHECK (ground IN ('objection', 'court', 'declined', 'other')),
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    by TEXT REFERENCES panelist (id) ON DELETE RESTRICT,
    closed INTEGER NOT NULL CHECK (closed IN (0, 1))
) STRICT""",
    """CREATE TABLE aborted (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    by TEXT REFERENCES panelist (id) ON DELETE RESTRICT,
    disclosed INTEGER NOT NULL CHECK (disclosed IN (0, 1))
) STRICT""",
)


def endings(db: Whole) -> None:
    """No older program could abort a procedure; what it reopened it said in the journal only."""
    for table in _TABLES:
        db.execute(table)
