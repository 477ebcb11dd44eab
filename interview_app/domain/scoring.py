"""From a ballot to scores: levels over raters, questions into criteria, criteria into the total.

The order is fixed: first over the panelists per question, then questions into criteria, then criteria into the total
(a weighted sum of shares of the scale).  The ends of the scale come from the scale, never from the candidates, so
nobody's total depends on who else applied.

Inside, levels are integers on the scale's common denominator and every sum is a sum of integers; a fraction is
reduced once per shown number.  That is exact, and fast enough for two hundred candidates while a page opens.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from math import lcm

from interview_app.domain.aggregation import Agreement, basis, hides_dissent, mean, median
from interview_app.domain.ballot import Ballot, CandidateBallot, Vote
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.form import (
    Aggregation,
    Criterion,
    InterviewForm,
    MissingPolicy,
    RatingScale,
    ScoringRules,
)
from interview_app.domain.ids import CriterionId, PanelistId, QuestionId
from interview_app.domain.results import (
    Basis,
    CandidateScore,
    CriterionScore,
    Failure,
    FailureKind,
    QuestionScore,
)
from interview_app.domain.weights import normalised_weights, question_shares, used_criteria

Quotient = tuple[int, int]
_NO_VALUE = (Basis.MISSING, Basis.NOT_AGREED)
_AGREED = (Basis.AGREED, Basis.AGREED_FILLS_GAP)


@lru_cache(maxsize=16_384)
def _fraction(numerator: int, denominator: int) -> Fraction:
    """The reduced fraction; the same few values come back in every cell of a matrix."""
    return Fraction(numerator, denominator)


@dataclass(frozen=True, slots=True)
class _Scale:
    """The scale in integers: `units` per level (by numerator and denominator), `steps` counted from the worst."""

    denominator: int
    units: Mapping[Quotient, int]
    steps: Mapping[int, int]
    worst: int
    span: int

    @classmethod
    def of(cls, scale: RatingScale) -> _Scale:
        """The integers of a scale; a reversed one has a negative span and needs no other treatment."""
        denominator = lcm(*(level.value.denominator for level in scale.levels))
        units = {level.value.as_integer_ratio(): int(level.value * denominator) for level in scale.levels}
        steps = {unit: step for step, unit in enumerate(units.values())}
        worst, best = int(scale.worst * denominator), int(scale.best * denominator)
        return cls(denominator, units, steps, worst, best - worst)

    def of_levels(self, levels: Sequence[Fraction]) -> list[int]:
        """The integers of levels; raises ValueError for a value between the levels."""
        try:
            return [self.units[level.as_integer_ratio()] for level in levels]
        except KeyError as stranger:
            raise ValueError(f"{stranger} is not a level of the scale") from None

    def point(self, share: Fraction) -> Fraction:
        """The value on the scale that belongs to a share of it."""
        above, below = share.as_integer_ratio()
        return _fraction(self.worst * below + self.span * above, below * self.denominator)


@dataclass(frozen=True, slots=True)
class _Part:
    """A criterion in integers: its questions' shares over `_Plan.parts`, its weight over `_Plan.weights`.

    `needed` says that the result depends on the criterion's value.
    """

    criterion: Criterion
    questions: tuple[tuple[QuestionId, int, Fraction], ...]
    weight: int
    normalised: Fraction
    needed: bool


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is the same for all candidates, prepared once."""

    rules: ScoringRules
    scale: _Scale
    criteria: tuple[_Part, ...]
    parts: int
    weights: int


def _plan(form: InterviewForm, retired: frozenset[QuestionId]) -> _Plan:
    """The form in integers, without the retired questions."""
    shares = question_shares(form, retired)
    weights = normalised_weights(form, retired)
    parts = lcm(*(share.denominator for questions in shares.values() for share in questions.values()))
    common = lcm(*(weight.denominator for weight in weights.values()))
    used = used_criteria(form, retired)
    criteria = tuple(
        _Part(
            criterion,
            tuple((question, int(share * parts), share) for question, share in shares[criterion.id].items()),
            int(weights[criterion.id] * common),
            weights[criterion.id],
            criterion.id in used,
        )
        for criterion in form.criteria
    )
    return _Plan(form.rules, _Scale.of(form.scale), criteria, parts, common)


def score(form: InterviewForm, ballot: Ballot) -> tuple[CandidateScore, ...]:
    """Every candidate's scores, in the ballot's order.

    Raises ActRefused before disclosure, and ValueError for a ballot that no procedure can have: a level beside the
    scale, two votes of one panelist on one question.
    """
    if not ballot.disclosed:
        raise ActRefused(Refusal.NOT_DISCLOSED)
    plan = _plan(form, ballot.retired)
    return tuple(_candidate(plan, candidate) for candidate in ballot.candidates)


def _candidate(plan: _Plan, ballot: CandidateBallot) -> CandidateScore:
    """One candidate's scores, with the common-panel total where a rating is missing and the total stands."""
    criteria, total = _total(plan, ballot, ballot.raters)
    marked, common = False, None
    if total is not None and plan.rules.missing is MissingPolicy.MIN_RATERS:
        marked, common = _common(plan, ballot, criteria)
    return CandidateScore(
        ballot.candidate,
        criteria,
        total,
        None if total is None else plan.scale.point(total),
        _failures(plan, criteria, total),
        marked,
        common,
    )


