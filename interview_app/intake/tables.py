"""A file as a table of words, whatever program wrote it; or the reason why it is none."""

from __future__ import annotations

import hashlib
from pathlib import Path

from interview_app.domain.candidate_list import ListRefused, ListTable, ListTrouble
from interview_app.intake import limits
from interview_app.intake.texts import read_text
from interview_app.intake.workbooks import read_workbook

_ZIP = b"PK\x03\x04"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OTHERS = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"{\\rtf",
    b"SQLite format 3\0",
    b"<?xml",
    b"<!DOC",
    b"<html",
)


def read_file(path: Path, sheet: str = "") -> ListTable:
    """The table in a file; raises ListRefused."""
    try:
        with path.open("rb") as file:
            content = file.read(limits.BYTES + 1)
    except OSError as error:
        raise ListRefused(_trouble(error), str(path)) from error
    return read_table(content, path.name, sheet)


def read_table(content: bytes, name: str, sheet: str = "") -> ListTable:
    """The table in a file's bytes, `sheet` naming the one to read of a workbook; raises ListRefused."""
    if len(content) > limits.BYTES:
        raise ListRefused(ListTrouble.TOO_LARGE, name)
    sheets: tuple[str, ...] = ()
    if content.startswith(_ZIP):
        sheets, sheet, rows = read_workbook(content, name, sheet)
    elif content.startswith(_COMPOUND):
        raise ListRefused(ListTrouble.ENCRYPTED if _ENCRYPTED in content else ListTrouble.OLD_WORKBOOK, name)
    elif content.lstrip().startswith(_OTHERS):
        raise ListRefused(ListTrouble.OTHER_KIND, name)
    else:
        sheet, rows = "", read_text(content, name)
    if not rows and not sheets[1:]:
        raise ListRefused(ListTrouble.EMPTY, name)
    return ListTable(name, hashlib.sha256(content).hexdigest(), sheets, sheet, rows)


def _trouble(error: OSError) -> ListTrouble:
    if isinstance(error, FileNotFoundError):
        return ListTrouble.MISSING
    return ListTrouble.NO_PERMISSION if isinstance(error, PermissionError) else ListTrouble.UNREADABLE
