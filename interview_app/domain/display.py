"""How exact numbers are shown: rounding happens here, once, at the end.

Half away from zero (DIN 1333), computed on the integers of the fraction; a detour over a decimal number would round
twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction


def rounded(value: Fraction, digits: int = 2) -> str:
    """`value` with exactly `digits` decimals and a point, half away from zero: 2.345 gives "2.35"."""
    factor = 10**digits
    magnitude = abs(value)
    units = (2 * magnitude.numerator * factor + magnitude.denominator) // (2 * magnitude.denominator)
    sign = "-" if value < 0 and units else ""
    if not digits:
        return f"{sign}{units}"
    return f"{sign}{units // factor}.{units % factor:0{digits}}"


def distinct_digits(values: Sequence[Fraction], *, least: int = 2, most: int = 12) -> int:
    """The fewest decimals, from `least` on, with which different values look different."""
    different = sorted(set(values))
    for digits in range(least, most):
        shown = [rounded(value, digits) for value in different]
        if len(set(shown)) == len(shown):
            return digits
    return most


def percentages(shares: Sequence[Fraction], digits: int = 1) -> tuple[Fraction, ...]:
    """Shares of one as per cent with `digits` decimals that sum to exactly 100 (largest remainder).

    Equal remainders are served in the order given.  Raises ValueError unless the shares sum to one.
    """
    if sum(shares) != 1:
        raise ValueError("the shares must sum to 1")
    unit = 100 * 10**digits
    floors = [share * unit // 1 for share in shares]
    missing = unit - sum(floors)
    by_remainder = sorted(range(len(shares)), key=lambda i: (floors[i] - shares[i] * unit, i))
    for index in by_remainder[: int(missing)]:
        floors[index] += 1
    return tuple(Fraction(units, 10**digits) for units in floors)
