"""The standard error of a difference between two totals: gaps below it are within the ratings' own unrest.

SED = sqrt(2 MSE / m) for the mean of m panelists (Cascio et al. 1991, with the mean square of the residue as the
variance of one rating's error).  Information for the panel, never a band that ranks or selects.
"""

from __future__ import annotations

from fractions import Fraction

from interview_app.analysis.roots import root
from interview_app.domain.agreement import Icc

LEAST_DEGREES = 6


def separable(icc: Icc) -> Fraction | None:
    """The SED in the unit of the totals; None with fewer than 6 degrees of freedom or where nothing varies."""
    if icc.residual is None or not icc.residual:
        return None
    if (icc.candidates - 1) * (icc.panelists - 1) < LEAST_DEGREES:
        return None
    return root(2 * icc.residual / icc.panelists)
