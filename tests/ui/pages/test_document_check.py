"""Checking a document from the window: dropped or chosen, told in a calm dialog, compared with the open procedure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from interview_app import __version__
from interview_app.domain.protocol import Document, Snapshot, Subject
from interview_app.i18n import Language, load
from interview_app.services.documents.protocols import printed
from interview_app.ui.dialogs.document_check import CheckWords, DocumentCheckDialog
from interview_app.ui.main_window import MainWindow
from interview_app.ui.pages.names import PageName
from tests.reporting.sample import procedure, snapshot
from tests.reporting.signing.certificates import member
from tests.reporting.signing.written import with_signatures
from tests.services.office import Office
from tests.ui.pages.chair_with_posting import POSTINGS
from tests.ui.pages.sitting import words_of

SHEET = replace(snapshot(Document.SHEET, whole=procedure(candidates=1), number=7), program=__version__)


def written(folder: Path, frozen: Snapshot, more: bytes = b"") -> Path:
    path = folder / "sheet.pdf"
    path.write_bytes(printed(frozen, Language.GERMAN) + more)
    return path


def told(window: MainWindow, qtbot: QtBot) -> DocumentCheckDialog:
    """The dialog that says what was found."""
    qtbot.waitUntil(lambda: bool(window.findChildren(DocumentCheckDialog)), timeout=60_000)
    return window.findChildren(DocumentCheckDialog)[-1]


def test_a_dropped_document_is_checked_without_an_open_procedure(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.begin()
    window.content.take(written(tmp_path, SHEET))
    dialog = told(window, qtbot)
    words = " ".join(words_of(dialog))
    assert "consistent with itself" in dialog.outcome.text()
    assert "does not prove where the document comes from" in words
    assert "open that procedure and check again" in words
    assert not dialog.details_shown
    assert window.content.session is None


def test_a_signed_document_names_who_signed_and_each_signature_lies_open(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = written(tmp_path, SHEET)
    path.write_bytes(with_signatures(path.read_bytes(), (member(),)))
    window.begin()
    window.content.take(path)
    dialog = told(window, qtbot)
    assert dialog.outcome.text().startswith("Signed by “R. Skizze”, unchanged since.")
    assert any("The origin rests on the certificates." in each for each in words_of(dialog))
    assert dialog.details_shown
    assert any("own clock" in each for each in words_of(dialog))
    assert any("nobody else vouches for the name" in each for each in words_of(dialog))


def test_what_differs_lies_open(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.begin()
    window.content.check_document(written(tmp_path, SHEET, b"\n%more"))
    dialog = told(window, qtbot)
    assert "1 difference" in dialog.outcome.text()
    assert dialog.details_shown
    assert any("Something was appended" in each for each in words_of(dialog))


def test_the_open_procedure_that_issued_it_is_asked_too(
    opened: Callable[[], MainWindow], office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    office.seat("Vorlage")
    office.lock()
    issued = office.services.protocols.issued()[0]
    window = opened()
    window.content.take(written(tmp_path, issued.snapshot))
    dialog = told(window, qtbot)
    assert f"procedure file “{office.services.path.name}”" in dialog.outcome.text()
    assert issued.snapshot.subject == Subject(Document.FORM_AND_PLAN)


def test_a_document_that_cannot_be_checked_is_one_sentence(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.begin()
    window.content.check_document(tmp_path / "gone.pdf")
    dialog = told(window, qtbot)
    assert "is not there any more" in dialog.outcome.text()
    assert not dialog.details_shown


def test_a_posting_that_is_dropped_is_still_a_posting(opened: Callable[[], MainWindow]) -> None:
    window = opened()
    session = window.content.session
    assert session is not None
    window.content.take(POSTINGS / "stadt-haushalt.pdf")
    assert session.pages.open_name is PageName.POSTING
    session.workspace.operations.settle()


def test_start_page_and_menu_ask_for_the_document(window: MainWindow, qtbot: QtBot) -> None:
    window.begin()
    qtbot.waitUntil(lambda: window.content.start_page is not None)
    start = window.content.start_page
    assert start is not None
    qtbot.mouseClick(start.check_button, Qt.MouseButton.LeftButton)
    (dialog,) = window.findChildren(QFileDialog)
    assert dialog.windowTitle() == "Check a document"
    dialog.reject()


def test_the_details_are_opened_and_folded_by_keyboard(qtbot: QtBot) -> None:
    words = CheckWords("a.pdf", "Consistent.", ("Aside.",), tuple(f"Line {n}." for n in range(3)))
    dialog = DocumentCheckDialog(load(Language.ENGLISH), words)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    for shown in (True, False):
        qtbot.keyClick(dialog.head.button, Qt.Key.Key_Space)
        assert dialog.details_shown is shown
    assert dialog.head.button.accessibleName() == "Details"


def test_many_differences_scroll_in_a_field_that_the_keyboard_reaches(qtbot: QtBot) -> None:
    lines = tuple(f"Page {n}: printed is 1, computed is 2." for n in range(200))
    dialog = DocumentCheckDialog(
        load(Language.ENGLISH), CheckWords("a.pdf", "Differs.", (), lines, opened=True)
    )
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    dialog.details.setFocus()
    qtbot.keyClick(dialog.details, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert dialog.details.verticalScrollBar().value() == dialog.details.verticalScrollBar().maximum() > 0
    assert dialog.details.isReadOnly()
    assert dialog.height() < 600
    assert dialog.details.text().splitlines() == list(lines)
