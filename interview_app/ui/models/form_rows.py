"""The form as rows: criteria with their weights, requirements, conditions, levels, and questions in full."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from fractions import Fraction

from interview_app.domain.display import percentages
from interview_app.domain.form import Criterion, InterviewForm, Question
from interview_app.domain.ids import CriterionId, QuestionId
from interview_app.domain.weights import normalised_weights
from interview_app.i18n import Say
from interview_app.ui.models.cells import RIGHT, Cell, Head, Row
from interview_app.ui.models.rows import QuestionWords
from interview_app.ui.tokens import Colour

_AXES = (Fraction(1, 4), Fraction(1, 2), Fraction(1))
SUM = "sum"
"""The key of the row with the sum."""


def criterion_mark(say: Say, number: int) -> str:
    """“K6”: how a criterion is called for short."""
    return say("C{number}", number=number)


def weights_shown(form: InterviewForm, retired: Collection[QuestionId] = ()) -> dict[CriterionId, Fraction]:
    """Per cent with one decimal that sum to exactly 100, as they count without the retired questions."""
    parts = normalised_weights(form, retired)
    shown = percentages(list(parts.values())) if sum(parts.values()) == 1 else tuple(parts.values())
    return dict(zip(parts, shown, strict=True))


def criterion_heads(say: Say) -> tuple[Head, ...]:
    """Mark, name, number of questions, bar, weight."""
    return (
        Head(""),
        Head(say("Criterion")),
        Head(say("Questions"), RIGHT),
        Head(""),
        Head(say("Weight"), RIGHT),
    )


def criterion_rows(say: Say, form: InterviewForm, retired: Collection[QuestionId] = ()) -> tuple[Row, ...]:
    """A row for each criterion under its group, and the sum."""
    shown, parts = weights_shown(form, retired), normalised_weights(form, retired)
    axis = next(each for each in _AXES if all(part <= each for part in parts.values()))
    rows = []
    group = None
    for number, criterion in enumerate(form.criteria, start=1):
        if criterion.group is not None and criterion.group != group:
            name = next(each.name for each in form.groups if each.id == criterion.group)
            rows.append(Row(f"group {criterion.group}", (), group=name.read(say.language)))
        group = criterion.group
        cells = (
            Cell(criterion_mark(say, number), colour=Colour.QUIET),
            Cell(criterion.name.read(say.language), tip=criterion.name.read(say.language)),
            Cell(str(_left(form.questions_of(criterion.id), retired)), colour=Colour.QUIET, align=RIGHT),
            Cell(bar=parts[criterion.id] / axis, said=say.percent(parts[criterion.id])),
            Cell(_percent(say, shown[criterion.id]), align=RIGHT),
        )
        rows.append(Row(criterion.id, cells))
    return (*rows, _sum(say, _left(form.questions, retired), shown))


def _left(questions: Sequence[Question], retired: Collection[QuestionId]) -> int:
    return sum(each.id not in retired for each in questions)


def _sum(say: Say, questions: int, shown: dict[CriterionId, Fraction]) -> Row:
    total = sum(shown.values(), Fraction(0))
    cells = (
        Cell(),
        Cell(say("Sum"), strong=True),
        Cell(str(questions), strong=True, align=RIGHT),
        Cell(),
        Cell(_percent(say, total), strong=True, align=RIGHT),
    )
    return Row(SUM, cells)


def _percent(say: Say, percent: Fraction) -> str:
    return say.percent(percent / 100)


def criterion_facts(
    say: Say, form: InterviewForm, criterion: Criterion, merit: str, retired: Collection[QuestionId] = ()
) -> str:
    """Weight, merit and minimum of one criterion in one line; beside the weight that holds, the one in the form."""
    locked, holds = (weights_shown(form, each)[criterion.id] for each in ((), retired))
    weight = say("Weight {percent}", percent=_percent(say, holds))
    if holds != locked:
        weight = say(
            "Weight {percent} (in the form {locked})",
            percent=_percent(say, holds),
            locked=_percent(say, locked),
        )
    minimum = say("no minimum")
    if criterion.minimum is not None:
        minimum = say("minimum {level}", level=say.plain(criterion.minimum))
    return f"{weight} · {merit} · {minimum}"


def part_rows(say: Say, names: list[tuple[str, str]]) -> tuple[Row, ...]:
    """Requirements or conditions by number and name."""
    return tuple(
        Row(key, (Cell(str(number), colour=Colour.QUIET), Cell(name, tip=name)))
        for number, (key, name) in enumerate(names, start=1)
    )


def level_rows(say: Say, form: InterviewForm) -> tuple[Row, ...]:
    """The levels of the scale, the highest first."""
    return tuple(
        Row(
            str(level.value),
            (Cell(say.plain(level.value), strong=True, align=RIGHT), Cell(level.name.read(say.language))),
        )
        for level in reversed(form.scale.levels)
    )


def question_words(
    say: Say, form: InterviewForm, question: Question, *, notice: str = "", verb: str = ""
) -> QuestionWords:
    """Everything about one question, in the language of the window where the form has it."""
    number = form.asked().index(question) + 1
    read = say.language
    probes = say.plural("{count} probe", "{count} probes", count=len(question.probes))
    minutes = say("{minutes} min", minutes=question.minutes)
    return QuestionWords(
        title=say("Question {number}: {title}", number=number, title=question.title.read(read)),
        aside=say("retired for all") if notice else f"{minutes} · {probes}",
        wording=question.wording.read(read),
        expected=tuple(point.read(read) for point in question.expected),
        probes=tuple(probe.read(read) for probe in question.probes),
        anchors=tuple((say.plain(each.level), each.behaviour.read(read)) for each in question.anchors),
        notice=notice,
        verb=verb,
    )
