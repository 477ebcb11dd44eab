"""Schema 3: how the rules of the record check are set, and the reasons for which hints are left as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from interview_app.storage.database import Whole

_TABLES = """
CREATE TABLE rule_setting (
    ordinal INTEGER PRIMARY KEY,
    rule TEXT NOT NULL UNIQUE,
    switched_on INTEGER NOT NULL CHECK (switched_on IN (0, 1)),
    severity TEXT NOT NULL CHECK (severity IN ('blocks', 'reason', 'notice')),
    reason TEXT NOT NULL,
    by TEXT REFERENCES panelist (id) ON DELETE RESTRICT,
    at TEXT NOT NULL
) STRICT;

CREATE TABLE settled_hint (
    ordinal INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    reason TEXT NOT NULL,
    by TEXT REFERENCES panelist (id) ON DELETE RESTRICT,
    at TEXT NOT NULL
) STRICT;
"""


def record_check(db: Whole) -> None:
    """Older files have every rule as the program sets it, and no hint was settled."""
    db.executescript(_TABLES)
