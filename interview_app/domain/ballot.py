"""The input of the arithmetic: who counts for whom, and which level each of them gave.

A ballot is lean on purpose: it holds levels and nothing else of a sheet, so that two hundred candidates are ranked
while the page opens, and so that no evidence or note can slip into a computation.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from interview_app.domain.ids import CandidateId, PanelistId, QuestionId
from interview_app.domain.sheet import RatingState


@dataclass(frozen=True, slots=True)
class Vote:
    """One panelist's rating of one question, without its reasons; `level` is None unless RATED."""

    panelist: PanelistId
    state: RatingState
    level: Fraction | None


@dataclass(frozen=True, slots=True)
class CandidateBallot:
    """What counts for one candidate.

    `raters` are the expected panelists and substitutes (never the recused or absent); `sealed` those of them whose
    sheet is sealed.  `votes` holds per question one vote per sealed rater.  `agreed` is the consensus per question:
    a level, or None for "no agreement"; a question that is not in it was not agreed on.
    `requirements_open` and `requirements_not_met` are counts; `not_assessable` is the panel's act.
    """

    candidate: CandidateId
    raters: tuple[PanelistId, ...]
    sealed: tuple[PanelistId, ...]
    votes: Mapping[QuestionId, tuple[Vote, ...]]
    agreed: Mapping[QuestionId, Fraction | None] = field(default_factory=dict)
    requirements_open: int = 0
    requirements_not_met: int = 0
    not_assessable: bool = False

    @property
    def complete(self) -> bool:
        """Whether everybody who counts for this candidate has sealed."""
        return bool(self.raters) and set(self.raters) <= set(self.sealed)


@dataclass(frozen=True, slots=True)
class Ballot:
    """All candidates still in the procedure, in the procedure's order; `posts` is the fixed number of posts."""

    candidates: tuple[CandidateBallot, ...]
    posts: int
    retired: frozenset[QuestionId] = frozenset()

    @property
    def disclosed(self) -> bool:
        """Whether every sheet that is expected is sealed, so that results may be shown at all."""
        return bool(self.candidates) and all(candidate.complete for candidate in self.candidates)
