"""Signing an issued document: the check before, the file after, and what the procedure notes of it."""

from __future__ import annotations

import shutil
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from interview_app.composition import Services, open_services, surroundings
from interview_app.domain.document_check import CheckRefused, CheckTrouble, Verdict
from interview_app.domain.errors import ActRefused, FileRefused, FileTrouble, Refusal
from interview_app.domain.protocol import Document, Subject
from interview_app.domain.signatures import Integrity, SignatureField, SigningRefused, SigningTrouble, Since
from interview_app.i18n import Language
from interview_app.services.documents import checks
from interview_app.services.documents.checks import against, check_document
from interview_app.services.documents.protocols import printed
from interview_app.services.documents.signing import (
    SignedDocument,
    SigningOrder,
    certificate_in,
    chosen_field,
    fields_of,
    keep,
    prepare,
    take_back,
)
from interview_app.services.files.procedures import PROGRAM
from interview_app.services.interviews.seating import Further
from interview_app.storage import connection, journal
from tests.reporting.signing.certificates import PASSPHRASE, made, rsa_key
from tests.reporting.signing.updates import other_title
from tests.reporting.verifying.tampering import appended
from tests.services.issued import FILES
from tests.services.office import Office, disclosed_office, new_office

AT = datetime(2026, 6, 1, 10, tzinfo=UTC)
FIRST = "signature-1"
TWO = (SignatureField("signature-1", "Signature of Ute Example, chair"), SignatureField("signature-2", ""))


def printed_to(services: Services, kind: Document, folder: Path) -> Path:
    found = next(each for each in services.protocols.issued() if each.snapshot.subject.document is kind)
    path = folder / f"{kind.value}.pdf"
    path.write_bytes(printed(found.snapshot, Language.GERMAN))
    return path


@pytest.fixture
def document(issued: Services, tmp_path: Path) -> Path:
    return printed_to(issued, Document.SELECTION_RECORD, tmp_path)


@pytest.fixture
def key(tmp_path: Path) -> Path:
    path = tmp_path / "key.p12"
    path.write_bytes(made("Ute Example", rsa_key(1), end=datetime(2030, 1, 1, tzinfo=UTC)).pkcs12())
    return path


def prepared(path: Path, key: Path, field: str = FIRST) -> SignedDocument:
    return prepare(path, SigningOrder(field, key, PASSPHRASE), AT)


def refused(path: Path, key: Path, field: str = FIRST) -> SigningTrouble:
    with pytest.raises(SigningRefused) as caught:
        prepared(path, key, field)
    return caught.value.trouble


def acts(services: Services) -> list[str]:
    with services.desk.reading() as db:
        return [row.act for row in journal.rows(db)]


def test_what_was_prepared_is_written_whole_and_read_by_whoever_could_before(
    document: Path, key: Path
) -> None:
    document.chmod(0o640)
    before = document.read_bytes()
    target = keep(prepared(document, key))
    assert target == document
    assert stat.S_IMODE(document.stat().st_mode) == 0o640
    assert document.read_bytes().startswith(before)
    assert check_document(document).verdict is Verdict.SIGNED
    assert [each.signed for each in fields_of(document)][:2] == [True, False]


def test_preparing_touches_no_file(document: Path, key: Path) -> None:
    before = document.read_bytes()
    prepared(document, key)
    assert document.read_bytes() == before
    assert sorted(each.name for each in document.parent.iterdir()) == ["key.p12", document.name]


def test_a_document_that_differs_from_itself_is_not_signed(document: Path, key: Path) -> None:
    document.write_bytes(document.read_bytes() + b"\n%more")
    assert refused(document, key) is SigningTrouble.CHANGED


