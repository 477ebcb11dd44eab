"""A candidate's earlier name or number, where a document was issued under it: the record's identity stays."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from interview_app.domain.ids import CandidateId


@dataclass(frozen=True, slots=True)
class FormerName:
    """How a candidate was called in documents that were issued before the correction at `at`."""

    candidate: CandidateId
    number: str
    name: str
    at: datetime
