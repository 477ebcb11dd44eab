"""What holds for every procedure whatever its numbers (hypothesis)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from interview_app.domain.ballot import Ballot, CandidateBallot
from interview_app.domain.form import Aggregation, InterviewForm, RatingScale
from interview_app.domain.ids import CandidateId, QuestionId
from interview_app.domain.plain import from_plain, to_plain
from interview_app.domain.ranking import rank
from interview_app.domain.results import Ranking
from interview_app.domain.scoring import score
from tests.domain.build import SHARES, ballot, candidate, form, question_id, scale

SCALES = (scale(0, 1, 2, 3, 4, 5), scale(1, 2, 3, 4, 5), scale(6, 5, 4, 3, 2, 1), scale(0, "1/2", 1, 3))


@dataclass(frozen=True)
class Case:
    """A form and the levels per candidate, question and panelist, as steps of the scale."""

    form: InterviewForm
    steps: tuple[tuple[tuple[int, ...], ...], ...]

    def ballot(self, steps: Sequence[Sequence[Sequence[int]]] | None = None) -> Ballot:
        """The ballot of these steps, with the candidates c0, c1, ..."""
        rows = self.steps if steps is None else steps
        return ballot(*(self.candidate(number, cells) for number, cells in enumerate(rows)), posts=2)

    def candidate(self, number: int, cells: Sequence[Sequence[int]]) -> CandidateBallot:
        """One candidate of the ballot."""
        levels = [level.value for level in self.form.scale.levels]
        asked = [question.id for question in self.form.questions]
        return candidate(
            f"c{number}",
            {question: [levels[step] for step in cell] for question, cell in zip(asked, cells, strict=True)},
        )


@st.composite
def cases(
    draw: st.DrawFn, aggregations: Sequence[Aggregation] = (Aggregation.MEAN, Aggregation.MEDIAN)
) -> Case:
    """A small procedure with complete data."""
    levels: RatingScale = draw(st.sampled_from(SCALES))
    weights = draw(st.lists(st.integers(0, 9), min_size=1, max_size=4).filter(any))
    shares = [draw(st.lists(st.integers(1, 3), min_size=1, max_size=2)) for _ in weights]
    minimums = {1: levels.levels[draw(st.integers(0, 2))].value} if draw(st.booleans()) else {}
    rules = replace(SHARES, aggregation=draw(st.sampled_from(aggregations)))
    form_ = form(weights, rules=rules, levels=levels, questions=shares, minimums=minimums)
    raters = draw(st.integers(1, 4))
    cell = st.tuples(*[st.integers(0, len(levels.levels) - 1)] * raters)
    field = st.tuples(*[cell] * len(form_.questions))
    return Case(form_, tuple(draw(st.lists(field, min_size=1, max_size=5))))


def _by_candidate(ranking: Ranking) -> dict[str, tuple[Fraction | None, int | None, frozenset[str]]]:
    return {
        row.score.candidate: (row.score.total, row.rank, frozenset(row.tied_with)) for row in ranking.rows
    }


def _total(case: Case, cells: Sequence[Sequence[int]]) -> Fraction:
    total = score(case.form, ballot(case.candidate(0, cells)))[0].total
    assert total is not None
    return total


@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_candidates_panelists_and_criteria_changes_nothing(case: Case, random: Random) -> None:
    cast = case.ballot()
    people = list(cast.candidates[0].raters)
    random.shuffle(people)
    shuffled = [
        replace(each, raters=tuple(people), sealed=tuple(reversed(people))) for each in cast.candidates
    ]
    random.shuffle(shuffled)
    criteria = list(case.form.criteria)
    random.shuffle(criteria)
    other = rank(replace(case.form, criteria=tuple(criteria)), replace(cast, candidates=tuple(shuffled)))
    assert _by_candidate(rank(case.form, cast)) == _by_candidate(other)


@given(cases(), st.fractions(min_value=Fraction(1, 1000), max_value=1000, max_denominator=1000))
def test_scaling_all_weights_changes_nothing(case: Case, factor: Fraction) -> None:
    criteria = tuple(replace(each, weight=each.weight * factor) for each in case.form.criteria)
    assert rank(case.form, case.ballot()) == rank(replace(case.form, criteria=criteria), case.ballot())


@given(cases(), st.integers(0, 4))
def test_without_one_candidate_no_other_score_changes(case: Case, index: int) -> None:
    cast = case.ballot()
    gone = index % len(cast.candidates)
    rest = replace(cast, candidates=cast.candidates[:gone] + cast.candidates[gone + 1 :])
    before = score(case.form, cast)
    if rest.candidates:
        assert score(case.form, rest) == before[:gone] + before[gone + 1 :]


@given(cases(), st.data())
def test_raising_a_rating_never_lowers_the_candidates_total_or_rank(case: Case, data: st.DataObject) -> None:
    who = data.draw(st.integers(0, len(case.steps) - 1))
    question = data.draw(st.integers(0, len(case.steps[who]) - 1))
    rater = data.draw(st.integers(0, len(case.steps[who][question]) - 1))
    steps = [[list(cell) for cell in cells] for cells in case.steps]
    top = len(case.form.scale.levels) - 1
    steps[who][question][rater] = data.draw(st.integers(steps[who][question][rater], top))
    before, after = rank(case.form, case.ballot()), rank(case.form, case.ballot(steps))
    old, new = (each.row(CandidateId(f"c{who}")) for each in (before, after))
    assert old.score.total is not None
    assert new.score.total is not None
    assert new.score.total >= old.score.total
    assert set(new.score.failures) <= set(old.score.failures) or len(new.score.failures) <= len(
        old.score.failures
    )
    if old.rank is not None:
        assert new.rank is not None
        assert new.rank <= old.rank


@given(cases(), st.data())
def test_who_is_at_least_as_good_everywhere_is_not_behind(case: Case, data: st.DataObject) -> None:
    worse = case.steps[0]
    top = len(case.form.scale.levels) - 1
    better = [[data.draw(st.integers(step, top)) for step in cell] for cell in worse]
    assert _total(case, better) >= _total(case, worse)


@given(cases(aggregations=(Aggregation.MEAN,)), st.integers(0, 3), st.integers(1, 2))
def test_a_constant_severity_keeps_the_order_under_the_mean(case: Case, index: int, steps: int) -> None:
    """One panelist rates everybody lower on everything by the same number of steps of 0 to 5."""
    even = replace(
        case.form,
        scale=scale(*range(8)),
        criteria=tuple(replace(c, minimum=None) for c in case.form.criteria),
    )
    strict = [
        [
            [step + 2 - steps * (rater == index % len(cell)) for rater, step in enumerate(cell)]
            for cell in cells
        ]
        for cells in case.steps
    ]
    kind = [[[step + 2 for step in cell] for cell in cells] for cells in case.steps]
    on_even = Case(even, case.steps)
    mild, severe = rank(even, on_even.ballot(kind)), rank(even, on_even.ballot(strict))
    assert [(r.score.candidate, r.rank) for r in mild.rows] == [
        (r.score.candidate, r.rank) for r in severe.rows
    ]


@given(cases())
def test_points_of_the_criteria_sum_to_the_total(case: Case) -> None:
    for each in score(case.form, case.ballot()):
        points = [criterion.points for criterion in each.criteria if criterion.points is not None]
        assert each.points == sum(points, Fraction(0))
        assert each.total is not None
        assert 0 <= each.total <= 1
        assert each.on_scale == case.form.scale.point(each.total)


@given(cases())
def test_every_value_follows_from_the_levels_by_plain_fractions(case: Case) -> None:
    """The fast integers against the formula as the text has it."""
    for each, cells in zip(score(case.form, case.ballot()), case.steps, strict=True):
        assert each.total == _plainly(case, cells)


@given(cases())
@settings(max_examples=40)
def test_a_form_that_was_written_out_and_read_back_gives_the_same_result(case: Case) -> None:
    again = from_plain(InterviewForm, to_plain(case.form))
    assert rank(again, case.ballot()) == rank(case.form, case.ballot())


@given(cases())
@settings(max_examples=60)
def test_a_rank_is_one_more_than_the_number_of_better_totals(case: Case) -> None:
    ranked = [row for row in rank(case.form, case.ballot()).rows if row.rank is not None]
    totals = [row.score.total or Fraction(0) for row in ranked]
    better = [1 + sum(other > total for other in totals) for total in totals]
    assert [row.rank for row in ranked] == better


def _plainly(case: Case, cells: Sequence[Sequence[int]]) -> Fraction:
    """The total by textbook: mean or median per question, weighted mean per criterion, weighted sum of shares."""
    form_, levels = case.form, [level.value for level in case.form.scale.levels]
    of_question: dict[QuestionId, Fraction] = {}
    for question, cell in zip(form_.questions, cells, strict=True):
        values = sorted(levels[step] for step in cell)
        half = len(values) // 2
        middle = values[half] if len(values) % 2 else (values[half - 1] + values[half]) / 2
        mean = sum(values, Fraction(0)) / len(values)
        of_question[question.id] = mean if form_.rules.aggregation is Aggregation.MEAN else middle
    total, weights = Fraction(0), sum((each.weight for each in form_.criteria), Fraction(0))
    for number, criterion in enumerate(form_.criteria, start=1):
        asked = form_.questions_of(criterion.id)
        assert asked[0].id == question_id(number)
        shares = sum((question.share for question in asked), Fraction(0))
        value = sum((question.share * of_question[question.id] for question in asked), Fraction(0)) / shares
        total += criterion.weight / weights * (value - levels[0]) / (levels[-1] - levels[0])
    return total
