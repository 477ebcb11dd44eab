"""The cover over the window while the laptop goes from one person to the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from interview_app.i18n import Language, load
from interview_app.ui.operations import Operations
from interview_app.ui.pages.cover import CoverPage, hand_over
from interview_app.ui.workspace import Workspace
from tests.services.office import Office, new_office


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
