"""Everybody's rating of one question: a line each, a dot on the scale."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_app.ui.models.dots import DotLine
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour, TypeRole
from interview_app.ui.widgets.dots import draw_levels, level_xs

_NAMES = 116
_LINE = 26
_HEAD = 18
_DOT = 11


class DotRows(QWidget):
    """Paints only; what it shows is told to a screen reader in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levels: tuple[str, ...] = ()
        self._lines: tuple[DotLine, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        on_theme_change(self.updateGeometry)

    def show_lines(self, levels: Sequence[str], lines: Sequence[DotLine], *, said: str) -> None:
        """Show these ratings; `said` is the same in words."""
        self._levels, self._lines = tuple(levels), tuple(lines)
        self.setAccessibleName(said)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(theme.px(280), theme.px(_HEAD + _LINE * len(self._lines)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme_of(self).px(160), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        names, head, line = theme.px(_NAMES), theme.px(_HEAD), theme.px(_LINE)
        field = QRect(names, 0, self.width() - names + theme.px(6), self.height())
        xs = level_xs(theme, field, len(self._levels)) if self._levels else []
        painter.setPen(QPen(theme.colour(Colour.LINE), theme.px(1)))
        for x in xs:
            painter.drawLine(QPointF(x, head), QPointF(x, self.height()))
        painter.setFont(theme.font(TypeRole.SMALL))
        painter.setPen(theme.colour(Colour.QUIET))
        draw_levels(painter, theme, QRect(field.x(), 0, field.width(), head), self._levels)
        for row, each in enumerate(self._lines):
            self._paint_line(painter, QRect(0, head + row * line, self.width(), line), each, xs)

    def _paint_line(self, painter: QPainter, place: QRect, line: DotLine, xs: Sequence[float]) -> None:
        theme = theme_of(self)
        names = theme.px(_NAMES)
        middle = place.y() + place.height() / 2
        if xs:
            painter.setPen(QPen(theme.colour(Colour.LINE), theme.px(1)))
            painter.drawLine(QPointF(xs[0], middle), QPointF(xs[-1], middle))
        painter.setFont(theme.font(TypeRole.BASE))
        painter.setPen(theme.colour(Colour.TEXT))
        words = QFontMetrics(painter.font()).elidedText(line.name, Qt.TextElideMode.ElideRight, names)
        painter.drawText(QRect(0, place.y(), names, place.height()), int(_LEFT), words)
        if line.place is None:
            painter.setFont(theme.font(TypeRole.SMALL))
            painter.setPen(theme.colour(Colour.QUIET))
            beside = place.adjusted(names + theme.px(16), 0, 0, 0)
            width = QFontMetrics(painter.font()).horizontalAdvance(line.words) + theme.px(8)
            ground = QRect(
                beside.x() - theme.px(4), place.y() + theme.px(3), width, place.height() - theme.px(6)
            )
            painter.fillRect(ground, theme.colour(Colour.PAPER))
            painter.drawText(beside, int(_LEFT), line.words)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(Colour.TEXT))
        painter.drawEllipse(QPointF(xs[line.place], middle), theme.px(_DOT) / 2, theme.px(_DOT) / 2)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
