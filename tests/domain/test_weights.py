"""Weights: what they come to."""

from __future__ import annotations

from fractions import Fraction

from interview_app.domain.display import percentages
from interview_app.domain.weights import normalised_weights, question_shares
from tests.domain.build import criterion_id, form, question_id


def test_equal_weights_come_to_equal_parts_and_are_shown_as_a_hundred_per_cent() -> None:
    parts = list(normalised_weights(form([1, 1, 1])).values())
    assert parts == [Fraction(1, 3)] * 3
    assert percentages(parts) == (Fraction("33.4"), Fraction("33.3"), Fraction("33.3"))


def test_question_shares_sum_to_one_without_the_retired() -> None:
    form_ = form([1, 1], questions=[[1, 3, 2], [1]])
    shares = question_shares(form_, [question_id(1, 3), question_id(2)])
    assert shares[criterion_id(1)] == {
        question_id(1, 1): Fraction(1, 4),
        question_id(1, 2): Fraction(3, 4),
    }
    assert shares[criterion_id(2)] == {}


def test_weights_are_rescaled_in_proportion_when_a_criterion_drops_out() -> None:
    parts = normalised_weights(form([50, 30, 20]), [question_id(1)])
    assert list(parts.values()) == [0, Fraction(3, 5), Fraction(2, 5)]


def test_where_nothing_counts_all_parts_are_0() -> None:
    assert list(normalised_weights(form([1, 0]), [question_id(1)]).values()) == [0, 0]
