"""Schema 3: sheets entered from paper, interviews held without the program, and who gave themselves a PIN."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from interview_app.storage.database import Whole

_PIN = """
CREATE TABLE pin (
    panelist TEXT PRIMARY KEY NOT NULL REFERENCES panelist (id) ON DELETE RESTRICT,
    salt TEXT,
    hash TEXT,
    reset_by TEXT REFERENCES panelist (id) ON DELETE RESTRICT,
    reset_at TEXT,
    CHECK ((salt IS NULL) = (hash IS NULL) AND (hash IS NULL) = (reset_at IS NOT NULL))
) STRICT, WITHOUT ROWID
"""


def paper_and_pins(db: Whole) -> None:
    """In older files every sheet was filled in on the screen, every interview held here, and nobody had a PIN."""
    db.execute("ALTER TABLE sheet ADD COLUMN entered_by TEXT REFERENCES panelist (id) ON DELETE RESTRICT")
    db.execute("ALTER TABLE sheet ADD COLUMN paper_date TEXT")
    db.execute("ALTER TABLE interview ADD COLUMN held_without TEXT NOT NULL DEFAULT ''")
    db.execute(_PIN)
