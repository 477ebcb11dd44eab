"""The check of a whole file: the database, what refers to what, the journal's chain, the words, the form."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator

from interview_app.domain.errors import FileDefect, FileProblem, FileTrouble
from interview_app.domain.journal import broken_at, digest_of
from interview_app.storage.database import Database
from interview_app.storage.errors import trouble_of
from interview_app.storage.file import ProcedureFile
from interview_app.storage.journal import rows
from interview_app.storage.procedures import Sheets, read_procedure
from interview_app.storage.protocols import read_protocols


def check_file(file: ProcedureFile) -> tuple[FileProblem, ...]:
    """Everything that is wrong with an open file."""
    with file.reading() as db:
        return check(db)


def check(db: Database) -> tuple[FileProblem, ...]:
    """Everything that is wrong with the file; empty for a sound one.  A damaged database is looked at no further."""
    try:
        integrity = tuple(_integrity(db))
        return integrity or (*_foreign_keys(db), *_values(db), *_chain(db), *_words(db), *_forms(db))
    except sqlite3.DatabaseError as error:
        if trouble_of(error) not in (FileTrouble.DAMAGED, None):
            raise
        return (FileProblem(FileDefect.INTEGRITY, str(error)),)


def _integrity(db: Database) -> Iterator[FileProblem]:
    for (answer,) in db.execute("PRAGMA integrity_check").fetchall():
        if answer != "ok":
            yield FileProblem(FileDefect.INTEGRITY, str(answer))


def _foreign_keys(db: Database) -> Iterator[FileProblem]:
    for table, row, other, _ in db.execute("PRAGMA foreign_key_check").fetchall():
        yield FileProblem(FileDefect.FOREIGN_KEY, f"{table} {row} → {other}")


def _values(db: Database) -> Iterator[FileProblem]:
    """Every value must be one that the program could have written."""
    try:
        read_procedure(db, sheets=Sheets.ALL)
        read_protocols(db)
    except (ValueError, TypeError, LookupError) as error:
        yield FileProblem(FileDefect.INTEGRITY, str(error))


def _chain(db: Database) -> Iterator[FileProblem]:
    try:
        broken = broken_at(rows(db))
    except ValueError as error:
        yield FileProblem(FileDefect.JOURNAL_CHAIN, str(error))
        return
    if broken is not None:
        yield FileProblem(FileDefect.JOURNAL_CHAIN, str(broken))


def _words(db: Database) -> Iterator[FileProblem]:
    """Words that are still there must be those whose digest the journal holds; erased ones need not."""
    return (FileProblem(FileDefect.WORDS_DIGEST, str(sequence)) for sequence in _false_words(db, "", ()))


def false_words(db: Database, *, first: int, count: int) -> int | None:
    """The first of `count` rows from number `first` on whose words are not those of its digest, or None."""
    among = " AND journal.sequence BETWEEN ? AND ?"
    return next(_false_words(db, among, (first, first + count - 1)), None)


def _false_words(db: Database, among: str, numbers: tuple[int, ...]) -> Iterator[int]:
    for sequence, digest, salt, text in db.execute(
        "SELECT journal.sequence, journal.digest, words.salt, words.text"
        f" FROM journal JOIN words ON words.id = journal.words WHERE words.erased IS NULL{among}"
        " ORDER BY journal.sequence",
        numbers,
    ):
        if digest_of(text, salt) != digest:
            yield sequence


def _forms(db: Database) -> Iterator[FileProblem]:
    """Every version of the form must have its fingerprint, and the lock that of the version that holds."""
    for number, fingerprint, content in db.execute("SELECT number, fingerprint, content FROM form"):
        if hashlib.sha256(content.encode("utf-8")).hexdigest() != fingerprint:
            yield FileProblem(FileDefect.FORM_FINGERPRINT, str(number))
    for number, fingerprint, locked in db.execute(
        "SELECT form.number, form.fingerprint, form_lock.fingerprint FROM form_lock, procedure"
        " JOIN form ON form.number = procedure.form"
    ):
        if fingerprint != locked:
            yield FileProblem(FileDefect.FORM_FINGERPRINT, str(number))
