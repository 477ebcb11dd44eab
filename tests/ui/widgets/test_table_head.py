"""The head of a table breaks its words where a column is too narrow for them, and takes the height that needs."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from interview_app.ui.models.cells import CENTRE, Cell, CellTable, Head, Row
from interview_app.ui.widgets.table import Column, Table


def table_of(qtbot: QtBot, *heads: Head) -> Table:
    model = CellTable()
    model.show(heads, (Row("one", tuple(Cell("x") for _ in heads)),))
    table = Table("Rangfolge", compact=True)
    table.setModel(model)
    model.setParent(table)
    qtbot.addWidget(table)
    table.resize(600, 300)
    table.show()
    return table


@pytest.mark.parametrize(
    "words", ["Bewerberin/Bewerber", "Nicht gestellt", "Online-Termin", "Staatsangehörigkeit"]
)
def test_a_narrow_column_breaks_its_head_and_a_wide_one_joins_it_again(qtbot: QtBot, words: str) -> None:
    table = table_of(qtbot, Head(words))
    head, needed = table.horizontalHeader(), table.horizontalHeader().sectionSizeFromContents(0).width()
    table.set_columns((Column(needed),))
    low, whole = head.sizeHint().height(), table.height()
    table.set_columns((Column(needed - 20),))
    assert head.sizeHint().height() > low
    assert table.height() - whole == head.sizeHint().height() - low
    table.set_columns((Column(needed),))
    assert (head.sizeHint().height(), table.height()) == (low, whole)


def test_a_word_that_cannot_be_broken_stays_on_its_line(qtbot: QtBot) -> None:
    table = table_of(qtbot, Head("Schutz"))
    low = table.horizontalHeader().sizeHint().height()
    table.set_columns((Column(30),))
    assert table.horizontalHeader().sizeHint().height() == low


def test_words_in_the_middle_of_a_column_need_less_room_beside_them(qtbot: QtBot) -> None:
    head = table_of(qtbot, Head("Frist"), Head("Frist", CENTRE)).horizontalHeader()
    assert head.sectionSizeFromContents(1).width() == head.sectionSizeFromContents(0).width() - 8
