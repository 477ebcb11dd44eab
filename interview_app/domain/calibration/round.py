"""What a calibration consists of: sample answers with their key levels, and everybody's trial ratings of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction

from interview_app.domain.ids import CalibrationId, PanelistId, QuestionId, SampleAnswerId


class CalibrationState(StrEnum):
    """How far a calibration has come."""

    WRITING = "writing"
    RATING = "rating"
    DISCLOSED = "disclosed"


@dataclass(frozen=True, slots=True)
class SampleAnswer:
    """An invented answer in essence, and the level it stands for with the reason: the key.

    `wording` is the question as it was put when the answer was written; `key` is None while it is open.
    """

    id: SampleAnswerId
    question: QuestionId
    wording: str
    author: PanelistId
    answer: str = ""
    key: Fraction | None = None
    reason: str = ""

    @property
    def complete(self) -> bool:
        """Whether answer, key and reason are there."""
        return bool(self.answer.strip()) and self.key is not None and bool(self.reason.strip())


@dataclass(frozen=True, slots=True)
class TrialRating:
    """One member's level for one sample answer, and the sentence that carries it."""

    sample: SampleAnswerId
    level: Fraction | None = None
    reason: str = ""

    @property
    def complete(self) -> bool:
        """Whether level and sentence are there."""
        return self.level is not None and bool(self.reason.strip())


@dataclass(frozen=True, slots=True)
class TrialSheet:
    """One expected member's ratings; `absent` is the reason why they take no part, where they do not."""

    panelist: PanelistId
    ratings: tuple[TrialRating, ...] = ()
    sealed: datetime | None = None
    absent: str = ""

    @property
    def settled(self) -> bool:
        """Whether nobody waits for this member any more."""
        return self.sealed is not None or bool(self.absent)

    def rating(self, sample: SampleAnswerId) -> TrialRating:
        """The rating of a sample answer; an open one where there is none."""
        return next((each for each in self.ratings if each.sample == sample), TrialRating(sample))


@dataclass(frozen=True, slots=True)
class CalibrationRound:
    """One calibration: the sample answers in their order, and a sheet for each member who is expected to rate them.

    From `begun` on the answers stay as they are, and `scale` holds the levels of that moment from the worst to the
    best.  `noted` is the day under which it was noted as a briefing.
    """

    id: CalibrationId
    samples: tuple[SampleAnswer, ...] = ()
    sheets: tuple[TrialSheet, ...] = ()
    scale: tuple[Fraction, ...] = ()
    begun: datetime | None = None
    noted: date | None = None

    @property
    def state(self) -> CalibrationState:
        """Disclosed is what at least one member has sealed and nobody is waited for any more."""
        if self.begun is None:
            return CalibrationState.WRITING
        over = all(each.settled for each in self.sheets) and any(each.sealed for each in self.sheets)
        return CalibrationState.DISCLOSED if over else CalibrationState.RATING

    def sample(self, id: SampleAnswerId) -> SampleAnswer:
        """The sample answer with this id; raises KeyError for a stranger."""
        for each in self.samples:
            if each.id == id:
                return each
        raise KeyError(id)

    def sheet(self, panelist: PanelistId | None) -> TrialSheet | None:
        """The sheet of a member; None for whoever is not expected to rate."""
        return next((each for each in self.sheets if each.panelist == panelist), None)

    def took_part(self) -> tuple[PanelistId, ...]:
        """Who has sealed."""
        return tuple(each.panelist for each in self.sheets if each.sealed is not None)
