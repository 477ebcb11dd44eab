"""When candidates were told, and how long their data must and may be kept.

Claims under AGG § 15 (4) are raised within two months of the rejection and sued for within three more (ArbGG § 61b);
six months is what the program proposes, and an authority can set another number.  A legal hold stops the clock.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, date, datetime, timedelta

from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.working_days import working_day_from

MONTHS = 6
"""What is proposed: two months, three months, and one for the post."""

TO_CLAIM, TO_SUE = 2, 3
LEAST_MONTHS = TO_CLAIM + TO_SUE
"""The two periods of the law together; nothing is deleted before both are over (see `claims_over`)."""

MOST_MONTHS = 1200
"""A hundred years: longer than any file is kept, and a slip of the hand beyond."""


@dataclass(frozen=True, slots=True)
class Notice:
    """The day on which a candidate was told the outcome."""

    candidate: CandidateId
    on: date
    by: PanelistId | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Retention:
    """The authority's rule for this procedure: months after the last notice, and why nothing is deleted at present.

    `hold` is the reason that stops the clock (a lawsuit, a request for access); empty where it runs.
    """

    months: int = MONTHS
    hold: str = ""


AS_PROPOSED = Retention()
"""The rule where an authority has set none."""


def months_after(day: date, months: int) -> date:
    """The same day of a later month, or its last day where the month is shorter; no later than a calendar goes."""
    later = day.month - 1 + months
    year, month = day.year + later // 12, later % 12 + 1
    if year > MAXYEAR:
        return date.max
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def claims_over(told: date) -> date:
    """The first day after both periods of the law, each of which ends on a working day (BGB § 193, ZPO § 222 (2)).

    Public holidays are not known here.
    """
    claimed = working_day_from(months_after(told, TO_CLAIM))
    sued = working_day_from(months_after(claimed, TO_SUE))
    return sued + timedelta(days=1) if sued < date.max else sued


def earliest_deletion(
    notices: Sequence[Notice], told: Sequence[CandidateId], retention: Retention
) -> date | None:
    """The first day on which the data may be deleted; None while somebody was not told, or while a hold stands.

    `told` are all who must be told: everybody who was not selected.
    """
    days = {each.candidate: each.on for each in notices}
    if retention.hold or not days or not set(told) <= days.keys():
        return None
    last = max(days.values())
    return max(months_after(last, retention.months), claims_over(last))
