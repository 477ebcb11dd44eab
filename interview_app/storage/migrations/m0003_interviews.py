"""Schema 3: who came, left and wrote during an interview, in which language it went on, and who sat before."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from interview_app.storage.database import Whole

_STEPS = (
    "ALTER TABLE sitting ADD COLUMN language TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE sitting ADD COLUMN language_reason TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE interview ADD COLUMN earlier TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE interview ADD COLUMN panel_note TEXT NOT NULL DEFAULT ''",
    """CREATE TABLE attendance (
    ordinal INTEGER PRIMARY KEY,
    sitting TEXT NOT NULL REFERENCES sitting (id) ON DELETE RESTRICT,
    panelist TEXT NOT NULL REFERENCES panelist (id) ON DELETE RESTRICT,
    came INTEGER NOT NULL CHECK (came IN (0, 1)),
    at TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT""",
    """CREATE TABLE hand_over (
    ordinal INTEGER PRIMARY KEY,
    interview TEXT NOT NULL REFERENCES interview (id) ON DELETE RESTRICT,
    giver TEXT NOT NULL REFERENCES panelist (id) ON DELETE RESTRICT,
    taker TEXT NOT NULL REFERENCES panelist (id) ON DELETE RESTRICT,
    at TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT""",
)


def the_conversation(db: Whole) -> None:
    """In older files one person wrote each record, nobody came late, and one language was spoken."""
    for step in _STEPS:
        db.execute(step)
