"""How the totals came about: the rule in words, one example, and in an annex every step for everybody."""

from __future__ import annotations

from fractions import Fraction

from reportlab.platypus import Flowable, Spacer

from interview_app.domain.ids import CandidateId
from interview_app.domain.results import CandidateScore, CriterionScore, Ranking
from interview_app.reporting import styles
from interview_app.reporting.edition import Edition
from interview_app.reporting.flowables import subheading
from interview_app.reporting.tables import Column, table
from interview_app.wording.arithmetic import explain_criterion, explain_total, formula, rounding_remark
from interview_app.wording.numbers import exact_weight, points_digits

_CODE, _WEIGHT, _VALUE, _POINTS = 36.0, 54.0, 54.0, 54.0


def rule(edition: Edition, ranking: Ranking) -> list[Flowable]:
    """The formula, then the first criterion of the best candidate worked out."""
    say, prose, form = edition.say, edition.prose, edition.form
    story: list[Flowable] = [prose.line(formula(say, form))]
    shown = next((row.score for row in ranking.rows if row.score.total is not None), None)
    if shown is not None:
        part = explain_criterion(say, form, shown, form.criteria[0].id, digits=points_digits(ranking))
        name = edition.procedure.candidate(shown.candidate).name
        steps = "; ".join(line.as_text for line in (*part.questions, *part.steps))
        example = say("Example {name}, {code}: {steps}.", name=name, code=part.code, steps=steps)
        story.extend(prose.block(example))
    story.append(prose.line(say("The annex shows every step for everybody."), styles.NOTE))
    return story


def annex(edition: Edition, ranking: Ranking) -> list[Flowable]:
    """A table for each candidate, in the order of the ranking."""
    digits = points_digits(ranking)
    return [each for row in ranking.rows for each in _candidate(edition, row.score, digits=digits)]


def of_one(edition: Edition, ranking: Ranking, candidate: CandidateId) -> list[Flowable]:
    """The formula and every step for one candidate; the formula alone for somebody who is not ranked."""
    scores = [row.score for row in ranking.rows if row.score.candidate == candidate]
    steps = [each for score in scores for each in _candidate(edition, score, digits=points_digits(ranking))]
    return [edition.prose.line(formula(edition.say, edition.form)), *steps]


def _candidate(edition: Edition, score: CandidateScore, *, digits: int) -> list[Flowable]:
    say, prose, form = edition.say, edition.prose, edition.form
    whole = explain_total(say, form, score, digits=digits)
    columns = [
        Column(edition.filled(say("Code")), _CODE),
        Column(say("Questions (number: calculation = value)")),
        Column(say("Value"), _VALUE, right=True),
        Column(say("Weight"), _WEIGHT, right=True),
        Column(say("Points"), _POINTS, right=True, strong=True),
    ]
    total = " = ".join(part for part in (whole.total.label, whole.total.calculation) if part)
    rows = [_criterion(edition, score, each, digits=digits) for each in score.criteria]
    rows.append(["", total, whole.on_scale.result, _weights(edition, score), whole.total.result])
    remarks = [each for each in whole.remarks if each != rounding_remark(say)]
    return [
        *subheading(prose, _name(edition, score.candidate)),
        *table(prose, columns, rows, total=True),
        Spacer(1, 3),
        *(prose.line(remark, styles.NOTE) for remark in remarks),
        Spacer(1, 6),
    ]


def _criterion(edition: Edition, score: CandidateScore, part: CriterionScore, *, digits: int) -> list[str]:
    """One criterion: its questions' values from the members' levels, the value, the weight, the points."""
    say = edition.say
    told = explain_criterion(say, edition.form, score, part.criterion, digits=digits)
    questions = []
    for line, question in zip(told.questions, part.questions, strict=True):
        number = edition.number_of(edition.form.question(question.question))
        steps = " = ".join(each for each in (line.calculation, line.result) if each)
        questions.append(f"{number}: {steps}")
    shown_value = "–" if part.value is None else say.number(part.value)
    shown_points = "–" if part.points is None else say.number(part.points)
    return [told.code, "; ".join(questions), shown_value, exact_weight(say, part.weight), shown_points]


def _weights(edition: Edition, score: CandidateScore) -> str:
    """What the weights come to together."""
    return edition.filled(
        exact_weight(edition.say, sum((each.weight for each in score.criteria), Fraction(0)))
    )


def _name(edition: Edition, candidate: CandidateId) -> str:
    person = edition.procedure.candidate(candidate)
    return f"{person.name}, {person.number}"
