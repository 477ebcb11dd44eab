"""Text while it is typed, and the revision that arises when its field is left."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from interview_app.domain.journal import JournalRow
from interview_app.domain.panel import Actor
from interview_app.storage.cells import moment_in
from interview_app.storage.database import Database
from interview_app.storage.journal import FreshId, append_kept, keep_words


@dataclass(frozen=True, slots=True)
class Draft:
    """What an author is typing into one field."""

    field: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Revision:
    """What stood in a field from one moment on; `text` is None where it was erased since."""

    number: int
    at: datetime
    text: str | None
    erased: datetime | None


def put_draft(db: Database, *, author: str, field: str, text: str, at: datetime) -> None:
    """The text as it stands at this pause, in place of the one before."""
    db.execute(
        "INSERT INTO draft (author, field, text, at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (author, field) DO UPDATE SET text = excluded.text, at = excluded.at",
        (author, field, text, at.isoformat()),
    )


def drafts_of(db: Database, author: str) -> tuple[Draft, ...]:
    """What the author has typed and not yet left."""
    rows = db.execute("SELECT field, text, at FROM draft WHERE author = ? ORDER BY field", (author,))
    return tuple(Draft(field, text, datetime.fromisoformat(at)) for field, text, at in rows)


def drop_draft(db: Database, *, author: str, field: str) -> None:
    """Forget what was typed; nothing happens where there was nothing."""
    db.execute("DELETE FROM draft WHERE author = ? AND field = ?", (author, field))


def drop_drafts_at(db: Database, field: str) -> None:
    """Forget what anybody typed into a field, or into fields whose names go on after it."""
    db.execute("DELETE FROM draft WHERE field = ?1 OR substr(field, 1, length(?1) + 1) = ?1 || ' '", (field,))


def settle(
    db: Database,
    *,
    author: str,
    field: str,
    words: str,
    actor: Actor,
    act: str,
    subject: str,
    at: datetime,
    fresh_id: FreshId,
) -> JournalRow:
    """The field was left: a revision, a journal row with the salted digest, and no draft any more.

    The caller writes the value itself in the same `writing()`.
    """
    kept = keep_words(db, words, fresh_id)
    row = append_kept(db, at=at, actor=actor, act=act, subject=subject, kept=kept)
    db.execute(
        "INSERT INTO revision (author, field, number, at, words, journal)"
        " SELECT ?1, ?2, 1 + coalesce(max(number), 0), ?3, ?4, ?5 FROM revision WHERE author = ?1 AND field = ?2",
        (author, field, at.isoformat(), kept[0], row.sequence),
    )
    drop_draft(db, author=author, field=field)
    return row


def revisions_of(db: Database, *, author: str, field: str) -> tuple[Revision, ...]:
    """What stood in the field, from the first revision to the last."""
    rows = db.execute(
        "SELECT revision.number, revision.at, words.text, words.erased FROM revision"
        " JOIN words ON words.id = revision.words WHERE revision.author = ? AND revision.field = ?"
        " ORDER BY revision.number",
        (author, field),
    )
    return tuple(
        Revision(number, datetime.fromisoformat(at), text, moment_in(erased))
        for number, at, text, erased in rows
    )
