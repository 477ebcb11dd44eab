"""Figures on how firm the selected set is, as values that a document can carry; `analysis` computes them.

The selected set are the candidates up to the number of posts; a rival is anybody with a rank outside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from interview_app.domain.ids import CandidateId, CriterionId, PanelistId, QuestionId


class Unsettled(StrEnum):
    """Why there is no selected set whose firmness could be looked at."""

    NOT_FINAL = "not-final"
    TIE_AT_CUT = "tie-at-cut"
    NO_SELECTION = "no-selection"
    NO_RIVAL = "no-rival"


@dataclass(frozen=True, slots=True)
class Meeting:
    """One inside the selected set and the rival who draws level."""

    inside: CandidateId
    rival: CandidateId


@dataclass(frozen=True, slots=True)
class WeightRange:
    """Between which weights of one criterion the selected set stays, the others being rescaled in proportion.

    `at_low` and `at_high` say who draws level there; None where the selected set stays down to 0 or up to 1.
    """

    criterion: CriterionId
    weight: Fraction
    low: Fraction
    high: Fraction
    at_low: Meeting | None
    at_high: Meeting | None


@dataclass(frozen=True, slots=True)
class WeightTransfer:
    """The least weight that has to move so that a rival draws level: out of `sources`, into `target`."""

    meeting: Meeting
    amount: Fraction
    sources: tuple[tuple[CriterionId, Fraction], ...]
    target: CriterionId


class StepsKind(StrEnum):
    """What the least rating steps bring about."""

    OVERTAKEN = "overtaken"
    BELOW_MINIMUM = "below-minimum"
    REACHES_MINIMUM = "reaches-minimum"


@dataclass(frozen=True, slots=True)
class RatingSteps:
    """The fewest single-step changes by single panelists that change the selected set.

    BELOW_MINIMUM has no rival: `inside` falls below a minimum.  REACHES_MINIMUM: `rival` had failed a minimum; there
    is no `inside` where a post was free.
    """

    count: int
    kind: StepsKind
    inside: CandidateId | None
    rival: CandidateId | None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What changes without one panelist or without one criterion; only changes are kept.

    `enters` are new in the selected set or tied for it, `leaves` no longer in it nor tied (`tied` names the tie);
    `failures` are candidates whose minimums come out otherwise, `margin` those who come within the form's margin or
    leave it.  `not_final`: without it there is no final ranking.
    """

    panelist: PanelistId | None
    criterion: CriterionId | None
    enters: tuple[CandidateId, ...] = ()
    leaves: tuple[CandidateId, ...] = ()
    tied: tuple[CandidateId, ...] = ()
    failures: tuple[CandidateId, ...] = ()
    margin: tuple[CandidateId, ...] = ()
    not_final: bool = False


@dataclass(frozen=True, slots=True)
class Acceptability:
    """How often a candidate took a post, as a part of one, with half the width of the 95 % interval of chance."""

    candidate: CandidateId
    selected: Fraction
    error: Fraction


@dataclass(frozen=True, slots=True)
class RandomWeights:
    """The result of changing all weights at random, in the order of the ranking; `seed` makes it repeatable."""

    samples: int
    seed: int
    candidates: tuple[Acceptability, ...]


@dataclass(frozen=True, slots=True)
class Straddle:
    """A minimum that some panelists saw reached and others not; `criterion` is None for the total."""

    candidate: CandidateId
    criterion: CriterionId | None
    below: tuple[PanelistId, ...]
    reached: tuple[PanelistId, ...]


@dataclass(frozen=True, slots=True)
class Pivot:
    """A rating that would change the selected set if it were one step higher (`up`) or lower."""

    candidate: CandidateId
    question: QuestionId
    panelist: PanelistId
    up: bool


@dataclass(frozen=True, slots=True)
class Firmness:
    """How firm the selected set is, as far as it may be seen before the decision.

    `unsettled` says why there is nothing to look at; everything else is then empty.  `transfer` is None where no
    weighting lets a rival pass.  `removed` and `dropped` are all who and what were left out once, `without` what
    changed by that.
    """

    unsettled: Unsettled | None
    ranges: tuple[WeightRange, ...] = ()
    transfer: WeightTransfer | None = None
    removed: tuple[PanelistId, ...] = ()
    dropped: tuple[CriterionId, ...] = ()
    without: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True)
class RatingFirmness:
    """What single ratings would have changed: only after the decision, since it would say which one to move.

    Without a settled selected set (`settled`) there are no steps and no pivots.  `steps` is None where no steps
    change the set, and where `countable` is false: least steps are then not defined.
    """

    settled: bool
    countable: bool
    steps: RatingSteps | None
    straddles: tuple[Straddle, ...]
    pivots: tuple[Pivot, ...]
