"""Documents: what may be printed when, issued once, never changed afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest

from interview_app.domain.canonical import canonical
from interview_app.domain.ending import ReopeningGround
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.panel import Actor, AssignmentKind
from interview_app.domain.protocol import Document, Subject
from interview_app.i18n import Language, load
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.services.desk import own
from interview_app.services.documents.protocols import ProtocolLine, ProtocolState
from interview_app.services.files.procedures import PROGRAM
from interview_app.wording.documents import file_name
from tests.services.office import Office, disclosed_office

FORM = Subject(Document.INTERVIEW_FORM)
RECORD = Subject(Document.SELECTION_RECORD)


@pytest.fixture
def disclosed(tmp_path: Path) -> Office:
    """Two candidates, two members, everything sealed."""
    return disclosed_office(tmp_path, (4, 5), (3, 3))


@pytest.fixture
def half_sealed(office: Office) -> Office:
    """The chair has sealed, the other member not."""
    office.half_sealed()
    return office


def line_of(office: Office, actor: Actor, subject: Subject) -> ProtocolLine:
    return [line for line in office.services.protocols.lines(actor) if line.subject == subject][-1]


def sheet_of(office: Office, author: int, candidate: int = 0) -> Subject:
    person = office.services.candidates.all()[candidate]
    return Subject(Document.SHEET, person.id, office.members[author].panelist)


def decide(office: Office) -> None:
    first = office.services.candidates.all()[0]
    office.services.decisions.decide(office.chair, DecisionPlan((first.id,), (), "best"))


def test_a_form_is_printable_at_once_and_issued_when_locked(office: Office) -> None:
    assert line_of(office, PROGRAM, FORM).state is ProtocolState.DRAFT
    with pytest.raises(ActRefused) as caught:
        office.services.protocols.issue(PROGRAM, FORM)
    assert caught.value.refusal is Refusal.FORM_NOT_LOCKED
    office.seat("Vorlage")
    office.lock()
    assert office.services.protocols.issue(office.chair, FORM).number == 2


def test_another_members_sealed_sheet_cannot_be_printed_before_disclosure(half_sealed: Office) -> None:
    office, subject = half_sealed, sheet_of(half_sealed, author=0)
    assert line_of(office, office.chair, subject).state is ProtocolState.DRAFT
    for reader in (office.members[1], PROGRAM):
        assert line_of(office, reader, subject).state is ProtocolState.BLOCKED
        with pytest.raises(ActRefused) as caught:
            office.services.protocols.snapshot(reader, subject)
        assert caught.value.refusal is Refusal.NOT_DISCLOSED


def test_an_interview_protocol_holds_no_ratings_before_disclosure(half_sealed: Office) -> None:
    person = half_sealed.services.candidates.all()[0]
    subject = Subject(Document.INTERVIEW_PROTOCOL, person.id)
    for reader in half_sealed.members:
        frozen = half_sealed.services.protocols.snapshot(reader, subject)
        assert frozen.procedure.sheets == ()
        assert b"because of" not in canonical(frozen)


def test_an_interview_protocol_names_no_other_candidate(disclosed: Office) -> None:
    first, second = disclosed.services.candidates.all()
    frozen = disclosed.services.protocols.snapshot(
        disclosed.chair, Subject(Document.INTERVIEW_PROTOCOL, first.id)
    )
    content = canonical(frozen)
    assert first.name.encode() in content
    assert second.name.encode() not in content
    assert second.number.encode() not in content
    assert len(frozen.procedure.sheets) == 2


def test_a_sheet_holds_nobody_elses_ratings(disclosed: Office) -> None:
    frozen = disclosed.services.protocols.snapshot(disclosed.chair, sheet_of(disclosed, author=1))
    assert [sheet.panelist for sheet in frozen.procedure.sheets] == [disclosed.members[1].panelist]


def test_the_selection_record_waits_for_disclosure_and_is_issued_after_the_decision(
    disclosed: Office,
) -> None:
    assert line_of(disclosed, disclosed.chair, RECORD).refusal is Refusal.DECISION_MISSING
    decide(disclosed)
    issued = disclosed.services.protocols.issue(disclosed.chair, RECORD)
    assert issued.snapshot.number == 2
    assert issued.snapshot.ranking is not None
    assert line_of(disclosed, disclosed.chair, RECORD).state is ProtocolState.ISSUED


def test_no_selection_record_before_disclosure(half_sealed: Office) -> None:
    assert line_of(half_sealed, half_sealed.chair, RECORD).refusal is Refusal.NOT_DISCLOSED
    with pytest.raises(ActRefused):
        half_sealed.services.protocols.snapshot(half_sealed.chair, RECORD)


def test_a_document_is_issued_once_and_stays_as_it_was(disclosed: Office) -> None:
    decide(disclosed)
    protocols = disclosed.services.protocols
    issued = protocols.issue(disclosed.chair, RECORD)
    with pytest.raises(ActRefused) as caught:
        protocols.issue(disclosed.chair, RECORD)
    assert caught.value.refusal is Refusal.ALREADY_ISSUED
    disclosed.services.endings.reopen(disclosed.chair, ground=ReopeningGround.OBJECTION, reason="objection")
    disclosed.reopen_file()
    (_, kept) = disclosed.services.protocols.issued()
    assert canonical(kept) == canonical(issued)
    lines = disclosed.services.protocols.lines(disclosed.chair)
    states = [line.state for line in lines if line.subject == RECORD]
    assert states == [ProtocolState.ISSUED, ProtocolState.DRAFT]


def test_after_reopening_a_new_decision_is_issued_under_a_new_number(disclosed: Office) -> None:
    decide(disclosed)
    first = disclosed.services.protocols.issue(disclosed.chair, RECORD)
    disclosed.services.endings.reopen(disclosed.chair, ground=ReopeningGround.OBJECTION, reason="objection")
    disclosed.clock.pass_minutes(60)
    decide(disclosed)
    assert line_of(disclosed, disclosed.chair, RECORD).state is ProtocolState.READY
    second = disclosed.services.protocols.issue(disclosed.chair, RECORD)
    assert second.number == first.number + 1
    assert [each.number for each in disclosed.services.protocols.issued()] == [1, 2, 3]


def test_a_replaced_sheet_is_issued_again_under_a_new_number(disclosed: Office) -> None:
    subject, author = sheet_of(disclosed, author=1), disclosed.members[1]
    candidate = disclosed.services.candidates.all()[0]
    disclosed.services.protocols.issue(disclosed.chair, subject)
    disclosed.services.sheets.replace(author, candidate.id, reason="a level was mistyped")
    disclosed.services.sheets.seal(author, candidate.id)
    assert disclosed.services.protocols.issue(disclosed.chair, subject).number == 3


def test_exported_documents_are_named_for_people_and_whole(disclosed: Office, tmp_path: Path) -> None:
    decide(disclosed)
    disclosed.services.protocols.issue(disclosed.chair, RECORD)
    paths = disclosed.services.protocols.export(disclosed.chair, tmp_path / "out", language=Language.GERMAN)
    names = {path.name for path in paths}
    assert "Auswahlvermerk_Nr-2.pdf" in names
    assert len(names) == len(paths) == 2 + 2 + 4 + 1 + 1
    assert all(path.read_bytes().startswith(b"%PDF-") for path in paths)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(names)


def test_an_export_can_be_stopped(disclosed: Office, tmp_path: Path) -> None:
    paths = disclosed.services.protocols.export(
        disclosed.chair, tmp_path / "out", language=Language.GERMAN, progress=lambda done, total: done < 1
    )
    assert len(paths) == 1


def test_only_the_chair_issues(disclosed: Office) -> None:
    with pytest.raises(ActRefused) as caught:
        disclosed.services.protocols.issue(disclosed.members[1], FORM)
    assert caught.value.refusal is Refusal.CHAIR_ONLY


def test_sheets_are_listed_as_expected_whether_begun_or_not(office: Office) -> None:
    office.seat("Vorlage", "Skizze")
    office.lock()
    person = office.admit("B-001", "Muster")
    office.interview(person.id)
    before = office.services.protocols.lines(office.chair)
    office.rate(office.members[1], person.id, 5)
    assert office.services.protocols.lines(office.chair) == before
    assert len([line for line in before if line.subject.document is Document.SHEET]) == 2


def test_the_record_says_the_same_whoever_makes_it(office: Office) -> None:
    office.seat("Vorlage", "Skizze")
    office.lock()
    rated, gone = office.admit("B-001", "Muster"), office.admit("B-002", "Probe")
    for person in (rated, gone):
        office.interview(person.id)
    office.rate(office.chair, gone.id, 5)
    office.services.sheets.seal(office.chair, gone.id)
    office.services.candidates.withdraw(office.chair, gone.id, reason="took another post")
    office.seal_all(rated.id, 4, 3)
    made = [office.services.protocols.snapshot(member, RECORD) for member in office.members]
    assert made[0].procedure == made[1].procedure
    assert {sheet.candidate for sheet in made[0].procedure.sheets} == {rated.id}


def test_a_decomposed_letter_does_not_make_a_document_old(office: Office) -> None:
    office.seat("Vorlage")
    office.lock()
    person = office.admit("B-001", "Mu\u0308ller-Muster")
    office.interview(person.id)
    office.seal_all(person.id, 4)
    subject = Subject(Document.INTERVIEW_PROTOCOL, person.id)
    office.services.protocols.issue(office.chair, subject)
    assert line_of(office, office.chair, subject).state is ProtocolState.ISSUED


def test_an_issued_document_is_recognised_after_a_restart(disclosed: Office) -> None:
    disclosed.services.protocols.issue(disclosed.chair, FORM)
    disclosed.reopen_file()
    line = line_of(disclosed, disclosed.chair, FORM)
    assert line.state is ProtocolState.ISSUED
    assert disclosed.services.protocols.frozen(disclosed.chair, line).number == 2
    assert disclosed.services.protocols.next_number() == 3


def test_documents_of_the_same_name_do_not_overwrite_each_other(disclosed: Office, tmp_path: Path) -> None:
    protocols = disclosed.services.protocols
    frozen, folder = protocols.snapshot(disclosed.chair, FORM), tmp_path / "out"
    folder.mkdir()
    paths: list[Path] = []
    for content in (b"one", b"two"):
        paths.append(protocols.keep(frozen, Language.GERMAN, content, folder, taken=paths))
    assert [path.name for path in paths] == ["Interviewbogen_Entwurf.pdf", "Interviewbogen_Entwurf-2.pdf"]
    assert [path.read_bytes() for path in paths] == [b"one", b"two"]


def test_a_step_of_the_procedure_makes_no_form_old(office: Office) -> None:
    office.seat("Vorlage")
    office.lock()
    office.services.protocols.issue(office.chair, FORM)
    person = office.admit("B-001", "Muster")
    office.interview(person.id)
    office.seal_all(person.id, 4)
    assert line_of(office, office.chair, FORM).state is ProtocolState.ISSUED


def test_forms_for_paper_are_made_for_each_candidate_and_everybody_who_rates_them(office: Office) -> None:
    office.seat("Maria Vorlage", "Rolf Skizze")
    office.lock()
    people = [office.admit(f"B-00{n}", name).id for n, name in ((1, "Aylin Muster"), (2, "Clara Probe"))]
    office.services.panel.assign(
        office.chair, people[1], own(office.members[1]), kind=AssignmentKind.RECUSED, reason="verwandt"
    )
    protocols = office.services.protocols
    each = protocols.paper_forms(people, each_member=True)
    assert [(line.subject.candidate, line.subject.panelist) for line in each] == [
        (people[0], own(office.chair)),
        (people[0], own(office.members[1])),
        (people[1], own(office.chair)),
    ]
    plain = protocols.paper_forms(people, each_member=False)
    assert [line.subject.panelist for line in plain] == [None, None]
    frozen = protocols.frozen(office.chair, each[1])
    assert frozen.procedure.sheets == ()
    assert "Rolf-Skizze" in file_name(frozen, load(Language.GERMAN))
