"""PINs from the menu of the person who acts: given, removed, reset; the window says that it is a courtesy."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from interview_app.domain.panel import Established
from interview_app.services.desk import own
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.dialogs.own_pin import OwnPinDialog
from interview_app.ui.dialogs.reset_pin import ResetPinDialog
from interview_app.ui.main_window import MainWindow
from interview_app.ui.pages.cover import CoverPage
from interview_app.ui.pages.names import WITHIN, PageName
from interview_app.ui.pages.paper.page import PaperPage
from interview_app.ui.session import Session
from tests.services.office import Office
from tests.ui.pages.conftest import page
from tests.ui.pages.sitting import nameless, words_of

PIN = "Geheim-7531"
Kind = TypeVar("Kind", bound=Dialog)
Opened = Callable[[], MainWindow]


def session(window: MainWindow) -> Session:
    found = window.content.session
    assert found is not None
    return found


def choose(window: MainWindow, words: str) -> None:
    (menu,) = [each for each in window.findChildren(QMenu) if words in [act.text() for act in each.actions()]]
    (action,) = [act for act in menu.actions() if act.text() == words]
    action.trigger()


def dialog(window: MainWindow, kind: type[Kind]) -> Kind:
    found = session(window).pins.dialog
    assert isinstance(found, kind)
    return found


def entries(window: MainWindow) -> list[str]:
    return [act.text() for menu in window.findChildren(QMenu) for act in menu.actions()]


def test_a_member_gives_a_pin_and_removes_it_again(opened: Opened, office: Office, qtbot: QtBot) -> None:
    office.seat("Maria Vorlage", "Rolf Skizze")
    window = opened()
    choose(window, "Your PIN …")
    asked = dialog(window, OwnPinDialog)
    assert "courtesy among colleagues, not security" in " ".join(words_of(asked))
    assert nameless(asked) == []
    assert not asked.verb_button.isEnabled()
    qtbot.keyClicks(asked.new, PIN)
    qtbot.keyClicks(asked.again, PIN)
    asked.verb_button.click()
    assert office.services.pins.owners() == {own(office.chair)}
    assert session(window).workspace.actor.established is Established.PIN
    choose(window, "Your PIN …")
    again = dialog(window, OwnPinDialog)
    again.remove_button.click()
    assert "not the PIN" in " ".join(words_of(again))
    qtbot.keyClicks(again.present, PIN)
    again.remove_button.click()
    assert office.services.pins.owners() == frozenset()
    assert session(window).workspace.actor.established is Established.CHOSEN


def test_two_new_pins_that_differ_are_not_taken(opened: Opened, office: Office, qtbot: QtBot) -> None:
    office.seat("Maria Vorlage")
    window = opened()
    choose(window, "Your PIN …")
    asked = dialog(window, OwnPinDialog)
    qtbot.keyClicks(asked.new, PIN)
    qtbot.keyClicks(asked.again, "anders")
    assert "do not agree" in " ".join(words_of(asked))
    assert not asked.verb_button.isEnabled()


def test_the_chair_resets_a_forgotten_pin(opened: Opened, office: Office) -> None:
    office.seat("Maria Vorlage", "Rolf Skizze")
    office.services.pins.give(office.members[1], PIN)
    window = opened()
    choose(window, "Reset a forgotten PIN …")
    asked = dialog(window, ResetPinDialog)
    assert nameless(asked) == []
    assert asked.member.currentText() == "Rolf Skizze"
    asked.verb_button.click()
    assert office.services.pins.owners() == frozenset()
    session(window).refresh()
    assert "Reset a forgotten PIN …" not in entries(window)


def test_a_chair_with_a_pin_does_not_act_before_saying_so(opened: Opened, office: Office) -> None:
    office.seat("Maria Vorlage", "Rolf Skizze")
    office.services.pins.give(office.chair, PIN)
    window = opened()
    assert session(window).workspace.actor.panelist is None
    session(window).person_actions()[0].trigger()
    (cover,) = window.findChildren(CoverPage)
    assert window.focusWidget() is cover.pin


def test_the_page_for_paper_belongs_to_the_interviews(opened: Opened, office: Office) -> None:
    office.seat("Maria Vorlage")
    window = opened()
    page(window, PageName.PAPER, PaperPage)
    assert session(window).page_count() == len(PageName) - len(WITHIN)
