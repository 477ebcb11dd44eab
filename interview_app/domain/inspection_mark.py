"""What the chair decided on a passage of a candidate's inspection copy."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from interview_app.domain.ids import CandidateId, PanelistId


@dataclass(frozen=True, slots=True)
class InspectionMark:
    """`words` from `start` to `end` of the text at `place` of a candidate's copy: withheld with a reason, or left.

    A mark holds as long as the text has these words there.  In the copy itself it carries neither words nor places in
    the text.
    """

    candidate: CandidateId
    place: str
    start: int
    end: int
    words: str
    withheld: bool
    reason: str
    by: PanelistId | None
    at: datetime

    def fits(self, text: str) -> bool:
        """Whether the text still has these words there."""
        return bool(self.words) and text[self.start : self.end] == self.words

    def touches(self, start: int, end: int) -> bool:
        """Whether it shares a sign with this stretch."""
        return self.start < end and start < self.end
