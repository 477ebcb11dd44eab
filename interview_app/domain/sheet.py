"""The sheet: one panelist's own ratings of one candidate, private until disclosure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction

from interview_app.domain.ids import CandidateId, PanelistId, QuestionId, SheetId


class RatingState(StrEnum):
    """Level 0 is a rating; "not rated" is not 0."""

    OPEN = "open"
    RATED = "rated"
    NOT_OBSERVABLE = "not_observable"


class SheetState(StrEnum):
    """A sealed sheet never changes; it can only be replaced by a later one."""

    DRAFT = "draft"
    SEALED = "sealed"


@dataclass(frozen=True, slots=True)
class Passage:
    """A marked stretch of the recorded answer: the words themselves, so that they stand after the answer grows."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Rating:
    """One panelist's level for one candidate on one question.

    `level` is a value of the scale, only in state RATED.  `evidence` is a free sentence, `passages` marked words of
    the answer: one of both is needed to seal.  `reason` says why a question was not observable.
    """

    question: QuestionId
    state: RatingState = RatingState.OPEN
    level: Fraction | None = None
    evidence: str = ""
    passages: tuple[Passage, ...] = ()
    reason: str = ""
    notes: str = ""
    at: datetime | None = None

    @property
    def has_evidence(self) -> bool:
        """Whether anything carries the level."""
        return bool(self.evidence.strip() or self.passages)


@dataclass(frozen=True, slots=True)
class Sheet:
    """All ratings of one panelist for one candidate.

    `sequence` rises with each replacement; `reason` says why a sheet replaces an earlier one, `after_disclosure`
    whether that happened when the panel had already seen each other's levels.  `entered_by` is who typed a sheet that
    was filled in on paper, and `paper_date` the date on it; None where its author rated in the program.
    """

    id: SheetId
    candidate: CandidateId
    panelist: PanelistId
    sequence: int
    state: SheetState
    ratings: tuple[Rating, ...]
    sealed: datetime | None = None
    reason: str = ""
    after_disclosure: bool = False
    entered_by: PanelistId | None = None
    paper_date: date | None = None

    @property
    def countersigned(self) -> bool:
        """Whether its author has to sign for what somebody else typed."""
        return self.entered_by is not None and self.entered_by != self.panelist

    def rating(self, question: QuestionId) -> Rating:
        """The rating of one question; an open one where nothing was entered."""
        for rating in self.ratings:
            if rating.question == question:
                return rating
        return Rating(question)
