"""From a posting that is dropped on the window to a draft whose coverage is settled, by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from interview_app.domain.coverage import coverage_of
from interview_app.domain.form import InterviewForm
from interview_app.domain.found_posting import PassageKind
from interview_app.i18n import Language
from interview_app.storage.file import open_file
from interview_app.storage.forms import read_form
from interview_app.storage.interchange import dump
from interview_app.ui.main_window import MainWindow
from tests.end2end.conftest import Opened
from tests.end2end.person import words
from tests.end2end.steps import Panel
from tests.services.office import MovedClock

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support")
POSTING = Path(__file__).parents[1] / "intake" / "postings" / "stadt-haushalt.pdf"
COVERED, CONNECTED = "Beratung der Fachbereiche", "Weiterentwicklung des Berichtswesens"
REASON = "gehoert zum Haushaltsrecht"
MOST = 60
"""So many keys of one kind at most, until something is reached."""


@pytest.mark.timeout(120)
@pytest.mark.parametrize("language", list(Language))
def test_a_dropped_posting_becomes_a_covered_draft(
    program: Opened, tmp_path: Path, language: Language
) -> None:
    file = tmp_path / "stadt.interview"
    panel = program(language)
    say, person = panel.say, panel.person
    drop(panel, POSTING)
    person.answer_file_dialog(file)
    person.wait_for(file.name)
    person.until(lambda: any(COVERED in each for each in person.cells()), "the posting was not read")
    tab_to(panel, say("Take over what was found"))
    person.press("Return")
    person.wait_for(
        say("Each demand of the posting and each entry of the draft is covered, or a reason says why not.")
    )
    turn_to(panel, COVERED)
    person.press("2")
    tab_to(panel, say("Why nothing of the form stands on it"))
    person.write(REASON)
    turn_to(panel, CONNECTED)
    person.press("2")
    tab_to(panel, say("Entries of the draft"))
    for _ in range(MOST):
        person.press("Down")
    turn_to(panel, CONNECTED)
    person.press("Space")
    person.press("Ctrl+Z")
    person.press("Ctrl+Y")
    person.wait_for(
        say("Each demand of the posting and each entry of the draft is covered, or a reason says why not.")
    )
    person.window.close()
    proves(file)


def drop(panel: Panel, path: Path) -> None:
    """Let a file go over the window."""
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window = panel.person.window
    assert isinstance(window, MainWindow)
    window.dropEvent(QDropEvent(QPointF(400, 400), copy, carried, left, none))


def tab_to(panel: Panel, name: str) -> None:
    """Press Tab until the keyboard is on what is called so."""
    for _ in range(MOST):
        if name in named(QApplication.focusWidget()):
            return
        panel.person.press("Tab")
    raise AssertionError(f"Tab never comes to “{name}”")


def turn_to(panel: Panel, text: str) -> None:
    """Go to the text by Tab, and with the arrows to the passage that begins so."""
    name = panel.say("Text of the posting")
    tab_to(panel, name)
    panel.person.press("Home")
    view = panel.person.view(name)
    for _ in range(MOST):
        if str(view.currentIndex().data()).startswith(text):
            return
        panel.person.press("Down")
    raise AssertionError(f"no passage “{text}”")


def named(widget: QWidget | None) -> tuple[str, ...]:
    """What a focused control is called."""
    if widget is None:
        return ()
    return (widget.accessibleName(), words(widget) if isinstance(widget, QAbstractButton) else "")


def proves(file: Path) -> None:
    """The file has the draft with both ways of coverage settled, and nobody's address."""
    opened = open_file(file, at=MovedClock()())
    with opened.reading() as db:
        form, all_of_it = read_form(db), str(dump(db))
    opened.close()
    check(form)
    assert "0123 456" not in all_of_it
    assert "erika.beispiel" not in all_of_it


def check(form: InterviewForm) -> None:
    assert form.posting.reference == "20-2027-03"
    assert form.posting.source == POSTING.name
    assert len(form.requirements) >= 2
    assert len(form.criteria) >= 4
    assert coverage_of(form).settled
    by_text = {each.passage.text: each for each in coverage_of(form).passages}
    covered = next(each for text, each in by_text.items() if text.startswith(COVERED))
    assert covered.passage.left_out == REASON
    assert covered.passage.kind is PassageKind.CRITERION
    connected = next(each for text, each in by_text.items() if text.startswith(CONNECTED))
    assert connected.parts
