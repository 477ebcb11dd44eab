"""Codes of characters that no font has, such as ‹U+1F600›, and the lines of words that hold them.

The library parts a word that is longer than a line wherever the line ends.  A code is parted there only where not even
a line of its own has room for it: nobody could look up one half.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from reportlab.pdfbase.pdfmetrics import stringWidth

from interview_app.reporting.tagged.lines import Broken, Run
from interview_app.reporting.tagged.marks import CLUSTER

CODE = re.compile(r"‹U\+(10[0-9A-F]{4}|[0-9A-F]{4,5})›")
"""A code as it is printed; its group is the number of the character."""
_BEGIN = "‹U+"
_PIECE = re.compile(rf"(?P<space>[ \t\n]+)|(?P<code>{CODE.pattern})|{CLUSTER.pattern}", re.DOTALL)


def code_of(character: str) -> str:
    """What is printed for a character without a glyph."""
    return f"{_BEGIN}{ord(character):04X}›"


class _Piece(NamedTuple):
    """What stays together at the end of a line: a letter with its marks, a code, or space."""

    run: Run
    words: str
    width: float
    space: bool = False


def lines_of_codes(runs: Sequence[Run], width: float) -> list[Broken] | None:
    """The lines of this width; None where no code stands in a word that is longer than a line."""
    if _BEGIN not in "".join([run.words for run in runs]):
        return None
    pieces = [piece for run in runs for piece in _pieces(run, width)]
    parts = [list(part) for _, part in groupby(pieces, key=lambda piece: piece.space)]
    if not any(_wide(part) > width and _has_code(part) for part in parts):
        return None
    return [_line(line, width) for line in _lines(parts, width)]


def _pieces(run: Run, width: float) -> Iterator[_Piece]:
    for match in _PIECE.finditer(run.words):
        words = " " if match["space"] else match.group()
        room = _width(words, run)
        if match["code"] and room > width:
            yield from (_Piece(run, each, _width(each, run)) for each in words)
        else:
            yield _Piece(run, words, room, space=bool(match["space"]))


def _width(words: str, run: Run) -> float:
    return float(stringWidth(words, run.font, run.size))


def _wide(pieces: Sequence[_Piece]) -> float:
    return sum(piece.width for piece in pieces)


def _has_code(pieces: Sequence[_Piece]) -> bool:
    return _BEGIN in "".join(piece.words for piece in pieces)


def _lines(parts: Sequence[list[_Piece]], width: float) -> Iterator[list[_Piece]]:
    """Words and the space between them, filled into lines; one that is too long begins where there is room for it."""
    line: list[_Piece] = []
    space: list[_Piece] = []
    for part in parts:
        if part[0].space:
            space = part[:1] if line else []
            continue
        filled = _wide(line) + _wide(space)
        if line and filled + (part[0].width if _wide(part) > width else _wide(part)) > width:
            yield line
            line, space, filled = [], [], 0.0
        line, space = [*line, *space], []
        for piece in part:
            if line and filled + piece.width > width:
                yield line
                line, filled = [], 0.0
            line.append(piece)
            filled += piece.width
    if line:
        yield line


def _line(pieces: Sequence[_Piece], width: float) -> Broken:
    grouped = ((each[0].run, "".join(piece.words for piece in each)) for each in _of_one(pieces))
    return Broken(width - _wide(pieces), [run.saying(words) for run, words in grouped])


def _of_one(pieces: Sequence[_Piece]) -> Iterator[list[_Piece]]:
    for _, group in groupby(pieces, key=lambda piece: id(piece.run)):
        yield list(group)
