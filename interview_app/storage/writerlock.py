"""One program writes: the lock that the writing program holds while a file is open.

It is the operating system's lock on an empty file beside the procedure file.  The system frees it when the program
ends in whatever way, so that no lock can be left over; only the empty file can, and the next program takes and
removes it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _hold(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _hold(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


SUFFIX = "-lock"


class HeldByOther(Exception):
    """Another program, or another window of this one, holds the lock."""


class WriterLock:
    """The right to write one file; `release` gives it back and removes the empty file."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self._path = path
        self._descriptor = descriptor

    def release(self) -> None:
        """Give the lock back; where the system allows it, the empty file goes while nobody else can hold it."""
        if sys.platform == "win32":
            os.close(self._descriptor)
            _remove_unless_open(self._path)
        else:
            _remove_unless_open(self._path)
            os.close(self._descriptor)


def take_lock(path: Path) -> WriterLock:
    """The lock for the file at `path`.

    Raises HeldByOther, or OSError where no file can be made beside it.
    """
    beside = path.with_name(path.name + SUFFIX)
    while True:
        descriptor = os.open(beside, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            _hold(descriptor)
        except (BlockingIOError, PermissionError) as error:
            os.close(descriptor)
            raise HeldByOther(str(beside)) from error
        except OSError:
            os.close(descriptor)
            raise
        if _still_there(beside, descriptor):
            return WriterLock(beside, descriptor)
        # Its last holder removed this file between our opening and our locking it: what counts is the next one.
        os.close(descriptor)


def _still_there(path: Path, descriptor: int) -> bool:
    """Whether the locked file is the one that others find at this path."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return False
    held = os.fstat(descriptor)
    return (found.st_dev, found.st_ino) == (held.st_dev, held.st_ino)


def _remove_unless_open(path: Path) -> None:
    """Remove the empty file; one that another program has opened meanwhile stays (Windows)."""
    try:
        path.unlink(missing_ok=True)
    except PermissionError:
        return
