"""What is computed beside the window reaches whoever waits for it, on the window's thread, or nobody."""

from __future__ import annotations

from threading import Event, get_ident, main_thread

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interview_app.ui.operations import Operations


class Waiting(QObject):
    """Somebody who waits for a number."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.got: list[tuple[int, bool]] = []

    def take(self, number: int) -> None:
        self.got.append((number, get_ident() == main_thread().ident))


def test_an_outcome_is_handed_over_on_the_thread_of_the_window(qtbot: QtBot) -> None:
    operations, waiting = Operations(), Waiting()
    operations.beside(lambda: 1 if get_ident() != main_thread().ident else 0, waiting.take)
    qtbot.waitUntil(lambda: bool(waiting.got))
    assert waiting.got == [(1, True)]


def test_settling_waits_for_what_is_computed_and_hands_it_over(qtbot: QtBot) -> None:
    operations, waiting, may_go_on = Operations(), Waiting(), Event()
    operations.beside(lambda: may_go_on.wait(30) * 7, waiting.take)
    operations.beside(lambda: 8, waiting.take)
    assert waiting.got == []
    may_go_on.set()
    operations.settle()
    assert waiting.got == [(7, True), (8, True)]


def test_who_is_gone_meanwhile_is_told_nothing(qtbot: QtBot) -> None:
    operations, waiting, may_go_on = Operations(), Waiting(), Event()
    operations.beside(lambda: may_go_on.wait(30) * 7, waiting.take)
    waiting.deleteLater()
    QApplication.sendPostedEvents(waiting, QEvent.Type.DeferredDelete.value)
    may_go_on.set()
    operations.settle()
    assert waiting.got == []


def test_operations_that_are_gone_let_their_computation_end_alone(qtbot: QtBot) -> None:
    waiting, may_go_on, ended = Waiting(), Event(), Event()
    operations = Operations()

    def compute() -> int:
        may_go_on.wait(30)
        ended.set()
        return 7

    operations.beside(compute, waiting.take)
    operations.deleteLater()
    QApplication.sendPostedEvents(operations, QEvent.Type.DeferredDelete.value)
    del operations
    may_go_on.set()
    assert ended.wait(30)
    QApplication.processEvents()
    assert waiting.got == []


def test_what_a_computation_raises_is_raised_where_its_outcome_is_handed_over(qtbot: QtBot) -> None:
    operations, waiting = Operations(), Waiting()

    def fail() -> int:
        raise ValueError("a bug")

    operations.beside(fail, waiting.take)
    with pytest.raises(ValueError, match="a bug"):
        operations.settle()
    operations.settle()
    assert waiting.got == []
