"""Places on the pages, and what leads to them: bookmarks, which are the headings, and links."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject, PDFObjectReference, PDFOutlines

from interview_app.reporting.tagged.objects import PRINTED, number, registered, text
from interview_app.reporting.tagged.packing import PackedDocument


class Place(NamedTuple):
    """A place on a page: its object, its number from 1 on, and the point in it."""

    page: PDFObjectReference
    number: int
    left: float
    top: float

    def shown(self, document: PDFDocument) -> str:
        """The place as something leads to it; nothing is said of how large the page is shown."""
        return f"[{number(document, self.page)} /XYZ {fp_str(self.left, self.top)} 0]"


class Bookmark(PDFObject):
    """One bookmark, with those below it."""

    __RefOnly__ = 1

    def __init__(self, level: int, title: str, place: Place) -> None:
        self.level, self._title, self._place = level, title, place
        self.below: list[Bookmark] = []
        self.number = ""
        self.around = ""

    def format(self, document: PDFDocument) -> bytes:
        """The bookmark as it stands in the file; only the highest show those below them at first."""
        count = f"/Count {len(self.below) if self.level == 1 else -len(self.below)} {_ends(self.below)}"
        said = f"/Title {text(document, self._title)} /Dest {self._place.shown(document)}"
        return f"<< {said} {self.around} {count if self.below else ''}>>".encode("latin-1")


class Bookmarks(PDFOutlines):
    """All bookmarks of a file, instead of the library's."""

    def __init__(self) -> None:
        super().__init__()
        self._all: list[Bookmark] = []
        self._highest: list[Bookmark] = []
        self._path: list[Bookmark] = []

    def add(self, bookmark: Bookmark) -> None:
        """One more bookmark below the last one of the level above; raises ValueError where that is not there."""
        level = bookmark.level
        if level > len(self._path) + 1:
            raise ValueError(f"a bookmark of outline level {level} below one of level {len(self._path)}")
        del self._path[level - 1 :]
        (self._path[-1].below if self._path else self._highest).append(bookmark)
        self._path.append(bookmark)
        self._all.append(bookmark)

    def prepare(self, document: PackedDocument, _: object) -> None:
        """Give every bookmark its number in the file, and tell it who is around it."""
        self.ready = 1 if self._all else -1
        if self._all:
            document.take(self._all)
            _settle(number(document, registered(document, self)), self._highest)

    def format(self, document: PDFDocument) -> bytes:
        """The root of the bookmarks as it stands in the file."""
        shown = len(self._highest) + sum(len(each.below) for each in self._highest)
        return f"<< /Type /Outlines /Count {shown} {_ends(self._highest)}>>".encode("latin-1")


def _settle(parent: str, bookmarks: Sequence[Bookmark]) -> None:
    for place, each in enumerate(bookmarks):
        each.around = f"/Parent {parent}"
        if place:
            each.around += f" /Prev {bookmarks[place - 1].number}"
        if each is not bookmarks[-1]:
            each.around += f" /Next {bookmarks[place + 1].number}"
        _settle(each.number, each.below)


def _ends(bookmarks: Sequence[Bookmark]) -> str:
    return f"/First {bookmarks[0].number} /Last {bookmarks[-1].number} " if bookmarks else ""


class Link(PDFObject):
    """A link over these corners of a page to a place that may be noted later; `words` say where it leads.

    `owner` is the key under which the structure holds its element.
    """

    __RefOnly__ = 1

    def __init__(
        self, corners: Sequence[float], words: str, key: str, places: Mapping[str, Place], owner: int
    ) -> None:
        self._corners, self._words, self._owner = corners, words, owner
        self._key, self._places = key, places

    def format(self, document: PDFDocument) -> bytes:
        """The link as it stands in the file; raises KeyError where the place was never noted."""
        leads = self._places[self._key].shown(document)
        return (
            f"<< /Type /Annot /Subtype /Link /F {PRINTED} /Border [0 0 0] /Rect [{fp_str(*self._corners)}]"
            f" /Contents {text(document, self._words)} /Dest {leads} /StructParent {self._owner} >>"
        ).encode("latin-1")
