"""Rows with a way on: reached by keyboard where they stand, whenever they were made."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from interview_app.ui.models.rows import LinkRow
from interview_app.ui.widgets.button import Button, secondary_button
from interview_app.ui.widgets.link_list import LinkList


def test_the_keyboard_reaches_the_rows_where_they_stand_though_they_are_made_later(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    above, rows, below = secondary_button("above"), LinkList(), secondary_button("below")
    column = QVBoxLayout(around)
    for widget in (above, rows, below):
        column.addWidget(widget)
    rows.set_rows((LinkRow("old", action="Open"),))
    with qtbot.waitActive(around):
        around.show()
        around.activateWindow()
    rows.set_rows((LinkRow("first", action="Open"), LinkRow("second", action="Open")))
    QApplication.processEvents()
    above.setFocus()
    reached = []
    for _ in range(3):
        now = around.focusWidget()
        assert now is not None
        qtbot.keyClick(now, Qt.Key.Key_Tab)
        reached.append(around.focusWidget())
    names = [each.accessibleName() or each.text() for each in reached if isinstance(each, Button)]
    assert names == ["Open: first", "Open: second", "below"]
