"""How the file of a document is made around its words, which does not hang on those of any version.

Pages have the size of all documents, count themselves, and have the same head and foot.  Nothing lies on them but links
inside the file and places to sign, and the root of the file has no more than that of every document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from pypdf import PdfReader

from interview_app.domain.document_check import Deviation, Difference
from interview_app.i18n import Say
from interview_app.reporting import styles
from interview_app.reporting.verifying.drawing import Drawn, Words
from interview_app.reporting.verifying.in_place import Masks
from interview_app.reporting.verifying.likeness import Likeness
from interview_app.reporting.verifying.outline import Outline
from interview_app.reporting.verifying.reading import dictionary, items, resolved
from interview_app.reporting.verifying.signature_fields import signature_fields

_SHOWN = 60
"""Letters that are told of words."""
_MARK = re.compile(r"\D*(\d+)\D+(\d+)\D*")
"""How a page counts itself: “Seite 3 von 12”."""
_MOST = 2000
"""Pages of a document at most, whatever it says of itself."""
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
_OF_LINK = frozenset(
    ("/Type", "/Subtype", "/Rect", "/Border", "/F", "/Dest", "/Contents", "/StructParent"),
)
_OF_PLACE = frozenset(
    ("/Type", "/Subtype", "/Rect", "/F", "/FT", "/T", "/TU", "/V", "/AP", "/P", "/StructParent"),
)
_OF_FORM = frozenset(("/Fields", "/SigFlags"))
"""What a link, a place to sign and the form of a document have; with more a program could draw over words."""
_OF_SIGNED = frozenset(("/AcroForm", "/Perms", "/Extensions"))
"""What a signature adds to the root of a file."""


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


def furniture(
    pages: Sequence[Drawn], anew: Sequence[Drawn], outline: Outline, say: Say
) -> Iterator[Difference]:
    """Words that belong to no element: head and foot as on every page, else a head or a caption that stands again."""
    heads = {"".join(cell.split()) for row in outline.rows for cell in row.cells}
    expected = {"".join(each.split()) for each in _furniture(anew[0])}
    common = {"".join(each.split()) for each in _furniture(pages[0])}
    for number, page in enumerate(pages, start=1):
        for each in _furniture(page):
            read = "".join(each.split())
            known = read in common | expected or any(read in head for head in heads)
            if not known and not any(read in caption for caption in _again(outline, say)):
                yield Difference(Deviation.STRAY, each[:_SHOWN], page=number)


def _again(outline: Outline, say: Say) -> Iterator[str]:
    """What stands above a figure that goes on over pages: its caption, and that it goes on."""
    for piece in outline.pieces:
        if piece.caption:
            yield "".join(say("{caption} (continued)", caption=piece.text).split())


def _furniture(page: Drawn) -> list[str]:
    """The words of a page that belong to no element, without the last, which counts the page."""
    return [each.text for each in page.words() if each.furniture and not _counts(each)]


def _counts(words: Words) -> bool:
    low = words.box.top < styles.FOOT_RULE and words.box.right > styles.PAGE_WIDTH - styles.RIGHT - 5
    return low and _MARK.fullmatch(words.text) is not None


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
    """Whether it is a link inside the file or a place to sign, and draws nothing of its own."""
    entries = dictionary(annotation)
    if entries.get("/Subtype") == "/Link":
        return set(entries) <= _OF_LINK and not any(items(entries.get("/Border")))
    if entries.get("/FT") != "/Sig" or not set(entries) <= _OF_PLACE:
        return False
    looks = dictionary(entries.get("/AP"))
    return set(looks) <= {"/N"} and not _draws(resolved(looks.get("/N")))


def _draws(look: object) -> bool:
    read: object = getattr(look, "get_data", None)
    return callable(read) and bool(bytes(read()).strip())


def placed(reader: PdfReader, anew: PdfReader, masks: Masks) -> Iterator[Difference]:
    """Places to sign that are for others than in the record, and what the form of the file has that none has."""
    mine, its = (
        [masks.names(each.known.label) for each in signature_fields(file)] for file in (reader, anew)
    )
    if (mine and mine != its) or not set(dictionary(reader.root_object.get("/AcroForm"))) <= _OF_FORM:
        yield Difference(Deviation.NOT_AS_WRITTEN)


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
    tree, tags = (set(dictionary(each.get("/StructTreeRoot"))) for each in (mine, its))
    if not set(mine) <= {*its, *_OF_SIGNED} or not tree <= tags or not alike or not led:
        yield Difference(Deviation.NOT_AS_WRITTEN)


def _titles(bookmarks: object) -> Iterator[str]:
    """The words of all bookmarks."""
    for each in cast(list[object], bookmarks) if isinstance(bookmarks, list) else ():
        if isinstance(each, list):
            yield from _titles(each)
        else:
            yield str(dictionary(each).get("/Title"))
