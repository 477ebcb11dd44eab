"""PDF files, by QtPdf: the text of each page with its places.  The only module beside the window that loads Qt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from string import whitespace
from typing import cast

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument, QPdfSelection

from interview_app.domain.posting_file import PostingRefused, PostingTrouble
from interview_app.intake.posting import limits
from interview_app.intake.posting.line import Line
from interview_app.intake.posting.messages import Tell, progress
from interview_app.intake.posting.reading.pdf_boxes import Box
from interview_app.intake.posting.reading.pdf_drawn import SCALE, Picture, may_have_drawn, with_drawn
from interview_app.intake.posting.reading.pdf_order import lines_of
from interview_app.intake.posting.reading.pdf_runs import Run, runs_of

_Corners = tuple[float, float, float, float]
_FEWEST = 20
"""Letters a page, on average, below which a document is pictures with a stamp on them."""
_LOOKED_AT = 20
"""How many pages are drawn to look for what is not written: more than a posting has."""
_LARGEST_PAGE = 2_000_000
"""Square points of a page that is still drawn: twice A3."""
_ANSWERS = 400
"""How often a document is asked where a word stands."""
_ODD = 0.3
"""The part of letters without a meaning from which on a text cannot be read."""
_MEANS_NOTHING = re.compile("[\x00-\x08\x0e-\x1f\ue000-\uefff\ufffd]")
"""What a font gives for a letter without saying what it shows."""


def read_pdf(content: bytes, tell: Tell) -> Iterator[Line]:
    """The lines of a PDF file, page by page; raises PostingRefused where it cannot be read."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    count = _pages(document)
    places = _Places(document)
    pages: list[list[Run]] = []
    letters = odd = 0
    for page in range(count):
        selection = document.getAllText(page)
        text = selection.text()
        letters += len(text) - sum(map(text.count, whitespace))
        odd += len(_MEANS_NOTHING.findall(text))
        boxes = _boxes(selection)
        runs = runs_of(text, boxes, partial(places.of, page))
        if page < _LOOKED_AT and may_have_drawn(runs) and (picture := _picture(document, page)):
            runs = with_drawn(runs, picture)
        pages.append(runs)
        tell(progress(page + 1, count))
    if letters + odd < _FEWEST * count and letters < 10 * _FEWEST:
        raise PostingRefused(PostingTrouble.SCAN)
    if odd > _ODD * (letters + odd):
        raise PostingRefused(PostingTrouble.NO_LETTERS)
    return lines_of(pages)


def _boxes(selection: QPdfSelection) -> list[Box]:
    """Where the pieces of a selection are drawn."""
    corners = [polygon.boundingRect().getCoords() for polygon in selection.bounds()]
    return [Box(*each) for each in cast(list[_Corners], corners)]


class _Places:
    """Tells where letters stand, as often as a document may be asked."""

    def __init__(self, document: QPdfDocument) -> None:
        self._document = document
        self._left = _ANSWERS

    def of(self, page: int, begin: int, letters: str) -> Box | None:
        """The place of the letters that begin at a position of the page's text; None where QtPdf has others there."""
        self._left -= 1
        if self._left < 0:
            return None
        selection = self._document.getSelectionAtIndex(page, begin, len(letters))
        boxes = _boxes(selection) if selection.text() == letters else []
        return boxes[0] if boxes else None


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


def _picture(document: QPdfDocument, page: int) -> Picture | None:
    """How a page looks; None for one that is larger than any that is printed in an office."""
    size = document.pagePointSize(page)
    if not 0 < size.width() * size.height() < _LARGEST_PAGE:
        return None
    image = document.render(page, QSize(round(size.width() * SCALE), round(size.height() * SCALE)))
    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    return Picture(bytes(image.constBits()), image.width(), image.height())
