"""The schedule as a use case: worked out, written in one act, put back in another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from interview_app.domain.candidate import Candidate
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.protocol import Document, Subject
from interview_app.services.candidates.registering import CandidateData
from interview_app.services.documents.protocols import ProtocolState
from interview_app.services.scheduling import SchedulingService
from interview_app.storage import journal
from tests.services.office import Office

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = date(2023, 3, 20)
SCHEDULE = Subject(Document.SCHEDULE)


def at(hour: int, minute: int = 0) -> datetime:
    return datetime.combine(MONDAY, time(hour, minute), BERLIN)


def set_up(office: Office, count: int = 3) -> list[Candidate]:
    office.seat("Vorlage", "Skizze")
    office.lock()
    return [office.admit(f"B-{number:03}", f"Muster {number}") for number in range(1, count + 1)]


def appoint(office: Office, person: Candidate, moment: datetime) -> None:
    data = CandidateData(person.number, person.name, appointment=moment, place="R 9")
    office.services.candidates.change(office.chair, person.id, data)


def write(office: Office, people: list[Candidate], *, keep: bool = True) -> SchedulingService:
    scheduling = office.services.scheduling
    plan = replace(scheduling.usual(), days=(MONDAY,), places=("R 1",))
    scheduling.write(office.chair, scheduling.proposal(plan, [each.id for each in people], keep=keep))
    return scheduling


def appointments(office: Office) -> list[tuple[datetime | None, str]]:
    return [(each.appointment, each.place) for each in office.services.candidates.all()]


def test_the_usual_plan_takes_length_from_the_form_and_begins_tomorrow(office: Office) -> None:
    usual = office.services.scheduling.usual()
    assert (usual.minutes, usual.days) == (office.form.interview_minutes, (date(2023, 3, 15),))


def test_appointments_are_written_in_the_order_that_was_chosen(office: Office) -> None:
    first, second, third = set_up(office)
    write(office, [second, first, third])
    assert appointments(office) == [(at(10, 15), "R 1"), (at(9), "R 1"), (at(11, 30), "R 1")]


def test_only_those_who_wait_for_an_interview_are_planned(office: Office) -> None:
    first, second, _ = set_up(office)
    office.services.candidates.withdraw(office.chair, second.id, reason="e-mail")
    office.register("B-009", "Noch Offen")
    office.start(first.id)
    assert [each.number for each in office.services.scheduling.people()] == ["B-003"]


def test_whoever_has_an_appointment_keeps_it_unless_told_otherwise(office: Office) -> None:
    people = set_up(office)
    appoint(office, people[2], at(9, 30))
    write(office, people)
    assert appointments(office) == [(at(10, 45), "R 1"), (at(13, 15), "R 1"), (at(9, 30), "R 9")]
    write(office, people, keep=False)
    assert [moment for moment, _ in appointments(office)] == [at(9), at(10, 15), at(11, 30)]


def test_an_interview_that_was_held_blocks_its_time(office: Office) -> None:
    people = set_up(office, 2)
    appoint(office, people[0], at(9))
    office.interview(people[0].id)
    write(office, people[1:])
    assert appointments(office)[1] == (at(10, 15), "R 1")


def test_a_schedule_without_room_for_everybody_is_not_written(office: Office) -> None:
    people = set_up(office, 6)
    with pytest.raises(ActRefused) as caught:
        write(office, people)
    assert caught.value.refusal is Refusal.SCHEDULE_TOO_SHORT
    assert appointments(office) == [(None, "")] * 6


def test_earlier_appointments_are_put_back_by_an_act_of_its_own(office: Office) -> None:
    people = set_up(office, 2)
    appoint(office, people[0], at(8))
    scheduling = office.services.scheduling
    plan = replace(scheduling.usual(), days=(MONDAY,), places=("R 1",))
    before = scheduling.write(
        office.chair, scheduling.proposal(plan, [each.id for each in people], keep=False)
    )
    scheduling.put_back(office.chair, before)
    assert appointments(office) == [(at(8), "R 9"), (None, "")]
    with office.services.desk.reading() as db:
        told = [(row.act, row.subject) for row in journal.rows(db)][-2:]
    assert told == [("plan-interviews", "2"), ("put-back-interviews", "2")]


def test_the_schedule_is_printed_at_any_time_and_never_issued(office: Office) -> None:
    people = set_up(office, 2)
    protocols = office.services.protocols
    (line,) = [each for each in protocols.lines(office.chair) if each.subject == SCHEDULE]
    assert (line.state, line.refusal) == (ProtocolState.BLOCKED, Refusal.NO_APPOINTMENT)
    write(office, people)
    (line,) = [each for each in protocols.lines(office.chair) if each.subject == SCHEDULE]
    assert (line.state, line.refusal) == (ProtocolState.DRAFT, Refusal.WORKING_PAPER)
    with pytest.raises(ActRefused) as caught:
        protocols.issue(office.chair, SCHEDULE)
    assert caught.value.refusal is Refusal.WORKING_PAPER


def test_the_schedule_holds_nothing_of_any_sheet_or_check(office: Office) -> None:
    people = set_up(office, 1)
    write(office, people)
    office.interview(people[0].id)
    office.rate(office.chair, people[0].id, 5)
    frozen = office.services.protocols.snapshot(office.chair, SCHEDULE).procedure
    assert (frozen.sheets, frozen.checks, frozen.interviews, frozen.assignments) == ((), (), (), ())
    assert len(frozen.candidates) == 1
