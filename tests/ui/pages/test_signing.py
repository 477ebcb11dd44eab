"""Signing an issued document: the file, the line, the certificate, and what is said where it goes wrong."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from interview_app.domain.protocol import Document, Subject
from interview_app.i18n import Language, load
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.services.documents import checks
from interview_app.services.documents.checks import check_document
from interview_app.services.documents.protocols import printed
from interview_app.services.documents.signing import SigningOrder, fields_of, keep, prepare
from interview_app.ui.dialogs.sign_document import SignDocumentDialog
from interview_app.ui.pages.protocols.one_signature import OneSignature
from interview_app.ui.pages.protocols.page import ProtocolsPage
from tests.reporting.signing.certificates import PASSPHRASE, curve_key, made
from tests.services.office import Office, disclosed_office
from tests.ui.pages.sitting import Sitting, copied, nameless, sit_down, words_of

Seat = Sitting[ProtocolsPage]
pytestmark = [
    pytest.mark.qt_log_ignore("^This plugin does not support", extend=True),
    pytest.mark.usefixtures("files_let_go"),
]
PLAN, RECORD = Subject(Document.FORM_AND_PLAN), Subject(Document.SELECTION_RECORD)
LONG_AGO = datetime(2021, 1, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Two candidates, two members, decided; form and plan are No. 1, the selection record No. 2."""
    office = disclosed_office(tmp_path_factory.mktemp("decided"), (5, 4), (3, 4))
    first = office.services.candidates.all()[0]
    office.services.decisions.decide(office.chair, DecisionPlan((first.id,), (), "best"))
    office.services.protocols.issue(office.chair, RECORD)
    office.services.close()
    return office


@pytest.fixture
def office(closed: Office, tmp_path: Path) -> Office:
    return copied(closed, tmp_path)


@pytest.fixture
def seat(office: Office, qtbot: QtBot) -> Seat:
    sitting = sit_down(office, qtbot, ProtocolsPage)
    sitting.page.show_item(RECORD)
    sitting.settle()
    return sitting


def names(office: Office) -> list[str]:
    panel = office.services.desk.bare().panel
    return [next(each.name for each in panel if each.id == member.panelist) for member in office.members]


def asked(seat: Seat) -> SignDocumentDialog:
    seat.click(seat.page.signing.button)
    dialog = seat.dialog(SignDocumentDialog)
    assert isinstance(dialog, SignDocumentDialog)
    return dialog


def filling(dialog: SignDocumentDialog) -> OneSignature:
    found = dialog.findChild(OneSignature)
    assert isinstance(found, OneSignature)
    return found


def saved(seat: Seat, dialog: SignDocumentDialog, folder: Path) -> Path:
    """Save the document anew and let it be looked at."""
    filling(dialog).save_to(folder)
    seat.settle()
    seat.settle()
    assert dialog.document.path is not None
    return dialog.document.path


def certificate(
    folder: Path, name: str, *, end: datetime | None = None, passphrase: str = PASSPHRASE
) -> Path:
    holder = made(name, curve_key(7)) if end is None else made(name, curve_key(7), start=LONG_AGO, end=end)
    path = folder / f"{name}.p12"
    path.write_bytes(holder.pkcs12(passphrase))
    return path


def impatient(office: Office) -> None:
    """Let the procedure wait hardly at all for another program."""
    with office.services.desk.reading() as db:
        db.execute("PRAGMA busy_timeout = 50").fetchall()


def sign(seat: Seat, dialog: SignDocumentDialog, certificate: Path, passphrase: str = PASSPHRASE) -> None:
    filling(dialog).take_certificate(certificate)
    dialog.passphrase.insert(passphrase)
    seat.click(dialog.verb_button)
    seat.settle()


def test_signing_is_offered_where_something_issued_has_lines(seat: Seat) -> None:
    assert seat.page.signing.button.isVisible()
    seat.page.show_item(Subject(Document.SCHEDULE))
    assert not seat.page.signing.button.isVisible()
    seat.page.show_item(PLAN)
    assert seat.page.signing.button.isVisible()


def test_the_own_line_is_chosen_and_every_control_has_a_name(
    seat: Seat, office: Office, tmp_path: Path
) -> None:
    dialog = asked(seat)
    assert not dialog.lines.isVisible()
    assert nameless(dialog) == []
    saved(seat, dialog, tmp_path)
    assert names(office)[0] in dialog.lines.currentText()
    assert dialog.lines.count() == 2
    assert not dialog.verb_button.isEnabled()
    assert nameless(dialog) == []
    assert any("cannot be taken out again" in each for each in words_of(dialog))


