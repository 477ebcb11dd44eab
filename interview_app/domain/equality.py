"""“Essentially equal” (im Wesentlichen gleich): a judgement of the panel, and the gate to the auxiliary criteria.

The arithmetic only gives a notice; people judge and give reasons.  Auxiliary criteria (LGG NRW § 7, SGB IX) stay locked
until that judgement is on record; they are words and never points.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.results import Ranking


@dataclass(frozen=True, slots=True)
class EssentiallyEqual:
    """Two or more candidates whom the panel finds essentially equal by merit, with its reasons."""

    candidates: tuple[CandidateId, ...]
    reasons: str
    at: datetime
    by: PanelistId | None


@dataclass(frozen=True, slots=True)
class AuxiliaryReason:
    """What an auxiliary criterion of the form weighed in the decision; `auxiliary` is its position in the rules."""

    auxiliary: int
    words: str


def proposed_equals(ranking: Ranking) -> tuple[CandidateId, ...]:
    """Whom the panel may want to look at: those tied at the cut, or the last one above it with those within the margin.

    The margin is the form's, fixed beforehand; without one only a tie gives rise to the question.
    """
    if ranking.tie_at_cut:
        return ranking.tie_at_cut
    if not ranking.near_leader:
        return ()
    ranked = [row.score.candidate for row in ranking.rows if row.rank is not None]
    return (ranked[ranking.posts - 1], *ranking.near_leader)


def gate_open(ranking: Ranking, equal: EssentiallyEqual | None) -> bool:
    """Whether auxiliary criteria may be looked at: the judgement is on record, all named still have a rank."""
    return equal is not None and can_be_equal(ranking, equal.candidates)


def can_be_equal(ranking: Ranking, candidates: Collection[CandidateId]) -> bool:
    """Whether these candidates can be found equal at all: two or more, everybody with a rank."""
    ranked = {row.score.candidate for row in ranking.rows if row.rank is not None}
    return len(set(candidates)) > 1 and set(candidates) <= ranked
