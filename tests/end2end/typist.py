"""A note-taker at the real window: types, rates and goes on until killed; prints what the window shows as saved.

Run as `python -m tests.end2end.typist FILE SEED` on a file whose interview runs.  Each line on standard output is one
JSON object with what stood in the window when it said "saved".
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from interview_app.domain.form import Question
from interview_app.domain.panel import Actor
from interview_app.i18n import Language
from interview_app.services.recents import RecentFiles
from interview_app.services.settings import SettingsFile
from interview_app.ui.appearance import apply_theme
from interview_app.ui.content import Content
from interview_app.ui.lasting_none import make_none_lasting
from interview_app.ui.main_window import MainWindow
from interview_app.ui.pages.interview import InterviewPage
from interview_app.ui.pages.names import PageName
from interview_app.ui.theme import Theme

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
        print(json.dumps(told), flush=True)

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


def main(path: Path, seed: int) -> None:
    """Open the file and begin to type."""
    make_none_lasting()
    application = QApplication([])
    apply_theme(application, Theme())
    settings, recents = SettingsFile(path.with_suffix(".settings")), RecentFiles(path.with_suffix(".recents"))
    window = MainWindow(settings, lambda shell: Content(shell, settings, recents, language=Language.GERMAN))
    window.show()
    window.content.open_path(path)
    if window.content.session is None:
        raise SystemExit("the file did not open")
    writer = window.content.session.services.panel.members()[0]
    window.content.session.workspace.act_as(Actor(writer.id, writer.role))
    window.content.session.go(PageName.INTERVIEWS)
    page = window.content.session.pages.open_page
    if not isinstance(page, InterviewPage):
        raise SystemExit("the interview page did not open")
    running = window.content.session.services.interviews.running()
    if running is None:
        raise SystemExit("no interview runs")
    page.show_item(running.candidate)
    typist = Typist(window, page, seed)
    window.content.session.workspace.operations.saved.connect(typist.tell)
    window.activateWindow()
    if not QTest.qWaitForWindowActive(window):
        raise SystemExit("the window did not become active")
    print("{}", flush=True)
    typist.work()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
