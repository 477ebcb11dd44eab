"""The canvas of the documents: the record's moment instead of the clock's, furniture drawn once, page x of y."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfgen.canvas import Canvas

from interview_app.reporting.furniture import Furniture
from interview_app.reporting.prose import Prose

_FURNITURE = "furniture"


class _Stamp:
    """The moment that the file names as its creation, in UTC."""

    def __init__(self, at: datetime) -> None:
        moment = at.astimezone(UTC)
        self.YMDhms = (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second)
        self.dhh = self.dmm = 0
        self.t = 0


class RecordCanvas(Canvas):
    """A canvas that lays nothing out twice to know how many pages there are.

    Every page refers to two forms that are filled at the end: one with the furniture, the same for all, and one with
    the page's number.
    """

    _doc: PDFDocument
    _code: list[str]
    _furniture: Furniture
    _prose: Prose

    def begin(self, furniture: Furniture, prose: Prose, *, at: datetime) -> None:
        """Name the record's moment in the file; the file's id comes from what stands on the pages."""
        self._furniture = furniture
        self._prose = prose
        self._content = hashlib.md5(_bytes(repr(furniture)), usedforsecurity=False)
        vars(self._doc).update(_timeStamp=_Stamp(at), signature=self._content)

    def furnish(self) -> None:
        """Put the furniture and the page's number on the page."""
        self.doForm(_FURNITURE)
        self.doForm(_form_of(self.getPageNumber()))

    def showPage(self) -> None:
        """Finish the page and let the file's id depend on it."""
        self._content.update(_bytes("\n".join(self._code)))
        super().showPage()

    def save(self) -> None:
        """Fill the forms and write the file."""
        pages = self.getPageNumber() - 1
        self.beginForm(_FURNITURE)
        self._furniture.draw(self, self._prose)
        self.endForm()
        for page in range(1, pages + 1):
            self.beginForm(_form_of(page))
            self._furniture.page_mark(self, page, pages)
            self.endForm()
        super().save()


def _form_of(page: int) -> str:
    """The name of the form that holds a page's number."""
    return f"page-{page}"


def _bytes(words: str) -> bytes:
    return words.encode("utf-8", "backslashreplace")
