"""What retiring a question would do is worked out from the form alone."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.retiring import retirement_effect
from tests.domain.build import criterion_id, form, question_id

TWO_EACH = form([1, 1, 2], questions=[[1, 1], [1], [1, 1]])


def test_a_criterion_that_keeps_a_question_keeps_its_weight() -> None:
    effect = retirement_effect(TWO_EACH, question_id(1, 1))
    first, second, third = effect.criteria
    assert (first.questions, first.questions_then) == (2, 1)
    assert first.weight == first.weight_then == Fraction(1, 4)
    assert first.changes
    assert not first.drops_out
    assert not second.changes
    assert not third.changes
    assert effect.minutes == 5


def test_a_criterion_without_questions_drops_out_and_the_others_are_rescaled() -> None:
    effect = retirement_effect(TWO_EACH, question_id(2))
    assert [each.weight_then for each in effect.criteria] == [Fraction(1, 3), 0, Fraction(2, 3)]
    assert [each.drops_out for each in effect.criteria] == [False, True, False]
    assert all(each.changes for each in effect.criteria)


def test_what_is_retired_already_counts_for_neither_side() -> None:
    effect = retirement_effect(TWO_EACH, question_id(1, 2), [question_id(1, 1), question_id(2)])
    first, second, third = effect.criteria
    assert (first.weight, first.weight_then) == (Fraction(1, 3), Fraction(0))
    assert first.drops_out
    assert (second.questions, second.drops_out, second.changes) == (0, False, False)
    assert third.weight_then == 1


def test_it_is_seen_when_nothing_would_be_left() -> None:
    weighty = form([1, 1, 0])
    assert not retirement_effect(weighty, question_id(2)).leaves_nothing
    assert retirement_effect(weighty, question_id(2), [question_id(1)]).leaves_nothing


@given(st.lists(st.integers(1, 9), min_size=2, max_size=6), st.data())
def test_weights_still_sum_to_one(weights: list[int], data: st.DataObject) -> None:
    number = data.draw(st.integers(1, len(weights)))
    effect = retirement_effect(form(weights), question_id(number))
    assert sum(each.weight_then for each in effect.criteria) == 1
    (dropped,) = [each.criterion for each in effect.criteria if each.drops_out]
    assert dropped == criterion_id(number)
