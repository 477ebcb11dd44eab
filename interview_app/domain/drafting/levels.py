"""The levels of the rating scale: added, removed, numbered anew; what is lost by that is known beforehand.

Levels are named by their place from the worst (0) to the best.  Anchors and minimums follow their level.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from interview_app.domain.drafting.carrying import carried_anchors
from interview_app.domain.form import Criterion, InterviewForm, Level, RatingScale
from interview_app.domain.ids import CriterionId, QuestionId
from interview_app.domain.scales import values_of
from interview_app.domain.text import NO_WORDS

FEWEST_LEVELS = 2
"""A scale with fewer tells nothing apart."""


@dataclass(frozen=True, slots=True)
class Losses:
    """What another scale takes away: anchors that were written, by level, and minimums that no level reaches."""

    anchors: Mapping[Fraction, tuple[QuestionId, ...]]
    minimums: tuple[CriterionId, ...]

    def __bool__(self) -> bool:
        return bool(self.anchors or self.minimums)


def add_level(form: InterviewForm, at: int) -> InterviewForm:
    """One more level right above the one at a place: half way to the next, or a step beyond the best.

    Numbers below 0 are none of a scale: where the step would lead there, the new level comes below the best one.
    """
    values = values_of(form.scale)
    beyond = 2 * values[-1] - values[-2]
    place = at + 1 if at + 1 < len(values) or beyond >= 0 else at
    value = beyond if place == len(values) else (values[place - 1] + values[place]) / 2
    levels = form.scale.levels
    return follow(form, RatingScale((*levels[:place], Level(value), *levels[place:])), _staying(form))


def remove_level(form: InterviewForm, at: int) -> InterviewForm:
    """The form without a level and its anchors; the last two stay."""
    levels = form.scale.levels
    if len(levels) <= FEWEST_LEVELS:
        return form
    return follow(form, RatingScale((*levels[:at], *levels[at + 1 :])), _staying(form))


def renumber(form: InterviewForm, at: int, value: Fraction) -> InterviewForm | None:
    """A level under another number; None where the numbers would no longer rise, or fall, from level to level."""
    levels = form.scale.levels
    scale = RatingScale((*levels[:at], replace(levels[at], value=value), *levels[at + 1 :]))
    values = values_of(scale)
    rises = values_of(form.scale)[0] < values_of(form.scale)[-1]
    if not all((low < high) if rises else (low > high) for low, high in pairwise(values)):
        return None
    return follow(form, scale, _staying(form) | {levels[at].value: value})


def follow(form: InterviewForm, scale: RatingScale, goes: Mapping[Fraction, Fraction]) -> InterviewForm:
    """Another scale; `goes` says which level each of the old ones becomes, and what is not in it goes.

    A minimum that stands on a level goes along with it; any other stays as it is written.
    """
    questions = tuple(
        replace(question, anchors=carried_anchors(question.anchors, goes, scale))
        for question in form.questions
    )
    criteria = tuple(_with_minimum(each, goes) for each in form.criteria)
    return replace(form, scale=scale, questions=questions, criteria=criteria)


def losses(before: InterviewForm, after: InterviewForm) -> Losses:
    """What is written in one form and lost in the other, where only the scale differs."""
    anchors: dict[Fraction, tuple[QuestionId, ...]] = {}
    for question, changed in zip(before.questions, after.questions, strict=True):
        left = Counter(each.behaviour for each in changed.anchors)
        for anchor in question.anchors:
            if anchor.behaviour == NO_WORDS:
                continue
            if not left[anchor.behaviour]:
                anchors[anchor.level] = (*anchors.get(anchor.level, ()), question.id)
            left[anchor.behaviour] -= 1
    low, high = sorted((after.scale.worst, after.scale.best))
    outside = tuple(
        each.id for each in after.criteria if each.minimum is not None and not low <= each.minimum <= high
    )
    return Losses(anchors, outside)


def _staying(form: InterviewForm) -> dict[Fraction, Fraction]:
    return {value: value for value in values_of(form.scale)}


def _with_minimum(criterion: Criterion, goes: Mapping[Fraction, Fraction]) -> Criterion:
    minimum = criterion.minimum
    return criterion if minimum is None else replace(criterion, minimum=goes.get(minimum, minimum))
