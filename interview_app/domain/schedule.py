"""The schedule of the interviews: one panel, one conversation after the other, with breaks.

Times are those on the wall of the procedure's zone; a panel does not sit over midnight.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from interview_app.domain.ids import CandidateId

_HOUR = 60


@dataclass(frozen=True, slots=True)
class SchedulePlan:
    """What the schedule is made from.

    Interviews of `minutes` with `gap` minutes between begin at `start` and are over by `end`; `pause` is a longer one,
    from and to.  `places` are one for each day; the last one holds for the days that follow.
    """

    days: tuple[date, ...]
    start: time
    end: time
    minutes: int
    gap: int
    pause: tuple[time, time] | None
    places: tuple[str, ...]

    def place_on(self, day: date) -> str:
        """Where the panel sits on a day; nothing where no place is named."""
        if not self.places:
            return ""
        return self.places[min(self.days.index(day), len(self.places) - 1)]


@dataclass(frozen=True, slots=True)
class Slot:
    """One candidate's time; `kept` is an appointment that somebody had before and keeps."""

    candidate: CandidateId
    day: date
    start: time
    place: str
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Schedule:
    """The slots in the order of time, whom the days have no room for, and who would sit at the same time."""

    slots: tuple[Slot, ...]
    unplaced: tuple[CandidateId, ...]
    collisions: tuple[tuple[CandidateId, CandidateId], ...]


def scheduled(people: Sequence[CandidateId], kept: Sequence[Slot], plan: SchedulePlan) -> Schedule:
    """The schedule of `people` in their order, around the appointments that are kept."""
    found = list(kept)
    waiting = list(people)
    for day in plan.days:
        busy = [_span(slot, plan) for slot in kept if slot.day == day]
        at = _free_from(_minutes(plan.start), busy, plan)
        while waiting and at + plan.minutes <= _minutes(plan.end):
            found.append(Slot(waiting.pop(0), day, _clock(at), plan.place_on(day)))
            at = _free_from(at + plan.minutes + plan.gap, busy, plan)
    slots = tuple(sorted(found, key=lambda slot: (slot.day, slot.start)))
    return Schedule(slots, tuple(waiting), _collisions(slots, plan))


def _free_from(at: int, busy: Sequence[tuple[int, int]], plan: SchedulePlan) -> int:
    """The next minute from which nothing stands against an interview."""
    moved = True
    while moved:
        moved = False
        for begin, over in busy:
            if at < over + plan.gap and begin < at + plan.minutes + plan.gap:
                at, moved = over + plan.gap, True
        if plan.pause is not None:
            begin, over = (_minutes(each) for each in plan.pause)
            if at < over and begin < at + plan.minutes:
                at, moved = over, True
    return at


def _collisions(slots: Sequence[Slot], plan: SchedulePlan) -> tuple[tuple[CandidateId, CandidateId], ...]:
    """Who would sit before the panel at the same time; only kept appointments can."""
    return tuple(
        (one.candidate, other.candidate)
        for at, one in enumerate(slots)
        for other in slots[at + 1 :]
        if one.day == other.day and _span(other, plan)[0] < _span(one, plan)[1]
    )


def _span(slot: Slot, plan: SchedulePlan) -> tuple[int, int]:
    begin = _minutes(slot.start)
    return begin, begin + plan.minutes


def _minutes(clock: time) -> int:
    return clock.hour * _HOUR + clock.minute


def _clock(minutes: int) -> time:
    return time(minutes // _HOUR, minutes % _HOUR)
