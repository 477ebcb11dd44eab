"""The result of the arithmetic, with every step of it kept: what is shown can always be explained.

All numbers are exact.  `value` is on the rating scale, `share` in [0, 1], `points` of 100.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from interview_app.domain.form import Aggregation
from interview_app.domain.ids import CandidateId, CriterionId, PanelistId, QuestionId


class Basis(StrEnum):
    """Where a question's value comes from.

    MISSING: too few raters gave a level.  NOT_AGREED: the form asks for a consensus, the levels differ and the panel
    has not yet said what it agrees on.  In these two there is no value.
    """

    MEAN = "mean"
    MEDIAN = "median"
    AGREED = "agreed"
    MEAN_WITHOUT_AGREEMENT = "mean-without-agreement"
    AGREED_FILLS_GAP = "agreed-fills-gap"
    ENOUGH_RATERS = "enough-raters"
    MISSING = "missing"
    NOT_AGREED = "not-agreed"


@dataclass(frozen=True, slots=True)
class QuestionScore:
    """One question of one candidate.

    `levels` are the raters' levels in the panel's order, also where an agreed level replaced them; `missing` the
    raters without a level; `share_of_criterion` is the question's part of its criterion (a retired question is not
    listed at all).  `hides_dissent` is set where a median of three or more levels passes over one that is at least
    two steps away from it.
    """

    question: QuestionId
    levels: tuple[tuple[PanelistId, Fraction], ...]
    missing: tuple[PanelistId, ...]
    basis: Basis
    value: Fraction | None
    share_of_criterion: Fraction
    hides_dissent: bool = False


@dataclass(frozen=True, slots=True)
class CriterionScore:
    """One criterion of one candidate: the questions' values, their weighted mean, and what it adds to the total.

    `weight` is the normalised weight: the weights of all counted criteria sum to one; a criterion that is only
    documented, or whose questions were all retired, has weight 0.  `points` = share x weight x 100.
    """

    criterion: CriterionId
    questions: tuple[QuestionScore, ...]
    value: Fraction | None
    share: Fraction | None
    weight: Fraction
    points: Fraction | None


class FailureKind(StrEnum):
    """Which minimum was missed."""

    CRITERION = "criterion"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Failure:
    """A minimum that was not reached; for a criterion on the scale, for the total in points of 100."""

    kind: FailureKind
    criterion: CriterionId | None
    reached: Fraction
    minimum: Fraction


@dataclass(frozen=True, slots=True)
class CandidateScore:
    """One candidate's total with all that led to it.

    `total` is in [0, 1] and None while anything is missing; `points` = total x 100; `on_scale` the total as a value
    of the scale.  `marked` says that a rating is missing and the rule on enough raters let the total stand;
    `common_total` is then the total over the panelists who rated everything (None where there are none).
    """

    candidate: CandidateId
    criteria: tuple[CriterionScore, ...]
    total: Fraction | None
    on_scale: Fraction | None
    failures: tuple[Failure, ...]
    marked: bool = False
    common_total: Fraction | None = None

    @property
    def points(self) -> Fraction | None:
        """The total as points of 100."""
        return None if self.total is None else self.total * 100


class Place(StrEnum):
    """How a candidate stands to the selected set, by the arithmetic alone.

    OPEN is everybody who would be ranked while an obstacle stands in the way of ranks.
    """

    SELECTED = "selected"
    TIED_AT_CUT = "tied-at-cut"
    NOT_SELECTED = "not-selected"
    FAILED = "failed"
    EXCLUDED = "excluded"
    NOT_ASSESSABLE = "not-assessable"
    INCOMPLETE = "incomplete"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class RankedCandidate:
    """A line of the ranking; `rank` is None for everybody without one.

    `tied_with` are the others on the same rank.  Where a tie-break separated equal totals, `decided_by` is the
    criterion that put this candidate behind the next better one with the same total, or, for the best of them, the
    one that put it first.
    """

    score: CandidateScore
    rank: int | None
    place: Place
    tied_with: tuple[CandidateId, ...] = ()
    decided_by: CriterionId | None = None


class Obstacle(StrEnum):
    """Why there is no final ranking yet."""

    NOBODY = "nobody"
    NOT_DISCLOSED = "not-disclosed"
    RATING_MISSING = "rating-missing"
    AGREEMENT_OPEN = "agreement-open"
    REQUIREMENT_OPEN = "requirement-open"
    NOTHING_COUNTED = "nothing-counted"


@dataclass(frozen=True, slots=True)
class Ranking:
    """Everybody in the order of rank (1-2-2-4), then those without a rank.

    The order inside a tie is the procedure's and means nothing.  `final` is false while an obstacle stands; the
    rows then carry no ranks and stand in the procedure's order, and before disclosure there are no rows at all.
    `secure` are the posts taken without the tie at the cut; `near_leader` are those below the cut whose total lies
    within the form's margin of the last one above it (of the leader, where there is one post).
    `single_rater` and `single_candidate` ask for a banner.
    """

    rows: tuple[RankedCandidate, ...]
    posts: int
    secure: int
    tie_at_cut: tuple[CandidateId, ...]
    obstacles: tuple[tuple[Obstacle, CandidateId | None], ...]
    near_leader: tuple[CandidateId, ...]
    single_rater: bool
    single_candidate: bool
    aggregation: Aggregation
    retired: tuple[QuestionId, ...]

    @property
    def final(self) -> bool:
        """Whether ranks were given."""
        return not self.obstacles

    def selected(self) -> tuple[CandidateId, ...]:
        """The candidates who are in the selected set beyond doubt."""
        return tuple(row.score.candidate for row in self.rows if row.place is Place.SELECTED)

    def row(self, candidate: CandidateId) -> RankedCandidate:
        """The line of one candidate; raises KeyError for a stranger."""
        for row in self.rows:
            if row.score.candidate == candidate:
                return row
        raise KeyError(candidate)
