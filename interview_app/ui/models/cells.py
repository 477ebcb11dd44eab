"""One item model for every table: rows of cells, each saying what it is by data.

A page turns what it shows into rows by a pure function; the model hands them to the view by role.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from interview_app.ui.icons import Icon
from interview_app.ui.models.dots import Dots
from interview_app.ui.models.roles import ItemRole
from interview_app.ui.tokens import Colour

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.  `said` is what a screen reader says where the words alone do not tell it."""

    words: str = ""
    icon: Icon | None = None
    icon_colour: Colour | None = None
    colour: Colour | None = None
    strong: bool = False
    small: bool = False
    second: str = ""
    bar: Fraction | None = None
    align: Qt.AlignmentFlag | None = None
    tip: str = ""
    said: str = ""
    dots: Dots | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `key` is whom or what it is about."""

    key: Hashable
    cells: tuple[Cell, ...]
    ground: Colour | None = None
    group: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column."""

    words: str
    align: Qt.AlignmentFlag | None = None
    tip: str = ""


_EMPTY = Cell()
_GROUND, _GROUP, _ACCESSIBLE = (
    int(role) for role in (ItemRole.GROUND, ItemRole.GROUP, Qt.ItemDataRole.AccessibleTextRole)
)
RIGHT = Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignHCenter


class CellTable(QAbstractTableModel):
    """Shows rows; `show` replaces them and keeps the view's place where their number did not change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads: tuple[Head, ...] = ()
        self._rows: Sequence[Row] = ()
        self._lit = -1

    def show(self, heads: Sequence[Head], rows: Sequence[Row]) -> None:
        """Show these columns and rows."""
        same_shape = len(heads) == len(self._heads) and len(rows) == len(self._rows)
        if same_shape and tuple(heads) == self._heads:
            self._rows = tuple(rows)
            if rows:
                last = self.index(len(rows) - 1, max(len(heads) - 1, 0))
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._heads, self._rows = tuple(heads), tuple(rows)
        self.endResetModel()

    def show_lazily(self, heads: Sequence[Head], rows: Sequence[Row]) -> None:
        """Show rows that are made when they are first looked at, such as thousands of them."""
        self.beginResetModel()
        self._heads, self._rows = tuple(heads), rows
        self.endResetModel()

    def key(self, row: int) -> Hashable:
        """Whom or what a row is about; None beyond the rows."""
        return self._rows[row].key if 0 <= row < len(self._rows) else None

    def row_of(self, key: Hashable) -> int:
        """The row about `key`, or -1."""
        return next((at for at, row in enumerate(self._rows) if row.key == key), -1)

    def words(self, column: int) -> frozenset[str]:
        """The different words that stand in a column."""
        return frozenset(row.cells[column].words for row in self._rows if column < len(row.cells))

    def highlight(self, row: int) -> None:
        """Give one row the ground of the chosen one, where single cells are chosen; -1 takes it away."""
        before, self._lit = self._lit, row
        for each in {before, row}:
            if 0 <= each < len(self._rows):
                self.dataChanged.emit(self.index(each, 0), self.index(each, max(len(self._heads) - 1, 0)))

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._heads):
            return None
        head = self._heads[section]
        answers: dict[int, object] = {
            int(Qt.ItemDataRole.DisplayRole): head.words,
            int(Qt.ItemDataRole.TextAlignmentRole): head.align,
            int(Qt.ItemDataRole.ToolTipRole): head.tip or None,
        }
        return answers.get(int(role))

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == _GROUND:
            return Colour.ACCENT_GROUND if index.row() == self._lit else row.ground
        if role == _GROUP:
            return row.group or None
        if row.group and role == _ACCESSIBLE:
            return row.group
        answer = _ANSWERS.get(role)
        if answer is None:
            return None
        return answer(row.cells[index.column()] if index.column() < len(row.cells) else _EMPTY)


class GroupedTable(CellTable):
    """Rows under headings that cannot be chosen: those without a key."""

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if self.key(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def first_row(self) -> int:
        """The first row that can be chosen, or -1."""
        return next((at for at in range(self.rowCount()) if self.key(at) is not None), -1)


_ANSWERS: Mapping[int, Callable[[Cell], object]] = {
    int(Qt.ItemDataRole.DisplayRole): lambda cell: cell.words or None,
    int(Qt.ItemDataRole.TextAlignmentRole): lambda cell: cell.align,
    int(Qt.ItemDataRole.ToolTipRole): lambda cell: cell.tip or None,
    int(Qt.ItemDataRole.AccessibleTextRole): lambda cell: cell.said or cell.words or None,
    int(ItemRole.ICON): lambda cell: cell.icon,
    int(ItemRole.ICON_COLOUR): lambda cell: cell.icon_colour,
    int(ItemRole.COLOUR): lambda cell: cell.colour,
    int(ItemRole.STRONG): lambda cell: cell.strong,
    int(ItemRole.SMALL): lambda cell: cell.small,
    int(ItemRole.SECOND_LINE): lambda cell: cell.second or None,
    int(ItemRole.BAR): lambda cell: cell.bar,
    int(ItemRole.DOTS): lambda cell: cell.dots,
}
"""What a cell says in each role; a view asks for a dozen of them for each cell that it paints."""
