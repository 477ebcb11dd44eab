"""Schema 3, gaps and repairs: whether a question was retired after totals had been disclosed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from interview_app.storage.database import Whole


def gaps(db: Whole) -> None:
    """In older files no program could retire a question."""
    db.execute(
        "ALTER TABLE retired ADD COLUMN after_disclosure INTEGER NOT NULL DEFAULT 0"
        " CHECK (after_disclosure IN (0, 1))"
    )
