"""Whether a record of the selection may have been issued, told without what reads an issued document."""

from __future__ import annotations

from interview_app.storage.database import Database

_TAIL = 2000
"""More characters than the subject ever has at the end of a snapshot."""


def may_have_record(db: Database) -> bool:
    """Whether one of the issued documents is a selection record, or only names one in its subject."""
    query = "SELECT 1 FROM protocol WHERE substr(snapshot, ?) LIKE '%selection-record%' LIMIT 1"
    return db.execute(query, [-_TAIL]).fetchone() is not None
