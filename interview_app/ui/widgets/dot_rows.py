"""Everybody's rating of one question: a line each, a dot on the scale."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_app.ui.models.dots import DotLine
from interview_app.ui.theme import Theme, on_theme_change, theme_of
from interview_app.ui.tokens import Colour, TypeRole
from interview_app.ui.widgets.dots import draw_levels, level_xs

_NAMES = 116
_LINE = 26
_HEAD = 18
_DOT = 11
_BAND = 20
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def rows_height(theme: Theme, count: int) -> int:
    """The height of the levels and of `count` lines."""
    return theme.px(_HEAD) + count * theme.px(_LINE)


def draw_rows(
    painter: QPainter,
    theme: Theme,
    place: QRect,
    levels: Sequence[str],
    lines: Sequence[DotLine],
    *,
    frame: int | None = None,
) -> None:
    """The levels above, a line with a dot for everybody below; `frame` marks the agreed level over all lines."""
    names, head, line = theme.px(_NAMES), theme.px(_HEAD), theme.px(_LINE)
    field = QRect(place.x() + names, place.y(), place.width() - names + theme.px(6), place.height())
    xs = level_xs(theme, field, len(levels)) if levels else []
    top = place.y() + head
    bottom = top + line * len(lines)
    if frame is not None:
        band = theme.px(_BAND)
        painter.setPen(QPen(theme.colour(Colour.ACCENT), theme.px(1.5)))
        painter.setBrush(theme.colour(Colour.ACCENT_GROUND))
        box = QRectF(xs[frame] - band / 2, top, band, bottom - top)
        painter.drawRoundedRect(box, theme.px(3), theme.px(3))
    painter.setPen(QPen(theme.colour(Colour.LINE), theme.px(1)))
    for x in xs:
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
    painter.setFont(theme.font(TypeRole.SMALL))
    painter.setPen(theme.colour(Colour.QUIET))
    draw_levels(painter, theme, QRect(field.x(), place.y(), field.width(), head), levels)
    for row, each in enumerate(lines):
        _draw_line(painter, theme, QRect(place.x(), top + row * line, place.width(), line), each, xs)


def _draw_line(painter: QPainter, theme: Theme, place: QRect, line: DotLine, xs: Sequence[float]) -> None:
    names = theme.px(_NAMES)
    middle = place.y() + place.height() / 2
    if xs:
        painter.setPen(QPen(theme.colour(Colour.LINE), theme.px(1)))
        painter.drawLine(QPointF(xs[0], middle), QPointF(xs[-1], middle))
    painter.setFont(theme.font(TypeRole.BASE))
    painter.setPen(theme.colour(Colour.TEXT))
    words = QFontMetrics(painter.font()).elidedText(line.name, Qt.TextElideMode.ElideRight, names)
    painter.drawText(QRect(place.x(), place.y(), names, place.height()), int(_LEFT), words)
    if line.place is None:
        _draw_words(painter, theme, place.adjusted(names + theme.px(16), 0, 0, 0), line.words)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(Colour.TEXT))
    painter.drawEllipse(QPointF(xs[line.place], middle), theme.px(_DOT) / 2, theme.px(_DOT) / 2)


def _draw_words(painter: QPainter, theme: Theme, place: QRect, words: str) -> None:
    """Words in a dot's stead, on a ground of their own over the lines."""
    painter.setFont(theme.font(TypeRole.SMALL))
    painter.setPen(theme.colour(Colour.QUIET))
    gap = theme.px(4)
    width = QFontMetrics(painter.font()).horizontalAdvance(words) + 2 * gap
    ground = QRect(place.x() - gap, place.y() + gap, width, place.height() - 2 * gap)
    painter.fillRect(ground, theme.colour(Colour.PAPER))
    painter.drawText(place, int(_LEFT), words)


class DotRows(QWidget):
    """Paints only; what it shows is told to a screen reader in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levels: tuple[str, ...] = ()
        self._lines: tuple[DotLine, ...] = ()
        self._frame: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        on_theme_change(self.updateGeometry)

    def show_lines(
        self, levels: Sequence[str], lines: Sequence[DotLine], *, said: str, frame: int | None = None
    ) -> None:
        """Show these ratings; `said` is the same in words, `frame` the place of a level that is marked over all."""
        self._levels, self._lines, self._frame = tuple(levels), tuple(lines), frame
        self.setAccessibleName(said)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(theme.px(280), rows_height(theme, len(self._lines)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme_of(self).px(160), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_rows(painter, theme_of(self), self.rect(), self._levels, self._lines, frame=self._frame)
