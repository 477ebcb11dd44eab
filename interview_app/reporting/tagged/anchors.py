"""Where a font joins combining marks to letters, and to marks below or above them (OpenType, table GPOS).

Letters and marks have points, their anchors; a mark stands so that its own falls on the letter's of the same class.
Lookups of the types 4 (mark to base) and 6 (mark to mark) are read, whatever script or language they are for.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from reportlab.pdfbase.ttfonts import TTFontFace

Point = tuple[int, int]
"""Across and up, in the units of the font."""

_TO_LETTERS, _TO_MARKS, _EXTENSION = 4, 6, 9
_LOOKUPS_AT = 8


class _Joining(NamedTuple):
    """One subtable: the class and anchor of each mark, and the anchors of what they join, one for each class."""

    marks: dict[int, tuple[int, Point]]
    bases: dict[int, Sequence[Point | None]]


class Anchors:
    """The anchors of one font, by the numbers of its glyphs."""

    def __init__(self, face: TTFontFace) -> None:
        data = table(face, "GPOS") if "GPOS" in face.table else b""
        found = list(_joinings(data)) if data else []
        self._on_letters = [each for kind, each in found if kind == _TO_LETTERS]
        self._on_marks = [each for kind, each in found if kind == _TO_MARKS]

    def on_letter(self, letter: int, mark: int) -> Point | None:
        """How far the mark is moved from the origin of a letter; None where the font does not say it."""
        return _joined(self._on_letters, letter, mark)

    def on_mark(self, other: int, mark: int) -> Point | None:
        """How far the mark is moved from the origin of another mark; None where the font does not say it."""
        return _joined(self._on_marks, other, mark)


def table(face: TTFontFace, name: str) -> bytes:
    """A table of a font; raises KeyError where it has none of that name."""
    read: Callable[[str], bytes] = face.get_table
    return read(name)


def _joined(joinings: Sequence[_Joining], base: int, mark: int) -> Point | None:
    for each in joinings:
        if mark in each.marks and base in each.bases:
            kind, own = each.marks[mark]
            anchor = each.bases[base][kind]
            if anchor is not None:
                return anchor[0] - own[0], anchor[1] - own[1]
    return None


def _joinings(data: bytes) -> Iterator[tuple[int, _Joining]]:
    """Every subtable of the two types, in the order of the font."""
    (lookups,) = _numbers(data, _LOOKUPS_AT, 1)
    for offset in _list(data, lookups):
        lookup = lookups + offset
        (kind,) = _numbers(data, lookup, 1)
        for place in _list(data, lookup + 4):
            at, of = lookup + place, kind
            if kind == _EXTENSION:
                of, far = struct.unpack_from(">HI", data, at + 2)
                at += far
            if of in (_TO_LETTERS, _TO_MARKS):
                yield of, _joining(data, at)


def _joining(data: bytes, at: int) -> _Joining:
    of_marks, of_bases, classes, marks, bases = _numbers(data, at + 2, 5)
    marks, bases = at + marks, at + bases
    own = _covered(data, at + of_marks)
    records = [_numbers(data, marks + 2 + 4 * place, 2) for place in range(len(own))]
    joined = _covered(data, at + of_bases)
    rows = [_numbers(data, bases + 2 + 2 * classes * place, classes) for place in range(len(joined))]
    return _Joining(
        {glyph: (kind, _anchor(data, marks + to)) for glyph, (kind, to) in zip(own, records, strict=True)},
        {
            glyph: [_anchor(data, bases + to) if to else None for to in row]
            for glyph, row in zip(joined, rows, strict=True)
        },
    )


def _anchor(data: bytes, at: int) -> Point:
    x, y = struct.unpack_from(">hh", data, at + 2)
    return x, y


def _covered(data: bytes, at: int) -> list[int]:
    """The glyphs of a coverage table, in its order."""
    form, count = _numbers(data, at, 2)
    if form == 1:
        return list(_numbers(data, at + 4, count))
    ranges = (_numbers(data, at + 4 + 6 * place, 2) for place in range(count))
    return [glyph for first, last in ranges for glyph in range(first, last + 1)]


def _list(data: bytes, at: int) -> Sequence[int]:
    """Numbers behind their count."""
    (count,) = _numbers(data, at, 1)
    return _numbers(data, at + 2, count)


def _numbers(data: bytes, at: int, count: int) -> Sequence[int]:
    return struct.unpack_from(f">{count}H", data, at)
