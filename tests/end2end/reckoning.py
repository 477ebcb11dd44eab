"""Points worked out anew from the levels that were typed: written for these tests, with nothing of the program."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

Levels = Sequence[int]


@dataclass(frozen=True, slots=True)
class Criterion:
    """A weight, and which questions (counted from 0) serve it with which share."""

    weight: Fraction
    questions: dict[int, int]


KI = (
    Criterion(Fraction(25), {0: 1, 1: 1}),
    Criterion(Fraction(15), {2: 1, 3: 1}),
    Criterion(Fraction(15), {4: 1}),
    Criterion(Fraction(5), {5: 1}),
    Criterion(Fraction(10), {6: 1}),
    Criterion(Fraction(10), {7: 1}),
    Criterion(Fraction(10), {8: 1}),
    Criterion(Fraction(10), {9: 1}),
)
"""The form for the AI experts: percentages, each question of a criterion counts the same."""
BUDGET = (
    Criterion(Fraction(4), {0: 2, 1: 1}),
    Criterion(Fraction(2), {2: 1}),
    Criterion(Fraction(3), {3: 1}),
    Criterion(Fraction(2), {4: 1}),
    Criterion(Fraction(3, 2), {5: 1}),
)
"""The form for the budget officer: shares; the first question counts twice the second."""


def mean(levels: Levels) -> Fraction:
    return Fraction(sum(levels), len(levels))


def median(levels: Levels) -> Fraction:
    """For an odd number of panelists."""
    return Fraction(sorted(levels)[len(levels) // 2])


def values(form: Sequence[Criterion], agreed: Sequence[Fraction]) -> list[Fraction]:
    """The value of each criterion on the scale, from one value for each question."""
    found = []
    for criterion in form:
        shares = criterion.questions
        found.append(sum(agreed[at] * share for at, share in shares.items()) / Fraction(sum(shares.values())))
    return found


def points(form: Sequence[Criterion], agreed: Sequence[Fraction], *, worst: int, best: int) -> Fraction:
    """Points of 100: each criterion's part of the scale, times its weight."""
    total = sum(criterion.weight for criterion in form)
    parts = (
        criterion.weight * (value - worst) / (best - worst)
        for criterion, value in zip(form, values(form, agreed), strict=True)
    )
    return sum(parts, Fraction(0)) / total * 100


def displayed(value: Fraction, mark: str) -> str:
    """Two decimals, half away from zero, with the decimal mark of a language."""
    cents = (value * 200 + 1) // 2
    return f"{cents // 100}{mark}{cents % 100:02}"
