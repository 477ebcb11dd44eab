"""The consensus: open per candidate, with a reason where it moves somebody, and the ratings stay."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from interview_app.domain.candidate import CandidateState
from interview_app.domain.consensus import (
    Move,
    common_level,
    fills_gap,
    has_changed_since,
    is_settled,
    kept_levels,
    may_agree,
    may_dissent,
    moves,
    needs_reason,
    questions_to_agree,
    rated_levels,
    sheets_that_count,
)
from interview_app.domain.disclosure import as_seen_by
from interview_app.domain.form import Aggregation
from interview_app.domain.ids import PanelistId, SheetId
from interview_app.domain.panel import AssignmentKind
from interview_app.domain.procedure import AgreedLevel, RatedLevel, RetiredQuestion, Stage
from interview_app.domain.sheet import Rating, RatingState, Sheet
from tests.domain.build import SHARES, form, question_id
from tests.domain.test_disclosure import AT, CHAIR, COUNCIL, MEMBER, MUSTER, PROBE, note, procedure, sheet

Q1 = question_id(1)
DONE = (sheet(CHAIR), sheet(MEMBER))


def rated(*levels: int | None) -> tuple[RatedLevel, ...]:
    return tuple(
        RatedLevel(PanelistId(f"p{place}"), None if level is None else Fraction(level))
        for place, level in enumerate(levels, start=1)
    )


def agreed(level: int | None, *levels: int | None, dissents: tuple[str, ...] = ()) -> AgreedLevel:
    outcome = None if level is None else Fraction(level)
    names = tuple(PanelistId(each) for each in dissents)
    return AgreedLevel(MUSTER, Q1, outcome, "reason", AT, rated(*levels), names)


def with_level(of: Sheet, level: int, sequence: int = 1) -> Sheet:
    rating = Rating(Q1, RatingState.RATED, Fraction(level))
    return replace(of, id=SheetId(f"{of.id}-{sequence}"), sequence=sequence, ratings=(rating,))


def test_the_panel_may_agree_as_soon_as_one_candidate_is_complete() -> None:
    states = (CandidateState.INTERVIEWED, CandidateState.INVITED)
    assert may_agree(procedure(*DONE, states=states), MUSTER)
    assert not may_agree(procedure(sheet(CHAIR), states=states), MUSTER)


@pytest.mark.parametrize(
    "stage", [each for each in Stage if each not in (Stage.INTERVIEWING, Stage.DISCLOSED)]
)
def test_nothing_is_agreed_before_the_interviews_or_after_the_decision(stage: Stage) -> None:
    assert not may_agree(replace(procedure(*DONE), stage=stage), MUSTER)


@pytest.mark.parametrize("state", [CandidateState.WITHDRAWN, CandidateState.EXCLUDED])
def test_nothing_is_agreed_on_somebody_who_left(state: CandidateState) -> None:
    assert not may_agree(procedure(*DONE, states=(state,)), MUSTER)


def test_a_retired_question_is_not_agreed_on() -> None:
    two = replace(procedure(*DONE), form=form([1, 1]))
    retired = replace(two, retired=(RetiredQuestion(Q1, "unclear", AT),))
    assert [each.id for each in questions_to_agree(two)] == [Q1, question_id(2)]
    assert [each.id for each in questions_to_agree(retired)] == [question_id(2)]


def test_the_latest_sealed_sheet_counts_and_a_draft_does_not() -> None:
    early, late = with_level(sheet(CHAIR), 2), with_level(sheet(CHAIR), 4, 2)
    draft = with_level(sheet(CHAIR, sealed=False), 5, 3)
    for order in ((early, late, draft), (draft, late, early)):
        whole = procedure(*order, sheet(MEMBER))
        assert sheets_that_count(whole)[(MUSTER, CHAIR)] == late
        levels = (RatedLevel(CHAIR, Fraction(4)), RatedLevel(MEMBER, None))
        assert rated_levels(whole, MUSTER, Q1) == levels
        assert rated_levels(whole, MUSTER, Q1, sheets_that_count(whole)) == levels


def test_only_who_rates_this_candidate_is_heard() -> None:
    notes = (note(MEMBER, AssignmentKind.RECUSED), note(COUNCIL, AssignmentKind.SUBSTITUTE))
    found = rated_levels(procedure(with_level(sheet(CHAIR), 3), notes=notes), MUSTER, Q1)
    assert [each.panelist for each in found] == [CHAIR, COUNCIL]


def test_equal_ratings_settle_themselves_and_need_no_reason() -> None:
    assert common_level(rated(4, 4)) == 4
    assert is_settled(rated(4, 4), None)
    assert not needs_reason(rated(4, 4), Fraction(4))


@pytest.mark.parametrize("levels", [(4, 3), (4, None), (None, None), ()])
def test_different_or_missing_ratings_stay_open_and_need_a_reason(levels: tuple[int | None, ...]) -> None:
    assert common_level(rated(*levels)) is None
    assert not is_settled(rated(*levels), None)
    assert is_settled(rated(*levels), agreed(None, *levels))
    for level in (Fraction(4), None):
        assert needs_reason(rated(*levels), level)


def test_a_level_that_nobody_gave_needs_a_reason() -> None:
    assert needs_reason(rated(4, 4), Fraction(3))
    assert needs_reason(rated(4, 4), None)


def test_where_a_rating_is_missing_the_agreed_level_counts_whatever_the_rule() -> None:
    assert fills_gap(SHARES, rated(4, None))
    assert not fills_gap(SHARES, rated(4, 3))
    consensus = replace(SHARES, aggregation=Aggregation.CONSENSUS)
    assert not fills_gap(consensus, rated(4, None)), "there it counts anyway"


def test_whoever_rated_otherwise_can_keep_to_it() -> None:
    assert may_dissent(rated(4, 3, None, 5), Fraction(4)) == ("p2", "p4")
    assert may_dissent(rated(4, 3), None) == ()


def test_who_moved_and_who_kept_is_told_from_the_ratings_of_that_moment() -> None:
    found = agreed(4, 5, 4, 2, None, dissents=("p3",))
    assert moves(found) == (Move(PanelistId("p1"), Fraction(5), Fraction(4)),)
    assert kept_levels(found) == (RatedLevel(PanelistId("p3"), Fraction(2)),)
    assert moves(agreed(None, 5, 2)) == ()


def test_a_replaced_sheet_shows_beside_what_was_agreed() -> None:
    found = agreed(4, 5, 4)
    assert not has_changed_since(found, rated(5, 4))
    assert has_changed_since(found, rated(5, 3))
    assert has_changed_since(found, rated(5))
    assert not has_changed_since(agreed(4), rated(5, 3)), "an older file does not say what was rated"


def test_the_agreement_that_stands_is_found_by_candidate_and_question() -> None:
    other = replace(agreed(3), candidate=PROBE)
    whole = replace(procedure(*DONE), agreed=(other, agreed(4)))
    assert whole.agreed_on(MUSTER, Q1) == agreed(4)
    assert whole.agreed_on(MUSTER, question_id(2)) is None


def test_what_was_agreed_is_hidden_again_where_a_sheet_is_missing_again() -> None:
    whole = replace(procedure(*DONE), agreed=(agreed(4),), agreed_earlier=(agreed(3),))
    assert as_seen_by(whole, CHAIR).agreed == (agreed(4),)
    assert as_seen_by(whole, CHAIR).agreed_earlier == (agreed(3),)
    gap = as_seen_by(replace(whole, sheets=DONE[:1]), CHAIR)
    assert (gap.agreed, gap.agreed_earlier) == ((), ())
