"""Exact numbers as people type them: “15”, “2,5”, “100/3”."""

from __future__ import annotations

import re
from fractions import Fraction

from interview_app.i18n import Say

_DECIMAL = re.compile(r"(\d{1,6})(?:[.,](\d{1,6}))?")
_FRACTION = re.compile(r"(\d{1,6})\s*/\s*(\d{1,6})")
EXACT = r"[0-9]{0,6}(?:[.,][0-9]{0,6}|\s*/\s*[0-9]{0,6})?"
"""What such a number may look like while it is being typed."""

WHOLE = r"[0-9]{0,5}"
"""The same for a whole number."""


def exact_of(words: str) -> Fraction | None:
    """The number that was typed; None where it is none yet."""
    fraction = _FRACTION.fullmatch(words.strip())
    if fraction:
        above, below = (int(part) for part in fraction.groups())
        return Fraction(above, below) if below else None
    decimal = _DECIMAL.fullmatch(words.strip().rstrip(".,"))
    if not decimal:
        return None
    whole, rest = decimal.group(1), decimal.group(2) or ""
    return Fraction(int(whole + rest), 10 ** len(rest))


def exact_words(say: Say, value: Fraction) -> str:
    """A number as it can be typed again: in decimals where at most three hold it, else as a fraction."""
    digits = _digits(value)
    return str(value) if digits is None else say.number(value, digits)


def is_rounded(value: Fraction) -> bool:
    """Whether three decimals do not hold a number."""
    return _digits(value) is None


def short_words(say: Say, value: Fraction) -> str:
    """A number in a field that keeps its value until something else is typed: in decimals, rounded where it must be."""
    return say.number(value, 2 if is_rounded(value) else _digits(value) or 0)


def share_of_hundred(say: Say, value: Fraction) -> str:
    """What a rounded weight is exactly."""
    return say("exactly {share} of 100", share=str(value / 100))


def sum_words(say: Say, value: Fraction) -> str:
    """A number that is only read: in decimals, and said to be rounded where three do not hold it."""
    digits = _digits(value)
    if digits is not None:
        return say.number(value, digits)
    return say("about {number}", number=say.number(value))


def _digits(value: Fraction) -> int | None:
    """How many decimals hold a number; None where more than three are needed."""
    return next((n for n in range(4) if (value * 10**n).denominator == 1), None)
