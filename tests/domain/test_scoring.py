"""Totals: exact, explained, and independent of the other candidates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

import pytest

from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.form import Aggregation, InterviewForm, MissingPolicy, ScoringRules
from interview_app.domain.ids import QuestionId
from interview_app.domain.results import Basis, CandidateScore, FailureKind, QuestionScore
from interview_app.domain.scoring import score
from tests.domain.build import (
    SHARES,
    Cell,
    Number,
    ballot,
    candidate,
    criterion_id,
    form,
    panelists,
    question_id,
    scale,
)

SUM100 = ScoringRules()
PERCENT = (30, 25, 20, 15, 10)
Q1, Q2 = question_id(1), question_id(2)
MEDIAN = replace(SHARES, aggregation=Aggregation.MEDIAN)
CONSENSUS = replace(SHARES, aggregation=Aggregation.CONSENSUS)
ENOUGH = replace(SHARES, missing=MissingPolicy.MIN_RATERS, min_raters=2)


def _score(
    form: InterviewForm,
    cells: Mapping[QuestionId, Cell] | Sequence[Cell],
    *,
    agreed: Mapping[QuestionId, Number | None] | None = None,
    retired: Sequence[QuestionId] = (),
) -> CandidateScore:
    """The scores of a single candidate."""
    return score(form, ballot(candidate("a", cells, agreed=agreed), retired=retired))[0]


def _cell(rules: ScoringRules, levels: Cell, agreed: Mapping[QuestionId, Number | None]) -> QuestionScore:
    """The one question of a form with one criterion."""
    return _score(form([1], rules=rules), [levels], agreed=agreed).criteria[0].questions[0]


def test_two_candidates_with_the_same_exact_total_tie_where_floats_would_part_them() -> None:
    of_a = [[1, 5, 2], [5, 4, 1], [3, 2, 5], [1, 0, 0], [3, 3, 4]]
    of_b = [[5, 5, 0], [3, 2, 3], [0, 1, 2], [3, 4, 4], [3, 4, 1]]
    a, b = score(form(PERCENT, rules=SUM100), ballot(candidate("a", of_a), candidate("b", of_b)))
    assert a.total == b.total == Fraction(161, 300)
    assert a.points == Fraction(161, 3)


def test_exactly_on_the_minimum_total_is_reached() -> None:
    cells = [[4, 2, 2], [2, 4, 5], [3, 1, 5], [2, 4, 3], [0, 4, 3]]
    on_it = _score(form(PERCENT, rules=replace(SUM100, minimum_total=Fraction(60))), cells)
    assert on_it.total == Fraction(3, 5)
    assert not on_it.failures
    above = replace(SUM100, minimum_total=Fraction("60.0001"))
    (failure,) = _score(form(PERCENT, rules=above), cells).failures
    assert (failure.kind, failure.criterion, failure.reached) == (FailureKind.TOTAL, None, Fraction(60))


@pytest.mark.parametrize(
    ("levels", "median", "mean"),
    [
        ([2, 5], "7/2", "7/2"),
        ([1, 2, 4, 5], "3", "3"),
        ([3, 4, 4], "4", "11/3"),
        ([0, 5, 5], "5", "10/3"),
    ],
)
def test_median_and_mean_of_a_cell_are_exact(levels: list[int], median: str, mean: str) -> None:
    assert _cell(MEDIAN, levels, {}).value == Fraction(median)
    assert _cell(SHARES, levels, {}).value == Fraction(mean)


@pytest.mark.parametrize(
    ("levels", "hides"),
    [([0, 5, 5], True), ([3, 4, 4], False), ([0, 5], False), ([3, 3, 4, 5], False), ([3, 3, 3, 5], True)],
)
def test_a_median_says_when_it_passes_over_a_dissent(levels: list[int], hides: bool) -> None:
    assert _cell(MEDIAN, levels, {}).hides_dissent is hides
    assert not _cell(SHARES, levels, {}).hides_dissent


def test_the_ends_come_from_the_scale_so_a_withdrawal_changes_nobodys_total() -> None:
    form_ = form(["1/2", "3/10", "1/5"])
    a, b, c = (
        candidate(n, [[x] for x in row])
        for n, row in zip("abc", ([3, 5, 0], [5, 1, 0], [1, 1, 1]), strict=True)
    )
    with_c = [each.total for each in score(form_, ballot(a, b, c))]
    without_c = [each.total for each in score(form_, ballot(a, b))]
    assert with_c == [Fraction(3, 5), Fraction(14, 25), Fraction(1, 5)]
    assert without_c == with_c[:2]


def test_every_step_of_a_total_is_kept() -> None:
    """The example of the ranking page: three questions of one criterion, three members, 25 per cent."""
    form_ = form([25, 75], rules=SUM100, questions=[[1, 1, 1], [1]])
    cells = {
        question_id(1, 1): [4, 4, 4],
        question_id(1, 2): [2, 2, 4],
        question_id(1, 3): [3, 4, 4],
        Q2: [5, 5, 5],
    }
    result = _score(form_, {**cells, question_id(2, 1): [5, 5, 5]})
    first = result.criteria[0]
    assert [q.value for q in first.questions] == [4, Fraction(8, 3), Fraction(11, 3)]
    assert [q.share_of_criterion for q in first.questions] == [Fraction(1, 3)] * 3
    assert [level for _, level in first.questions[1].levels] == [2, 2, 4]
    assert first.value == Fraction(31, 9)
    assert first.share == Fraction(31, 45)
    assert first.points == Fraction(155, 9)
    assert result.points == sum((c.points or Fraction(0) for c in result.criteria), Fraction(0))
    assert result.on_scale == (result.total or 0) * 5


def test_questions_may_share_a_criterion_unequally() -> None:
    form_ = form([1], questions=[[2, 1]])
    result = _score(form_, {question_id(1, 1): [5], question_id(1, 2): [2]})
    assert result.criteria[0].value == 4


def test_a_reversed_scale_counts_its_lowest_number_as_best() -> None:
    grades = scale(6, 5, 4, 3, 2, 1)
    form_ = form([1, 1], levels=grades, minimums={1: 3, 2: 3})
    result = _score(form_, [[1, 2], [4, 4]])
    assert result.criteria[0].share == Fraction(9, 10)
    assert result.on_scale == Fraction(11, 4)
    assert [(f.criterion, f.reached, f.minimum) for f in result.failures] == [
        (criterion_id(2), Fraction(4), Fraction(3))
    ]


def test_a_scale_need_not_start_at_zero_and_may_have_half_steps() -> None:
    form_ = form([1], levels=scale(1, "3/2", 2, 3))
    result = _score(form_, [["3/2", 2]])
    assert result.criteria[0].value == Fraction(7, 4)
    assert result.total == Fraction(3, 8)


def test_level_0_is_a_rating_and_not_rated_is_not_0() -> None:
    assert _score(form([1]), [[0, 4]]).total == Fraction(2, 5)
    assert _score(form([1]), [[None, 4]]).total is None


def test_weight_0_is_documented_and_not_counted() -> None:
    result = _score(form([1, 0]), [[4], [1]])
    assert result.total == Fraction(4, 5)
    assert (result.criteria[1].value, result.criteria[1].points) == (Fraction(1), Fraction(0))
    assert _score(form([1, 0]), [[4], [None]]).total == Fraction(4, 5)


def test_a_gap_under_weight_0_blocks_where_the_criterion_has_a_minimum_or_breaks_ties() -> None:
    assert _score(form([1, 0], minimums={2: 3}), [[4], [None]]).total is None
    breaking = replace(SHARES, tie_break=(criterion_id(2),))
    assert _score(form([1, 0], rules=breaking), [[4], [None]]).total is None


def test_all_missed_minimums_are_listed_and_the_scores_stay() -> None:
    rules = replace(SHARES, minimum_total=Fraction(50))
    result = _score(form([1, 1, 1], rules=rules, minimums={1: 3, 2: 2, 3: 4}), [[2], [2], [3]])
    assert [(f.kind, f.criterion) for f in result.failures] == [
        (FailureKind.CRITERION, criterion_id(1)),
        (FailureKind.CRITERION, criterion_id(3)),
        (FailureKind.TOTAL, None),
    ]
    assert result.points == Fraction(140, 3)


def test_a_rating_that_is_missing_blocks_the_total_and_is_never_filled_in() -> None:
    result = _score(form([1, 1]), [[4, None, 4], [3, 3, 3]])
    cell = result.criteria[0].questions[0]
    assert (result.total, result.on_scale, result.criteria[0].points) == (None, None, None)
    assert (cell.basis, cell.value, cell.missing) == (Basis.MISSING, None, (panelists(3)[1],))
    assert result.criteria[1].value == 3


def test_a_missing_vote_counts_as_missing() -> None:
    assert _score(form([1, 1]), {Q1: [4, 4]}).total is None


def test_votes_of_people_who_do_not_rate_this_candidate_do_not_count() -> None:
    full = candidate("a", [[5, 5, 0]])
    recused = replace(full, raters=panelists(2), sealed=panelists(2))
    assert score(form([1]), ballot(recused))[0].total == 1


def test_a_gap_may_be_filled_by_an_agreed_level() -> None:
    cell = _cell(SHARES, [5, None], {Q1: 3})
    assert (cell.basis, cell.value) == (Basis.AGREED_FILLS_GAP, Fraction(3))
    assert _cell(MEDIAN, [5, None], {Q1: 3}).basis is Basis.AGREED_FILLS_GAP
    assert _cell(SHARES, [5, None], {Q1: None}).basis is Basis.MISSING


def test_an_agreed_level_counts_nothing_where_the_form_takes_the_mean() -> None:
    cell = _cell(SHARES, [5, 4], {Q1: 1})
    assert (cell.basis, cell.value) == (Basis.MEAN, Fraction(9, 2))
    assert _cell(MEDIAN, [5, 4, 4], {Q1: 1}).value == 4


def test_consensus_replaces_the_mean_where_the_form_says_so() -> None:
    cell = _cell(CONSENSUS, [5, 2], {Q1: 4})
    assert (cell.basis, cell.value) == (Basis.AGREED, Fraction(4))
    assert [level for _, level in cell.levels] == [5, 2]
    assert _cell(CONSENSUS, [None, 2], {Q1: 4}).value == 4


def test_no_agreement_takes_the_mean() -> None:
    cell = _cell(CONSENSUS, [5, 2], {Q1: None})
    assert (cell.basis, cell.value) == (Basis.MEAN_WITHOUT_AGREEMENT, Fraction(7, 2))


def test_different_levels_wait_for_the_agreement_and_equal_ones_need_none() -> None:
    cell = _cell(CONSENSUS, [5, 2], {})
    assert (cell.basis, cell.value) == (Basis.NOT_AGREED, None)
    assert _cell(CONSENSUS, [4, 4], {}).basis is Basis.MEAN


def test_a_gap_without_agreement_is_missing_unless_enough_raters_are_accepted() -> None:
    enough = replace(CONSENSUS, missing=MissingPolicy.MIN_RATERS)
    assert _cell(CONSENSUS, [4, 4, None], {}).basis is Basis.MISSING
    assert _cell(enough, [4, 4, None], {}).basis is Basis.ENOUGH_RATERS
    assert _cell(enough, [4, 3, None], {}).basis is Basis.NOT_AGREED
    assert _cell(enough, [4, 3, None], {Q1: None}).value == Fraction(7, 2)


@pytest.mark.parametrize(
    ("levels", "least", "enough"),
    [
        ([4, 2, None], 2, True),
        ([4, None, None], 1, False),
        ([4, None], 1, False),
        ([4, 2, None, None], 2, True),
        ([4, 2, None, None, None], 2, False),
        ([4, 2, None], 3, False),
        ([4, 2, None], None, True),
        ([None, None], 2, False),
    ],
)
def test_enough_raters_are_at_least_two_at_least_half_and_at_least_what_the_form_says(
    levels: list[int | None], least: int | None, enough: bool
) -> None:
    cell = _cell(replace(ENOUGH, min_raters=least), levels, {})
    assert cell.basis is (Basis.ENOUGH_RATERS if enough else Basis.MISSING)


def test_a_total_on_enough_raters_is_marked_and_stands_beside_that_of_the_common_panel() -> None:
    result = _score(form([1, 1], rules=ENOUGH), [[5, 3, None], [2, 4, 1]])
    assert result.marked
    assert result.total == (Fraction(4, 5) + Fraction(7, 15)) / 2
    assert result.common_total == (Fraction(4, 5) + Fraction(3, 5)) / 2
    complete = _score(form([1, 1], rules=ENOUGH), [[5, 3, 1], [2, 4, 1]])
    assert (complete.marked, complete.common_total) == (False, None)


def test_nobody_may_have_rated_everything() -> None:
    result = _score(form([1, 1], rules=ENOUGH), [[5, 3, None, None], [None, None, 4, 1]])
    assert result.marked
    assert result.common_total is None


def test_a_gap_that_counts_nothing_marks_nothing() -> None:
    assert not _score(form([1, 0], rules=ENOUGH), [[5, 3, 3], [2, None, 1]]).marked


def test_a_median_over_enough_raters_stays_a_median() -> None:
    rules = replace(ENOUGH, aggregation=Aggregation.MEDIAN)
    assert _cell(rules, [5, 5, 0, None], {}).value == 5


def test_a_question_with_share_0_is_documented_and_not_counted() -> None:
    form_ = form([1], questions=[[1, 0]])
    assert _score(form_, {question_id(1, 1): [4], question_id(1, 2): [None]}).total == Fraction(4, 5)


def test_questions_with_different_numbers_of_raters_are_weighed_exactly() -> None:
    form_ = form([1], rules=ENOUGH, questions=[[1, 1]])
    result = _score(form_, {question_id(1, 1): [4, 4, 5], question_id(1, 2): [3, 4, None]})
    assert result.criteria[0].value == (Fraction(13, 3) + Fraction(7, 2)) / 2


def test_a_retired_question_leaves_its_criterion_and_the_others_share_it() -> None:
    form_ = form([1, 1], questions=[[1, 1, 2], [1]])
    cells = {question_id(1, 1): [5], question_id(1, 2): [0], question_id(1, 3): [2], Q2: [1]}
    first = _score(form_, cells, retired=[question_id(1, 2)]).criteria[0]
    assert [q.share_of_criterion for q in first.questions] == [Fraction(1, 3), Fraction(2, 3)]
    assert first.value == 3


def test_a_criterion_without_questions_drops_out_and_the_weights_are_rescaled() -> None:
    form_ = form([50, 30, 20], minimums={1: 5})
    result = _score(form_, [[0], [5], [0]], retired=[Q1])
    assert [c.weight for c in result.criteria] == [0, Fraction(3, 5), Fraction(2, 5)]
    assert (result.criteria[0].value, result.criteria[0].points) == (None, None)
    assert (result.total, result.failures) == (Fraction(3, 5), ())


def test_no_total_where_nothing_is_left_to_count() -> None:
    assert _score(form([1]), [[5]], retired=[Q1]).total is None


def test_there_are_no_scores_before_disclosure() -> None:
    unsealed = replace(candidate("a", [[5, 4]]), sealed=panelists(1))
    with pytest.raises(ActRefused) as refused:
        score(form([1]), ballot(unsealed, candidate("b", [[5, 4]])))
    assert refused.value.refusal is Refusal.NOT_DISCLOSED


def test_a_level_beside_the_scale_is_refused() -> None:
    with pytest.raises(ValueError, match="not a level"):
        _score(form([1]), [["7/2"]])


def test_two_votes_of_one_panelist_on_one_question_are_refused() -> None:
    once = candidate("a", [[5]])
    twice = replace(once, votes={Q1: once.votes[Q1] * 2})
    with pytest.raises(ValueError, match="two votes"):
        score(form([1]), ballot(twice))
