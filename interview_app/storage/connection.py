"""Connections to a file: how SQLite is set for a writer, for a viewer and for a first look."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from urllib.parse import quote

from interview_app.storage.place import may_share_memory

BUSY_SECONDS = 5.0
"""How long a statement waits for a reader or for the last moments of a closing program."""


def uri_of(path: Path, **settings: str) -> str:
    """The file as SQLite's URI; network paths of Windows keep their empty authority."""
    posix = path.absolute().as_posix()
    rooted = posix if posix.startswith("/") else f"/{posix}"
    query = "&".join(f"{name}={value}" for name, value in settings.items())
    return f"file://{quote(os.fsencode(rooted))}?{query}"


def connect_to_write(path: Path) -> sqlite3.Connection:
    """A connection that may write; what a crash left unfinished is taken in or taken back by it.

    Raises sqlite3.Error where the file cannot be written; nothing in it was changed then.
    """
    conn = _connect(uri_of(path, mode="rw"))
    try:
        conn.execute("PRAGMA foreign_keys = ON")
        # Where the file or its folder is read-only, this is what says so.
        conn.execute("BEGIN IMMEDIATE")
        conn.execute("ROLLBACK")
    except sqlite3.Error:
        conn.close()
        raise
    return conn


def connect_to_make(path: Path) -> sqlite3.Connection:
    """A connection to a file that is made by it."""
    conn = _connect(uri_of(path, mode="rwc"))
    conn.execute("PRAGMA foreign_keys = ON")
    conn.execute("PRAGMA synchronous = EXTRA")
    return conn


def enter_fast_mode(conn: sqlite3.Connection, path: Path) -> None:
    """Write ahead where the disk is this machine's own; elsewhere a rollback journal with the stricter syncing."""
    mode = "WAL" if may_share_memory(path) else "DELETE"
    (answer,) = conn.execute(f"PRAGMA journal_mode = {mode}").fetchone()
    conn.execute(f"PRAGMA synchronous = {'FULL' if answer == 'wal' else 'EXTRA'}")


def enter_single_file_mode(conn: sqlite3.Connection) -> None:
    """Bring everything into the one file and drop what lies beside it; raises sqlite3.Error while others read."""
    conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    conn.execute("PRAGMA journal_mode = DELETE")


def connect_to_read(path: Path) -> sqlite3.Connection:
    """A connection that only reads; it sees what a writing program commits.

    On a medium where nothing can be created beside the file, a file that was closed well is taken as it lies there.
    """
    conn = _connect(uri_of(path, mode="ro"))
    try:
        conn.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.OperationalError:
        conn.close()
        if leftover(path, "-wal") or leftover(path, "-journal"):
            raise
        conn = _connect(uri_of(path, mode="ro", immutable="1"))
    return conn


def connect_to_look(path: Path) -> sqlite3.Connection:
    """A connection for a first look: makes no file beside it unless a crashed program has left some there."""
    settled = not leftover(path, "-wal") and not leftover(path, "-journal")
    return _connect(uri_of(path, mode="ro", **({"immutable": "1"} if settled else {})))


def connect_to_memory() -> sqlite3.Connection:
    """An empty database in memory, with the settings of a file."""
    return _connect("file::memory:")


def _connect(uri: str) -> sqlite3.Connection:
    conn = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=BUSY_SECONDS)
    conn.execute("PRAGMA trusted_schema = OFF")
    return conn


def leftover(path: Path, suffix: str) -> bool:
    """Whether something that belongs to the file's content lies beside it."""
    beside = path.with_name(path.name + suffix)
    return beside.exists() and beside.stat().st_size > 0
