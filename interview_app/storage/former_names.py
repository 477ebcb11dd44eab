"""Names and numbers under which documents were issued before a correction."""

from __future__ import annotations

from datetime import datetime

from interview_app.domain.former_name import FormerName
from interview_app.domain.ids import CandidateId
from interview_app.storage.database import Database


def read_former_names(db: Database) -> tuple[FormerName, ...]:
    """All of them, in the order of the corrections."""
    rows = db.execute("SELECT candidate, number, name, at FROM former_name ORDER BY ordinal")
    return tuple(
        FormerName(CandidateId(candidate), number, name, datetime.fromisoformat(at))
        for candidate, number, name, at in rows
    )


def write_former_name(db: Database, former: FormerName) -> None:
    """Remember one."""
    db.execute(
        "INSERT INTO former_name (candidate, number, name, at) VALUES (?, ?, ?, ?)",
        (former.candidate, former.number, former.name, former.at.isoformat()),
    )
