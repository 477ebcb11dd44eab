"""Who is still to be interviewed, and who comes first."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from interview_app.domain.candidate import Candidate, CandidateState
from interview_app.domain.ids import CandidateId
from interview_app.domain.waiting import waiting_for_interview
from tests.domain.test_record_check import MUSTER, interview, procedure

NOON = datetime(2023, 3, 20, 12, tzinfo=UTC)
SUMMER = timezone(timedelta(hours=2))


def person(name: str, position: int, *, comes: datetime | None = None) -> Candidate:
    return Candidate(CandidateId(name), name, name, position, appointment=comes, state=CandidateState.INVITED)


def waiting(*people: Candidate) -> list[str]:
    return [each.id for each in waiting_for_interview(procedure(candidates=people))]


def test_the_earlier_appointment_comes_first_and_without_one_people_come_last_in_order_of_entry() -> None:
    late, early = person("late", 0, comes=NOON), person("early", 1, comes=NOON - timedelta(hours=3))
    unplanned = [person("b", 3), person("a", 2)]
    assert waiting(late, *unplanned, early) == ["early", "late", "a", "b"]


def test_appointments_are_compared_as_moments_whatever_offset_they_were_written_in() -> None:
    earlier_by_its_clock = person("clock", 0, comes=NOON)
    earlier_in_truth = person("truth", 1, comes=datetime(2023, 3, 20, 13, tzinfo=SUMMER))
    assert waiting(earlier_by_its_clock, earlier_in_truth) == ["truth", "clock"]


def test_of_one_appointment_the_first_entry_comes_first() -> None:
    assert waiting(person("second", 1, comes=NOON), person("first", 0, comes=NOON)) == ["first", "second"]


@pytest.mark.parametrize("state", CandidateState)
def test_only_who_was_admitted_and_may_still_come_waits(state: CandidateState) -> None:
    able = state in (CandidateState.ADMITTED, CandidateState.INVITED)
    assert waiting(replace(person("a", 0), state=state)) == (["a"] if able else [])


def test_whose_interview_has_begun_waits_no_more() -> None:
    run = procedure(candidates=(person(MUSTER, 0), person("b", 1)))
    begun = replace(run, interviews=(interview(MUSTER, over=False),))
    assert [each.id for each in waiting_for_interview(begun)] == ["b"]
