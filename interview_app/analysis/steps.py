"""The fewest rating steps that would change the selected set: how thin the ice is.

A step is one panelist's rating on one question, one level up or down.  All ways to change the set are looked at: a
rival passes somebody inside, somebody inside falls below a minimum, somebody who had failed a minimum reaches it and
passes.  Overtaking is strict; drawing level is a tie and not yet a change.

For the mean on an even scale every step in a question weighs the same, so the heaviest steps first is exact: the
steps that a minimum asks for are a lower bound for the steps in that criterion, and the rest is free.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor

from interview_app.domain.firmness import RatingSteps, StepsKind
from interview_app.domain.form import Aggregation, InterviewForm, RatingScale
from interview_app.domain.ids import CandidateId, CriterionId
from interview_app.domain.results import Basis, CandidateScore, Place, RankedCandidate, Ranking

_COUNTED = (Basis.MEAN, Basis.MEAN_WITHOUT_AGREEMENT, Basis.ENOUGH_RATERS)


@dataclass(slots=True, frozen=True)
class _Moves:
    """Equal steps of all panelists on one question: what one adds to criterion and total, and how many there are."""

    criterion: CriterionId
    on_criterion: Fraction
    on_total: Fraction
    count: int


def countable(form: InterviewForm) -> bool:
    """Whether least steps are defined: the mean counts, and the levels of the scale lie equally far apart."""
    return form.rules.aggregation is Aggregation.MEAN and _even(form.scale)


def least_steps(form: InterviewForm, ranking: Ranking) -> RatingSteps | None:
    """The least steps for a final ranking without a tie at the cut; None where no steps change the set."""
    inside = [row for row in ranking.rows if row.place is Place.SELECTED]
    outside = [row for row in ranking.rows if row.place is Place.NOT_SELECTED]
    failed = [row for row in ranking.rows if row.place is Place.FAILED]
    moves = _AllMoves(form, {})
    found = [_steps(_to_fall(form, row.score, moves), StepsKind.BELOW_MINIMUM, row, None) for row in inside]
    found.append(_to_overtake(form, moves, inside, outside))
    free = len(inside) < ranking.posts
    for its in failed:
        for other in (None,) if free else inside:
            count = _to_reach(form, its, moves, inside=other)
            found.append(_steps(count, StepsKind.REACHES_MINIMUM, other, its))
    return min((each for each in found if each is not None), key=lambda each: each.count, default=None)


def _to_overtake(
    form: InterviewForm,
    moves: _AllMoves,
    inside: Sequence[RankedCandidate],
    outside: Sequence[RankedCandidate],
) -> RatingSteps | None:
    """The least steps for a rival to pass; pairs too far apart for the heaviest step there is are passed over."""
    pairs = sorted(
        ((_total(mine) - _total(its), mine, its) for mine in inside for its in outside),
        key=lambda pair: pair[0],
    )
    if not pairs:
        return None
    heaviest = _heaviest(form, [row.score for row in (*inside, *outside)])
    best: RatingSteps | None = None
    for lead, mine, its in pairs:
        if best is not None and floor(lead / heaviest) + 1 >= best.count:
            break
        steps = (*moves.of(mine.score, up=False), *moves.of(its.score, up=True))
        count = _beyond(steps, lead)
        if count is not None and (best is None or count < best.count):
            best = _steps(count, StepsKind.OVERTAKEN, mine, its)
    return best


def _heaviest(form: InterviewForm, scores: Sequence[CandidateScore]) -> Fraction:
    """The most that one step can add to anybody's total."""
    last = len(form.scale.levels) - 1
    fewest = min(
        (
            len(question.levels)
            for score in scores
            for criterion in score.criteria
            for question in criterion.questions
            if question.basis in _COUNTED
        ),
        default=1,
    )
    heaviest = max(
        question.share_of_criterion * criterion.weight
        for criterion in scores[0].criteria
        for question in criterion.questions
    )
    return heaviest / (last * fewest)


def _steps(
    count: int | None, kind: StepsKind, inside: RankedCandidate | None, rival: RankedCandidate | None
) -> RatingSteps | None:
    if count is None:
        return None
    return RatingSteps(
        count,
        kind,
        None if inside is None else inside.score.candidate,
        None if rival is None else rival.score.candidate,
    )


def _even(scale: RatingScale) -> bool:
    values = [level.value for level in scale.levels]
    return len({after - before for before, after in pairwise(values)}) == 1


def _total(row: RankedCandidate) -> Fraction:
    return row.score.total or Fraction(0)


