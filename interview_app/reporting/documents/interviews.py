"""All interviews of a procedure in one table: when, where, how long, and what was not asked."""

from __future__ import annotations

from reportlab.platypus import Flowable, Spacer

from interview_app.domain.interview import Asked, Interview
from interview_app.reporting import styles
from interview_app.reporting.edition import Edition
from interview_app.reporting.tables import Cell, Column, Person, table
from interview_app.wording.sittings import place_of


def interviews(edition: Edition) -> list[Flowable]:
    """One row for each interview, in the order in which they were held; then what was not asked, with reasons."""
    held = sorted(edition.procedure.interviews, key=lambda each: each.started)
    if not held:
        return []
    say, prose = edition.say, edition.prose
    columns = [
        Column(say("Candidate"), 150),
        Column(say("Start"), 112),
        Column(say("Place")),
        Column(say("Minutes"), 56, right=True),
        Column(say("Asked"), 60, right=True),
    ]
    lines = [line for each in held for line in _skipped(edition, each)]
    return [
        *table(prose, columns, [_row(edition, each) for each in held]),
        Spacer(1, 4),
        *(paragraph for line in lines for paragraph in prose.block(line, styles.NOTE)),
    ]


def _row(edition: Edition, interview: Interview) -> list[Cell]:
    say, person = edition.say, edition.procedure.candidate(interview.candidate)
    asked = sum(interview.entry(each.id).asked is Asked.ASKED for each in edition.form.questions)
    places = dict.fromkeys(place_of(say, each) for each in interview.sittings)
    return [
        Person(person.name, person.number),
        edition.moment(interview.started),
        "; ".join(place for place in places if place) or "–",
        str(round(interview.seconds() / 60)),
        say("{asked} of {total}", asked=asked, total=len(edition.form.questions)),
    ]


def _skipped(edition: Edition, interview: Interview) -> list[str]:
    """The questions that this candidate was not asked, each with its reason."""
    person = edition.procedure.candidate(interview.candidate)
    lines = []
    for question in edition.form.asked():
        entry = interview.entry(question.id)
        if entry.asked is Asked.SKIPPED:
            lines.append(
                edition.say(
                    "{name}: question {number} was not asked. Reason: {reason}",
                    name=person.name,
                    number=edition.number_of(question),
                    reason=entry.reason,
                )
            )
    return lines
