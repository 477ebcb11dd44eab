"""The same words drawn string by string on a bare canvas: what reportlab costs where nothing is laid out.

Lines are broken and placed before the clock runs; only drawing and writing the file is measured.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from benchmarks.pieces import WIDTH, Gap, Grid, Heading, Line, Piece, Weight
from benchmarks.stock import STYLES, furnish

LEFT, TOP, BOTTOM = 71.0, 750.0, 70.0


@dataclass(frozen=True, slots=True)
class Placed:
    """One line of text where it stands."""

    page: int
    x: float
    y: float
    words: str
    weight: Weight


def place(words: Sequence[Piece]) -> tuple[Placed, ...]:
    """Break all words into lines and give each a place, page by page."""
    found: list[Placed] = []
    page, y = 1, TOP
    for piece in words:
        if isinstance(piece, Gap):
            y -= piece.height
            continue
        for row in _rows(piece):
            columns = [tuple(_broken(lines, width)) for lines, width in row]
            for index in range(max(len(column) for column in columns)):
                if y < BOTTOM:
                    page, y = page + 1, TOP
                x = LEFT
                for (_, width), column in zip(row, columns, strict=True):
                    if index < len(column):
                        found.append(Placed(page, x, y, column[index].words, column[index].weight))
                    x += width
                y -= 13.5
    return tuple(found)


def draw(lines: Sequence[Placed]) -> bytes:
    """The PDF of the placed lines."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4)
    page = 1
    furnish(canvas, page)
    for line in lines:
        if line.page != page:
            canvas.showPage()
            page = line.page
            furnish(canvas, page)
        style = STYLES[line.weight]
        canvas.setFont(style.fontName, style.fontSize)
        canvas.drawString(line.x, line.y, line.words)
    canvas.save()
    return target.getvalue()


def _rows(piece: Line | Grid | Heading) -> Iterator[list[tuple[tuple[Line, ...], float]]]:
    match piece:
        case Heading(words):
            yield [((Line(words, Weight.STRONG),), WIDTH)]
        case Line():
            yield [((piece,), WIDTH)]
        case Grid(rows, widths):
            for row in rows:
                yield list(zip(row, widths, strict=True))


def _broken(lines: Sequence[Line], width: float) -> Iterator[Line]:
    for line in lines:
        style = STYLES[line.weight]
        for part in simpleSplit(line.words, style.fontName, style.fontSize, width - 6):
            yield Line(part, line.weight)
