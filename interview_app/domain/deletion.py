"""When the data of a procedure may be deleted at the earliest."""

from __future__ import annotations

from datetime import date

from interview_app.domain.ids import CandidateId
from interview_app.domain.procedure import Procedure
from interview_app.domain.retention import LEAST_MONTHS, Notice, Retention, earliest_deletion


def to_be_told(procedure: Procedure) -> tuple[CandidateId, ...]:
    """Who must be told before the clock runs: everybody who applied and was not selected."""
    selected = procedure.decision.selected if procedure.decision is not None else ()
    return tuple(each.id for each in procedure.candidates if each.id not in selected)


def standing_notices(procedure: Procedure) -> tuple[Notice, ...]:
    """The notices of the outcome that stands: what was told of an earlier decision starts no clock any more."""
    ends = (procedure.decision, procedure.aborted)
    since = next((end.at for end in ends if end is not None), None)
    return () if since is None else tuple(each for each in procedure.notices if each.at >= since)


def earliest_deletion_of(procedure: Procedure) -> date | None:
    """The first day on which the data may be deleted; None while that is open, or while a request for access is."""
    if procedure.erasure is not None or any(each.answered is None for each in procedure.access_requests):
        return None
    return earliest_deletion(standing_notices(procedure), to_be_told(procedure), procedure.retention)


def least_deletion_of(procedure: Procedure) -> date | None:
    """The day before which no rule may delete, whatever holds it up at present; None while that is open."""
    least = Retention(LEAST_MONTHS)
    return earliest_deletion(standing_notices(procedure), to_be_told(procedure), least)