def test_nobody_signs_on_top_of_a_signed_file_that_was_given_another_title(
    issued: Services, document: Path, key: Path
) -> None:
    keep(prepared(document, key))
    assert against(check_document(document), issued.desk).verdict is Verdict.CONFIRMED
    document.write_bytes(appended(document.read_bytes(), other_title))
    found = against(check_document(document), issued.desk)
    assert (found.verdict, found.signatures[0].since) == (Verdict.DIFFERS, Since.OTHER)
    assert refused(document, key, "signature-2") is SigningTrouble.CHANGED


def test_a_file_that_is_no_document_of_ours_is_not_signed(tmp_path: Path, key: Path) -> None:
    with pytest.raises(CheckRefused) as caught:
        prepared(key, key)
    assert (caught.value.trouble, caught.value.path) == (CheckTrouble.NO_PDF, str(key))
    with pytest.raises(CheckRefused) as caught:
        fields_of(tmp_path / "gone.pdf")
    assert caught.value.trouble is CheckTrouble.MISSING


def test_a_second_signer_meanwhile_is_not_overwritten(document: Path, key: Path) -> None:
    slow = prepared(document, key)
    keep(prepared(document, key, "signature-2"))
    with pytest.raises(SigningRefused) as caught:
        keep(slow)
    assert caught.value.trouble is SigningTrouble.CHANGED_MEANWHILE
    assert [each.field for each in check_document(document).signatures] == ["signature-2"]


def test_a_place_that_cannot_be_written_leaves_the_file_as_it_was(document: Path, key: Path) -> None:
    before = document.read_bytes()
    with pytest.raises(FileRefused):
        keep(prepared(document, key), document / "below" / "out.pdf")
    assert document.read_bytes() == before


def test_a_document_that_is_protected_against_writing_stays_and_a_missing_folder_is_named(
    document: Path, key: Path
) -> None:
    made, before = prepared(document, key), document.read_bytes()
    with pytest.raises(FileRefused) as caught:
        keep(made, document.parent / "none" / "out.pdf")
    assert (caught.value.trouble, Path(caught.value.path).name) == (FileTrouble.MISSING, "none")
    document.chmod(0o444)
    with pytest.raises(FileRefused) as caught:
        keep(made)
    assert caught.value.trouble is FileTrouble.NO_PERMISSION
    assert document.read_bytes() == before


def test_what_is_wrong_with_the_file_of_the_certificate_is_named(document: Path, key: Path) -> None:
    assert refused(document, key.parent / "gone.p12") is SigningTrouble.CERTIFICATE_MISSING
    assert refused(document, key.parent) is SigningTrouble.CERTIFICATE_UNREADABLE
    assert refused(document, document) is SigningTrouble.NO_PKCS12
    assert certificate_in(key, PASSPHRASE).name == "Ute Example"
    with pytest.raises(SigningRefused) as caught:
        certificate_in(key, "wrong")
    assert (caught.value.trouble, caught.value.path) == (SigningTrouble.WRONG_PASSPHRASE, str(key))


def test_a_passphrase_is_in_no_description_of_anything(document: Path, key: Path) -> None:
    order = SigningOrder(FIRST, key, PASSPHRASE)
    assert PASSPHRASE not in repr(order) + repr(prepare(document, order, AT))


def chosen(wanted: str, signer: str, *fields: SignatureField) -> str | SigningTrouble:
    try:
        return chosen_field(fields, wanted, signer).name
    except SigningRefused as error:
        return error.trouble


def test_the_field_is_the_named_one_else_the_signers_own_else_the_only_one() -> None:
    taken = replace(TWO[0], signed=True)
    assert chosen("signature-2", "Ute Example", *TWO) == "signature-2"
    assert chosen("ute example", "Somebody", *TWO) == "signature-1"
    assert chosen("", "Ute Example", *TWO) == "signature-1"
    assert chosen("", "Ute", TWO[1], replace(TWO[0], label="Signature of Utena, member")) is (
        SigningTrouble.WHICH_FIELD
    )
    assert chosen("", "Somebody", *TWO) is SigningTrouble.WHICH_FIELD
    assert chosen("", "Somebody", taken, TWO[1]) == "signature-2"
    assert {chosen(each, "", taken) for each in ("", "Nobody")} == {SigningTrouble.ALL_SIGNED}
    assert chosen("", "") is SigningTrouble.NO_FIELDS
    assert chosen("Ute Example", "", taken, TWO[1]) is SigningTrouble.ALREADY_SIGNED
    assert chosen("Nobody", "", *TWO) is SigningTrouble.NO_SUCH_FIELD
    assert chosen("signature", "", TWO[0], replace(TWO[0], name="x")) is SigningTrouble.WHICH_FIELD


