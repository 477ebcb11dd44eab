"""Krippendorff's alpha with the ordinal metric, for ratings of which some are missing.

Krippendorff 2011, Computing Krippendorff's Alpha-Reliability: alpha = 1 - observed / expected disagreement, over all
pairs of ratings inside a unit.  Exact; constant data have no expected disagreement and are not computable (a value of
1 there would praise a panel that told nobody apart).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from itertools import accumulate

from interview_app.domain.agreement import Alpha


def alpha(units: Sequence[Sequence[int | None]]) -> Alpha:
    """Alpha over units (one candidate's answer to one question): per panelist a step of the scale, or None.

    Units with fewer than two ratings have no pair and do not count.
    """
    rated = [[step for step in unit if step is not None] for unit in units]
    paired = [unit for unit in rated if len(unit) > 1]
    frequency = Counter(step for unit in paired for step in unit)
    count = frequency.total()
    distance = _ordinal(frequency)
    expected = _disagreement(frequency, distance)
    if not expected:
        return Alpha(None, len(paired), count)
    observed = sum(
        (Fraction(_disagreement(Counter(unit), distance), len(unit) - 1) for unit in paired), Fraction(0)
    )
    return Alpha(1 - (count - 1) * observed / expected, len(paired), count)


def _ordinal(frequency: Counter[int]) -> dict[tuple[int, int], int]:
    """Four times the squared ordinal distance of every two steps: ratings between them, the ends counting half."""
    steps = sorted(frequency)
    up_to = dict(zip(steps, accumulate(frequency[step] for step in steps), strict=True))
    middle = {step: 2 * up_to[step] - frequency[step] for step in steps}
    return {(low, high): (middle[high] - middle[low]) ** 2 for low in steps for high in steps}


def _disagreement(frequency: Counter[int], distance: dict[tuple[int, int], int]) -> int:
    """The sum of distances over all ordered pairs of ratings."""
    return sum(
        count * others * distance[step, other]
        for step, count in frequency.items()
        for other, others in frequency.items()
    )
