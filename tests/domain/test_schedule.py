"""The schedule: one after the other, with breaks, around what is fixed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.ids import CandidateId
from interview_app.domain.schedule import SchedulePlan, Slot, scheduled

MONDAY, TUESDAY = date(2023, 3, 20), date(2023, 3, 21)
PLAN = SchedulePlan((MONDAY,), time(9), time(16), 60, 15, (time(12, 30), time(13, 15)), ("R 1",))


def people(count: int) -> list[CandidateId]:
    return [CandidateId(f"c{number}") for number in range(count)]


def times(plan: SchedulePlan, count: int, kept: tuple[Slot, ...] = ()) -> list[tuple[str, str]]:
    found = scheduled(people(count), kept, plan)
    return [(slot.candidate, f"{slot.day.day}. {slot.start:%H:%M}") for slot in found.slots]


def test_interviews_follow_each_other_with_breaks_and_a_pause() -> None:
    assert times(PLAN, 4) == [
        ("c0", "20. 09:00"),
        ("c1", "20. 10:15"),
        ("c2", "20. 11:30"),
        ("c3", "20. 13:15"),
    ]


def test_an_interview_ends_before_the_pause_begins_and_before_the_day_is_over() -> None:
    plan = replace(PLAN, end=time(14, 14))
    found = scheduled(people(4), (), plan)
    assert [slot.start for slot in found.slots] == [time(9), time(10, 15), time(11, 30)]
    assert found.unplaced == ("c3",)


def test_without_a_pause_the_day_goes_on() -> None:
    assert times(replace(PLAN, pause=None), 4)[-1] == ("c3", "20. 12:45")


def test_whoever_has_no_room_comes_on_the_next_day_in_its_room() -> None:
    plan = replace(PLAN, days=(MONDAY, TUESDAY), end=time(11, 15), places=("R 1", "R 2"))
    found = scheduled(people(3), (), plan)
    assert [(slot.day, slot.place) for slot in found.slots] == [
        (MONDAY, "R 1"),
        (MONDAY, "R 1"),
        (TUESDAY, "R 2"),
    ]


def test_the_last_place_holds_for_the_days_that_follow_and_none_is_none() -> None:
    plan = replace(PLAN, days=(MONDAY, TUESDAY))
    assert plan.place_on(TUESDAY) == "R 1"
    assert replace(plan, places=()).place_on(TUESDAY) == ""


def test_the_schedule_goes_around_an_appointment_that_is_kept() -> None:
    kept = Slot(CandidateId("own"), MONDAY, time(10), "R 9", kept=True)
    assert times(PLAN, 2, (kept,)) == [("own", "20. 10:00"), ("c0", "20. 11:15"), ("c1", "20. 13:15")]
    elsewhere = replace(kept, day=TUESDAY)
    assert times(PLAN, 1, (elsewhere,)) == [("c0", "20. 09:00"), ("own", "21. 10:00")]


def test_two_kept_appointments_at_the_same_time_are_named() -> None:
    one = Slot(CandidateId("one"), MONDAY, time(10), "", kept=True)
    other = Slot(CandidateId("other"), MONDAY, time(10, 59), "", kept=True)
    assert scheduled((), (one, other), PLAN).collisions == (("one", "other"),)
    assert scheduled((), (one, replace(other, start=time(11))), PLAN).collisions == ()
    assert scheduled((), (one, replace(other, day=TUESDAY)), PLAN).collisions == ()


@given(
    count=st.integers(0, 12),
    minutes=st.integers(1, 200),
    gap=st.integers(0, 60),
    hours=st.lists(st.integers(8, 17), max_size=4, unique=True),
)
def test_nobody_sits_at_the_same_time_in_the_pause_or_beyond_the_day(
    count: int, minutes: int, gap: int, hours: list[int]
) -> None:
    plan = replace(PLAN, days=(MONDAY, TUESDAY), minutes=minutes, gap=gap)
    kept = tuple(Slot(CandidateId(f"k{hour}"), MONDAY, time(hour), "", kept=True) for hour in hours)
    found = scheduled(people(count), kept, plan)
    planned = [slot for slot in found.slots if not slot.kept]
    assert [slot.candidate for slot in planned] == people(count)[: len(planned)]
    assert [*(slot.candidate for slot in planned), *found.unplaced] == people(count)
    for slot in planned:
        begin = slot.start.hour * 60 + slot.start.minute
        assert 9 * 60 <= begin <= 16 * 60 - minutes
        assert begin + minutes <= 12 * 60 + 30 or begin >= 13 * 60 + 15
        for other in found.slots:
            if other is not slot and other.day == slot.day:
                apart = abs(other.start.hour * 60 + other.start.minute - begin)
                assert apart >= minutes + gap
