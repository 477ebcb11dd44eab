"""The standard of a draft: its scale, weights, rules and languages."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from fractions import Fraction
from typing import Any

from interview_app.domain.drafting.levels import follow
from interview_app.domain.form import InterviewForm, MissingPolicy, RatingScale, WeightMode
from interview_app.domain.ids import CriterionId
from interview_app.domain.scales import values_of
from interview_app.domain.text import Text

LEAST_RATERS = 2
"""Fewer ratings are never enough (the rule `min_raters`)."""


def weigh_equally(form: InterviewForm) -> InterviewForm:
    """The same weight for every criterion: exact parts of 100, or one share each."""
    summed = form.rules.weight_mode is WeightMode.SUM100
    weight = Fraction(100, max(len(form.criteria), 1)) if summed else Fraction(1)
    return replace(form, criteria=tuple(replace(each, weight=weight) for each in form.criteria))


def weight_sum(form: InterviewForm) -> Fraction:
    """What the weights sum to as they are written."""
    return sum((each.weight for each in form.criteria), Fraction(0))


def rescale(form: InterviewForm, scale: RatingScale) -> InterviewForm:
    """Another scale.

    Anchors and minimums go along: to the same place where the number of levels stays the same, else to the same value
    where both scales run the same way.
    """
    old, new = values_of(form.scale), values_of(scale)
    if len(old) == len(new):
        goes = dict(zip(old, new, strict=True))
    elif (old[0] < old[-1]) == (new[0] < new[-1]):
        goes = {value: value for value in old if value in new}
    else:
        goes = {}
    return follow(form, scale, goes)


def set_missing(form: InterviewForm, policy: MissingPolicy) -> InterviewForm:
    """What a missing rating does; a number of raters stands only where it counts."""
    raters = (form.rules.min_raters or LEAST_RATERS) if policy is MissingPolicy.MIN_RATERS else None
    return replace(form, rules=replace(form.rules, missing=policy, min_raters=raters))


def set_tie_break(form: InterviewForm, at: int, criterion: CriterionId | None) -> InterviewForm:
    """The criterion that decides a tie at this turn; None leaves the turn out.  Each decides once, at its last turn."""
    turns: list[CriterionId | None] = [*form.rules.tie_break, None]
    turns = [None if each == criterion else each for each in turns]
    turns[at] = criterion
    tie_break = tuple(each for each in turns if each is not None)
    return replace(form, rules=replace(form.rules, tie_break=tie_break))


def speak(form: InterviewForm, languages: tuple[str, ...]) -> InterviewForm:
    """The languages of the form, the authoritative one first; words in others go."""
    kept = replace(form, language=languages[0], languages=languages)
    spoken: InterviewForm = spoken_in(kept, languages)
    return spoken


def spoken_in(value: Any, languages: tuple[str, ...]) -> Any:
    """A form or any part of it with every text in these languages only."""
    if isinstance(value, Text):
        return Text(de=value.de if "de" in languages else "", en=value.en if "en" in languages else "")
    if isinstance(value, tuple):
        return tuple(spoken_in(each, languages) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value, **{each.name: spoken_in(getattr(value, each.name), languages) for each in fields(value)}
        )
    return value
