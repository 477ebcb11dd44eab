"""Profiles as horizontal bars: one bar for each criterion, as long as its value on the scale, never on the data."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from reportlab.platypus import Flowable

from interview_app.reporting import styles
from interview_app.reporting.fonts import coverage_of, text_width
from interview_app.reporting.styles import Face
from interview_app.reporting.tagged.figure import drawn, figure

PROFILE_ROW = 11.5
_BAR = 5.0
_SIZE = 7.5
_CODE = 22.0
_VALUE = 24.0
_SCALE, _SCALE_SIZE = 8.0, 6.5


class Bar(NamedTuple):
    """One criterion: its code, where its value lies between worst and best, and the value as printed.

    `minimum` is where the form's minimum lies, if there is one.
    """

    code: str
    share: Fraction | None
    value: str
    minimum: Fraction | None = None


class Profile(Flowable):
    """The bars of one candidate, above a hairline for each level of the scale; `scale` names its two ends below.

    `alt` says the same in words.
    """

    def __init__(
        self, bars: Sequence[Bar], ticks: Sequence[Fraction], scale: tuple[str, str], *, alt: str
    ) -> None:
        super().__init__()
        self._figure = figure(alt)
        coverage_of(Face.REGULAR)
        self._bars = tuple(bars)
        self._ticks = tuple(ticks)
        self._scale = scale

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As wide as there is room, one row for each criterion."""
        self.width, self.height = width, PROFILE_ROW * len(self._bars) + _SCALE
        return self.width, self.height

    def draw(self) -> None:
        """Draw the levels of the scale, then the bars from the top."""
        with drawn(self.canv, self._figure, self.width, self.height):
            self._draw()

    def _draw(self) -> None:
        length = self.width - _CODE - _VALUE
        for tick in self._ticks:
            self._vertical(_CODE + length * float(tick), _SCALE, self.height, strong=tick == 0)
        self.canv.setFont(Face.REGULAR.value, _SCALE_SIZE)
        self.canv.setFillColor(styles.QUIET)
        for x, level in zip((_CODE, _CODE + length), self._scale, strict=True):
            self.canv.drawCentredString(x, _SCALE - _SCALE_SIZE, level)
        for place, bar in enumerate(self._bars):
            self._bar(bar, self.height - PROFILE_ROW * (place + 1), length)

    def _bar(self, bar: Bar, bottom: float, length: float) -> None:
        canvas = self.canv
        middle = bottom + PROFILE_ROW / 2
        canvas.setFont(Face.REGULAR.value, _SIZE)
        canvas.setFillColor(styles.QUIET)
        canvas.drawString(0, middle - _SIZE * 0.34, bar.code)
        canvas.setFillColor(styles.TEXT)
        width = text_width(bar.value, face=Face.REGULAR, size=_SIZE)
        canvas.drawString(self.width - width, middle - _SIZE * 0.34, bar.value)
        if bar.share:
            canvas.setFillColor(styles.BAR)
            canvas.rect(_CODE, middle - _BAR / 2, length * float(bar.share), _BAR, stroke=0, fill=1)
        if bar.minimum is not None:
            self._vertical(
                _CODE + length * float(bar.minimum), bottom + 1, bottom + PROFILE_ROW - 1, strong=True
            )

    def _vertical(self, x: float, low: float, high: float, *, strong: bool) -> None:
        self.canv.setStrokeColor(styles.TEXT if strong else styles.LINE)
        self.canv.setLineWidth(styles.RULE if strong else styles.HAIRLINE)
        self.canv.line(x, low, x, high)
