"""That a candidate asked to see what the file says about them: when, and when they got it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.retention import months_after
from interview_app.domain.working_days import working_day_from

ANSWER_MONTHS = 1
"""Within a month of the receipt: Art. 12 (3) GDPR."""


@dataclass(frozen=True, slots=True)
class AccessRequest:
    """A request for inspection, or under Art. 15 GDPR, received on `on`; `answered` is None while it is open."""

    candidate: CandidateId
    on: date
    answered: date | None
    by: PanelistId | None
    at: datetime

    @property
    def month_over(self) -> date:
        """The last day of the month that begins with the receipt."""
        return months_after(self.on, ANSWER_MONTHS)

    @property
    def due(self) -> date:
        """The day by which it has to be answered; a public holiday would move it, and is not known.

        Where the last day is a Saturday, a Sunday or a public holiday, the next working day counts: Art. 3 (4) of
        Regulation (EEC, Euratom) No 1182/71.
        """
        return working_day_from(self.month_over)


def request_of(requests: Iterable[AccessRequest], candidate: CandidateId) -> AccessRequest | None:
    """The request of one candidate, or None where there is none on record."""
    return next((each for each in requests if each.candidate == candidate), None)
