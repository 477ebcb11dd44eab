"""The journal extract as a document: as everybody may read it, issued once, and old as soon as something happens."""

from __future__ import annotations

from interview_app.domain.extract import VEILED
from interview_app.domain.protocol import Document, Snapshot, Subject
from interview_app.services.documents.protocols import ProtocolState
from interview_app.services.files.procedures import PROGRAM
from tests.services.office import Office

EXTRACT = Subject(Document.JOURNAL_EXTRACT)


def rated(office: Office) -> None:
    """The chair has rated and not sealed."""
    office.seat("Vorlage", "Skizze")
    office.lock()
    person = office.admit("B-001", "Muster")
    office.interview(person.id)
    office.rate(office.chair, person.id, 5)


def lines_of(frozen: Snapshot) -> tuple[object, ...]:
    assert frozen.extract is not None
    return frozen.extract.lines


def test_it_says_the_same_whoever_makes_it_and_veils_an_open_sheet_even_from_its_author(
    office: Office,
) -> None:
    rated(office)
    first, *others = [
        office.services.protocols.snapshot(actor, EXTRACT)
        for actor in (office.chair, office.members[1], PROGRAM)
    ]
    assert all(lines_of(each) == lines_of(first) for each in others)
    assert first.extract is not None
    assert VEILED in {line.act for line in first.extract.lines}
    assert "record-rating" not in {line.act for line in first.extract.lines}


def test_it_holds_every_row_up_to_its_head_and_nothing_of_the_procedure_but_names(office: Office) -> None:
    rated(office)
    frozen = office.services.protocols.snapshot(office.chair, EXTRACT)
    assert len(lines_of(frozen)) == frozen.journal_length
    assert frozen.extract is not None
    assert frozen.extract.broken is None
    assert [each.name for each in frozen.procedure.candidates] == ["Muster"]
    assert not frozen.procedure.interviews
    assert not frozen.procedure.sheets


def test_it_is_issued_with_its_own_row_in_it_and_current_until_something_happens(office: Office) -> None:
    rated(office)
    issued = office.services.protocols.issue(office.chair, EXTRACT)
    assert issued.snapshot.extract is not None
    assert issued.snapshot.extract.lines[-1].act == "issue-protocol"
    assert _states(office) == [ProtocolState.ISSUED]
    assert office.services.protocols.snapshot(office.chair, EXTRACT) == issued.snapshot
    office.admit("B-002", "Beispiel")
    assert _states(office) == [ProtocolState.ISSUED, ProtocolState.READY]
    assert office.services.protocols.snapshot(office.chair, EXTRACT).number is None


def test_a_name_that_stands_in_an_issued_extract_is_corrected_only(office: Office) -> None:
    office.seat("Vorlage")
    person = office.admit("B-001", "Muster")
    assert not office.services.naming.fixed(person.id)
    office.services.protocols.issue(office.chair, EXTRACT)
    assert office.services.naming.fixed(person.id)


def _states(office: Office) -> list[ProtocolState]:
    lines = office.services.protocols.lines(office.chair)
    return [each.state for each in lines if each.subject == EXTRACT]
