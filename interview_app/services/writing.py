"""Files that the user asks for are written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import tempfile
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from interview_app.domain.errors import FileRefused, FileTrouble

_DATABASE = b"SQLite format 3\0"
"""How a procedure file begins."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A file that lies whole and durable beside its place, under a name of its own; `path` is how it was asked for."""

    neighbour: Path
    target: Path
    path: Path

    def put(self) -> None:
        """Put it in its place by one renaming; raises FileRefused naming the path."""
        try:
            self.neighbour.replace(self.target)
        except OSError as error:
            raise FileRefused(_trouble(error), str(self.path)) from error


@contextlib.contextmanager
def beside(path: Path, content: bytes) -> Generator[Beside]:
    """Write `content` beside `path`; what was not `put` by the end is gone. Raises FileRefused naming the path.

    Whatever needs room or a right is done by then, so that little can keep the file from its place any more.
    A link stays one: the file to which it leads is written.  Whoever may read the file that stood there may read the
    new one; one that somebody has protected against writing stays.
    """
    target = Path(os.path.realpath(path)) if path.is_symlink() else path
    if not target.parent.exists():
        raise FileRefused(FileTrouble.MISSING, str(target.parent))
    if _protected(target):
        raise FileRefused(FileTrouble.NO_PERMISSION, str(path))
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    except OSError as error:
        raise FileRefused(_trouble(error), str(path)) from error
    neighbour = Path(name)
    try:
        _fill(handle, content, neighbour, target, path)
        yield Beside(neighbour, target, path)
    finally:
        with contextlib.suppress(OSError):
            neighbour.unlink()


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path`, as `beside` does; raises FileRefused naming the path."""
    with beside(path, content) as whole:
        whole.put()


def _protected(path: Path) -> bool:
    """Whether a file is marked as one that nobody writes: putting another in its place would pass over that."""
    try:
        return not path.stat().st_mode & stat.S_IWUSR
    except OSError:
        return False


def make_folder(folder: Path) -> None:
    """See to it that a folder is there; raises FileRefused naming it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise FileRefused(FileTrouble.EXISTS, str(folder)) from error
    except OSError as error:
        raise FileRefused(_trouble(error), str(folder)) from error


def is_procedure_file(path: Path) -> bool:
    """Whether a database lies at `path`, this procedure's own or another's."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(_DATABASE)) == _DATABASE


def _fill(handle: int, content: bytes, neighbour: Path, target: Path, path: Path) -> None:
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, neighbour)
    except OSError as error:
        raise FileRefused(_trouble(error), str(path)) from error


def _trouble(error: OSError) -> FileTrouble:
    if isinstance(error, PermissionError):
        return FileTrouble.NO_PERMISSION
    if isinstance(error, FileNotFoundError):
        return FileTrouble.MISSING
    return FileTrouble.DISK_FULL if error.errno == 28 else FileTrouble.READ_ONLY_PLACE
