"""A column that scrolls: what gets the keyboard is in sight, a click moves nothing, and words are read by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from interview_app.ui.widgets.side_pane import ScrollColumn
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import TextLabel

ROOM = 200


@pytest.fixture
def outside(qtbot: QtBot) -> QLineEdit:
    """A field that stands elsewhere in the window."""
    made = QLineEdit()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def column(qtbot: QtBot, outside: QLineEdit) -> ScrollColumn:
    made = ScrollColumn()
    qtbot.addWidget(made)
    made.resize(300, ROOM)
    made.show()
    outside.setParent(made)
    outside.show()
    made.activateWindow()
    outside.setFocus()
    return made


def seen(column: ScrollColumn, field: TextArea) -> QRect:
    """What of a field is in sight."""
    place = QRect(field.mapTo(column.viewport(), QPoint()), field.size())
    return place & column.viewport().rect()


def filled(column: ScrollColumn, *fields: TextArea) -> None:
    for field in fields:
        column.column.addWidget(field)


def test_a_field_that_was_only_just_made_comes_into_sight_with_the_keyboard(
    column: ScrollColumn, qtbot: QtBot
) -> None:
    fields = [TextArea(lines=4) for _ in range(6)]
    filled(column, *fields)
    fields[-1].setFocus()
    qtbot.waitUntil(lambda: seen(column, fields[-1]).size() == fields[-1].size())


def test_tab_shows_all_of_a_field_and_not_only_the_line_of_the_cursor(
    column: ScrollColumn, qtbot: QtBot
) -> None:
    fields = [TextArea(lines=6) for _ in range(3)]
    filled(column, *fields)
    QApplication.processEvents()
    fields[0].setFocus()
    qtbot.keyClick(fields[0], Qt.Key.Key_Tab)
    assert fields[1].hasFocus()
    qtbot.waitUntil(lambda: seen(column, fields[1]).size() == fields[1].size())


def test_of_a_field_that_is_too_high_the_line_of_the_cursor_is_shown(
    column: ScrollColumn, qtbot: QtBot
) -> None:
    high = TextArea(lines=30, most_lines=30)
    high.set_text("\n".join(str(line) for line in range(30)))
    filled(column, TextArea(lines=12), high)
    QApplication.processEvents()
    high.setFocus()
    qtbot.waitUntil(lambda: seen(column, high).height() > high.cursorRect().height())
    assert high.mapTo(column.viewport(), high.cursorRect().bottomLeft()).y() < ROOM


def test_a_click_leaves_everything_in_its_place(column: ScrollColumn, qtbot: QtBot) -> None:
    fields = [TextArea(lines=6) for _ in range(3)]
    filled(column, *fields)
    QApplication.processEvents()
    place = QPoint(10, 4)
    assert seen(column, fields[1]).height() < fields[1].height()
    qtbot.mousePress(fields[1].viewport(), Qt.MouseButton.LeftButton, pos=place)
    QApplication.processEvents()
    assert column.verticalScrollBar().value() == 0


def test_words_that_are_higher_than_the_room_are_scrolled_by_keys(
    column: ScrollColumn, outside: QLineEdit, qtbot: QtBot
) -> None:
    column.read_by_keys("Regeln")
    column.column.addWidget(TextLabel("Ein Satz über die Regeln. " * 60, wrap=True))
    qtbot.waitUntil(lambda: column.verticalScrollBar().maximum() > 0)
    QWidget.setTabOrder(outside, column)
    qtbot.keyClick(outside, Qt.Key.Key_Tab)
    assert column.hasFocus()
    qtbot.keyClick(column, Qt.Key.Key_PageDown)
    assert column.verticalScrollBar().value() > 0
