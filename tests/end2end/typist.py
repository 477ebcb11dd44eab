"""A note-taker at the real window: types, rates and goes on until killed; tells what the window shows as saved.

Each line that is told is one JSON object with what stood in the window when it said "saved".
"""

from __future__ import annotations

import random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from interview_app.domain.form import Question
from interview_app.ui.main_window import MainWindow
from interview_app.ui.pages.interview.page import InterviewPage
from interview_app.ui.pages.names import PageName
from tests.end2end.killed import ready, session_of, tell

WORDS = (
    "Projekt",
    "zwei Teams",
    "Streit um Daten",
    "selbst vermittelt",
    "Ergebnis: Pruefplan",
    "Fehlerquote 2 %",
)
PAUSE = 350


class Typist:
    """Hands at the keyboard of one window."""

    def __init__(self, window: MainWindow, page: InterviewPage, seed: int) -> None:
        self._window, self._page, self._dice = window, page, random.Random(seed)

    def work(self) -> None:
        """Go on until somebody kills the process."""
        while True:
            self._dice.choice(
                (self._answer, self._answer, self._evidence, self._rate, self._go_on, self._wait)
            )()

    def tell(self) -> None:
        """Print what the window shows as saved; a text that waits for its pause is not."""
        pane, case = self._page.guide.pane, self._page.guide.case
        if case is None:
            return
        item = case.items[self._page.guide.at]
        told: dict[str, object] = {"item": item.id}
        if not pane.answer.is_pausing():
            told["answer"] = pane.answer.text()
        if isinstance(item, Question) and not pane.evidence.text_area.is_pausing():
            told["evidence"] = pane.evidence.text_area.text()
            told["level"] = pane.levels.cards.chosen_index()
        tell(told)

    def _answer(self) -> None:
        self._type(self._page.guide.pane.answer)

    def _evidence(self) -> None:
        if self._page.guide.pane.evidence.isVisible():
            self._type(self._page.guide.pane.evidence.text_area)

    def _type(self, field: QWidget) -> None:
        field.setFocus()
        QTest.keyClicks(field, self._dice.choice(WORDS) + " ", delay=5)

    def _rate(self) -> None:
        self._press(
            self._dice.choice((Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_5)), Qt.KeyboardModifier.AltModifier
        )

    def _go_on(self) -> None:
        if self._page.guide.at + 1 < len(self._page.guide.case.items if self._page.guide.case else ()):
            self._press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def _wait(self) -> None:
        QTest.qWait(PAUSE)

    def _press(self, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
        QTest.keyClick(self._window.focusWidget(), key, held)


def at_interview(window: MainWindow, seed: int) -> None:
    """Type into the interview that runs."""
    session = session_of(window)
    session.go(PageName.INTERVIEWS)
    page = session.pages.open_page
    if not isinstance(page, InterviewPage):
        raise SystemExit("the interview page did not open")
    running = session.services.interviews.running()
    if running is None:
        raise SystemExit("no interview runs")
    page.show_item(running.candidate)
    typist = Typist(window, page, seed)
    session.workspace.operations.saved.connect(typist.tell)
    ready(window)
    typist.work()
