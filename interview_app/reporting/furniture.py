"""The head and foot of every page."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas

from interview_app.reporting import styles
from interview_app.reporting.fonts import text_width
from interview_app.reporting.prose import Prose
from interview_app.reporting.styles import Face
from interview_app.reporting.tagged.canvas import tagged
from interview_app.reporting.tagged.lines import Run

_MARK_WIDTH = 160.0
_HEAD_GAP = 12
"""Between what stands at the left of the head and what at its right."""
_BOX_MARGIN = 9
_BOXED = ParagraphStyle("mark", parent=styles.AUTHORITY, fontSize=10, textColor=styles.BAD)
_FOOT_TOP = styles.FOOT_RULE - 5
_ACCENT = 4
"""Sizes of the font by which a letter is surely not wider or narrower without its accents."""
PAGE_MARK_RIGHT = styles.PAGE_WIDTH - styles.RIGHT
PAGE_MARK_BASELINE = _FOOT_TOP - styles.SMALL_QUIET.leading - styles.SMALL_QUIET.fontSize


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands on every page.

    `mark` is the document's number, or the word for a draft, which is boxed where `boxed` is set; `state` and
    `origin` are the two lines of the foot; `page` holds {page} and {pages}.
    """

    authority: str
    unit: str
    reference: str
    mark: str
    boxed: bool
    state: str
    origin: str
    page: str

    def seen(self, prose: Prose) -> None:
        """Let the document know of the characters here before it lists what it could not print."""
        for words in (self.authority, self.unit, self.reference, self.state, self.origin):
            prose.typed(words)

    def head(self, canvas: Canvas, prose: Prose) -> None:
        """Draw the head: whose document it is, its number and reference."""
        top = styles.HEAD_TOP + 1.5
        reference = fitted(prose, self.reference, styles.SMALL_QUIET, _MARK_WIDTH)
        beside = _width(prose, reference, styles.SMALL_QUIET)
        for words, style, taken in (
            (self.authority, styles.AUTHORITY, self._mark_width(prose)),
            (self.unit, styles.UNIT, beside),
        ):
            room = styles.WIDTH - taken - _HEAD_GAP
            shown = fitted(prose, words, style, room)
            _text(canvas, prose, shown, left=styles.LEFT, top=top, style=style)
            top -= style.leading + 1.5
        right = styles.PAGE_WIDTH - styles.RIGHT
        if self.boxed:
            self._box(canvas, prose, right)
        else:
            _right(canvas, prose, self.mark, right=right, top=styles.HEAD_TOP, style=styles.AUTHORITY)
        _right(canvas, prose, self.reference, right=right, top=styles.HEAD_TOP - 19, style=styles.SMALL_QUIET)
        _line(canvas, styles.HEAD_RULE)

    def _mark_width(self, prose: Prose) -> float:
        """How much of the first line the number or the boxed word takes."""
        if self.boxed:
            return text_width(self.mark, face=Face.SEMIBOLD, size=_BOXED.fontSize) + 2 * _BOX_MARGIN
        return min(_width(prose, self.mark, styles.AUTHORITY), _MARK_WIDTH)

    def _box(self, canvas: Canvas, prose: Prose, right: float) -> None:
        width = self._mark_width(prose)
        canvas.setStrokeColor(styles.BAD)
        canvas.setLineWidth(1)
        canvas.roundRect(right - width, styles.HEAD_TOP - 14.5, width, 17, 2, stroke=1, fill=0)
        left = right - width + _BOX_MARGIN
        _text(canvas, prose, self.mark, left=left, top=styles.HEAD_TOP + 0.3, style=_BOXED)

    def foot(self, canvas: Canvas, prose: Prose) -> None:
        """Draw the foot, all but the page's number: what the document is and what it was made from."""
        canvas.setLineWidth(styles.HAIRLINE)
        _line(canvas, styles.FOOT_RULE, quiet=True)
        top = _FOOT_TOP
        for words in (self.state, self.origin):
            _text(
                canvas,
                prose,
                fitted(prose, words, styles.SMALL_QUIET, styles.WIDTH - 80),
                left=styles.LEFT,
                top=top,
                style=styles.SMALL_QUIET,
            )
            top -= styles.SMALL_QUIET.leading

    def page_mark(self, page: int, pages: int) -> Run:
        """“Page x of y”, at the right of the foot."""
        style = styles.SMALL_STRONG
        return Run(self.page.format(page=page, pages=pages), style.fontName, style.fontSize, style.textColor)


def fitted(prose: Prose, words: str, style: ParagraphStyle, width: float) -> str:
    """The words on one line of this width, shortened where they are too long; they stand in full in the body."""
    whole = " ".join(prose.typed(words[:400]).split())
    if _width(prose, whole, style) <= width:
        return whole

    def wide(end: int, room: float = width) -> bool:
        return _width(prose, _cut(whole, end), style) > room

    # A letter more is wider but for what an accent behind it changes: only the last few are tried one by one.
    far = width + _ACCENT * style.fontSize
    end = bisect_left(range(len(whole)), True, key=lambda end: wide(end, far))
    while end and wide(end):
        end -= 1
    return _cut(whole, end)


def _cut(words: str, end: int) -> str:
    return words[:end].rstrip() + "…"


def _width(prose: Prose, words: str, style: ParagraphStyle) -> float:
    return sum(text_width(run, face=face, size=style.fontSize) for face, run in _drawn(prose, words, style))


def _drawn(prose: Prose, words: str, style: ParagraphStyle) -> list[tuple[Face, str]]:
    return prose.drawn(words, size=style.fontSize, face=Face(style.fontName))


def _text(
    canvas: Canvas, prose: Prose, words: str, *, left: float, top: float, style: ParagraphStyle
) -> None:
    """One line of words whose box begins at `top`."""
    x, y = left, top - style.fontSize
    canvas.setFillColor(style.textColor)
    for face, run in _drawn(prose, words, style):
        canvas.setFont(face.value, style.fontSize)
        tagged(canvas).set_run(Run(run, face.value, style.fontSize, style.textColor), x, y)
        x += text_width(run, face=face, size=style.fontSize)


def _right(
    canvas: Canvas, prose: Prose, words: str, *, right: float, top: float, style: ParagraphStyle
) -> None:
    """One line of words that ends at `right`."""
    shown = fitted(prose, words, style, _MARK_WIDTH)
    _text(canvas, prose, shown, left=right - _width(prose, shown, style), top=top, style=style)


def _line(canvas: Canvas, y: float, *, quiet: bool = False) -> None:
    canvas.setStrokeColor(styles.EDGE if quiet else styles.TEXT)
    canvas.setLineWidth(styles.HAIRLINE if quiet else styles.RULE)
    canvas.line(styles.LEFT, y, styles.PAGE_WIDTH - styles.RIGHT, y)
