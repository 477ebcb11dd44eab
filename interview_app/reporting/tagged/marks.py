"""Combining marks that no letter of Unicode is composed with: where they stand over, below or beside their letter.

Where the font says it, there (see `anchors`); elsewhere by the outlines of letter and mark, as programs do that set
text in such fonts: over its middle, below it, or at its right, and each further mark beyond the one before.
"""

from __future__ import annotations

import re
import struct
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple

from reportlab.pdfbase.ttfonts import TTFont, TTFontFace

from interview_app.reporting.tagged.anchors import Anchors, Point, table

MARKS = (
    r"\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    r"\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
"""Marks of letters, as a class of a pattern."""
CLUSTER = re.compile(rf"[^{MARKS}][{MARKS}]*|.", re.DOTALL)
"""A letter with its marks, or a mark without a letter."""
_MARKED = re.compile(rf"[{MARKS}]")

_GAP = 1 / 16
"""Between a letter and a mark that does not touch it, in parts of the font's size."""
_BETWEEN = (233, 234)
"""Marks over or below two letters: fonts draw them around the place between these (Unicode, combining classes)."""


class _Box(NamedTuple):
    """Around an outline, in the units of the font."""

    left: int
    bottom: int
    right: int
    top: int

    def moved(self, by: Point) -> _Box:
        """The same elsewhere."""
        return _Box(self.left + by[0], self.bottom + by[1], self.right + by[0], self.top + by[1])


class Placed(NamedTuple):
    """A mark, and how far its origin lies from the one of its letter, in thousandths of the font's size."""

    mark: str
    across: float
    up: float


def has_marks(words: str) -> bool:
    """Whether there is any mark in the words."""
    return not words.isascii() and _MARKED.search(words) is not None


@cache
def placed(font: TTFont, cluster: str) -> tuple[Placed, ...] | None:
    """Where the marks of a letter stand; None where the font lacks one of them or cannot show where it belongs."""
    outlines = _outlines(font.face)
    letter, *marks = (outlines.glyph(each) for each in cluster)
    if letter is None or None in marks:
        return None
    scale = 1000 / font.face.unitsPerEm
    found = _stand(outlines, cluster, letter, round(font.face.charWidths[ord(cluster[0])] / scale))
    if found is None:
        return None
    return tuple(Placed(mark, x * scale, y * scale) for mark, (x, y) in zip(cluster[1:], found, strict=True))


class _Outlines:
    """The glyphs of a font: their numbers, boxes and anchors."""

    def __init__(self, face: TTFontFace) -> None:
        self._face = face
        self.anchors = Anchors(face)
        self.gap = round(face.unitsPerEm * _GAP)
        self._glyphs = table(face, "glyf")
        (form,) = struct.unpack_from(">h", table(face, "head"), 50)
        places = table(face, "loca")
        count = len(places) // (4 if form else 2)
        told = struct.unpack_from(f">{count}{'I' if form else 'H'}", places)
        self._places = told if form else tuple(2 * each for each in told)

    def glyph(self, character: str) -> int | None:
        """The number of a character's glyph."""
        found: int | None = self._face.charToGlyph.get(ord(character))
        return found

    def box(self, glyph: int) -> _Box | None:
        """Around its outline; None where nothing is drawn."""
        begin, end = self._places[glyph : glyph + 2]
        return _Box(*struct.unpack_from(">4h", self._glyphs, begin + 2)) if begin < end else None


@cache
def _outlines(face: TTFontFace) -> _Outlines:
    return _Outlines(face)


def _stand(outlines: _Outlines, cluster: str, letter: int, advance: int) -> list[Point] | None:
    """How far each mark is moved from the origin of its letter."""
    found: list[Point] = []
    last: dict[_Side, tuple[int, Point]] = {}
    for mark in cluster[1:]:
        glyph, kind = outlines.glyph(mark), unicodedata.combining(mark)
        box = None if glyph is None else outlines.box(glyph)
        if glyph is None or box is None or kind in _BETWEEN:
            found.append((advance, 0))
            continue
        side = _SIDES.get(kind, _nowhere)
        before = last.get(side)
        at = (
            _on(outlines, glyph, box, side, letter=letter)
            if before is None
            else _beyond(outlines, glyph, box, side, *before)
        )
        if at is None:
            return None
        last[side] = (glyph, at)
        found.append(at)
    return found


def _on(outlines: _Outlines, glyph: int, box: _Box, side: _Side, *, letter: int) -> Point | None:
    """Where the first mark of a side stands."""
    at, around = outlines.anchors.on_letter(letter, glyph), outlines.box(letter)
    return at or (None if around is None else side(around, box, outlines.gap))


def _beyond(
    outlines: _Outlines, glyph: int, box: _Box, side: _Side, before: int, there: Point
) -> Point | None:
    """Where a further mark stands, beyond the one before."""
    more, around = outlines.anchors.on_mark(before, glyph), outlines.box(before)
    if more is not None:
        return there[0] + more[0], there[1] + more[1]
    return None if around is None else side(around.moved(there), box, outlines.gap)


_Side = Callable[[_Box, _Box, int], Point | None]
"""Where a mark stands beside a letter: the boxes of both, and the gap between them."""


def _middle(around: _Box, mark: _Box) -> int:
    return (around.left + around.right - mark.left - mark.right) // 2


def _above(around: _Box, mark: _Box, gap: int) -> Point:
    return _middle(around, mark), around.top + gap - mark.bottom


def _below(around: _Box, mark: _Box, gap: int) -> Point:
    return _middle(around, mark), around.bottom - gap - mark.top


def _touching_below(around: _Box, mark: _Box, gap: int) -> Point:
    return _middle(around, mark), around.bottom - mark.top + gap // 4


def _at_right(around: _Box, mark: _Box, gap: int) -> Point:
    return around.right + gap // 2 - mark.left, around.top - mark.top


def _touching_at_right(around: _Box, mark: _Box, gap: int) -> Point:
    return around.right - gap // 2 - mark.left, around.top - (mark.bottom + mark.top) // 2


def _over(around: _Box, mark: _Box, gap: int) -> Point:
    return _middle(around, mark), (around.bottom + around.top - mark.bottom - mark.top) // 2


def _above_left(around: _Box, mark: _Box, gap: int) -> Point:
    return around.left - mark.left, around.top + gap - mark.bottom


def _above_right(around: _Box, mark: _Box, gap: int) -> Point:
    return around.right - mark.right, around.top + gap - mark.bottom


def _nowhere(around: _Box, mark: _Box, gap: int) -> None:
    """Only the font knows."""


_SIDES: Mapping[int, _Side] = {
    1: _over,
    19: _above_left,
    24: _above_right,
    25: _above_left,
    202: _touching_below,
    216: _touching_at_right,
    220: _below,
    228: _above_left,
    230: _above,
    232: _at_right,
}
"""By the combining classes of Unicode; 19 to 25 are points of Hebrew letters."""
