"""The list of an interview's sections and questions at the left of the page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from interview_app.ui import tokens
from interview_app.ui.icons import Icon, draw_icon
from interview_app.ui.models.roles import ItemRole
from interview_app.ui.models.step_model import AnyIndex, StepItem, StepModel
from interview_app.ui.theme import Theme, on_theme_change, theme_of
from interview_app.ui.tokens import Colour, TypeRole
from interview_app.ui.widgets.text_label import literal_tip

_WIDTH, _SIDE, _INSIDE = 248, 8, 8
_NUMBER_END, _LABEL = 52, 60


class StepList(QListView):
    """`chosen` is the wish to go to a row, by click or Enter; the page answers by `set_chosen`.

    Rows are 32 high, and shrink to 31 or less where all would not fit otherwise.
    """

    chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = -1
        self._hovered = -1
        self._steps = StepModel(self)
        self.setProperty("role", "navigation")
        self.setAccessibleName(name)
        self.setModel(self._steps)
        self.setItemDelegate(_StepDelegate(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.entered.connect(lambda index: self._hover(index.row()))
        self.viewportEntered.connect(lambda: self._hover(-1))
        self.clicked.connect(lambda index: self.chosen.emit(index.row()))
        self.activated.connect(lambda index: self.chosen.emit(index.row()))
        on_theme_change(self._restyle)

    def set_items(self, items: Sequence[StepItem]) -> None:
        """Show these steps."""
        self._steps.set_items(items)
        self.set_chosen(self._chosen)

    def set_chosen(self, row: int) -> None:
        """Show which step is open, and bring it into sight."""
        self._chosen = row
        index = self._steps.index(row)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        self.viewport().update()

    def chosen_row(self) -> int:
        """The step that is open, or -1."""
        return self._chosen

    def hovered_row(self) -> int:
        """The step under the pointer, or -1."""
        return self._hovered

    def row_height(self) -> int:
        """The height of a row: 32, or a little less where that saves the scroll bar."""
        usual = theme_of(self).px(tokens.LIST_ROW)
        rows = self._steps.rowCount()
        least = usual - theme_of(self).px(3)
        return max(min(usual, self.viewport().height() // rows), least) if rows else usual

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            words = f"{index.data()}: {index.data(ItemRole.REASON)}" if index.isValid() else ""
            QToolTip.showText(event.globalPos(), literal_tip(words), self, self.visualRect(index))
            return True
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def _hover(self, row: int) -> None:
        self._hovered = row
        self.viewport().update()

    def _restyle(self) -> None:
        theme = theme_of(self)
        self.setFixedWidth(theme.px(_WIDTH))
        self.setViewportMargins(0, theme.px(8), 0, 0)
        self.doItemsLayout()
        self.viewport().update()


class _StepDelegate(QStyledItemDelegate):
    """Draws icon, number and label; the open step on the accent's ground."""

    def __init__(self, view: StepList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(theme_of(self._view).px(_WIDTH) // 2, self._view.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme = theme_of(self._view)
        side = theme.px(_SIDE)
        item = option.rect.adjusted(side, 0, -side, 0)
        chosen = index.row() == self._view.chosen_row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, theme, item, index, chosen=chosen)
        icon = Icon(index.data(ItemRole.ICON))
        colour = Colour.ACCENT if chosen else Colour(index.data(ItemRole.ICON_COLOUR))
        place = QRect(item.x() + theme.px(_INSIDE), item.y(), theme.px(tokens.SMALL_ICON), item.height())
        draw_icon(painter, theme, icon, place, colour, size=tokens.SMALL_ICON)
        self._paint_words(painter, theme, item, index, chosen=chosen)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, theme: Theme, item: QRect, index: AnyIndex, *, chosen: bool
    ) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font(TypeRole.SMALL, strong=chosen))
        painter.setPen(theme.colour(Colour.ACCENT if chosen else Colour.QUIET))
        number = QRect(item.x(), item.y(), theme.px(_NUMBER_END), item.height())
        painter.drawText(number, int(Qt.AlignmentFlag.AlignRight | middle), str(index.data(ItemRole.NOTE)))
        font = theme.font(strong=chosen)
        painter.setFont(font)
        painter.setPen(theme.colour(Colour.ACCENT if chosen else Colour.TEXT))
        left = item.x() + theme.px(_LABEL)
        words = QRect(left, item.y(), item.right() + 1 - left - theme.px(4), item.height())
        shown = QFontMetrics(font).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(middle), shown)

    def _paint_ground(
        self, painter: QPainter, theme: Theme, item: QRect, index: AnyIndex, *, chosen: bool
    ) -> None:
        hover = index.row() == self._view.hovered_row()
        focus = self._view.hasFocus() and index.row() == self._view.currentIndex().row()
        if not (chosen or hover or focus):
            return
        width = theme.px(2) if focus else 0
        half = width / 2
        painter.setBrush(theme.colour(Colour.ACCENT_GROUND if chosen else Colour.RAISED))
        painter.setPen(QPen(theme.colour(Colour.ACCENT), width) if focus else Qt.PenStyle.NoPen)
        corner = theme.px(tokens.CORNER) - half
        painter.drawRoundedRect(item.toRectF().adjusted(half, half, -half, -half), corner, corner)
