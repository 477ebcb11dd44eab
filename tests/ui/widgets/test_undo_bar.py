"""The bar that offers to take an act back: ten seconds, longer while somebody is at it, once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QEnterEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from interview_app.i18n import Language, load
from interview_app.ui.widgets import undo_bar
from interview_app.ui.widgets.undo_bar import OFFERED, UndoBar


@pytest.fixture
def bar(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[UndoBar]:
    """A bar below a field, in a window, with little patience."""
    monkeypatch.setattr(undo_bar, "OFFERED", 30)
    window = QWidget()
    column = QVBoxLayout(window)
    column.addWidget(QLineEdit())
    made = UndoBar(load(Language.ENGLISH), window)
    column.addWidget(made)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made.offer("Withdrawn.")
    yield made
    window.close()


def test_the_offer_lasts_ten_seconds() -> None:
    assert OFFERED == 10_000


def test_it_goes_by_itself(bar: UndoBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.ended):
        assert bar.isVisible()
    assert not bar.isVisible()


def test_it_stays_while_it_has_the_keyboard(bar: UndoBar, qtbot: QtBot) -> None:
    bar.back.setFocus()
    with qtbot.assertNotEmitted(bar.ended, wait=120):
        assert QApplication.focusWidget() is bar.back
    bar.window().findChildren(QLineEdit)[0].setFocus()
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_it_stays_while_the_pointer_rests_on_it(bar: UndoBar, qtbot: QtBot) -> None:
    place = QPointF(5, 5)
    QApplication.sendEvent(bar, QEnterEvent(place, place, place))
    with qtbot.assertNotEmitted(bar.ended, wait=120):
        assert bar.isVisible()
    QApplication.sendEvent(bar, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: not bar.isVisible())


@pytest.mark.parametrize("by_key", [True, False])
def test_an_act_is_taken_back_once(bar: UndoBar, qtbot: QtBot, by_key: bool) -> None:
    with qtbot.waitSignal(bar.wanted):
        if by_key:
            qtbot.keyClick(bar.window(), Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
        else:
            bar.back.click()
    assert not bar.isVisible()
    with qtbot.assertNotEmitted(bar.wanted):
        qtbot.keyClick(bar.window(), Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)


def test_it_can_be_sent_away(bar: UndoBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.ended):
        bar.close_button.click()
    assert not bar.isVisible()


def test_it_says_to_a_screen_reader_what_would_be_undone(bar: UndoBar) -> None:
    name = QAccessible.queryAccessibleInterface(bar.back).text(QAccessible.Text.Name)
    assert name == "Undo: Withdrawn."
    assert bar.accessibleName() == "Withdrawn."
