"""Tables: a quiet view over an item model, without grid, with hairlines, copied as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from interview_app.ui import tokens
from interview_app.ui.models.roles import ItemRole
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.table_cell import AnyIndex, CellDelegate
from interview_app.ui.widgets.table_head import TableHead


@dataclass(frozen=True, slots=True)
class Column:
    """The width of a column in unscaled pixels; 0 is as wide as its words.  `stretch`: takes the room that is left."""

    width: int = 0
    stretch: bool = False


class Table(QTableView):
    """Shows a model by the roles of `models.roles`.

    `chosen` tells the row and column that became current by mouse or keyboard, `opened` a double click or Enter,
    `resized` the width that there is for the columns.
    With `cells` single cells are chosen, else whole rows.  With `compact` the table is as high as its rows and
    leaves scrolling to the page.  With `even` all rows are alike and none is looked at before it is painted.
    Row heights: `tokens.TABLE_ROW`, `TWO_LINE_ROW` or `TALL_ROW`; group rows are lower.
    """

    chosen = Signal(int, int)
    opened = Signal(int, int)
    resized = Signal(int)

    def __init__(
        self,
        name: str,
        *,
        row_height: int = tokens.TABLE_ROW,
        cells: bool = False,
        compact: bool = False,
        even: bool = False,
        even_head: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._row_height = row_height
        self._compact = compact
        self._even = even
        self._columns: tuple[Column, ...] = ()
        self._filled = False
        self.setAccessibleName(name)
        self.setHorizontalHeader(TableHead(self, even=even_head))
        self.setItemDelegate(CellDelegate(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        behaviour = QAbstractItemView.SelectionBehavior
        self.setSelectionBehavior(behaviour.SelectItems if cells else behaviour.SelectRows)
        self.verticalHeader().hide()
        self.setCornerButtonEnabled(False)
        if compact:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.horizontalScrollBar().rangeChanged.connect(lambda _least, _most: self._fit())
            self.horizontalHeader().geometriesChanged.connect(self._fit)
        self.activated.connect(lambda index: self.opened.emit(index.row(), index.column()))
        on_theme_change(self._restyle)

    def setHorizontalHeader(self, header: QHeaderView) -> None:
        header.setAccessibleName(self.accessibleName())
        super().setHorizontalHeader(header)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        self._filled = model is not None
        if model is None:
            return
        for change in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.layoutChanged):
            change.connect(self._arrange)
        self._arrange()

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Fix the widths; they stay when the rows change."""
        self._columns = tuple(columns)
        self._arrange_columns()

    def choose_row(self, row: int, column: int = 0) -> None:
        """Make a cell current, and its row the chosen one, without a signal."""
        self.blockSignals(True)
        self.setCurrentIndex(self.model().index(row, column))
        self.blockSignals(False)
        self.viewport().update()

    def as_text(self) -> str:
        """What Ctrl+C copies: the chosen rows, or all if none is, under their head, separated by tabs."""
        model = self.model()
        rows = sorted({index.row() for index in self.selectedIndexes()}) or range(model.rowCount())
        columns = [at for at in range(model.columnCount()) if not self.isColumnHidden(at)]
        head = [_one_line(model.headerData(at, Qt.Orientation.Horizontal)) for at in columns]
        lines = ["\t".join(head)]
        for row in rows:
            group = model.index(row, 0).data(ItemRole.GROUP)
            cells = [_one_line(model.index(row, at).data()) for at in columns]
            lines.append(_one_line(group) if group else "\t".join(cells))
        return "\n".join(lines)

    def resizeEvent(self, event: QResizeEvent) -> None:
        seen = self.visualRect(self.currentIndex()).bottom() < event.oldSize().height()
        super().resizeEvent(event)
        if seen and event.size().height() < event.oldSize().height():
            self.scrollTo(self.currentIndex())  # what is chosen stays in sight where something opens below
        self.resized.emit(event.size().width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy) and self._filled:
            QGuiApplication.clipboard().setText(self.as_text())
            return
        super().keyPressEvent(event)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(current.row(), current.column())

    def _restyle(self) -> None:
        self._arrange()
        self.updateGeometry()

    def _arrange(self) -> None:
        """Heights, spans and widths from the model as it is now."""
        theme = theme_of(self)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(theme.px(tokens.GROUP_ROW))
        rows.setDefaultSectionSize(theme.px(self._row_height))
        self.clearSpans()
        if not self._filled:
            return
        model = self.model()
        for row in range(0 if self._even else model.rowCount()):
            group = model.index(row, 0).data(ItemRole.GROUP)
            self.setRowHeight(row, theme.px(tokens.GROUP_ROW if group else self._row_height))
            if group and model.columnCount() > 1:
                self.setSpan(row, 0, 1, model.columnCount())
        self._arrange_columns()
        self._fit()

    def _arrange_columns(self) -> None:
        theme, head = theme_of(self), self.horizontalHeader()
        for at, column in enumerate(self._columns[: head.count()]):
            mode = QHeaderView.ResizeMode.Stretch if column.stretch else QHeaderView.ResizeMode.Interactive
            head.setSectionResizeMode(at, mode)
            if column.width:
                head.resizeSection(at, theme.px(column.width))
            elif not column.stretch:
                self.resizeColumnToContents(at)

    def _fit(self) -> None:
        """As high as head, rows and, where the columns are too wide, the scroll bar below them."""
        if not self._compact:
            return
        height = self.horizontalHeader().sizeHint().height() + self.verticalHeader().length()
        if self.horizontalScrollBar().maximum() > 0:
            height += self.horizontalScrollBar().sizeHint().height()
        if height != self.minimumHeight():
            self.setFixedHeight(height)


def _one_line(words: object) -> str:
    return "" if words is None else " ".join(str(words).split())
