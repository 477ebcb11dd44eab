"""The interviews side by side: facts, minutes for each part, own probes, and what stands out by fixed numbers."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable, Spacer

from interview_app.domain.equal_treatment import Comparison, Conducted, compare
from interview_app.domain.form import Question, Section
from interview_app.reporting import styles
from interview_app.reporting.edition import Edition
from interview_app.reporting.flowables import bullets, subheading
from interview_app.reporting.tables import Cell, Column, Person, table
from interview_app.wording.equal_treatment import (
    finding_sentence,
    introduction,
    languages_words,
    late_words,
    minutes_words,
    not_asked_words,
    nothing_notable,
    panel_words,
    part_words,
    probes_words,
    sittings_words,
    thresholds,
)

_MOST_ABREAST = 6


def equal_treatment(edition: Edition) -> list[Flowable]:
    """The comparison; nothing where no interview was finished."""
    procedure = edition.procedure
    retired = [each.question for each in procedure.retired]
    compared = compare(edition.form, procedure.interviews, retired=retired)
    if not compared.rows:
        return []
    say, prose = edition.say, edition.prose
    told = [finding_sentence(say, procedure, each) for each in compared.findings]
    return [
        prose.line(introduction(say, compared)),
        Spacer(1, 4),
        *_facts(edition, compared),
        *subheading(prose, say("Minutes for each part"), needs=110),
        *_parts(edition, compared),
        *_own_probes(edition, compared),
        *subheading(prose, say("What stands out"), needs=60),
        *bullets(prose, told or [nothing_notable(say)]),
        Spacer(1, 4),
        prose.line(thresholds(say), styles.NOTE),
    ]


def _facts(edition: Edition, compared: Comparison) -> list[Flowable]:
    say = edition.say
    columns = [
        Column(say("Candidate"), 104),
        Column(say("Minutes"), 58),
        Column(say("Probes"), 54),
        Column(say("Not asked"), 64),
        Column(say("Panel")),
        Column(say("Sittings"), 62),
        Column(say("Language"), 48),
        Column(say("Late notes"), 44),
    ]
    return table(edition.prose, columns, [_row(edition, compared, each) for each in compared.rows])


def _row(edition: Edition, compared: Comparison, row: Conducted) -> list[Cell]:
    say, procedure = edition.say, edition.procedure
    return [
        _person(edition, row),
        minutes_words(say, row, compared.planned),
        probes_words(say, row),
        not_asked_words(say, edition.form, row) or "–",
        panel_words(say, procedure, row, compared.usual),
        sittings_words(say, row),
        languages_words(say, row),
        late_words(say, row),
    ]


def _parts(edition: Edition, compared: Comparison) -> list[Flowable]:
    """The parts of the agenda against the candidates, in pieces where there are many."""
    say, story = edition.say, list[Flowable]()
    for start in range(0, len(compared.rows), _MOST_ABREAST):
        rows = compared.rows[start : start + _MOST_ABREAST]
        columns = [
            Column(say("Part")),
            Column(say("Planned"), 50, right=True),
            *(Column(edition.procedure.candidate(row.candidate).number, 52, right=True) for row in rows),
        ]
        body = [_part(edition, item, rows) for item in edition.form.items()]
        story.extend([*table(edition.prose, columns, body), Spacer(1, 4)])
    return story


def _part(edition: Edition, item: Question | Section, rows: Sequence[Conducted]) -> list[Cell]:
    title = edition.read(item.title)
    if isinstance(item, Question):
        title = f"{edition.number_of(item)}  {title}"
    taken = [part_words(edition.say, row.part(item.id)) for row in rows]
    return [title, str(item.minutes), *taken]


def _own_probes(edition: Edition, compared: Comparison) -> list[Flowable]:
    """Every probe beyond the form's, with whom and where it was asked."""
    say, prose = edition.say, edition.prose
    lines: list[str] = []
    for row in compared.rows:
        name = edition.procedure.candidate(row.candidate).name
        for question in edition.form.asked():
            number = edition.number_of(question)
            lines.extend(
                say("{name}, question {number}: {probe}", name=name, number=number, probe=probe)
                for probe in row.part(question.id).own_probes
            )
    if not lines:
        return []
    return [*subheading(prose, say("Own probes"), needs=60), *bullets(prose, lines)]


def _person(edition: Edition, row: Conducted) -> Person:
    person = edition.procedure.candidate(row.candidate)
    return Person(person.name, person.number)
