"""Bringing an older file to the present schema."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from pathlib import Path

from interview_app.domain.errors import FileRefused, FileTrouble
from interview_app.storage.connection import enter_single_file_mode
from interview_app.storage.copies import copy_beside
from interview_app.storage.database import over
from interview_app.storage.schema import Schema


def schema_number(conn: sqlite3.Connection) -> int:
    """The number of the file's schema."""
    (number,) = conn.execute("PRAGMA user_version").fetchone()
    return int(number)


def upgrade(conn: sqlite3.Connection, path: Path, *, schema: Schema, at: datetime) -> None:
    """Copy the file beside itself, verified, then run the missing steps: all of them or none.

    Foreign keys are off meanwhile, because a step may rebuild a table, and are checked before anything counts.
    Raises FileRefused; the file is then as it was.
    """
    enter_single_file_mode(conn)
    copy_beside(conn, path, schema=schema_number(conn), at=at)
    db = over(conn)
    conn.execute("PRAGMA foreign_keys = OFF")
    try:
        with db.atomic():
            schema.apply(db)
            if conn.execute("PRAGMA foreign_key_check").fetchall():
                raise FileRefused(FileTrouble.DAMAGED, str(path))
    finally:
        conn.execute("PRAGMA foreign_keys = ON")
