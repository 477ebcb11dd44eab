"""Schema 3, the panel: briefings, declarations on bias, the share of women, the participation ledger, separate data."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from interview_app.storage.database import Whole

_TABLES = (
    """
CREATE TABLE bias_declaration (
    ordinal INTEGER PRIMARY KEY,
    candidate TEXT NOT NULL REFERENCES candidate (id) ON DELETE RESTRICT,
    panelist TEXT NOT NULL REFERENCES panelist (id) ON DELETE RESTRICT,
    concern INTEGER NOT NULL CHECK (concern IN (0, 1)),
    words TEXT NOT NULL,
    at TEXT NOT NULL,
    outcome TEXT CHECK (outcome IN ('takes_part', 'recused')),
    reason TEXT NOT NULL,
    decided TEXT,
    UNIQUE (candidate, panelist)
) STRICT
""",
    """
CREATE TABLE gender_share (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    women INTEGER NOT NULL CHECK (women >= 0 AND women <= voters),
    voters INTEGER NOT NULL CHECK (voters > 0),
    reason TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT
""",
    """
CREATE TABLE participation (
    ordinal INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL CHECK (body IN ('equal_opportunities', 'disabled_persons', 'staff_council', 'other')),
    name TEXT NOT NULL,
    person TEXT NOT NULL,
    invited TEXT,
    declined TEXT,
    attended TEXT,
    stated TEXT,
    statement TEXT NOT NULL,
    not_involved TEXT NOT NULL
) STRICT
""",
    """
CREATE TABLE separate_data (
    ordinal INTEGER PRIMARY KEY,
    candidate TEXT NOT NULL UNIQUE REFERENCES candidate (id) ON DELETE RESTRICT,
    sex TEXT CHECK (sex IN ('female', 'male', 'diverse')),
    severely_disabled INTEGER CHECK (severely_disabled IN (0, 1))
) STRICT
""",
)


def panel(db: Whole) -> None:
    """In older files nobody was briefed on record, nothing was declared beforehand, and nobody was involved."""
    db.execute("ALTER TABLE panelist ADD COLUMN briefings TEXT NOT NULL DEFAULT '[]'")
    for table in _TABLES:
        db.execute(table)
