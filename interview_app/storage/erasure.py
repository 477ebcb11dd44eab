"""Deleting everybody's data for good: what goes, what is counted, and what is left on record about it.

Only the named tables stay, so that a table that joins later is emptied too without anybody thinking of it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime

from interview_app.domain.canonical import canonical
from interview_app.domain.erasure import NAMELESS, Erased, Erasure
from interview_app.domain.plain import from_plain
from interview_app.storage.database import Database

_KEPT = frozenset(
    {
        "aborted",
        "erasure",
        "form",
        "form_lock",
        "journal",
        "panelist",
        "past_version",
        "procedure",
        "protocol",
        "retention",
        "words",
    }
)
"""What stays: the plan without anybody's data, functions, the chained journal, and what is emptied by hand below."""

_COUNTED: Mapping[str, str] = {
    "candidates": "SELECT count(*) FROM candidate",
    "checks": "SELECT count(*) FROM requirement_check",
    "interviews": "SELECT count(*) FROM interview",
    "answers": "SELECT count(*) FROM record_entry WHERE answer <> ''",
    "sheets": "SELECT count(*) FROM sheet",
    "ratings": "SELECT count(*) FROM rating WHERE state <> 'open'",
    "texts": "SELECT count(*) FROM words WHERE erased IS NULL",
    "drafts": "SELECT count(*) FROM draft",
    "documents": "SELECT count(*) FROM protocol",
}


def read_erasure(db: Database) -> Erasure | None:
    """What is on record about the deletion, or None where nothing was deleted."""
    row = db.execute("SELECT content FROM erasure").fetchone()
    return None if row is None else from_plain(Erasure, json.loads(row[0]))


def write_erasure(db: Database, erasure: Erasure) -> None:
    """Put it on record; a second one is a mistake of the caller (sqlite3.IntegrityError)."""
    db.execute("INSERT INTO erasure (only, content) VALUES (1, ?)", (canonical(erasure).decode("utf-8"),))


def procedure_id(db: Database) -> str:
    """Which procedure the file is of."""
    (id,) = db.execute("SELECT id FROM procedure").fetchone()
    return str(id)


def counted(db: Database, *, backups: int) -> Erased:
    """How much there is to delete."""
    found = {name: int(db.execute(query).fetchone()[0]) for name, query in _COUNTED.items()}
    return Erased(**found, backups=backups)


def erase_data(db: Database, *, at: datetime) -> None:
    """Delete everything about candidates and panelists but the issued documents; the journal's chain still verifies."""
    for table in _emptied(db):
        db.execute(f'DELETE FROM "{table}"')
    db.execute(
        "UPDATE words SET text = NULL, salt = NULL, erased = ? WHERE erased IS NULL", (at.isoformat(),)
    )
    db.execute(
        "UPDATE panelist SET name = CASE function WHEN '' THEN ? ELSE function END, briefings = '[]'",
        (NAMELESS,),
    )
    db.execute("UPDATE procedure SET stage_reason = ''")
    db.execute("UPDATE aborted SET reason = ''")
    db.execute("UPDATE retention SET hold = ''")
    db.execute("UPDATE past_version SET reason = ''")


def drop_protocols_before(db: Database, number: int) -> None:
    """Delete the documents that were issued before this one; numbers go on behind it."""
    db.execute("DELETE FROM protocol WHERE number < ?", (number,))


def _emptied(db: Database) -> list[str]:
    """The tables that are emptied, each before those that it refers to."""
    found = db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall()
    tables = {str(name) for (name,) in found if not str(name).startswith(("sqlite_", "_"))} - _KEPT
    needs = {
        table: {str(row[2]) for row in db.execute(f'PRAGMA foreign_key_list("{table}")')} & tables - {table}
        for table in tables
    }
    order: list[str] = []
    while needs:
        free = sorted(table for table in needs if not any(table in others for others in needs.values()))
        order.extend(free)
        needs = {table: others for table, others in needs.items() if table not in free}
    return order
