"""Schema 3, consensus: who moved from where, who keeps to another level, and what was agreed earlier."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from interview_app.storage.database import Whole

_EARLIER = """
CREATE TABLE agreed_earlier (
    ordinal INTEGER PRIMARY KEY,
    candidate TEXT NOT NULL REFERENCES candidate (id) ON DELETE RESTRICT,
    question TEXT NOT NULL,
    level TEXT,
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    rated TEXT NOT NULL,
    dissents TEXT NOT NULL
) STRICT
"""


def consensus(db: Whole) -> None:
    """`rated` and `dissents` are JSON lists; older files knew neither, and nothing was ever changed in them."""
    db.execute("ALTER TABLE agreed ADD COLUMN rated TEXT NOT NULL DEFAULT '[]'")
    db.execute("ALTER TABLE agreed ADD COLUMN dissents TEXT NOT NULL DEFAULT '[]'")
    db.execute(_EARLIER)
