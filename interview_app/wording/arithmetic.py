"""How a total came about, line by line: label, calculation, result.

Screens set the three in columns, documents in tables, the command line as “label: calculation = result”.  Numbers are
rounded here and nowhere before; where a rounded number hides a fraction, the calculation shows the fraction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from interview_app.domain.form import Aggregation, InterviewForm
from interview_app.domain.ids import CriterionId
from interview_app.domain.results import Basis, CandidateScore, CriterionScore, QuestionScore
from interview_app.i18n import Say
from interview_app.wording.numbers import (
    criterion_code,
    criterion_name,
    exact_weight,
    listed,
    question_number,
)
from interview_app.wording.result_labels import basis_label

NOTHING = "–"
"""Stands where there is no number."""

SHARE_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Line:
    """One step; `calculation` is empty where the result speaks for itself."""

    label: str
    calculation: str
    result: str

    @property
    def as_text(self) -> str:
        """The step on one line."""
        return f"{self.label}: {' = '.join(part for part in (self.calculation, self.result) if part)}"


@dataclass(frozen=True, slots=True)
class CriterionArithmetic:
    """How one criterion came about.

    `heading` says how the members' levels are put together; `questions` and `steps` are set apart by a line; `total` is
    the candidate's sum over all criteria; `remarks` are whole sentences.
    """

    code: str
    name: str
    heading: str
    questions: tuple[Line, ...]
    steps: tuple[Line, ...]
    total: Line
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TotalArithmetic:
    """How a total came about from the criteria."""

    criteria: tuple[Line, ...]
    total: Line
    on_scale: Line
    remarks: tuple[str, ...]


def formula(say: Say, form: InterviewForm) -> str:
    """The rule by which this form computes, in words."""
    share = _share_of(say, form, say("value"))
    return " ".join(
        [
            say("Points of 100 = sum over all criteria of ({share}) × weight.", share=share),
            _aggregation_rule(say, form),
            rounding_remark(say),
        ]
    )


def rounding_remark(say: Say) -> str:
    """Where rounding takes place."""
    return say("All steps are computed with fractions; only what is shown is rounded.")


def explain_criterion(
    say: Say, form: InterviewForm, score: CandidateScore, criterion: CriterionId, *, digits: int = 2
) -> CriterionArithmetic:
    """How one criterion of one candidate came about; `digits` are the decimals of the totals."""
    found = next(each for each in score.criteria if each.criterion == criterion)
    return CriterionArithmetic(
        criterion_code(say, form, criterion),
        criterion_name(say, form, criterion),
        _heading(say, form, found),
        tuple(_question_line(say, form, question) for question in found.questions),
        _steps(say, form, found),
        total_line(say, form, score, digits=digits),
        (*_remarks(say, form, [found]), rounding_remark(say)),
    )


def explain_total(
    say: Say, form: InterviewForm, score: CandidateScore, *, digits: int = 2
) -> TotalArithmetic:
    """How a candidate's total came about from the criteria."""
    remarks = [*_remarks(say, form, score.criteria)]
    if score.marked:
        remarks.append(_marked(say, score, digits))
    return TotalArithmetic(
        tuple(_criterion_line(say, form, each) for each in score.criteria),
        total_line(say, form, score, digits=digits),
        Line(say("On the scale"), "", _number(say, score.on_scale, 2)),
        (*remarks, rounding_remark(say)),
    )


def candidate_lines(
    say: Say, form: InterviewForm, score: CandidateScore, *, digits: int = 2
) -> tuple[str, ...]:
    """The whole arithmetic of one candidate as lines of text."""
    lines: list[str] = []
    for criterion in score.criteria:
        part = explain_criterion(say, form, score, criterion.criterion, digits=digits)
        lines.append(f"{part.code} {part.name}")
        lines += [f"  {line.as_text}" for line in (*part.questions, *part.steps)]
    whole = explain_total(say, form, score, digits=digits)
    return (*lines, whole.total.as_text, whole.on_scale.as_text, *whole.remarks)


