"""Files that somebody has signed: nothing is ever written over them."""

from __future__ import annotations

from pathlib import Path

_SIGNATURE = b"/ByteRange"
"""Stands in the open in every signature of a PDF file."""


def signatures_behind(path: Path, content: bytes) -> bool:
    """Whether the file is this document with signatures behind it."""
    found = _content(path)
    return found.startswith(content) and _SIGNATURE in found[len(content) :]


def is_signed(path: Path) -> bool:
    """Whether somebody has signed the file."""
    return _SIGNATURE in _content(path)


def _content(path: Path) -> bytes:
    """What is in a file; nothing where there is none, or none that can be read."""
    try:
        return path.read_bytes()
    except OSError:
        return b""
