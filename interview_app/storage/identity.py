"""Whether a file is a procedure file, and of which schema: found out without changing one byte of it."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from interview_app.domain.errors import FileRefused, FileTrouble
from interview_app.storage.connection import connect_to_look
from interview_app.storage.errors import refusing
from interview_app.storage.schema import APPLICATION_ID, present_schema

EXTENSION = ".interview"
_MAGIC = b"SQLite format 3\x00"
_HEADER = 100


@dataclass(frozen=True, slots=True)
class Identity:
    """A procedure file and the number of its schema, beside the number that this program writes."""

    path: Path
    schema: int
    present: int

    @property
    def newer(self) -> bool:
        """Whether a later version of the program made it."""
        return self.schema > self.present

    @property
    def older(self) -> bool:
        """Whether it has to be brought to the present schema."""
        return self.schema < self.present


def look(path: Path, *, present: int | None = None) -> Identity:
    """What the file is; raises FileRefused with MISSING, NOT_OURS, DAMAGED or NO_PERMISSION."""
    if not path.is_file():
        raise FileRefused(FileTrouble.NOT_OURS if path.exists() else FileTrouble.MISSING, str(path))
    with refusing(path):
        application, schema = _marks(path)
    if application != APPLICATION_ID:
        raise FileRefused(FileTrouble.NOT_OURS, str(path))
    return Identity(path, schema, present_schema().number if present is None else present)


def _marks(path: Path) -> tuple[int, int]:
    """The application id and the schema number.

    A file that a crash left in the middle of a write cannot be read without mending it; its header still can.
    """
    conn = connect_to_look(path)
    try:
        return _pragma(conn, "application_id"), _pragma(conn, "user_version")
    except sqlite3.DatabaseError:
        if path.with_name(path.name + "-journal").exists():
            return _marks_in_header(path)
        raise
    finally:
        conn.close()


def _pragma(conn: sqlite3.Connection, name: str) -> int:
    (value,) = conn.execute(f"PRAGMA {name}").fetchone()
    return int(value)


def _marks_in_header(path: Path) -> tuple[int, int]:
    """The two numbers from their fixed places in SQLite's file header.

    Only for a file with a journal beside it: reading it past SQLite would drop the locks of this very program.
    """
    with path.open("rb") as file:
        header = file.read(_HEADER)
    if not header.startswith(_MAGIC):
        return 0, 0
    return int.from_bytes(header[68:72], "big"), int.from_bytes(header[60:64], "big")
