"""Draws one cell of a table from the roles of its index: ground, hairline, icon, words, second line, bar, ring."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from interview_app.ui import tokens
from interview_app.ui.icons import Icon, draw_icon
from interview_app.ui.models.roles import ItemRole
from interview_app.ui.theme import Theme, theme_of
from interview_app.ui.tokens import Colour, TypeRole
from interview_app.ui.widgets import bar

AnyIndex = QModelIndex | QPersistentModelIndex

PADDING = 8
_ICON_GAP = 4


class CellDelegate(QStyledItemDelegate):
    """One delegate for every table; the model's roles say what a cell is (see `models.roles`)."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        theme = theme_of(self._view)
        width = 2 * theme.px(PADDING) + _words_width(theme, index)
        if index.data(ItemRole.ICON) is not None:
            width += theme.px(tokens.SMALL_ICON + _ICON_GAP)
        return QSize(width, theme.px(tokens.TABLE_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme = theme_of(self._view)
        painter.save()
        group = index.sibling(index.row(), 0).data(ItemRole.GROUP)
        self._paint_ground(painter, theme, option, index, group=bool(group))
        if group:
            _paint_group(painter, theme, option.rect, index.sibling(index.row(), 0))
        else:
            _paint_content(painter, theme, option.rect, index)
        if self._view.hasFocus() and index == self._view.currentIndex():
            self._paint_ring(painter, theme, option.rect)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, theme: Theme, option: QStyleOptionViewItem, index: AnyIndex, *, group: bool
    ) -> None:
        rect = option.rect
        ground = index.sibling(index.row(), 0).data(ItemRole.GROUND)
        if ground is None and group:
            ground = Colour.GROUND
        if not group and self._view.selectionModel().isSelected(index):
            ground = Colour.ACCENT_GROUND
        if ground is not None:
            painter.fillRect(rect, theme.colour(Colour(ground)))
        line = theme.px(1)
        painter.fillRect(rect.x(), rect.bottom() + 1 - line, rect.width(), line, theme.colour(Colour.LINE))
        if index.sibling(index.row(), 0).data(ItemRole.LINE_ABOVE):
            painter.fillRect(rect.x(), rect.y(), rect.width(), theme.px(2), theme.colour(Colour.ACCENT))

    def _paint_ring(self, painter: QPainter, theme: Theme, rect: QRect) -> None:
        width = theme.px(2)
        painter.setPen(QPen(theme.colour(Colour.ACCENT), width, j=Qt.PenJoinStyle.MiterJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = width / 2
        painter.drawRect(QRectF(rect).adjusted(half, half, -half, -half - theme.px(1)))


def _paint_content(painter: QPainter, theme: Theme, rect: QRect, index: AnyIndex) -> None:
    inside = rect.adjusted(theme.px(PADDING), 0, -theme.px(PADDING), -theme.px(1))
    share = index.data(ItemRole.BAR)
    words = index.data(Qt.ItemDataRole.DisplayRole)
    second = index.data(ItemRole.SECOND_LINE)
    if isinstance(share, Fraction):
        inside = _paint_bar(painter, theme, inside, share, alone=not words)
    if second:
        _paint_two_lines(painter, theme, inside, index, str(second))
    elif index.data(ItemRole.ICON) is not None:
        _paint_icon_and_words(painter, theme, inside, index)
    elif words is not None:
        _paint_words(painter, theme, inside, index)


def _paint_bar(painter: QPainter, theme: Theme, place: QRect, share: Fraction, *, alone: bool) -> QRect:
    """Draw the bar; returns what is left for the words above it."""
    height = theme.px(bar.ALONE if alone else bar.BELOW_NUMBER)
    if alone:
        top = place.y() + (place.height() - height) // 2
        bar.draw_bar(painter, theme, QRectF(place.x(), top, place.width(), height), share)
        return place
    line = theme.line(TypeRole.BASE)
    top = place.y() + (place.height() - line - height - theme.px(2)) // 2
    below = QRectF(place.x(), top + line + theme.px(2), place.width(), height)
    bar.draw_bar(painter, theme, below, share)
    return QRect(place.x(), top, place.width(), line)


def _paint_words(painter: QPainter, theme: Theme, place: QRect, index: AnyIndex) -> None:
    font = _font(theme, index)
    painter.setFont(font)
    painter.setPen(theme.colour(_colour(index, ItemRole.COLOUR, Colour.TEXT)))
    words = str(index.data(Qt.ItemDataRole.DisplayRole))
    flags = int(_aligned(index) | Qt.AlignmentFlag.AlignVCenter)
    if "\n" in words:
        painter.drawText(place, flags, words)
        return
    painter.drawText(place, flags, _elided(words=words, metrics=QFontMetrics(font), width=place.width()))


def _paint_two_lines(painter: QPainter, theme: Theme, place: QRect, index: AnyIndex, second: str) -> None:
    line, small = theme.line(TypeRole.BASE), theme.line(TypeRole.SMALL)
    top = place.y() + (place.height() - line - small) // 2
    _paint_words(painter, theme, QRect(place.x(), top, place.width(), line), index)
    font = theme.font(TypeRole.SMALL)
    painter.setFont(font)
    painter.setPen(theme.colour(Colour.QUIET))
    below = QRect(place.x(), top + line, place.width(), small)
    words = _elided(words=second, metrics=QFontMetrics(font), width=place.width())
    painter.drawText(below, int(_aligned(index) | Qt.AlignmentFlag.AlignVCenter), words)


def _paint_icon_and_words(painter: QPainter, theme: Theme, place: QRect, index: AnyIndex) -> None:
    """Icon 16 and a small word, as one piece aligned together; without words the icon alone."""
    icon = Icon(index.data(ItemRole.ICON))
    colour = _colour(index, ItemRole.ICON_COLOUR, Colour.QUIET)
    words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
    font = theme.font(TypeRole.SMALL, strong=bool(index.data(ItemRole.STRONG)))
    metrics = QFontMetrics(font)
    side, gap = theme.px(tokens.SMALL_ICON), theme.px(_ICON_GAP)
    width = side + (gap + metrics.horizontalAdvance(words) + 1 if words else 0)
    width = min(width, place.width())
    left = place.x()
    if _aligned(index) & Qt.AlignmentFlag.AlignHCenter:
        left += (place.width() - width) // 2
    elif _aligned(index) & Qt.AlignmentFlag.AlignRight:
        left += place.width() - width
    draw_icon(
        painter, theme, icon, QRect(left, place.y(), side, place.height()), colour, size=tokens.SMALL_ICON
    )
    painter.setFont(font)
    painter.setPen(theme.colour(_colour(index, ItemRole.COLOUR, colour)))
    beside = QRect(left + side + gap, place.y(), max(width - side - gap, 0), place.height())
    shown = _elided(words=words, metrics=metrics, width=beside.width())
    painter.drawText(beside, int(Qt.AlignmentFlag.AlignVCenter), shown)


def _paint_group(painter: QPainter, theme: Theme, rect: QRect, index: AnyIndex) -> None:
    """A row over the whole table: icon, words, and what goes on after them in regular weight."""
    colour = _colour(index, ItemRole.ICON_COLOUR, Colour.QUIET)
    words_colour = _colour(index, ItemRole.COLOUR, colour)
    side = theme.px(tokens.SMALL_ICON)
    left = rect.x() + theme.px(PADDING)
    icon = index.data(ItemRole.ICON)
    if icon is not None:
        place = QRect(left, rect.y(), side, rect.height())
        draw_icon(painter, theme, Icon(icon), place, colour, size=tokens.SMALL_ICON)
        left += side + theme.px(PADDING)
    rest = str(index.data(ItemRole.GROUP_REST) or "")
    painter.setPen(theme.colour(words_colour))
    for words, strong in ((str(index.data(ItemRole.GROUP)), bool(rest)), (rest, False)):
        font = theme.font(TypeRole.SMALL, strong=strong)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        place = QRect(left, rect.y(), rect.right() - left, rect.height())
        shown = _elided(words=words, metrics=metrics, width=place.width())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), shown)
        left += metrics.horizontalAdvance(words + " ")


def _font(theme: Theme, index: AnyIndex) -> QFont:
    kind = TypeRole.BASE
    if index.data(ItemRole.SMALL) or index.data(ItemRole.ICON) is not None:
        kind = TypeRole.SMALL
    elif index.data(ItemRole.LARGE):
        kind = TypeRole.SECTION
    return theme.font(kind, strong=bool(index.data(ItemRole.STRONG)))


def _words_width(theme: Theme, index: AnyIndex) -> int:
    words = index.data(Qt.ItemDataRole.DisplayRole)
    first = QFontMetrics(_font(theme, index)).horizontalAdvance(str(words)) + 1 if words is not None else 0
    second = index.data(ItemRole.SECOND_LINE)
    if not second:
        return first
    return max(first, QFontMetrics(theme.font(TypeRole.SMALL)).horizontalAdvance(str(second)) + 1)


def _colour(index: AnyIndex, role: ItemRole, otherwise: Colour) -> Colour:
    found = index.data(role)
    return otherwise if found is None else Colour(found)


def _aligned(index: AnyIndex) -> Qt.AlignmentFlag:
    found = index.data(Qt.ItemDataRole.TextAlignmentRole)
    if found is None:
        return Qt.AlignmentFlag.AlignLeft
    return Qt.AlignmentFlag(found) & Qt.AlignmentFlag.AlignHorizontal_Mask


def _elided(*, words: str, metrics: QFontMetrics, width: int) -> str:
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(width, 0) + 1)
