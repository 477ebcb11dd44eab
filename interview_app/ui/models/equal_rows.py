"""The comparison of the interviews as rows of two tables: candidates by facts, parts by candidates."""

from __future__ import annotations

from fractions import Fraction

from interview_app.domain.equal_treatment import Conducted, PartTaken
from interview_app.domain.form import Question
from interview_app.domain.interview import Asked
from interview_app.i18n import Say
from interview_app.services.equal_treatment import SideBySide
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import RIGHT, Cell, Head, Row
from interview_app.ui.models.people import short_name
from interview_app.ui.tokens import Colour
from interview_app.wording.equal_treatment import (
    facts_sentence,
    languages_words,
    late_words,
    missed_words,
    not_asked_words,
    panel_words,
    part_sentence,
    part_words,
    place_words,
    probes_words,
    sittings_words,
)
from interview_app.wording.numbers import candidate_name, question_number


def fact_heads(say: Say) -> tuple[Head, ...]:
    """The columns of the table of facts."""
    return (
        Head(say("Candidate")),
        Head(say("Began")),
        Head(say("Minutes")),
        Head(say("Probes"), tip=say("Probes of the form + own ones")),
        Head(say("Not asked"), tip=say("Numbers of the questions that were skipped or not reached")),
        Head(say("Panel")),
        Head(say("Sittings")),
        Head(say("Place")),
        Head(say("Language")),
        Head(say("Late notes"), tip=say("Notes that were written after the conversation")),
    )


def fact_rows(say: Say, shown: SideBySide) -> tuple[Row, ...]:
    """A row for each finished interview, in the order in which they began."""
    return tuple(_facts(say, shown, each) for each in shown.comparison.rows)


def part_heads(say: Say, shown: SideBySide) -> tuple[Head, ...]:
    """The part, its planned minutes, and one column for each interview."""
    names = [candidate_name(shown.procedure, row.candidate) for row in shown.comparison.rows]
    people = (Head(short_name(name), RIGHT, name) for name in names)
    return (Head(say("Part")), Head(say("Planned"), RIGHT), *people)


def part_rows(say: Say, shown: SideBySide) -> tuple[Row, ...]:
    """A row for each part of the agenda with the minutes of every interview."""
    form, rows = shown.procedure.form, []
    for item in form.items():
        title = say.read(item.title)
        if isinstance(item, Question):
            title = f"{question_number(form, item.id)}  {title}"
        cells = [_minutes(say, shown, row, title) for row in _taken(shown, item.id)]
        planned = Cell(str(item.minutes), colour=Colour.QUIET, align=RIGHT)
        rows.append(Row(item.id, (Cell(title, tip=title), planned, *cells)))
    return tuple(rows)


def _taken(shown: SideBySide, item: str) -> list[tuple[Conducted, PartTaken]]:
    return [(row, row.part(item)) for row in shown.comparison.rows]


def _facts(say: Say, shown: SideBySide, row: Conducted) -> Row:
    procedure, comparison = shown.procedure, shown.comparison
    form, name = procedure.form, candidate_name(shown.procedure, row.candidate)
    panel, place, sittings = (
        panel_words(say, procedure, row, comparison.usual),
        place_words(say, row),
        sittings_words(say, row),
    )
    usual = frozenset(row.present) == frozenset(comparison.usual)
    missed, why = missed_words(form, row), not_asked_words(say, form, row)
    cells = (
        Cell(name, strong=True, tip=name, said=facts_sentence(say, procedure, comparison, row)),
        Cell(f"{say.date(row.started.date())}, {row.started:%H:%M}"),
        Cell(say("{asked} of {total}", asked=row.minutes, total=comparison.planned)),
        Cell(f"{row.probes} + {row.own_probes}", said=probes_words(say, row)),
        Cell(missed, Icon.SKIP if missed else None, Colour.QUIET, tip=why, said=why or say("none")),
        Cell(panel, colour=None if usual else Colour.WARN, tip=panel),
        Cell(sittings, tip=sittings),
        Cell(place, tip=place),
        Cell(languages_words(say, row)),
        Cell(late_words(say, row)),
    )
    return Row(row.candidate, cells)


def _minutes(say: Say, shown: SideBySide, taken: tuple[Conducted, PartTaken], title: str) -> Cell:
    """Minutes with a bar that is half as long as its column where the plan was met."""
    row, part = taken
    name = candidate_name(shown.procedure, row.candidate)
    said = part_sentence(say, part, name=name, title=title)
    words = part_words(say, part)
    if part.asked is Asked.SKIPPED or not part.seconds:
        return Cell(words, small=True, colour=Colour.QUIET, align=RIGHT, tip=said, said=said)
    share = min(Fraction(part.seconds, 2 * 60 * part.planned), Fraction(1)) if part.planned else None
    return Cell(words, bar=share, align=RIGHT, tip=said, said=said)
