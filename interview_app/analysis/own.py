"""The sealed, independent ratings, and what every panelist's own ones would make of a candidate.

The basis is the last sheet that a panelist sealed before the panel saw each other's levels; a sheet replaced after
that stands in the scores, but says nothing about independent agreement any more.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from fractions import Fraction

from interview_app.domain.disclosure import raters
from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import CandidateId, CriterionId, PanelistId, QuestionId
from interview_app.domain.procedure import Procedure
from interview_app.domain.sheet import RatingState, Sheet, SheetState
from interview_app.domain.weights import normalised_weights, question_shares

Levels = Mapping[QuestionId, Fraction]


@dataclass(frozen=True, slots=True)
class OwnRatings:
    """One panelist's levels for one candidate."""

    candidate: CandidateId
    panelist: PanelistId
    levels: Levels


def independent(procedure: Procedure, candidates: Collection[CandidateId]) -> tuple[OwnRatings, ...]:
    """The independent ratings of everybody who rates these candidates, in the order of candidates and panel."""
    sealed: dict[tuple[CandidateId, PanelistId], Sheet] = {}
    for sheet in sorted(procedure.sheets, key=lambda each: (each.after_disclosure, -each.sequence)):
        if sheet.state is SheetState.SEALED:
            sealed.setdefault((sheet.candidate, sheet.panelist), sheet)
    return tuple(
        OwnRatings(person.id, rater, _levels(sealed[person.id, rater]))
        for person in procedure.candidates
        if person.id in candidates
        for rater in raters(procedure, person.id)
        if (person.id, rater) in sealed
    )


def _levels(sheet: Sheet) -> Levels:
    return {
        rating.question: rating.level
        for rating in sheet.ratings
        if rating.state is RatingState.RATED and rating.level is not None
    }


@dataclass(frozen=True, slots=True)
class Standard:
    """What turns levels into shares of the scale: scale, questions' parts and weights, without retired questions."""

    form: InterviewForm
    parts: Mapping[CriterionId, Mapping[QuestionId, Fraction]]
    weights: Mapping[CriterionId, Fraction]

    @classmethod
    def of(cls, form: InterviewForm, retired: Collection[QuestionId] = ()) -> Standard:
        """The standard of a form."""
        return cls(form, question_shares(form, retired), normalised_weights(form, retired))

    def criteria(self, levels: Levels) -> dict[CriterionId, Fraction | None]:
        """Every asked criterion as a share of the scale; None where one of its questions has no level."""
        return {criterion: self._share(parts, levels) for criterion, parts in self.parts.items() if parts}

    def total(self, levels: Levels) -> Fraction | None:
        """The weighted total in [0, 1]; None where a level that counts is missing."""
        total = Fraction(0)
        for criterion, share in self.criteria(levels).items():
            if self.weights[criterion]:
                if share is None:
                    return None
                total += self.weights[criterion] * share
        return total

    def _share(self, parts: Mapping[QuestionId, Fraction], levels: Levels) -> Fraction | None:
        counted = {question: part for question, part in parts.items() if part}
        if not counted.keys() <= levels.keys():
            return None
        return sum(
            (part * self.form.scale.share(levels[question]) for question, part in counted.items()),
            Fraction(0),
        )
