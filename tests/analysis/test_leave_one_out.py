"""Leaving one out: only what changes, and only where enough panelists remain."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from interview_app.analysis.leave_one_out import droppable, removable, without_each
from interview_app.analysis.parts import Parts
from interview_app.analysis.standing import Standing
from interview_app.domain.ballot import Ballot
from interview_app.domain.firmness import LeftOut
from interview_app.domain.form import Aggregation, InterviewForm, MissingPolicy
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.ranking import rank
from interview_app.domain.results import Ranking
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
    """Two of three have rated an answer, which is enough; without one of the two it no longer is."""
    rules = replace(SHARES, missing=MissingPolicy.MIN_RATERS, min_raters=2)
    cast = ballot(candidate("a", [[5, 5, 5]]), candidate("b", [[None, 4, 4]]))
    assert changes(form([1], rules=rules), cast) == (
        LeftOut(P[2], None, not_final=True),
        LeftOut(P[3], None, not_final=True),
    )


@settings(max_examples=40)
@given(ballots(minimums=True))
def test_only_real_changes_are_kept(case: tuple[InterviewForm, Ballot]) -> None:
    form_, cast = case
    for each in changes(form_, cast):
        assert each.enters or each.leaves or each.failures or each.margin
        assert (each.panelist is None) != (each.criterion is None)


@settings(max_examples=80)
@given(ballots(minimums=True), st.sampled_from((None, Fraction(5), Fraction(40))), st.booleans())
def test_summing_anew_gives_what_the_whole_arithmetic_gives(
    case: tuple[InterviewForm, Ballot], margin: Fraction | None, breaks: bool
) -> None:
    """The integers against the ranking itself, with minimums, a margin, a tie-break and a smaller panel for one."""
    form_, cast = case
    rules = replace(
        form_.rules,
        margin=margin,
        minimum_total=Fraction(30),
        tie_break=(criterion_id(1),) if breaks else (),
    )
    form_ = replace(form_, rules=rules)
    last = cast.candidates[-1]
    fewer = replace(last, raters=last.raters[:2])
    cast = replace(cast, candidates=(*cast.candidates[:-1], fewer))
    ranking = rank(form_, cast)
    parts = Parts.of(form_, cast, ranking)
    assert parts is not None
    for panelist in {rater for each in cast.candidates if len(each.raters) > 2 for rater in each.raters}:
        if any(each.raters == (panelist,) for each in cast.candidates):
            continue
        assert parts.without_panelist(panelist) == seen(rank(form_, without(cast, panelist)))
    for criterion in droppable(form_, cast):
        gone = frozenset(question.id for question in form_.questions_of(criterion))
        after = rank(form_, replace(cast, retired=gone))
        assert parts.without_criterion(criterion) == seen(after)


def without(cast: Ballot, panelist: PanelistId) -> Ballot:
    """The ballot as if one panelist did not rate."""
    people = [
        replace(each, raters=tuple(rater for rater in each.raters if rater != panelist))
        for each in cast.candidates
    ]
    return replace(cast, candidates=tuple(people))


def seen(ranking: Ranking) -> Standing:
    """What a ranking says of it."""
    failed = frozenset(row.score.candidate for row in ranking.rows if row.score.failures)
    return Standing(ranking.selected(), ranking.tie_at_cut, failed, frozenset(ranking.near_leader))


def test_a_gap_that_was_left_open_is_computed_by_the_whole_arithmetic() -> None:
    """Without the criterion that has the gap, the candidate can be assessed."""
    cast = ballot(
        candidate("a", [[4, 4, 4], [3, 3, 3]]),
        candidate("b", [[5, 5, 5], [None, 3, 3]], not_assessable=True),
    )
    assert Parts.of(form([1, 1]), cast, rank(form([1, 1]), cast)) is None
    found = {each.criterion: each.enters for each in changes(form([1, 1]), cast) if each.criterion}
    assert found == {criterion_id(2): (B,)}


def test_under_a_median_panelists_are_left_out_by_the_whole_arithmetic() -> None:
    rules = replace(SHARES, aggregation=Aggregation.MEDIAN)
    cast = ballot(candidate("a", [[5, 4, 1]]), candidate("b", [[3, 3, 3]]))
    assert LeftOut(P[1], None, enters=(B,), leaves=(A,)) in changes(form([1], rules=rules), cast)
    assert changes(form([1, 0], rules=rules), cast_of_two()) == ()


def cast_of_two() -> Ballot:
    """Two candidates who are far apart."""
    return ballot(candidate("a", [[5, 5, 5], [1, 1, 1]]), candidate("b", [[1, 1, 1], [1, 1, 1]]))


def test_people_who_are_excluded_are_never_selected_by_leaving_something_out() -> None:
    cast = ballot(
        candidate("a", [[4, 4, 4], [3, 3, 3]]),
        candidate("b", [[5, 5, 5], [5, 5, 5]], requirements_not_met=1),
        candidate("c", [[1, 1, 1], [1, 1, 1]]),
    )
    assert changes(form([1, 1]), cast) == ()
