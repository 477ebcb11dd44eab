"""The narrow field for a level: it takes what can be meant, at once where nothing else can be meant."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from interview_app.i18n import Language, load
from interview_app.ui.widgets.level_entry import LevelEntry

LEVELS = ("0", "5", "10", "10,5")


@dataclass
class Heard:
    """What the field told."""

    entry: LevelEntry
    window: QWidget
    told: list[object] = field(default_factory=list)


@pytest.fixture
def heard(qtbot: QtBot) -> Heard:
    window = QWidget()
    row = QHBoxLayout(window)
    entry = LevelEntry(load(Language.GERMAN), LEVELS)
    row.addWidget(entry)
    qtbot.addWidget(window)
    window.show()
    entry.setFocus()
    found = Heard(entry, window)
    entry.chosen.connect(found.told.append)
    entry.wrong.connect(found.told.append)
    entry.stepped.connect(found.told.append)
    entry.unseen.connect(lambda: found.told.append("unseen"))
    entry.cleared.connect(lambda: found.told.append("cleared"))
    entry.went_on.connect(lambda: found.told.append("on"))
    return found


def test_a_level_that_alone_can_be_meant_is_chosen_at_once(heard: Heard, qtbot: QtBot) -> None:
    qtbot.keyClicks(heard.entry, "5")
    assert heard.told == [1]
    assert heard.entry.text() == "5"


def test_a_level_that_others_begin_with_waits_for_enter(heard: Heard, qtbot: QtBot) -> None:
    qtbot.keyClicks(heard.entry, "10")
    assert heard.told == []
    assert heard.entry.text() == "10"
    qtbot.keyClick(heard.entry, Qt.Key.Key_Return)
    assert heard.told == [2, "on"]


def test_a_point_is_as_good_as_a_comma(heard: Heard, qtbot: QtBot) -> None:
    qtbot.keyClicks(heard.entry, "10.5")
    assert heard.told == [3]
    assert heard.entry.text() == "10,5"


def test_what_waits_is_taken_when_the_field_is_left(heard: Heard, qtbot: QtBot) -> None:
    qtbot.keyClicks(heard.entry, "10")
    QApplication.sendEvent(heard.entry, QFocusEvent(QEvent.Type.FocusOut))
    assert heard.told == [2]


def test_what_is_no_level_changes_nothing_and_is_told(heard: Heard, qtbot: QtBot) -> None:
    heard.entry.show_level(1)
    qtbot.keyClicks(heard.entry, "7")
    assert heard.told == ["7"]
    assert heard.entry.text() == "5"
    qtbot.keyClicks(heard.entry, "1")
    qtbot.keyClick(heard.entry, Qt.Key.Key_Enter)
    assert heard.told == ["7", "1"]


@pytest.mark.parametrize("key", ["n", "N"])
def test_n_says_not_observable(heard: Heard, qtbot: QtBot, key: str) -> None:
    qtbot.keyClicks(heard.entry, key)
    assert heard.told == ["unseen"]


def test_delete_takes_first_what_waits_then_the_level(heard: Heard, qtbot: QtBot) -> None:
    heard.entry.show_level(1)
    qtbot.keyClicks(heard.entry, "1")
    qtbot.keyClick(heard.entry, Qt.Key.Key_Backspace)
    assert heard.entry.text() == "5"
    assert heard.told == []
    qtbot.keyClick(heard.entry, Qt.Key.Key_Delete)
    assert heard.told == ["cleared"]


def test_arrows_ask_for_the_row_above_or_below(heard: Heard, qtbot: QtBot) -> None:
    qtbot.keyClick(heard.entry, Qt.Key.Key_Up)
    qtbot.keyClick(heard.entry, Qt.Key.Key_Down)
    assert heard.told == [-1, 1]


def test_control_and_a_letter_type_nothing(heard: Heard, qtbot: QtBot) -> None:
    qtbot.keyClick(heard.entry, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(heard.entry, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert heard.told == []
    assert heard.entry.text() == ""
