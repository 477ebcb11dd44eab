"""When the data of a procedure may be deleted at the earliest."""

from __future__ import annotations

from datetime import date

from interview_app.domain.ids import CandidateId
from interview_app.domain.procedure import Procedure
from interview_app.domain.retention import earliest_deletion


def to_be_told(procedure: Procedure) -> tuple[CandidateId, ...]:
    """Who must be told before the clock runs: everybody who applied and was not selected."""
    selected = procedure.decision.selected if procedure.decision is not None else ()
    return tuple(each.id for each in procedure.candidates if each.id not in selected)


def earliest_deletion_of(procedure: Procedure) -> date | None:
    """The first day on which the data may be deleted; None while that is open."""
    return earliest_deletion(procedure.notices, to_be_told(procedure), procedure.retention)
