"""The decision: whom the panel proposes or selects, and why; people decide, the ranking is a proposal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from interview_app.domain.ids import CandidateId, PanelistId


@dataclass(frozen=True, slots=True)
class Dissent:
    """A panelist's differing view, printed with the decision."""

    panelist: PanelistId
    words: str


@dataclass(frozen=True, slots=True)
class Decision:
    """Who is selected, who follows in which order, and the reasons.

    `deviation` is the reason why the selection differs from the computed selected set (empty where it does not).
    """

    selected: tuple[CandidateId, ...]
    reserve: tuple[CandidateId, ...]
    reasons: str
    deviation: str
    dissents: tuple[Dissent, ...]
    at: datetime
    by: PanelistId | None
