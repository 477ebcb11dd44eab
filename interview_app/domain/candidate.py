"""The candidates: the few data that a procedure needs, and the requirement check."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from interview_app.domain.ids import CandidateId, PanelistId, RequirementId


class CandidateState(StrEnum):
    """Where a candidate stands; the allowed changes are in `states`."""

    REGISTERED = "registered"
    ADMITTED = "admitted"
    EXCLUDED = "excluded"
    INVITED = "invited"
    INTERVIEWED = "interviewed"
    NO_SHOW = "no_show"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person who is assessed; `number` is the office's reference for the application ("B-014").

    `state_reason` and `state_at` belong to the present state (exclusion, withdrawal).  `accommodation` says what was
    granted, never why.  `invited` is the day of the invitation; `arrived` when somebody came who was late, with a note.
    """

    id: CandidateId
    number: str
    name: str
    position: int
    received: date | None = None
    internal: bool = False
    present_grade: str = ""
    accommodation: str = ""
    appointment: datetime | None = None
    place: str = ""
    state: CandidateState = CandidateState.REGISTERED
    state_reason: str = ""
    state_at: datetime | None = None
    invited: date | None = None
    arrived: datetime | None = None
    late_note: str = ""

    @property
    def minutes_late(self) -> int | None:
        """By how many whole minutes somebody came after the appointment; None where nothing was noted, or no time."""
        if self.arrived is None or self.appointment is None:
            return None
        return max((self.arrived - self.appointment) // timedelta(minutes=1), 0)

    @property
    def in_procedure(self) -> bool:
        """Whether the candidate still takes part: admitted, invited or interviewed."""
        return self.state in (CandidateState.ADMITTED, CandidateState.INVITED, CandidateState.INTERVIEWED)


class Finding(StrEnum):
    """What the documents say about a requirement."""

    MET = "met"
    NOT_MET = "not_met"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class RequirementCheck:
    """One requirement held against one candidate's documents; `missing` says what is still to come."""

    candidate: CandidateId
    requirement: RequirementId
    finding: Finding
    evidence: str
    missing: str
    by: PanelistId | None
    at: datetime
