"""The annex on agreement and firmness, frozen with the selection record."""

from __future__ import annotations

from dataclasses import dataclass

from interview_app.domain.agreement import AgreementFigures
from interview_app.domain.firmness import Firmness, RandomWeights, RatingFirmness


@dataclass(frozen=True, slots=True)
class Annex:
    """All figures that the annex prints; `ratings` are there only after the decision.

    `random` is None where there is no selected set to look at.
    """

    agreement: AgreementFigures
    firmness: Firmness
    random: RandomWeights | None
    ratings: RatingFirmness | None