def _common(
    plan: _Plan, ballot: CandidateBallot, criteria: Sequence[CriterionScore]
) -> tuple[bool, Fraction | None]:
    """Whether a total stands on enough raters only, and then the total over those who rated everything."""
    used = [
        question
        for part, criterion in zip(plan.criteria, criteria, strict=True)
        for question in criterion.questions
        if part.needed
    ]
    if not any(question.basis is Basis.ENOUGH_RATERS for question in used):
        return False, None
    missing = {rater for question in used for rater in question.missing}
    panel = tuple(rater for rater in ballot.raters if rater not in missing)
    return True, _total(plan, ballot, panel)[1] if panel else None


def _total(
    plan: _Plan, ballot: CandidateBallot, raters: tuple[PanelistId, ...]
) -> tuple[tuple[CriterionScore, ...], Fraction | None]:
    """All criteria and the total in [0, 1]; None while a used value is missing or nothing counts."""
    criteria: list[CriterionScore] = []
    numerator, denominator, gap = 0, 1, not any(part.weight for part in plan.criteria)
    for part in plan.criteria:
        criterion, share = _criterion(plan, part, ballot, raters)
        criteria.append(criterion)
        if share is None:
            gap = gap or part.needed
        elif part.weight:
            above, below = part.weight * share[0], share[1]
            if below == denominator:
                numerator += above
            else:
                numerator, denominator = numerator * below + above * denominator, denominator * below
    return tuple(criteria), None if gap else _fraction(numerator, denominator * plan.weights)


def _criterion(
    plan: _Plan, part: _Part, ballot: CandidateBallot, raters: tuple[PanelistId, ...]
) -> tuple[CriterionScore, Quotient | None]:
    """One criterion, and its share of the scale as numerator and denominator, not reduced."""
    questions: list[QuestionScore] = []
    sum_, divisor, gap = 0, 1, not part.questions
    for question, weight, share in part.questions:
        scored, value = _question(plan, ballot, raters, question=question, share=share)
        questions.append(scored)
        if value is None:
            gap = gap or bool(weight)
        elif value[1] == divisor:
            sum_ += weight * value[0]
        else:
            sum_, divisor = sum_ * value[1] + weight * value[0] * divisor, divisor * value[1]
    id = part.criterion.id
    if gap:
        return CriterionScore(id, tuple(questions), None, None, part.normalised, None), None
    scale, parts = plan.scale, divisor * plan.parts
    above, below = sum_ - scale.worst * parts, scale.span * parts
    value_, share_ = _fraction(sum_, parts * scale.denominator), _fraction(above, below)
    points = _fraction(100 * part.weight * above, below * plan.weights)
    return CriterionScore(id, tuple(questions), value_, share_, part.normalised, points), (above, below)


def _question(
    plan: _Plan,
    ballot: CandidateBallot,
    raters: tuple[PanelistId, ...],
    *,
    question: QuestionId,
    share: Fraction,
) -> tuple[QuestionScore, Quotient | None]:
    """One question, and its value in units as numerator and divisor, not reduced."""
    scale, rules = plan.scale, plan.rules
    levels, missing = _levels(raters, ballot.votes.get(question, ()), question)
    units = scale.of_levels([level for _, level in levels])
    agreement = Agreement(ballot.agreed[question]) if question in ballot.agreed else None
    rule = basis(rules, units, expected=len(raters), agreement=agreement)
    if rule in _NO_VALUE:
        return QuestionScore(question, levels, missing, rule, None, share), None
    hidden = False
    if rule in _AGREED and agreement is not None and agreement.level is not None:
        quotient = (scale.of_levels([agreement.level])[0], 1)
    elif rules.aggregation is Aggregation.MEDIAN:
        quotient = median(units)
        hidden = hides_dissent([scale.steps[unit] for unit in units])
    else:
        quotient = mean(units)
    value = _fraction(quotient[0], quotient[1] * scale.denominator)
    return QuestionScore(question, levels, missing, rule, value, share, hidden), quotient


def _levels(
    raters: tuple[PanelistId, ...], votes: Sequence[Vote], question: QuestionId
) -> tuple[tuple[tuple[PanelistId, Fraction], ...], tuple[PanelistId, ...]]:
    """The raters' levels in the panel's order, and the raters without one; other people's votes do not count."""
    rated = tuple([(vote.panelist, vote.level) for vote in votes if vote.level is not None])
    if tuple([panelist for panelist, _ in rated]) == raters:
        return rated, ()
    given = dict(rated)
    if len({vote.panelist for vote in votes}) != len(votes):
        raise ValueError(f"two votes of one panelist on {question}")
    levels = tuple((rater, given[rater]) for rater in raters if rater in given)
    return levels, tuple(rater for rater in raters if rater not in given)


def _failures(plan: _Plan, criteria: Sequence[CriterionScore], total: Fraction | None) -> tuple[Failure, ...]:
    """Every minimum that was missed, not only the first; exactly on the minimum is reached."""
    failures: list[Failure] = []
    scale = plan.scale
    for part, criterion in zip(plan.criteria, criteria, strict=True):
        minimum, value, share = part.criterion.minimum, criterion.value, criterion.share
        if minimum is None or value is None or share is None:
            continue
        if share < (minimum * scale.denominator - scale.worst) / scale.span:
            failures.append(Failure(FailureKind.CRITERION, part.criterion.id, value, minimum))
    least = plan.rules.minimum_total
    if least is not None and total is not None and total * 100 < least:
        failures.append(Failure(FailureKind.TOTAL, None, total * 100, least))
    return tuple(failures)


def criterion_shares(score: CandidateScore) -> dict[CriterionId, Fraction]:
    """The shares of the criteria that have one."""
    return {
        criterion.criterion: criterion.share for criterion in score.criteria if criterion.share is not None
    }
