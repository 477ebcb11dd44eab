"""Requests for access, and the inspection copy that the chair looks over before it is issued."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from interview_app.domain.candidate import Candidate
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.protocol import Document, Subject
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.services.documents.protocols import ProtocolState, printable
from interview_app.storage import journal
from tests.services.office import Office, disclosed_office, new_office, settled

ASKED = date(2023, 3, 14)
REASONS = "Herr Lang hat zehn Jahre lang geleitet und ist besser als Muster."


@pytest.fixture
def decided(tmp_path: Path) -> Office:
    """Two candidates; the second one, Stefan Lang, was selected."""
    office = new_office(tmp_path)
    office.seat("Vorlage", "Skizze")
    office.lock()
    people = [office.admit("B-001", "Ada Muster"), office.admit("B-002", "Stefan Lang")]
    for person, level in zip(people, (3, 5), strict=True):
        office.interview(person.id)
        office.seal_all(person.id, level, level)
    settled(office)
    office.services.decisions.decide(office.chair, DecisionPlan((people[1].id,), (), REASONS))
    return office


def reader(office: Office) -> Candidate:
    return office.services.candidates.all()[0]


def asked(office: Office) -> Subject:
    person = reader(office)
    office.services.access.note(office.chair, person.id, on=ASKED)
    return Subject(Document.INSPECTION_COPY, person.id)


def refused(office: Office, subject: Subject) -> Refusal:
    with pytest.raises(ActRefused) as caught:
        office.services.protocols.issue(office.chair, subject)
    return caught.value.refusal


def test_a_copy_is_offered_once_a_request_is_noted(decided: Office) -> None:
    subject = Subject(Document.INSPECTION_COPY, reader(decided).id)
    assert subject not in {line.subject for line in decided.services.protocols.lines(decided.chair)}
    assert refused(decided, subject) is Refusal.NO_ACCESS_REQUEST
    assert asked(decided) == subject
    [line] = [each for each in decided.services.protocols.lines(decided.chair) if each.subject == subject]
    assert (line.state, line.refusal) == (ProtocolState.DRAFT, Refusal.PLACES_OPEN)
    assert subject in printable(decided.services.desk.whole(), decided.chair)


def test_a_copy_is_issued_when_every_doubtful_place_was_decided_on(decided: Office) -> None:
    subject, access, person = asked(decided), decided.services.access, reader(decided)
    [place] = access.look_over(decided.chair, person.id).open
    assert (place.place, place.words) == ("decision.reasons", "lang")
    assert refused(decided, subject) is Refusal.PLACES_OPEN
    access.leave(decided.chair, person.id, place.place, place.start, place.end)
    issued = decided.services.protocols.issue(decided.chair, subject)
    assert issued.snapshot.procedure.decision is not None
    assert (
        issued.snapshot.procedure.decision.reasons
        == "Person A hat zehn Jahre lang geleitet und ist besser als Muster."
    )
    [line] = [each for each in decided.services.protocols.lines(decided.chair) if each.subject == subject]
    assert line.state is ProtocolState.ISSUED


def test_a_passage_that_is_blacked_out_makes_the_issued_copy_old(decided: Office) -> None:
    subject, access, person = asked(decided), decided.services.access, reader(decided)
    access.leave(decided.chair, person.id, "decision.reasons", 25, 29)
    decided.services.protocols.issue(decided.chair, subject)
    access.withhold(decided.chair, person.id, "decision.reasons", 30, 38, reason="betrifft andere")
    copy = access.look_over(decided.chair, person.id).copy
    assert copy.decision is not None
    assert "[geschwärzt]" in copy.decision.reasons
    states = [
        each.state for each in decided.services.protocols.lines(decided.chair) if each.subject == subject
    ]
    assert states == [ProtocolState.ISSUED, ProtocolState.READY]
    access.take_back_mark(decided.chair, person.id, "decision.reasons", 31, 32)
    assert len(decided.services.desk.bare().inspection_marks) == 1


def test_black_needs_a_reason_and_words_that_stand_there(decided: Office) -> None:
    asked(decided)
    access, person = decided.services.access, reader(decided)
    with pytest.raises(ActRefused) as caught:
        access.withhold(decided.chair, person.id, "decision.reasons", 0, 4, reason=" ")
    assert caught.value.refusal is Refusal.REASON_MISSING
    for place, start, end in (("decision.reasons", 900, 904), ("nowhere", 0, 4), ("decision.reasons", -9, 4)):
        with pytest.raises(ActRefused) as caught:
            access.leave(decided.chair, person.id, place, start, end)
        assert caught.value.refusal is Refusal.PASSAGE_UNKNOWN


def test_only_the_chair_notes_requests_and_looks_copies_over(decided: Office) -> None:
    member, person = decided.members[1], reader(decided)
    asked(decided)
    for act in (
        lambda: decided.services.access.note(member, person.id, on=ASKED),
        lambda: decided.services.access.answer(member, person.id, on=ASKED),
        lambda: decided.services.access.look_over(member, person.id),
        lambda: decided.services.access.take_back(member, person.id),
        lambda: decided.services.access.take_back_mark(member, person.id, "decision.reasons", 0, 1),
    ):
        with pytest.raises(ActRefused) as caught:
            act()
        assert caught.value.refusal is Refusal.CHAIR_ONLY


def test_nobody_reads_a_copy_before_disclosure_or_before_the_decision(tmp_path: Path) -> None:
    office = new_office(tmp_path)
    office.seat("Vorlage", "Skizze")
    office.lock()
    person = office.admit("B-001", "Ada Muster")
    office.interview(person.id)
    office.rate(office.chair, person.id, 5)
    office.services.sheets.seal(office.chair, person.id)
    office.services.access.note(office.chair, person.id, on=ASKED)
    subject = Subject(Document.INSPECTION_COPY, person.id)
    assert refused(office, subject) is Refusal.NOT_DISCLOSED
    with pytest.raises(ActRefused) as caught:
        office.services.access.look_over(office.chair, person.id)
    assert caught.value.refusal is Refusal.NOT_DISCLOSED
    office.rate(office.members[1], person.id, 4)
    office.services.sheets.seal(office.members[1], person.id)
    assert refused(office, subject) is Refusal.DECISION_MISSING


def test_a_request_is_noted_at_any_time_and_its_copy_waits_for_disclosure_and_decision(
    tmp_path: Path,
) -> None:
    office = new_office(tmp_path)
    access = office.services.access
    office.seat("Vorlage", "Skizze")
    person = office.admit("B-001", "Ada Muster")
    access.note(office.chair, person.id, on=ASKED)
    assert office.services.desk.bare().access_requests[0].on == ASKED
    assert access.waits_for() is Refusal.NOT_DISCLOSED
    office.lock()
    office.interview(person.id)
    for member in office.members:
        office.rate(member, person.id, 4)
        assert access.waits_for() is Refusal.NOT_DISCLOSED
        office.services.sheets.seal(member, person.id)
    assert access.waits_for() is Refusal.DECISION_MISSING
    settled(office)
    office.services.decisions.decide(office.chair, DecisionPlan((person.id,), (), REASONS))
    assert access.waits_for() is None
    office.services.close()


def test_ratings_that_an_abort_left_sealed_in_are_in_no_copy(tmp_path: Path) -> None:
    office = new_office(tmp_path)
    office.seat("Vorlage", "Skizze")
    office.lock()
    person = office.admit("B-001", "Ada Muster")
    office.interview(person.id)
    office.rate(office.chair, person.id, 5)
    office.services.sheets.seal(office.chair, person.id)
    office.services.endings.abort(office.chair, reason="Stelle entfällt")
    office.services.access.note(office.chair, person.id, on=ASKED)
    frozen = office.services.protocols.issue(
        office.chair, Subject(Document.INSPECTION_COPY, person.id)
    ).snapshot
    assert (frozen.procedure.sheets, frozen.ranking) == ((), None)


def test_an_open_request_stops_the_clock_until_it_is_answered(decided: Office) -> None:
    outcome, person = decided.services.outcome, reader(decided)
    outcome.tell(decided.chair, person.id, on=ASKED)
    earliest = outcome.earliest_deletion()
    assert earliest is not None
    asked(decided)
    assert outcome.earliest_deletion() is None
    decided.services.access.answer(decided.chair, person.id, on=ASKED)
    assert outcome.earliest_deletion() == earliest
    decided.services.access.answer(decided.chair, person.id, on=None)
    assert outcome.earliest_deletion() is None
    decided.services.access.take_back(decided.chair, person.id)
    assert outcome.earliest_deletion() == earliest


def test_a_request_that_says_the_same_again_leaves_no_trace(decided: Office) -> None:
    asked(decided)
    with decided.services.desk.reading() as db:
        before = journal.head(db)
    asked(decided)
    with decided.services.desk.reading() as db:
        assert journal.head(db) == before


def test_the_selection_record_and_the_protocol_know_nothing_of_requests_and_marks(decided: Office) -> None:
    record = Subject(Document.SELECTION_RECORD)
    issued = decided.services.protocols.issue(decided.chair, record)
    asked(decided)
    decided.services.access.leave(decided.chair, reader(decided).id, "decision.reasons", 25, 29)
    states = [
        each.state for each in decided.services.protocols.lines(decided.chair) if each.subject == record
    ]
    assert states == [ProtocolState.ISSUED]
    assert issued.snapshot.procedure.inspection_marks == ()


def test_the_copy_of_the_only_candidate_names_nobody_else(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (3, 3))
    person = office.services.candidates.all()[0]
    office.services.decisions.decide(office.chair, DecisionPlan((person.id,), (), "gut"))
    frozen = office.services.protocols.issue(office.chair, asked(office)).snapshot
    assert frozen.procedure.candidates == (person,)
