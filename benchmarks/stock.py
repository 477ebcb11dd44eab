"""A stock platypus document, as the library's manual shows it: SimpleDocTemplate, Paragraph and Table, nothing of ours.

The same fonts, words and number of tables as the protocol, a head and a foot on each page, no tags.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from benchmarks.pieces import FOOT, HEAD, Cell, Gap, Grid, Heading, Line, Piece, Weight
from interview_app.resources import resource

REGULAR, BOLD = "Stock", "Stock-Bold"
BODY = ParagraphStyle("body", fontName=REGULAR, fontSize=10, leading=13.5, alignment=TA_LEFT)
STYLES = {
    Weight.BODY: BODY,
    Weight.STRONG: ParagraphStyle("strong", parent=BODY, fontName=BOLD),
    Weight.SMALL: ParagraphStyle("small", parent=BODY, fontSize=8.5, leading=12),
}
RULED = TableStyle([("LINEBELOW", (0, 0), (-1, -1), 0.5, "grey"), ("VALIGN", (0, 0), (-1, -1), "TOP")])


def register() -> None:
    """The same font files under names of our own, as the manual shows it."""
    for name, file in {REGULAR: "SourceSans3-Regular.ttf", BOLD: "SourceSans3-Semibold.ttf"}.items():
        pdfmetrics.registerFont(TTFont(name, str(resource("fonts", file))))
    pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=REGULAR, boldItalic=REGULAR)


def typeset(words: Sequence[Piece]) -> bytes:
    """The PDF of these pieces."""
    target = io.BytesIO()
    document = SimpleDocTemplate(
        target, pagesize=A4, leftMargin=71, rightMargin=57, topMargin=90, bottomMargin=70
    )
    document.build([_flowable(each) for each in words], onFirstPage=_furnish, onLaterPages=_furnish)
    return target.getvalue()


def _furnish(canvas: Canvas, document: SimpleDocTemplate) -> None:
    """Head and foot in the words of ours."""
    furnish(canvas, document.page)


def furnish(canvas: Canvas, page: int) -> None:
    """Two lines above and below, and the page's number."""
    canvas.setFont(BOLD, 11)
    canvas.drawString(71, 800, HEAD[0])
    canvas.setFont(REGULAR, 8.5)
    canvas.drawString(71, 788, HEAD[1])
    canvas.drawRightString(538, 800, HEAD[2])
    canvas.drawRightString(538, 788, HEAD[3])
    canvas.line(71, 780, 538, 780)
    canvas.line(71, 50, 538, 50)
    canvas.drawString(71, 38, FOOT[0])
    canvas.drawString(71, 26, FOOT[1])
    canvas.drawRightString(538, 26, f"Seite {page} von 7")


def _flowable(piece: Piece) -> Flowable:
    match piece:
        case Heading(words):
            return _paragraph(Line(words, Weight.STRONG))
        case Line():
            return _paragraph(piece)
        case Gap(height):
            return Spacer(1, height)
        case Grid(rows, widths):
            cells = [[_cell(cell) for cell in row] for row in rows]
            return Table(cells, colWidths=list(widths), style=RULED)


def _cell(cell: Cell) -> str | Flowable | list[Flowable]:
    """Short words as they are, as the manual does; longer ones and several as paragraphs."""
    if len(cell) > 1:
        return [_paragraph(each) for each in cell]
    [line] = cell
    return line.words if line.weight is Weight.BODY and len(line.words) < 16 else _paragraph(line)


def _paragraph(line: Line) -> Paragraph:
    return Paragraph(escape(line.words), STYLES[line.weight])
