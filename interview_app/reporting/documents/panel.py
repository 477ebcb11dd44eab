"""The panel and who was involved: members, their preparation, declarations, assignments, share of women, ledger."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable, Spacer

from interview_app.domain.bias import BiasDeclaration, Declared
from interview_app.domain.candidate import Candidate
from interview_app.domain.panel import AssignmentKind, Panelist
from interview_app.domain.participation import Participation, ledger
from interview_app.reporting import styles
from interview_app.reporting.edition import Edition
from interview_app.reporting.flowables import pairs, subheading
from interview_app.reporting.tables import Cell, Column, Person, table
from interview_app.wording.labels import assignment_label, declared_label, line_label, role_label, vote_label
from interview_app.wording.panel import briefing_words, declaration_words, involvement, share_words

_MOST_MEMBERS = 5
_HEAD = 40
"""Letters of a name that a column's head has room for; it stands in full in the table of the members."""


def panel(edition: Edition) -> list[Flowable]:
    """Who sat at the table, how they were prepared, what they declared, where the panel differed, who was involved."""
    say, prose = edition.say, edition.prose
    columns = [
        Column(say("Name"), 92, strong=True),
        Column(say("Function")),
        Column(say("Vote"), 82),
        Column(say("Present"), 56),
        Column(say("Declared no bias"), 92),
    ]
    rows = [_member(edition, person) for person in edition.procedure.panel]
    changes = _changes(edition) or [say("The same panel for all candidates.")]
    return [
        *table(prose, columns, rows),
        Spacer(1, 4),
        *(paragraph for line in changes for paragraph in prose.block(line, styles.NOTE)),
        *briefings(edition),
        *share(edition),
        *_declarations(edition),
        *participation(edition),
    ]


def briefings(edition: Edition) -> list[Flowable]:
    """How the members were prepared; nothing where nothing is on record."""
    told = [(each.name, briefing_words(edition.say, each)) for each in edition.procedure.panel]
    rows = [(name, words) for name, words in told if words]
    if not rows:
        return []
    title = edition.say("Briefing and training")
    return [*subheading(edition.prose, title), *pairs(edition.prose, rows)]


def declared(edition: Edition, declaration: BiasDeclaration) -> str:
    """One declaration in words, with its moments in the procedure's zone."""
    return declaration_words(
        edition.say,
        declaration,
        edition.moment(declaration.at),
        edition.moment(declaration.decided) if declaration.decided is not None else "",
    )


def _member(edition: Edition, person: Panelist) -> list[Cell]:
    say = edition.say
    role = role_label(say, person.role)
    held = edition.procedure.interviews
    there = sum(person.id in interview.present() for interview in held)
    unbiased = sum(person.id in interview.bias_checked for interview in held)
    counts = [
        say("{asked} of {total}", asked=count, total=len(held)) if count else "–"
        for count in (there, unbiased)
    ]
    function = f"{role}, {person.function}" if person.function else role
    return [person.name, function, vote_label(say, person.votes), *counts]


def _changes(edition: Edition) -> list[str]:
    """Substitutes, recusals and absences, with their reasons."""
    say = edition.say
    lines = []
    for each in edition.procedure.assignments:
        if each.kind is AssignmentKind.EXPECTED and not each.reason:
            continue
        label = assignment_label(say, each.kind)
        if each.substitute_for is not None:
            label = say("{label} for {name}", label=label, name=edition.person(each.substitute_for))
        person = edition.procedure.candidate(each.candidate)
        words = say(
            "{candidate}: {member} {label}.",
            candidate=f"{person.name} ({person.number})",
            member=edition.person(each.panelist),
            label=label,
        )
        why = say("Reason: {reason}", reason=each.reason) if each.reason else ""
        lines.append(f"{words} {why}".strip())
    return lines


def share(edition: Edition) -> list[Flowable]:
    """The share of women and why it is not half; that it was not stated, where it was not."""
    say, prose, share = edition.say, edition.prose, edition.procedure.gender_share
    title = subheading(prose, say("Share of women (§ 9 (2) LGG NRW)"))
    if share is None:
        return [*title, prose.line(say("Not stated."), styles.QUIET_BODY)]
    words = share_words(say, share)
    if share.reason:
        words = f"{words} {say('Reason: {reason}', reason=share.reason)}"
    elif share.lacks_reason:
        words = f"{words} {say('No reason is on record.')}"
    return [*title, *prose.block(words)]


def _declarations(edition: Edition) -> list[Flowable]:
    """Candidates against members, in parts where there are many; every concern in full below."""
    say, prose, procedure = edition.say, edition.prose, edition.procedure
    if not procedure.declarations:
        return []
    about = {each.candidate for each in procedure.declarations}
    people = [each for each in procedure.candidates if each.id in about]
    by = {each.panelist for each in procedure.declarations}
    members = [each for each in procedure.panel if each.votes or each.id in by]
    story = subheading(prose, say("Declarations on bias (§§ 20, 21 VwVfG)"))
    for start in range(0, len(members), _MOST_MEMBERS):
        part = members[start : start + _MOST_MEMBERS]
        columns = [Column(say("Candidate"), 130), *(Column(prose.clipped(each.name, _HEAD)) for each in part)]
        rows = [_declared_row(edition, person, part) for person in people]
        story.extend([*table(prose, columns, rows), Spacer(1, 4)])
    legend = say("A date: declared on that day not to be biased. A dash: nothing on record.")
    story.extend(prose.block(legend, styles.NOTE))
    for each in procedure.declarations:
        if each.concern:
            person = procedure.candidate(each.candidate)
            words = (
                f"{person.name} ({person.number}), {edition.person(each.panelist)}: {declared(edition, each)}"
            )
            story.extend(prose.block(words, styles.NOTE))
    return story


def _declared_row(edition: Edition, person: Candidate, members: Sequence[Panelist]) -> list[Cell]:
    cells: list[Cell] = [Person(person.name, person.number)]
    for member in members:
        held = edition.procedure.declaration_of(person.id, member.id)
        if held is None:
            cells.append("–")
            continue
        day = edition.day(edition.local(held.at).date())
        label = declared_label(edition.say, held.declared)
        cells.append(day if held.declared is Declared.NONE else label)
    return cells


def participation(edition: Edition) -> list[Flowable]:
    """The whole ledger: every body that the law names and the others, with days and words."""
    say, prose = edition.say, edition.prose
    columns = [
        Column(say("Body"), 140, strong=True),
        Column(say("Represented by"), 90),
        Column(say("Involvement"), 120),
        Column(say("Statement")),
    ]
    rows = [_line(edition, line) for line in ledger(edition.procedure.participation)]
    return [*subheading(prose, say("Participation")), *table(prose, columns, rows)]


def _line(edition: Edition, line: Participation) -> list[Cell]:
    say = edition.say
    told = "; ".join(involvement(say, line)) or say("nothing on record")
    return [line_label(say, line), line.person or "–", told, line.statement or "–"]
