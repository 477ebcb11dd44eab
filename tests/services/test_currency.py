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
from interview_app.services.documents.protocols import ProtocolState
from interview_app.services.files.procedures import Surroundings
from interview_app.storage import protocols as rows
from interview_app.storage.schema import present_schema
from tests.services.issued import FILES
from tests.services.office import Office, disclosed_office

OF_THE_FIRST = {
    Document.INTERVIEW_FORM,
    Document.INTERVIEW_PROTOCOL,
    Document.SHEET,
    Document.SELECTION_RECORD,
}
"""What the first versions of the program issued."""

OF_THE_THIRD = OF_THE_FIRST | {Document.FORM_AND_PLAN, Document.JOURNAL_EXTRACT}
"""With what came in the third schema."""

OF_THE_FOURTH = OF_THE_THIRD | {Document.INSPECTION_COPY}
"""With what came in the fourth schema, but for the deletion record: beside it nothing stays."""

ISSUED = {1: OF_THE_FIRST, 2: OF_THE_FIRST, 3: OF_THE_THIRD, 4: OF_THE_FOURTH}
LATER = datetime(2026, 11, 26, 12, tzinfo=UTC)


def stale(services: Services, actor: Actor) -> set[Document]:
    """The issued documents that would say something else now."""
    lines = services.protocols.lines(actor)
    issued = {line.subject for line in lines if line.state is ProtocolState.ISSUED}
    return {line.subject.document for line in lines if line.issued is None and line.subject in issued}


def opened(kept: Path, folder: Path) -> Iterator[Services]:
    """A copy of a file that an earlier version of the program wrote, opened by this one."""
    path = folder / "kept.interview"
    shutil.copy(kept, path)
    services = open_services(path, Surroundings(lambda: LATER, lambda: "fresh", folder / "backups", "9"))
    yield services
    services.close()


@pytest.fixture(params=sorted(ISSUED))
def schema(request: pytest.FixtureRequest) -> int:
    number: int = request.param
    return number


@pytest.fixture
def updated(schema: int, tmp_path: Path) -> Iterator[Services]:
    """A file whose documents an earlier version of the program issued, all of them."""
    yield from opened(FILES / f"issued-schema-{schema}.interview", tmp_path)


@pytest.fixture(params=sorted(FILES.glob("erased-*.interview")), ids=lambda file: file.stem)
def erased(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Services]:
    """A file in which an earlier version of the program deleted everybody's data."""
    yield from opened(request.param, tmp_path)


def chair_of(services: Services) -> Actor:
    [chair] = [each for each in services.panel.members() if each.role is Role.CHAIR]
    return Actor(chair.id, Role.CHAIR)


def issued_lines(services: Services, actor: Actor) -> list[Document]:
    lines = services.protocols.lines(actor)
    return [line.subject.document for line in lines if line.state is ProtocolState.ISSUED]


def test_a_file_is_kept_of_every_schema_from_the_first_to_the_present() -> None:
    """Where this fails: `python -m tests.services.issued` writes that of a new schema."""
    assert sorted(ISSUED) == list(range(1, present_schema().number + 1))
    assert {file.stem for file in FILES.glob("issued-*")} == {f"issued-schema-{each}" for each in ISSUED}


def test_an_update_alone_makes_no_issued_document_old(updated: Services, schema: int) -> None:
    chair = chair_of(updated)
    issued = issued_lines(updated, chair)
    assert set(issued) == ISSUED[schema]
    assert len(issued) == 8 + len(ISSUED[schema] - OF_THE_FIRST)
    assert stale(updated, chair) == set()


def test_an_update_alone_makes_no_deletion_record_old(erased: Services) -> None:
    chair = chair_of(erased)
    assert issued_lines(erased, chair) == [Document.DELETION_RECORD, Document.JOURNAL_EXTRACT]
    assert stale(erased, chair) == set()


def test_what_only_a_newer_program_can_note_makes_the_document_old_all_the_same(
    updated: Services, schema: int
) -> None:
    chair = chair_of(updated)
    updated.outcome.tell(chair, updated.candidates.all()[0].id, on=date(2023, 3, 20))
    speak_of_it = ISSUED[schema] & {Document.SELECTION_RECORD, Document.INSPECTION_COPY}
    assert stale(updated, chair) - {Document.JOURNAL_EXTRACT} == speak_of_it


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
