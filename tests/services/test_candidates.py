"""The candidates as a use case: data, checks, withdrawal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from interview_app.composition import new_services
from interview_app.domain.candidate import Candidate, CandidateState, Finding
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CandidateId
from interview_app.domain.procedure import Stage
from interview_app.domain.waiting import waiting_for_interview
from interview_app.services.candidates.registering import CandidateData, suggested_number
from interview_app.storage import journal
from tests.services.office import Office


def refused(act: Callable[[], object]) -> Refusal:
    with pytest.raises(ActRefused) as caught:
        act()
    return caught.value.refusal


def check(
    office: Office, person: Candidate, finding: Finding, evidence: str = "seen", *, which: int = 0
) -> Candidate:
    requirement = office.form.requirements[which].id
    return office.services.requirements.check(
        office.chair, person.id, requirement, finding=finding, evidence=evidence
    )


def acts(office: Office) -> list[str]:
    with office.services.desk.reading() as db:
        return [row.act for row in journal.rows(db)]


@pytest.mark.parametrize("data", [CandidateData("", "Muster"), CandidateData("B-1", "  ")])
def test_a_number_and_a_name_are_needed(office: Office, data: CandidateData) -> None:
    assert refused(lambda: office.services.candidates.add(office.chair, data)) is Refusal.NAME_MISSING


def test_a_number_is_given_once(office: Office) -> None:
    first, second = office.register("B-001", "Muster"), office.register("B-002", "Probe")
    assert refused(lambda: office.register("B-001", "Erdacht")) is Refusal.NUMBER_TAKEN
    change = office.services.candidates.change
    assert (
        refused(lambda: change(office.chair, second.id, CandidateData(" B-001 ", "Probe")))
        is Refusal.NUMBER_TAKEN
    )
    assert change(office.chair, first.id, CandidateData("B-001", "Mustermann")).name == "Mustermann"


@pytest.mark.parametrize(
    ("numbers", "following"),
    [((), "B-001"), (("B-014", "B-009"), "B-015"), (("2023/99",), "2023/100"), (("Eva",), "B-001")],
)
def test_the_following_number_is_suggested(numbers: tuple[str, ...], following: str) -> None:
    people = [Candidate(CandidateId(each), each, "Muster", 0) for each in numbers]
    assert suggested_number(people) == following


def test_all_met_admits_and_one_not_met_excludes_with_its_evidence(office: Office) -> None:
    person = office.admit("B-001", "Muster")
    assert person.state is CandidateState.ADMITTED
    person = check(office, person, Finding.NOT_MET, "Bachelor")
    assert (person.state, person.state_reason) == (CandidateState.EXCLUDED, "Bachelor")
    person = check(office, person, Finding.MET, "Master nachgereicht")
    assert person.state is CandidateState.ADMITTED


def test_not_met_needs_evidence(office: Office) -> None:
    person = office.register("B-001", "Muster")
    assert refused(lambda: check(office, person, Finding.NOT_MET, "  ")) is Refusal.REASON_MISSING


def test_the_same_check_again_leaves_no_trace_in_the_journal(office: Office) -> None:
    person = office.register("B-001", "Muster")
    check(office, person, Finding.MET)
    before = acts(office)
    check(office, person, Finding.MET, " seen ")
    office.services.candidates.change(office.chair, person.id, CandidateData("B-001", "Muster"))
    assert acts(office) == before


def test_a_form_without_requirements_admits_at_once(office: Office, tmp_path: Path) -> None:
    services = new_services(tmp_path / "open.interview", replace(office.form, requirements=()), office.around)
    assert (
        services.candidates.add(office.chair, CandidateData("B-1", "Muster")).state is CandidateState.ADMITTED
    )
    services.close()


def test_who_was_interviewed_and_excluded_for_a_while_is_not_asked_twice(office: Office) -> None:
    office.seat("Vorlage")
    office.lock()
    person = office.admit("B-001", "Muster")
    office.admit("B-002", "Probe")
    office.interview(person.id)
    check(office, person, Finding.NOT_MET, "forged")
    back = check(office, person, Finding.MET, "confirmed by the university")
    assert back.state is CandidateState.INTERVIEWED
    waiting = waiting_for_interview(office.services.desk.whole())
    assert [each.number for each in waiting] == ["B-002"]


def test_an_appointment_decides_the_order_and_without_one_the_entry(office: Office) -> None:
    late, none, early = (office.admit(f"B-00{place}", "Muster") for place in (1, 2, 3))
    for person, hour in ((late, 11), (early, 9)):
        data = CandidateData(person.number, "Muster", appointment=datetime(2023, 3, 14, hour, tzinfo=UTC))
        office.services.candidates.change(office.chair, person.id, data)
    waiting = waiting_for_interview(office.services.desk.whole())
    assert [each.id for each in waiting] == [early.id, late.id, none.id]


def test_appointments_in_different_offsets_are_ordered_by_the_moment(office: Office) -> None:
    first, second = office.admit("B-001", "Muster"), office.admit("B-002", "Probe")
    for person, moment in (
        (first, datetime.fromisoformat("2023-03-14T10:30:00+02:00")),
        (second, datetime.fromisoformat("2023-03-14T09:00:00+00:00")),
    ):
        data = CandidateData(person.number, person.name, appointment=moment)
        office.services.candidates.change(office.chair, person.id, data)
    assert [each.id for each in waiting_for_interview(office.services.desk.whole())] == [first.id, second.id]


def test_a_withdrawal_needs_a_reason_and_stays(office: Office) -> None:
    person = office.admit("B-001", "Muster")
    withdraw = office.services.candidates.withdraw
    assert refused(lambda: withdraw(office.chair, person.id, reason="")) is Refusal.REASON_MISSING
    gone = withdraw(office.chair, person.id, reason="other post")
    assert (gone.state, gone.state_reason) == (CandidateState.WITHDRAWN, "other post")
    assert check(office, gone, Finding.NOT_MET, "late").state is CandidateState.WITHDRAWN
    assert refused(lambda: withdraw(office.chair, person.id, reason="again")) is Refusal.WRONG_STATE


def test_the_withdrawal_of_the_last_one_without_sheets_discloses(office: Office) -> None:
    office.seat("Vorlage")
    office.lock()
    first, last = office.admit("B-001", "Muster"), office.admit("B-002", "Probe")
    office.interview(first.id)
    office.seal_all(first.id, 4)
    assert office.services.desk.whole().stage is Stage.INTERVIEWING
    office.services.candidates.withdraw(office.chair, last.id, reason="other post")
    assert office.services.desk.whole().stage is Stage.DISCLOSED


def test_an_entry_is_removed_with_its_checks_only_before_the_lock(office: Office) -> None:
    office.seat("Vorlage")
    person, other = office.admit("B-001", "Muster"), office.register("B-002", "Probe")
    office.services.candidates.remove(office.chair, person.id)
    assert office.services.requirements.checks() == ()
    office.lock()
    assert refused(lambda: office.services.candidates.remove(office.chair, other.id)) is Refusal.WRONG_STATE


def test_everything_entered_is_there_after_a_restart(office: Office) -> None:
    data = CandidateData(
        "B-001",
        "Aylin Muster",
        received=datetime(2023, 1, 31, tzinfo=UTC).date(),
        internal=True,
        present_grade="A 12",
        accommodation="mehr Zeit",
        appointment=datetime(2023, 3, 14, 9, 30, tzinfo=UTC),
        place="Raum 2",
    )
    added = office.services.candidates.add(office.chair, data)
    office.reopen_file()
    assert office.services.candidates.all() == (added,)


def test_somebody_invited_who_does_not_appear_is_not_waited_for_and_can_be_invited_again(
    office: Office,
) -> None:
    office.seat("Maria Vorlage")
    office.lock(1)
    there, missing = office.admit("B-001", "Ben Beispiel"), office.admit("B-002", "Clara Probe")
    candidates = office.services.candidates
    miss = candidates.miss
    assert refused(lambda: miss(office.chair, missing.id, reason="no message")) is Refusal.WRONG_STATE
    assert candidates.invite(office.chair, missing.id).state is CandidateState.INVITED
    office.interview(there.id)
    office.seal_all(there.id, 4)
    assert office.services.desk.whole().stage is Stage.INTERVIEWING
    assert refused(lambda: miss(office.chair, missing.id, reason=" ")) is Refusal.REASON_MISSING
    gone = miss(office.chair, missing.id, reason="waited 30 minutes, no message")
    assert (gone.state, gone.state_reason) == (CandidateState.NO_SHOW, "waited 30 minutes, no message")
    assert office.services.desk.whole().stage is Stage.DISCLOSED
    candidates.invite(office.chair, missing.id)
    assert office.services.desk.whole().stage is Stage.INTERVIEWING
    office.interview(missing.id)
    office.seal_all(missing.id, 3)
    assert office.services.desk.whole().stage is Stage.DISCLOSED


def test_an_invitation_keeps_its_day_and_can_be_corrected(office: Office) -> None:
    office.seat("Vorlage")
    office.lock()
    person = office.services.candidates.invite(office.chair, office.admit("B-001", "Muster").id)
    assert person.invited == date(2023, 3, 14)
    data = CandidateData(person.number, person.name, invited=date(2023, 3, 10))
    assert office.services.candidates.change(office.chair, person.id, data).invited == date(2023, 3, 10)


def test_whoever_comes_late_stays_invited_and_the_note_can_be_taken_back(office: Office) -> None:
    office.seat("Vorlage")
    office.lock()
    candidates = office.services.candidates
    person = candidates.invite(office.chair, office.admit("B-001", "Muster").id)
    came = office.clock()
    late = candidates.note_late(office.chair, person.id, arrived=came, note=" train ")
    assert (late.state, late.arrived, late.late_note) == (CandidateState.INVITED, came, "train")
    candidates.note_late(office.chair, person.id, arrived=came, note="train")
    again = candidates.note_late(office.chair, person.id, arrived=None, note="ignored")
    assert (again.arrived, again.late_note) == (None, "")
    assert acts(office)[-2:] == ["note-late-arrival", "take-back-late-arrival"]


def test_only_who_takes_part_comes_late(office: Office) -> None:
    person = office.register("B-001", "Muster")
    candidates = office.services.candidates
    late = office.clock()
    assert refused(lambda: candidates.note_late(office.chair, person.id, arrived=late)) is Refusal.WRONG_STATE


def test_what_is_open_is_met_at_one_stroke_with_a_row_for_each_and_nothing_else_is_touched(
    office: Office,
) -> None:
    person = office.register("B-001", "Muster")
    requirements = [each.id for each in office.form.requirements]
    check(office, person, Finding.NOT_MET, "no degree", which=0)
    check(office, person, Finding.OPEN, "asked for", which=1)
    places = [(person.id, each) for each in requirements]
    before = len(acts(office))
    done = office.services.requirements.meet(office.chair, places)
    assert done == tuple(places[1:])
    assert acts(office)[before:].count("check-requirement") == len(requirements) - 1
    found = {each.requirement: each for each in office.services.requirements.checks()}
    assert found[requirements[0]].finding is Finding.NOT_MET
    assert (found[requirements[1]].finding, found[requirements[1]].evidence) == (Finding.MET, "asked for")
    office.services.requirements.open_again(office.chair, done)
    found = {each.requirement: each for each in office.services.requirements.checks()}
    assert [found[each].finding for each in requirements] == [Finding.NOT_MET] + [Finding.OPEN] * (
        len(requirements) - 1
    )


def test_nothing_is_met_at_one_stroke_where_one_of_it_is_refused(office: Office) -> None:
    person = office.register("B-001", "Muster")
    place = (person.id, office.form.requirements[0].id)
    with pytest.raises(KeyError):
        office.services.requirements.meet(office.chair, [place, (CandidateId("stranger"), place[1])])
    assert office.services.requirements.checks() == ()
