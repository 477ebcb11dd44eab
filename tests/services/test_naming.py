"""A name or number is corrected with a reason once something was recorded; the record's identity stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CandidateId
from interview_app.domain.protocol import Document, Subject
from interview_app.services.candidates.registering import CandidateData
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.storage import journal
from tests.services.office import Office, disclosed_office


def _refused(
    office: Office, candidate: CandidateId, number: str, name: str, reason: str = "a slip"
) -> Refusal:
    with pytest.raises(ActRefused) as refused:
        office.services.naming.correct(office.chair, candidate, number=number, name=name, reason=reason)
    return refused.value.refusal


def test_a_name_is_simply_changed_until_an_interview_begins(office: Office) -> None:
    office.seat("Mitglied 1", "Mitglied 2")
    office.lock()
    person = office.admit("B-001", "Mustr")
    assert not office.services.naming.fixed(person.id)
    office.services.candidates.change(office.chair, person.id, CandidateData("B-001", "Muster"))
    office.start(person.id)
    assert office.services.naming.fixed(person.id)
    with pytest.raises(ActRefused) as refused:
        office.services.candidates.change(office.chair, person.id, CandidateData("B-001", "Muster-Probe"))
    assert refused.value.refusal is Refusal.NAME_FIXED
    moved = CandidateData("B-001", "Muster", place="Raum 4")
    assert office.services.candidates.change(office.chair, person.id, moved).place == "Raum 4"


def test_a_correction_keeps_identity_record_and_sheets_and_names_the_earlier_one_in_erasable_words(
    tmp_path: Path,
) -> None:
    office = disclosed_office(tmp_path, (5, 4), (3, 3))
    person = office.services.candidates.all()[0].id
    before = office.services.desk.whole()
    office.services.naming.correct(
        office.chair, person, number="B-001", name="Muster-Probe", reason="a slip when it was entered"
    )
    after = office.services.desk.whole()
    assert after.candidate(person).name == "Muster-Probe"
    assert (after.interviews, after.sheets, after.former_names) == (before.interviews, before.sheets, ())
    with office.services.desk.reading() as db:
        last = journal.rows(db)[-1]
    assert (last.act, last.subject) == ("correct-candidate", person)
    assert last.digest
    office.services.close()


def test_where_a_document_was_issued_later_ones_name_the_earlier_name(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (5, 4), (3, 3))
    person = office.services.candidates.all()[0].id
    protocol = Subject(Document.INTERVIEW_PROTOCOL, person)
    first = office.services.protocols.issue(office.chair, protocol)
    office.services.decisions.decide(office.chair, DecisionPlan((person,), (), "best"))
    office.services.naming.correct(office.chair, person, number="B-009", name="Probe", reason="marriage")
    office.reopen_file()
    (former,) = office.services.desk.bare().formerly(person)
    assert (former.number, former.name) == ("B-001", "Muster 1")
    second = office.services.protocols.issue(office.chair, protocol)
    assert second.snapshot.procedure.formerly(person) == (former,)
    kept = office.services.protocols.issued()[1]
    assert kept.snapshot == first.snapshot
    other = office.services.candidates.all()[1].id
    assert (
        office.services.protocols.snapshot(
            office.chair, Subject(Document.INTERVIEW_PROTOCOL, other)
        ).procedure.former_names
        == ()
    )
    office.services.close()


def test_a_correction_needs_a_reason_a_name_and_a_free_number(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (5, 4), (3, 3))
    person = office.services.candidates.all()[0].id
    assert _refused(office, person, "B-001", "Probe", reason=" ") is Refusal.REASON_MISSING
    assert _refused(office, person, "B-001", " ") is Refusal.NAME_MISSING
    assert _refused(office, person, "B-002", "Probe") is Refusal.NUMBER_TAKEN
    with office.services.desk.reading() as db:
        length = len(journal.rows(db))
    same = office.services.naming.correct(
        office.chair, person, number="B-001", name="Muster 1", reason="nothing"
    )
    assert same.name == "Muster 1"
    with office.services.desk.reading() as db:
        assert len(journal.rows(db)) == length
    office.services.endings.abort(office.chair, reason="no budget")
    assert _refused(office, person, "B-001", "Probe") is Refusal.WRONG_STATE
    office.services.close()
