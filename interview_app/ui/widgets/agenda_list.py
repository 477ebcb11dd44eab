"""The list of the agenda beside the question: number, title and an icon for what became of each part."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from interview_app.i18n import Say
from interview_app.ui import tokens
from interview_app.ui.icons import Icon, draw_icon
from interview_app.ui.models.agenda import AgendaRow
from interview_app.ui.models.agenda_model import AgendaModel
from interview_app.ui.models.roles import ItemRole
from interview_app.ui.theme import Theme, theme_of
from interview_app.ui.tokens import Colour, TypeRole
from interview_app.ui.widgets.row_ground import RowGround
from interview_app.ui.widgets.row_list import RowList

AnyIndex = QModelIndex | QPersistentModelIndex
_LEAST_ROW = 28
_SIDE, _ICON_LEFT, _NUMBER_END, _TITLE_LEFT = 8, 8, 52, 60
_OVER = 36


class AgendaList(RowList):
    """Shows all parts at once where they fit; `part_chosen` is the wish to go to a row."""

    part_chosen = Signal(int)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(say("Parts of the interview"), parent)
        self._agenda = AgendaModel(say, self)
        self._open = 0
        self.setModel(self._agenda)
        self.setItemDelegate(_PartDelegate(self))
        self.clicked.connect(lambda index: self.part_chosen.emit(index.row()))
        self.activated.connect(lambda index: self.part_chosen.emit(index.row()))

    def set_rows(self, rows: Sequence[AgendaRow], *, current: int) -> None:
        """Show these parts, the one at `current` as open in the page."""
        self._agenda.set_rows(rows)
        moved = current != self._open or not self.currentIndex().isValid()
        self._open = current
        if moved and 0 <= current < len(rows):
            self.setCurrentIndex(self._agenda.index(current))
        self.viewport().update()

    def open_row(self) -> int:
        """The part that the page shows."""
        return self._open

    def row_height(self) -> int:
        """As high as the tokens say, a little less where all rows then fit."""
        theme = theme_of(self)
        count = max(self._agenda.rowCount(), 1)
        return max(theme.px(_LEAST_ROW), min(theme.px(tokens.LIST_ROW), self.viewport().height() // count))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.doItemsLayout()


class _PartDelegate(QStyledItemDelegate):
    """Draws icon, number and title; the open part carries the accent."""

    def __init__(self, view: AgendaList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(theme_of(self._view).px(_TITLE_LEFT), self._view.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme = theme_of(self._view)
        side = theme.px(_SIDE)
        item = option.rect.adjusted(side, 0, -side, 0)
        is_open = index.row() == self._view.open_row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(option, is_open=is_open).paint(painter, theme, item)
        self._paint_part(painter, theme, item, index, is_open=is_open)
        painter.restore()

    def _ground(self, option: QStyleOptionViewItem, *, is_open: bool) -> RowGround:
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focus = bool(option.state & QStyle.StateFlag.State_HasFocus) and self._view.hasFocus()
        return RowGround(chosen=is_open, hover=hover, focus=focus)

    def _paint_part(
        self, painter: QPainter, theme: Theme, item: QRect, index: AnyIndex, *, is_open: bool
    ) -> None:
        icon, colour = Icon(index.data(ItemRole.ICON)), Colour(index.data(ItemRole.ICON_COLOUR))
        if is_open:
            icon, colour = Icon.CIRCLE_DOT, Colour.ACCENT
        size = tokens.SMALL_ICON
        place = QRect(item.x() + theme.px(_ICON_LEFT), item.y(), theme.px(size), item.height())
        draw_icon(painter, theme, icon, place, colour, size=size)
        number = str(index.data(ItemRole.NOTE))
        painter.setFont(theme.font(TypeRole.SMALL, strong=is_open))
        painter.setPen(theme.colour(Colour.ACCENT if is_open else Colour.QUIET))
        end = QRect(item.x(), item.y(), theme.px(_NUMBER_END), item.height())
        painter.drawText(end, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), number)
        font = theme.font(strong=is_open)
        over = str(index.data(ItemRole.SECOND_LINE))
        self._paint_over(painter, theme, item, over)
        painter.setFont(font)
        painter.setPen(theme.colour(Colour.ACCENT if is_open else Colour.TEXT))
        words = item.adjusted(theme.px(_TITLE_LEFT), 0, -theme.px(_OVER if over else 8), 0)
        title = QFontMetrics(font).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), title)

    def _paint_over(self, painter: QPainter, theme: Theme, item: QRect, over: str) -> None:
        """How many minutes a part took beyond its plan, at the right end; nothing within the plan."""
        painter.setFont(theme.font(TypeRole.SMALL))
        painter.setPen(theme.colour(Colour.WARN))
        place = item.adjusted(0, 0, -theme.px(8), 0)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), over)
