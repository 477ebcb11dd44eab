"""Files that somebody has signed: nothing is ever written over them."""

from __future__ import annotations

from pathlib import Path

from interview_app.domain.errors import FileRefused, FileTrouble

_SIGNATURE = b"/ByteRange"
"""Stands in the open in every signature of a PDF file."""


def signatures_behind(path: Path, content: bytes) -> bool:
    """Whether the file is this document with signatures behind it; raises FileRefused where it cannot be read."""
    found = _content(path)
    return found.startswith(content) and _SIGNATURE in found[len(content) :]


def is_signed(path: Path) -> bool:
    """Whether somebody has signed the file; raises FileRefused where that cannot be read."""
    return _SIGNATURE in _content(path)


def _content(path: Path) -> bytes:
    """What is in a file; nothing where there is none."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except IsADirectoryError as error:
        raise FileRefused(FileTrouble.EXISTS, str(path)) from error
    except PermissionError as error:
        raise FileRefused(FileTrouble.NO_PERMISSION, str(path)) from error
    except OSError as error:
        raise FileRefused(FileTrouble.UNREADABLE, str(path)) from error
