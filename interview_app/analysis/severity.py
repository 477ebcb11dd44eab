"""Severity and straight-lining: a panelist's own rating habits, for that person's eyes alone.

Severity is the panelist's mean minus the grand mean, in steps of the scale; positive is lenient.  Where cells are
missing it is the least-squares effect of the panelist in a two-way layout, with effects that sum to zero (two-way
ANOVA; Liljequist et al. 2019, PLoS ONE 14(7):e0219854 for the complete case).  Never stored, printed or corrected:
statistics on named colleagues are a matter for co-determination.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from interview_app.analysis.roots import root

_LEAST_CRITERIA = 4
_LEAST_CANDIDATES = 3


@dataclass(frozen=True, slots=True)
class Severity:
    """One panelist's effect in steps, with its standard error; None where no residue is left to estimate it from."""

    effect: Fraction
    error: Fraction | None
    ratings: int


def severities(units: Sequence[Sequence[int | None]]) -> tuple[Severity, ...] | None:
    """The severity of every panelist; a unit is one candidate's answer to one question, with a step or None each.

    None where ratings do not hang together (two groups of panelists without a common unit), or for one panelist.
    """
    paired = [unit for unit in units if sum(step is not None for step in unit) > 1]
    if not paired:
        return None
    inverse = _inverse(_normal_equations(paired))
    if inverse is None:
        return None
    m = len(paired[0])
    right = _right_side(paired)
    effects = [sum((a * b for a, b in zip(row, right, strict=True)), Fraction(0)) for row in inverse]
    counts = [sum(unit[j] is not None for unit in paired) for j in range(m)]
    free = sum(counts) - len(paired) - m + 1
    noise = _residue(paired, effects) / free if free > 0 else None
    return tuple(
        Severity(
            effects[j],
            None if noise is None else root(noise * (inverse[j][j] - Fraction(1, m * m))),
            counts[j],
        )
        for j in range(m)
    )


def straight_lined(sheets: Sequence[Sequence[Fraction]]) -> bool:
    """Whether one panelist gave the same value on all criteria (4 or more) for half of the candidates (3 or more).

    Each entry holds one candidate's values per criterion.
    """
    if len(sheets) < _LEAST_CANDIDATES:
        return False
    flat = sum(len(values) >= _LEAST_CRITERIA and len(set(values)) == 1 for values in sheets)
    return 2 * flat >= len(sheets)


def _rated(unit: Sequence[int | None]) -> list[tuple[int, int]]:
    return [(j, step) for j, step in enumerate(unit) if step is not None]


def _normal_equations(units: Sequence[Sequence[int | None]]) -> list[list[Fraction]]:
    """The panelists' normal equations after the units' means are taken out, plus one for the sum of zero."""
    m = len(units[0])
    matrix = [[Fraction(1)] * m for _ in range(m)]
    for unit in units:
        here = [j for j, _ in _rated(unit)]
        for j in here:
            matrix[j][j] += 1
            for other in here:
                matrix[j][other] -= Fraction(1, len(here))
    return matrix


def _right_side(units: Sequence[Sequence[int | None]]) -> list[Fraction]:
    """What every panelist gave above the mean of the unit, summed up."""
    right = [Fraction(0)] * len(units[0])
    for unit in units:
        rated = _rated(unit)
        mean = Fraction(sum(step for _, step in rated), len(rated))
        for j, step in rated:
            right[j] += step - mean
    return right


def _residue(units: Sequence[Sequence[int | None]], effects: Sequence[Fraction]) -> Fraction:
    """The sum of squares that neither unit nor panelist explains."""
    total = Fraction(0)
    for unit in units:
        left = [step - effects[j] for j, step in _rated(unit)]
        mean = sum(left, Fraction(0)) / len(left)
        total += sum((value - mean) ** 2 for value in left)
    return total


def _inverse(matrix: list[list[Fraction]]) -> list[list[Fraction]] | None:
    """The inverse by elimination, exactly; None for a singular matrix."""
    size = len(matrix)
    rows = [[*row, *(Fraction(i == j) for j in range(size))] for i, row in enumerate(matrix)]
    for column in range(size):
        pivot = next((i for i in range(column, size) if rows[i][column]), None)
        if pivot is None:
            return None
        rows[column], rows[pivot] = rows[pivot], rows[column]
        rows[column] = [value / rows[column][column] for value in rows[column]]
        for i in range(size):
            factor = rows[i][column]
            if i != column and factor:
                rows[i] = [a - factor * b for a, b in zip(rows[i], rows[column], strict=True)]
    return [row[size:] for row in rows]
