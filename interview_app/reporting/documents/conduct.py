"""How an interview was held: its sittings, and who of the panel took part in which way."""

from __future__ import annotations

from datetime import datetime

from reportlab.platypus import Flowable, Spacer

from interview_app.domain.candidate import Candidate
from interview_app.domain.interview import Interview, Sitting
from interview_app.domain.panel import Assignment, AssignmentKind, Panelist
from interview_app.reporting import styles
from interview_app.reporting.documents.panel import briefings, declared
from interview_app.reporting.edition import Edition
from interview_app.reporting.flowables import heading
from interview_app.reporting.tables import Column, table
from interview_app.wording.labels import assignment_label, language_label, role_label, vote_label
from interview_app.wording.numbers import listed, question_number
from interview_app.wording.sittings import interrupted, place_of


def conduct(
    edition: Edition, candidate: Candidate, interview: Interview, *, first: int, titles: str
) -> list[Flowable]:
    """The sittings, then the panel, each as a table; `first` numbers the headings, `titles` holds {title}."""
    say, prose = edition.say, edition.prose
    sittings = table(
        prose,
        [
            Column(edition.filled(say("No.")), 22),
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
        *_late(edition, candidate),
        *events(edition, interview),
        *heading(prose, first + 1, titles.format(title=say("Panel"))),
        *panel,
        *_panel_before(edition, interview),
        *briefings(edition),
    ]


def _late(edition: Edition, candidate: Candidate) -> list[Flowable]:
    """That the candidate came late, and what was noted about it."""
    if candidate.arrived is None:
        return []
    say, minutes = edition.say, candidate.minutes_late
    if minutes is None:
        words = say("The candidate arrived late, at {time}.", time=edition.time(candidate.arrived))
    else:
        words = say.plural(
            "The candidate arrived at {time}, {count} minute after the appointment.",
            "The candidate arrived at {time}, {count} minutes after the appointment.",
            count=minutes,
            time=edition.time(candidate.arrived),
        )
    told = f"{words} {candidate.late_note}".strip()
    return [Spacer(1, 4), *edition.prose.block(told, styles.NOTE)]


def events(edition: Edition, interview: Interview) -> list[Flowable]:
    """Comings and goings, other languages and hands, each in one line with its time."""
    told = sorted((*_comings(edition, interview), *_hands(edition, interview)), key=lambda pair: pair[0])
    lines = [
        *_held(edition, interview),
        *(interrupted(edition.say, each) for each in interview.sittings if each.ending),
        *(words for _, words in told),
        *_languages(edition, interview),
        *_taken_up(edition, interview),
    ]
    prose = edition.prose
    story: list[Flowable] = [Spacer(1, 4)] if lines else []
    return [*story, *(paragraph for line in lines for paragraph in prose.block(line, styles.NOTE))]


def _held(edition: Edition, interview: Interview) -> list[str]:
    """That the interview was held without the program, and why."""
    if not interview.held_without:
        return []
    words = edition.say("Held without the program and recorded afterwards.")
    return [_explained(edition, words, interview.held_without)]


def _comings(edition: Edition, interview: Interview) -> list[tuple[datetime, str]]:
    say = edition.say
    told = []
    for each in (noted for sitting in interview.sittings for noted in sitting.attendance):
        time, name = edition.moment(each.at), edition.person(each.panelist)
        if each.came:
            words = say("{time}: {name} joins.", time=time, name=name)
        else:
            words = say("{time}: {name} leaves.", time=time, name=name)
        told.append((each.at, _explained(edition, words, each.reason)))
    return told


def _hands(edition: Edition, interview: Interview) -> list[tuple[datetime, str]]:
    told = []
    for each in interview.hand_overs:
        words = edition.say(
            "{time}: {taker} writes the record on from {giver}.",
            time=edition.moment(each.at),
            taker=edition.person(each.taker),
            giver=edition.person(each.giver),
        )
        told.append((each.at, _explained(edition, words, each.reason)))
    return told


def _languages(edition: Edition, interview: Interview) -> list[str]:
    say = edition.say
    return [
        _explained(
            edition,
            say(
                "From sitting {number} on in {language}.",
                number=sitting.number,
                language=language_label(say, sitting.language),
            ),
            sitting.language_reason,
        )
        for sitting in interview.sittings
        if sitting.language
    ]


def _taken_up(edition: Edition, interview: Interview) -> list[str]:
    """Why the finished interview was taken up again, and for which questions."""
    say, form = edition.say, edition.form
    return [
        _explained(
            edition,
            say(
                "Sitting {number}: the interview had been finished and was taken up again for {questions}.",
                number=sitting.number,
                questions=listed(
                    say,
                    [
                        say("question {number}", number=question_number(form, each))
                        for each in sitting.taken_up.questions
                    ],
                ),
            ),
            sitting.taken_up.reason,
        )
        for sitting in interview.sittings
        if sitting.taken_up is not None
    ]


def _explained(edition: Edition, words: str, reason: str) -> str:
    return f"{words} {edition.say('Reason: {reason}', reason=reason)}" if reason else words


def _panel_before(edition: Edition, interview: Interview) -> list[Flowable]:
    """Where others sat at the interview before: who, who now, and what was noted about it."""
    now = interview.present()
    if not interview.earlier or set(interview.earlier) == set(now):
        return []
    say, prose = edition.say, edition.prose
    words = say(
        "The panel differs from the interview before. Then: {before}. Now: {now}.",
        before=edition.people(interview.earlier),
        now=edition.people(now),
    )
    if interview.panel_note:
        words = f"{words} {say('Noted: {note}', note=interview.panel_note)}"
    return [Spacer(1, 4), *prose.block(words, styles.NOTE)]


def _sitting(edition: Edition, interview: Interview, sitting: Sitting) -> list[str]:
    return [
        str(sitting.number),
        edition.moment(sitting.started),
        _end(edition, interview, sitting),
        place_of(edition.say, sitting) or "–",
        edition.people(sitting.present),
    ]


def _end(edition: Edition, interview: Interview, sitting: Sitting) -> str:
    """When the sitting ended, and whether that interrupted the interview; the reason stands below the table."""
    end = edition.moment(sitting.ended)
    if sitting.ending:
        return edition.say("{time}: interrupted", time=end)
    following = [each for each in interview.sittings if each.number > sitting.number]
    broke_off = bool(following) and following[0].taken_up is None
    return edition.say("{time}: break", time=end) if broke_off else end


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
    declaration = edition.procedure.declaration_of(candidate.id, person.id)
    if declaration is not None:
        parts.append(declared(edition, declaration))
    elif person.id in interview.bias_checked:
        late = person.id not in interview.sittings[0].present
        before = (
            say("declared before joining: no bias") if late else say("declared before the start: no bias")
        )
        parts.append(before)
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
