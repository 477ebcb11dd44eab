"""The form as rows: criteria with their weights, requirements, conditions, levels, and questions in full."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from fractions import Fraction

from interview_app.domain.display import percentages
from interview_app.domain.drafting.conversation import minutes_of
from interview_app.domain.drafting.standard import weight_sum
from interview_app.domain.form import Condition, Criterion, InterviewForm, Question, Requirement, WeightMode
from interview_app.domain.ids import CriterionId, QuestionId
from interview_app.domain.text import Text
from interview_app.domain.weights import normalised_weights
from interview_app.i18n import Say
from interview_app.ui.icons import Icon
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
        Head(""),
    )


def criterion_rows(
    say: Say,
    form: InterviewForm,
    retired: Collection[QuestionId] = (),
    *,
    gaps: Collection[str] | None = None,
) -> tuple[Row, ...]:
    """A row for each criterion under its group, and the sum.

    With `gaps` the form is a draft: weights are shown as they are written, and the criteria named are marked.
    """
    drafted = gaps is not None
    parts = _written(form) if drafted else normalised_weights(form, retired)
    shown = {id: part * 100 for id, part in parts.items()} if drafted else weights_shown(form, retired)
    axis = next((each for each in _AXES if all(part <= each for part in parts.values())), Fraction(1))
    rows = []
    group = None
    for number, criterion in enumerate(form.criteria, start=1):
        if criterion.group is not None and criterion.group != group:
            name = next(each.name for each in form.groups if each.id == criterion.group)
            heading = say.read(name) or say("without a name yet")
            rows.append(Row(f"group {criterion.group} {number}", (), group=heading))
        group = criterion.group
        cells = (
            Cell(criterion_mark(say, number), colour=Colour.QUIET),
            part_cell(say, criterion.name),
            Cell(str(_left(form.questions_of(criterion.id), retired)), colour=Colour.QUIET, align=RIGHT),
            Cell(bar=min(parts[criterion.id] / axis, Fraction(1)), said=say.percent(parts[criterion.id])),
            Cell(_percent(say, shown[criterion.id]), align=RIGHT),
            gap_cell(say, gap=criterion.id in (gaps or ())),
        )
        rows.append(Row(criterion.id, cells))
    return (*rows, _sum(say, _left(form.questions, retired), shown))


def part_cell(say: Say, name: Text) -> Cell:
    """What a part is called."""
    words = say.read(name)
    if not words:
        return Cell(say("without a name yet"), colour=Colour.QUIET)
    return Cell(words, tip=words)


def gap_cell(say: Say, *, gap: bool) -> Cell:
    """A mark on a part from which something is missing."""
    if not gap:
        return Cell()
    words = say("Something is missing here")
    return Cell(icon=Icon.CIRCLE_ALERT, icon_colour=Colour.WARN, tip=words, said=words)


def _written(form: InterviewForm) -> dict[CriterionId, Fraction]:
    """The weights as they are written, as parts of one."""
    summed = form.rules.weight_mode is WeightMode.SUM100
    whole = Fraction(100) if summed else (weight_sum(form) or Fraction(1))
    return {each.id: each.weight / whole for each in form.criteria}


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


def part_rows(
    say: Say, parts: Sequence[Requirement | Condition], *, gaps: Collection[str] = ()
) -> tuple[Row, ...]:
    """Requirements or conditions by number and name."""
    return tuple(
        Row(
            part.id,
            (
                Cell(str(number), colour=Colour.QUIET),
                part_cell(say, part.name),
                gap_cell(say, gap=part.id in gaps),
            ),
        )
        for number, part in enumerate(parts, start=1)
    )


def item_heads(say: Say) -> tuple[Head, ...]:
    """Number, title, criterion, minutes."""
    return (
        Head(""),
        Head(say("Conversation")),
        Head(say("Criterion")),
        Head(say("Minutes"), RIGHT),
        Head(""),
    )


def item_rows(say: Say, form: InterviewForm, *, gaps: Collection[str] = ()) -> tuple[Row, ...]:
    """Questions and sections in the order of the conversation, and the minutes against the plan."""
    marks = {each.id: criterion_mark(say, number) for number, each in enumerate(form.criteria, start=1)}
    rows, number = [], 0
    for item in form.items():
        asked = isinstance(item, Question)
        number += asked
        cells = (
            Cell(str(number) if asked else "", colour=Colour.QUIET),
            part_cell(say, item.title),
            Cell(marks[item.criterion] if isinstance(item, Question) else "", colour=Colour.QUIET),
            Cell(str(item.minutes), align=RIGHT),
            gap_cell(say, gap=item.id in gaps),
        )
        rows.append(Row(item.id, cells))
    planned = say("{found} of {most}", found=minutes_of(form), most=form.interview_minutes)
    foot = (Cell(), Cell(say("Sum"), strong=True), Cell(), Cell(planned, strong=True, align=RIGHT))
    return (*rows, Row(SUM, foot))


def level_rows(say: Say, form: InterviewForm) -> tuple[Row, ...]:
    """The levels of the scale, the highest first."""
    return tuple(
        Row(
            str(level.value),
            (Cell(say.plain(level.value), strong=True, align=RIGHT), Cell(say.read(level.name))),
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
