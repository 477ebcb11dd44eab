"""The navigation wishes, the window decides; blocked steps say why and go nowhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interview_app.i18n import Language, Say, load
from interview_app.ui.appearance import apply_theme
from interview_app.ui.icons import Icon
from interview_app.ui.models.agenda import AgendaRow, PartState
from interview_app.ui.models.navigation_model import NavigationItem
from interview_app.ui.models.roles import Stage
from interview_app.ui.theme import Theme
from interview_app.ui.widgets.agenda_list import AgendaList
from interview_app.ui.widgets.navigation import Navigation

ITEMS = [
    NavigationItem("Übersicht", Icon.HOUSE, own_icon=True),
    NavigationItem("Interviewbogen", Icon.FILE_TEXT, Stage.DONE, "Fassung 1"),
    NavigationItem("Rangfolge", Icon.LIST_ORDERED, Stage.BLOCKED, reason="Zwei Bögen fehlen."),
]


@pytest.fixture
def steps(qtbot: QtBot, say: Say) -> Navigation:
    made = Navigation(say)
    made.set_items(ITEMS)
    qtbot.addWidget(made)
    made.resize(made.width(), 400)
    made.show()
    return made


def click(steps: Navigation | AgendaList, row: int, qtbot: QtBot) -> None:
    place = steps.visualRect(steps.model().index(row, 0)).center()
    qtbot.mouseClick(steps.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_click_is_a_wish_that_the_window_may_refuse(steps: Navigation, qtbot: QtBot) -> None:
    with qtbot.waitSignal(steps.chosen) as wished:
        click(steps, 1, qtbot)
    assert wished.args == [1]
    assert steps.chosen_row() == 0
    steps.set_chosen(1)
    assert steps.chosen_row() == 1


def test_a_blocked_step_goes_nowhere(steps: Navigation, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(steps.chosen):
        click(steps, 2, qtbot)


def test_a_blocked_step_tells_a_screen_reader_why(steps: Navigation) -> None:
    described = steps.model().index(2, 0).data(int(Qt.ItemDataRole.AccessibleDescriptionRole))
    assert described == "noch nicht möglich: Zwei Bögen fehlen."


def test_arrows_move_along_and_enter_wishes(steps: Navigation, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(steps.chosen):
        qtbot.keyClick(steps, Qt.Key.Key_Down)
    with qtbot.waitSignal(steps.chosen) as wished:
        qtbot.keyClick(steps, Qt.Key.Key_Return)
    assert wished.args == [1]


def test_folding_leaves_icons_only(steps: Navigation) -> None:
    assert steps.width() == 256
    steps.set_folded(True)
    assert steps.width() == 56
    steps.set_folded(False)
    assert steps.width() == 256


def test_a_change_of_states_keeps_the_open_step(steps: Navigation) -> None:
    steps.set_chosen(1)
    steps.set_items([*ITEMS[:2], NavigationItem("Rangfolge", Icon.LIST_ORDERED, Stage.OPEN)])
    assert steps.chosen_row() == 1
    assert steps.currentIndex().row() == 1


def test_it_follows_the_scale(steps: Navigation, qapp: QApplication) -> None:
    apply_theme(qapp, Theme(scale=2.0))
    assert steps.width() == 512


def part(number: int, state: PartState = PartState.OPEN) -> AgendaRow:
    return AgendaRow(f"q{number}", number, f"Frage {number}", state)


def test_the_parts_of_an_interview_wish_too_and_speak_their_state(qtbot: QtBot) -> None:
    parts = AgendaList(load(Language.ENGLISH))
    qtbot.addWidget(parts)
    parts.set_rows([part(9), part(10, PartState.SKIPPED)], current=0)
    parts.resize(248, 400)
    parts.show()
    with qtbot.waitSignal(parts.part_chosen) as wished:
        click(parts, 1, qtbot)
    assert wished.args == [1]
    index = parts.model().index(1, 0)
    spoken = index.data(int(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken == "Question 10, Frage 10: skipped with a reason"


def test_the_parts_of_an_interview_shrink_a_little_before_they_scroll(qtbot: QtBot) -> None:
    parts = AgendaList(load(Language.ENGLISH))
    qtbot.addWidget(parts)
    parts.resize(248, 16 * 29)
    parts.show()
    parts.set_rows([part(number) for number in range(16)], current=0)
    assert parts.row_height() == 29
