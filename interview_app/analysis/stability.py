"""Weight stability intervals: how far one weight may move before the selected set changes.

Mareschal 1988, European Journal of Operational Research 33(1):54-64, for weighted sums: a criterion gets the weight
t, the others are rescaled in proportion.  The lead of one candidate over another is then the line
t d + (1 - t)(D - w d)/(1 - w); the interval ends at its nearest roots over all pairs of one inside and one rival.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from interview_app.analysis.field import Contender, Field
from interview_app.domain.firmness import Meeting, WeightRange

_End = tuple[Fraction, Meeting | None]


def weight_ranges(field: Field) -> tuple[WeightRange, ...]:
    """The interval of every criterion that counts, exactly."""
    return tuple(_range(field, k) for k in range(len(field.criteria)))


def _range(field: Field, k: int) -> WeightRange:
    """The interval of one criterion.

    In integers: with whole S, weight W, difference d and lead X the root is (W d - X)/(S d - X).
    """
    weight, whole = field.weights[k], field.whole
    low: _End = (Fraction(0), None)
    high: _End = (Fraction(1), None)
    for inside, rival in field.pairs:
        difference = inside.shares[k] - rival.shares[k]
        lead = inside.total - rival.total
        slope = whole * difference - lead
        if slope > 0 and weight * difference > lead:
            low = _nearer(low, Fraction(weight * difference - lead, slope), inside, rival, max)
        elif slope < 0 and difference < 0:
            high = _nearer(high, Fraction(lead - weight * difference, -slope), inside, rival, min)
    return WeightRange(field.criteria[k], Fraction(weight, whole), low[0], high[0], low[1], high[1])


def _nearer(
    end: _End,
    root: Fraction,
    inside: Contender,
    rival: Contender,
    nearer: Callable[[Fraction, Fraction], Fraction],
) -> _End:
    return end if nearer(end[0], root) == end[0] else (root, Meeting(inside.candidate, rival.candidate))
