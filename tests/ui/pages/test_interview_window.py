"""The running interview in the real window: its bar, the navigation, and handing the laptop over."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interview_app.i18n import Language
from interview_app.ui.frame import Frame
from interview_app.ui.main_window import MainWindow
from interview_app.ui.pages.cover import CoverPage
from interview_app.ui.pages.interview.page import InterviewPage
from interview_app.ui.pages.names import PageName
from interview_app.ui.session import Session
from tests.services.office import Office
from tests.ui.pages.conftest import page

Opened = Callable[[], MainWindow]


@pytest.fixture
def running(office: Office) -> Office:
    """An interview runs and the chair writes."""
    office.seat("Maria Vorlage", "Rolf Skizze")
    office.lock(3)
    person = office.admit("B-014", "Aylin Muster")
    office.start(person.id)
    return office


def session_of(window: MainWindow) -> Session:
    assert window.content.session is not None
    return window.content.session


def frame_of(window: MainWindow) -> Frame:
    found = window.findChild(Frame)
    assert isinstance(found, Frame)
    return found


def interviews(window: MainWindow, office: Office) -> InterviewPage:
    """The page of the interviews with the chair before it."""
    session_of(window).workspace.act_as(office.chair)
    return page(window, PageName.INTERVIEWS, InterviewPage)


def test_the_keys_of_the_interview_work_while_the_keyboard_is_in_its_bar(
    running: Office, opened: Opened, qtbot: QtBot
) -> None:
    window = opened()
    guide = interviews(window, running).guide
    guide.turn_to(running.form.agenda.index(running.form.asked()[0].id))
    for digit, place in ((Qt.Key.Key_3, guide.bar.act_button()), (Qt.Key.Key_4, frame_of(window).navigation)):
        place.setFocus()
        qtbot.keyClick(place, digit, Qt.KeyboardModifier.AltModifier)
        (sheet,) = running.services.desk.whole().sheets
        assert str(sheet.rating(running.form.asked()[0].id).level) == chr(digit)
    session_of(window).go(PageName.FORM)
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    (sheet,) = running.services.desk.whole().sheets
    assert str(sheet.rating(running.form.asked()[0].id).level) == "4"


def test_the_bar_lies_across_the_window_while_the_interview_is_seen(running: Office, opened: Opened) -> None:
    window = opened()
    shown, frame = interviews(window, running), frame_of(window)
    assert shown.guide.bar.parentWidget() is frame
    assert shown.guide.bar.width() == frame.width()
    assert frame.navigation.is_folded()
    session_of(window).go(PageName.FORM)
    assert shown.guide.isAncestorOf(shown.guide.bar)
    assert not frame.navigation.is_folded()
    session_of(window).go(PageName.INTERVIEWS)
    assert shown.guide.bar.parentWidget() is frame


def test_going_elsewhere_settles_what_is_being_typed(running: Office, opened: Opened, qtbot: QtBot) -> None:
    window = opened()
    shown = interviews(window, running)
    shown.guide.turn_to(1)
    qtbot.keyClicks(shown.guide.pane.answer, "half a sentence")
    session_of(window).go(PageName.FORM)
    entry = running.services.desk.whole().interviews[0].entry("ai-project")
    assert entry.answer.endswith("half a sentence")


def test_closing_the_window_settles_what_is_being_typed(
    running: Office, opened: Opened, qtbot: QtBot
) -> None:
    window = opened()
    shown = interviews(window, running)
    shown.guide.turn_to(1)
    qtbot.keyClicks(shown.guide.pane.answer, "last words")
    window.close()
    running.reopen_file()
    entry = running.services.desk.whole().interviews[0].entry("ai-project")
    assert entry.answer.endswith("last words")
    running.services.close()


def test_the_persons_menu_hands_over_through_the_cover(running: Office, opened: Opened, qtbot: QtBot) -> None:
    window = opened()
    shown = interviews(window, running)
    session, old = session_of(window), shown.guide
    other = next(act for act in frame_of(window).top_bar.person_menu.actions() if "Skizze" in act.text())
    other.trigger()
    cover = window.findChild(CoverPage)
    assert isinstance(cover, CoverPage)
    assert session.workspace.actor.panelist is None
    assert shown.guide is not old
    qtbot.mouseClick(cover.take, Qt.MouseButton.LeftButton)
    assert session.workspace.actor == running.members[1]
    assert shown.guide.isVisible()
    assert shown.guide.case is not None
    assert shown.guide.case.actor == running.members[1]


def test_another_language_finds_the_running_interview_again(running: Office, opened: Opened) -> None:
    window = opened()
    interviews(window, running)
    window.content.speak(Language.GERMAN)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    shown = page(window, PageName.INTERVIEWS, InterviewPage)
    assert shown.guide.isVisible()
    assert shown.guide.bar.act_button().words() == "Gespräch beenden …"
    assert len(frame_of(window).findChildren(type(shown.guide.bar))) == 1


def test_a_low_window_gives_the_interview_all_its_room_and_the_frame_back(
    running: Office, opened: Opened, qtbot: QtBot
) -> None:
    window = opened()
    shown, frame = interviews(window, running), frame_of(window)
    window.resize(1366, 600)
    assert shown.guide.compact
    assert not frame.top_bar.isVisible()
    assert not frame.navigation.isVisible()
    qtbot.mouseClick(shown.guide.bar.frame_button(), Qt.MouseButton.LeftButton)
    assert frame.top_bar.isVisible()
    assert frame.navigation.isVisible()
    window.resize(1366, 768)
    assert not shown.guide.bar.frame_button().isVisible()
