"""The interviews side by side: facts, minutes for each part, own probes, and what stands out by fixed numbers."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable, Spacer

from interview_app.domain.equal_treatment import Comparison, Conducted, PartTaken, compare
from interview_app.domain.form import Question, Section
from interview_app.domain.interview import Asked
from interview_app.reporting import styles
from interview_app.reporting.edition import Edition
from interview_app.reporting.flowables import bullets, subheading
from interview_app.reporting.tables import Cell, Column, Person, table
from interview_app.wording.equal_treatment import (
    finding_sentence,
    introduction,
    languages_words,
    missed_words,
    nothing_notable,
    panel_words,
    thresholds,
)
from interview_app.wording.sittings import interruptions

_MOST_ABREAST = 6
_MOST_OF_NUMBER = 16


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
        *subheading(prose, say("Minutes for each part")),
        *_parts(edition, compared),
        *_own_probes(edition, compared),
        *subheading(prose, say("What stands out")),
        *bullets(prose, told or [nothing_notable(say)]),
        Spacer(1, 4),
        prose.line(thresholds(say), styles.NOTE),
    ]


def _facts(edition: Edition, compared: Comparison) -> list[Flowable]:
    """One row for each interview, and below it whoever sat with another panel than most."""
    say, prose = edition.say, edition.prose
    columns = [
        Column(say("Candidate")),
        Column(say("Minutes"), 46, right=True, below=say("of {minutes}", minutes=compared.planned)),
        Column(say("Probes"), 66, right=True, below=say("form + own")),
        Column(say("Not asked"), 78),
        Column(say("Sittings"), 44, right=True),
        Column(say("Language"), 66),
        Column(say("Late notes"), 56, right=True),
    ]
    lines = [line for each in compared.rows for line in _lines(edition, compared, each)]
    return [
        *table(prose, columns, [_row(edition, each) for each in compared.rows]),
        Spacer(1, 4),
        *(paragraph for line in lines for paragraph in prose.block(line, styles.NOTE)),
    ]


def _row(edition: Edition, row: Conducted) -> list[Cell]:
    say = edition.say
    return [
        _person(edition, row),
        str(row.minutes),
        f"{row.probes} + {row.own_probes}",
        missed_words(edition.form, row) or "–",
        str(row.sittings),
        languages_words(say, row),
        str(row.late) if row.late else "–",
    ]


def _lines(edition: Edition, compared: Comparison, row: Conducted) -> list[str]:
    """What a cell has no room for: what interrupted the interview, and whoever sat with another panel than most."""
    say, procedure = edition.say, edition.procedure
    name = procedure.candidate(row.candidate).name
    held = next(each for each in procedure.interviews if each.id == row.interview)
    lines = [say("{name}: {words}", name=name, words=words) for words in interruptions(say, held)]
    if set(row.present) != set(compared.usual):
        panel = panel_words(say, procedure, row, compared.usual)
        lines.append(say("{name}: panel {panel}", name=name, panel=panel))
    return lines


def _parts(edition: Edition, compared: Comparison) -> list[Flowable]:
    """The parts of the agenda against the candidates, in pieces where there are many."""
    say, story = edition.say, list[Flowable]()
    for start in range(0, len(compared.rows), _MOST_ABREAST):
        rows = compared.rows[start : start + _MOST_ABREAST]
        columns = [
            Column(say("Part")),
            Column(say("Planned"), 46, right=True),
            *(Column(_number(edition, row), 44, right=True) for row in rows),
        ]
        body = [_part(edition, item, rows) for item in edition.form.items()]
        story.extend([*table(edition.prose, columns, body), Spacer(1, 4)])
    return [*story, edition.prose.line(say("A dash: not asked, skipped or not reached."), styles.NOTE)]


def _part(edition: Edition, item: Question | Section, rows: Sequence[Conducted]) -> list[Cell]:
    title = edition.read(item.title)
    if isinstance(item, Question):
        title = f"{edition.number_of(item)}  {title}"
    return [title, str(item.minutes), *(_minutes(row.part(item.id)) for row in rows)]


def _minutes(part: PartTaken) -> str:
    unasked = part.asked is Asked.SKIPPED or (part.asked is Asked.OPEN and not part.seconds)
    return "–" if unasked else str(part.minutes)


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
    return [*subheading(prose, say("Own probes")), *bullets(prose, lines)]


def _number(edition: Edition, row: Conducted) -> str:
    """A candidate's number as the head of a narrow column; in full it stands in the table above."""
    return edition.prose.clipped(edition.procedure.candidate(row.candidate).number, _MOST_OF_NUMBER)


def _person(edition: Edition, row: Conducted) -> Person:
    person = edition.procedure.candidate(row.candidate)
    return Person(person.name, person.number)
