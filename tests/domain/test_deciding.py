"""What a decision needs, held against a ranking."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from interview_app.domain.deciding import (
    DecisionGap,
    Entered,
    compared,
    consensus_changes,
    decision_gaps,
    deviates,
    eligible,
    leaves_posts_open,
    reorders,
)
from interview_app.domain.form import Aggregation
from interview_app.domain.ids import CandidateId
from interview_app.domain.results import CandidateScore, Failure, FailureKind, Place, RankedCandidate, Ranking

A, B, C, D, E = (CandidateId(name) for name in "abcde")


def row(candidate: CandidateId, rank: int | None, place: Place) -> RankedCandidate:
    score = CandidateScore(candidate, (), Fraction(1, 2), None, ())
    return RankedCandidate(score, rank, place)


def ranking(*rows: RankedCandidate, posts: int = 2) -> Ranking:
    return Ranking(
        rows=rows,
        posts=posts,
        secure=0,
        tie_at_cut=(),
        obstacles=(),
        near_leader=(),
        single_rater=False,
        single_candidate=False,
        aggregation=Aggregation.MEAN,
        retired=(),
    )


CLEAR = ranking(
    row(A, 1, Place.SELECTED),
    row(B, 2, Place.SELECTED),
    row(C, 3, Place.NOT_SELECTED),
    row(D, None, Place.FAILED),
)
TIED = ranking(
    row(A, 1, Place.SELECTED),
    row(B, 2, Place.TIED_AT_CUT),
    row(C, 2, Place.TIED_AT_CUT),
    row(E, 4, Place.NOT_SELECTED),
)


def gaps(
    selected: tuple[CandidateId, ...],
    *,
    reserve: tuple[CandidateId, ...] = (),
    reasons: str = "because",
    deviation: str = "",
    held_against: Ranking = CLEAR,
) -> tuple[DecisionGap, ...]:
    return decision_gaps(held_against, Entered(selected, reserve, reasons, deviation))


def test_only_those_with_a_rank_can_be_selected() -> None:
    assert eligible(CLEAR) == (A, B, C)
    assert DecisionGap.INELIGIBLE in gaps((A, D))


def test_the_selected_are_compared_with_the_best_of_those_who_were_passed_over() -> None:
    assert compared(CLEAR, [A]) == (A, B)
    assert compared(CLEAR, [C, A]) == (A, B, C)
    assert compared(CLEAR, [A, B, C]) == (A, B, C)


def test_the_computed_set_with_reasons_needs_nothing_more() -> None:
    assert gaps((A, B), reserve=(C,)) == ()


def test_an_empty_selection_is_no_decision() -> None:
    assert gaps(()) == (DecisionGap.NOBODY_SELECTED,)


def test_more_people_than_posts_cannot_be_selected() -> None:
    assert DecisionGap.TOO_MANY in gaps((A, B, C))


def test_nobody_is_selected_and_in_reserve_at_once() -> None:
    assert DecisionGap.INELIGIBLE in gaps((A, B), reserve=(B,))


def test_somebody_without_a_rank_cannot_be_in_reserve() -> None:
    assert DecisionGap.INELIGIBLE in gaps((A, B), reserve=(D,))


def test_a_decision_needs_reasons() -> None:
    assert gaps((A, B), reasons=" \n") == (DecisionGap.REASONS,)


def test_passing_over_a_selected_candidate_needs_a_reason_of_its_own() -> None:
    assert deviates(CLEAR, (A, C))
    assert gaps((A, C)) == (DecisionGap.DEVIATION,)
    assert gaps((A, C), deviation="B declined") == ()


def test_leaving_a_post_empty_is_a_deviation_while_somebody_could_take_it() -> None:
    assert deviates(CLEAR, (A,))
    assert not deviates(ranking(row(A, 1, Place.SELECTED)), (A,))


def test_choosing_among_those_tied_at_the_cut_is_no_deviation() -> None:
    assert not deviates(TIED, (A, B))
    assert not deviates(TIED, (A, C))


def test_going_below_the_tie_is_a_deviation() -> None:
    assert deviates(TIED, (A, E))


def test_too_few_without_any_other_departure_leave_posts_open() -> None:
    assert not leaves_posts_open(CLEAR, (A,))
    assert leaves_posts_open(TIED, (A,))
    assert not leaves_posts_open(TIED, (A, B))
    assert not leaves_posts_open(TIED, (B,))
    assert not leaves_posts_open(CLEAR, (A, B))


LONG = ranking(
    row(A, 1, Place.SELECTED),
    row(B, 2, Place.NOT_SELECTED),
    row(C, 2, Place.NOT_SELECTED),
    row(D, None, Place.FAILED),
    row(E, 4, Place.NOT_SELECTED),
    posts=1,
)


def test_a_reserve_that_leaves_the_ranking_s_order_needs_a_reason() -> None:
    assert gaps((A,), reserve=(E, B, C), held_against=LONG) == (DecisionGap.DEVIATION,)
    assert gaps((A,), reserve=(E, B, C), deviation="E is there at once", held_against=LONG) == ()


def test_a_reserve_that_passes_somebody_over_needs_a_reason() -> None:
    assert reorders(LONG, (A,), (B, E))
    assert gaps((A,), reserve=(E,), held_against=LONG) == (DecisionGap.DEVIATION,)


def test_those_who_are_tied_stand_in_the_reserve_in_either_order_and_it_may_end_early() -> None:
    for reserve in ((), (B,), (C,), (B, C), (C, B), (C, B, E)):
        assert not reorders(LONG, (A,), reserve)
        assert gaps((A,), reserve=reserve, held_against=LONG) == ()


def test_a_post_left_open_beside_a_reserve_out_of_order_is_not_only_that() -> None:
    two = ranking(*LONG.rows, posts=2)
    assert leaves_posts_open(two, (A,), (B, C))
    assert not leaves_posts_open(two, (A,), (E, B, C))


def test_an_auxiliary_criterion_is_locked_until_somebody_is_found_essentially_equal() -> None:
    entered = Entered((A, B), (), "because", "", auxiliary=True)
    assert decision_gaps(CLEAR, entered) == (DecisionGap.GATE,)
    assert decision_gaps(CLEAR, replace(entered, gate_open=True)) == ()


def test_a_consensus_that_changes_the_outcome_needs_its_own_reason() -> None:
    entered = Entered((A, B), (), "because", "", consensus_owed=True, consensus=" ")
    assert decision_gaps(CLEAR, entered) == (DecisionGap.CONSENSUS,)
    assert decision_gaps(CLEAR, replace(entered, consensus="nach Aussprache")) == ()


def test_the_outcome_changes_with_the_selected_set_a_tie_at_the_cut_or_a_minimum() -> None:
    failed = Failure(FailureKind.TOTAL, None, Fraction(1), Fraction(2))
    missed = replace(CLEAR.rows[3], score=replace(CLEAR.rows[3].score, failures=(failed,)))
    others = (
        replace(CLEAR, rows=(replace(CLEAR.rows[0], place=Place.NOT_SELECTED), *CLEAR.rows[1:])),
        replace(CLEAR, tie_at_cut=(B, C)),
        replace(CLEAR, rows=(*CLEAR.rows[:3], missed)),
    )
    assert not consensus_changes(CLEAR, replace(CLEAR, rows=tuple(reversed(CLEAR.rows))))
    assert all(consensus_changes(CLEAR, other) for other in others)
