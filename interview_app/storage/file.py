"""An open procedure file."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from interview_app.domain.errors import FileRefused, FileTrouble
from interview_app.domain.ids import PanelistId
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import Procedure
from interview_app.storage import opening
from interview_app.storage.copies import backup
from interview_app.storage.database import Database, Writing, over
from interview_app.storage.errors import refusing
from interview_app.storage.journal import append
from interview_app.storage.opening import Opened
from interview_app.storage.procedures import About, Sheets, read_procedure, write_whole
from interview_app.storage.schema import Schema, present_schema

CREATED = "create-procedure"
"""The act of the journal's first row."""


class ProcedureFile:
    """A file that is open, to write or only to read.

    Belongs to the thread that opened it.  `read_only_because` says why a file that was to be written can only be
    read (LOCKED_BY_OTHER, READ_ONLY_PLACE, NO_PERMISSION, DISK_FULL); None where reading was all that was asked.
    """

    def __init__(self, path: Path, opened: Opened) -> None:
        self.path = path
        self.read_only = opened.lock is None
        self.read_only_because = opened.because
        self._opened = opened
        self._conn = opened.conn
        self._written: Writing | None = None
        self._writing = False
        self._closed = False
        self._begun = -1
        self._state = (-1, -1)
        self._read: dict[Sheets | PanelistId | About, Procedure] = {}

    @property
    def closed(self) -> bool:
        """Whether the file was let go of."""
        return self._closed

    @contextmanager
    def reading(self) -> Generator[Database]:
        """One consistent view of the file for everything that is read inside."""
        with refusing(self.path):
            if self._conn.in_transaction:
                yield self._conn
                return
            self._begun = self._conn.total_changes
            self._conn.execute("BEGIN")
            try:
                yield self._conn
            finally:
                self._conn.rollback()

    def procedure(self, sheets: Sheets | PanelistId | About) -> Procedure:
        """The procedure as it stands in the file; what was read is given again until somebody has written.

        `total_changes` counts every row that this connection wrote, `data_version` changes with what another one wrote.
        Within a transaction that has written, it is read each time: what is written may yet be taken back.
        """
        with self.reading() as db:
            if self._conn.total_changes != self._begun:
                return read_procedure(db, sheets=sheets)
            (version,) = db.execute("PRAGMA data_version").fetchone()
            if (self._begun, version) != self._state:
                self._state, self._read = (self._begun, version), {}
            if sheets not in self._read:
                self._read[sheets] = read_procedure(db, sheets=sheets)
            return self._read[sheets]

    @contextmanager
    def writing(self) -> Generator[Writing]:
        """All or nothing: what is written inside is on the disk at the end, or nothing of it after an exception.

        Inside another `writing` it is a part of that one.  Raises FileRefused on a file that is only read.
        """
        if self.read_only:
            raise FileRefused(self.read_only_because or FileTrouble.READ_ONLY_PLACE, str(self.path))
        db = self._written = self._written or over(self._conn)
        with refusing(self.path):
            if self._writing:
                with db.atomic():
                    yield db
                return
            self._conn.execute("BEGIN IMMEDIATE")
            self._writing = True
            try:
                yield db
                self._conn.execute("COMMIT")
            except BaseException:
                self._conn.rollback()
                raise
            finally:
                self._writing = False

    @contextmanager
    def overwriting(self) -> Generator[Writing]:
        """As `writing`, for a deletion: what is deleted inside is overwritten, not only let go of."""
        self._conn.execute("PRAGMA secure_delete = ON")
        with self.writing() as db:
            yield db

    def wipe(self) -> None:
        """Leave nothing of what was deleted, in free pages or beside the file; raises FileRefused."""
        with refusing(self.path):
            self._conn.execute("PRAGMA secure_delete = ON")
            self._conn.execute("VACUUM")
            self._conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def backup(self, folder: Path, *, at: datetime, keep: int = 10) -> Path:
        """A verified copy in `folder`; of this procedure's copies the last `keep` stay."""
        with self.reading() as db:
            (procedure,) = db.execute("SELECT id FROM procedure").fetchone()
        return backup(
            self._conn, folder=folder, stem=self.path.stem, procedure=str(procedure), at=at, keep=keep
        )

    def close(self) -> None:
        """Let go of the file; beside it nothing remains.  A second call does nothing."""
        if not self._closed:
            self._closed = True
            self._opened.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def create(path: Path, procedure: Procedure, *, actor: Actor, at: datetime) -> ProcedureFile:
    """A new file that holds the procedure, open to write; raises FileRefused (EXISTS and others)."""

    def fill(db: Database) -> None:
        write_whole(db, procedure, at=at)
        append(db, at=at, actor=actor, act=CREATED, subject=procedure.id)

    opening.make(path, fill)
    return open_file(path, at=at)


def open_file(
    path: Path, *, read_only: bool = False, at: datetime, schema: Schema | None = None
) -> ProcedureFile:
    """The file, open to write where that is possible, otherwise to read.

    An older file is copied beside itself first (named for the moment `at`), then brought to the present schema; a
    newer one is refused untouched.  Raises FileRefused.
    """
    return ProcedureFile(
        path, opening.open_at(path, read_only=read_only, at=at, schema=schema or present_schema())
    )
