"""Schema 3, names: under which name and number documents were issued before a correction."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from interview_app.storage.database import Whole


def former_names(db: Whole) -> None:
    """In older files a name was changed without a trace but the journal's."""
    db.execute(
        """CREATE TABLE former_name (
    ordinal INTEGER PRIMARY KEY,
    candidate TEXT NOT NULL REFERENCES candidate (id) ON DELETE RESTRICT,
    number TEXT NOT NULL,
    name TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT"""
    )