@dataclass(frozen=True, slots=True)
class _AllMoves:
    """The steps of every candidate, worked out when they are asked for."""

    form: InterviewForm
    known: dict[tuple[CandidateId, bool], tuple[_Moves, ...]]

    def of(self, score: CandidateScore, *, up: bool) -> tuple[_Moves, ...]:
        """The steps there are for one candidate; a question whose agreed level counts has none."""
        key = (score.candidate, up)
        if key not in self.known:
            self.known[key] = tuple(self._of(score, up=up))
        return self.known[key]

    def _of(self, score: CandidateScore, *, up: bool) -> Iterator[_Moves]:
        last = len(self.form.scale.levels) - 1
        at = {level.value: place for place, level in enumerate(self.form.scale.levels)}
        for criterion in score.criteria:
            for question in criterion.questions:
                if question.basis in _COUNTED and question.share_of_criterion:
                    step = question.share_of_criterion / (last * len(question.levels))
                    places = [at[level] for _, level in question.levels]
                    count = sum(last - place if up else place for place in places)
                    yield _Moves(criterion.criterion, step, step * criterion.weight, count)


def _by_total(moves: Iterable[_Moves]) -> list[_Moves]:
    return sorted(moves, key=lambda each: each.on_total, reverse=True)


def _beyond(moves: Sequence[_Moves], lead: Fraction) -> int | None:
    """How many of the heaviest steps make up more than `lead` in the total."""
    taken = 0
    for each in _by_total(moves):
        if lead < 0 or not each.on_total:
            break
        part = min(each.count, floor(lead / each.on_total) + 1)
        taken, lead = taken + part, lead - part * each.on_total
    return taken if lead < 0 else None


def _to_fall(form: InterviewForm, score: CandidateScore, moves: _AllMoves) -> int | None:
    """How many steps bring a candidate below the nearest minimum."""
    found: list[int | None] = []
    for criterion in score.criteria:
        minimum = form.criterion(criterion.criterion).minimum
        if minimum is not None and criterion.share is not None:
            room = criterion.share - form.scale.share(minimum)
            down = _on_criterion(moves.of(score, up=False), criterion.criterion)
            found.append(_beyond(down, room))
    least = form.rules.minimum_total
    if least is not None and score.total is not None:
        found.append(_beyond(moves.of(score, up=False), score.total - least / 100))
    return min((each for each in found if each is not None), default=None)


def _on_criterion(moves: Iterable[_Moves], criterion: CriterionId) -> list[_Moves]:
    """The steps of one criterion, weighed by what they do to it."""
    return [
        _Moves(criterion, each.on_criterion, each.on_criterion, each.count)
        for each in moves
        if each.criterion == criterion
    ]


def _to_reach(
    form: InterviewForm,
    failed: RankedCandidate,
    moves: _AllMoves,
    *,
    inside: RankedCandidate | None,
) -> int | None:
    """How many steps bring somebody over all minimums and past `inside`."""
    least = form.rules.minimum_total
    needs: list[tuple[CriterionId | None, Fraction]] = [
        (failure.criterion, form.scale.share(failure.minimum) - form.scale.share(failure.reached))
        for failure in failed.score.failures
        if failure.criterion is not None
    ]
    if least is not None:
        needs.append((None, least / 100 - _total(failed)))
    left, taken, gained = list(moves.of(failed.score, up=True)), 0, Fraction(0)
    for criterion, need in needs:
        filled = _fill(left, need if criterion else need - gained, criterion)
        if filled is None:
            return None
        taken, gained = taken + filled[0], gained + filled[1]
    if inside is None:
        return taken
    down = moves.of(inside.score, up=False)
    rest = _beyond((*left, *down), _total(inside) - _total(failed) - gained)
    return None if rest is None else taken + rest


def _fill(left: list[_Moves], need: Fraction, criterion: CriterionId | None) -> tuple[int, Fraction] | None:
    """Take the least steps that make up `need` in one criterion, or in the total, out of what is left.

    How many they are and what they add to the total; None where there are not enough.
    """
    taken, gained = 0, Fraction(0)

    def weight(place: int) -> Fraction:
        return left[place].on_total if criterion is None else left[place].on_criterion

    places = [place for place, each in enumerate(left) if criterion in (None, each.criterion)]
    for place in sorted(places, key=weight, reverse=True):
        if need <= 0 or not weight(place):
            break
        part = min(left[place].count, ceil(need / weight(place)))
        need, taken = need - part * weight(place), taken + part
        gained += part * left[place].on_total
        left[place] = replace(left[place], count=left[place].count - part)
    return (taken, gained) if need <= 0 else None
