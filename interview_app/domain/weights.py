"""Weights: whether a form's weights can be, and what part of the total each criterion and question has."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from interview_app.domain.form import Criterion, InterviewForm, WeightMode
from interview_app.domain.ids import CriterionId, QuestionId


class WeightFault(StrEnum):
    """What can be wrong with the weights of a form."""

    NEGATIVE = "negative"
    ALL_ZERO = "all-zero"
    SUM_NOT_100 = "sum-not-100"
    SHARE_NEGATIVE = "share-negative"
    SHARES_ALL_ZERO = "shares-all-zero"


@dataclass(frozen=True, slots=True)
class WeightProblem:
    """One fault: where it is (a criterion, a question, or the form as a whole) and the number that is wrong."""

    fault: WeightFault
    criterion: CriterionId | None
    question: QuestionId | None
    found: Fraction


def weight_problems(form: InterviewForm) -> tuple[WeightProblem, ...]:
    """Everything that is wrong with the weights and question shares, all at once; empty for a sound form."""
    problems = [
        WeightProblem(WeightFault.NEGATIVE, criterion.id, None, criterion.weight)
        for criterion in form.criteria
        if criterion.weight < 0
    ]
    total = sum((criterion.weight for criterion in form.criteria), Fraction(0))
    if not any(criterion.weight > 0 for criterion in form.criteria):
        problems.append(WeightProblem(WeightFault.ALL_ZERO, None, None, total))
    elif form.rules.weight_mode is WeightMode.SUM100 and total != 100:
        problems.append(WeightProblem(WeightFault.SUM_NOT_100, None, None, total))
    for criterion in form.criteria:
        problems.extend(_share_problems(form, criterion))
    return tuple(problems)


def _share_problems(form: InterviewForm, criterion: Criterion) -> list[WeightProblem]:
    """What is wrong with the shares of one criterion's questions."""
    questions = form.questions_of(criterion.id)
    problems = [
        WeightProblem(WeightFault.SHARE_NEGATIVE, criterion.id, question.id, question.share)
        for question in questions
        if question.share < 0
    ]
    if questions and not any(question.share > 0 for question in questions):
        total = sum((question.share for question in questions), Fraction(0))
        problems.append(WeightProblem(WeightFault.SHARES_ALL_ZERO, criterion.id, None, total))
    return problems


def question_shares(
    form: InterviewForm, retired: Collection[QuestionId] = ()
) -> Mapping[CriterionId, Mapping[QuestionId, Fraction]]:
    """Per criterion its questions that are left, in the order asked, with their parts, which sum to one.

    A criterion whose questions were all retired has an empty entry; so has one whose shares are all 0.
    """
    left: dict[CriterionId, dict[QuestionId, Fraction]] = {criterion.id: {} for criterion in form.criteria}
    for question in form.asked():
        if question.id not in retired:
            left[question.criterion][question.id] = question.share
    parts: dict[CriterionId, Mapping[QuestionId, Fraction]] = {}
    for criterion, shares in left.items():
        total = sum(shares.values(), Fraction(0))
        parts[criterion] = {question: share / total for question, share in shares.items()} if total else {}
    return parts


def normalised_weights(
    form: InterviewForm, retired: Collection[QuestionId] = ()
) -> Mapping[CriterionId, Fraction]:
    """Every criterion's part of the total; the parts sum to one.

    A criterion without questions drops out for all candidates and the others are rescaled in proportion.  Where
    nothing is left to count, all parts are 0.
    """
    shares = question_shares(form, retired)
    counted = {
        criterion.id: criterion.weight if shares[criterion.id] else Fraction(0) for criterion in form.criteria
    }
    total = sum(counted.values(), Fraction(0))
    return {id: weight / total for id, weight in counted.items()} if total else counted


def used_criteria(form: InterviewForm, retired: Collection[QuestionId] = ()) -> frozenset[CriterionId]:
    """The criteria whose values the result depends on: counted, bound to a minimum, or breaking ties.

    A gap anywhere else is a gap in the documentation only.
    """
    shares = question_shares(form, retired)
    return frozenset(
        criterion.id
        for criterion in form.criteria
        if shares[criterion.id]
        and (criterion.weight > 0 or criterion.minimum is not None or criterion.id in form.rules.tie_break)
    )