def test_without_what_signs_it_is_said_how_to_get_it(
    document: Path, key: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(prepared(document, key))
    monkeypatch.setattr(checks, "find_spec", lambda name: None)
    assert refused(document, key, "signature-2") is SigningTrouble.NOT_INSTALLED
    with pytest.raises(SigningRefused):
        certificate_in(key, PASSPHRASE)
    found = check_document(document)
    assert (found.verdict, found.signatures[0].integrity) == (Verdict.CONSISTENT, Integrity.NOT_CHECKED)
    with pytest.raises(CheckRefused) as caught:
        check_document(document, trust=(key,))
    assert caught.value.trouble is CheckTrouble.NOT_INSTALLED


def test_a_document_signed_in_its_procedure_is_in_the_journal_without_names(
    issued: Services, document: Path, key: Path
) -> None:
    issued.signatures.keep(PROGRAM, prepared(document, key))
    assert check_document(document).verdict is Verdict.SIGNED
    with issued.desk.reading() as db:
        row = journal.rows(db)[-1]
    number = next(
        each.number
        for each in issued.protocols.issued()
        if each.snapshot.subject.document is Document.SELECTION_RECORD
    )
    assert (row.act, row.subject) == ("sign-document", f"{number} selection-record")
    assert row.digest


def test_after_the_deletion_the_journal_names_no_signer(tmp_path: Path, key: Path) -> None:
    shutil.copy(max(FILES.glob("erased-*.interview")), tmp_path / "erased.interview")
    services = open_services(tmp_path / "erased.interview", surroundings())
    path = printed_to(services, Document.DELETION_RECORD, tmp_path)
    services.signatures.keep(PROGRAM, prepare(path, SigningOrder(FIRST, key, PASSPHRASE), AT))
    assert acts(services)[-1] == "sign-document"
    services.close()
    kept = b"".join(each.read_bytes() for each in tmp_path.glob("erased.interview*"))
    assert b"Ute Example" not in kept


def test_a_signed_file_that_cannot_be_written_is_not_in_the_journal(
    issued: Services, document: Path, key: Path
) -> None:
    before = acts(issued)
    with pytest.raises(FileRefused):
        issued.signatures.keep(PROGRAM, prepared(document, key), document / "below" / "out.pdf")
    assert acts(issued) == before


@pytest.fixture
def read_by_another(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Office]:
    """A procedure on a share, with form and plan issued; another program reads it, so that nothing is committed."""
    monkeypatch.setattr(connection, "may_share_memory", lambda path: False)
    office = new_office(tmp_path)
    office.seat("Ute Example", "Rita Skizze")
    office.lock()
    with office.services.desk.reading() as db:
        db.execute("PRAGMA busy_timeout = 50").fetchall()
    with closing(sqlite3.connect(office.services.path)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM journal").fetchone()
        yield office
    office.services.close()


def test_a_signature_that_the_journal_cannot_take_is_not_left_in_the_file(
    read_by_another: Office, key: Path, tmp_path: Path
) -> None:
    services, chair = read_by_another.services, read_by_another.chair
    path = printed_to(services, Document.FORM_AND_PLAN, tmp_path)
    order = SigningOrder(FIRST, key, PASSPHRASE)
    before, noted = path.read_bytes(), acts(services)
    for out in (None, path, tmp_path / "out.pdf"):
        with pytest.raises(FileRefused) as caught:
            services.signatures.keep(chair, prepare(path, order, AT), out)
        assert (caught.value.trouble, caught.value.path) == (FileTrouble.LOCKED_BY_OTHER, str(services.path))
        assert path.read_bytes() == before
        assert not (tmp_path / "out.pdf").exists()
    assert acts(services) == noted


def test_what_is_put_back_is_never_what_somebody_else_has_signed_since(document: Path, key: Path) -> None:
    made = prepared(document, key)
    keep(made)
    keep(prepared(document, key, "signature-2"))
    both = document.read_bytes()
    take_back(made, document)
    assert document.read_bytes() == both


def test_a_signature_that_can_neither_be_noted_nor_put_back_is_told(document: Path, key: Path) -> None:
    made = prepared(document, key)
    crowded = document.parent / f"{'n' * 250}.pdf"
    crowded.write_bytes(made.content)
    with pytest.raises(SigningRefused) as caught:
        take_back(replace(made, path=crowded), crowded)
    assert (caught.value.trouble, caught.value.path) == (SigningTrouble.NOT_NOTED, str(crowded))


def test_a_document_is_signed_through_a_link_to_it(document: Path, key: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.pdf"
    link.symlink_to(document)
    keep(prepared(link, key))
    assert link.is_symlink()
    assert check_document(document).verdict is Verdict.SIGNED


def test_a_file_that_cannot_be_read_is_not_taken_for_an_unsigned_one(
    issued: Services, tmp_path: Path
) -> None:
    frozen = issued.protocols.issued()[0].snapshot
    path = issued.protocols.keep(frozen, Language.GERMAN, b"%PDF", tmp_path)
    for trouble in (FileTrouble.UNREADABLE, FileTrouble.EXISTS):
        path.unlink()
        path.symlink_to(path) if trouble is FileTrouble.UNREADABLE else path.mkdir()
        with pytest.raises(FileRefused) as caught:
            issued.protocols.keep(frozen, Language.GERMAN, b"%PDF", tmp_path)
        assert (caught.value.trouble, caught.value.path) == (trouble, str(path))
        assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_a_document_of_another_procedure_is_not_signed_in_this_one(
    document: Path, key: Path, tmp_path: Path
) -> None:
    other = new_office(tmp_path)
    before = acts(other.services)
    with pytest.raises(ActRefused) as caught:
        other.services.signatures.keep(other.chair, prepared(document, key))
    assert caught.value.refusal is Refusal.NOT_ISSUED_HERE
    assert acts(other.services) == before


def taken_up_again(office: Office, folder: Path) -> Path:
    """The issued sheet of a member; since then a further sitting has closed all sheets again."""
    person, member = office.services.candidates.all()[0], office.members[1]
    office.services.protocols.issue(office.chair, Subject(Document.SHEET, person.id, member.panelist))
    path = folder / "sheet.pdf"
    path.write_bytes(printed(office.services.protocols.issued()[-1].snapshot, Language.GERMAN))
    question = office.form.asked()[0].id
    held = office.services.further_sittings.take_up(
        office.chair, person.id, Further("Raum 3", video=False), questions=(question,), reason="cut off"
    )
    office.services.interviews.finish(office.chair, held.id)
    return path


def test_whoever_may_not_read_a_sheet_does_not_sign_it(tmp_path: Path, key: Path) -> None:
    office = disclosed_office(tmp_path, (4, 5), (3, 3))
    order = SigningOrder(FIRST, key, PASSPHRASE)
    signed = prepare(taken_up_again(office, tmp_path), order, AT)
    before = acts(office.services)
    with pytest.raises(ActRefused) as caught:
        office.services.signatures.keep(office.chair, signed)
    assert caught.value.refusal is Refusal.NOT_DISCLOSED
    assert acts(office.services) == before
    office.services.signatures.keep(office.members[1], signed)
    assert acts(office.services) == [*before, "sign-document"]
