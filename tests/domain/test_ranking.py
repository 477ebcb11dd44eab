"""Ranks, ties, the cut, and everything that stands in the way of a ranking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import pytest

from interview_app.domain.ballot import CandidateBallot
from interview_app.domain.form import Aggregation, MissingPolicy
from interview_app.domain.ids import CandidateId, QuestionId
from interview_app.domain.ranking import compare_retired, rank
from interview_app.domain.results import Obstacle, Place, Ranking
from tests.domain.build import (
    SHARES,
    Cell,
    ballot,
    candidate,
    criterion_id,
    form,
    ids,
    panelists,
    question_id,
)

ONE = form([1])
K1, K2, K3 = (criterion_id(number) for number in (1, 2, 3))


def _field(*levels: int) -> tuple[CandidateBallot, ...]:
    """Candidates a, b, c, ... with one level each on one question."""
    return tuple(candidate(name, [[level]]) for name, level in zip("abcdefgh", levels, strict=False))


def _rows(*rows: Sequence[int]) -> tuple[CandidateBallot, ...]:
    """Candidates a, b, c, ... with one level per criterion."""
    return tuple(
        candidate(name, [[level] for level in row]) for name, row in zip("abcdefgh", rows, strict=False)
    )


def _ranks(ranking: Ranking) -> list[tuple[str, int | None]]:
    return [(row.score.candidate, row.rank) for row in ranking.rows]


def _places(ranking: Ranking) -> dict[str, Place]:
    return {row.score.candidate: row.place for row in ranking.rows}


def test_ranks_are_1_2_2_4_with_exact_ties() -> None:
    ranking = rank(ONE, ballot(*_field(4, 5, 3, 4, 1, 1, 1)))
    assert _ranks(ranking) == [("b", 1), ("a", 2), ("d", 2), ("c", 4), ("e", 5), ("f", 5), ("g", 5)]


def test_a_tie_is_named_and_keeps_the_procedures_order() -> None:
    ranking = rank(ONE, ballot(*_field(3, 4, 3, 3)))
    assert ranking.row(CandidateId("c")).tied_with == ids("a", "d")
    assert ranking.row(CandidateId("c")).decided_by is None
    assert [name for name, _ in _ranks(ranking)] == ["b", "a", "c", "d"]


def test_the_selected_set_takes_the_best_up_to_the_number_of_posts() -> None:
    ranking = rank(ONE, ballot(*_field(1, 5, 4, 3), posts=2))
    assert ranking.selected() == ids("b", "c")
    assert (ranking.secure, ranking.tie_at_cut, ranking.final) == (2, (), True)
    assert _places(ranking)["d"] is Place.NOT_SELECTED


def test_a_tie_across_the_cut_is_named_and_not_broken() -> None:
    ranking = rank(ONE, ballot(*_field(5, 4, 3, 3, 2), posts=3))
    assert ranking.selected() == ids("a", "b")
    assert (ranking.secure, ranking.tie_at_cut) == (2, ids("c", "d"))
    assert _places(ranking)["c"] is Place.TIED_AT_CUT
    assert _places(ranking)["e"] is Place.NOT_SELECTED


def test_a_tie_inside_the_selected_set_needs_no_decision() -> None:
    ranking = rank(ONE, ballot(*_field(4, 4, 2), posts=2))
    assert (ranking.secure, ranking.tie_at_cut, ranking.selected()) == (2, (), ids("a", "b"))


def test_all_may_tie() -> None:
    ranking = rank(ONE, ballot(*_field(3, 3, 3), posts=1))
    assert (ranking.secure, ranking.tie_at_cut) == (0, ids("a", "b", "c"))
    assert {row.rank for row in ranking.rows} == {1}


def test_more_posts_than_candidates_select_everybody_ranked() -> None:
    ranking = rank(ONE, ballot(*_field(3, 2), posts=5))
    assert (ranking.secure, ranking.selected()) == (2, ids("a", "b"))


def test_without_a_post_nobody_is_selected() -> None:
    ranking = rank(ONE, ballot(*_field(3, 2), posts=0))
    assert (ranking.secure, ranking.selected()) == (0, ())


def test_a_tie_break_decides_by_the_forms_criteria_and_says_which() -> None:
    form_ = form([1, 1, 1], rules=replace(SHARES, tie_break=(K1, K2)))
    ranking = rank(form_, ballot(*_rows((3, 2, 4), (4, 2, 3), (4, 4, 1), (5, 5, 5))))
    assert _ranks(ranking) == [("d", 1), ("c", 2), ("b", 3), ("a", 4)]
    assert [row.decided_by for row in ranking.rows] == [None, K2, K2, K1]
    assert all(not row.tied_with for row in ranking.rows)


def test_a_tie_break_may_leave_a_smaller_tie() -> None:
    form_ = form([1, 1], rules=replace(SHARES, tie_break=(K1,)))
    ranking = rank(form_, ballot(*_rows((3, 3), (4, 2), (3, 3))))
    assert _ranks(ranking) == [("b", 1), ("a", 2), ("c", 2)]
    assert [row.decided_by for row in ranking.rows] == [K1, K1, K1]
    assert ranking.row(CandidateId("a")).tied_with == ids("c")


def test_a_tie_break_is_named_against_the_next_better_candidate() -> None:
    form_ = form([1, 1, 1], rules=replace(SHARES, tie_break=(K1, K2)))
    ranking = rank(form_, ballot(*_rows((5, 1, 3), (4, 2, 3), (4, 4, 1))))
    assert [(row.score.candidate, row.decided_by) for row in ranking.rows] == [
        ("a", K1),
        ("c", K1),
        ("b", K2),
    ]


def test_a_tie_break_that_separates_nobody_leaves_the_tie() -> None:
    form_ = form([1, 1], rules=replace(SHARES, tie_break=(K1, K2)))
    ranking = rank(form_, ballot(*_rows((3, 3), (3, 3))))
    assert [(row.rank, row.decided_by) for row in ranking.rows] == [(1, None), (1, None)]


def test_a_tie_break_on_a_criterion_without_questions_is_passed_over() -> None:
    form_ = form([1, 1, 1], rules=replace(SHARES, tie_break=(K1, K2)))
    ranking = rank(form_, ballot(*_rows((5, 2, 4), (0, 4, 2)), retired=[question_id(1)]))
    assert [(row.score.candidate, row.decided_by) for row in ranking.rows] == [("b", K2), ("a", K2)]


def test_a_failed_candidate_keeps_scores_gets_no_rank_and_influences_nobody() -> None:
    form_ = form([1, 1], minimums={1: 3})
    rows = _rows((2, 5), (3, 3), (4, 2), (3, 1))
    ranking = rank(form_, ballot(*rows, posts=2))
    assert _ranks(ranking) == [("b", 1), ("c", 1), ("d", 3), ("a", None)]
    failed = ranking.row(CandidateId("a"))
    assert (failed.place, failed.score.total) == (Place.FAILED, Fraction(7, 10))
    without = rank(form_, ballot(*rows[1:], posts=2))
    assert ranking.rows[:3] == without.rows


def test_a_requirement_not_met_excludes_and_does_not_lower_a_score() -> None:
    excluded = candidate("a", [[5]], requirements_not_met=1, requirements_open=1)
    ranking = rank(ONE, ballot(excluded, *_field(0, 3)[1:]))
    assert (ranking.final, ranking.selected()) == (True, ids("b"))
    assert ranking.rows[-1].place is Place.EXCLUDED
    assert ranking.rows[-1].score.total == 1


def test_all_may_be_excluded() -> None:
    ranking = rank(ONE, ballot(candidate("a", [[5]], requirements_not_met=1)))
    assert (ranking.final, ranking.secure, ranking.selected()) == (True, 0, ())


def test_an_open_requirement_blocks_the_final_ranking() -> None:
    open_ = candidate("b", [[5]], requirements_open=1)
    ranking = rank(ONE, ballot(*_field(3), open_))
    assert ranking.obstacles == ((Obstacle.REQUIREMENT_OPEN, "b"),)
    assert _ranks(ranking) == [("a", None), ("b", None)]
    assert _places(ranking) == {"a": Place.OPEN, "b": Place.OPEN}


def test_a_gap_blocks_the_ranking_until_it_is_filled_agreed_accepted_or_set_aside() -> None:
    gap, whole = candidate("b", [[5, None]]), candidate("a", [[3, 3]])
    blocked = rank(ONE, ballot(gap, whole))
    assert blocked.obstacles == ((Obstacle.RATING_MISSING, "b"),)
    assert [row.score.candidate for row in blocked.rows] == ["b", "a"]
    assert _places(blocked) == {"b": Place.INCOMPLETE, "a": Place.OPEN}

    asked_again = candidate("b", [[5, 4]])
    assert rank(ONE, ballot(asked_again, whole)).selected() == ids("b")
    agreed = candidate("b", [[5, None]], agreed={question_id(1): 4})
    assert rank(ONE, ballot(agreed, whole)).selected() == ids("b")
    enough = form([1], rules=replace(SHARES, missing=MissingPolicy.MIN_RATERS))
    marked = rank(enough, ballot(candidate("b", [[5, None, 4]]), candidate("a", [[3, 3, 3]])))
    assert (marked.selected(), marked.rows[0].score.marked) == (ids("b"), True)
    aside = rank(ONE, ballot(replace(gap, not_assessable=True), whole))
    assert (aside.selected(), aside.rows[-1].place) == (ids("a"), Place.NOT_ASSESSABLE)
    filled_since = rank(ONE, ballot(replace(asked_again, not_assessable=True), whole))
    assert (filled_since.selected(), filled_since.rows[0].place) == (ids("b"), Place.SELECTED)


def test_a_gap_of_an_excluded_candidate_blocks_nobody() -> None:
    excluded = candidate("b", [[None]], requirements_not_met=1)
    assert rank(ONE, ballot(*_field(3), excluded)).final


def test_different_levels_wait_for_the_panels_agreement() -> None:
    form_ = form([1, 1], rules=replace(SHARES, aggregation=Aggregation.CONSENSUS))
    ranking = rank(form_, ballot(candidate("a", [[5, 2], [None, 1]])))
    assert ranking.obstacles == ((Obstacle.RATING_MISSING, "a"), (Obstacle.AGREEMENT_OPEN, "a"))


def test_a_gap_that_counts_nothing_is_no_obstacle() -> None:
    form_ = form([1, 0], rules=replace(SHARES, aggregation=Aggregation.CONSENSUS))
    ranking = rank(form_, ballot(candidate("a", [[5, 2], [None, 1]])))
    assert ranking.obstacles == ((Obstacle.AGREEMENT_OPEN, "a"),)


def test_a_gap_in_a_question_with_share_0_is_no_obstacle() -> None:
    form_ = form([1], rules=replace(SHARES, aggregation=Aggregation.CONSENSUS), questions=[[1, 0]])
    cells: dict[QuestionId, Cell] = {question_id(1, 1): [5, 2], question_id(1, 2): [None, 1]}
    assert rank(form_, ballot(candidate("a", cells))).obstacles == ((Obstacle.AGREEMENT_OPEN, "a"),)


def test_before_disclosure_nothing_computed_from_a_rating_gets_out() -> None:
    sealed, unsealed = candidate("a", [[5, None]]), replace(candidate("b", [[4, 4]]), sealed=panelists(1))
    ranking = rank(ONE, ballot(sealed, unsealed))
    assert ranking.rows == ()
    assert ranking.obstacles == ((Obstacle.NOT_DISCLOSED, "b"),)
    assert (ranking.secure, ranking.tie_at_cut, ranking.near_leader, ranking.final) == (0, (), (), False)


def test_one_open_sheet_hides_everything_whatever_the_sealed_ones_say() -> None:
    unsealed = replace(candidate("b", [[4, 4]]), sealed=())
    rankings = {rank(ONE, ballot(candidate("a", [[x, y]]), unsealed)) for x in range(6) for y in range(6)}
    assert len(rankings) == 1


def test_a_candidate_whom_nobody_rates_holds_up_the_disclosure() -> None:
    nobody = replace(candidate("b", [[4]]), raters=(), sealed=())
    assert rank(ONE, ballot(*_field(3), nobody)).obstacles == ((Obstacle.NOT_DISCLOSED, "b"),)


def test_without_candidates_there_is_nothing_to_rank() -> None:
    assert rank(ONE, ballot()).obstacles == ((Obstacle.NOBODY, None),)


def test_without_a_counted_criterion_there_is_nothing_to_rank() -> None:
    ranking = rank(ONE, ballot(*_field(3, 4), retired=[question_id(1)]))
    assert ranking.obstacles == ((Obstacle.NOTHING_COUNTED, None),)


def test_retired_questions_count_for_nobody_and_both_results_are_there() -> None:
    form_ = form([1, 1])
    cast = ballot(*_rows((5, 1), (0, 3)), retired=[question_id(1)])
    both = compare_retired(form_, cast)
    assert both is not None
    assert both.holds == rank(form_, cast)
    assert both.holds.retired == (question_id(1),)
    assert both.holds.selected() == ids("b")
    assert both.with_all.selected() == ids("a")
    assert both.with_all.retired == ()
    assert compare_retired(form_, ballot(*_rows((5, 1)))) is None


@pytest.mark.parametrize(
    ("margin", "near"),
    [(None, ()), (19, ()), (20, ("b",)), (39, ("b",)), (40, ("b", "c")), (0, ())],
)
def test_the_margin_is_measured_from_the_leader_inclusive_without_chaining(
    margin: int | None, near: tuple[str, ...]
) -> None:
    rules = replace(SHARES, margin=None if margin is None else Fraction(margin))
    assert rank(form([1], rules=rules), ballot(*_field(5, 4, 3))).near_leader == near


def test_with_several_posts_the_margin_is_measured_from_the_last_one_selected() -> None:
    form_ = form([1], rules=replace(SHARES, margin=Fraction(20)))
    assert rank(form_, ballot(*_field(5, 4, 3, 2), posts=2)).near_leader == ids("c")
    assert rank(form_, ballot(*_field(5, 4), posts=2)).near_leader == ()
    assert rank(form_, ballot(*_field(5, 4), posts=0)).near_leader == ()


def test_a_tie_across_the_cut_is_no_matter_of_margins() -> None:
    form_ = form([1], rules=replace(SHARES, margin=Fraction(20)))
    assert rank(form_, ballot(*_field(4, 4, 3, 2))).near_leader == ids("c")


def test_equal_totals_that_a_tie_break_parts_lie_within_every_margin() -> None:
    form_ = form([1, 1], rules=replace(SHARES, margin=Fraction(0), tie_break=(K1,)))
    assert rank(form_, ballot(*_rows((3, 3), (4, 2)))).near_leader == ids("a")


def test_one_candidate_and_one_panelist_ask_for_a_banner() -> None:
    alone = rank(ONE, ballot(*_field(3)))
    assert (alone.single_candidate, alone.single_rater, alone.rows[0].rank) == (True, True, 1)
    several = rank(ONE, ballot(candidate("a", [[3, 4]]), candidate("b", [[3, 4]])))
    assert (several.single_candidate, several.single_rater) == (False, False)


def test_identical_candidates_tie() -> None:
    assert _ranks(rank(ONE, ballot(*_field(3, 3)))) == [("a", 1), ("b", 1)]


def test_the_same_candidate_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="twice"):
        rank(ONE, ballot(*_field(3), *_field(3)))


def test_a_stranger_has_no_row() -> None:
    with pytest.raises(KeyError):
        rank(ONE, ballot(*_field(3))).row(CandidateId("z"))
