"""Intraclass correlations for the panel: do the totals of several panelists tell the candidates apart?

Two-way mean squares; ICC(A,m) asks for the same values, ICC(C,m) for the same differences (Shrout & Fleiss 1979,
Psychological Bulletin 86(2):420-428; McGraw & Wong 1996, Psychological Methods 1(1):30-46 with the correction
1(4):390: the limits of ICC(A,m) are the Spearman-Brown transform of those of ICC(A,1)).  A lower limit at or below
-1/(m-1) has no transform and is given as not bounded.  Point values are exact, limits rounded to 6 decimals.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from interview_app.analysis.beta import f_quantile
from interview_app.domain.agreement import Coefficient, Icc, Interval

_TAIL = 0.975
_UNIT = 10**6

Rows = Sequence[Sequence[Fraction]]


@dataclass(frozen=True, slots=True)
class MeanSquares:
    """The mean squares of n candidates x m panelists: between candidates, between panelists, and the residue."""

    n: int
    m: int
    rows: Fraction
    columns: Fraction
    residue: Fraction


def mean_squares(rows: Rows) -> MeanSquares | None:
    """The two-way mean squares (a row a candidate, a column a panelist); None below two of each."""
    n, m = len(rows), len(rows[0]) if rows else 0
    if n < 2 or m < 2:
        return None
    of_rows = [_mean(row) for row in rows]
    of_columns = [_mean(column) for column in zip(*rows, strict=True)]
    grand = _mean(of_rows)
    left = [
        value - of_rows[i] - of_columns[j] + grand
        for i, row in enumerate(rows)
        for j, value in enumerate(row)
    ]
    return MeanSquares(
        n,
        m,
        m * _squares(mean - grand for mean in of_rows) / (n - 1),
        n * _squares(mean - grand for mean in of_columns) / (m - 1),
        _squares(left) / ((n - 1) * (m - 1)),
    )


def _mean(values: Sequence[Fraction]) -> Fraction:
    return sum(values, Fraction(0)) / len(values)


def _squares(values: Iterable[Fraction]) -> Fraction:
    return sum((value * value for value in values), Fraction(0))


def icc(rows: Rows) -> Icc:
    """Both coefficients in both forms, with 95 % confidence intervals."""
    squares = mean_squares(rows)
    if squares is None:
        return Icc(len(rows), len(rows[0]) if rows else 0, None, None, None, None, None)
    n, m, msr, msc, mse = squares.n, squares.m, squares.rows, squares.columns, squares.residue
    gain, apart = msr - mse, (msc - mse) / n
    consistency = _quotient(gain, msr)
    consistency_single = _quotient(gain, msr + (m - 1) * mse)
    agreement = _quotient(gain, msr + apart)
    agreement_single = _quotient(gain, msr + (m - 1) * mse + m * apart)
    limits = _agreement_limits(squares, agreement_single)
    return Icc(
        n,
        m,
        _coefficient(agreement, limits and _stepped_up(limits, m)),
        _coefficient(consistency, _consistency_limits(squares, single=False)),
        _coefficient(agreement_single, limits and _interval(*limits)),
        _coefficient(consistency_single, _consistency_limits(squares, single=True)),
        mse,
    )


def _quotient(above: Fraction, below: Fraction) -> Fraction | None:
    """None where nothing varies, or where candidates vary less than the residue can explain."""
    return above / below if below > 0 else None


def _coefficient(value: Fraction | None, interval: Interval | None) -> Coefficient | None:
    return None if value is None else Coefficient(value, interval)


def _interval(low: float | None, high: float) -> Interval:
    return Interval(None if low is None else _rounded(low), _rounded(high))


def _rounded(value: float) -> Fraction:
    return Fraction(round(value * _UNIT), _UNIT)


def _consistency_limits(squares: MeanSquares, *, single: bool) -> Interval | None:
    """The limits of ICC(C,1) or ICC(C,m) from the F ratio; None without a residue or where candidates do not differ."""
    if not (squares.residue and squares.rows):
        return None
    n, m, ratio = squares.n, squares.m, float(squares.rows / squares.residue)
    low = ratio / f_quantile(_TAIL, n - 1, (n - 1) * (m - 1))
    high = ratio * f_quantile(_TAIL, (n - 1) * (m - 1), n - 1)
    if single:
        return _interval((low - 1) / (low + m - 1), (high - 1) / (high + m - 1))
    return _interval(1 - 1 / low, 1 - 1 / high)


def _agreement_limits(squares: MeanSquares, value: Fraction | None) -> tuple[float, float] | None:
    """The limits of ICC(A,1) with Satterthwaite's degrees of freedom (McGraw & Wong 1996, table 7).

    None where there is nothing to estimate them from, or so little that they would not enclose the value.
    """
    if value is None or value == 1 or not squares.rows:
        return None
    n, m = squares.n, squares.m
    msr, msc, mse = float(squares.rows), float(squares.columns), float(squares.residue)
    odds = float(value / (1 - value))
    a, b = m * odds / n, 1 + m * odds * (n - 1) / n
    spread = (a * msc) ** 2 / (m - 1) + (b * mse) ** 2 / ((n - 1) * (m - 1))
    degrees = (a * msc + b * mse) ** 2 / spread
    down, up = f_quantile(_TAIL, n - 1, degrees), f_quantile(_TAIL, degrees, n - 1)
    if up < 1:
        return None
    rest = m * msc + (m * n - m - n) * mse
    return (
        n * (msr - down * mse) / (down * rest + n * msr),
        n * (up * msr - mse) / (rest + n * up * msr),
    )


def _stepped_up(limits: tuple[float, float], m: int) -> Interval:
    """The Spearman-Brown transform of the single limits, for the mean of m panelists."""
    low, high = limits
    floor = -1 / (m - 1)
    return _interval(
        m * low / (1 + (m - 1) * low) if low > floor else None,
        m * high / (1 + (m - 1) * high),
    )
