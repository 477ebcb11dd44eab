"""Schema 3, the candidates: when somebody was invited, and when somebody came late."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from interview_app.storage.database import Whole


def invitations(db: Whole) -> None:
    """Three columns; candidates of earlier files were invited on no day that is known and came in time."""
    db.execute("ALTER TABLE candidate ADD COLUMN invited TEXT")
    db.execute("ALTER TABLE candidate ADD COLUMN arrived TEXT")
    db.execute("ALTER TABLE candidate ADD COLUMN late_note TEXT NOT NULL DEFAULT ''")
