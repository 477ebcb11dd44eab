"""The cover over the window while the laptop goes from one person to the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from interview_app.domain.panel import Established
from interview_app.i18n import Language, load
from interview_app.ui.operations import Operations
from interview_app.ui.pages.cover import CoverPage, hand_over
from interview_app.ui.widgets.inputs import LineEdit
from interview_app.ui.workspace import Workspace
from tests.services.office import Office, new_office
from tests.ui.pages.sitting import words_of


@dataclass
class Desk:
    """A window with a button below the cover, and who acts."""

    office: Office
    workspace: Workspace
    window: QWidget
    below: QPushButton

    def cover(self) -> CoverPage:
        turn = self.office.members[1].panelist
        assert turn is not None
        return hand_over(self.window, self.workspace, turn)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    office = new_office(tmp_path)
    office.seat("Maria Vorlage", "Rolf Skizze", "Sina Platzhalter")
    workspace = Workspace(office.services, Operations(), load(Language.ENGLISH))
    workspace.act_as(office.chair)
    window = QWidget()
    window.resize(900, 600)
    below = QPushButton("below", window)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    yield Desk(office, workspace, window, below)
    office.services.close()


def test_the_cover_names_whose_turn_it_is_and_hides_the_whole_window(desk: Desk) -> None:
    cover = desk.cover()
    assert cover.geometry() == desk.window.rect()
    assert cover.take.words() == "I am Rolf Skizze"
    assert desk.window.childAt(desk.below.geometry().center()) is not desk.below
    desk.window.resize(1000, 700)
    assert cover.geometry() == desk.window.rect()


def test_nobody_acts_while_the_cover_lies_over_the_window(desk: Desk) -> None:
    desk.cover()
    assert desk.workspace.actor.panelist is None


def test_the_keyboard_stays_on_the_cover(desk: Desk, qtbot: QtBot) -> None:
    cover = desk.cover()
    seen = set()
    for _ in range(6):
        focused = desk.window.focusWidget()
        assert focused is not None
        assert cover.isAncestorOf(focused)
        seen.add(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert seen == {cover.take, *cover.others}
    assert not desk.below.isEnabled()


def test_whoever_sits_down_acts_from_then_on(desk: Desk, qtbot: QtBot) -> None:
    cover = desk.cover()
    qtbot.keyClick(cover.take, Qt.Key.Key_Space)
    assert desk.workspace.actor == desk.office.members[1]
    assert not cover.isVisible()
    assert desk.below.isEnabled()


def test_somebody_else_may_sit_down_instead(desk: Desk, qtbot: QtBot) -> None:
    cover = desk.cover()
    qtbot.mouseClick(cover.others[-1], Qt.MouseButton.LeftButton)
    assert desk.workspace.actor == desk.office.members[2]


def test_what_was_disabled_before_stays_disabled(desk: Desk, qtbot: QtBot) -> None:
    desk.below.setEnabled(False)
    cover = desk.cover()
    qtbot.mouseClick(cover.take, Qt.MouseButton.LeftButton)
    assert not desk.below.isEnabled()


PIN = "Geheim-7531"


def protect(desk: Desk, member: int = 1) -> None:
    desk.office.services.pins.give(desk.office.members[member], PIN)


def test_a_pin_is_asked_for_and_enter_goes_on(desk: Desk, qtbot: QtBot) -> None:
    protect(desk)
    cover = desk.cover()
    assert desk.window.focusWidget() is cover.pin
    assert cover.pin.echoMode() is LineEdit.EchoMode.Password
    assert cover.pin.accessibleName() == "PIN of Rolf Skizze"
    qtbot.keyClicks(cover.pin, PIN)
    qtbot.keyClick(cover.pin, Qt.Key.Key_Return)
    assert desk.workspace.actor == replace(desk.office.members[1], established=Established.PIN)
    assert cover.pin.text() == ""


def test_a_wrong_pin_lets_nobody_in_and_says_whom_to_ask(desk: Desk, qtbot: QtBot) -> None:
    protect(desk)
    cover = desk.cover()
    qtbot.keyClicks(cover.pin, "falsch")
    qtbot.mouseClick(cover.take, Qt.MouseButton.LeftButton)
    assert desk.workspace.actor.panelist is None
    assert "not the PIN of Rolf Skizze" in cover.pin_field.error()
    assert "asks the chair" in cover.pin_field.error()
    assert cover.pin.text() == ""
    assert desk.window.focusWidget() is cover.pin


def test_after_several_wrong_pins_there_is_a_wait_that_blocks_no_window(desk: Desk, qtbot: QtBot) -> None:
    protect(desk)
    cover = desk.cover()
    for _ in range(3):
        qtbot.keyClick(cover.pin, Qt.Key.Key_Return)
    assert "in 2 seconds" in cover.pin_field.error()
    qtbot.keyClicks(cover.pin, PIN)
    qtbot.keyClick(cover.pin, Qt.Key.Key_Return)
    assert desk.workspace.actor.panelist is None
    qtbot.waitUntil(cover.take.isEnabled)
    assert cover.pin_field.error() == ""
    qtbot.keyClicks(cover.pin, PIN)
    qtbot.keyClick(cover.pin, Qt.Key.Key_Return)
    assert desk.workspace.actor.panelist == desk.office.members[1].panelist


def test_somebody_elses_pin_is_asked_for_when_they_sit_down_instead(desk: Desk, qtbot: QtBot) -> None:
    protect(desk, member=2)
    cover = desk.cover()
    assert not cover.pin_field.isVisible()
    qtbot.mouseClick(cover.others[-1], Qt.MouseButton.LeftButton)
    assert desk.workspace.actor.panelist is None
    assert cover.take.words() == "I am Sina Platzhalter"
    assert desk.window.focusWidget() is cover.pin
    qtbot.mouseClick(cover.others[-1], Qt.MouseButton.LeftButton)
    assert desk.workspace.actor == desk.office.members[1]


def test_whoevers_pin_was_reset_reads_it_on_the_cover_once(desk: Desk, qtbot: QtBot) -> None:
    protect(desk)
    pins, turn = desk.office.services.pins, desk.office.members[1].panelist
    assert turn is not None
    pins.reset(desk.office.chair, turn)
    cover = desk.cover()
    told = " ".join(words_of(cover))
    assert "Your PIN was reset by Maria Vorlage on 14 Mar 2023" in told
    qtbot.mouseClick(cover.take, Qt.MouseButton.LeftButton)
    assert desk.workspace.actor == desk.office.members[1]
    assert "was reset" not in " ".join(words_of(desk.cover()))


def test_what_was_copied_here_cannot_be_pasted_by_the_next_person(desk: Desk) -> None:
    QGuiApplication.clipboard().setText("Beleg von Maria")
    desk.cover()
    assert QGuiApplication.clipboard().text() == ""
