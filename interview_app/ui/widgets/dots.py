"""Ratings as dots stacked on the scale, the agreed level framed: in a cell, and the scale in the head above it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from interview_app.ui.models.dots import Dots
from interview_app.ui.models.roles import ItemRole
from interview_app.ui.theme import Theme, theme_of
from interview_app.ui.tokens import Colour, TypeRole
from interview_app.ui.widgets.table_cell import CellDelegate
from interview_app.ui.widgets.table_head import TableHead

AnyIndex = QModelIndex | QPersistentModelIndex

_SIDE = 16
_DOT, _PITCH, _FRAME = 7, 8, 16
_BELOW = 5
_TICK = 3


def level_xs(theme: Theme, place: QRect, count: int) -> list[float]:
    """Where the levels stand inside `place`, from its left end to its right."""
    side = theme.px(_SIDE)
    width = place.width() - 2 * side
    return [place.x() + side + width * at / max(count - 1, 1) for at in range(count)]


def draw_dots(painter: QPainter, theme: Theme, place: QRect, dots: Dots) -> None:
    """The axis with a tick per level, the frame, and the dots from the axis upwards."""
    xs = level_xs(theme, place, len(dots.counts))
    axis = place.bottom() - theme.px(_BELOW)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour(Colour.EDGE), theme.px(1)))
    painter.drawLine(QPointF(xs[0], axis), QPointF(xs[-1], axis))
    tick = theme.px(_TICK)
    for x in xs:
        painter.drawLine(QPointF(x, axis - tick), QPointF(x, axis + tick))
    room = axis - place.y() - theme.px(6)
    pitch = min(theme.px(_PITCH), room / max(*dots.counts, 1))
    if dots.frame is not None:
        _draw_frame(painter, theme, xs[dots.frame], axis, max(dots.counts[dots.frame], 1.5) * pitch)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(Colour.TEXT))
    size = min(theme.px(_DOT), pitch)
    for x, count in zip(xs, dots.counts, strict=True):
        for height in range(count):
            middle = QPointF(x, axis - theme.px(4) - pitch * (height + 0.5))
            painter.drawEllipse(middle, size / 2, size / 2)


def _draw_frame(painter: QPainter, theme: Theme, x: float, axis: float, height: float) -> None:
    width = theme.px(_FRAME)
    line = theme.px(1.5)
    painter.setPen(QPen(theme.colour(Colour.ACCENT), line))
    painter.setBrush(theme.colour(Colour.ACCENT_GROUND))
    top = axis - theme.px(6) - height
    box = QRectF(x - width / 2, top, width, height + theme.px(4))
    painter.drawRoundedRect(box, theme.px(3), theme.px(3))


class DotsDelegate(CellDelegate):
    """A table's delegate that also draws the cells with dots."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._table = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().paint(painter, option, index)
        dots = index.data(ItemRole.DOTS)
        if isinstance(dots, Dots):
            painter.save()
            draw_dots(painter, theme_of(self._table), option.rect, dots)
            painter.restore()


class DotsHead(TableHead):
    """A table's head with the scale's levels above the column of dots."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._levels: tuple[str, ...] = ()
        self._column = -1

    def set_scale(self, column: int, levels: Sequence[str]) -> None:
        """Say which column holds the dots, and what the levels are."""
        self._column, self._levels = column, tuple(levels)
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, column: int) -> None:
        super().paintSection(painter, rect, column)
        if column != self._column:
            return
        theme = theme_of(self)
        painter.save()
        edge = theme.px(1)
        inside = rect.adjusted(0, 0, 0, -edge)
        painter.fillRect(inside, theme.colour(Colour.PAPER))
        font = theme.font(TypeRole.SMALL, strong=True)
        painter.setFont(font)
        painter.setPen(theme.colour(Colour.QUIET))
        draw_levels(painter, theme, inside, self._levels)
        painter.restore()


def draw_levels(painter: QPainter, theme: Theme, place: QRect, levels: Sequence[str]) -> None:
    """The levels above their places, in the painter's font and pen; as many as there is room for, both ends always."""
    metrics = QFontMetrics(painter.font())
    xs = level_xs(theme, place, len(levels))
    widest = max((metrics.horizontalAdvance(each) for each in levels), default=0) + theme.px(4)
    pitch = xs[1] - xs[0] if len(xs) > 1 else widest
    every = max(1, -(-widest // max(int(pitch), 1)))
    last = len(levels) - 1
    for at, (x, words) in enumerate(zip(xs, levels, strict=True)):
        if at == last or (at % every == 0 and last - at >= every):
            box = QRectF(x - widest, place.y(), 2 * widest, place.height())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)
