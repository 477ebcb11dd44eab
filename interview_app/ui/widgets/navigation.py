"""The navigation: the way of the procedure, each step with its stage; narrow windows fold it to icons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from interview_app.i18n import Say
from interview_app.ui import tokens
from interview_app.ui.icons import Icon, draw_icon
from interview_app.ui.models.navigation_model import NavigationItem, NavigationModel
from interview_app.ui.models.roles import ItemRole, Stage
from interview_app.ui.theme import Theme, on_theme_change, theme_of
from interview_app.ui.tokens import Colour, TypeRole
from interview_app.ui.widgets.row_ground import RowGround
from interview_app.ui.widgets.text_label import literal_tip

_STAGE = {
    Stage.DONE: (Icon.CIRCLE_CHECK, Colour.GOOD),
    Stage.CURRENT: (Icon.CIRCLE_DOT, Colour.QUIET),
    Stage.OPEN: (Icon.CIRCLE, Colour.QUIET),
    Stage.BLOCKED: (Icon.LOCK, Colour.QUIET),
}
_SIDE, _INSIDE, _GAP, _NOTE_END, _AFTER_OVERVIEW = 8, 12, 4, 8, 25
_HEIGHT, _FOLDED_HEIGHT = 36, 40

AnyIndex = QModelIndex | QPersistentModelIndex


class Navigation(QListView):
    """Lists the steps.  `chosen` is the wish to go to a row, never a blocked one; answer by `set_chosen`."""

    chosen = Signal(int)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folded = False
        self._chosen = 0
        self._hovered = -1
        self._steps = NavigationModel(say, self)
        self.setProperty("role", "navigation")
        self.setAccessibleName(say("Steps of the procedure"))
        self.setModel(self._steps)
        self.setItemDelegate(_StepDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.entered.connect(lambda index: self._hover(index.row()))
        self.viewportEntered.connect(lambda: self._hover(-1))
        self.clicked.connect(self._wish)
        self.activated.connect(self._wish)
        on_theme_change(self._restyle)

    def set_items(self, items: Sequence[NavigationItem]) -> None:
        """Show these steps."""
        self._steps.set_items(items)
        self.set_chosen(self._chosen)

    def set_chosen(self, row: int) -> None:
        """Show which step is open; the keyboard's place goes there too."""
        self._chosen = row
        index = self._steps.index(row)
        if index.isValid():
            self.setCurrentIndex(index)
        self._repaint()

    def chosen_row(self) -> int:
        """The step that is open."""
        return self._chosen

    def set_folded(self, folded: bool) -> None:
        """Show icons only."""
        self._folded = folded
        self._restyle()

    def is_folded(self) -> bool:
        """Whether only icons show."""
        return self._folded

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            QToolTip.showText(event.globalPos(), literal_tip(self._tip(index)), self, self.visualRect(index))
            return True
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def hovered_row(self) -> int:
        """The step under the pointer, or -1."""
        return self._hovered

    def _hover(self, row: int) -> None:
        self._hovered = row
        self._repaint()

    def _repaint(self) -> None:
        """Every step anew; asking for the viewport would make PySide load every widget class at the start."""
        for row in range(self._steps.rowCount()):
            self.update(self._steps.index(row))

    def _tip(self, index: QModelIndex) -> str:
        if not index.isValid():
            return ""
        item = self._steps.item(index.row())
        parts = [item.label, item.reason] if self._folded else [item.reason]
        return ": ".join(part for part in parts if part)

    def _wish(self, index: QModelIndex) -> None:
        if self._steps.item(index.row()).stage is not Stage.BLOCKED:
            self.chosen.emit(index.row())

    def _restyle(self) -> None:
        theme = theme_of(self)
        width = tokens.NAVIGATION_FOLDED if self._folded else tokens.NAVIGATION
        self.setFixedWidth(theme.px(width))
        self.setViewportMargins(0, theme.px(8 if self._folded else 12), 0, 0)
        self.doItemsLayout()


