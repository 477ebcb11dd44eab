"""What a procedure file says at a glance, read through a connection for looking only."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from interview_app.storage.connection import connect_to_look

_FORM = "SELECT content FROM form WHERE number = (SELECT form FROM procedure)"
_COMING = """
SELECT candidate.number, candidate.name, candidate.appointment FROM candidate
LEFT JOIN interview ON interview.candidate = candidate.id AND interview.number = 1
WHERE interview.id IS NOT NULL OR candidate.state IN ('admitted', 'invited')
ORDER BY interview.id IS NULL, interview.ordinal, candidate.appointment IS NULL,
    unixepoch(candidate.appointment), candidate.position
"""
"""The overview's order: interviews held as they began, then the others as they are appointed."""


def read_glance(path: Path) -> tuple[str, list[tuple[str, str, str | None]]] | None:
    """The form's canonical text, and number, name and appointment (ISO 8601) of each candidate of the overview.

    None where the file cannot be read, for whatever reason: opening it says which.
    """
    if not path.is_file():
        return None
    try:
        with closing(connect_to_look(path)) as conn:
            found = conn.execute(_FORM).fetchone()
            return None if found is None else (str(found[0]), conn.execute(_COMING).fetchall())
    except (sqlite3.Error, OSError):
        return None