def total_line(say: Say, form: InterviewForm, score: CandidateScore, *, digits: int = 2) -> Line:
    """The sum over all criteria in points of 100."""
    codes = [criterion_code(say, form, each.id) for each in form.criteria]
    label = say("Sum {first} to {last}", first=codes[0], last=codes[-1]) if len(codes) > 1 else say("Sum")
    return Line(label, _exactly(score.points, digits), _number(say, score.points, digits))


def _aggregation_rule(say: Say, form: InterviewForm) -> str:
    """How levels become values, in one sentence."""
    match form.rules.aggregation:
        case Aggregation.MEAN:
            return say(
                "A criterion’s value is the mean of its questions, a question’s the mean of the members."
            )
        case Aggregation.MEDIAN:
            return say(
                "A criterion’s value is the mean of its questions, a question’s the median of the members."
            )
        case Aggregation.CONSENSUS:
            return say(
                "A criterion’s value is the mean of its questions, a question’s the level agreed by the panel; "
                "without an agreement it is the mean of the members."
            )


def _heading(say: Say, form: InterviewForm, score: CriterionScore) -> str:
    """How the members' levels are put together, with how many there are."""
    if form.rules.aggregation is Aggregation.CONSENSUS:
        return say("Agreed level per question")
    raters = max((len(question.levels) + len(question.missing) for question in score.questions), default=0)
    if raters <= 1:
        return say("Level of the only member per question")
    if form.rules.aggregation is Aggregation.MEDIAN:
        return say("Median of the {count} members per question", count=raters)
    return say("Mean of the {count} members per question", count=raters)


def _question_line(say: Say, form: InterviewForm, score: QuestionScore) -> Line:
    label = say("Question {number}", number=question_number(form, score.question))
    if score.value is None:
        return Line(label, basis_label(say, score.basis), NOTHING)
    return Line(label, _calculation(say, form, score), say.number(score.value))


def _calculation(say: Say, form: InterviewForm, score: QuestionScore) -> str:
    """What was done with the levels of one question."""
    levels = [level for _, level in score.levels]
    match score.basis:
        case Basis.AGREED | Basis.AGREED_FILLS_GAP:
            if not levels:
                return say("agreed")
            return say("agreed, rated {levels}", levels=_row(say, levels))
        case Basis.MEAN_WITHOUT_AGREEMENT:
            return say("{mean}, no agreement", mean=_mean(say, levels))
        case _ if form.rules.aggregation is Aggregation.MEDIAN:
            return _median(say, levels)
        case _:
            return _mean(say, levels)


def _mean(say: Say, levels: list[Fraction]) -> str:
    if len(levels) == 1:
        return say.plain(levels[0])
    return say("({sum}) / {count}", sum=" + ".join(map(say.plain, levels)), count=len(levels))


def _median(say: Say, levels: list[Fraction]) -> str:
    if len(levels) <= 2:
        return _mean(say, levels)
    return say("middle of {levels}", levels=_row(say, sorted(levels)))


def _row(say: Say, levels: list[Fraction]) -> str:
    """Levels side by side; decimals may hold commas, so semicolons part them where one does."""
    shown = [say.plain(level) for level in levels]
    return ("; " if any("," in each for each in shown) else ", ").join(shown)


def _steps(say: Say, form: InterviewForm, score: CriterionScore) -> tuple[Line, ...]:
    """From the questions' values to the criterion's points."""
    if score.value is None or score.share is None:
        return ()
    steps = []
    if len(score.questions) > 1:
        steps.append(_questions_line(say, score, score.value))
    value = say.number(score.value)
    steps.append(
        Line(say("Share of the scale"), _share_of(say, form, value), say.number(score.share, SHARE_DIGITS))
    )
    weight = exact_weight(say, score.weight)
    steps.append(Line(say("times weight"), f"× {weight}", _number(say, score.points, 2)))
    return tuple(steps)


