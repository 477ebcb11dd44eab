"""Weights: what part of the total each criterion and each question has."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from fractions import Fraction

from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import CriterionId, QuestionId


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
