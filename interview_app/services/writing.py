"""Files that the user asks for are written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from pathlib import Path

from interview_app.domain.errors import FileRefused, FileTrouble

_DATABASE = b"SQLite format 3\0"
"""How a procedure file begins."""


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path` through a neighbour that is renamed; raises FileRefused naming the path.

    A link stays one: the file to which it leads is written.  Whoever may read the file that stood there may read the
    new one.
    """
    try:
        target = Path(os.path.realpath(path)) if path.is_symlink() else path
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    except OSError as error:
        raise FileRefused(_trouble(error), str(path)) from error
    neighbour = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, neighbour)
        neighbour.replace(target)
    except OSError as error:
        with contextlib.suppress(OSError):
            neighbour.unlink()
        raise FileRefused(_trouble(error), str(path)) from error


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


def _trouble(error: OSError) -> FileTrouble:
    if isinstance(error, PermissionError):
        return FileTrouble.NO_PERMISSION
    if isinstance(error, FileNotFoundError):
        return FileTrouble.MISSING
    return FileTrouble.DISK_FULL if error.errno == 28 else FileTrouble.READ_ONLY_PLACE
