"""How a procedure ends, and how an end is taken back: aborted for good, or decided and then reopened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from interview_app.domain.decision import Decision
from interview_app.domain.ids import PanelistId


class ReopeningGround(StrEnum):
    """What brought a decided procedure back."""

    OBJECTION = "objection"
    COURT = "court"
    DECLINED = "declined"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Reopening:
    """Why the panel decides anew; `closed` says that the procedure had been closed already."""

    ground: ReopeningGround
    reason: str
    at: datetime
    by: PanelistId | None
    closed: bool = False


@dataclass(frozen=True, slots=True)
class PastDecision:
    """A decision that no longer stands, as it was recorded, and why; None where an older file does not say."""

    decision: Decision
    reopening: Reopening | None


@dataclass(frozen=True, slots=True)
class Abort:
    """The end without a decision, for a factual reason; `disclosed` says that totals could be seen by then.

    Where they could not, what was sealed in stays sealed in for good.
    """

    reason: str
    at: datetime
    by: PanelistId | None
    disclosed: bool
