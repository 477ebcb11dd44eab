"""The share of women among those who rate, as the panel states it for itself (LGG NRW § 9 (2)).

Only the count is kept: nobody's sex is an attribute of a person on the panel.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class GenderShare:
    """`women` of `voters` voting members at `at`; `reason` says why it is not half."""

    women: int
    voters: int
    reason: str
    at: datetime

    @property
    def share(self) -> Fraction:
        """The exact share, from 0 to 1."""
        return Fraction(self.women, self.voters)

    @property
    def is_half(self) -> bool:
        """Whether the panel is half women, as the law wants it."""
        return self.share == HALF

    @property
    def lacks_reason(self) -> bool:
        """Whether the panel is not half women and nobody said why."""
        return not self.is_half and not self.reason
