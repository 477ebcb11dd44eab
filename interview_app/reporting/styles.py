"""Measures, colours and paragraph styles of the documents: every number of the layout stands here.

Lengths are points.  Pages are A4 with 25 mm at the left and 20 mm at the right.
"""

from __future__ import annotations

from enum import StrEnum

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm


class Face(StrEnum):
    """The fonts of the documents, by the names under which they are registered."""

    REGULAR = "SourceSans3"
    SEMIBOLD = "SourceSans3-Semibold"
    ITALIC = "SourceSans3-Italic"
    FALLBACK = "DejaVuSans"


TEXT = HexColor("#1B2430")
QUIET = HexColor("#55606E")
LINE = HexColor("#DADFE6")
EDGE = HexColor("#7C8896")
BAR = HexColor("#5F86B7")
BAD = HexColor("#B3261E")
PAPER = HexColor("#FFFFFF")

PAGE_WIDTH, PAGE_HEIGHT = A4
LEFT = 25 * mm
RIGHT = 20 * mm
WIDTH = (PAGE_WIDTH - RIGHT) - LEFT
HEAD_TOP = PAGE_HEIGHT - 14.5 * mm
HEAD_RULE = PAGE_HEIGHT - 28.3 * mm
BODY_TOP = PAGE_HEIGHT - 35 * mm
BODY_BOTTOM = 23 * mm
FOOT_RULE = 18.2 * mm

HAIRLINE = 0.5
RULE = 0.75
CUT = 1.25
NUMBER_WIDTH = 7.4 * mm
LABEL_WIDTH = 32 * mm
CELL_GAP = 4.0
ROW_PADDING = 3.2


def _style(
    name: str,
    *,
    size: float = 10,
    leading: float = 13.5,
    face: Face = Face.REGULAR,
    colour: Color = TEXT,
    before: float = 0,
    after: float = 0,
    right: bool = False,
    indent: float = 0,
) -> ParagraphStyle:
    """A left-aligned style (or right-aligned) that keeps two lines together at page ends."""
    return ParagraphStyle(
        name,
        fontName=face.value,
        fontSize=size,
        leading=leading,
        textColor=colour,
        spaceBefore=before,
        spaceAfter=after,
        alignment=2 if right else 0,
        allowOrphans=0,
        allowWidows=0,
        splitLongWords=1,
        embeddedHyphenation=2,
        spaceShrinkage=0,
        bulletFontName=face.value,
        bulletFontSize=size,
        bulletColor=colour,
        leftIndent=indent,
    )


BODY = _style("body", after=4)
BODY_TIGHT = _style("body-tight")
STRONG = _style("strong", face=Face.SEMIBOLD)
QUIET_BODY = _style("quiet-body", colour=QUIET)
NOTE = _style("note", size=8.5, leading=10.6, colour=QUIET, after=3)
SMALL = _style("small", size=8.5, leading=10.8)
POINT = _style("point", size=8.5, leading=10.8, after=1, indent=9.4)
BODY_POINT = _style("body-point", after=1, indent=9.4)
SMALL_QUIET = _style("small-quiet", size=8.5, leading=10.8, colour=QUIET)
SMALL_STRONG = _style("small-strong", size=8.5, leading=10.8, face=Face.SEMIBOLD)
SMALL_RIGHT = _style("small-right", size=8.5, leading=10.8, colour=QUIET, right=True)
LABEL = _style("label", size=8.5, leading=11.5, face=Face.SEMIBOLD, colour=QUIET, after=1)
QUOTE = _style("quote", size=9.5, leading=12.6, face=Face.ITALIC)
TITLE = _style("title", size=20, leading=25, face=Face.SEMIBOLD, after=1)
SUBTITLE = _style("subtitle", size=11.5, leading=15, colour=QUIET, after=12)
HEADING = _style("heading", size=11.5, leading=15, face=Face.SEMIBOLD)
SUBHEADING = _style("subheading", face=Face.SEMIBOLD, before=8, after=2)
CAPTION = _style("caption", size=9, leading=12, face=Face.SEMIBOLD, before=2, after=3)
QUESTION = _style("question", size=11.5, leading=15.5, after=5)
CELL = _style("cell")
CELL_STRONG = _style("cell-strong", face=Face.SEMIBOLD)
CELL_RIGHT = _style("cell-right", right=True)
CELL_STRONG_RIGHT = _style("cell-strong-right", face=Face.SEMIBOLD, right=True)
HEAD_CELL = _style("head-cell", size=8.5, leading=10.4, face=Face.SEMIBOLD)
HEAD_CELL_RIGHT = _style("head-cell-right", size=8.5, leading=10.4, face=Face.SEMIBOLD, right=True)
SUB_CELL_RIGHT = _style("sub-cell-right", size=8.5, leading=10.4, right=True)
AUTHORITY = _style("authority", size=11.5, leading=14, face=Face.SEMIBOLD)
UNIT = _style("unit", size=10, leading=13, colour=QUIET)
