"""Lines and bars between 0 and 100 %: where something holds, with a mark for what is; readable without colour."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from reportlab.platypus import Flowable

from interview_app.reporting import styles
from interview_app.reporting.fonts import coverage_of, text_width
from interview_app.reporting.prose import Prose
from interview_app.reporting.styles import Face

ROW = 15.0
_THICK = 5.0
_SIZE = 8.5
_MARK = 5.0
_TICKS = 4


class Span(NamedTuple):
    """One line from `low` to `high` (parts of one): its label, the value as printed, and where the mark stands."""

    label: str
    low: Fraction
    high: Fraction
    value: str
    mark: Fraction | None = None


class Spans(Flowable):
    """The lines of one figure, above a hairline for each quarter."""

    def __init__(self, prose: Prose, spans: Sequence[Span], *, labels: float, values: float) -> None:
        super().__init__()
        coverage_of(Face.REGULAR)
        self._spans = tuple(
            span._replace(label=prose.typed(_fitting(span.label, labels - 6))) for span in spans
        )
        self._labels, self._values = labels, values
        self.spaceAfter = 5

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As wide as there is room, one row for each line."""
        self.width, self.height = width, ROW * len(self._spans) + 2
        return self.width, self.height

    def draw(self) -> None:
        """Draw the quarters, then the lines from the top."""
        length = self.width - self._labels - self._values
        for tick in range(_TICKS + 1):
            self._upright(self._labels + length * tick / _TICKS, 2, self.height, strong=tick == 0)
        for place, span in enumerate(self._spans):
            self._span(span, self.height - ROW * (place + 1) + ROW / 2, length)

    def _span(self, span: Span, middle: float, length: float) -> None:
        canvas, start = self.canv, self._labels
        canvas.setFont(Face.REGULAR.value, _SIZE)
        canvas.setFillColor(styles.TEXT)
        canvas.drawString(0, middle - _SIZE * 0.34, span.label)
        width = text_width(span.value, face=Face.REGULAR, size=_SIZE)
        canvas.drawString(self.width - width, middle - _SIZE * 0.34, span.value)
        left, right = start + length * float(span.low), start + length * float(span.high)
        canvas.setFillColor(styles.BAR)
        canvas.rect(left, middle - _THICK / 2, right - left, _THICK, stroke=0, fill=1)
        if span.mark is not None:
            self._upright(start + length * float(span.mark), middle - _MARK, middle + _MARK, strong=True)

    def _upright(self, x: float, low: float, high: float, *, strong: bool) -> None:
        self.canv.setStrokeColor(styles.TEXT if strong else styles.LINE)
        self.canv.setLineWidth(styles.CUT if strong else styles.HAIRLINE)
        self.canv.line(x, low, x, high)


def _fitting(label: str, room: float) -> str:
    """The label, cut where it does not fit; it stands in full in the text below."""
    shown = label
    while shown and text_width(f"{shown}…", face=Face.REGULAR, size=_SIZE) > room:
        shown = shown[:-1]
    return label if text_width(label, face=Face.REGULAR, size=_SIZE) <= room else f"{shown.rstrip()}…"
