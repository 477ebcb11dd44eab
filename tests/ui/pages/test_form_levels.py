"""The levels of the scale on the page of the form: they come, go and get other numbers; what is lost is said before."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from interview_app.domain.scales import values_of
from interview_app.ui.dialogs.confirm import ConfirmDialog
from interview_app.ui.pages.form.page import FormPage
from interview_app.ui.pages.form.places import Tab
from tests.services.office import Office
from tests.ui.pages.drafter import CTRL, Seat, enter, field, focus, leave, new_drafting_office, pick, turn
from tests.ui.pages.sitting import sit_down


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = new_drafting_office(tmp_path)
    yield made
    made.services.close()


@pytest.fixture
def seat(office: Office, qtbot: QtBot) -> Seat:
    made = sit_down(office, qtbot, FormPage)
    turn(made, Tab.SCALE)
    return made


def levels(office: Office) -> list[Fraction]:
    return list(values_of(office.form.scale))


def asked(seat: Seat) -> ConfirmDialog:
    QApplication.processEvents()
    (found,) = [each for each in seat.page.findChildren(ConfirmDialog) if each.isVisible()]
    return found


def test_a_level_is_added_by_key_with_the_keyboard_on_its_number(office: Office, seat: Seat) -> None:
    old = office.form
    focus(seat.page.panes.scale.table)
    seat.press(Qt.Key.Key_N, CTRL)
    assert levels(office) == [0, 1, 2, 3, 4, 5, 6]
    assert seat.focused() is field(seat, "Number of the chosen level")
    seat.qtbot.keyClicks(seat.focused(), "10")
    leave(seat)
    assert levels(office)[-1] == 10
    assert seat.page.panes.scale.chosen_key() == "10"
    enter(seat, "Level 10 (English)", "outstanding")
    leave(seat)
    assert office.form.scale.levels[-1].name.en == "outstanding"
    for _ in range(3):
        seat.press(Qt.Key.Key_Z, CTRL)
    assert office.form == old


def test_a_number_out_of_order_is_not_taken(office: Office, seat: Seat) -> None:
    seat.page.panes.scale.choose("3")
    enter(seat, "Number of the chosen level", "4")
    leave(seat)
    assert levels(office) == [0, 1, 2, 3, 4, 5]
    assert field(seat, "Number of the chosen level").property("text") == "3"


def test_a_level_goes_after_its_anchors_were_named_and_comes_back(office: Office, seat: Seat) -> None:
    old = office.form
    seat.page.panes.scale.choose("2")
    focus(seat.page.panes.scale.table)
    seat.press(Qt.Key.Key_Delete)
    dialog = asked(seat)
    said = " ".join(each.text() for each in dialog.findChildren(QLabel))
    assert "Level 2: the anchors of all questions are lost." in said
    dialog.reject()
    QApplication.processEvents()
    assert office.form == old
    seat.click(seat.page.panes.scale.remove_button)
    asked(seat).verb_button.click()
    QApplication.processEvents()
    assert levels(office) == [0, 1, 3, 4, 5]
    seat.click(seat.page.undo_button)
    assert office.form == old


def test_a_shorter_preset_is_asked_for_too_and_refused_without_a_trace(office: Office, seat: Seat) -> None:
    old = office.form
    pick(seat, "Scale", 4)
    dialog = asked(seat)
    dialog.reject()
    QApplication.processEvents()
    assert office.form == old
    assert field(seat, "Scale").property("currentIndex") == 0


def test_two_levels_stay(office: Office, seat: Seat) -> None:
    for _ in range(4):
        seat.click(seat.page.panes.scale.remove_button)
        asked(seat).verb_button.click()
        QApplication.processEvents()
    seat.click(seat.page.panes.scale.remove_button)
    assert len(levels(office)) == 2
    assert "at least two levels" in seat.page.banner.accessibleName()
