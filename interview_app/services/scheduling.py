"""The schedule: worked out, looked at, written in one act, and taken back by another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from interview_app.domain.candidate import Candidate
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CandidateId
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import Procedure, Stage
from interview_app.domain.schedule import Schedule, SchedulePlan, Slot, scheduled
from interview_app.domain.waiting import waiting_for_interview
from interview_app.services.desk import Desk, require_stage
from interview_app.storage import candidates as rows

_OPEN = (Stage.PREPARING, Stage.LOCKED, Stage.INTERVIEWING, Stage.DISCLOSED)
_START, _END, _PAUSE = time(9), time(16, 30), (time(12, 30), time(13, 15))
_GAP = 15


@dataclass(frozen=True, slots=True)
class Place:
    """Where and when somebody is expected; both may be missing."""

    candidate: CandidateId
    appointment: datetime | None
    place: str


@dataclass(frozen=True, slots=True)
class SchedulingService:
    """Plans the appointments of those who wait for their interview."""

    desk: Desk

    def people(self) -> tuple[Candidate, ...]:
        """Admitted and invited candidates whose interview has not begun, in the order of entry."""
        waiting = waiting_for_interview(self.desk.bare())
        return tuple(sorted(waiting, key=lambda each: each.position))

    def usual(self) -> SchedulePlan:
        """A plan to begin with: the day after today, as long as the form says, with a lunch break."""
        procedure = self.desk.bare()
        zone = ZoneInfo(procedure.zone)
        held = [each.appointment.astimezone(zone) for each in procedure.candidates if each.appointment]
        tomorrow = self.desk.clock().astimezone(zone).date() + timedelta(days=1)
        places = [each.place for each in procedure.candidates if each.place]
        return SchedulePlan(
            days=(max([tomorrow, *(each.date() for each in held)]),),
            start=_START,
            end=_END,
            minutes=procedure.form.interview_minutes,
            gap=_GAP,
            pause=_PAUSE,
            places=tuple(places[-1:]),
        )

    def proposal(self, plan: SchedulePlan, order: Sequence[CandidateId], *, keep: bool) -> Schedule:
        """The schedule of those in `order`; with `keep` whoever has an appointment keeps it.  Nothing is changed."""
        procedure = self.desk.bare()
        zone = ZoneInfo(procedure.zone)
        moving = {each for each in order if not keep or procedure.candidate(each).appointment is None}
        kept = [
            Slot(
                each.id, moment.date(), moment.time().replace(second=0, microsecond=0), each.place, kept=True
            )
            for each in procedure.candidates
            if each.appointment is not None and each.in_procedure and each.id not in moving
            for moment in (each.appointment.astimezone(zone),)
        ]
        return scheduled([each for each in order if each in moving], kept, plan)

    def write(self, actor: Actor, schedule: Schedule) -> tuple[Place, ...]:
        """Give everybody in the schedule their appointment; returns what was there before, for `put_back`.

        Raises ActRefused where somebody has no place in it: a schedule is whole.
        """
        if schedule.unplaced:
            raise ActRefused(Refusal.SCHEDULE_TOO_SHORT, count=len(schedule.unplaced))
        zone = ZoneInfo(self.desk.bare().zone)
        new = [
            Place(slot.candidate, _moment(slot.day, slot.start, zone), slot.place)
            for slot in schedule.slots
            if not slot.kept
        ]
        return self._put(actor, new, act="plan-interviews")

    def put_back(self, actor: Actor, places: Sequence[Place]) -> tuple[Place, ...]:
        """Give everybody the appointment that they had, in an act of its own."""
        return self._put(actor, places, act="put-back-interviews")

    def _put(self, actor: Actor, places: Sequence[Place], *, act: str) -> tuple[Place, ...]:
        procedure = self.desk.bare()
        require_stage(procedure, *_OPEN)
        before = []
        with self.desk.writing() as db:
            for each in places:
                person = procedure.candidate(each.candidate)
                before.append(Place(person.id, person.appointment, person.place))
                changed = replace(person, appointment=each.appointment, place=each.place)
                rows.write_candidate(db, changed)
            self.desk.note(db, actor, act, str(len(before)), _words(procedure, places))
        return tuple(before)


def _moment(day: date, clock: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, clock, zone)


def _words(procedure: Procedure, places: Sequence[Place]) -> str:
    """Number, moment and place of everybody, one a line."""
    lines = []
    for each in places:
        moment = each.appointment.isoformat() if each.appointment else "-"
        lines.append(f"{procedure.candidate(each.candidate).number} {moment} {each.place}".strip())
    return "\n".join(lines)
