"""Checking what was really issued: alone, and against the procedure file that it came from."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from interview_app.composition import Services, surroundings
from interview_app.domain.balloting import ballot_of
from interview_app.domain.document_check import CheckRefused, CheckTrouble, Deviation, DocumentCheck, Verdict
from interview_app.domain.errors import FileRefused, FileTrouble
from interview_app.domain.protocol import Document, IssuedProtocol
from interview_app.domain.record_reduction import printed_part
from interview_app.domain.releases import Issuer
from interview_app.i18n import Language
from interview_app.services.documents.checks import against, against_file, check_document
from interview_app.services.documents.file import is_document
from interview_app.services.documents.protocols import printed
from interview_app.services.files import checking
from interview_app.services.files.procedures import open_existing
from interview_app.storage import journal
from interview_app.storage.ballots import load_ballot
from interview_app.storage.protocols import read_protocols
from tests.services.issued import FILES
from tests.services.office import disclosed_office


def document(services: Services, kind: Document) -> IssuedProtocol:
    return next(each for each in services.protocols.issued() if each.snapshot.subject.document is kind)


def checked(services: Services, kind: Document, folder: Path, **changes: Any) -> DocumentCheck:
    """The check of an issued document, or of what it would be if its snapshot were another."""
    frozen = replace(document(services, kind).snapshot, **changes)
    path = folder / f"{kind.value}.pdf"
    path.write_bytes(printed(frozen, Language.GERMAN))
    return check_document(path)


def kinds(found: DocumentCheck) -> set[Deviation]:
    return {each.deviation for each in found.differences}


def test_everything_that_was_issued_is_consistent_and_prints_the_same_from_its_reduced_record(
    issued: Services, tmp_path: Path
) -> None:
    for each in issued.protocols.issued():
        content = printed(each.snapshot, Language.GERMAN)
        assert printed(printed_part(each.snapshot), Language.GERMAN) == content
        path = tmp_path / f"{each.number}.pdf"
        path.write_bytes(content)
        found = against(check_document(path), issued.desk)
        assert (found.verdict, found.differences) == (Verdict.CONFIRMED, ())
        assert is_document(path)


def test_the_ballot_of_a_record_is_the_one_that_is_read_from_the_file(
    issued: Services, tmp_path: Path
) -> None:
    offices = [disclosed_office(tmp_path, (4, 5), (3, 3))]
    for services in (issued, *(each.services for each in offices)):
        with services.desk.reading() as db:
            assert ballot_of(services.desk.whole()) == load_ballot(db)
    offices[0].services.close()


def test_the_procedure_file_is_only_read_and_closed_again(issued: Services, tmp_path: Path) -> None:
    found = checked(issued, Document.SELECTION_RECORD, tmp_path)
    before = issued.path.read_bytes()
    assert against_file(found, issued.path, surroundings()).verdict is Verdict.CONFIRMED
    assert issued.path.read_bytes() == before


def test_another_procedure_an_unknown_number_and_another_content_are_told(
    issued: Services, tmp_path: Path
) -> None:
    found = checked(issued, Document.SELECTION_RECORD, tmp_path)
    other = disclosed_office(tmp_path, (4, 5), (3, 3))
    assert kinds(against(found, other.services.desk)) == {Deviation.OTHER_PROCEDURE}
    other.services.close()
    unknown = checked(issued, Document.SHEET, tmp_path, number=999)
    assert kinds(against(unknown, issued.desk)) == {Deviation.UNKNOWN_NUMBER}
    late = checked(issued, Document.SHEET, tmp_path, at=found.snapshot.at.replace(year=2031))
    assert (late.verdict, kinds(late)) == (Verdict.CONSISTENT, set())
    assert kinds(against(late, issued.desk)) == {Deviation.OTHER_CONTENT}


def test_a_journal_head_that_is_not_in_the_files_chain_is_told(issued: Services, tmp_path: Path) -> None:
    false = checked(issued, Document.SHEET, tmp_path, journal_head="1" * 64)
    assert false.verdict is Verdict.CONSISTENT
    assert kinds(against(false, issued.desk)) == {Deviation.OTHER_CONTENT, Deviation.UNKNOWN_HEAD}
    beyond = checked(issued, Document.SHEET, tmp_path, journal_length=10**6)
    assert Deviation.UNKNOWN_HEAD in kinds(against(beyond, issued.desk))


def test_a_broken_journal_vouches_for_nothing(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (4, 5), (3, 3))
    protocol = document(office.services, Document.FORM_AND_PLAN)
    path = tmp_path / "plan.pdf"
    path.write_bytes(printed(protocol.snapshot, Language.GERMAN))
    found = check_document(path, protocol.snapshot.program)
    with office.services.desk.writing() as db:
        row = journal.rows(db)[3]
        db.execute("DROP TRIGGER journal_row_stays")
        db.execute("UPDATE journal SET act = 'other' WHERE sequence = ?", (row.sequence,))
    assert kinds(against(found, office.services.desk)) == {Deviation.BROKEN_JOURNAL}
    office.services.close()


def test_a_copy_from_before_the_issue_and_a_file_after_the_deletion_cannot_confirm_a_document(
    issued: Services, tmp_path: Path
) -> None:
    later = checked(issued, Document.SHEET, tmp_path, number=999, journal_length=10**6)
    assert kinds(against(later, issued.desk)) == {Deviation.EARLIER_STATE}
    before = open_existing(FILES / "issued-schema-4.interview", surroundings(), read_only=True)
    after = open_existing(FILES / "erased-schema-4.interview", surroundings(), read_only=True)
    with before.reading() as db:
        [record] = [
            DocumentCheck(each.snapshot, 9, Issuer.SAME)
            for each in read_protocols(db)
            if each.snapshot.subject.document is Document.SELECTION_RECORD
        ]
    assert against(record, before).verdict is Verdict.CONFIRMED
    gone = against(record, after)
    assert (kinds(gone), gone.verdict) == ({Deviation.DELETED}, Verdict.ELSEWHERE)
    before.file.close()
    after.file.close()


@pytest.mark.parametrize(
    "edit",
    [
        "UPDATE journal SET at = 'yesterday' WHERE sequence = 5",
        "UPDATE protocol SET snapshot = '{}' WHERE number = 1",
        "UPDATE protocol SET snapshot = CAST(X'ff00ff' AS TEXT) WHERE number = 1",
        "DELETE FROM procedure",
        "DROP TABLE protocol",
    ],
)
def test_a_procedure_file_that_somebody_has_written_into_is_told_as_damaged(
    issued: Services, tmp_path: Path, edit: str
) -> None:
    found = checked(issued, Document.SELECTION_RECORD, tmp_path)
    copy = issued.desk.file.backup(tmp_path / "copies", at=issued.desk.clock())
    with closing(sqlite3.connect(copy, isolation_level=None)) as conn:
        for (name,) in conn.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            conn.execute(f"DROP TRIGGER {name}")
        conn.execute(edit)
    with pytest.raises(FileRefused) as caught:
        against_file(found, copy, surroundings())
    assert caught.value.trouble is FileTrouble.DAMAGED
    desk = open_existing(copy, surroundings(), read_only=True)
    assert checking.check(desk)
    desk.file.close()


def test_a_file_that_is_not_there_or_is_none_of_ours_is_refused_by_name(tmp_path: Path) -> None:
    for path, trouble in (
        (tmp_path / "gone.pdf", CheckTrouble.MISSING),
        (tmp_path, CheckTrouble.UNREADABLE),
    ):
        with pytest.raises(CheckRefused) as caught:
            check_document(path)
        assert (caught.value.trouble, caught.value.path) == (trouble, str(path))
        assert not is_document(path)
    stranger = tmp_path / "posting.pdf"
    stranger.write_bytes(b"%PDF-1.7 a posting")
    assert not is_document(stranger)
    with pytest.raises(CheckRefused) as caught:
        check_document(stranger)
    assert caught.value.path == str(stranger)
