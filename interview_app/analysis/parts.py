"""A final ranking taken apart into integers, so that one panelist or criterion can be left out in no time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from interview_app.analysis.standing import Row, Standing, standing
from interview_app.domain.ballot import Ballot
from interview_app.domain.form import Aggregation, InterviewForm
from interview_app.domain.ids import CandidateId, CriterionId, PanelistId
from interview_app.domain.results import Basis, CandidateScore, Place, RankedCandidate, Ranking

Units = Mapping[CriterionId, int]


@dataclass(frozen=True, slots=True)
class Parts:
    """Everybody's criteria as integers of `unit` and weights as integers, in the procedure's order.

    `own` holds per candidate and panelist what that panelist's levels add up to, on the denominator `fine`; it is there
    only where every value is the mean of all raters.  `totals` and `own_totals` are the weighted sums of both;
    `watched` are the criteria whose own value matters: bound to a minimum, or breaking ties.
    """

    form: InterviewForm
    posts: int
    rows: tuple[RankedCandidate, ...]
    weights: Units
    unit: int
    values: Mapping[CandidateId, Units]
    totals: Mapping[CandidateId, int]
    fine: int
    own: Mapping[CandidateId, Mapping[PanelistId, Units]]
    own_totals: Mapping[CandidateId, Mapping[PanelistId, int]]
    minimums: tuple[tuple[CriterionId, Fraction], ...]
    watched: frozenset[CriterionId]

    @classmethod
    def of(cls, form: InterviewForm, ballot: Ballot, ranking: Ranking) -> Parts | None:
        """The parts of a final ranking; None where somebody has no total, so that leaving out may fill a gap."""
        if any(row.score.total is None for row in ranking.rows):
            return None
        by_id = {row.score.candidate: row for row in ranking.rows}
        rows = tuple(by_id[each.candidate] for each in ballot.candidates)
        weights = _weights(rows[0].score)
        unit, values = _values(rows)
        fine, own = _own(form, rows) if _only_means(form, rows) else (1, {})
        minimums = [(each.id, each.minimum) for each in form.criteria if each.minimum is not None]
        return cls(
            form,
            ranking.posts,
            rows,
            weights,
            unit,
            values,
            {person: _weighed(weights, units) for person, units in values.items()},
            fine,
            own,
            {
                person: {panelist: _weighed(weights, units) for panelist, units in by.items()}
                for person, by in own.items()
            },
            tuple((criterion, form.scale.share(minimum)) for criterion, minimum in minimums),
            frozenset((*form.rules.tie_break, *(criterion for criterion, _ in minimums))),
        )

    def without_criterion(self, gone: CriterionId) -> Standing:
        """The standing if one criterion did not count; the others are rescaled in proportion."""
        weight = self.weights.get(gone, 0)
        whole = (sum(self.weights.values()) - weight) * self.unit
        rows = []
        for row in self.rows:
            values = self.values[row.score.candidate]
            total = self.totals[row.score.candidate] - weight * values.get(gone, 0)
            left = {each: values[each] for each in self.watched if each != gone and each in values}
            rows.append(self._row(row, total, left, unit=self.unit, whole=whole))
        return self._standing(rows, whole)

    def without_panelist(self, gone: PanelistId) -> Standing:
        """The standing over the other panelists; everybody whom that one rated keeps others."""
        counts = {person: len(by) - (gone in by) for person, by in self.own.items()}
        common = lcm(*counts.values())
        unit = common * self.fine
        whole = sum(self.weights.values()) * unit
        rows = []
        for row in self.rows:
            person = row.score.candidate
            factor, others = common // counts[person], self.own_totals[person]
            total = (sum(others.values()) - others.get(gone, 0)) * factor
            left = {
                each: factor * sum(units[each] for who, units in self.own[person].items() if who != gone)
                for each in self.watched
                if each in self.values[person]
            }
            rows.append(self._row(row, total, left, unit=unit, whole=whole))
        return self._standing(rows, whole)

    def _row(self, row: RankedCandidate, total: int, watched: Units, *, unit: int, whole: int) -> Row:
        key = (total, *(watched.get(criterion, 0) for criterion in self.form.rules.tie_break))
        failed = self._fails(watched, unit) or self._misses(total, whole)
        return Row(row.score.candidate, key, failed, row.place is not Place.EXCLUDED)

    def _fails(self, values: Units, unit: int) -> bool:
        """Whether a minimum of a criterion is missed."""
        return any(
            criterion in values and values[criterion] < minimum * unit for criterion, minimum in self.minimums
        )

    def _misses(self, total: int, whole: int) -> bool:
        """Whether the minimum of the total is missed."""
        least = self.form.rules.minimum_total
        return least is not None and 100 * total < least * whole

    def _standing(self, rows: Sequence[Row], whole: int) -> Standing:
        return standing(rows, posts=self.posts, margin=self.form.rules.margin, whole=whole)


def _weights(score: CandidateScore) -> Units:
    """The weights that count, as integers."""
    weights = {each.criterion: each.weight for each in score.criteria if each.weight}
    common = lcm(*(weight.denominator for weight in weights.values()))
    return {criterion: int(weight * common) for criterion, weight in weights.items()}


def _values(rows: Sequence[RankedCandidate]) -> tuple[int, dict[CandidateId, Units]]:
    """Everybody's criteria as integers, and their denominator."""
    shares = {
        row.score.candidate: [
            (each.criterion, each.share) for each in row.score.criteria if each.share is not None
        ]
        for row in rows
    }
    unit = lcm(*(share.denominator for of in shares.values() for _, share in of))
    return unit, {
        person: {criterion: share.numerator * (unit // share.denominator) for criterion, share in of}
        for person, of in shares.items()
    }


def _weighed(weights: Units, units: Units) -> int:
    return sum(weight * units[criterion] for criterion, weight in weights.items())


def _only_means(form: InterviewForm, rows: Sequence[RankedCandidate]) -> bool:
    """Whether every value is the mean of all raters."""
    return form.rules.aggregation is Aggregation.MEAN and all(
        question.basis is Basis.MEAN
        for row in rows
        for criterion in row.score.criteria
        for question in criterion.questions
    )


def _own(
    form: InterviewForm, rows: Sequence[RankedCandidate]
) -> tuple[int, dict[CandidateId, dict[PanelistId, Units]]]:
    """Per candidate and panelist the criteria as integers, and their denominator."""
    shares = {level.value: form.scale.share(level.value) for level in form.scale.levels}
    fine = lcm(*(share.denominator for share in shares.values()))
    steps = {value.as_integer_ratio(): int(share * fine) for value, share in shares.items()}
    first = rows[0].score
    parts = {each.question: each.share_of_criterion for of in first.criteria for each in of.questions}
    common = lcm(*(part.denominator for part in parts.values()))
    weighed = {question: int(part * common) for question, part in parts.items()}
    own: dict[CandidateId, dict[PanelistId, Units]] = {}
    for row in rows:
        by: dict[PanelistId, dict[CriterionId, int]] = {}
        for criterion in row.score.criteria:
            for question in criterion.questions:
                weight = weighed[question.question]
                for panelist, level in question.levels:
                    units = by.setdefault(panelist, {})
                    units[criterion.criterion] = (
                        units.get(criterion.criterion, 0) + weight * steps[level.as_integer_ratio()]
                    )
        own[row.score.candidate] = dict(by)
    return fine * common, own
