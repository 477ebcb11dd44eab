"""Which questions the panel should talk about before it agrees: fixed rules, in a fixed order.

They look at the sealed ratings of one question of one candidate and at nothing else: no total, no minimum and no other
candidate, which would tell the panel which rating to move.  Distances count steps of the scale, so that a scale with
uneven or falling values is treated like any other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from interview_app.domain.aggregation import DISSENT_STEPS, mean, median
from interview_app.domain.form import RatingScale

LEAST_FOR_LONE_DISSENT = 3
"""With two raters nobody is "the outlier": the pair differs."""
OPTIONS_PER_DEVIATION = 6
"""The upper limit of the average deviation is a sixth of the number of response options."""


class FlagKind(StrEnum):
    """The rules, in the order in which they are told.

    RANGE (F1): highest and lowest level lie at least the form's flagged range apart.
    DEVIATION (F2): the average deviation exceeds a sixth of the number of levels (Burke & Dunlap 2002, Organizational
    Research Methods 5(2):159-172).
    LONE_DISSENT (F4): of three or more raters exactly one lies two or more steps from the median of the others.
    """

    RANGE = "range"
    DEVIATION = "deviation"
    LONE_DISSENT = "lone-dissent"


@dataclass(frozen=True, slots=True)
class Flag:
    """One rule that holds; `steps` is the range in steps of the scale, for every kind."""

    kind: FlagKind
    steps: int


def flags(scale: RatingScale, levels: Sequence[Fraction], *, flagged_range: int) -> tuple[Flag, ...]:
    """The flags of one question in their order; `levels` are those that were given, in any order.

    Raises ValueError for a value that is no level of the scale.
    """
    steps = positions(scale, levels)
    if len(steps) <= 1:
        return ()
    spread = max(steps) - min(steps)
    above, below = _deviation(steps)
    found = (
        (FlagKind.RANGE, spread >= flagged_range),
        (FlagKind.DEVIATION, above * OPTIONS_PER_DEVIATION > below * len(scale.levels)),
        (FlagKind.LONE_DISSENT, has_lone_dissent(steps)),
    )
    return tuple(Flag(kind, spread) for kind, holds in found if holds)


def positions(scale: RatingScale, levels: Sequence[Fraction]) -> tuple[int, ...]:
    """The places of levels on the scale, counted from the worst; raises ValueError for a stranger."""
    places = {level.value.as_integer_ratio(): place for place, level in enumerate(scale.levels)}
    try:
        return tuple(places[level.as_integer_ratio()] for level in levels)
    except KeyError as stranger:
        raise ValueError(f"{stranger} is not a level of the scale") from None


def average_deviation(steps: Sequence[int]) -> Fraction:
    """The mean distance from the mean, exactly; raises ZeroDivisionError where nobody rated."""
    return Fraction(*_deviation(steps))


def _deviation(steps: Sequence[int]) -> tuple[int, int]:
    """Its numerator and denominator, not reduced: integers, since an overview asks for thousands."""
    total, count = mean(steps)
    return sum(abs(step * count - total) for step in steps), count * count


def has_lone_dissent(steps: Sequence[int]) -> bool:
    """Whether exactly one of three or more raters lies two or more steps from the median of the others."""
    if len(steps) < LEAST_FOR_LONE_DISSENT:
        return False
    far = 0
    for place, step in enumerate(steps):
        middle, divisor = median([*steps[:place], *steps[place + 1 :]])
        far += abs(step * divisor - middle) >= DISSENT_STEPS * divisor
    return far == 1
