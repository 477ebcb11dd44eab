"""Numbers as a form file writes them: whole, or exact in quotation marks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

_EXACT = re.compile(r"-?[0-9]+(?:\.[0-9]+|/[0-9]+)?")


@dataclass(frozen=True, slots=True)
class Rounded:
    """A TOML float, kept as it was written: a computer rounds it, so it is no number for a form."""

    written: str


def exact(value: object) -> Fraction | None:
    """The number in a whole number, "2.5" or "7/2"; None for anything else."""
    if type(value) is int:
        return Fraction(value)
    if not isinstance(value, str) or not _EXACT.fullmatch(value):
        return None
    try:
        return Fraction(value)
    except (ValueError, ZeroDivisionError):  # thousands of digits, or nothing below the line
        return None


def written(value: Fraction) -> str:
    """The shortest exact way to write a number: "3", "2.5", or "7/3" where no decimal ends."""
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1 or value.denominator == 1:
        return str(value)
    digits = max(twos, fives)
    units = abs(value.numerator) * 10**digits // value.denominator
    sign = "-" if value < 0 else ""
    return f"{sign}{units // 10**digits}.{units % 10**digits:0{digits}}"
