"""An issued document is outdated by what happens in the procedure, never by an update of the program alone."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from interview_app.composition import Services, open_services
from interview_app.domain.gender_share import GenderShare
from interview_app.domain.ids import ProtocolId
from interview_app.domain.panel import Actor, Role
from interview_app.domain.protocol import Document, IssuedProtocol, Subject
from interview_app.services.procedures import Surroundings
from interview_app.services.protocols import ProtocolState
from interview_app.storage import protocols as rows
from tests.services.office import Office, disclosed_office

FILES = Path(__file__).parent / "files"
OF_THE_FIRST = {
    Document.INTERVIEW_FORM,
    Document.INTERVIEW_PROTOCOL,
    Document.SHEET,
    Document.SELECTION_RECORD,
}
"""What the first versions of the program issued."""

OF_THE_THIRD = OF_THE_FIRST | {Document.FORM_AND_PLAN, Document.JOURNAL_EXTRACT}
"""What came with the third schema; copies for inspection came later."""
LATER = datetime(2026, 11, 26, 12, tzinfo=UTC)


def stale(services: Services, actor: Actor) -> set[Document]:
    """The issued documents that would say something else now."""
    lines = services.protocols.lines(actor)
    issued = {line.subject for line in lines if line.state is ProtocolState.ISSUED}
    return {line.subject.document for line in lines if line.issued is None and line.subject in issued}


@pytest.fixture(params=sorted(FILES.glob("issued-*.interview")), ids=lambda file: file.stem)
def updated(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Services]:
    """A file whose documents an earlier version of the program issued, all of them, opened by this one."""
    path = tmp_path / "issued.interview"
    shutil.copy(request.param, path)
    services = open_services(path, Surroundings(lambda: LATER, lambda: "fresh", tmp_path / "backups", "9"))
    yield services
    services.close()


def chair_of(services: Services) -> Actor:
    [chair] = [each for each in services.panel.members() if each.role is Role.CHAIR]
    return Actor(chair.id, Role.CHAIR)


def test_an_update_alone_makes_no_issued_document_old(updated: Services) -> None:
    chair = chair_of(updated)
    lines = updated.protocols.lines(chair)
    issued = [line for line in lines if line.state is ProtocolState.ISSUED]
    assert {line.subject.document for line in issued} in (OF_THE_FIRST, OF_THE_THIRD)
    assert len(issued) - len({line.subject.document for line in issued} - OF_THE_FIRST) == 8
    assert stale(updated, chair) == set()


def test_what_only_a_newer_program_can_note_makes_the_document_old_all_the_same(updated: Services) -> None:
    chair = chair_of(updated)
    updated.outcome.tell(chair, updated.candidates.all()[0].id, on=date(2023, 3, 20))
    assert stale(updated, chair) - {Document.JOURNAL_EXTRACT} == {Document.SELECTION_RECORD}


def reissued(office: Office, subject: Subject) -> IssuedProtocol:
    """The document as a program would have issued it that left in what today's program leaves out."""
    made = office.services.protocols.issue(office.chair, subject)
    left_in = replace(made.snapshot.procedure, gender_share=GenderShare(1, 2, "so gewollt", LATER))
    number = made.number + 1
    return replace(
        made,
        id=ProtocolId("left-in"),
        number=number,
        snapshot=replace(made.snapshot, procedure=left_in, number=number),
    )


@pytest.mark.parametrize("document", [Document.INTERVIEW_PROTOCOL, Document.SHEET], ids=str)
def test_what_the_program_leaves_out_by_now_makes_no_document_old(document: Document, tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (4, 5), (3, 3))
    person = office.services.candidates.all()[0]
    author = office.members[1].panelist if document is Document.SHEET else None
    subject = Subject(document, person.id, author)
    earlier = reissued(office, subject)
    with office.services.desk.writing() as db:
        office.services.desk.note(db, office.chair, "issue-protocol", "2")
        rows.add_protocol(db, earlier)
    office.reopen_file()
    for reader in office.members:
        assert stale(office.services, reader) == set()
