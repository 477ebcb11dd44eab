"""Schema 3, further sittings: why a finished interview was taken up again, and what was added to its record then."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from interview_app.storage.database import Whole


def further_sittings(db: Whole) -> None:
    """In older files a finished interview stayed finished."""
    db.execute("ALTER TABLE sitting ADD COLUMN taken_up TEXT")
    db.execute("ALTER TABLE record_entry ADD COLUMN additions TEXT NOT NULL DEFAULT '[]'")
