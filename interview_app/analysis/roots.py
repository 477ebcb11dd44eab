"""Square roots of exact numbers, rounded down to a fixed number of decimals: the same on every machine."""

from __future__ import annotations

from fractions import Fraction
from math import isqrt

_DECIMALS = 12


def root(value: Fraction) -> Fraction:
    """The square root of a number that is not negative, to 12 decimals."""
    unit = 10**_DECIMALS
    return Fraction(isqrt(value.numerator * unit * unit // value.denominator), unit)
