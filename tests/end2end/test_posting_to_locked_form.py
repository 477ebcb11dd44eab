"""In one piece and by keyboard: a posting is dropped, covered, drafted, weighed, asked for, checked and locked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from interview_app.domain.canonical import fingerprint
from interview_app.domain.coverage import coverage_of
from interview_app.domain.found_posting import PassageKind
from interview_app.domain.hint import Rule
from interview_app.domain.procedure import Procedure, Stage
from interview_app.domain.protocol import Document
from interview_app.domain.record_check.at_lock import hints_at_lock
from interview_app.i18n import Language
from interview_app.storage.file import open_file
from interview_app.storage.interchange import dump
from interview_app.storage.procedures import read_procedure
from interview_app.storage.protocols import read_protocols
from interview_app.storage.sheets import Sheets
from interview_app.ui.main_window import MainWindow
from tests.end2end.conftest import Opened
from tests.end2end.steps import PROTOCOLS, Panel
from tests.end2end.writer import FARTHEST, Writer
from tests.services.office import MovedClock

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support")
POSTING = Path(__file__).parents[1] / "intake" / "postings" / "stadt-haushalt.pdf"
COVERED, CONNECTED = "Beratung der Fachbereiche", "Weiterentwicklung des Berichtswesens"
REASON = "gehoert zum Haushaltsrecht"
NAME, TITLE = "Haushaltsrecht", "Nachtragshaushalt"
LEVELS = range(6)


@pytest.mark.timeout(120)
def test_a_dropped_posting_becomes_a_locked_form(program: Opened, tmp_path: Path) -> None:
    file = tmp_path / "stadt.interview"
    panel = program(Language.GERMAN)
    writer, person = Writer(panel), panel.person
    drop(panel, POSTING)
    person.answer_file_dialog(file)
    person.wait_for(file.name)
    person.until(lambda: any(COVERED in each for each in person.cells()), "the posting was not read")
    cover(writer)
    writer.push(panel.say("To the form"))
    complete_criteria(writer)
    ask(writer)
    check_structure(writer)
    lock(writer)
    panel.go(PROTOCOLS)
    person.wait_for(panel.say("Form and plan"))
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


def cover(writer: Writer) -> None:
    """Take over what was found, leave one passage out for a reason, and connect another; one step back and again."""
    person, say = writer.person, writer.say
    settled = say(
        "Each demand of the posting and each entry of the draft is covered, or a reason says why not."
    )
    text = say("Text of the posting")
    writer.push(say("Take over what was found"))
    person.wait_for(settled)
    writer.turn_to_row(text, COVERED)
    person.press("2")
    writer.reach(say("Why nothing of the form stands on it"))
    person.write(REASON)
    writer.turn_to_row(text, CONNECTED)
    person.press("2")
    writer.reach(say("Entries of the draft"))
    for _ in range(FARTHEST):
        person.press("Down")
    writer.turn_to_row(text, CONNECTED)
    person.press("Space")
    person.press("Ctrl+Z")
    person.press("Ctrl+Y")
    person.wait_for(settled)


def complete_criteria(writer: Writer) -> None:
    """Give the first a better name, weigh by hand and then all the same."""
    person, say = writer.person, writer.say
    writer.turn("Criteria")
    writer.fill(say("Criterion {mark}", mark=say("C{number}", number=1)), NAME)
    writer.fill(say("Weight"), "30")
    assert not person.sees(say("The weights sum to 100."))
    writer.push(say("Weigh equally"))
    person.wait_for(say("The weights sum to 100."))


def ask(writer: Writer) -> None:
    """Have the missing questions proposed, take them back, have them again; and write one more with all its anchors."""
    person, say = writer.person, writer.say
    propose = say("Propose the missing questions")
    writer.push(propose)
    person.until(lambda: not person.has_button(propose), "nothing was proposed")
    person.press("Ctrl+Z")
    person.until(lambda: person.has_button(propose), "the proposal stays")
    writer.push(propose)
    person.until(lambda: not person.has_button(propose), "nothing was proposed")
    writer.turn("Conversation")
    writer.turn_to_row(say("Conversation"), "1")
    person.press("Ctrl+N")
    person.write(TITLE)
    writer.fill(say("Question in its words"), "Wie bereiten Sie einen Nachtragshaushalt vor?")
    writer.fill(say("Probes"), "Wen beteiligen Sie?")
    writer.fill(say("Expected answer"), "nennt die Fristen")
    for level in LEVELS:
        writer.fill(say("Level {level}", level=level), f"nennt {level} Schritte")


def check_structure(writer: Writer) -> None:
    """Follow a hint to its place by Enter, and mend it there."""
    person, say = writer.person, writer.say
    writer.push(say("Show hints"))
    why = say("Why an interview")
    writer.turn_to_row(say("Hints on the form"), why)
    person.press("Return")
    writer.reach(say("Ground for the interview"))
    person.press("Down")
    person.until(lambda: not person.has_cell(why), "the hint stays")


def lock(writer: Writer) -> None:
    """Read the plan, and fix it."""
    person, say = writer.person, writer.say
    writer.push(say("Lock form …"))
    person.until(lambda: person.top().windowTitle() == say("Lock the interview form?"), "no dialog asks")
    person.wait_for(say("Fingerprint"))
    writer.push(say("Lock form"))
    person.until(lambda: not person.has_button(say("Lock form …")), "the form is not locked")


def proves(file: Path) -> None:
    """The file has the locked form, its coverage settled, the plan issued, and nobody's address."""
    opened = open_file(file, at=MovedClock()())
    with opened.reading() as db:
        procedure, issued = read_procedure(db, sheets=Sheets.NONE), read_protocols(db)
        all_of_it = str(dump(db))
    opened.close()
    proves_coverage(procedure)
    form, lock = procedure.form, procedure.lock
    assert lock is not None
    assert lock.fingerprint == fingerprint(form)
    assert lock.why_interview == form.why_interview.de
    assert procedure.stage is Stage.LOCKED
    assert form.criteria[0].name.de == NAME
    assert not form.weights_differ()
    (own,) = [each for each in form.questions if each.title.de == TITLE]
    assert [each.behaviour.de for each in own.anchors] == [f"nennt {level} Schritte" for level in LEVELS]
    assert form.questions_of(form.criteria[0].id)[1] == own
    assert {hint.discovery.rule for hint in hints_at_lock(procedure)} == {
        Rule.STANDARD_WORDS,
        Rule.ONE_QUESTION,
    }
    assert [each.snapshot.subject.document for each in issued] == [Document.FORM_AND_PLAN]
    assert "0123 456" not in all_of_it
    assert "erika.beispiel" not in all_of_it


def proves_coverage(procedure: Procedure) -> None:
    form = procedure.form
    assert form.posting.reference == "20-2027-03"
    assert form.posting.source == POSTING.name
    assert len(form.requirements) >= 2
    coverage = coverage_of(form)
    assert coverage.settled
    by_text = {each.passage.text: each for each in coverage.passages}
    covered = next(each for text, each in by_text.items() if text.startswith(COVERED))
    assert (covered.passage.left_out, covered.passage.kind) == (REASON, PassageKind.CRITERION)
    assert next(each for text, each in by_text.items() if text.startswith(CONNECTED)).parts
