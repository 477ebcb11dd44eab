"""PDF files, by QtPdf: the text of each page with its places.  The only module beside the window that loads Qt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument

from interview_app.domain.posting_file import PostingRefused, PostingTrouble
from interview_app.intake.posting import limits
from interview_app.intake.posting.line import Line
from interview_app.intake.posting.messages import Tell, progress
from interview_app.intake.posting.reading.pdf_order import in_reading_order
from interview_app.intake.posting.reading.pdf_runs import Box, Run, runs_of

_FEWEST = 20
"""Letters a page, on average, below which a document is pictures with a stamp on them."""
_UNEVEN = 0.14
_ODD = 0.3
"""The part of letters without a meaning from which on a text cannot be read."""


def read_pdf(content: bytes, tell: Tell) -> Iterator[Line]:
    """The lines of a PDF file, page by page; raises PostingRefused where it cannot be read."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    pages = _pages(document)
    letters = odd = 0
    found: list[Line] = []
    for page in range(pages):
        runs = _runs(document, page)
        letters += sum(sign.isalnum() for run in runs for sign in run.text)
        odd += sum(_means_nothing(sign) for run in runs for sign in run.text)
        found.extend(in_reading_order(runs, page + 1, tables=_tables(found)))
        tell(progress(page + 1, pages))
    if letters + odd < _FEWEST * pages and letters < 10 * _FEWEST:
        raise PostingRefused(PostingTrouble.SCAN)
    if odd > _ODD * (letters + odd):
        raise PostingRefused(PostingTrouble.NO_LETTERS)
    return _even(found)


def _pages(document: QPdfDocument) -> int:
    """How many pages there are; raises PostingRefused where none can be read."""
    match document.error():
        case QPdfDocument.Error.None_:
            count = document.pageCount()
        case QPdfDocument.Error.IncorrectPassword | QPdfDocument.Error.UnsupportedSecurityScheme:
            raise PostingRefused(PostingTrouble.ENCRYPTED)
        case _:
            raise PostingRefused(PostingTrouble.DAMAGED)
    if count < 1:
        raise PostingRefused(PostingTrouble.DAMAGED)
    if count > limits.PAGES:
        raise PostingRefused(PostingTrouble.TOO_MANY_PAGES, limit=limits.PAGES)
    return count


def _runs(document: QPdfDocument, page: int) -> list[Run]:
    selection = document.getAllText(page)
    rectangles = [polygon.boundingRect() for polygon in selection.bounds()]
    boxes = [Box(each.left(), each.top(), each.right(), each.bottom()) for each in rectangles]
    return runs_of(selection.text(), boxes)


def _tables(lines: list[Line]) -> int:
    return max((line.cell[0] for line in lines if line.cell), default=0)


def _even(lines: list[Line]) -> Iterator[Line]:
    """The lines, those that are nearly as high as most of the text made as high: places come in whole points."""
    heights = sorted(line.height for line in lines for _ in range(len(line.text)))
    usual = heights[len(heights) // 2]
    for line in lines:
        near = abs(line.height - usual) < _UNEVEN * usual
        yield replace(line, height=usual) if near else line


def _means_nothing(sign: str) -> bool:
    """Whether a letter is one that a font has without saying what it shows."""
    return "\ue000" <= sign <= "\uefff" or sign == "\ufffd" or sign < " "
