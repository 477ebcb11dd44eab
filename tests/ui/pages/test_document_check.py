"""Checking a document from the window: dropped or chosen, told in a calm dialog, compared with the open procedure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QScrollArea
from pytestqt.qtbot import QtBot

from interview_app import __version__
from interview_app.domain.protocol import Document, IssuedProtocol, Snapshot, Subject
from interview_app.i18n import Language, load
from interview_app.services.documents.protocols import printed
from interview_app.ui.dialogs.document_check import CheckTone, CheckWords, DocumentCheckDialog
from interview_app.ui.main_window import MainWindow
from interview_app.ui.pages.document_check import DocumentChecking
from interview_app.ui.pages.names import PageName
from interview_app.ui.widgets.banner import Banner
from tests.reporting.sample import procedure, snapshot
from tests.reporting.signing.certificates import (
    Holder,
    authority,
    chair,
    curve_key,
    made,
    member,
    other_member,
)
from tests.reporting.signing.foreign_program import signed_elsewhere
from tests.reporting.signing.updates import UPDATES, Change
from tests.reporting.signing.written import with_signatures
from tests.reporting.verifying.tampering import appended, rewritten
from tests.services.office import Office
from tests.ui.pages.chair_with_posting import POSTINGS
from tests.ui.pages.sitting import clear_away, nameless, words_of

SHEET = replace(snapshot(Document.SHEET, whole=procedure(candidates=1), number=7), program=__version__)

RECORD = replace(
    snapshot(Document.SELECTION_RECORD, whole=procedure(candidates=1), number=8), program=__version__
)


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


def test_what_a_signer_says_why_is_read_without_looking_for_it(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = written(tmp_path, SHEET)
    path.write_bytes(
        signed_elsewhere(path.read_bytes(), "signature-1", member(), reason="Nur unter Vorbehalt")
    )
    window.begin()
    window.content.take(path)
    dialog = told(window, qtbot)
    assert any(each.endswith("own words: “Nur unter Vorbehalt”") for each in words_of(dialog))
    assert "Nur unter Vorbehalt" not in dialog.details.text()


def dropped(window: MainWindow, qtbot: QtBot, folder: Path, *signers: Holder) -> DocumentCheckDialog:
    """A document that these have signed is dropped on the window; what the check says of it."""
    path = written(folder, RECORD)
    path.write_bytes(with_signatures(path.read_bytes(), signers))
    window.begin()
    window.content.take(path)
    return told(window, qtbot)


def choose(window: MainWindow, dialog: DocumentCheckDialog, qtbot: QtBot, *files: Path) -> None:
    """Choose the files of authorities in the dialog that the button opens."""
    qtbot.mouseClick(dialog.trust_button, Qt.MouseButton.LeftButton)
    (asking,) = dialog.findChildren(QFileDialog)
    asking.filesSelected.emit([str(each) for each in files])
    asking.reject()
    for checking in window.findChildren(DocumentChecking):
        checking.operations.settle()
    clear_away()


def authority_file(folder: Path, holder: Holder) -> Path:
    path = folder / f"{holder.name}.pem"
    path.write_bytes(holder.pem())
    return path


def test_an_authority_that_is_chosen_in_the_dialog_vouches_for_the_names(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = dropped(window, qtbot, tmp_path, chair(), other_member())
    assert any(
        f"Use the button “{dialog.trust_button.words()}” for that." in each for each in words_of(dialog)
    )
    assert not any("--trust" in each for each in words_of(dialog))
    assert nameless(dialog) == []
    assert dialog.tone.value == CheckTone.UNPROVEN.value
    choose(window, dialog, qtbot, authority_file(tmp_path, authority()))
    assert dialog.tone.value == CheckTone.GOOD.value
    assert dialog.outcome.text().startswith("Signed by “M. Vorlage”, “S. Platzhalter”, unchanged since.")
    words = words_of(dialog)
    assert any(
        each.endswith("you gave, “Prüfstelle Musterland”, vouches for the names in them.") for each in words
    )
    assert any("Trusted for this check: “Prüfstelle Musterland”" in each for each in words)
    assert not any("Nobody was asked" in each for each in words)
    assert dialog.focusWidget() is dialog.trust_button


@pytest.mark.parametrize("change", [each for each, _ in UPDATES.values()], ids=list(UPDATES))
def test_what_was_added_behind_the_signatures_never_gets_a_green_tick(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, change: Change
) -> None:
    path = written(tmp_path, RECORD)
    path.write_bytes(appended(with_signatures(path.read_bytes(), (chair(),)), change))
    window.begin()
    window.content.take(path)
    dialog = told(window, qtbot)
    assert dialog.tone.value == CheckTone.BAD.value
    choose(window, dialog, qtbot, authority_file(tmp_path, authority()))
    assert dialog.tone.value == CheckTone.BAD.value
    assert "but changed since" in dialog.outcome.text()


def test_each_of_several_signers_may_have_another_authority(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    other = made("Amt Beispiel", curve_key(91), authority=True)
    dialog = dropped(window, qtbot, tmp_path, chair(), made("R. Skizze", curve_key(4), other))
    files = [authority_file(tmp_path, each) for each in (authority(), other)]
    choose(window, dialog, qtbot, files[0])
    assert dialog.tone.value == CheckTone.BAD.value
    assert "something stands against its signatures: 1 difference" in dialog.outcome.text()
    choose(window, dialog, qtbot, *files)
    assert "unchanged since" in dialog.outcome.text()


def test_a_file_that_is_none_of_an_authority_is_told_and_what_was_found_stays(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = dropped(window, qtbot, tmp_path, chair())
    before = dialog.outcome.text()
    stranger = tmp_path / "notes.txt"
    stranger.write_text("nothing of that kind", "utf-8")
    choose(window, dialog, qtbot, stranger)
    assert any(
        each.startswith("“notes.txt” holds no certificate of an authority.") for each in words_of(dialog)
    )
    assert dialog.outcome.text() == before
    assert any(each.isVisible() for each in dialog.findChildren(Banner))
    choose(window, dialog, qtbot, authority_file(tmp_path, authority()))
    assert not any(each.isVisible() for each in dialog.findChildren(Banner))


def test_nobody_is_asked_about_names_where_nobody_has_signed(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.begin()
    window.content.take(written(tmp_path, SHEET))
    dialog = told(window, qtbot)
    assert not dialog.trust_button.isVisible()
    dialog.accept()
    clear_away()
    assert window.findChildren(DocumentChecking) == []


def plan_issued(office: Office) -> IssuedProtocol:
    """Form and plan, which the lock of the form issues."""
    office.seat("Vorlage")
    office.lock()
    return office.services.protocols.issued()[0]


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
    issued = plan_issued(office)
    window = opened()
    window.content.take(written(tmp_path, issued.snapshot))
    dialog = told(window, qtbot)
    assert f"procedure file “{office.services.path.name}”" in dialog.outcome.text()
    assert dialog.tone.value == CheckTone.GOOD.value
    assert issued.snapshot.subject == Subject(Document.FORM_AND_PLAN)


def test_an_open_procedure_that_ends_before_the_document_says_nothing_against_it(
    opened: Callable[[], MainWindow], office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    office.seat("Vorlage")
    office.lock()
    later = replace(office.services.protocols.issued()[0].snapshot, number=9, journal_length=999)
    window = opened()
    window.content.take(written(tmp_path, later))
    dialog = told(window, qtbot)
    assert "cannot confirm it" in dialog.outcome.text()
    assert dialog.tone.value == CheckTone.UNPROVEN.value


def test_a_file_that_another_program_saved_anew_gets_no_tick(
    opened: Callable[[], MainWindow], office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    office.seat("Vorlage")
    office.lock()
    window = opened()
    path = written(tmp_path, office.services.protocols.issued()[0].snapshot)
    path.write_bytes(rewritten(path.read_bytes(), lambda _: None))
    window.content.take(path)
    dialog = told(window, qtbot)
    assert "saved the file anew" in dialog.outcome.text()
    assert dialog.tone.value == CheckTone.UNPROVEN.value


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


def test_start_page_asks_for_the_document_and_checks_the_one_chosen(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.begin()
    qtbot.waitUntil(lambda: window.content.start_page is not None)
    start = window.content.start_page
    assert start is not None
    qtbot.mouseClick(start.check_button, Qt.MouseButton.LeftButton)
    (dialog,) = window.findChildren(QFileDialog)
    assert dialog.windowTitle() == "Check a document"
    dialog.fileSelected.emit(str(written(tmp_path, SHEET)))
    dialog.reject()
    told(window, qtbot).accept()


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


def test_all_that_is_told_is_copied_by_keyboard(qtbot: QtBot) -> None:
    words = CheckWords("a.pdf", "Differs.", ("Protocol No. 7.",), ("Page 3: printed is 1, computed is 2.",))
    dialog = DocumentCheckDialog(load(Language.ENGLISH), words)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    qtbot.keyClick(dialog.copy_button, Qt.Key.Key_Space)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied == ["Check of “a.pdf”", "Differs.", "Protocol No. 7.", *words.details]
    assert dialog.copy_button.words() == "Copied to the clipboard"
    dialog.show_words(words)
    assert dialog.copy_button.words() == "Copy this outcome"


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


def test_an_error_below_what_scrolls_leaves_the_dialog_within_the_screen(qtbot: QtBot) -> None:
    aside = "The origin rests on the certificates. " * 30
    lines = tuple(f"Page {n}: printed is 1, computed is 2." for n in range(200))
    words = CheckWords("a.pdf", "Differs.", (aside, aside), lines, opened=True, names_signers=True)
    dialog = DocumentCheckDialog(load(Language.ENGLISH), words)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    room = dialog.screen().availableGeometry().height()
    assert dialog.height() <= room
    dialog.show_error("“notes.txt” holds no certificate of an authority. Choose another file, please. " * 3)
    QApplication.processEvents()
    assert dialog.height() <= room


def test_what_was_found_anew_is_told_from_its_begin(qtbot: QtBot) -> None:
    lines = tuple(f"Page {n}: printed is 1, computed is 2." for n in range(200))
    aside = "The origin rests on the certificates. " * 60
    words = CheckWords("a.pdf", "Differs.", (aside,), lines, opened=True, names_signers=True)
    dialog = DocumentCheckDialog(load(Language.ENGLISH), words)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    (body,) = dialog.findChildren(QScrollArea)
    body.verticalScrollBar().setValue(body.verticalScrollBar().maximum())
    assert dialog.outcome.visibleRegion().isEmpty()
    dialog.show_words(
        CheckWords("a.pdf", "Signed.", (aside, aside), lines[:3], opened=True, names_signers=True)
    )
    QApplication.processEvents()
    assert dialog.outcome.text() == "Signed."
    assert not dialog.outcome.visibleRegion().isEmpty()
    assert dialog.details.geometry().top() == 0


def test_a_dialog_that_grows_below_the_screen_goes_up(qtbot: QtBot) -> None:
    dialog = DocumentCheckDialog(load(Language.ENGLISH), CheckWords("a.pdf", "Signed.", names_signers=True))
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    room = dialog.screen().availableGeometry()
    dialog.move(0, room.bottom() - dialog.frameGeometry().height())
    dialog.show_error("“notes.txt” holds no certificate of an authority. Choose another file, please. " * 3)
    QApplication.processEvents()
    assert room.top() <= dialog.frameGeometry().top()
    assert dialog.frameGeometry().bottom() <= room.bottom()


def test_an_open_procedure_that_somebody_has_written_into_is_told_beside_the_outcome(
    opened: Callable[[], MainWindow], office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    issued = plan_issued(office)
    window = opened()
    with office.services.desk.writing() as db:
        db.execute("DROP TRIGGER journal_row_stays")
        db.execute("UPDATE journal SET at = 'yesterday' WHERE sequence = 2")
    window.content.take(written(tmp_path, issued.snapshot))
    dialog = told(window, qtbot)
    assert dialog.outcome.text().startswith("The document is consistent with itself: ")
    assert any(each.endswith("Take the last backup copy.") for each in words_of(dialog))
