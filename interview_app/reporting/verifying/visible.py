"""What can be seen of a document, and how its file is made: what does not hang on the words of any version.

Every word is drawn in one of the colours of the documents, large enough, on the page, with nothing over it, in letters
that are what they are read as, and belongs to one element of the structure.  Pages have the size of all documents and
count themselves.  Nothing lies on them but links inside the file and places to sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from pypdf import PageObject, PdfReader
from reportlab.lib.colors import Color

from interview_app.domain.document_check import Deviation, Difference
from interview_app.reporting import styles
from interview_app.reporting.tagged.direction import runs_both_ways
from interview_app.reporting.verifying.drawing import UNSOUND, Box, Colour, Drawn, Shape, Words
from interview_app.reporting.verifying.likeness import Likeness
from interview_app.reporting.verifying.outline import Outline
from interview_app.reporting.verifying.reading import dictionary, items, resolved

_COLOURS = (styles.TEXT, styles.QUIET, styles.BAD)
_NEAR = 0.002
_LEAST = 5.0
"""Points of the smallest letters."""
_SHAPES = (styles.TEXT, styles.QUIET, styles.LINE, styles.EDGE, styles.BAR, styles.BAD, styles.PAPER)
_SHOWN = 60
_OF_ONE_PAGE = 5
"""Hidden words that are told of one page."""
_OF_PAGE = frozenset(
    (
        "/Type",
        "/Parent",
        "/Contents",
        "/Resources",
        "/MediaBox",
        "/Rotate",
        "/StructParents",
        "/Tabs",
        "/Trans",
        "/Annots",
    )
)
_AROUND = ("/Metadata", "/OutputIntents", "/ViewerPreferences", "/MarkInfo", "/Names", "/AF", "/PageMode")
"""What of the root does not hang on the words of a version."""
_OF_SIGNED = frozenset(("/AcroForm", "/Perms", "/Extensions"))
"""What a signature adds to the root of a file."""


def seen(pages: Sequence[Drawn], outline: Outline, sizes: Sequence[Box]) -> Iterator[Difference]:
    """What is drawn so that it cannot be seen, or is read otherwise than it is seen."""
    for number, (page, size) in enumerate(zip(pages, sizes, strict=True), start=1):
        if UNSOUND in page.foreign:
            yield Difference(Deviation.LETTERS, page=number)
        if page.foreign.keys() - {UNSOUND} or not all(_of_the_house(each) for each in page.things):
            yield Difference(Deviation.FOREIGN, page=number)
        for words in list(dict.fromkeys(_hidden(page, size)))[:_OF_ONE_PAGE]:
            yield Difference(Deviation.HIDDEN, words[:_SHOWN], page=number)
        loose = [each.text for each in page.words() if each.mark is None and not each.furniture]
        if any(each.strip() for each in loose):
            yield Difference(Deviation.STRAY, "".join(loose)[:_SHOWN], page=number)
        for each in page.words():
            if each.spoken is not None and not runs_both_ways(each.spoken):
                yield Difference(Deviation.ALTERNATIVE, each.spoken[:_SHOWN], each.text[:_SHOWN], page=number)
    for at, words in sorted(outline.stray()):
        yield Difference(Deviation.STRAY, words[:_SHOWN], page=at + 1)


def _hidden(page: Drawn, size: Box) -> Iterator[str]:
    """The words that nobody sees as they are drawn."""
    below: list[Words] = []
    for each in page.things:
        if isinstance(each, Words):
            if not each.text.strip():
                continue
            if not _legible(each, size) or any(each.box.lies_over(other.box) for other in below):
                yield each.text
            below.append(each)
        elif each.filled:
            yield from (words.text for words in below if each.box.lies_over(words.box))


def _of_the_house(thing: Words | Shape) -> bool:
    """Whether a shape has a colour that shapes of the documents have."""
    return isinstance(thing, Words) or any(_same(thing.colour, each) for each in _SHAPES)


def _legible(words: Words, size: Box) -> bool:
    return (
        words.height >= _LEAST
        and size.holds(words.box)
        and any(_same(words.colour, each) for each in _COLOURS)
    )


def _same(colour: Colour, other: Color) -> bool:
    wanted = (other.red, other.green, other.blue)
    return len(colour) == len(wanted) and all(abs(a - b) < _NEAR for a, b in zip(colour, wanted, strict=True))


def furniture(pages: Sequence[Drawn], anew: Sequence[Drawn], outline: Outline) -> Iterator[Difference]:
    """Words that belong to no element: head and foot are the same on every page, else it is the head of a table."""
    heads = {"".join(cell.split()) for row in outline.rows for cell in row.cells}
    expected = {"".join(each.split()) for each in _furniture(anew[0])}
    common = {"".join(each.split()) for each in _furniture(pages[0])}
    for number, page in enumerate(pages, start=1):
        for each in _furniture(page):
            read = "".join(each.split())
            if read not in common | expected and not any(read in head for head in heads):
                yield Difference(Deviation.STRAY, each[:_SHOWN], page=number)


_MARK = re.compile(r"\D*(\d+)\D+(\d+)\D*")


def _furniture(page: Drawn) -> list[str]:
    """The words of a page that belong to no element, without the last, which counts the page."""
    return [each.text for each in page.words() if each.furniture and not _counts(each)]


def _counts(words: Words) -> bool:
    low = words.box.top < styles.FOOT_RULE and words.box.right > styles.PAGE_WIDTH - styles.RIGHT - 5
    return low and _MARK.fullmatch(words.text) is not None


def counted(pages: Sequence[Drawn]) -> Iterator[Difference]:
    """Pages that are missing, added or moved by what they say themselves."""
    marks: list[tuple[int, int] | None] = []
    for page in pages:
        found = [_MARK.fullmatch(each.text) for each in page.words() if each.furniture and _counts(each)]
        marks.append((int(found[0][1]), int(found[0][2])) if len(found) == 1 and found[0] else None)
    told = [each for each in marks if each is not None]
    total = max((each[1] for each in told), default=0)
    there = [each[0] for each in told]
    for number in range(1, min(total, _MOST) + 1):
        if number not in there:
            yield Difference(Deviation.PAGE_MISSING, page=number)
    last = 0
    for at, mark in enumerate(marks, start=1):
        if mark is None or mark[1] != total or mark[0] > total:
            yield Difference(Deviation.PAGE_ADDED, page=at)
        elif mark[0] <= last:
            yield Difference(Deviation.PAGE_MOVED, at, mark[0], page=at)
        last = last if mark is None else mark[0]


_MOST = 2000


def framed(reader: PdfReader, anew: PdfReader) -> Iterator[Difference]:
    """Pages of another size, cut or turned ones, and what lies on them."""
    wanted = [str(each) for each in items(anew.pages[0].get("/MediaBox"))]
    for number, page in enumerate(reader.pages, start=1):
        boxed = [str(each) for each in items(page.get("/MediaBox"))] == wanted
        if not boxed or not set(page) <= _OF_PAGE or page.get("/Rotate", 0) != 0:
            yield Difference(Deviation.FRAME, page=number)
        if not all(_harmless(each) for each in items(page.get("/Annots"))):
            yield Difference(Deviation.LAID_OVER, page=number)


def _harmless(annotation: object) -> bool:
    """Whether it is a link inside the file, or a place to sign."""
    entries = dictionary(annotation)
    kind = entries.get("/Subtype")
    if kind == "/Link":
        return "/A" not in entries and "/AA" not in entries and "/AP" not in entries
    if kind != "/Widget" or entries.get("/FT") != "/Sig" or "/AA" in entries or "/A" in entries:
        return False
    look = resolved(dictionary(entries.get("/AP")).get("/N"))
    return "/V" in entries or look is None or not _draws(look)


def _draws(look: object) -> bool:
    read: object = getattr(look, "get_data", None)
    return callable(read) and bool(bytes(read()).strip())


def rooted(reader: PdfReader, anew: PdfReader, outline: Outline) -> Iterator[Difference]:
    """The language of the file, and what its root has that none has: layers, acts at opening, scripts."""
    mine: Mapping[str, object] = reader.root_object
    its: Mapping[str, object] = anew.root_object
    said, should = str(resolved(mine.get("/Lang")) or "–"), str(resolved(its.get("/Lang")))
    if said != should:
        yield Difference(Deviation.LANGUAGE, said, should)
    likeness = Likeness()
    alike = all(likeness.same(mine.get(key), its.get(key)) for key in _AROUND)
    titles = {"".join(title.split()) for title in _titles(reader.outline)}
    heads = {"".join(each.text.split()) for each in outline.pieces if each.heading}
    led = all(title in heads or any(each.startswith(title[:-1]) for each in heads) for title in titles)
    if not set(mine) <= {*its, *_OF_SIGNED} or not alike or not led:
        yield Difference(Deviation.NOT_AS_WRITTEN)


def _titles(bookmarks: object) -> Iterator[str]:
    """The words of all bookmarks."""
    for each in cast(list[object], bookmarks) if isinstance(bookmarks, list) else ():
        if isinstance(each, list):
            yield from _titles(each)
        else:
            yield str(dictionary(each).get("/Title"))


def size_of(page: PageObject) -> Box:
    """How large a page is."""
    left, bottom, right, top = (float(each) for each in page.mediabox)
    return Box(left, bottom, right, top)
