"""Where the panel was of two minds about a minimum (flag F3): only after the decision.

Before the decision it would tell the panel which rating to move.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import groupby

from interview_app.analysis.own import OwnRatings, Standard
from interview_app.domain.firmness import Straddle
from interview_app.domain.ids import CandidateId, CriterionId, PanelistId


def straddles(standard: Standard, ratings: Iterable[OwnRatings]) -> tuple[Straddle, ...]:
    """Per candidate every minimum that some panelists' own ratings miss and others' reach."""
    return tuple(
        straddle
        for candidate, own in groupby(ratings, key=lambda each: each.candidate)
        for straddle in _of_candidate(standard, candidate, tuple(own))
    )


def _of_candidate(
    standard: Standard, candidate: CandidateId, own: Sequence[OwnRatings]
) -> Iterator[Straddle]:
    form = standard.form
    shares = {each.panelist: standard.criteria(each.levels) for each in own}
    for criterion in form.criteria:
        if criterion.minimum is not None:
            values = {panelist: of.get(criterion.id) for panelist, of in shares.items()}
            yield from _split(candidate, criterion.id, values, form.scale.share(criterion.minimum))
    if form.rules.minimum_total is not None:
        totals = {each.panelist: standard.total(each.levels) for each in own}
        yield from _split(candidate, None, totals, form.rules.minimum_total / 100)


def _split(
    candidate: CandidateId,
    criterion: CriterionId | None,
    values: Mapping[PanelistId, Fraction | None],
    minimum: Fraction,
) -> Iterator[Straddle]:
    below = tuple(panelist for panelist, value in values.items() if value is not None and value < minimum)
    reached = tuple(panelist for panelist, value in values.items() if value is not None and value >= minimum)
    if below and reached:
        yield Straddle(candidate, criterion, below, reached)
