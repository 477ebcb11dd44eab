"""Schema 3: the comparison behind a decision, who was found essentially equal, conditions, notices, retention."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from interview_app.storage.database import Whole

_COLUMNS = """
ALTER TABLE decision ADD COLUMN comparison TEXT NOT NULL DEFAULT '[]';
ALTER TABLE decision ADD COLUMN appraisals TEXT NOT NULL DEFAULT '[]';
ALTER TABLE decision ADD COLUMN auxiliary TEXT NOT NULL DEFAULT '[]';
ALTER TABLE decision ADD COLUMN consensus TEXT NOT NULL DEFAULT '';
"""

_TABLES = """
CREATE TABLE essentially_equal (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    candidates TEXT NOT NULL,
    reasons TEXT NOT NULL,
    at TEXT NOT NULL,
    by TEXT REFERENCES panelist (id) ON DELETE RESTRICT
) STRICT;

CREATE TABLE condition_check (
    ordinal INTEGER PRIMARY KEY,
    candidate TEXT NOT NULL REFERENCES candidate (id) ON DELETE RESTRICT,
    condition TEXT NOT NULL,
    finding TEXT NOT NULL CHECK (finding IN ('met', 'not_met', 'open')),
    words TEXT NOT NULL,
    by TEXT REFERENCES panelist (id) ON DELETE RESTRICT,
    at TEXT NOT NULL,
    UNIQUE (candidate, condition)
) STRICT;

CREATE TABLE notice (
    ordinal INTEGER PRIMARY KEY,
    candidate TEXT NOT NULL UNIQUE REFERENCES candidate (id) ON DELETE RESTRICT,
    told_on TEXT NOT NULL,
    by TEXT REFERENCES panelist (id) ON DELETE RESTRICT,
    at TEXT NOT NULL
) STRICT;

CREATE TABLE retention (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    months INTEGER NOT NULL CHECK (months > 0),
    hold TEXT NOT NULL
) STRICT;
"""


def decision(db: Whole) -> None:
    """Older decisions compare nothing criterion by criterion; nobody was found equal, nobody told."""
    db.executescript(_COLUMNS)
    db.executescript(_TABLES)
