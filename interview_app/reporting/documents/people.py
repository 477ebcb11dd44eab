"""The candidates of a procedure, with the requirement checks."""

from __future__ import annotations

from reportlab.platypus import Flowable, Spacer

from interview_app.domain.candidate import Candidate, CandidateState, Finding
from interview_app.reporting import styles
from interview_app.reporting.edition import Edition
from interview_app.reporting.flowables import abreast, subheading
from interview_app.reporting.tables import Cell, Column, Person, table
from interview_app.wording.labels import candidate_state_label, finding_label

_MOST_REQUIREMENTS = 8


def candidates(edition: Edition) -> list[Flowable]:
    """Everybody who applied, with state and reason, then the requirements as a table."""
    say, prose = edition.say, edition.prose
    columns = [
        Column(say("Candidate"), 168),
        Column(say("Received"), 66),
        Column(say("Internal, grade"), 82),
        Column(say("State")),
    ]
    rows = [_candidate(edition, person) for person in edition.procedure.candidates]
    return [*table(prose, columns, rows), *_requirements(edition)]


def checks(edition: Edition) -> list[Flowable]:
    """What each finding stands on, candidate by candidate."""
    say, prose = edition.say, edition.prose
    columns = [
        Column(say("Requirement"), 140),
        Column(say("Finding"), 70),
        Column(say("Evidence, missing")),
        Column(say("By, on"), 118),
    ]
    story: list[Flowable] = []
    for person in edition.procedure.candidates:
        rows: list[list[Cell]] = []
        for requirement in edition.form.requirements:
            check = edition.procedure.check_of(person.id, requirement.id)
            if check is None:
                continue
            missing = say("missing: {missing}", missing=check.missing) if check.missing else ""
            words = "; ".join(part for part in (check.evidence, missing) if part)
            by = f"{edition.person(check.by)}, {say.date(edition.local(check.at).date())}"
            rows.append([edition.read(requirement.name), finding_label(say, check.finding), words, by])
        if rows:
            story.extend(subheading(prose, f"{person.name}, {person.number}"))
            story.extend([*table(prose, columns, rows), Spacer(1, 4)])
    return story


def _candidate(edition: Edition, person: Candidate) -> list[Cell]:
    say = edition.say
    internal = ", ".join(part for part in (say("internal"), person.present_grade) if part)
    state = state_words(edition, person)
    return [
        Person(person.name, person.number),
        edition.day(person.received) or "–",
        internal if person.internal else say("external"),
        "; ".join(filter(None, (state, edition.formerly(person)))),
    ]


def is_out(person: Candidate) -> bool:
    """Whether somebody takes no further part."""
    return person.state in (CandidateState.EXCLUDED, CandidateState.WITHDRAWN, CandidateState.NO_SHOW)


def state_words(edition: Edition, person: Candidate) -> str:
    """How far somebody has come; for whoever is out since when and why."""
    say = edition.say
    state = candidate_state_label(say, person.state)
    if is_out(person) and person.state_at is not None:
        state = say("{state} on {day}", state=state, day=say.date(edition.local(person.state_at).date()))
    if person.state_reason:
        state = say("{state}: {reason}", state=state, reason=person.state_reason)
    return state


def _requirements(edition: Edition) -> list[Flowable]:
    """Candidates against requirements, in parts where there are many; then what the codes mean."""
    say, prose, requirements = edition.say, edition.prose, edition.form.requirements
    if not requirements:
        return []
    codes = {each.id: say("R{number}", number=number) for number, each in enumerate(requirements, start=1)}
    legend = [f"{codes[each.id]} {edition.read(each.name)}" for each in requirements]
    story: list[Flowable] = [
        *subheading(prose, say("Requirements")),
        *abreast(prose, legend, styles.SMALL_QUIET),
        Spacer(1, 3),
    ]
    for start in range(0, len(requirements), _MOST_REQUIREMENTS):
        part = requirements[start : start + _MOST_REQUIREMENTS]
        columns = [Column(say("Candidate")), *(Column(codes[each.id], 62) for each in part)]
        rows: list[list[Cell]] = []
        for person in edition.procedure.candidates:
            found = [edition.procedure.check_of(person.id, each.id) for each in part]
            words = [finding_label(say, Finding.OPEN if each is None else each.finding) for each in found]
            rows.append([Person(person.name, person.number), *words])
        story.extend([*table(prose, columns, rows), Spacer(1, 4)])
    return story
