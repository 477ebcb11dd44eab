"""Documents as they are issued, and what somebody could do to them."""

from __future__ import annotations

import io
from collections.abc import Callable, Collection
from functools import cache

from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, NameObject, StreamObject

from interview_app.domain.document_check import DocumentCheck
from interview_app.domain.protocol import Document
from interview_app.domain.releases import RELEASED
from interview_app.i18n import Language, load
from interview_app.reporting import render
from interview_app.reporting.verifying import check
from tests.reporting.sample import procedure, snapshot

WHOLE = procedure(candidates=3)
PROGRAM = "1.0.0"
"""The version of the program that made the sample."""


@cache
def issued(
    document: Document = Document.SELECTION_RECORD, language: Language = Language.GERMAN, number: int = 7
) -> bytes:
    """An issued document."""
    return render(snapshot(document, whole=WHOLE, number=number), load(language))


RELEASES = (*RELEASED, PROGRAM)
"""As if the version of the sample had been released too."""


def checked(content: bytes, program: str = PROGRAM, released: Collection[str] = RELEASES) -> DocumentCheck:
    """What the check says."""
    return check(content, program, released=released)


def rewritten(content: bytes, change: Callable[[PdfWriter], object]) -> bytes:
    """The file as another program saves it after a change."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    change(writer)
    return written(writer)


def appended(content: bytes, change: Callable[[PdfWriter], object]) -> bytes:
    """The file with a change appended to it, as the format allows."""
    writer = PdfWriter(io.BytesIO(content), incremental=True)
    change(writer)
    return written(writer)


def written(writer: PdfWriter) -> bytes:
    """The bytes of a file."""
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def attach(writer: PdfWriter, record: bytes) -> None:
    """Put another record in the place of the one that is attached."""
    for each in list(writer.attachment_list):
        each.content = record


def draw(writer: PdfWriter, page: int, operators: bytes) -> None:
    """Draw something after everything else on a page (from 0)."""
    _put(writer, page, _content(writer, page) + b"\n" + operators)


def print_instead(writer: PdfWriter, words: bytes, others: bytes) -> None:
    """Print other words in the place of these, the first time that they stand in the document."""
    page = page_with(words, writer)
    _put(writer, page, _content(writer, page).replace(words, others, 1))


def page_with(words: bytes, writer: PdfWriter) -> int:
    """The first page (from 0) on which these words are printed in one piece."""
    return next(page for page in range(len(writer.pages)) if words in _content(writer, page))


def _content(writer: PdfWriter, page: int) -> bytes:
    content = writer.pages[page]["/Contents"].get_object()
    assert isinstance(content, StreamObject)
    return content.get_data()


def _put(writer: PdfWriter, page: int, operators: bytes) -> None:
    stream = DecodedStreamObject()
    stream.set_data(operators)
    writer.pages[page][NameObject("/Contents")] = writer._add_object(stream)
