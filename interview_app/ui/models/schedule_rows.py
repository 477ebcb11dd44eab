"""A schedule as rows: when, who, where, and what is special about it."""

from __future__ import annotations

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from interview_app.domain.candidate import Candidate
from interview_app.domain.ids import CandidateId
from interview_app.domain.schedule import Schedule, Slot
from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import Cell, Head, Row
from interview_app.ui.tokens import Colour
from interview_app.wording.days import weekday

People = Mapping[CandidateId, Candidate]


def schedule_heads(say: Say) -> tuple[Head, ...]:
    """The heads of the columns."""
    return (
        Head(say("Day")),
        Head(say("Time")),
        Head(say("No.")),
        Head(say("Name")),
        Head(say("Place")),
        Head(""),
    )


def schedule_rows(say: Say, schedule: Schedule, people: People, zone: str) -> tuple[Row, ...]:
    """Everybody in the order of time, then those for whom there is no room."""
    rows = [_row(say, schedule, slot, people, ZoneInfo(zone)) for slot in schedule.slots]
    rows += [_unplaced(say, people[each]) for each in schedule.unplaced]
    return tuple(rows)


def schedule_words(say: Say, schedule: Schedule, people: People) -> str:
    """What stands against the schedule, or how many appointments it has."""
    lines = []
    for one, other in schedule.collisions:
        lines.append(
            say(
                "{one} and {other} have appointments of their own at the same time.",
                one=people[one].name,
                other=people[other].name,
            )
        )
    if schedule.unplaced:
        lines.append(
            say.plural(
                "The days have no room for {count} person. Add a day, or change times and breaks.",
                "The days have no room for {count} persons. Add a day, or change times and breaks.",
                count=len(schedule.unplaced),
            )
        )
    if not lines:
        planned = sum(not slot.kept for slot in schedule.slots)
        lines.append(
            say.plural("{count} appointment is new.", "{count} appointments are new.", count=planned)
        )
    return " ".join(lines)


def _row(say: Say, schedule: Schedule, slot: Slot, people: People, zone: ZoneInfo) -> Row:
    person = people[slot.candidate]
    collides = any(slot.candidate in pair for pair in schedule.collisions)
    cells = (
        Cell(weekday(say, slot.day), colour=Colour.QUIET),
        Cell(f"{slot.start.hour:02}:{slot.start.minute:02}"),
        Cell(person.number, colour=Colour.QUIET),
        Cell(person.name, strong=True, tip=person.name),
        Cell(slot.place, tip=slot.place),
        _special(say, slot, person, zone, collides=collides),
    )
    return Row(slot.candidate, cells)


def _special(say: Say, slot: Slot, person: Candidate, zone: ZoneInfo, *, collides: bool) -> Cell:
    if collides:
        return Cell(say("at the same time"), Icon.CIRCLE_ALERT, Colour.WARN, Colour.WARN)
    if slot.kept:
        return Cell(say("stays"), Icon.LOCK, Colour.QUIET, Colour.QUIET)
    if person.appointment is not None:
        before = say.moment(person.appointment.astimezone(zone))
        words = say("before: {moment}", moment=before)
        return Cell(words, Icon.HISTORY, Colour.QUIET, Colour.QUIET, tip=words)
    return Cell()


def _unplaced(say: Say, person: Candidate) -> Row:
    cells = (
        Cell("–"),
        Cell("–"),
        Cell(person.number, colour=Colour.QUIET),
        Cell(person.name, strong=True, tip=person.name),
        Cell(),
        Cell(say("no room"), Icon.CIRCLE_ALERT, Colour.WARN, Colour.WARN),
    )
    return Row(person.id, cells)
