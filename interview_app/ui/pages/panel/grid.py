"""The grid of candidates and members, with its keys and its legend."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.panel import Panelist
from interview_app.ui import tokens
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import CellTable, Head, Row
from interview_app.ui.models.panel_grid import FIXED
from interview_app.ui.shortcuts import Shortcut, keys_of
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.state_label import StateLabel
from interview_app.ui.widgets.table import Table
from interview_app.ui.widgets.table_fit import ColumnFit, Wish
from interview_app.ui.widgets.text_label import LabelRole, TextLabel

_ROW = 40
_NUMBER, _NAME, _MEMBER = Wish(60, 54), Wish(170, 120, grows=True), Wish(150, 118)

LegendLine = tuple[str, Icon, Colour]


class PanelGrid(QWidget):
    """`moved` tells that another cell is chosen, `marked` carries what a key of `keys` stands for.

    A key of `onward` goes to the next member, and from a row's last one to the next candidate's first.
    """

    moved = Signal()
    marked = Signal(object)

    def __init__(
        self,
        name: str,
        *,
        keys: Mapping[Shortcut, object],
        onward: Shortcut,
        keys_words: str,
        legend: Sequence[LegendLine],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._keys, self._onward = dict(keys), onward
        self._members: tuple[Panelist, ...] = ()
        self.model = CellTable(self)
        self.table = Table(name, row_height=_ROW, cells=True, even_head=True)
        self.table.setModel(self.model)
        self._fit = ColumnFit(self.table)
        self.table.chosen.connect(lambda row, _: self._on_chosen(row))
        self.table.installEventFilter(self)
        self._legend = QHBoxLayout()
        for words, icon, colour in legend:
            self._legend.addWidget(StateLabel(words, icon, colour, words_colour=Colour.QUIET))
        self._legend.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.table, 1000)
        self._column.addLayout(self._legend)
        self._column.addWidget(TextLabel(keys_words, LabelRole.NOTE, wrap=True))
        self._column.addStretch(1)
        on_theme_change(self._restyle)

    def show_rows(self, members: Sequence[Panelist], heads: Sequence[Head], rows: Sequence[Row]) -> None:
        """Show the candidates against the members; the chosen cell stays so."""
        chosen, column = self.candidate(), max(self.table.currentIndex().column(), FIXED)
        self._members = tuple(members)
        self.model.show(heads, rows)
        self._fit.set_wishes((_NUMBER, _NAME, *(_MEMBER for _ in members)))
        self._limit()
        row = self.model.row_of(chosen) if chosen is not None else 0
        if rows:
            self.table.choose_row(max(row, 0), min(column, self.model.columnCount() - 1))
        self.model.highlight(self.table.currentIndex().row())

    def candidate(self) -> CandidateId | None:
        """Whose row is chosen."""
        key = self.model.key(self.table.currentIndex().row())
        return CandidateId(key) if isinstance(key, str) else None

    def panelist(self) -> PanelistId | None:
        """The member whose column is chosen; in the columns before, the first one."""
        if not self._members:
            return None
        place = self.table.currentIndex().column() - FIXED
        return self._members[max(place, 0)].id

    def choose(self, candidate: CandidateId, panelist: PanelistId) -> None:
        """Choose the cell of a candidate and a member."""
        row = self.model.row_of(candidate)
        columns = [at for at, each in enumerate(self._members, start=FIXED) if each.id == panelist]
        if row >= 0 and columns:
            self.table.choose_row(row, columns[0])
            self.model.highlight(row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(event)
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        pressed = QKeySequence(event.key()).toString()
        if pressed in keys_of(self._onward):
            self._go_on()
            return True
        for shortcut, meaning in self._keys.items():
            if pressed in keys_of(shortcut):
                self.marked.emit(meaning)
                return True
        return False

    def _go_on(self) -> None:
        """To the next member in reading order."""
        index, last = self.table.currentIndex(), self.model.columnCount() - 1
        if not index.isValid() or last < FIXED:
            return
        row, column = index.row(), max(index.column() + 1, FIXED)
        if column > last:
            row, column = row + 1, FIXED
        if row < self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(row, column))

    def _on_chosen(self, row: int) -> None:
        self.model.highlight(row)
        self.moved.emit()

    def _limit(self) -> None:
        """No higher than its rows, so that legend and keys stand right below them."""
        rows = self.table.verticalHeader().length() + self.table.horizontalHeader().sizeHint().height()
        self.table.setMaximumHeight(rows + theme_of(self).px(14))

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._column.setSpacing(theme.px(12))
        self._legend.setSpacing(theme.px(20))
        self.table.setMinimumHeight(theme.px(3 * tokens.TABLE_ROW))
        self._limit()