def test_two_people_sign_the_same_file_one_after_the_other(
    seat: Seat, office: Office, tmp_path: Path
) -> None:
    first, second = names(office)[:2]
    dialog = asked(seat)
    path = saved(seat, dialog, tmp_path)
    sign(seat, dialog, certificate(tmp_path, first))
    assert first in seat.page.banner.accessibleName()
    seat.hand_over(office.members[1])
    seat.page.show_item(RECORD)
    dialog = asked(seat)
    filling(dialog).take(path)
    seat.settle()
    assert dialog.lines.count() == 1
    assert second in dialog.lines.currentText()
    assert any(each.startswith("Signed already:") and first in each for each in words_of(dialog))
    sign(seat, dialog, certificate(tmp_path, second))
    assert [each.name for each in check_document(path).signatures] == [first, second]
    acts = [each.act for each in office.services.journal.lines(office.chair)]
    assert acts.count("sign-document") == 2


def test_the_passphrase_is_hidden_and_gone_after_each_attempt(
    seat: Seat, office: Office, tmp_path: Path
) -> None:
    dialog = asked(seat)
    path = saved(seat, dialog, tmp_path)
    assert dialog.passphrase.echoMode() is QLineEdit.EchoMode.Password
    sign(seat, dialog, certificate(tmp_path, names(office)[0]), "wrong words")
    assert dialog.passphrase.text() == ""
    assert any("passphrase does not open" in each for each in words_of(dialog))
    assert not any(each.signed for each in fields_of(path))
    assert not any("wrong words" in each for each in words_of(dialog))


def test_an_expired_certificate_is_told_beside_it(seat: Seat, office: Office, tmp_path: Path) -> None:
    dialog = asked(seat)
    saved(seat, dialog, tmp_path)
    end = datetime(2022, 1, 1, tzinfo=UTC)
    sign(seat, dialog, certificate(tmp_path, names(office)[0], end=end))
    assert "was valid until" in dialog.certificate.error()
    assert seat.focused() is dialog.choose_certificate


def test_the_certificate_of_somebody_else_asks_once_whether_that_is_meant(
    seat: Seat, office: Office, tmp_path: Path
) -> None:
    dialog = asked(seat)
    path = saved(seat, dialog, tmp_path)
    other = certificate(tmp_path, "Zora Fremd")
    sign(seat, dialog, other)
    assert "The certificate names “Zora Fremd”" in dialog.certificate.error()
    assert not any(each.signed for each in fields_of(path))
    dialog.passphrase.insert(PASSPHRASE)
    seat.click(dialog.verb_button)
    seat.settle()
    assert [each.name for each in check_document(path).signatures] == ["Zora Fremd"]


def test_another_document_and_a_changed_one_are_not_signed(
    seat: Seat, office: Office, tmp_path: Path
) -> None:
    dialog = asked(seat)
    plan = office.services.protocols.issued()[0].snapshot
    other = tmp_path / "plan.pdf"
    other.write_bytes(printed(plan, Language.GERMAN))
    filling(dialog).take(other)
    seat.settle()
    assert "is another document. Choose the file of No. 2" in dialog.document.error()
    assert seat.focused() is dialog.choose_document
    path = saved(seat, dialog, tmp_path)
    assert dialog.document.error() == ""
    path.write_bytes(path.read_bytes() + b"\n%more")
    filling(dialog).take(path)
    seat.settle()
    assert "has been changed since it was issued or signed" in dialog.document.error()
    assert not dialog.verb_button.isEnabled()


def test_a_line_that_was_signed_elsewhere_meanwhile_is_told_and_the_free_ones_are_offered(
    seat: Seat, office: Office, tmp_path: Path
) -> None:
    dialog = asked(seat)
    path = saved(seat, dialog, tmp_path)
    own = certificate(tmp_path, names(office)[0])
    keep(prepare(path, SigningOrder(dialog.chosen, own, PASSPHRASE), office.clock()))
    sign(seat, dialog, own)
    seat.settle()
    assert "is signed already. Choose a field that is free." in dialog.document.error()
    assert dialog.lines.count() == 1
    assert dialog.chosen == ""


def test_what_is_saved_or_exported_never_covers_a_signed_file(
    seat: Seat, office: Office, tmp_path: Path
) -> None:
    dialog = asked(seat)
    path = saved(seat, dialog, tmp_path)
    sign(seat, dialog, certificate(tmp_path, names(office)[0]))
    signed = path.read_bytes()
    again = asked(seat)
    assert saved(seat, again, tmp_path) == path
    assert again.lines.count() == 1
    again.reject()
    frozen = office.services.protocols.issued()[1].snapshot
    other = office.services.protocols.keep(frozen, Language.GERMAN, b"%PDF of another version", tmp_path)
    assert other != path
    assert path.read_bytes() == signed


