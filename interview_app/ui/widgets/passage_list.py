"""The text of a posting, passage by passage under its headings, each marked by its kind and how far it is covered."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from interview_app.ui import tokens
from interview_app.ui.icons import Icon, draw_icon
from interview_app.ui.models.passage_model import PassageModel
from interview_app.ui.models.posting_rows import PassageRow
from interview_app.ui.shortcuts import Shortcut, keys_of
from interview_app.ui.theme import Theme, theme_of
from interview_app.ui.tokens import Colour, TypeRole
from interview_app.ui.widgets.draft_inputs import is_key
from interview_app.ui.widgets.row_ground import RowGround
from interview_app.ui.widgets.row_list import RowList

AnyIndex = QModelIndex | QPersistentModelIndex
_SIDE, _BAR, _LEFT, _LINE, _HEADING, _ICON = 8, 3, 14, 18, 30, 20
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)


class PassageList(RowList):
    """`chosen` carries a passage's id, `kind_wanted` the number of a kind; the other wishes are about the chosen one.

    While `set_open` says so, the keys work and passages can be dragged.
    """

    chosen = Signal(str)
    opened = Signal()
    kind_wanted = Signal(int)
    connect_wanted = Signal()
    part_wanted = Signal()
    join_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._open = False
        self.passages = PassageModel(self)
        self.setModel(self.passages)
        self.setItemDelegate(_PassageDelegate(self))
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(
            lambda place: self.menu_wanted.emit(self.viewport().mapToGlobal(place))
        )
        self.activated.connect(lambda _: self.opened.emit())

    def set_open(self, opened: bool) -> None:
        """Whether anything may be changed."""
        self._open = opened
        self.setDragEnabled(opened)

    def chosen_id(self) -> str:
        """The id of the passage that is current; empty where none is."""
        row = self.passages.row(self.currentIndex().row())
        return "" if row is None else row.id

    def choose(self, id: str) -> None:
        """Make a passage current, or the first where there is no such one; without a signal."""
        row = max(self.passages.row_of(id), 0)
        if self.currentIndex().row() != row:
            self.blockSignals(True)
            self.setCurrentIndex(self.passages.index(row))
            self.blockSignals(False)
        self.viewport().update()

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.scrollTo(current)
            self.chosen.emit(self.chosen_id())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        kind = self._kind(event)
        if self._open and kind >= 0:
            self.kind_wanted.emit(kind)
        elif self._open and is_key(event, Shortcut.CONNECT_PASSAGE):
            self.connect_wanted.emit()
        elif self._open and is_key(event, Shortcut.PART_OF_PASSAGE):
            self.part_wanted.emit()
        elif self._open and is_key(event, Shortcut.JOIN_PASSAGE):
            self.join_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.doItemsLayout()

    def _kind(self, event: QKeyEvent) -> int:
        """The number of the kind that a digit means, or -1."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = held == Qt.KeyboardModifier.NoModifier
        keys = keys_of(Shortcut.PASSAGE_KIND)
        return keys.index(event.text()) if plain and event.text() in keys else -1


class _PassageDelegate(QStyledItemDelegate):
    """Draws heading, kind, state and the whole text, with a bar in the colour of the kind."""

    def __init__(self, view: PassageList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        theme, row = theme_of(self._view), self._view.passages.row(index.row())
        width = self._view.viewport().width()
        if row is None:
            return QSize(width, 0)
        room = width - 2 * theme.px(_SIDE) - theme.px(_LEFT)
        words = QFontMetrics(theme.font()).boundingRect(0, 0, max(room, 1), 1 << 20, _WRAP, row.text)
        heading = theme.px(_HEADING) if row.heading else 0
        return QSize(width, heading + theme.px(_LINE) + words.height() + theme.px(14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row = self._view.passages.row(index.row())
        if row is None:
            return
        theme, place = theme_of(self._view), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.heading:
            head = QRect(place.x() + theme.px(_SIDE), place.y(), place.width(), theme.px(_HEADING))
            painter.setFont(theme.font(strong=True))
            painter.setPen(theme.colour(Colour.QUIET))
            end = head.width() - 2 * theme.px(_SIDE)
            words = QFontMetrics(painter.font()).elidedText(row.heading, Qt.TextElideMode.ElideRight, end)
            painter.drawText(head, int(Qt.AlignmentFlag.AlignVCenter), words)
            place.setTop(place.top() + theme.px(_HEADING))
        item = place.adjusted(0, theme.px(1), 0, -theme.px(1))
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        chosen = index.row() == self._view.currentIndex().row()
        RowGround(chosen=chosen, hover=hover, focus=chosen and self._view.hasFocus()).paint(
            painter, theme, item
        )
        self._paint_passage(painter, theme, item, row)
        painter.restore()

    def _paint_passage(self, painter: QPainter, theme: Theme, item: QRect, row: PassageRow) -> None:
        inner = item.adjusted(theme.px(_SIDE), theme.px(5), -theme.px(_SIDE), -theme.px(4))
        bar = QRect(inner.x(), inner.y() + theme.px(1), theme.px(_BAR), inner.height() - theme.px(2))
        painter.fillRect(bar, theme.colour(row.colour))
        left = inner.x() + theme.px(_LEFT)
        line = QRect(left, inner.y(), inner.right() - left, theme.px(_LINE))
        kind = QRect(line)
        if row.state_icon is not None:
            wide = QFontMetrics(theme.font(TypeRole.SMALL)).horizontalAdvance(row.state) + theme.px(_ICON) + 1
            end = QRect(line.right() - wide, line.y(), wide, line.height())
            self._paint_word(painter, theme, end, row.state_icon, row.state_colour, row.state, strong=False)
            kind.setRight(end.left() - theme.px(_SIDE))
        self._paint_word(painter, theme, kind, row.icon, row.colour, row.kind, strong=True)
        painter.setFont(theme.font(strong=row.connected))
        painter.setPen(theme.colour(Colour.TEXT))
        painter.drawText(
            QRect(left, line.bottom() + 1, line.width(), inner.bottom() - line.bottom()), _WRAP, row.text
        )

    def _paint_word(
        self,
        painter: QPainter,
        theme: Theme,
        line: QRect,
        icon: Icon,
        colour: Colour,
        words: str,
        *,
        strong: bool,
    ) -> None:
        size = tokens.SMALL_ICON
        draw_icon(
            painter, theme, icon, QRect(line.x(), line.y(), theme.px(size), line.height()), colour, size=size
        )
        painter.setFont(theme.font(TypeRole.SMALL, strong=strong))
        painter.setPen(theme.colour(colour))
        place = line.adjusted(theme.px(_ICON), 0, 0, 0)
        shown = QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), shown)
