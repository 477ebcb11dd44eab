"""One laptop goes round the table: each member rates by keyboard, nobody sees the last one's, and then all compare."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from interview_app.domain.calibration.round import CalibrationState
from interview_app.ui.dialogs.calibration_step import CalibrationStepDialog
from interview_app.ui.main_window import MainWindow
from interview_app.ui.pages.calibration.page import CalibrationPage
from interview_app.ui.pages.cover import CoverPage
from interview_app.ui.pages.names import PageName
from interview_app.ui.widgets.button import Button
from tests.services.office import Office
from tests.services.trying import begin, room, write
from tests.ui.pages.conftest import page
from tests.ui.pages.sitting import words_of

CTRL = Qt.KeyboardModifier.ControlModifier


def focused() -> QWidget:
    """What has the focus."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key, wherever the focus is."""
    QTest.keyClick(focused(), key, modifier)


def rate_by_keyboard(shown: CalibrationPage, digits: tuple[Qt.Key, ...], words: str) -> None:
    """A digit, a sentence and on for each answer, then the seal."""
    for digit in digits:
        press(digit)
        press(Qt.Key.Key_Tab)
        QTest.keyClicks(focused(), words)
        press(Qt.Key.Key_Return, CTRL)
    dialog = shown.acts.dialog
    assert isinstance(dialog, CalibrationStepDialog)
    dialog.verb_button.click()


def hand_on(window: MainWindow, shown: CalibrationPage, qtbot: QtBot) -> None:
    """The way in the banner, and the next person sits down under the cover."""
    (way,) = [each for each in shown.banner.findChildren(Button) if "Hand over" in each.words()]
    way.click()
    (cover,) = window.findChildren(CoverPage)
    cover.take.click()
    qtbot.waitUntil(lambda: not window.findChildren(CoverPage))
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)


def test_a_calibration_goes_round_one_laptop(
    opened: Callable[[], MainWindow], office: Office, qtbot: QtBot
) -> None:
    office.seat("Maria Vorlage", "Rolf Skizze")
    office.lock()
    write(office, 3, 1)
    begin(office)
    window = opened()
    session = window.content.session
    assert session is not None
    session.workspace.act_as(office.chair)
    shown = page(window, PageName.CALIBRATION, CalibrationPage)
    shown.trial.begin()
    rate_by_keyboard(shown, (Qt.Key.Key_3, Qt.Key.Key_1), "Zaunkoenig")
    hand_on(window, shown, qtbot)
    assert session.workspace.actor.panelist == office.members[1].panelist
    assert not any("Zaunkoenig" in each or "key 3" in each for each in words_of(shown))
    rate_by_keyboard(shown, (Qt.Key.Key_5, Qt.Key.Key_1), "Rotkehlchen")
    assert room(office).state is CalibrationState.DISCLOSED
    assert shown.comparison.isVisible()
    said = words_of(shown)
    assert all(any(word in each for each in said) for word in ("Zaunkoenig", "Rotkehlchen", "key 3"))
    given = [sheet.ratings[0].level for sheet in room(office).calibration.sheets]
    assert given == [Fraction(3), Fraction(5)]
