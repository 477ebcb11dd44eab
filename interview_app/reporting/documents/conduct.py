"""How an interview was held: its sittings, and who of the panel took part in which way."""

from __future__ import annotations

from reportlab.platypus import Flowable

from interview_app.domain.candidate import Candidate
from interview_app.domain.interview import Interview, Sitting
from interview_app.domain.panel import Assignment, AssignmentKind, Panelist
from interview_app.reporting.edition import Edition
from interview_app.reporting.flowables import heading
from interview_app.reporting.tables import Column, table
from interview_app.wording.labels import assignment_label, role_label, vote_label


def conduct(
    edition: Edition, candidate: Candidate, interview: Interview, *, first: int, titles: str
) -> list[Flowable]:
    """The sittings, then the panel, each as a table; `first` numbers the headings, `titles` holds {title}."""
    say, prose = edition.say, edition.prose
    sittings = table(
        prose,
        [
            Column("", 22),
            Column(say("Start"), 108),
            Column(say("End"), 108),
            Column(say("Place"), 78),
            Column(say("Present")),
        ],
        [_sitting(edition, interview, sitting) for sitting in interview.sittings],
    )
    panel = table(
        prose,
        [
            Column(say("Name"), 92, strong=True),
            Column(say("Function"), 126),
            Column(say("Vote"), 80),
            Column(say("Part in this interview")),
        ],
        [_member(edition, candidate, interview, person) for person in edition.procedure.panel],
    )
    return [
        *heading(prose, first, titles.format(title=say("Time and place"))),
        *sittings,
        *heading(prose, first + 1, titles.format(title=say("Panel"))),
        *panel,
    ]


def _sitting(edition: Edition, interview: Interview, sitting: Sitting) -> list[str]:
    place = edition.say("{place}, by video", place=sitting.place) if sitting.video else sitting.place
    return [
        str(sitting.number),
        edition.moment(sitting.started),
        _end(edition, interview, sitting),
        place.strip(", "),
        edition.people(sitting.present),
    ]


def _end(edition: Edition, interview: Interview, sitting: Sitting) -> str:
    """When the sitting ended, and what interrupted the interview there."""
    end = edition.moment(sitting.ended)
    if sitting.ending:
        return edition.say("{time}: {reason}", time=end, reason=sitting.ending)
    return end if sitting is interview.sittings[-1] else edition.say("{time}: break", time=end)


def _member(edition: Edition, candidate: Candidate, interview: Interview, person: Panelist) -> list[str]:
    say = edition.say
    role = role_label(say, person.role)
    function = f"{role}, {person.function}" if person.function else role
    return [
        person.name,
        function,
        vote_label(say, person.votes),
        _part(edition, candidate, interview, person),
    ]


def _part(edition: Edition, candidate: Candidate, interview: Interview, person: Panelist) -> str:
    """Present or not, the declaration on bias, and a noted assignment with its reason."""
    say = edition.say
    parts = [say("present") if person.id in interview.present() else say("not present")]
    if person.id in interview.bias_checked:
        parts.append(say("declared before the start: no bias"))
    for each in edition.procedure.assignments:
        if each.candidate == candidate.id and each.panelist == person.id and _worth_telling(each):
            label = assignment_label(say, each.kind)
            if each.substitute_for is not None:
                label = say("{label} for {name}", label=label, name=edition.person(each.substitute_for))
            parts.append(say("{label}: {reason}", label=label, reason=each.reason) if each.reason else label)
    return "; ".join(parts)


def _worth_telling(assignment: Assignment) -> bool:
    """Whether the note says more than that the panelist was expected, as everybody is."""
    return assignment.kind is not AssignmentKind.EXPECTED or bool(assignment.reason)
