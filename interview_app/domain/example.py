"""A worked example of the arithmetic: one invented candidate, three invented members, scored as everybody is."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import cast

from interview_app.domain.ballot import Ballot, CandidateBallot, Vote
from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import CandidateId, CriterionId, PanelistId
from interview_app.domain.scoring import score
from interview_app.domain.sheet import RatingState

_MEMBERS = (PanelistId("first"), PanelistId("second"), PanelistId("third"))
_NOBODY = CandidateId("nobody")


@dataclass(frozen=True, slots=True)
class Example:
    """What becomes of three levels on every question: of a question, and of the heaviest criterion that is asked.

    `value` is on the scale, `share` in [0, 1], `weight` a part of one, `points` of 100.
    """

    criterion: CriterionId
    levels: tuple[Fraction, ...]
    value: Fraction
    share: Fraction
    weight: Fraction
    points: Fraction


def example_of(form: InterviewForm) -> Example | None:
    """The example on this form; None where no criterion with a weight is asked."""
    asked = [each for each in form.criteria if each.weight > 0 and form.questions_of(each.id)]
    if not asked or any(question.share <= 0 for question in form.questions):
        return None
    heaviest = max(asked, key=lambda each: each.weight).id
    high, low = form.scale.best, form.scale.levels[-2].value
    levels = (low, high, high)
    votes = tuple(
        Vote(member, RatingState.RATED, level) for member, level in zip(_MEMBERS, levels, strict=True)
    )
    agreed = {question.id: high for question in form.questions}
    every = {question.id: votes for question in form.questions}
    ballot = Ballot((CandidateBallot(_NOBODY, _MEMBERS, _MEMBERS, every, agreed),), posts=1)
    (scored,) = score(form, ballot)  # everybody has rated everything, so every value is there
    found = next(each for each in scored.criteria if each.criterion == heaviest)
    return Example(
        heaviest,
        levels,
        cast(Fraction, found.questions[0].value),
        cast(Fraction, found.share),
        found.weight,
        cast(Fraction, found.points),
    )
