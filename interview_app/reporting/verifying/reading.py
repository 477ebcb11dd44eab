"""Opening a PDF that anybody may have made: within limits, and with one sentence for whatever is wrong with it."""

from __future__ import annotations

import io
import logging
import re
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from threading import get_ident
from typing import cast

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, PdfObject, TextStringObject

from interview_app.domain.attached_record import FILE_NAME
from interview_app.domain.document_check import CheckRefused, CheckTrouble

BYTES = 50_000_000
PAGES = 2_000

_STATES = 8
"""How many states of a file are kept open while it is looked at."""
_HEAD = b"%PDF-"
_WITHIN = 1024
"""Where the first words of a PDF stand at the latest."""
_END = re.compile(rb"startxref\s+[0-9]+\s+%%EOF")

BROKEN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    MemoryError,
    OSError,
    PyPdfError,
    RuntimeError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What the reader raises for files that are not as they should be; too deep a nesting is a RuntimeError."""


@contextmanager
def whole_file() -> Iterator[None]:
    """Whatever the reader stumbles over is a damaged file; what it would print meanwhile is of no use to anybody."""
    quiet = logging.NullHandler()
    told = logging.getLogger("pypdf")
    passed_on, told.propagate = told.propagate, False
    told.addHandler(quiet)
    try:
        yield
    except BROKEN as error:
        raise CheckRefused(CheckTrouble.DAMAGED) from error
    finally:
        _parsed.cache_clear()
        told.removeHandler(quiet)
        told.propagate = passed_on


def opened(content: bytes) -> PdfReader:
    """The file for reading, the same one each time; raises CheckRefused.  To be used within `whole_file`."""
    return _parsed(content, get_ident())


@lru_cache(maxsize=_STATES)
def _parsed(content: bytes, _thread: int) -> PdfReader:
    """The file, which each thread reads by itself, since reading moves about in it."""
    if len(content) > BYTES:
        raise CheckRefused(CheckTrouble.TOO_LARGE, limit=BYTES // 1_000_000)
    if _HEAD not in content[:_WITHIN]:
        raise CheckRefused(CheckTrouble.NO_PDF)
    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted:
        raise CheckRefused(CheckTrouble.ENCRYPTED)
    if len(reader.pages) > PAGES:
        raise CheckRefused(CheckTrouble.TOO_MANY_PAGES, limit=PAGES)
    return reader


def attached(reader: PdfReader) -> dict[str, list[bytes]]:
    """The attached files by their names; one name may stand there several times."""
    found: dict[str, list[bytes]] = {}
    for each in reader.attachment_list:
        found.setdefault(each.name, []).append(each.content)
    return found


def record_in(files: dict[str, list[bytes]]) -> bytes:
    """The attached record, the first one where there are several; raises CheckRefused where there is none."""
    if not files.get(FILE_NAME):
        raise CheckRefused(CheckTrouble.NO_RECORD)
    return files[FILE_NAME][0]


def revisions(content: bytes) -> int:
    """How often the file was written on: once when it was made, once more for whatever was appended later."""
    return len(_END.findall(content))


def language_of(reader: PdfReader) -> str:
    """The language that the file says it is in; empty where it says none."""
    return str(resolved(reader.root_object.get("/Lang")) or "")


def resolved(value: object) -> object:
    """The object itself where there is a reference to it."""
    return value.get_object() if isinstance(value, PdfObject) else value


def dictionary(value: object) -> DictionaryObject:
    """The dictionary that is meant; an empty one for anything else."""
    found = resolved(value)
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


def bytes_of(value: object) -> bytes:
    """The bytes of a string in the file, also where they could be read as words; none for anything else."""
    if isinstance(value, TextStringObject):
        return value.original_bytes
    return bytes(value) if isinstance(value, bytes) else b""


def items(value: object) -> list[object]:
    """The elements of the array that is meant; nothing for anything else."""
    found = resolved(value)
    return [resolved(each) for each in cast(list[object], found)] if isinstance(found, ArrayObject) else []
