"""Figures on how far panelists agree, as values that a document can carry; `analysis` computes them.

They rest on the sealed, independent ratings, never on agreed levels, and change nothing in any score.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from interview_app.domain.ids import CandidateId, PanelistId


@dataclass(frozen=True, slots=True)
class Interval:
    """A 95 % confidence interval, rounded to 6 decimals; `low` is None where it is not bounded below."""

    low: Fraction | None
    high: Fraction


@dataclass(frozen=True, slots=True)
class Coefficient:
    """A coefficient with its interval; there is none where the ratings leave no residue to estimate it from."""

    value: Fraction
    interval: Interval | None


@dataclass(frozen=True, slots=True)
class Icc:
    """Intraclass correlations over `candidates` x `panelists` totals; None where a figure is not computable.

    `agreement` and `consistency` are ICC(A,m) and ICC(C,m), for the mean of all panelists; the single forms are for
    one panelist alone.  `residual` is the mean square of what neither candidate nor panelist explains (MSE).
    """

    candidates: int
    panelists: int
    agreement: Coefficient | None
    consistency: Coefficient | None
    agreement_single: Coefficient | None
    consistency_single: Coefficient | None
    residual: Fraction | None


@dataclass(frozen=True, slots=True)
class Alpha:
    """Krippendorff's alpha, ordinal, over `cells` that at least two panelists rated; None where not computable."""

    value: Fraction | None
    cells: int
    ratings: int


@dataclass(frozen=True, slots=True)
class AgreementFigures:
    """What can be said about the panel's agreement.

    `panel` rated all candidates on whom `icc` rests; `left_out` were rated by another panel or not on everything.
    `alpha` is there only where somebody is left out or a rating is missing.  `separable` is the standard error of a
    difference between two totals in points of 100, and None where too few ratings carry it.
    """

    panel: tuple[PanelistId, ...]
    left_out: tuple[CandidateId, ...]
    icc: Icc
    alpha: Alpha | None
    separable: Fraction | None
