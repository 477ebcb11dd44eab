"""Schema 4, access: who asked to see their data, what is withheld from a copy, and what is left after the deletion."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from interview_app.storage.database import Whole


def access(db: Whole) -> None:
    """In older files nobody asked, nothing is withheld and nothing was deleted."""
    db.execute(
        """CREATE TABLE access_request (
    ordinal INTEGER PRIMARY KEY,
    candidate TEXT NOT NULL UNIQUE REFERENCES candidate (id) ON DELETE RESTRICT,
    asked_on TEXT NOT NULL,
    answered_on TEXT,
    by TEXT REFERENCES panelist (id) ON DELETE RESTRICT,
    at TEXT NOT NULL
) STRICT"""
    )
    db.execute(
        """CREATE TABLE inspection_mark (
    ordinal INTEGER PRIMARY KEY,
    candidate TEXT NOT NULL REFERENCES candidate (id) ON DELETE RESTRICT,
    place TEXT NOT NULL,
    first INTEGER NOT NULL,
    after INTEGER NOT NULL,
    words TEXT NOT NULL,
    withheld INTEGER NOT NULL CHECK (withheld IN (0, 1)),
    reason TEXT NOT NULL,
    by TEXT REFERENCES panelist (id) ON DELETE RESTRICT,
    at TEXT NOT NULL,
    UNIQUE (candidate, place, first, after)
) STRICT"""
    )
    db.execute(
        """CREATE TABLE erasure (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    content TEXT NOT NULL
) STRICT"""
    )
