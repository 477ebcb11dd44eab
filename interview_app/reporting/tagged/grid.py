"""The structure of a table, told by the callbacks that the library's table gives while it draws.

The parts of a table that is broken over pages share one grid: it counts the rows, and takes head rows that are drawn
again as artifacts.
"""

from __future__ import annotations

from collections.abc import Collection

from reportlab.lib.colors import toColor
from reportlab.platypus import Table
from reportlab.platypus.tables import CellStyle, TableRenderCB

from interview_app.reporting.tagged.canvas import tagged
from interview_app.reporting.tagged.paragraph import TaggedParagraph
from interview_app.reporting.tagged.structure import Element, Role


def header(parent: Element, scope: str, *, words: bool = True) -> Element:
    """A head of a table: its scope is Column or Row."""
    return Element(Role.HEADER, parent, words=words, attributes={"Table": {"Scope": f"/{scope}"}})


def _empty(value: object) -> bool:
    """Whether a cell shows no words; of what is no word the library makes a sequence."""
    if isinstance(value, list | tuple):
        return all(isinstance(each, TaggedParagraph) and not each.words for each in value)
    return value == ""


class Grid(TableRenderCB):
    """The callback of one table; the first `heads` rows are its head, cells of the columns `names` head their rows.

    Where such a cell is empty, as in the row of a sum, the next one does.
    """

    def __init__(
        self, *, heads: int = 1, names: Collection[int] = (), element: Element | None = None
    ) -> None:
        self._table = element or Element(Role.TABLE)
        self._heads = heads
        self._names = frozenset(names)
        self._head = Element(Role.HEAD, self._table)
        self._body = Element(Role.ROWS, self._table)
        self._row = Element(Role.ROW)
        self._nameless = False
        self._parts = 0

    def startTable(self, table: Table) -> None:
        """One more part of the table is drawn."""
        self._parts += 1
        tagged(table.canv).enter(self._table)

    def startRow(self, table: Table, row: int) -> None:
        """A row of the head, seen for the first time or again, or one of the body."""
        self._nameless = False
        in_head, canvas = row < self._heads, tagged(table.canv)
        canvas.passed_over = in_head and self._parts > 1
        if not canvas.passed_over:
            self._row = Element(Role.ROW, self._head if in_head else self._body)

    def startCell(
        self,
        table: Table,
        row: int,
        column: int,
        value: object,
        style: CellStyle,
        pos: tuple[float, float],
        size: tuple[float, float],
    ) -> None:
        """A cell: plain words are its content, paragraphs add their own.

        The library takes a colour for set that it set for an earlier cell; paragraphs have set others since.
        """
        canvas = tagged(table.canv)
        canvas.enter(self._cell(row, column, empty=_empty(value)))
        if value and isinstance(value, str) and not canvas.passed_over:
            canvas.begin(canvas.current)
            canvas.setFillColor(toColor(style.color))

    def _cell(self, row: int, column: int, *, empty: bool) -> Element:
        if row < self._heads:
            return header(self._row, "Column")
        named = column in self._names or self._nameless
        self._nameless = named and empty
        if named and not empty:
            return header(self._row, "Row")
        return Element(Role.CELL, self._row, words=True)

    def endCell(self, table: Table) -> None:
        """The cell is drawn."""
        canvas = tagged(table.canv)
        canvas.end()
        canvas.exit()

    def endRow(self, table: Table) -> None:
        """The row is drawn."""
        tagged(table.canv).passed_over = False

    def endTable(self, table: Table) -> None:
        """This part of the table is drawn."""
        tagged(table.canv).exit()

    def startBG(self, table: Table) -> None:
        """Backgrounds belong to no element."""

    def endBG(self, table: Table) -> None:
        """Backgrounds belong to no element."""

    def startLines(self, table: Table) -> None:
        """Lines belong to no element."""

    def endLines(self, table: Table) -> None:
        """Lines belong to no element."""
