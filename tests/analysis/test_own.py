"""Independent ratings: whose sheet counts, and what a panelist's own ratings come to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction

from interview_app.analysis.own import OwnRatings, Standard, independent
from interview_app.analysis.straddle import straddles
from interview_app.domain.firmness import Straddle
from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import CandidateId, PanelistId, SheetId
from interview_app.domain.panel import Panelist, Role
from interview_app.domain.procedure import Procedure
from interview_app.domain.sheet import Rating, RatingState, Sheet, SheetState
from tests.domain.build import SHARES, ballot, candidate, criterion_id, form, question_id
from tests.wording.people import procedure

AT = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
A, B = CandidateId("a"), CandidateId("b")
P1, P2 = PanelistId("p1"), PanelistId("p2")


def sheet(
    who: PanelistId, of: CandidateId, *levels: int | None, sequence: int = 1, late: bool = False
) -> Sheet:
    """A sealed sheet; None is "not observable"."""
    ratings = tuple(
        Rating(question_id(number))
        if level is None
        else Rating(question_id(number), RatingState.RATED, Fraction(level))
        for number, level in enumerate(levels, start=1)
    )
    id = SheetId(f"{who}{of}{sequence}")
    return Sheet(id, of, who, sequence, SheetState.SEALED, ratings, sealed=AT, after_disclosure=late)


def panel_of(form_: InterviewForm, *sheets: Sheet) -> Procedure:
    """Two candidates, two panelists, these sheets."""
    empty = procedure(form_, ballot(candidate("a", [[1]]), candidate("b", [[1]])))
    people = tuple(Panelist(each, each, "", Role.PANELIST, True, at) for at, each in enumerate((P1, P2)))
    return replace(empty, panel=people, sheets=sheets)


def levels(found: tuple[OwnRatings, ...]) -> Mapping[tuple[str, str], list[Fraction]]:
    return {(each.candidate, each.panelist): list(each.levels.values()) for each in found}


def test_a_sheet_replaced_before_disclosure_is_the_independent_one() -> None:
    whole = panel_of(form([1]), sheet(P1, A, 2), sheet(P1, A, 4, sequence=2), sheet(P2, A, 3))
    assert levels(independent(whole, {A, B})) == {("a", "p1"): [4], ("a", "p2"): [3]}


def test_a_sheet_replaced_after_disclosure_is_no_independent_one() -> None:
    whole = panel_of(form([1]), sheet(P1, A, 2), sheet(P1, A, 4, sequence=2, late=True))
    assert levels(independent(whole, {A})) == {("a", "p1"): [2]}


def test_drafts_and_people_who_are_not_asked_about_do_not_count() -> None:
    draft = replace(sheet(P1, A, 2), state=SheetState.DRAFT)
    whole = panel_of(form([1]), draft, sheet(P2, A, 3), sheet(P1, B, 1))
    assert levels(independent(whole, {A})) == {("a", "p2"): [3]}


def test_own_ratings_become_shares_of_the_scale_and_a_total() -> None:
    standard = Standard.of(form([3, 1, 0]))
    (own,) = independent(panel_of(standard.form, sheet(P1, A, 5, 0, None)), {A})
    assert standard.criteria(own.levels) == {criterion_id(1): 1, criterion_id(2): 0, criterion_id(3): None}
    assert standard.total(own.levels) == Fraction(3, 4)


def test_a_missing_level_that_counts_leaves_no_total() -> None:
    standard = Standard.of(form([3, 1]))
    (own,) = independent(panel_of(standard.form, sheet(P1, A, 5, None)), {A})
    assert standard.total(own.levels) is None


def test_retired_questions_count_for_nobody() -> None:
    standard = Standard.of(form([3, 1]), {question_id(1)})
    (own,) = independent(panel_of(standard.form, sheet(P1, A, 5, 2)), {A})
    assert standard.criteria(own.levels) == {criterion_id(2): Fraction(2, 5)}
    assert standard.total(own.levels) == Fraction(2, 5)


def test_a_minimum_that_some_saw_reached_and_others_not_is_named() -> None:
    form_ = form([1, 1], minimums={2: 3})
    whole = panel_of(form_, sheet(P1, A, 5, 3), sheet(P2, A, 5, 2), sheet(P1, B, 5, 3), sheet(P2, B, 5, 4))
    found = straddles(Standard.of(form_), independent(whole, {A, B}))
    assert found == (Straddle(A, criterion_id(2), (P2,), (P1,)),)


def test_the_minimum_of_the_total_is_looked_at_too() -> None:
    form_ = form([1, 1], rules=replace(SHARES, minimum_total=Fraction(60)))
    whole = panel_of(form_, sheet(P1, A, 3, 3), sheet(P2, A, 3, 2), sheet(P1, B, None, 3), sheet(P2, B, 5, 4))
    found = straddles(Standard.of(form_), independent(whole, {A, B}))
    assert found == (Straddle(A, None, (P2,), (P1,)),)
