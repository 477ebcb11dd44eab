"""The schedule: who comes when and where, day by day, for the panel's table and the door.

Accommodation says what was granted, never why.  A working paper: it is printed as it stands and never issued.
"""

from __future__ import annotations

from datetime import date
from itertools import groupby

from reportlab.platypus import Flowable

from interview_app.domain.candidate import Candidate
from interview_app.reporting.edition import Edition
from interview_app.reporting.flowables import heading
from interview_app.reporting.tables import Cell, Column, Person, table
from interview_app.wording.days import weekday
from interview_app.wording.labels import candidate_state_label


def story(edition: Edition) -> list[Flowable]:
    """Head, a table for each day, then whoever has no appointment."""
    people = edition.procedure.candidates
    expected = sorted(
        (each for each in people if each.appointment is not None), key=lambda each: _when(edition, each)
    )
    without = [each for each in people if each.appointment is None and each.in_procedure]
    flowables = _front(edition, len(expected))
    number = 0
    for day, found in groupby(expected, key=lambda each: _when(edition, each)[0]):
        number += 1
        flowables += heading(edition.prose, number, weekday(edition.say, day))
        flowables += _day(edition, list(found))
    if without:
        flowables += heading(edition.prose, number + 1, edition.say("Without an appointment"))
        flowables += _without(edition, without)
    return flowables


def _front(edition: Edition, count: int) -> list[Flowable]:
    say, form = edition.say, edition.form
    rows = [
        edition.posting_row(),
        (say("Appointments"), str(count)),
        (say("Duration"), say("{minutes} minutes", minutes=form.interview_minutes)),
    ]
    return edition.front(edition.read(form.title), rows)


def _day(edition: Edition, people: list[Candidate]) -> list[Flowable]:
    say = edition.say
    columns = [
        Column(say("Time"), 58, strong=True),
        Column(say("Candidate"), 142),
        Column(say("Place"), 80),
        Column(say("Accommodation")),
        Column(say("State"), 80),
    ]
    return table(edition.prose, columns, [_row(edition, each) for each in people])


def _row(edition: Edition, person: Candidate) -> list[Cell]:
    return [
        edition.time(person.appointment),
        Person(person.name, person.number),
        person.place or "–",
        person.accommodation or "–",
        candidate_state_label(edition.say, person.state),
    ]


def _without(edition: Edition, people: list[Candidate]) -> list[Flowable]:
    say = edition.say
    columns = [Column(say("Candidate"), 212), Column(say("Accommodation")), Column(say("State"), 84)]
    rows: list[list[Cell]] = [
        [
            Person(each.name, each.number),
            each.accommodation or "–",
            candidate_state_label(say, each.state),
        ]
        for each in people
    ]
    return table(edition.prose, columns, rows)


def _when(edition: Edition, person: Candidate) -> tuple[date, str, int]:
    """The day and time of an appointment in the procedure's zone, then the order of entry."""
    if person.appointment is None:
        return date.max, "", person.position
    moment = edition.local(person.appointment)
    return moment.date(), moment.time().isoformat(), person.position
