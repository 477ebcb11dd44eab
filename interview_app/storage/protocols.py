"""Issued protocols with their frozen snapshots."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from interview_app.domain.canonical import canonical
from interview_app.domain.ids import PanelistId, ProtocolId
from interview_app.domain.plain import from_plain
from interview_app.domain.protocol import IssuedProtocol, Snapshot, Subject
from interview_app.storage.cells import panelist_in
from interview_app.storage.database import Database

_SUBJECT = ',"subject":'
_TAIL = 2000
"""More characters than the subject ever has at the end of a snapshot."""


@dataclass(frozen=True, slots=True)
class ProtocolHeading:
    """What a list of protocols shows, without reading the snapshots."""

    id: ProtocolId
    number: int
    subject: Subject
    at: datetime
    by: PanelistId | None


def next_number(db: Database) -> int:
    """The number of the protocol that would be issued next; numbers begin at one and have no gaps."""
    (last,) = db.execute("SELECT max(number) FROM protocol").fetchone()
    return 1 if last is None else int(last) + 1


def first_number(db: Database) -> int:
    """The number of the first protocol that is still there: after a deletion earlier ones are gone."""
    (first,) = db.execute("SELECT min(number) FROM protocol").fetchone()
    return 1 if first is None else int(first)


def add_protocol(db: Database, issued: IssuedProtocol) -> None:
    """Keep an issued protocol, its snapshot in canonical form; its number must be the next one."""
    if issued.number != next_number(db):
        raise ValueError(f"protocol number {issued.number}, where {next_number(db)} comes next")
    db.execute(
        "INSERT INTO protocol (number, id, snapshot, at, by) VALUES (?, ?, ?, ?, ?)",
        (
            issued.number,
            issued.id,
            canonical(issued.snapshot).decode("utf-8"),
            issued.at.isoformat(),
            issued.by,
        ),
    )


def headings(db: Database, *, after: int = 0) -> tuple[ProtocolHeading, ...]:
    """The list of the issued protocols in order, or of those with a number above `after`.

    In the canonical form the subject stands last: taking it from there is far quicker than reading whole snapshots.
    """
    rows = db.execute(
        f"SELECT id, number, substr(snapshot, -{_TAIL}), at, by FROM protocol WHERE number > ? ORDER BY number",
        (after,),
    )
    return tuple(
        ProtocolHeading(
            ProtocolId(id),
            number,
            from_plain(Subject, json.loads(tail[tail.rindex(_SUBJECT) + len(_SUBJECT) : -1])),
            datetime.fromisoformat(at),
            panelist_in(by),
        )
        for id, number, tail, at, by in rows
    )


def read_protocols(db: Database) -> tuple[IssuedProtocol, ...]:
    """All issued protocols in order, with their snapshots."""
    return tuple(read_protocol(db, heading.id) for heading in headings(db))


def read_protocol(db: Database, id: ProtocolId) -> IssuedProtocol:
    """One issued protocol; raises KeyError for a stranger."""
    row = db.execute("SELECT number, snapshot, at, by FROM protocol WHERE id = ?", (id,)).fetchone()
    if row is None:
        raise KeyError(id)
    number, snapshot, at, by = row
    return IssuedProtocol(
        id=id,
        number=number,
        snapshot=from_plain(Snapshot, json.loads(snapshot)),
        at=datetime.fromisoformat(at),
        by=panelist_in(by),
    )


def snapshot_text(db: Database, id: ProtocolId) -> str:
    """The snapshot of an issued protocol as it is stored; raises KeyError for a stranger."""
    row = db.execute("SELECT snapshot FROM protocol WHERE id = ?", (id,)).fetchone()
    if row is None:
        raise KeyError(id)
    return str(row[0])
