"""Quantiles of the F distribution, with the standard library alone.

The regularised incomplete beta function by its continued fraction (Press et al., Numerical Recipes, 6.4, evaluated
with Lentz's method), turned round by bisection.  Degrees of freedom may be fractional.
"""

from __future__ import annotations

from math import exp, lgamma, log, log1p

_PRECISION = 1e-15
_TINY = 1e-300
_SMALLEST = 1e-60


def incomplete_beta(x: float, a: float, b: float) -> float:
    """I_x(a, b) for 0 <= x <= 1 and positive a, b."""
    if x <= 0:
        return 0.0
    if x >= 1:
        return 1.0
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x))
    if x < (a + 1) / (a + b + 2):
        return front * _continued(x, a, b) / a
    return 1 - front * _continued(1 - x, b, a) / b


def f_quantile(part: float, above: float, below: float) -> float:
    """The value that a variable with F(above, below) distribution stays under with probability `part`.

    Sought from the upper end, where a small number keeps all its digits.
    """
    low, high = 0.0, 1.0
    while high - low > high * _PRECISION and high > _SMALLEST:
        middle = (low + high) / 2
        if incomplete_beta(middle, below / 2, above / 2) < 1 - part:
            low = middle
        else:
            high = middle
    return below * (1 - high) / (above * high)


def _continued(x: float, a: float, b: float) -> float:
    """The continued fraction of the incomplete beta function; a few dozen terms serve for x on its fast side."""
    c, d = 1.0, 1 / _away(1 - (a + b) * x / (a + 1))
    value, change, m = d, 0.0, 0
    while abs(change - 1) > _PRECISION:
        m += 1
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for term in (even, odd):
            d = 1 / _away(1 + term * d)
            c = _away(1 + term / c)
            change = c * d
            value *= change
    return value


def _away(value: float) -> float:
    """Keeps a denominator away from zero."""
    return value if abs(value) > _TINY else _TINY
