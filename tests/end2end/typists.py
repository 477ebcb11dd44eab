"""More people at windows that are going to be killed, each at another place where words are typed or much is written.

Run as `python -m tests.end2end.typists`: everything is loaded once, and each line on standard input, a JSON list of
place, file and seed, makes a child that works until it is killed.  The child tells its process id first.
"""

from __future__ import annotations

import json
import os
import random
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from interview_app.i18n import Language, load
from interview_app.ui.dialogs.hand_over_record import HandOverRecordDialog
from interview_app.ui.dialogs.read_list import ReadListDialog
from interview_app.ui.main_window import MainWindow
from interview_app.ui.pages.form.page import FormPage
from interview_app.ui.pages.form.places import Tab
from interview_app.ui.pages.interview.page import InterviewPage
from interview_app.ui.pages.names import PageName
from interview_app.ui.widgets.text_area import TextArea
from tests.end2end.killed import actor_of, open_window, ready, session_of, tell
from tests.end2end.typist import PAUSE, WORDS, at_interview

SAY = load(Language.GERMAN)


def at_paper(window: MainWindow, seed: int) -> None:
    """Type the evidence of a paper sheet."""
    session_of(window).go(PageName.PAPER)
    press(window, SAY("Type sheet"))
    type_into(window, SAY("Evidence, {question}", question=""), seed)


def at_consensus(window: MainWindow, seed: int) -> None:
    session_of(window).go(PageName.CONSENSUS)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    type_into(window, SAY("Reason"), seed)


def at_form(window: MainWindow, seed: int) -> None:
    """Write into the draft of the form."""
    session_of(window).go(PageName.FORM)
    page = session_of(window).pages.open_page
    if not isinstance(page, FormPage):
        raise SystemExit("the form page did not open")
    page.tabs.setCurrentIndex(Tab.POSTING)
    QApplication.processEvents()
    type_into(window, SAY("Notice"), seed)


def at_decision(window: MainWindow, seed: int) -> None:
    session_of(window).go(PageName.RANKING)
    type_into(window, SAY("Reasons for the selection"), seed)


def at_hints(window: MainWindow, seed: int) -> None:
    """Give a reason for a hint, in the dialog that records the decision."""
    session_of(window).go(PageName.RANKING)
    press(window, SAY("Record decision …"))
    type_into(window, SAY("Reason: {hint}", hint=""), seed)


def at_lists(window: MainWindow, seed: int) -> None:
    """Take one list after the other over, each in one act."""
    session = session_of(window)
    session.go(PageName.CANDIDATES)
    page = session.pages.open_page
    if page is None:
        raise SystemExit("the candidates page did not open")
    ready(window)
    while True:
        name = f"L{seed:02}"
        path = session.services.path.with_name(f"{name}.csv")
        rows = [f"{name}-{at:03};Person {name} {at}" for at in range(LISTED)]
        path.write_text("\n".join(["Nr.;Name", *rows]), encoding="utf-8")
        page.show_item(path)
        [dialog] = [each for each in page.findChildren(ReadListDialog) if each.isVisible()]
        QTest.mouseClick(dialog.verb_button, Qt.MouseButton.LeftButton)
        tell({"list": name})
        seed += 50


def at_hand_over(window: MainWindow, seed: int) -> None:
    """Write a word and hand the record to the other member, who does the same."""
    session = session_of(window)
    members = session.services.panel.members()
    running = session.services.interviews.running()
    if running is None:
        raise SystemExit("no interview runs")
    writer = next(at for at, each in enumerate(members) if each.id == running.note_taker)
    session.workspace.act_as(actor_of(members[writer]))
    session.go(PageName.INTERVIEWS)
    page = session.pages.open_page
    if not isinstance(page, InterviewPage):
        raise SystemExit("the interview page did not open")
    page.show_item(running.candidate)
    ready(window)
    dice = random.Random(seed)
    while True:
        words = f"{dice.choice(WORDS)} {dice.randrange(10_000)}"
        page.guide.pane.answer.setFocus()
        QTest.keyClicks(page.guide.pane.answer, f"{words}. ")
        page.guide.bar.menu.aboutToShow.emit()
        act = next(
            each for each in page.guide.bar.menu.actions() if each.text() == SAY("Hand the record over …")
        )
        act.trigger()
        [dialog] = [each for each in page.findChildren(HandOverRecordDialog) if each.isVisible()]
        dialog.laptop.setChecked(False)
        QTest.mouseClick(dialog.verb_button, Qt.MouseButton.LeftButton)
        tell({"words": words})
        writer = 1 - writer
        session.workspace.act_as(actor_of(members[writer]))


def press(window: MainWindow, words: str) -> None:
    """Click the button that says this."""
    found = [each for each in window.findChildren(QAbstractButton) if each.isVisible()]
    [button] = [each for each in found if words in (each.accessibleName(), each.text())]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def type_into(window: MainWindow, name: str, seed: int) -> None:
    """Type words and pause, at the end of the first visible field whose name begins so, until killed."""
    fields = [each for each in window.findChildren(TextArea) if each.isVisible()]
    field = next(each for each in fields if each.accessibleName().startswith(name))
    session_of(window).workspace.operations.saved.connect(partial(tell_words, field))
    ready(window, field.text())
    field.setFocus()
    field.moveCursor(QTextCursor.MoveOperation.End)
    dice = random.Random(seed)
    while True:
        QTest.keyClicks(field, f"{dice.choice(WORDS)} ", delay=5)
        if dice.randrange(2):
            QTest.qWait(PAUSE)


def tell_words(field: TextArea) -> None:
    """What stands in the field, unless it waits for its pause."""
    if not field.is_pausing():
        tell({"words": field.text().strip()})


LISTED = 40
"""How many people stand in each list."""
Work = Callable[[MainWindow, int], None]
PLACES: Mapping[str, tuple[int, Work]] = {
    "interview": (0, at_interview),
    "hand-over": (0, at_hand_over),
    "paper": (2, at_paper),
    "consensus": (0, at_consensus),
    "decision": (0, at_decision),
    "hints": (0, at_hints),
    "lists": (0, at_lists),
    "form": (0, at_form),
}
"""Who sits there (a place of the panel), and what they do."""


def work(place: str, path: Path, seed: int) -> None:
    """In the child: tell who it is and work until killed."""
    tell({"process": os.getpid()})
    acting, at = PLACES[place]
    at(open_window(path, acting=acting), seed)


def main() -> None:
    """Make a child for each line, one after the other."""
    for line in sys.stdin:
        place, path, seed = json.loads(line)
        child = os.fork()
        if child == 0:
            work(place, Path(path), seed)
            os._exit(1)
        _, status = os.waitpid(child, 0)
        tell({"ended": os.waitstatus_to_exitcode(status)})


if __name__ == "__main__":
    main()
