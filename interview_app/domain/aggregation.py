"""Several raters, one question: how their levels become one value.

Levels come as integers ("units": the scale's values on their common denominator), values leave as numerator and
divisor, so that no fraction is reduced before it is needed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from interview_app.domain.form import Aggregation, MissingPolicy, ScoringRules
from interview_app.domain.results import Basis

LEAST_RATERS = 2
DISSENT_STEPS = 2


@dataclass(frozen=True, slots=True)
class Agreement:
    """What the panel recorded as its consensus on a question: a level, or None for "no agreement"."""

    level: Fraction | None


def mean(units: Sequence[int]) -> tuple[int, int]:
    """Sum and count; every rater has one equal vote."""
    return sum(units), len(units)


def median(units: Sequence[int]) -> tuple[int, int]:
    """The middle one, or for an even count the sum of the middle two over 2."""
    ordered = sorted(units)
    half, odd = divmod(len(ordered), 2)
    return (ordered[half], 1) if odd else (ordered[half - 1] + ordered[half], 2)


def hides_dissent(positions: Sequence[int]) -> bool:
    """Whether the median passes over a level at least two steps away; `positions` count the scale's steps.

    Median and mean of two raters are the same, so two hide nothing.
    """
    if len(positions) <= 2:
        return False
    middle, divisor = median(positions)
    return any(abs(position * divisor - middle) >= DISSENT_STEPS * divisor for position in positions)


def enough(rules: ScoringRules, *, rated: int, expected: int) -> bool:
    """Whether the form lets the total stand with a rating missing: at least 2 and at least half of the expected."""
    if rules.missing is not MissingPolicy.MIN_RATERS:
        return False
    return rated >= max(LEAST_RATERS, rules.min_raters or 0) and 2 * rated >= expected


def basis(rules: ScoringRules, units: Sequence[int], *, expected: int, agreement: Agreement | None) -> Basis:
    """Which rule gives the question its value; `units` are the levels that were given.

    The agreement replaces the raters' levels only where the form says so; elsewhere it counts only in a gap.
    """
    if rules.aggregation is Aggregation.CONSENSUS:
        return _consensus_basis(rules, units, expected=expected, agreement=agreement)
    if len(units) == expected and units:
        return Basis.MEDIAN if rules.aggregation is Aggregation.MEDIAN else Basis.MEAN
    if agreement is not None and agreement.level is not None:
        return Basis.AGREED_FILLS_GAP
    return Basis.ENOUGH_RATERS if enough(rules, rated=len(units), expected=expected) else Basis.MISSING


def _consensus_basis(
    rules: ScoringRules, units: Sequence[int], *, expected: int, agreement: Agreement | None
) -> Basis:
    """The rule where the panel's agreement counts; levels that are all the same need no further agreement."""
    if agreement is not None and agreement.level is not None:
        return Basis.AGREED
    gap = len(units) < expected or not units
    if gap and not enough(rules, rated=len(units), expected=expected):
        return Basis.MISSING
    if agreement is None and len(set(units)) > 1:
        return Basis.NOT_AGREED
    if gap:
        return Basis.ENOUGH_RATERS
    return Basis.MEAN if agreement is None else Basis.MEAN_WITHOUT_AGREEMENT
