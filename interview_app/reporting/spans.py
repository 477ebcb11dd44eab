"""Lines and bars between 0 and 100 %: where something holds, with a mark for what is; readable without colour."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from reportlab.platypus import Flowable

from interview_app.reporting import styles
from interview_app.reporting.labels import Label
from interview_app.reporting.prose import Prose
from interview_app.reporting.styles import Face
from interview_app.reporting.tagged.figure import drawn, figure
from interview_app.reporting.tagged.structure import Element

ROW = 15.0
_THICK = 5.0
_SIZE = 8.5
_MARK = 5.0
_TICKS = 4
_WIDEST, _APART = 210.0, 6.0
"""How wide a label may be, and the room between it and its line."""
_SCALE, _SCALE_SIZE = 10.0, 7.5


class Span(NamedTuple):
    """One line from `low` to `high` (parts of one): its label, the value as printed, and where the mark stands."""

    label: str
    low: Fraction
    high: Fraction
    value: str
    mark: Fraction | None = None


class Spans(Flowable):
    """The lines of one figure, above a hairline for each quarter; `scale` names each of them below, from 0 to 1.

    `labels` is how wide their names are at least.  `alt` says the same in words; `of` is the element that holds the
    figure with its caption.
    """

    def __init__(
        self,
        prose: Prose,
        spans: Sequence[Span],
        *,
        labels: float,
        values: float,
        alt: str,
        of: Element,
        scale: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self._figure = figure(alt, of)
        self._spans = tuple(spans)
        self._named = [
            (Label(prose, span.label, size=_SIZE, room=_WIDEST), Label(prose, span.value, size=_SIZE))
            for span in spans
        ]
        self._labels, self._values = (
            max([labels, *(label.width + _APART for label, _ in self._named)]),
            values,
        )
        self._scale = tuple(scale)
        self.spaceAfter = 5

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As wide as there is room, one row for each line, and one for the scale."""
        self._foot = 2 + (_SCALE if self._scale else 0)
        self.width, self.height = width, ROW * len(self._spans) + self._foot
        return self.width, self.height

    def draw(self) -> None:
        """Draw the quarters, then the lines from the top."""
        with drawn(self.canv, self._figure, self.width, self.height):
            self._draw()

    def _draw(self) -> None:
        length = self.width - self._labels - self._values
        for tick in range(_TICKS + 1):
            x = self._labels + length * tick / _TICKS
            self._upright(x, self._foot, self.height, strong=tick == 0)
        for tick, name in enumerate(self._scale):
            self._name(self._labels + length * tick / (len(self._scale) - 1), name)
        for place, span in enumerate(self._spans):
            middle = self.height - ROW * (place + 1) + ROW / 2
            self._words(*self._named[place], middle)
            self._span(span, middle, length)

    def _words(self, label: Label, value: Label, middle: float) -> None:
        self.canv.setFont(Face.REGULAR.value, _SIZE)
        self.canv.setFillColor(styles.TEXT)
        label.draw(self.canv, 0, middle)
        value.draw(self.canv, self.width - value.width, middle)

    def _span(self, span: Span, middle: float, length: float) -> None:
        canvas, start = self.canv, self._labels
        left, right = start + length * float(span.low), start + length * float(span.high)
        canvas.setFillColor(styles.BAR)
        canvas.rect(left, middle - _THICK / 2, right - left, _THICK, stroke=0, fill=1)
        if span.mark is not None:
            self._upright(start + length * float(span.mark), middle - _MARK, middle + _MARK, strong=True)

    def _name(self, x: float, name: str) -> None:
        self.canv.setFont(Face.REGULAR.value, _SCALE_SIZE)
        self.canv.setFillColor(styles.QUIET)
        self.canv.drawCentredString(x, self._foot - _SCALE_SIZE - 1, name)

    def _upright(self, x: float, low: float, high: float, *, strong: bool) -> None:
        self.canv.setStrokeColor(styles.TEXT if strong else styles.LINE)
        self.canv.setLineWidth(styles.CUT if strong else styles.HAIRLINE)
        self.canv.line(x, low, x, high)
