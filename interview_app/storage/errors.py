"""Turns what SQLite reports about a file into the refusals that the user can be told about."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path

from interview_app.domain.errors import FileRefused, FileTrouble

_TROUBLES: Mapping[int, FileTrouble] = {
    sqlite3.SQLITE_PERM: FileTrouble.NO_PERMISSION,
    sqlite3.SQLITE_AUTH: FileTrouble.NO_PERMISSION,
    sqlite3.SQLITE_BUSY: FileTrouble.LOCKED_BY_OTHER,
    sqlite3.SQLITE_LOCKED: FileTrouble.LOCKED_BY_OTHER,
    sqlite3.SQLITE_PROTOCOL: FileTrouble.LOCKED_BY_OTHER,
    sqlite3.SQLITE_READONLY: FileTrouble.READ_ONLY_PLACE,
    sqlite3.SQLITE_IOERR: FileTrouble.UNREADABLE,
    sqlite3.SQLITE_CORRUPT: FileTrouble.DAMAGED,
    sqlite3.SQLITE_FULL: FileTrouble.DISK_FULL,
    sqlite3.SQLITE_CANTOPEN: FileTrouble.NO_PERMISSION,
    sqlite3.SQLITE_NOTADB: FileTrouble.NOT_OURS,
}


def trouble_of(error: sqlite3.Error) -> FileTrouble | None:
    """The trouble with the file that an error speaks of, or None where the error is a mistake of this program.

    An OperationalError without a code comes from Python: a text in the file is none.
    """
    code = getattr(error, "sqlite_errorcode", None)
    if isinstance(code, int):
        return _TROUBLES.get(code & 0xFF)
    return FileTrouble.DAMAGED if isinstance(error, sqlite3.OperationalError) else None


@contextmanager
def refusing(path: Path) -> Generator[None]:
    """Raise FileRefused instead of sqlite errors that are about the file; mistakes of ours pass as they are."""
    try:
        yield
    except sqlite3.Error as error:
        trouble = trouble_of(error)
        if trouble is None:
            raise
        raise FileRefused(trouble, str(path)) from error
    except UnicodeDecodeError as error:  # SQLite quotes names of the damaged file in its message
        raise FileRefused(FileTrouble.DAMAGED, str(path)) from error


@contextmanager
def refusing_damage(path: Path) -> Generator[None]:
    """The same where anybody may have written into the file: whatever is not as the program writes it is damage."""
    try:
        with refusing(path):
            yield
    except (sqlite3.Error, ValueError, TypeError, LookupError) as error:
        raise FileRefused(FileTrouble.DAMAGED, str(path)) from error


@contextmanager
def refusing_all(path: Path) -> Generator[None]:
    """The same, and also for what the operating system reports about files and folders."""
    try:
        with refusing(path):
            yield
    except PermissionError as error:
        raise FileRefused(FileTrouble.NO_PERMISSION, str(path)) from error
    except FileNotFoundError as error:
        raise FileRefused(FileTrouble.MISSING, str(path)) from error
    except OSError as error:
        raise FileRefused(_of_system(error), str(path)) from error


def _of_system(error: OSError) -> FileTrouble:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return FileTrouble.DISK_FULL
    return FileTrouble.READ_ONLY_PLACE if error.errno == errno.EROFS else FileTrouble.UNREADABLE
