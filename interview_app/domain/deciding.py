"""What a decision needs, held against the ranking: people decide, the arithmetic proposes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from interview_app.domain.ids import CandidateId
from interview_app.domain.results import Place, Ranking


class DecisionGap(StrEnum):
    """What is missing or impossible."""

    NOBODY_SELECTED = "nobody-selected"
    TOO_MANY = "too-many"
    INELIGIBLE = "ineligible"
    REASONS = "reasons"
    DEVIATION = "deviation"
    GATE = "gate"
    CONSENSUS = "consensus"


def eligible(ranking: Ranking) -> tuple[CandidateId, ...]:
    """Who can be selected at all: everybody with a rank."""
    return tuple(row.score.candidate for row in ranking.rows if row.rank is not None)


def compared(ranking: Ranking, named: Collection[CandidateId]) -> tuple[CandidateId, ...]:
    """Who stands side by side in the comparison, in the order of the ranking.

    `named` are the selected, the reserve and those found essentially equal; with them goes the best of all others, for
    a choice is understood only beside whom it passed over.
    """
    ranked = eligible(ranking)
    rival = next((each for each in ranked if each not in named), None)
    return tuple(each for each in ranked if each in named or each == rival)


def deviates(ranking: Ranking, selected: Sequence[CandidateId], reserve: Sequence[CandidateId] = ()) -> bool:
    """Whether the decision leaves the computed selected set, or the ranking's order in its reserve.

    Choosing among candidates who are tied at the cut is no deviation; passing over somebody securely selected, or
    taking somebody from below the cut, is, also where the panel found them essentially equal: the reason then names
    the auxiliary criterion.  Leaving posts empty while ranked candidates remain is one too.
    """
    departs = not _within(ranking, selected) or _open_posts(ranking, selected) > 0
    return departs or reorders(ranking, selected, reserve)


def leaves_posts_open(
    ranking: Ranking, selected: Sequence[CandidateId], reserve: Sequence[CandidateId] = ()
) -> bool:
    """Whether the decision departs in nothing but in filling fewer posts than it could."""
    follows = _within(ranking, selected) and not reorders(ranking, selected, reserve)
    return follows and _open_posts(ranking, selected) > 0


def reorders(ranking: Ranking, selected: Sequence[CandidateId], reserve: Sequence[CandidateId]) -> bool:
    """Whether a worse rank stands before a better one in the reserve, or somebody better is in neither list.

    Those who are tied may stand in either order.
    """
    ranks = {row.score.candidate: row.rank for row in ranking.rows if row.rank is not None}
    named = [ranks[each] for each in reserve if each in ranks]
    passed = [rank for each, rank in ranks.items() if each not in selected and each not in reserve]
    return named != sorted(named) or any(rank < max(named, default=0) for rank in passed)


def _within(ranking: Ranking, selected: Sequence[CandidateId]) -> bool:
    """Whether everybody securely selected is chosen, and nobody from below the cut."""
    chosen = set(selected)
    secure = set(ranking.selected())
    allowed = secure | {row.score.candidate for row in ranking.rows if row.place is Place.TIED_AT_CUT}
    return secure <= chosen <= allowed


def _open_posts(ranking: Ranking, selected: Sequence[CandidateId]) -> int:
    return min(ranking.posts, len(eligible(ranking))) - len(set(selected))


def consensus_changes(holds: Ranking, independent: Ranking) -> bool:
    """Whether the agreed levels select somebody else, or make another pass or miss a minimum, than the ratings alone.

    `independent` is counted from the same ballot by the mean of the sealed ratings.
    """
    return _outcome(holds) != _outcome(independent)


def _outcome(
    ranking: Ranking,
) -> tuple[frozenset[CandidateId], frozenset[CandidateId], frozenset[CandidateId]]:
    """Who is selected, who is tied at the cut, who missed a minimum."""
    failed = frozenset(row.score.candidate for row in ranking.rows if row.score.failures)
    return frozenset(ranking.selected()), frozenset(ranking.tie_at_cut), failed


@dataclass(frozen=True, slots=True)
class Entered:
    """What the panel has entered: who is selected and in reserve, and its words.

    `auxiliary` says that an auxiliary criterion is named, `gate_open` that somebody was found essentially equal.
    `consensus_owed` says that the agreed levels change the outcome.
    """

    selected: Sequence[CandidateId]
    reserve: Sequence[CandidateId]
    reasons: str
    deviation: str
    auxiliary: bool = False
    gate_open: bool = False
    consensus_owed: bool = False
    consensus: str = ""


def decision_gaps(ranking: Ranking, entered: Entered) -> tuple[DecisionGap, ...]:
    """Everything that keeps the decision from being recorded, in the order in which the page asks for it."""
    selected, reserve = entered.selected, entered.reserve
    gaps = []
    able = set(eligible(ranking))
    if not selected:
        gaps.append(DecisionGap.NOBODY_SELECTED)
    if len(set(selected)) > ranking.posts:
        gaps.append(DecisionGap.TOO_MANY)
    named = [*selected, *reserve]
    if not set(named) <= able or len(set(named)) < len(named):
        gaps.append(DecisionGap.INELIGIBLE)
    if not entered.reasons.strip():
        gaps.append(DecisionGap.REASONS)
    if selected and deviates(ranking, selected, reserve) and not entered.deviation.strip():
        gaps.append(DecisionGap.DEVIATION)
    if entered.auxiliary and not entered.gate_open:
        gaps.append(DecisionGap.GATE)
    if entered.consensus_owed and not entered.consensus.strip():
        gaps.append(DecisionGap.CONSENSUS)
    return tuple(gaps)
