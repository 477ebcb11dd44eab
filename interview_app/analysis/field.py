"""The selected set and its rivals in integers: what weight ranges, transfers and random weights are computed from.

Shares of the scale stand on one common denominator (`unit`), weights on another (`whole`, their sum), so that the
exact comparisons are comparisons of integers.  Criteria that do not count are not in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from operator import mul

from interview_app.domain.firmness import Unsettled
from interview_app.domain.ids import CandidateId, CriterionId
from interview_app.domain.results import Place, RankedCandidate, Ranking


@dataclass(frozen=True, slots=True)
class Contender:
    """A candidate with a rank: the shares of the criteria, and their weighted sum in units x whole."""

    candidate: CandidateId
    shares: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Field:
    """`inside` are the selected set, `outside` the others with a rank, both best first."""

    criteria: tuple[CriterionId, ...]
    weights: tuple[int, ...]
    whole: int
    unit: int
    inside: tuple[Contender, ...]
    outside: tuple[Contender, ...]

    @property
    def pairs(self) -> tuple[tuple[Contender, Contender], ...]:
        """Everybody inside with every rival: the set changes as soon as one of these pairs turns round."""
        return tuple((inside, rival) for inside in self.inside for rival in self.outside)


def field_of(ranking: Ranking) -> Field | Unsettled:
    """The field of a final ranking, or why there is no selected set to look at."""
    if not ranking.final:
        return Unsettled.NOT_FINAL
    if ranking.tie_at_cut:
        return Unsettled.TIE_AT_CUT
    inside = [row for row in ranking.rows if row.place is Place.SELECTED]
    outside = [row for row in ranking.rows if row.place is Place.NOT_SELECTED]
    if not inside:
        return Unsettled.NO_SELECTION
    if not outside:
        return Unsettled.NO_RIVAL
    weighted = [(each.criterion, each.weight) for each in inside[0].score.criteria if each.weight]
    return field_from(
        [criterion for criterion, _ in weighted],
        [weight for _, weight in weighted],
        inside=[_shares(row) for row in inside],
        outside=[_shares(row) for row in outside],
    )


Shares = tuple[CandidateId, Sequence[Fraction]]


def field_from(
    criteria: Sequence[CriterionId],
    weights: Sequence[Fraction],
    *,
    inside: Sequence[Shares],
    outside: Sequence[Shares],
) -> Field:
    """The field in integers, of shares and weights as they are."""
    unit = lcm(*(share.denominator for _, shares in (*inside, *outside) for share in shares))
    common = lcm(*(weight.denominator for weight in weights))
    parts = tuple(int(weight * common) for weight in weights)

    def contender(shares: Shares) -> Contender:
        units = tuple(share.numerator * (unit // share.denominator) for share in shares[1])
        return Contender(shares[0], units, sum(map(mul, units, parts)))

    return Field(
        tuple(criteria),
        parts,
        sum(parts),
        unit,
        tuple(contender(each) for each in inside),
        tuple(contender(each) for each in outside),
    )


def _shares(row: RankedCandidate) -> Shares:
    """The shares of the criteria that count; everybody with a rank has them all."""
    shares = [each.share or Fraction(0) for each in row.score.criteria if each.weight]
    return row.score.candidate, shares
