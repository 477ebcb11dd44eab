"""Deleting by the rule of retention: for good, everywhere, on record, and never before its day."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from interview_app.composition import open_services
from interview_app.domain.ending import ReopeningGround
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.extract import JournalExtract
from interview_app.domain.journal import broken_at
from interview_app.domain.panel import Role
from interview_app.domain.protocol import Document, Subject
from interview_app.i18n import Language
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.services.documents.protocols import ProtocolState, printed
from interview_app.storage import journal
from interview_app.storage.checking import check_file
from tests.services.office import Office, new_office, settled

TOLD = date(2023, 3, 14)
DUE = date(2023, 9, 14)
PERSONAL = (
    "Zwölfeich",
    "Adele",
    "Kranzbichler",
    "B-0815",
    "Schwerhörig",
    "answer to",
    "because of",
    "Pandorf",
)
"""Names, a number, an answer, an evidence, a reason, a member: what must be found nowhere afterwards."""


def in_file(path: Path) -> set[str]:
    """What of it stands in the bytes of a file, and of what lies beside it."""
    beside = [each for each in path.parent.iterdir() if each.name.startswith(path.name)]
    content = b"".join(each.read_bytes() for each in beside)
    return {words for words in PERSONAL if words.encode() in content}


@pytest.fixture
def over(tmp_path: Path) -> Office:
    """A closed procedure; everybody was told, and the day of the rule has come."""
    office = new_office(tmp_path)
    office.seat("Pandorf", "Skizze")
    office.lock()
    people = [office.admit("B-0815", "Adele Zwölfeich"), office.admit("B-0816", "Hanno Kranzbichler")]
    for person, level in zip(people, (3, 5), strict=True):
        office.interview(person.id)
        office.seal_all(person.id, level, level)
    settled(office)
    services = office.services
    services.decisions.decide(
        office.chair, DecisionPlan((people[1].id,), (), "Adele Zwölfeich ist Schwerhörig.")
    )
    services.protocols.issue(office.chair, Subject(Document.SELECTION_RECORD))
    services.endings.close(office.chair)
    services.outcome.tell(office.chair, people[0].id, on=TOLD)
    services.desk.keep_copy()
    office.clock.present = datetime(2023, 9, 14, 8, 0, tzinfo=UTC)
    return office


def refused(office: Office) -> Refusal:
    with pytest.raises(ActRefused) as caught:
        office.services.erasing.erase(office.chair)
    return caught.value.refusal


def test_nothing_of_anybody_is_left_in_the_file_or_its_copies(over: Office) -> None:
    path, copies = over.services.path, over.services.erasing.plan().copies
    assert in_file(path) == set(PERSONAL)
    assert copies
    assert over.services.erasing.erase(over.chair).left == ()
    assert in_file(path) == set()
    assert not any(each.exists() for each in copies)
    over.services.close()
    assert in_file(path) == set()


def test_the_chain_still_verifies_and_the_file_is_sound(over: Office) -> None:
    over.services.erasing.erase(over.chair)
    with over.services.desk.reading() as db:
        rows = journal.rows(db)
    assert broken_at(rows) is None
    assert [row.act for row in rows[-2:]] == ["erase-data", "issue-protocol"]
    assert check_file(over.services.desk.file) == ()


def test_the_record_says_when_by_which_rule_in_which_function_and_how_much(over: Office) -> None:
    counts = over.services.erasing.plan().counts
    with over.services.desk.reading() as db:
        length, head = journal.head(db)
    record = over.services.erasing.erase(over.chair).record
    done = record.snapshot.procedure.erasure
    assert done is not None
    assert (done.told, done.months, done.due, done.role) == (TOLD, 6, DUE, Role.CHAIR)
    assert (done.length, done.head) == (length, head)
    assert done.counts == counts
    assert (counts.candidates, counts.interviews, counts.sheets) == (2, 2, 4)
    assert record.number == 3
    for language in Language:
        content = printed(record.snapshot, language)
        assert not any(words.encode() in content for words in PERSONAL)


def test_the_record_is_the_only_document_beside_the_journal(over: Office) -> None:
    record = over.services.erasing.erase(over.chair).record
    lines = over.services.protocols.lines(over.chair)
    assert [(line.subject.document, line.state) for line in lines] == [
        (Document.DELETION_RECORD, ProtocolState.ISSUED),
        (Document.JOURNAL_EXTRACT, ProtocolState.READY),
    ]
    assert over.services.protocols.issued() == (record,)
    assert over.services.protocols.issue(over.chair, lines[1].subject).number == record.number + 1


def test_nothing_is_deleted_a_day_too_early(over: Office) -> None:
    over.clock.present = datetime(2023, 9, 13, 8, 0, tzinfo=UTC)
    assert refused(over) is Refusal.DELETION_TOO_EARLY
    assert over.services.erasing.plan().due == DUE


def test_a_hold_or_an_open_request_stops_it(over: Office) -> None:
    person = over.services.candidates.all()[0].id
    over.services.outcome.hold(over.chair, reason="Klage")
    assert refused(over) is Refusal.DELETION_HELD
    over.services.outcome.release(over.chair)
    over.services.access.note(over.chair, person, on=TOLD)
    assert refused(over) is Refusal.ACCESS_UNANSWERED
    over.services.access.answer(over.chair, person, on=TOLD)
    over.services.outcome.untell(over.chair, person)
    assert refused(over) is Refusal.NOT_ALL_TOLD


def test_a_procedure_is_closed_first(over: Office) -> None:
    over.services.endings.reopen(over.chair, ground=ReopeningGround.COURT, reason="Beschluss")
    assert refused(over) is Refusal.NOT_CLOSED


def test_only_the_chair_deletes_and_only_once(over: Office) -> None:
    with pytest.raises(ActRefused) as caught:
        over.services.erasing.erase(over.members[1])
    assert caught.value.refusal is Refusal.CHAIR_ONLY
    over.services.erasing.erase(over.chair)
    assert refused(over) is Refusal.ALREADY_ERASED


def test_a_copy_that_turns_up_again_goes_when_the_file_is_opened(over: Office) -> None:
    path = over.services.path
    [copy] = [each for each in over.services.erasing.plan().copies if each.parent != path.parent][-1:]
    kept = copy.read_bytes()
    over.services.erasing.erase(over.chair)
    copy.write_bytes(kept)
    over.services.desk.keep_copy()
    over.services.close()
    services = open_services(path, over.around)
    assert not copy.exists()
    assert len(list(over.around.backups.iterdir())) == 1
    services.close()


def test_another_procedures_backups_stay(over: Office, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = new_office(tmp_path / "other")
    stranger = other.services.desk.file.backup(over.around.backups, at=other.clock())
    renamed = stranger.rename(stranger.with_name("fremd.interview"))
    broken = over.around.backups / "kaputt.interview"
    broken.write_bytes(b"nothing")
    over.services.erasing.erase(over.chair)
    assert renamed.exists() or over.services.desk.bare().id == other.services.desk.bare().id
    assert broken.exists()


def test_the_journal_is_still_read_by_people(over: Office) -> None:
    over.services.erasing.erase(over.chair)
    extract = over.services.protocols.snapshot(over.chair, Subject(Document.JOURNAL_EXTRACT)).extract
    assert isinstance(extract, JournalExtract)
    assert extract.broken is None


def test_a_procedure_whose_data_are_gone_is_not_reopened(over: Office) -> None:
    over.services.erasing.erase(over.chair)
    with pytest.raises(ActRefused) as caught:
        over.services.endings.reopen(over.chair, ground=ReopeningGround.COURT, reason="Beschluss")
    assert caught.value.refusal is Refusal.ALREADY_ERASED
