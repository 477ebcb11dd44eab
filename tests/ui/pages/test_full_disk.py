"""At a full disk nobody goes anywhere: what the file did not take stays on the screen until there is room again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from interview_app.i18n import Language
from interview_app.ui.dialogs.confirm import ConfirmDialog
from interview_app.ui.main_window import MainWindow
from interview_app.ui.pages.candidates.page import CandidatesPage
from interview_app.ui.pages.cover import CoverPage
from interview_app.ui.pages.names import PageName
from interview_app.ui.pages.panel.page import PanelPage
from tests.services.office import Office, new_office
from tests.ui.pages.conftest import page

LONG = "a long way of putting it " * 1_200


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = new_office(tmp_path)
    made.seat("Muster Vorlage", "Rita Skizze")
    made.register("B-001", "Ben Beispiel")
    made.register("B-002", "Clara Probe")
    return made


@pytest.fixture
def full(opened: Callable[[], MainWindow], office: Office) -> MainWindow:
    """Words about a candidate that the file cannot take, typed just now."""
    window = opened()
    shown = page(window, PageName.CANDIDATES, CandidatesPage)
    shown.show_item(office.services.candidates.all()[0].id)
    office.fill_disk()
    shown.check_pane.evidence.setFocus()
    shown.check_pane.evidence.insertPlainText(LONG)
    return window


def typed(window: MainWindow) -> str:
    session = window.content.session
    assert session is not None
    shown = session.pages.open_page
    assert isinstance(shown, CandidatesPage)
    return shown.check_pane.evidence.text()


def test_another_page_waits_and_comes_once_there_is_room(full: MainWindow, office: Office) -> None:
    session = full.content.session
    assert session is not None
    session.go(PageName.PANEL)
    assert typed(full) == LONG
    office.make_room()
    session.go(PageName.PANEL)
    assert session.pages.open_name is PageName.PANEL
    assert [each.evidence for each in office.services.desk.whole().checks] == [LONG.strip()]


def test_another_candidate_or_requirement_waits(full: MainWindow, office: Office) -> None:
    session = full.content.session
    assert session is not None
    shown = session.pages.open_page
    assert isinstance(shown, CandidatesPage)
    place = shown.grid.candidate(), shown.grid.column()
    for row, column in ((1, place[1]), (0, 1), (0, place[1] + 1)):
        shown.grid.table.setCurrentIndex(shown.grid.model.index(row, column))
        assert (shown.grid.candidate(), shown.grid.column()) == place
        assert typed(full) == LONG
    shown.begin_new()
    assert typed(full) == LONG
    office.make_room()
    shown.grid.table.setCurrentIndex(shown.grid.model.index(1, place[1]))
    assert shown.grid.candidate() != place[0]
    assert [each.evidence for each in office.services.desk.whole().checks] == [LONG.strip()]


def test_another_language_another_person_and_the_start_page_wait(full: MainWindow, office: Office) -> None:
    session = full.content.session
    assert session is not None
    full.content.speak(Language.GERMAN)
    assert full.content.say.language is Language.ENGLISH
    session.person_actions()[1].trigger()
    assert full.findChildren(CoverPage) == []
    full.content.close_procedure()
    assert full.content.session is session
    assert typed(full) == LONG
    office.make_room()


def test_another_file_is_not_opened_over_the_words(full: MainWindow, office: Office) -> None:
    session = full.content.session
    folder = office.services.path.parent / "other"
    folder.mkdir()
    other = new_office(folder)
    path = other.services.path
    other.services.close()
    full.content.open_path(path)
    assert full.content.session is session
    assert typed(full) == LONG
    office.make_room()


def test_closing_asks_and_stays_unless_somebody_gives_the_words_up(
    full: MainWindow, office: Office, qtbot: QtBot
) -> None:
    full.close()
    assert full.isVisible()
    (asked,) = [each for each in full.findChildren(QDialog) if each.isVisible()]
    assert isinstance(asked, ConfirmDialog)
    assert asked.cancel_button.isDefault()
    asked.cancel_button.click()
    assert full.isVisible()
    assert typed(full) == LONG
    full.close()
    (asked,) = [each for each in full.findChildren(ConfirmDialog) if each.isVisible()]
    asked.verb_button.click()
    qtbot.waitUntil(lambda: not full.isVisible())


def test_closing_asks_nothing_once_there_is_room(full: MainWindow, office: Office) -> None:
    full.close()
    (asked,) = [each for each in full.findChildren(ConfirmDialog) if each.isVisible()]
    asked.reject()
    office.make_room()
    full.close()
    assert not full.isVisible()


def test_a_member_s_words_stay_on_the_page_too(opened: Callable[[], MainWindow], office: Office) -> None:
    window = opened()
    session = window.content.session
    assert session is not None
    shown = page(window, PageName.PANEL, PanelPage)
    office.fill_disk()
    shown.pane.function.setFocus()
    shown.pane.function.setText(LONG)
    session.go(PageName.FORM)
    shown.table.setCurrentIndex(shown.model.index(1, 0))
    assert session.pages.open_name is PageName.PANEL
    assert shown.table.currentIndex().row() == 0
    assert shown.pane.function.text() == LONG
    office.make_room()