def test_whoever_sits_down_next_finds_no_dialog(seat: Seat, office: Office, tmp_path: Path) -> None:
    dialog = asked(seat)
    saved(seat, dialog, tmp_path)
    dialog.passphrase.insert(PASSPHRASE)
    seat.hand_over(office.members[1])
    assert not [each for each in seat.page.findChildren(SignDocumentDialog) if each.isVisible()]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_in_the_passphrase_signs(seat: Seat, office: Office, tmp_path: Path, key: Qt.Key) -> None:
    dialog = asked(seat)
    path = saved(seat, dialog, tmp_path)
    filling(dialog).take_certificate(certificate(tmp_path, names(office)[0]))
    assert seat.focused() is dialog.passphrase
    dialog.passphrase.insert(PASSPHRASE)
    seat.press(key)
    seat.settle()
    assert [each.name for each in check_document(path).signatures] == [names(office)[0]]
    assert names(office)[0] in seat.page.banner.accessibleName()


def test_enter_in_the_passphrase_does_nothing_while_something_is_missing(seat: Seat, tmp_path: Path) -> None:
    dialog = asked(seat)
    saved(seat, dialog, tmp_path)
    dialog.passphrase.setFocus()
    dialog.passphrase.insert(PASSPHRASE)
    seat.press(Qt.Key.Key_Return)
    seat.settle()
    assert dialog.isVisible()
    assert seat.focused() is dialog.passphrase
    assert dialog.passphrase.text() == PASSPHRASE


def test_a_certificate_without_a_passphrase_signs_while_the_field_is_empty(
    seat: Seat, office: Office, tmp_path: Path
) -> None:
    dialog = asked(seat)
    path = saved(seat, dialog, tmp_path)
    assert not dialog.verb_button.isEnabled()
    sign(seat, dialog, certificate(tmp_path, names(office)[0], passphrase=""), "")
    assert [each.name for each in check_document(path).signatures] == [names(office)[0]]


def test_a_passphrase_that_is_needed_is_asked_for_at_its_field(
    seat: Seat, office: Office, tmp_path: Path
) -> None:
    dialog = asked(seat)
    path = saved(seat, dialog, tmp_path)
    sign(seat, dialog, certificate(tmp_path, names(office)[0]), "")
    assert any("is protected by a passphrase" in each for each in words_of(dialog))
    assert seat.focused() is dialog.passphrase
    assert not any(each.signed for each in fields_of(path))


def test_enter_twice_does_not_answer_the_question_about_another_name(
    seat: Seat, office: Office, tmp_path: Path
) -> None:
    dialog = asked(seat)
    path = saved(seat, dialog, tmp_path)
    sign(seat, dialog, certificate(tmp_path, "Zora Fremd", passphrase=""), "")
    assert dialog.certificate.error().endswith("if this is meant, sign again.")
    assert seat.focused() is dialog.choose_certificate
    sign(seat, dialog, certificate(tmp_path, "Yann Fremd", passphrase=""), "")
    assert "names “Yann Fremd”" in dialog.certificate.error()
    assert not any(each.signed for each in fields_of(path))


def test_a_folder_with_a_file_that_cannot_be_read_is_told_in_the_dialog(seat: Seat, tmp_path: Path) -> None:
    dialog = asked(seat)
    path = saved(seat, dialog, tmp_path)
    path.unlink()
    path.mkdir()
    filling(dialog).save_to(tmp_path)
    seat.settle()
    assert any(f"“{path.name}” exists already and stays as it is" in each for each in words_of(dialog))


def test_a_journal_that_takes_no_row_leaves_the_file_unsigned_and_the_dialog_open(
    seat: Seat, office: Office, tmp_path: Path
) -> None:
    dialog = asked(seat)
    path = saved(seat, dialog, tmp_path)
    with closing(sqlite3.connect(office.services.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        impatient(office)
        sign(seat, dialog, certificate(tmp_path, names(office)[0]))
    assert dialog.isVisible()
    assert any("has “" in each and "open at the moment" in each for each in words_of(dialog))
    assert not any(each.signed for each in fields_of(path))


def test_the_dialog_says_what_the_journal_notes_and_after_the_deletion_that_it_takes_no_name(
    qtbot: QtBot,
) -> None:
    for erased, words in ((False, "only the line stays there."), (True, "it takes no name any more.")):
        dialog = SignDocumentDialog(load(Language.ENGLISH), "Sign", erased=erased)
        qtbot.addWidget(dialog)
        assert any(each.endswith(words) for each in words_of(dialog))


def test_without_what_signs_the_dialog_says_how_to_get_it(
    seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checks, "find_spec", lambda name: None)
    dialog = asked(seat)
    told = words_of(dialog)
    assert any("pip install interview-app[sign]" in each for each in told)
    assert not dialog.certificate.isVisible()
    assert not dialog.verb_button.isEnabled()
