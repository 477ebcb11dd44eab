"""The form in its versions, and its lock."""

from __future__ import annotations

import json
from datetime import datetime
from functools import lru_cache
from typing import Any

from interview_app.domain.canonical import canonical, fingerprint
from interview_app.domain.form import InterviewForm
from interview_app.domain.plain import from_plain
from interview_app.domain.procedure import FormLock, PastVersion
from interview_app.storage.cells import panelist_in
from interview_app.storage.database import Database


def read_form(db: Database) -> InterviewForm:
    """The version that holds."""
    (content,) = db.execute("SELECT content FROM form WHERE number = (SELECT form FROM procedure)").fetchone()
    return _form(content)


@lru_cache(maxsize=4)
def _form(content: str) -> InterviewForm:
    """The form of a canonical text; every act reads it and it hardly ever changes, so the last few are remembered."""
    return from_plain(InterviewForm, json.loads(content))


def add_form(db: Database, form: InterviewForm, *, at: datetime) -> int:
    """Put the form on record as the next version and say its number; unchanged content makes no new one.

    The content is kept in its canonical form, so that its SHA-256 is the fingerprint.
    """
    last = db.execute("SELECT number, fingerprint FROM form ORDER BY number DESC LIMIT 1").fetchone()
    if last is not None and last[1] == fingerprint(form):
        return int(last[0])
    number = 1 if last is None else int(last[0]) + 1
    insert_version(db, number=number, form=form, at=at)
    return number


def insert_version(db: Database, *, number: int, form: InterviewForm, at: datetime) -> None:
    """Put a version on record under its number."""
    db.execute(
        "INSERT INTO form (number, fingerprint, content, at) VALUES (?, ?, ?, ?)",
        (number, fingerprint(form), canonical(form).decode("utf-8"), at.isoformat()),
    )


def holding_version(db: Database) -> int:
    """The number of the version that holds."""
    (number,) = db.execute("SELECT form FROM procedure").fetchone()
    return int(number)


def read_versions(db: Database) -> tuple[tuple[int, datetime, InterviewForm], ...]:
    """Every version with its number and the moment it was put on record."""
    rows = db.execute("SELECT number, at, content FROM form ORDER BY number")
    return tuple((number, datetime.fromisoformat(at), _form(content)) for number, at, content in rows)


def write_form(db: Database, form: InterviewForm, *, at: datetime) -> None:
    """Let this version hold; earlier ones stay on record."""
    db.execute("UPDATE procedure SET form = ?", (add_form(db, form, at=at),))


def redraw_form(db: Database, form: InterviewForm, *, at: datetime) -> None:
    """Let the version that holds say this from now on: while a form is drafted, it is one version."""
    db.execute(
        "UPDATE form SET fingerprint = ?, content = ?, at = ? WHERE number = (SELECT form FROM procedure)",
        (fingerprint(form), canonical(form).decode("utf-8"), at.isoformat()),
    )


def read_lock(db: Database) -> FormLock | None:
    """The act that fixed the form, or None while it is open."""
    row = db.execute(
        "SELECT fingerprint, at, by, rationale, posts, posts_reason, why_interview, told FROM form_lock"
    ).fetchone()
    return None if row is None else _lock(*row)


def write_lock(db: Database, lock: FormLock) -> None:
    """Lock the form; a second lock is a mistake of the caller and raises sqlite3.IntegrityError."""
    db.execute(
        "INSERT INTO form_lock (only, fingerprint, at, by, rationale, posts, posts_reason, why_interview, told)"
        " VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)",
        _lock_cells(lock),
    )


def drop_lock(db: Database) -> None:
    """Open the form again; the lock stays on record with the past version."""
    db.execute("DELETE FROM form_lock")


def read_past_versions(db: Database) -> tuple[PastVersion, ...]:
    """The locked versions that a new one replaced, the oldest first."""
    rows = db.execute(
        "SELECT version, reason, at, by, fingerprint, locked_at, locked_by, rationale, posts, posts_reason,"
        " why_interview, told FROM past_version ORDER BY version"
    )
    return tuple(_past_version(*row) for row in rows)


def write_past_version(db: Database, past: PastVersion) -> None:
    """Put one on record."""
    db.execute(
        "INSERT INTO past_version (version, reason, at, by, fingerprint, locked_at, locked_by, rationale, posts,"
        " posts_reason, why_interview, told) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            past.version,
            past.reason,
            past.at.isoformat(),
            past.by,
            *_lock_cells(past.lock),
        ),
    )


def _past_version(version: int, reason: str, at: str, by: str | None, *locked: Any) -> PastVersion:
    return PastVersion(version, _lock(*locked), reason, datetime.fromisoformat(at), panelist_in(by))


def _lock(fingerprint: str, at: str, by: str | None, *words: Any) -> FormLock:
    """The lock of its eight cells, as `_lock_cells` writes them."""
    return FormLock(fingerprint, datetime.fromisoformat(at), panelist_in(by), *words)


def _lock_cells(lock: FormLock) -> tuple[object, ...]:
    return (
        lock.fingerprint,
        lock.at.isoformat(),
        lock.by,
        lock.rationale,
        lock.posts,
        lock.posts_reason,
        lock.why_interview,
        lock.told,
    )
