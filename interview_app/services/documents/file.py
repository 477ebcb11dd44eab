"""The file of an issued document, as far as it is looked at before anything of it is understood."""

from __future__ import annotations

from pathlib import Path

from interview_app.domain.document_check import CheckRefused, CheckTrouble

LARGEST = 50_000_000
"""Bytes of a file that is read at all."""
_MARKS = (b"interview_app", "interview_app".encode("utf-16-be"))
"""What stands in every document that this program wrote, in the name of the program that made it."""


def is_document(path: Path) -> bool:
    """Whether a file looks like a document of this program, at one glance."""
    try:
        content = content_of(path)
    except CheckRefused:
        return False
    return content.startswith(b"%PDF-") and any(mark in content for mark in _MARKS)


def content_of(path: Path) -> bytes:
    """What is in the file, as far as it may be read; raises CheckRefused where it cannot be."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise CheckRefused(CheckTrouble.MISSING, str(path)) from error
    except PermissionError as error:
        raise CheckRefused(CheckTrouble.NO_PERMISSION, str(path)) from error
    except OSError as error:
        raise CheckRefused(CheckTrouble.UNREADABLE, str(path)) from error
