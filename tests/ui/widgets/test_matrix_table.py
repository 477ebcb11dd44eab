"""The table of a matrix: names take what is left, values give way, and the total stays in sight."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from interview_app.ui.models.cells import Cell, CellTable, Head, Row
from interview_app.ui.widgets.matrix_table import MatrixTable

VALUES = 6


@pytest.fixture
def table(qtbot: QtBot) -> MatrixTable:
    model = CellTable()
    heads = tuple(Head(str(at)) for at in range(VALUES + 3))
    model.show(heads, (Row("a", tuple(Cell("1") for _ in heads)),))
    made = MatrixTable("Rangfolge")
    model.setParent(made)
    made.setModel(model)
    made.set_values(VALUES)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("width", [490, 520, 560, 620, 900])
def test_the_total_stays_in_sight_as_long_as_the_values_can_give_way(table: MatrixTable, width: int) -> None:
    table.resize(width, 200)
    assert table.horizontalHeader().length() == table.viewport().width()


def test_below_that_the_table_scrolls_and_the_name_keeps_its_room(table: MatrixTable) -> None:
    table.resize(400, 200)
    assert table.horizontalHeader().length() > table.viewport().width()
    assert table.columnWidth(1) == 116
