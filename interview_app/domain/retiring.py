"""What it means to retire a question for all candidates: weights and minutes, never anything of a rating."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction

from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import CriterionId, QuestionId
from interview_app.domain.weights import normalised_weights, question_shares


@dataclass(frozen=True, slots=True)
class CriterionEffect:
    """What one criterion has now and would have then: the questions that are left, and its part of the total."""

    criterion: CriterionId
    questions: int
    questions_then: int
    weight: Fraction
    weight_then: Fraction

    @property
    def drops_out(self) -> bool:
        """Whether it loses its last question."""
        return self.questions > 0 and self.questions_then == 0

    @property
    def changes(self) -> bool:
        """Whether anything about it would be different."""
        return (self.questions, self.weight) != (self.questions_then, self.weight_then)


@dataclass(frozen=True, slots=True)
class RetirementEffect:
    """What all criteria would have, and the minutes by which the conversation becomes shorter."""

    question: QuestionId
    criteria: tuple[CriterionEffect, ...]
    minutes: int

    @property
    def leaves_nothing(self) -> bool:
        """Whether no question would be left that counts."""
        return not any(each.weight_then for each in self.criteria)


def retirement_effect(
    form: InterviewForm, question: QuestionId, retired: Collection[QuestionId] = ()
) -> RetirementEffect:
    """What would change if `question` were retired beside those that are `retired` already."""
    now, then = frozenset(retired), frozenset((*retired, question))
    shares, shares_then = question_shares(form, now), question_shares(form, then)
    weights, weights_then = normalised_weights(form, now), normalised_weights(form, then)
    criteria = tuple(
        CriterionEffect(
            each.id,
            len(shares[each.id]),
            len(shares_then[each.id]),
            weights[each.id],
            weights_then[each.id],
        )
        for each in form.criteria
    )
    return RetirementEffect(question, criteria, form.question(question).minutes)
