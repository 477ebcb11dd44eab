"""The interview form of another procedure's file, and nothing else of it: no candidate, no rating, no name."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from interview_app.domain.drafting.gaps import faults_of
from interview_app.domain.errors import FileRefused, FileTrouble
from interview_app.domain.form import InterviewForm
from interview_app.domain.plain import from_plain
from interview_app.storage.connection import connect_to_look, leftover
from interview_app.storage.errors import refusing_all
from interview_app.storage.schema import APPLICATION_ID, present_schema

_CONTENT = "SELECT content FROM form WHERE number = (SELECT form FROM procedure)"
_PATIENCE = 250
"""Milliseconds to wait for a program that is writing: many files are read, and this one can be read later."""


def read_form_alone(path: Path) -> InterviewForm:
    """The version of the form that holds; the file is looked at only.

    Raises FileRefused: MISSING, NOT_OURS, NEWER, LOCKED_BY_OTHER, DAMAGED and what the system says of the file.
    """
    content = _content(path)
    try:
        form = from_plain(InterviewForm, json.loads(content))
    except ValueError as error:
        raise FileRefused(FileTrouble.DAMAGED, str(path)) from error
    if faults_of(form):
        raise FileRefused(FileTrouble.DAMAGED, str(path))
    return form


def _content(path: Path) -> str:
    """The form's canonical text."""
    if not path.is_file():
        raise FileRefused(FileTrouble.NOT_OURS if path.exists() else FileTrouble.MISSING, str(path))
    with refusing_all(path), closing(connect_to_look(path)) as conn:
        try:
            conn.execute(f"PRAGMA busy_timeout = {_PATIENCE}")
            _require_ours(conn, path)
            found = conn.execute(_CONTENT).fetchone()
        except sqlite3.OperationalError as error:
            if leftover(path, "-journal"):
                raise FileRefused(FileTrouble.LOCKED_BY_OTHER, str(path)) from error
            raise
    if found is None:
        raise FileRefused(FileTrouble.DAMAGED, str(path))
    return str(found[0])


def _require_ours(conn: sqlite3.Connection, path: Path) -> None:
    """Raises FileRefused unless this is a procedure file of this version of the program or an earlier one."""
    application, schema, present = (
        _number(conn, "application_id"),
        _number(conn, "user_version"),
        present_schema().number,
    )
    if application != APPLICATION_ID:
        raise FileRefused(FileTrouble.NOT_OURS, str(path))
    if schema > present:
        raise FileRefused(FileTrouble.NEWER, str(path), schema=schema, present=present)


def _number(conn: sqlite3.Connection, pragma: str) -> int:
    (value,) = conn.execute(f"PRAGMA {pragma}").fetchone()
    return int(value)
