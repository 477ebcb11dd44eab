"""Schema 3, the lock: why there is an interview at all, and when the candidates learn of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from interview_app.storage.database import Whole


def plan_of_the_lock(db: Whole) -> None:
    """Two columns; with a form that was locked before nobody had written it."""
    db.execute("ALTER TABLE form_lock ADD COLUMN why_interview TEXT NOT NULL DEFAULT ''")
    db.execute("ALTER TABLE form_lock ADD COLUMN told TEXT NOT NULL DEFAULT ''")
