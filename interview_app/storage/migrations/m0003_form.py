"""Schema 3, the form: which locked versions were replaced by a new one before the first interview, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from interview_app.storage.database import Whole


def past_versions(db: Whole) -> None:
    """In older files a form was locked once and for all."""
    db.execute(
        """CREATE TABLE past_version (
    version INTEGER PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    locked_at TEXT NOT NULL,
    locked_by TEXT REFERENCES panelist (id) ON DELETE RESTRICT,
    rationale TEXT NOT NULL,
    posts INTEGER NOT NULL,
    posts_reason TEXT NOT NULL,
    why_interview TEXT NOT NULL,
    told TEXT NOT NULL,
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    by TEXT REFERENCES panelist (id) ON DELETE RESTRICT
) STRICT"""
    )
