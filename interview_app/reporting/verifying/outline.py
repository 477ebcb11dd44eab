"""What a reading device reads of a file: its words piece by piece, and its tables row by row, in their order.

The structure tree of the file says which marked content is a paragraph, a cell, a figure.  What is drawn outside the
tree, or is in it twice, is counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from interview_app.reporting.verifying.drawing import Drawn, Words
from interview_app.reporting.verifying.reading import dictionary, items, resolved

_HEADS = frozenset({"/H1", "/H2", "/H3", "/H4", "/H5", "/H6"})
_PIECES = frozenset({*_HEADS, "/P", "/Caption", "/LBody", "/TOCI", "/Note"})
_PLACED = _PIECES | {"/Lbl", "/Figure"}
"""What is drawn by itself."""
_SAID = ("/ActualText", "/Alt", "/E", "/Summary", "/Desc")
"""What is read aloud of an element besides its content or in its place."""
_DEEPEST = 60

Place = tuple[int, int]
"""A marked content: the page (from 0), and its number there."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: what stands in its cells; `head` are the cells above, empty for a row of heads."""

    page: int
    cells: tuple[str, ...]
    head: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, a heading, an item of a list; `contents` is one of the table of contents, which names pages."""

    page: int
    text: str
    contents: bool = False
    heading: bool = False
    caption: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """What a figure or another element says of itself instead of its content."""

    page: int
    role: str
    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Read:
    """A marked content in the order of reading: in which piece, and in which row and cell of a table; 0 is none."""

    place: Place
    piece: int
    row: int
    cell: int
    figure: bool


@dataclass(frozen=True, slots=True)
class _Within:
    """What is around an element, each by a number of its own."""

    piece: int = 0
    row: int = 0
    cell: int = 0
    figure: bool = False


class Outline:
    """The elements of a file in reading order."""

    def __init__(self, reader: PdfReader, pages: Sequence[Drawn]) -> None:
        self._numbers = {
            page.indirect_reference.idnum: at
            for at, page in enumerate(reader.pages)
            if page.indirect_reference is not None
        }
        self._words = _by_mark(pages)
        self._left = dict.fromkeys(self._words, 0)
        self.rows: list[Row] = []
        self.pieces: list[Piece] = []
        self.told: list[Told] = []
        self.read: list[Read] = []
        self.heads: dict[int, int] = {}
        """The row of heads above a row with as many cells, by their numbers."""
        self._within, self._numbered, self._head_row = _Within(), 0, 0
        self._head: tuple[str, ...] = ()
        for kid in _kids(dictionary(reader.root_object.get("/StructTreeRoot"))):
            self._walk(dictionary(kid), None, 0)

    def stray(self) -> Iterator[tuple[int, str]]:
        """The marked contents that belong to no element, or to several: the page, and the words."""
        return ((place[0], self._words[place]) for place, times in self._left.items() if times != 1)

    def _walk(
        self, element: DictionaryObject, page: int | None, depth: int, *, contents: bool = False
    ) -> list[tuple[int, str]]:
        """What is read in an element, bit by bit with the page; its rows and pieces are noted."""
        role, page = str(element.get("/S")), self._page_of(element, page)
        if role == "/Table":
            self._head, self._head_row = (), 0
        if role == "/TR":
            self._tell(element, role, page or 0)
            self._row(element, page, depth)
            return []
        contents = contents or role == "/TOC"
        around = self._within
        if role in _PLACED:
            self._within = replace(around, piece=self._next(), figure=around.figure or role == "/Figure")
        found = list(self._content(element, page, depth, contents=contents))
        self._within = around
        at = found[0][0] if found else page or 0
        self._tell(element, role, at)
        if role in _PIECES:
            words = "".join(each for _, each in found)
            self.pieces.append(Piece(at, words, contents, role in _HEADS, role == "/Caption"))
        return found

    def _tell(self, element: DictionaryObject, role: str, at: int) -> None:
        """Note what an element says of itself, also among its attributes."""
        said = resolved(element.get("/A"))
        for entries in (element, *(map(dictionary, items(said) or [said]))):
            for key in _SAID:
                if key in entries:
                    self.told.append(Told(at, role[1:], key[1:], str(resolved(entries[key]))))

    def _content(
        self, element: DictionaryObject, page: int | None, depth: int, *, contents: bool
    ) -> Iterator[tuple[int, str]]:
        for kid in _kids(element) if depth < _DEEPEST else ():
            if isinstance(kid, int):
                yield from self._take(page, kid)
                continue
            entries = dictionary(kid)
            if entries.get("/Type") == "/MCR":
                yield from self._take(self._page_of(entries, page), entries.get("/MCID"))
            elif "/S" in entries:
                yield from self._walk(entries, page, depth + 1, contents=contents)

    def _take(self, page: int | None, number: object) -> Iterator[tuple[int, str]]:
        if page is None or not isinstance(number, int) or (page, number) not in self._words:
            return
        self._left[page, number] += 1
        within = self._within
        self.read.append(Read((page, number), within.piece, within.row, within.cell, within.figure))
        yield page, self._words[page, number]

    def _row(self, element: DictionaryObject, page: int | None, depth: int) -> None:
        cells: list[str] = []
        at: int | None = None
        heads = True
        around, number = self._within, self._next()
        for place, kid in enumerate(_kids(element)):
            self._within = replace(around, piece=self._next(), row=number, cell=place)
            cell = dictionary(kid)
            found = self._walk(cell, page, depth + 1)
            at = found[0][0] if found and at is None else at
            cells.append(" ".join(" ".join(words for _, words in found).split()))
            heads = heads and cell.get("/S") == "/TH"
        self._within = around
        if not any(cells):
            return
        if not heads and len(cells) == len(self._head):
            self.heads[number] = self._head_row
        self.rows.append(Row(page or 0 if at is None else at, tuple(cells), () if heads else self._head))
        if heads:
            self._head, self._head_row = tuple(cells), number

    def _next(self) -> int:
        """A number that nothing else has."""
        self._numbered += 1
        return self._numbered

    def _page_of(self, entries: Mapping[str, object], page: int | None) -> int | None:
        """The page of an element or a content, the one around it where it names none."""
        if not isinstance(entries, DictionaryObject) or "/Pg" not in entries:
            return page
        return self._numbers.get(getattr(entries.raw_get("/Pg"), "idnum", -1), page)


def _by_mark(pages: Sequence[Drawn]) -> dict[Place, str]:
    """The words of each marked content; what is read instead of drawn ones counts once."""
    found: dict[Place, list[Words]] = {}
    for page, drawing in enumerate(pages):
        for each in drawing.words():
            if each.mark is not None:
                found.setdefault((page, each.mark), []).append(each)
    return {place: "".join(_said(words)) for place, words in found.items()}


def _said(words: Sequence[Words]) -> Iterator[str]:
    last: str | None = None
    for each in words:
        if each.spoken is None:
            yield each.text
        elif each.spoken is not last:
            yield each.spoken
        last = each.spoken


def _kids(element: DictionaryObject) -> list[object]:
    found = resolved(element.get("/K"))
    return items(found) or ([] if found is None else [found])
