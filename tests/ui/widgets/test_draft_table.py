"""A table of entries that are dragged: where one is let go, above the rows in sight and below them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from interview_app.ui.models.cells import Cell, CellTable, Head, Row
from interview_app.ui.widgets.draft_table import DraftTable

COUNT = 20
BUTTON = Qt.MouseButton.LeftButton


@pytest.fixture
def table(qtbot: QtBot) -> DraftTable:
    """Twenty entries, of which five are in sight."""
    table = DraftTable("Kriterien")
    qtbot.addWidget(table)
    model = CellTable(table)
    model.show((Head("Name"),), [Row(at, (Cell(f"Kriterium {at}"),)) for at in range(COUNT)])
    table.setModel(model)
    table.set_open(True)
    table.resize(300, 240)
    table.show()
    return table


def middle(table: DraftTable, row: int) -> QPoint:
    return table.visualRect(table.model().index(row, 0)).center()


@pytest.mark.parametrize(("row", "over", "before"), [(3, 1, 1), (1, 3, 3)])
def test_an_entry_goes_where_the_line_was(
    table: DraftTable, qtbot: QtBot, row: int, over: int, before: int
) -> None:
    with qtbot.waitSignal(table.dropped) as told:
        qtbot.mousePress(table.viewport(), BUTTON, pos=middle(table, row))
        qtbot.mouseMove(table.viewport(), middle(table, over) - QPoint(0, 4))
        qtbot.mouseRelease(table.viewport(), BUTTON, pos=middle(table, over))
    assert told.args == [row, before]


@pytest.mark.parametrize(("outside", "before"), [(QPoint(20, -12), 0), (QPoint(20, 400), COUNT)])
def test_held_beyond_the_rows_in_sight_they_move_on_to_the_first_or_the_last(
    table: DraftTable, qtbot: QtBot, outside: QPoint, before: int
) -> None:
    row, bar = 8, table.verticalScrollBar()
    table.scrollTo(table.model().index(row, 0), DraftTable.ScrollHint.PositionAtCenter)
    qtbot.mousePress(table.viewport(), BUTTON, pos=middle(table, row))
    qtbot.mouseMove(table.viewport(), outside)
    qtbot.waitUntil(lambda: bar.value() == (bar.maximum() if before else 0))
    with qtbot.waitSignal(table.dropped) as told:
        qtbot.mouseRelease(table.viewport(), BUTTON, pos=outside)
    assert told.args == [row, before]
