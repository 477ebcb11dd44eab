"""Least rating steps and pivotal ratings, against trying every step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import given, settings

from interview_app.analysis.pivotal import pivots
from interview_app.analysis.steps import countable, least_steps
from interview_app.domain.ballot import Ballot
from interview_app.domain.firmness import Pivot, RatingSteps, StepsKind
from interview_app.domain.form import Aggregation, InterviewForm, MissingPolicy
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.ranking import rank
from interview_app.domain.results import Ranking
from tests.analysis.fields import ballots
from tests.domain.build import SHARES, ZERO_TO_FIVE, ballot, candidate, form, question_id, scale

A, B = CandidateId("a"), CandidateId("b")


def steps_of(form_: InterviewForm, cast: Ballot) -> RatingSteps | None:
    return least_steps(form_, rank(form_, cast))


def neighbours(form_: InterviewForm, cast: Ballot) -> Iterator[tuple[Pivot, Ballot]]:
    """Every ballot that one step of one panelist leads to."""
    last = len(form_.scale.levels) - 1
    for place, person in enumerate(cast.candidates):
        for question, votes in person.votes.items():
            for seat, vote in enumerate(votes):
                for up in (True, False):
                    level = (vote.level or 0) + (1 if up else -1)
                    if 0 <= level <= last:
                        changed = list(votes)
                        changed[seat] = replace(vote, level=form_.scale.levels[int(level)].value)
                        less = replace(person, votes={**person.votes, question: tuple(changed)})
                        people = (*cast.candidates[:place], less, *cast.candidates[place + 1 :])
                        pivot = Pivot(person.candidate, question, vote.panelist, up)
                        yield pivot, replace(cast, candidates=people)


def turned(before: Ranking, after: Ranking) -> bool:
    """Whether somebody new is in the set, or somebody is no longer in it nor tied for it."""
    had, has = set(before.selected()), set(after.selected())
    return bool(has - had or had - has - set(after.tie_at_cut))


def test_the_hand_checked_case_takes_one_step_to_tie_and_two_to_flip() -> None:
    cast = ballot(
        candidate("a", [[5, 4, 4], [3, 3, 4], [3, 4, 3]]),
        candidate("b", [[4, 4, 4], [3, 3, 4], [3, 4, 3]]),
    )
    form_ = form(["1/2", "3/10", "1/5"])
    assert steps_of(form_, cast) == RatingSteps(2, StepsKind.OVERTAKEN, A, B)
    assert any(rank(form_, one).tie_at_cut for _, one in neighbours(form_, cast))


def test_the_nearest_rival_counts_and_others_may_be_too_far_to_look_at() -> None:
    cast = ballot(candidate("a", [[5]]), candidate("b", [[4]]), candidate("c", [[1]]))
    assert steps_of(form([1]), cast) == RatingSteps(2, StepsKind.OVERTAKEN, A, B)


def test_falling_below_a_minimum_may_take_fewer_steps_than_being_overtaken() -> None:
    cast = ballot(candidate("a", [[5], [2]]), candidate("b", [[1], [3]]))
    assert steps_of(form([4, 1], minimums={2: 2}), cast) == RatingSteps(1, StepsKind.BELOW_MINIMUM, A, None)


def test_falling_below_the_minimum_of_the_total_counts_too() -> None:
    rules = replace(SHARES, minimum_total=ZERO_TO_FIVE.levels[5].value * 11)
    cast = ballot(candidate("a", [[3], [3]]), candidate("b", [[0], [1]]))
    assert steps_of(form([1, 1], rules=rules), cast) == RatingSteps(1, StepsKind.BELOW_MINIMUM, A, None)


def test_reaching_a_minimum_may_be_enough_to_pass() -> None:
    cast = ballot(candidate("a", [[3], [3]]), candidate("b", [[5], [1]]), candidate("c", [[0], [2]]))
    assert steps_of(form([1, 1], minimums={2: 2}), cast) == RatingSteps(1, StepsKind.REACHES_MINIMUM, A, B)


def test_a_free_post_asks_for_the_minimums_only() -> None:
    cast = ballot(candidate("a", [[4], [5]]), candidate("b", [[0], [1]]), posts=2)
    found = steps_of(form([1, 1], minimums={2: 3}), cast)
    assert found == RatingSteps(2, StepsKind.REACHES_MINIMUM, None, B)


def test_where_no_steps_can_change_the_set_there_is_no_number() -> None:
    assert steps_of(form([1]), ballot(candidate("a", [[3]]), candidate("b", [[1]]), posts=2)) is None


def test_an_agreed_level_leaves_no_steps_in_that_question() -> None:
    agreed = {question_id(1): 5}
    rules = replace(SHARES, missing=MissingPolicy.BLOCK)
    cast = ballot(
        candidate("a", [[None, 5], [3, 3]], agreed=agreed),
        candidate("b", [[None, 4], [3, 3]], agreed={question_id(1): 0}),
    )
    assert steps_of(form([9, 1], rules=rules), cast) is None


def test_a_minimum_that_no_step_can_reach_is_no_way() -> None:
    cast = ballot(
        candidate("a", [[5, 5], [5, 5]]),
        candidate("b", [[5, 5], [None, 0]], agreed={question_id(2): 0}),
    )
    """What is left is to bring the leader below it."""
    found = steps_of(form([9, 1], minimums={2: 3}), cast)
    assert found == RatingSteps(5, StepsKind.BELOW_MINIMUM, A, None)


def test_somebody_who_reaches_the_minimum_may_still_not_pass() -> None:
    agreed = {question_id(1): 5}
    cast = ballot(
        candidate("a", [[None, 5], [5, 5]], agreed=agreed),
        candidate("b", [[None, 0], [0, 0]], agreed={question_id(1): 0}),
    )
    form_ = form([9, 1], minimums={2: 1})
    assert steps_of(form_, cast) == RatingSteps(9, StepsKind.BELOW_MINIMUM, A, None)


def test_least_steps_are_defined_for_the_mean_on_an_even_scale() -> None:
    assert countable(form([1]))
    assert countable(form([1], levels=scale(6, 5, 4, 3, 2, 1)))
    assert not countable(form([1], levels=scale(0, 1, 3)))
    assert not countable(form([1], rules=replace(SHARES, aggregation=Aggregation.MEDIAN)))


@settings(max_examples=60, deadline=None)
@given(ballots(steps=3, minimums=True))
def test_no_fewer_steps_do_it_and_the_steps_told_do(case: tuple[InterviewForm, Ballot]) -> None:
    """Every ballot within two steps is tried."""
    form_, cast = case
    before = rank(form_, cast)
    if before.tie_at_cut:
        return
    found = least_steps(form_, before)
    count = None if found is None else found.count
    near = [one for _, one in neighbours(form_, cast)]
    once = any(turned(before, rank(form_, one)) for one in near)
    assert once == (count == 1)
    if not once and len(near) <= 14:
        twice = any(turned(before, rank(form_, two)) for one in near for _, two in neighbours(form_, one))
        assert twice == (count == 2)


@settings(max_examples=60, deadline=None)
@given(ballots(minimums=True))
def test_pivotal_are_exactly_the_ratings_whose_step_changes_the_set(
    case: tuple[InterviewForm, Ballot],
) -> None:
    form_, cast = case
    before = rank(form_, cast)
    expected = (
        ()
        if before.tie_at_cut
        else tuple(pivot for pivot, one in neighbours(form_, cast) if turned(before, rank(form_, one)))
    )
    assert pivots(form_, cast, before) == expected


def test_under_the_median_only_the_ratings_that_move_it_are_pivotal() -> None:
    form_ = form([3, 2], rules=replace(SHARES, aggregation=Aggregation.MEDIAN))
    cast = ballot(candidate("a", [[2, 3, 3], [2, 2, 2]]), candidate("b", [[2, 2, 3], [3, 3, 3]]))
    assert pivots(form_, cast, rank(form_, cast)) == (
        Pivot(A, question_id(1), PanelistId("p2"), up=False),
        Pivot(A, question_id(1), PanelistId("p3"), up=False),
        Pivot(B, question_id(1), PanelistId("p1"), up=True),
        Pivot(B, question_id(1), PanelistId("p2"), up=True),
    )


def test_a_step_over_a_minimum_is_pivotal_and_the_scale_ends_where_it_ends() -> None:
    form_ = form([1, 1], minimums={2: 2})
    cast = ballot(candidate("a", [[3], [5]]), candidate("b", [[5], [1]]), candidate("c", [[0], [2]]))
    assert pivots(form_, cast, rank(form_, cast)) == ()
    ahead = ballot(candidate("a", [[3], [2]]), candidate("b", [[5], [1]]), candidate("c", [[0], [2]]))
    p1 = PanelistId("p1")
    assert pivots(form_, ahead, rank(form_, ahead)) == (
        Pivot(A, question_id(2), p1, up=False),
        Pivot(B, question_id(2), p1, up=True),
    )


def test_a_level_at_the_end_of_the_scale_has_no_step_further() -> None:
    form_ = form([1])
    cast = ballot(candidate("a", [[5]]), candidate("b", [[4]]))
    assert pivots(form_, cast, rank(form_, cast)) == ()


def test_people_without_a_rank_and_ratings_without_a_level_are_not_pivotal() -> None:
    form_ = form([1])
    cast = ballot(
        candidate("a", [[3, 3]]),
        candidate("b", [[3, None]], agreed={question_id(1): 2}),
        candidate("c", [[5, 5]], requirements_not_met=1),
    )
    assert pivots(form_, cast, rank(form_, cast)) == ()
    open_ = ballot(candidate("a", [[3, 3]]), candidate("b", [[3, None]]))
    assert pivots(form_, open_, rank(form_, open_)) == ()


def test_only_raters_can_be_pivotal() -> None:
    form_ = form([1])
    person = candidate("a", [[3, 3]])
    cast = ballot(replace(person, raters=(PanelistId("p1"),)), candidate("b", [[3, 2]]))
    assert {each.panelist for each in pivots(form_, cast, rank(form_, cast)) if each.candidate == A} == {"p1"}
