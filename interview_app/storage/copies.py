"""Verified copies of a file: the backups, and the copy before a migration."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from interview_app.domain.errors import FileRefused, FileTrouble
from interview_app.storage.connection import connect_to_look
from interview_app.storage.errors import refusing_all

_UNFINISHED = "-unfinished"


def copy_verified(conn: sqlite3.Connection, target: Path) -> None:
    """Write the whole database to `target`, read it back and check it; only a sound copy gets that name.

    Raises FileRefused; nothing half-written stays.
    """
    unfinished = target.with_name(target.name + _UNFINISHED)
    with refusing_all(target):
        try:
            unfinished.unlink(missing_ok=True)
            conn.execute("VACUUM INTO ?", (str(unfinished),))
            flush(unfinished)
            if not _sound(unfinished):
                raise FileRefused(FileTrouble.DAMAGED, str(target))
            unfinished.replace(target)
            flush_folder(target.parent)
        finally:
            unfinished.unlink(missing_ok=True)


def copy_file(source: Path, target: Path) -> None:
    """The same from a file that is not open; raises FileRefused."""
    with refusing_all(source), closing(connect_to_look(source)) as conn:
        copy_verified(conn, target)


def backup(
    conn: sqlite3.Connection, *, folder: Path, stem: str, procedure: str, at: datetime, keep: int
) -> Path:
    """A verified copy in `folder`, named for the moment; of this procedure's copies the last `keep` stay."""
    with refusing_all(folder):
        folder.mkdir(parents=True, exist_ok=True)
    begin = f"{stem}-{procedure[:12]}-"
    moment = at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    target = _free(lambda suffix: folder / f"{begin}{moment}{suffix}.interview")
    copy_verified(conn, target)
    with refusing_all(folder):
        of_this = sorted(path for path in folder.iterdir() if f"-{procedure[:12]}-" in path.name)
        copies = [path for path in of_this if path.suffix == ".interview"]
        for path in copies[:-keep]:
            path.unlink()
    return target


def copy_beside(conn: sqlite3.Connection, path: Path, *, schema: int, at: datetime) -> Path:
    """A verified copy of an older file in its own folder, named for its schema."""
    moment = at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    target = _free(lambda suffix: path.with_name(f"{path.stem}-schema{schema}-{moment}{suffix}{path.suffix}"))
    copy_verified(conn, target)
    return target


def copies_of(procedure: str, *, folders: Iterable[Path], but: Path) -> tuple[Path, ...]:
    """Every other file of this procedure in these folders: backups, and what an upgrade left beside it."""
    found = (
        path for folder in dict.fromkeys(folders) if folder.is_dir() for path in sorted(folder.iterdir())
    )
    return tuple(
        path for path in found if path.suffix == but.suffix and path != but and _is_of(path, procedure)
    )


def holds_erasure(path: Path) -> bool:
    """Whether a copy was made after the deletion, so that it holds nobody's data."""
    with closing(connect_to_look(path)) as conn:
        return bool(conn.execute("SELECT 1 FROM sqlite_schema WHERE name = 'erasure'").fetchone()) and bool(
            conn.execute("SELECT 1 FROM erasure").fetchone()
        )


def removed(path: Path) -> bool:
    """Overwrite a copy and remove it; whether that could be done."""
    try:
        with path.open("r+b") as file:
            file.write(bytes(path.stat().st_size))
            file.flush()
            os.fsync(file.fileno())
        path.unlink()
    except OSError:
        return False
    return True


def _is_of(path: Path, procedure: str) -> bool:
    """Whether a file is one of this procedure; what cannot be read is none."""
    try:
        with closing(connect_to_look(path)) as conn:
            return bool(conn.execute("SELECT id FROM procedure").fetchone() == (procedure,))
    except sqlite3.Error:
        return False


def flush(path: Path) -> None:
    """Have the system write the file to the disk before anything relies on it."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """Have the system write the folder's names to the disk; Windows does so by itself."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _free(name: Callable[[str], Path]) -> Path:
    """The first name that no file has yet: a second copy within one second gets a letter."""
    return next(path for path in map(name, ("", *"bcdefghijklmnopqrstuvwxyz")) if not path.exists())


def _sound(path: Path) -> bool:
    """Whether the copy is a whole database in which everything refers to something."""
    conn = connect_to_look(path)
    try:
        answer = conn.execute("PRAGMA integrity_check").fetchall()
        return answer == [("ok",)] and not conn.execute("PRAGMA foreign_key_check").fetchall()
    finally:
        conn.close()
