"""Tables: groups span, rows have their heights, widths stay, Ctrl+C copies a table."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interview_app.ui import tokens
from interview_app.ui.appearance import apply_theme
from interview_app.ui.icons import Icon
from interview_app.ui.models.roles import ItemRole
from interview_app.ui.theme import Theme
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.bar import draw_bar
from interview_app.ui.widgets.table import Column, Table

DISPLAY = int(Qt.ItemDataRole.DisplayRole)
Cell = dict[int, object]
AnyIndex = QModelIndex | QPersistentModelIndex


class Rows(QAbstractTableModel):
    """Cells given as roles and values."""

    def __init__(self, rows: Sequence[Sequence[Cell]]) -> None:
        super().__init__()
        self._rows = list(rows)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return len(self._rows)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        return 3

    def data(self, index: AnyIndex, role: int = DISPLAY) -> object:
        row = self._rows[index.row()]
        return row[index.column()].get(int(role)) if index.column() < len(row) else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        return ("Name", "K1\n25 %", "Stand")[section] if role == DISPLAY else None

    def replace(self, rows: Sequence[Sequence[Cell]]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()


def person(name: str) -> list[Cell]:
    return [
        {DISPLAY: name, ItemRole.SECOND_LINE: "B-014", ItemRole.STRONG: True},
        {DISPLAY: "4,33", ItemRole.BAR: Fraction(13, 15)},
        {DISPLAY: "zugelassen", ItemRole.ICON: Icon.CIRCLE_CHECK, ItemRole.ICON_COLOUR: Colour.GOOD},
    ]


GROUP: list[Cell] = [{ItemRole.GROUP: "In der Auswahl", ItemRole.ICON: Icon.CHECK}]


@pytest.fixture
def model(qapp: QApplication) -> Rows:
    return Rows([GROUP, person("Aylin Muster"), person("Ben Beispiel")])


@pytest.fixture
def table(qtbot: QtBot, model: Rows) -> Table:
    made = Table("Rangfolge", row_height=tokens.TWO_LINE_ROW)
    made.setModel(model)
    made.set_columns([Column(stretch=True), Column(54), Column(130)])
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    return made


def painted(table: Table, row: int) -> int:
    """How many pixels a row leaves free before its words."""
    image = table.viewport().grab().toImage()
    middle = table.rowViewportPosition(row) + table.rowHeight(row) // 2
    ground = image.pixel(table.viewport().width() - 2, middle)
    lines = range(middle - 8, middle + 8)
    return next(x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in lines))


def test_a_group_row_spans_the_table_and_is_lower(table: Table) -> None:
    assert table.columnSpan(0, 0) == 3
    assert table.columnSpan(1, 0) == 1
    assert [table.rowHeight(row) for row in range(3)] == [tokens.GROUP_ROW, 44, 44]


def test_the_words_of_a_group_without_an_icon_begin_where_those_of_its_rows_do(
    table: Table, model: Rows
) -> None:
    without: list[Cell] = [{ItemRole.GROUP: "In der Auswahl"}]
    model.replace([without, *(person(name) for name in ("Aylin Muster", "Ben Beispiel"))])
    assert abs(painted(table, 0) - painted(table, 1)) <= 2


def test_groups_follow_the_rows_when_the_model_changes(table: Table, model: Rows) -> None:
    model.replace([person("Clara Probe"), GROUP])
    assert table.columnSpan(0, 0) == 1
    assert table.columnSpan(1, 0) == 3
    assert table.rowHeight(0) == 44


def test_widths_stay_when_the_rows_change(table: Table, model: Rows) -> None:
    before = [table.columnWidth(column) for column in range(3)]
    model.replace([person("Ein sehr viel längerer Name als vorher, mit Zusatz")])
    assert [table.columnWidth(column) for column in range(3)] == before
    assert before[1:] == [54, 130]


def test_heights_and_widths_follow_the_scale(table: Table, qapp: QApplication) -> None:
    apply_theme(qapp, Theme(scale=1.5))
    assert table.rowHeight(1) == 66
    assert table.columnWidth(1) == 81


def test_a_compact_table_is_as_high_as_its_rows(qtbot: QtBot, model: Rows) -> None:
    table = Table("Rangfolge", compact=True)
    table.setModel(model)
    qtbot.addWidget(table)
    table.resize(500, 50)
    table.show()
    rows = tokens.GROUP_ROW + 2 * tokens.TABLE_ROW
    assert table.viewport().height() == rows
    table.resize(150, 50)
    assert table.horizontalScrollBar().maximum() > 0
    qtbot.waitUntil(lambda: table.viewport().height() == rows)


def test_choosing_a_row_by_hand_is_told_and_by_program_is_not(table: Table, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(table.chosen):
        table.choose_row(1)
    with qtbot.waitSignal(table.chosen) as told:
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert told.args == [2, 0]


def test_enter_opens_the_row(table: Table, qtbot: QtBot) -> None:
    table.choose_row(2)
    with qtbot.waitSignal(table.opened) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [2, 0]


def test_ctrl_c_copies_the_chosen_row_under_its_head(table: Table, qtbot: QtBot) -> None:
    table.choose_row(1)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Name\tK1 25 %\tStand\nAylin Muster\t4,33\tzugelassen"


def test_without_a_choice_the_whole_table_is_copied(table: Table) -> None:
    assert table.as_text().splitlines()[1] == "In der Auswahl"
    assert len(table.as_text().splitlines()) == 4


def test_tab_leaves_the_table(table: Table) -> None:
    assert not table.tabKeyNavigation()


def test_the_chosen_row_lies_on_the_accents_ground_and_the_group_does_not(table: Table) -> None:
    table.choose_row(1)
    image = table.viewport().grab().toImage()
    colours = Theme().colours
    middle = tokens.GROUP_ROW + 4
    assert image.pixelColor(2, middle).name().upper() == colours[Colour.ACCENT_GROUND]
    assert image.pixelColor(2, 4).name().upper() == colours[Colour.GROUND]


def test_rows_end_in_a_hairline(table: Table) -> None:
    image = table.viewport().grab().toImage()
    bottom = tokens.GROUP_ROW + 43
    assert image.pixelColor(100, bottom).name().upper() == Theme().colours[Colour.LINE]


@pytest.mark.parametrize(("share", "filled"), [(0, 0), (Fraction(1, 2), 50), (1, 100), (Fraction(3, 2), 100)])
def test_a_bar_is_as_long_as_its_share_of_the_scale(qapp: QApplication, share: Fraction, filled: int) -> None:
    image = QImage(100, 8, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw_bar(painter, Theme(), QRectF(0, 0, 100, 8), Fraction(share))
    painter.end()
    row = [image.pixelColor(x, 4).name().upper() for x in range(100)]
    assert row.count(Theme().colours[Colour.BAR]) == filled


def test_the_head_outlives_its_model(table: Table) -> None:
    table.setModel(None)
    assert table.horizontalHeader().sizeHint().height() > 0
    table.horizontalHeader().grab()


def test_what_is_chosen_stays_in_sight_when_something_opens_below(qtbot: QtBot) -> None:
    table = Table("Personen", row_height=tokens.TABLE_ROW)
    qtbot.addWidget(table)
    table.setModel(Rows([person(f"Person {at}") for at in range(40)]))
    table.resize(600, 600)
    table.show()
    table.choose_row(25)
    table.resize(600, 300)
    QApplication.processEvents()
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()))