def _questions_line(say: Say, score: CriterionScore, value: Fraction) -> Line:
    """The questions put together, equally or by their shares."""
    if len({question.share_of_criterion for question in score.questions}) == 1:
        return Line(say("Mean of the questions"), _exactly(value, 2), say.number(value))
    parts = [
        f"{q.share_of_criterion} × {_number(say, q.value, 2)}"
        for q in score.questions
        if q.share_of_criterion
    ]
    return Line(say("Weighted mean of the questions"), " + ".join(parts), say.number(value))


def _share_of(say: Say, form: InterviewForm, value: str) -> str:
    """How far a value lies between the worst and the best level, as a calculation."""
    worst, best = form.scale.worst, form.scale.best
    span = say.plain(abs(best - worst))
    if best < worst:
        above = f"({say.plain(worst)} − {value})"
    elif worst > 0:
        above = f"({value} − {say.plain(worst)})"
    elif worst < 0:
        above = f"({value} + {say.plain(-worst)})"
    else:
        above = value
    return say("{above} / {span}", above=above, span=span)


def _criterion_line(say: Say, form: InterviewForm, score: CriterionScore) -> Line:
    """One criterion of a total: its value on the scale, times its weight, in points."""
    label = f"{criterion_code(say, form, score.criterion)} {criterion_name(say, form, score.criterion)}"
    if score.value is None or score.points is None:
        return Line(label, "", NOTHING)
    share = _share_of(say, form, say.number(score.value))
    weight = exact_weight(say, score.weight)
    return Line(label, f"({share}) × {weight}", say.number(score.points))


def _remarks(say: Say, form: InterviewForm, criteria: Sequence[CriterionScore]) -> tuple[str, ...]:
    """What must be known about these criteria."""
    remarks: list[str] = []
    for score in criteria:
        code = criterion_code(say, form, score.criterion)
        if not score.questions:
            remarks.append(
                say("{code}: all questions were retired; the criterion counts for nobody.", code=code)
            )
        elif not score.weight:
            remarks.append(say("{code} is documented and does not count (weight 0).", code=code))
    questions = [question for score in criteria for question in score.questions]
    for question in questions:
        remarks += _question_remarks(say, form, question)
    hidden = [
        str(question_number(form, question.question)) for question in questions if question.hides_dissent
    ]
    if hidden:
        remarks.append(
            say.plural(
                "Question {numbers}: the median passes over a rating two or more steps away.",
                "Questions {numbers}: the median passes over ratings two or more steps away.",
                count=len(hidden),
                numbers=listed(say, hidden),
            )
        )
    return tuple(remarks)


def _question_remarks(say: Say, form: InterviewForm, score: QuestionScore) -> list[str]:
    """What must be known about one question."""
    number = question_number(form, score.question)
    remarks: list[str] = []
    if score.missing and score.basis is not Basis.MISSING:
        remarks.append(
            say.plural(
                "Question {number}: {count} rating is missing; {basis}.",
                "Question {number}: {count} ratings are missing; {basis}.",
                count=len(score.missing),
                number=number,
                basis=basis_label(say, score.basis),
            )
        )
    if score.basis is Basis.MEAN_WITHOUT_AGREEMENT:
        remarks.append(say("Question {number}: the panel did not agree; the mean counts.", number=number))
    return remarks


def _marked(say: Say, score: CandidateScore, digits: int) -> str:
    """What a total on enough raters stands beside."""
    if score.common_total is None:
        return say("The total rests on the ratings at hand; no member has rated everything.")
    return say(
        "The total rests on the ratings at hand; over the members who rated everything it is {points}.",
        points=say.number(score.common_total * 100, digits),
    )


def _exactly(value: Fraction | None, digits: int) -> str:
    """The fraction behind a shown number; nothing where the number shows it whole."""
    if value is None or (value * 10**digits).denominator == 1:
        return ""
    return str(value)


def _number(say: Say, value: Fraction | None, digits: int) -> str:
    return NOTHING if value is None else say.number(value, digits)
