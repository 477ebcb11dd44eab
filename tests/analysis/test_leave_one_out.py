"""Leaving one out: only what changes, and only where enough panelists remain."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from hypothesis import given, settings

from interview_app.analysis.leave_one_out import droppable, removable, without_each
from interview_app.domain.ballot import Ballot
from interview_app.domain.firmness import LeftOut
from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.ranking import rank
from tests.analysis.fields import ballots
from tests.domain.build import SHARES, ballot, candidate, criterion_id, form, question_id

A, B = CandidateId("a"), CandidateId("b")
P = [PanelistId(f"p{number}") for number in range(4)]


def changes(form_: InterviewForm, cast: Ballot) -> tuple[LeftOut, ...]:
    return without_each(form_, cast, rank(form_, cast))


def test_a_panelist_who_decided_it_alone_is_named() -> None:
    cast = ballot(candidate("a", [[5, 3, 3]]), candidate("b", [[1, 4, 4]]))
    assert changes(form([1]), cast) == (LeftOut(P[1], None, enters=(B,), leaves=(A,)),)


def test_two_panelists_are_too_few_to_leave_one_out() -> None:
    cast = ballot(candidate("a", [[5, 3]]), candidate("b", [[1, 4]]))
    assert removable(cast) == ()
    assert changes(form([1]), cast) == ()


def test_somebody_who_rated_a_small_panel_anywhere_stays() -> None:
    few = candidate("b", [[1, 4]])
    cast = ballot(candidate("a", [[5, 3, 3]]), few)
    assert removable(cast) == (P[3],)


def test_a_criterion_that_decided_it_alone_is_named() -> None:
    cast = ballot(candidate("a", [[5], [2]]), candidate("b", [[3], [3]]))
    assert changes(form([1, 1]), cast) == (LeftOut(None, criterion_id(1), enters=(B,), leaves=(A,)),)


def test_the_only_criterion_with_a_weight_cannot_be_left_out() -> None:
    cast = ballot(candidate("a", [[5], [2]]), candidate("b", [[3], [3]]))
    assert droppable(form([1, 0], minimums={2: 1}), cast) == (criterion_id(2),)
    assert droppable(form([1, 1]), replace(cast, retired=frozenset({question_id(1)}))) == ()


def test_minimums_that_come_out_otherwise_are_named() -> None:
    cast = ballot(candidate("a", [[5], [4]]), candidate("b", [[3], [1]]))
    assert changes(form([1, 1], minimums={2: 2}), cast) == (LeftOut(None, criterion_id(2), failures=(B,)),)


def test_a_tie_that_would_arise_at_the_cut_is_told_as_one() -> None:
    cast = ballot(candidate("a", [[5], [2]]), candidate("b", [[3], [2]]))
    assert changes(form([1, 1]), cast) == (LeftOut(None, criterion_id(1), enters=(B,), tied=(A, B)),)


def test_whoever_comes_within_the_margin_is_named() -> None:
    rules = replace(SHARES, margin=Fraction(10))
    cast = ballot(candidate("a", [[5], [3]]), candidate("b", [[4], [1]]))
    found = changes(form([1, 1], rules=rules), cast)
    assert found == ()
    near = ballot(candidate("a", [[3], [5]]), candidate("b", [[3], [3]]))
    wide = replace(SHARES, margin=Fraction(20))
    assert changes(form([1, 1], rules=wide), near) == (
        LeftOut(None, criterion_id(1), margin=(B,)),
        LeftOut(None, criterion_id(2), enters=(B,), tied=(A, B), margin=(B,)),
    )


def test_where_no_ranking_would_be_left_that_is_told() -> None:
    cast = ballot(
        candidate("a", [[5, 5, 5], [None, 1, 1]], agreed={question_id(2): 1}),
        candidate("b", [[None, 4, 4], [4, 4, 4]]),
    )
    form_ = form([1, 1], rules=replace(SHARES))
    before = rank(form_, replace(cast, candidates=cast.candidates[:1]))
    found = without_each(form_, cast, before)
    assert LeftOut(P[2], None, not_final=True) in found


@settings(max_examples=40)
@given(ballots(minimums=True))
def test_only_real_changes_are_kept(case: tuple[InterviewForm, Ballot]) -> None:
    form_, cast = case
    for each in changes(form_, cast):
        assert each.enters or each.leaves or each.failures or each.margin
        assert (each.panelist is None) != (each.criterion is None)
