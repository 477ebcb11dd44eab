"""Documents that are packed archives of XML: looked over before anything in them is trusted."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from xml.etree.ElementTree import Element, fromstring

from interview_app.domain.posting_file import PostingRefused, PostingTrouble
from interview_app.intake.broken import BROKEN
from interview_app.intake.posting import limits

_XML = (".xml", ".rels")


@contextmanager
def named_errors() -> Iterator[None]:
    """One known error for everything that is wrong with a packed document."""
    try:
        yield
    except BROKEN as error:
        raise PostingRefused(PostingTrouble.DAMAGED) from error


def look_inside(content: bytes) -> None:
    """Refuse what is locked, declares words of its own, or would unpack to far more than it seems.

    An archive yields no more than it declares, so that the sizes that it declares can be held against it.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        parts = packed.infolist()
        if any(part.flag_bits & 1 for part in parts):
            raise PostingRefused(PostingTrouble.ENCRYPTED)
        words = max((part.file_size for part in parts if part.filename.endswith(_XML)), default=0)
        whole = sum(part.file_size for part in parts)
        if len(parts) > limits.PARTS or whole > limits.UNPACKED or words > limits.WORDS_UNPACKED:
            raise PostingRefused(PostingTrouble.TOOK_TOO_MUCH)
        for part in parts:
            content = packed.read(part) if part.filename.endswith(_XML) else b""
            if content.count(b"<") > limits.TAGS:
                raise PostingRefused(PostingTrouble.TOOK_TOO_MUCH)
            if b"<!DOCTYPE" in content.replace(b"\0", b""):
                raise PostingRefused(PostingTrouble.DAMAGED)


def tree(content: bytes, name: str) -> Element:
    """An XML part of an archive that was looked over; raises KeyError where it is not there."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return parsed(packed.read(name))


def parsed(part: bytes) -> Element:
    """An XML part that was looked over."""
    return fromstring(part)
