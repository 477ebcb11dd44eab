"""Making and opening files: first look, lock, connection; and letting go of them again."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from interview_app.domain.errors import FileRefused, FileTrouble
from interview_app.storage.connection import (
    connect_to_make,
    connect_to_memory,
    connect_to_read,
    connect_to_write,
    enter_fast_mode,
    enter_single_file_mode,
    leftover,
)
from interview_app.storage.copies import flush_folder
from interview_app.storage.database import Database, over
from interview_app.storage.errors import refusing, refusing_all
from interview_app.storage.identity import look
from interview_app.storage.schema import APPLICATION_ID, Schema, present_schema
from interview_app.storage.upgrade import schema_number, upgrade
from interview_app.storage.writerlock import SUFFIX, HeldByOther, WriterLock, take_lock

_VIEWED = (FileTrouble.READ_ONLY_PLACE, FileTrouble.NO_PERMISSION, FileTrouble.DISK_FULL)
"""What keeps a file from being written, but not from being read."""
_UNFINISHED = "-new"
_WRITTEN_BESIDE = ("-wal", "-journal")
_HEADER, _MODE, _FAST = 20, 18, b"\x02\x02"
"""Where a file of SQLite says that it is written ahead, and how."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A connection, with the lock if it may write; `because` says why it may not, where writing was asked for."""

    path: Path
    conn: sqlite3.Connection
    lock: WriterLock | None
    because: FileTrouble | None

    def close(self) -> None:
        """Leave one file behind, and the lock to others."""
        if self.lock is None:
            self.conn.close()
            _tidy_after_reading(self.path)
            return
        self.conn.rollback()
        _leave(self.conn)
        self.lock.release()


def make(path: Path, fill: Callable[[Database], None]) -> None:
    """A new file of the present schema, filled; it gets its name when it is whole.  Raises FileRefused.

    What a crash left beside a file that is gone would be taken into a new file of that name: then none is made.
    """
    unfinished = path.with_name(path.name + _UNFINISHED)
    if not path.parent.is_dir():
        raise FileRefused(FileTrouble.MISSING, str(path.parent))
    for suffix in _WRITTEN_BESIDE:
        if leftover(path, suffix):
            raise FileRefused(FileTrouble.EXISTS, str(path.with_name(path.name + suffix)))
    with refusing_all(path):
        _remove(unfinished)
        try:
            with closing(connect_to_make(unfinished)) as conn:
                conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                db = over(conn)
                with db.atomic():
                    present_schema().apply(db)
                    fill(db)
            if path.exists():
                raise FileRefused(FileTrouble.EXISTS, str(path))
            unfinished.rename(path)
            flush_folder(path.parent)
        finally:
            _remove(unfinished)


def open_at(path: Path, *, read_only: bool, at: datetime, schema: Schema) -> Opened:
    """The file, to write where that is possible and wanted, otherwise to read.  Raises FileRefused.

    Where reading is all that is wanted, the file and what a crash left beside it stay as they are.
    """
    if read_only and _unsettled(path) and (found := _from_copy(path, schema)):
        return found
    _require_known(path, schema)
    if read_only:
        return _view(path, schema, because=None)
    try:
        with refusing_all(path):
            lock = take_lock(path)
    except HeldByOther:
        return _view(path, schema, because=FileTrouble.LOCKED_BY_OTHER)
    except FileRefused as refused:
        return _view_instead(path, schema, refused)
    try:
        return Opened(path, _connect(path, at=at, schema=schema), lock, None)
    except FileRefused as refused:
        lock.release()
        return _view_instead(path, schema, refused)
    except BaseException:
        lock.release()
        raise


def _require_known(path: Path, schema: Schema) -> None:
    """Raises FileRefused unless it is a procedure file of this version of the program or an earlier one."""
    identity = look(path, present=schema.number)
    if identity.newer:
        raise FileRefused(FileTrouble.NEWER, str(path), schema=identity.schema, present=identity.present)


