"""Who asked for access, what is withheld, and a deletion: something stands in every field."""

from __future__ import annotations

from datetime import date, datetime

from interview_app.domain.access_request import AccessRequest
from interview_app.domain.erasure import Erased, Erasure
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.inspection_mark import InspectionMark
from interview_app.domain.panel import Role


def requests(one: CandidateId, two: CandidateId, at: datetime, by: PanelistId) -> tuple[AccessRequest, ...]:
    """One that was answered and one that is open."""
    answered = AccessRequest(one, date(2026, 12, 4), date(2026, 12, 9), by, at)
    return answered, AccessRequest(two, date(2026, 12, 5), None, None, at)


def marks(one: CandidateId, at: datetime, by: PanelistId) -> tuple[InspectionMark, ...]:
    """One passage that is withheld and one that is left."""
    black = InspectionMark(one, "decision.reasons", 0, 7, "bestes ", True, "nennt andere", by, at)
    return black, InspectionMark(one, "decision.reasons", 7, 17, "Gesamtbild", False, "", None, at)


def erased(at: datetime) -> Erasure:
    """What is left of a deletion."""
    days = (date(2026, 12, 3), 6, date(2027, 6, 3))
    return Erasure(at, Role.CHAIR, "Leitung", *days, Erased(2, 3), "f" * 64, 9, "0" * 64)