class _StepDelegate(QStyledItemDelegate):
    """Draws a step: icon of its stage, label, note at the right."""

    def __init__(self, view: Navigation) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        theme = theme_of(self._view)
        height = _FOLDED_HEIGHT if self._view.is_folded() else _HEIGHT
        below = _AFTER_OVERVIEW if self._own_icon(index) and not self._view.is_folded() else _GAP
        return QSize(theme.px(tokens.NAVIGATION_FOLDED), theme.px(height) + theme.px(below))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme = theme_of(self._view)
        folded = self._view.is_folded()
        side = theme.px(_SIDE)
        whole = option.rect
        item = QRect(whole.x() + side, whole.y(), whole.width() - 2 * side, 0)
        item.setHeight(theme.px(_FOLDED_HEIGHT if folded else _HEIGHT))
        chosen = index.row() == self._view.chosen_row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(index, chosen=chosen).paint(painter, theme, item)
        if folded:
            self._paint_icon(painter, theme, item, index, chosen=chosen)
        else:
            self._paint_words(painter, theme, item, index, chosen=chosen)
            if self._own_icon(index):
                line = item.bottom() + 1 + theme.px(12)
                inside = theme.px(_INSIDE)
                painter.fillRect(
                    item.x() + inside, line, item.width() - 2 * inside, theme.px(1), theme.colour(Colour.LINE)
                )
        painter.restore()

    def _ground(self, index: AnyIndex, *, chosen: bool) -> RowGround:
        view = self._view
        here = index.row()
        focus = view.hasFocus() and here == view.currentIndex().row()
        return RowGround(chosen=chosen, hover=here == view.hovered_row(), focus=focus)

    def _paint_icon(
        self, painter: QPainter, theme: Theme, place: QRect, index: AnyIndex, *, chosen: bool
    ) -> None:
        stage = _stage(index)
        blocked = stage is Stage.BLOCKED
        colour = Colour.ACCENT if chosen else Colour.EDGE if blocked else Colour.QUIET
        draw_icon(painter, theme, _icon(index), place, colour)

    def _paint_words(
        self, painter: QPainter, theme: Theme, item: QRect, index: AnyIndex, *, chosen: bool
    ) -> None:
        inside, side = theme.px(_INSIDE), theme.px(tokens.ICON)
        stage = _stage(index)
        icon, colour = _STAGE[stage]
        if self._own_icon(index):
            icon, colour = _icon(index), Colour.QUIET
        draw_icon(
            painter,
            theme,
            icon,
            QRect(item.x() + inside, item.y(), side, item.height()),
            Colour.ACCENT if chosen else colour,
        )
        note_width = self._paint_note(painter, theme, item, index, chosen=chosen)
        left = item.x() + inside + side + theme.px(8)
        words = QRect(left, item.y(), item.right() + 1 - note_width - left, item.height())
        font = theme.font(strong=chosen)
        quiet = stage is Stage.BLOCKED
        painter.setFont(font)
        painter.setPen(theme.colour(Colour.ACCENT if chosen else Colour.QUIET if quiet else Colour.TEXT))
        label = str(index.data())
        room = QFontMetrics(font).elidedText(label, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), room)

    def _paint_note(
        self, painter: QPainter, theme: Theme, item: QRect, index: AnyIndex, *, chosen: bool
    ) -> int:
        """Draw the note at the right; returns the room it takes."""
        note = index.data(ItemRole.NOTE)
        if not note:
            return theme.px(_NOTE_END)
        font = theme.font(TypeRole.SMALL, strong=chosen)
        width = QFontMetrics(font).horizontalAdvance(str(note)) + 1
        end = theme.px(_NOTE_END)
        place = QRect(item.right() + 1 - end - width, item.y(), width, item.height())
        painter.setFont(font)
        painter.setPen(theme.colour(Colour.ACCENT if chosen else Colour.QUIET))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), str(note))
        return width + end + theme.px(_GAP)

    def _own_icon(self, index: AnyIndex) -> bool:
        return index.data(ItemRole.GROUP) is True


def _stage(index: AnyIndex) -> Stage:
    found = index.data(ItemRole.STATE)
    return Stage(found) if found is not None else Stage.OPEN


def _icon(index: AnyIndex) -> Icon:
    found = index.data(ItemRole.ICON)
    return Icon(found) if found is not None else Icon.CIRCLE
