"""Schema 2: why a sitting ended before the interview did."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from interview_app.storage.database import Whole


def interruptions(db: Whole) -> None:
    """A sitting that was interrupted says why; in older files none was."""
    db.execute("ALTER TABLE sitting ADD COLUMN ending TEXT NOT NULL DEFAULT ''")
