"""The handle that repositories read and write through; services pass it on and never look into it.

Loading sqlite-utils takes as long as opening a file otherwise does, and reading needs nothing of it.  So whatever only
reads goes to the connection itself, and sqlite-utils is loaded when something is written, made or migrated: the two
functions below are the only ones of this package that import.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, closing
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import sqlite_utils

    Whole = sqlite_utils.Database


class Database(Protocol):
    """Runs one statement: a connection that only reads, or sqlite-utils' database inside a transaction."""

    def execute(self, sql: str, parameters: Sequence[object] | dict[str, object] = ..., /) -> sqlite3.Cursor:
        """The cursor of the statement."""
        ...


class Writing(Database, Protocol):
    """A database that is written to, with transactions inside the transaction."""

    def atomic(self) -> AbstractContextManager[object]:
        """All that is written inside, or nothing of it."""
        ...


class Step(Protocol):
    """One step of the schema."""

    __name__: str

    def __call__(self, db: Whole, /) -> None:
        """Change the tables."""
        ...


def over(conn: sqlite3.Connection) -> Whole:
    """sqlite-utils' database over a connection, without the plugins that happen to be installed."""
    from sqlite_utils import Database

    return Database(conn, execute_plugins=False)


def get_ready() -> None:
    """Load what writing needs before the first writing has to wait for it."""
    with closing(sqlite3.connect(":memory:")) as conn:
        over(conn)


def migrate(db: Whole, series: str, steps: Mapping[str, Step]) -> None:
    """Run those of the named steps that the file has not seen; it remembers the series and the names."""
    from sqlite_utils import Migrations

    migrations = Migrations(series)
    for name, step in steps.items():
        migrations(name=name)(step)
    migrations.apply(db)
