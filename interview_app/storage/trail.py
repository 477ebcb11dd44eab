"""What the interchange file carries beside the procedure itself: words, revisions and drafts, row by row."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from interview_app.storage.cells import moment_cell, moment_in
from interview_app.storage.database import Database
from interview_app.storage.drafts import put_draft


@dataclass(frozen=True, slots=True)
class Words:
    """What was written with an act; without text and salt once it was erased."""

    id: str
    salt: str | None
    text: str | None
    erased: datetime | None


@dataclass(frozen=True, slots=True)
class RevisionRow:
    """That a field of an author got new words; `words` and `journal` refer to them and to the act."""

    author: str
    field: str
    number: int
    at: datetime
    words: str
    journal: int


@dataclass(frozen=True, slots=True)
class DraftRow:
    """What somebody is typing."""

    author: str
    field: str
    text: str
    at: datetime


def all_words(db: Database) -> tuple[Words, ...]:
    """Everything that was written, by id."""
    rows = db.execute("SELECT id, salt, text, erased FROM words ORDER BY id")
    return tuple(Words(id, salt, text, moment_in(erased)) for id, salt, text, erased in rows)


def insert_words(db: Database, words: Words) -> None:
    """One of them into an empty file."""
    db.execute(
        "INSERT INTO words (id, salt, text, erased) VALUES (?, ?, ?, ?)",
        (words.id, words.salt, words.text, moment_cell(words.erased)),
    )


def words_by_row(db: Database) -> dict[int, str]:
    """What was written with each row of the journal and is still there."""
    found = db.execute(
        "SELECT journal.sequence, words.text FROM journal JOIN words ON words.id = journal.words"
        " WHERE words.text IS NOT NULL"
    )
    return {int(sequence): str(text) for sequence, text in found}


def words_of_journal(db: Database) -> dict[int, str]:
    """Which words belong to which row of the journal."""
    found = db.execute("SELECT sequence, words FROM journal WHERE words IS NOT NULL")
    return {int(sequence): str(words) for sequence, words in found}


def all_revisions(db: Database) -> tuple[RevisionRow, ...]:
    """Every revision of every field, in the order in which they arose."""
    rows = db.execute("SELECT author, field, number, at, words, journal FROM revision ORDER BY ordinal")
    return tuple(
        RevisionRow(author, field, number, datetime.fromisoformat(at), words, journal)
        for author, field, number, at, words, journal in rows
    )


def insert_revision(db: Database, revision: RevisionRow) -> None:
    """One of them into an empty file."""
    db.execute(
        "INSERT INTO revision (author, field, number, at, words, journal) VALUES (?, ?, ?, ?, ?, ?)",
        (
            revision.author,
            revision.field,
            revision.number,
            revision.at.isoformat(),
            revision.words,
            revision.journal,
        ),
    )


def all_drafts(db: Database) -> tuple[DraftRow, ...]:
    """What everybody is typing, by author and field."""
    rows = db.execute("SELECT author, field, text, at FROM draft ORDER BY author, field")
    return tuple(
        DraftRow(author, field, text, datetime.fromisoformat(at)) for author, field, text, at in rows
    )


def insert_draft(db: Database, draft: DraftRow) -> None:
    """One of them into an empty file."""
    put_draft(db, author=draft.author, field=draft.field, text=draft.text, at=draft.at)
