"""The journal in the file: appended to, chained, with what was written kept apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime

from interview_app.domain.journal import FIRST, JournalRow, chained, digest_of
from interview_app.domain.panel import Actor
from interview_app.storage.database import Database

FreshId = Callable[[], str]


def append(
    db: Database,
    *,
    at: datetime,
    actor: Actor,
    act: str,
    subject: str,
    words: str | None = None,
    fresh_id: FreshId | None = None,
) -> JournalRow:
    """Put one act on record and say the row.

    `words` is what was written with the act; it needs `fresh_id` for the row of the words and for their salt.
    """
    kept = None if words is None else keep_words(db, words, fresh_id)
    return append_kept(db, at=at, actor=actor, act=act, subject=subject, kept=kept)


def append_kept(
    db: Database, *, at: datetime, actor: Actor, act: str, subject: str, kept: tuple[str, str] | None
) -> JournalRow:
    """The same for words that are already kept, given as their id and digest."""
    length, previous, last_at = _last(db)
    words, digest = kept or (None, "")
    unchained = JournalRow(
        sequence=length + 1,
        at=at,
        actor=actor.panelist or "",
        role=actor.role.value,
        established=actor.established.value,
        act=act,
        subject=subject,
        digest=digest,
        backwards=last_at is not None and at < last_at,
        previous=previous,
        hash="",
    )
    row = replace(unchained, hash=chained(unchained))
    insert_row(db, row, words=words)
    return row


def keep_words(db: Database, words: str, fresh_id: FreshId | None) -> tuple[str, str]:
    """Keep what was written in its own erasable row; its id and its salted digest."""
    if fresh_id is None:
        raise ValueError("words need an id and a salt")
    id, salt = fresh_id(), fresh_id()
    db.execute("INSERT INTO words (id, salt, text) VALUES (?, ?, ?)", (id, salt, words))
    return id, digest_of(words, salt)


def insert_row(db: Database, row: JournalRow, *, words: str | None) -> None:
    """Write a row that is already chained; `words` is the id of what was written."""
    db.execute(
        "INSERT INTO journal (sequence, at, actor, role, established, act, subject, digest, backwards, previous,"
        " hash, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            row.sequence,
            row.at.isoformat(),
            row.actor,
            row.role,
            row.established,
            row.act,
            row.subject,
            row.digest,
            int(row.backwards),
            row.previous,
            row.hash,
            words,
        ),
    )


def _last(db: Database) -> tuple[int, str, datetime | None]:
    """Sequence number, hash and moment of the last row."""
    row = db.execute("SELECT sequence, hash, at FROM journal ORDER BY sequence DESC LIMIT 1").fetchone()
    return (0, FIRST, None) if row is None else (row[0], row[1], datetime.fromisoformat(row[2]))


def head(db: Database) -> tuple[int, str]:
    """The journal's length and the hash of its last row."""
    length, last, _ = _last(db)
    return length, last


def happened(db: Database, act: str) -> bool:
    """Whether an act is on record."""
    return db.execute("SELECT 1 FROM journal WHERE act = ? LIMIT 1", (act,)).fetchone() is not None


def rows(db: Database) -> tuple[JournalRow, ...]:
    """The whole journal in order."""
    return stretch(db)


def stretch(db: Database, *, first: int = 1, count: int | None = None) -> tuple[JournalRow, ...]:
    """`count` rows from number `first` on, in order; all of them without a count."""
    found = db.execute(
        "SELECT sequence, at, actor, role, established, act, subject, digest, backwards, previous, hash"
        " FROM journal WHERE sequence >= ? ORDER BY sequence LIMIT ?",
        (first, -1 if count is None else count),
    )
    return tuple(_row(*cells) for cells in found)


def subjects_of(db: Database, *, actor: str, act: str) -> tuple[str, ...]:
    """What somebody did an act about, in order, however often."""
    found = db.execute(
        "SELECT subject FROM journal WHERE actor = ? AND act = ? ORDER BY sequence", (actor, act)
    )
    return tuple(str(subject) for (subject,) in found)


def _row(
    sequence: int,
    at: str,
    actor: str,
    role: str,
    established: str,
    act: str,
    subject: str,
    digest: str,
    backwards: int,
    previous: str,
    mark: str,
) -> JournalRow:
    """One row from its cells in the order of the table."""
    moment = datetime.fromisoformat(at)
    return JournalRow(
        sequence, moment, actor, role, established, act, subject, digest, bool(backwards), previous, mark
    )


def erase_words(db: Database, sequences: Iterable[int], *, at: datetime) -> None:
    """Erase what was written with these rows, and its salt; the chain still verifies."""
    for sequence in sequences:
        db.execute(
            "UPDATE words SET text = NULL, salt = NULL, erased = ?"
            " WHERE id = (SELECT words FROM journal WHERE sequence = ?) AND erased IS NULL",
            (at.isoformat(), sequence),
        )
