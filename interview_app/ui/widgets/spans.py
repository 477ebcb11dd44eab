"""Lines and bars between 0 and 100 %: where something holds, with a mark for what is.

Drawn as in the selection record: one thick line a row, the value in figures beside it, quarters as hairlines.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_app.ui import tokens
from interview_app.ui.theme import Theme, on_theme_change, theme_of
from interview_app.ui.tokens import Colour, TypeRole
from interview_app.ui.widgets.bar import ALONE

_ROW = 28
_LABELS, _VALUES = 220, 116
_LEAST = 120
_QUARTERS = 4
_MARK = 9


@dataclass(frozen=True, slots=True)
class SpanLine:
    """One line from `low` to `high` (parts of one); `mark` is where the present value stands."""

    label: str
    low: Fraction
    high: Fraction
    value: str
    mark: Fraction | None = None


class Spans(QWidget):
    """The lines of one figure; what they show is also its description for those who do not see it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[SpanLine, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        on_theme_change(self.updateGeometry)

    def show_lines(self, name: str, lines: Sequence[SpanLine]) -> None:
        """Show these lines; `name` says what the figure is."""
        self._lines = tuple(lines)
        self.setAccessibleName(name)
        self.setAccessibleDescription("\n".join(f"{each.label}: {each.value}" for each in self._lines))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(theme.px(_LABELS + _VALUES + 2 * _LEAST), theme.px(_ROW) * len(self._lines))

    def minimumSizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(theme.px(_VALUES + 2 * _LEAST), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = theme_of(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        labels = min(theme.px(_LABELS), max(self.width() // 3, theme.px(_LEAST)))
        track = QRectF(labels, 0, self.width() - labels - theme.px(_VALUES), self.height())
        self._paint_quarters(painter, theme, track)
        for place, line in enumerate(self._lines):
            row = QRectF(0, place * theme.px(_ROW), self.width(), theme.px(_ROW))
            self._paint_line(painter, theme, line, row=row, track=track)

    def _paint_quarters(self, painter: QPainter, theme: Theme, track: QRectF) -> None:
        for quarter in range(_QUARTERS + 1):
            painter.setPen(QPen(theme.colour(Colour.LINE if quarter else Colour.EDGE), theme.px(1)))
            x = track.left() + track.width() * quarter / _QUARTERS
            painter.drawLine(QLineF(x, track.top(), x, track.bottom()))

    def _paint_line(
        self, painter: QPainter, theme: Theme, line: SpanLine, *, row: QRectF, track: QRectF
    ) -> None:
        font, middle = theme.font(TypeRole.SMALL), row.center().y()
        painter.setFont(font)
        painter.setPen(theme.colour(Colour.TEXT))
        room = QRectF(0, row.top(), track.left() - theme.px(8), row.height())
        words = QFontMetrics(font).elidedText(line.label, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
        painter.drawText(row, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), line.value)
        left, width = track.left() + track.width() * float(line.low), float(line.high - line.low)
        thick = theme.px(ALONE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(Colour.BAR))
        bar = QRectF(left, middle - thick / 2, track.width() * width, thick)
        corner = min(theme.px(tokens.BAR_CORNER), bar.width() / 2)
        painter.drawRoundedRect(bar, corner, corner)
        if line.mark is not None:
            painter.setPen(QPen(theme.colour(Colour.TEXT), theme.px(2)))
            x, half = track.left() + track.width() * float(line.mark), theme.px(_MARK)
            painter.drawLine(QLineF(x, middle - half, x, middle + half))