def _connect(path: Path, *, at: datetime, schema: Schema) -> sqlite3.Connection:
    """A connection to write a file of the present schema."""
    with refusing(path):
        conn = connect_to_write(path)
        try:
            if schema_number(conn) < schema.number:
                upgrade(conn, path, schema=schema, at=at)
            enter_fast_mode(conn, path)
        except BaseException:
            conn.close()
            raise
        return conn


def _view_instead(path: Path, schema: Schema, refused: FileRefused) -> Opened:
    """What cannot be written can often be read."""
    if refused.trouble in _VIEWED:
        return _view(path, schema, because=refused.trouble)
    raise refused


def _view(path: Path, schema: Schema, *, because: FileTrouble | None) -> Opened:
    """The file to read; an older one is brought to the present schema in memory."""
    if leftover(path, "-journal"):
        _mend(path)
    with refusing(path):
        conn = connect_to_read(path)
        try:
            if schema_number(conn) < schema.number:
                conn = _upgraded_in_memory(conn, schema)
        except BaseException:
            conn.close()
            raise
        return Opened(path, conn, None, because)


def _upgraded_in_memory(source: sqlite3.Connection, schema: Schema) -> sqlite3.Connection:
    with closing(source):
        conn = connect_to_memory()
        source.backup(conn)
        schema.apply(over(conn))
        return conn


def _unsettled(path: Path) -> bool:
    """Whether a file was not closed well: SQLite would write beside it, or even into it, to read it."""
    if not path.is_file() or any(leftover(path, each) for each in _WRITTEN_BESIDE):
        return path.is_file()
    if any(path.with_name(path.name + each).exists() for each in (SUFFIX, *_WRITTEN_BESIDE)):
        return False
    with refusing_all(path), path.open("rb") as file:
        return file.read(_HEADER)[_MODE:] == _FAST


def _from_copy(path: Path, schema: Schema) -> Opened | None:
    """What a crash left, put together elsewhere and kept in memory; None where a program is writing."""
    try:
        lock = take_lock(path)
    except (HeldByOther, OSError):
        return None
    try:
        with refusing_all(path), TemporaryDirectory() as folder:
            copy = Path(folder) / path.name
            for each in ("", *_WRITTEN_BESIDE):
                if not each or leftover(path, each):
                    shutil.copyfile(path.with_name(path.name + each), copy.with_name(copy.name + each))
            _require_known(copy, schema)
            return Opened(path, _upgraded_in_memory(connect_to_write(copy), schema), None, None)
    finally:
        lock.release()


def _mend(path: Path) -> None:
    """Take back what a crash left half-written, which only a writer can; a program that writes needs no mending."""
    try:
        lock = take_lock(path)
    except (HeldByOther, OSError):
        return
    try:
        with refusing(path):
            connect_to_write(path).close()
    finally:
        lock.release()


def _leave(conn: sqlite3.Connection) -> None:
    """Close the connection, everything in the one file.

    While another program reads, or on a disk that is full or gone, the rest stays beside the file: nothing is lost,
    and the next program that opens it takes it in.
    """
    try:
        conn.execute("PRAGMA busy_timeout = 500")
        enter_single_file_mode(conn)
    except sqlite3.OperationalError:
        return
    finally:
        conn.close()


def _tidy_after_reading(path: Path) -> None:
    """Remove what a writer could not, because this program was still reading; only where nothing is left in it."""
    beside = path.with_name(path.name + "-wal")
    if not beside.exists() or leftover(path, "-wal"):
        return
    try:
        lock = take_lock(path)
    except (HeldByOther, OSError):
        return
    try:
        _leave(connect_to_write(path))
    except sqlite3.OperationalError:
        return
    finally:
        lock.release()


def _remove(unfinished: Path) -> None:
    """Remove an unfinished file; its journal first, which would otherwise be played into a later one."""
    unfinished.with_name(unfinished.name + "-journal").unlink(missing_ok=True)
    unfinished.unlink(missing_ok=True)
