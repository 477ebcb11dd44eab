"""Rounding for display: once, exact, half away from zero."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.display import distinct_digits, percentages, rounded

_values = st.fractions(min_value=-1000, max_value=1000, max_denominator=10_000)
_digits = st.integers(min_value=0, max_value=6)
_portions = st.lists(st.integers(min_value=0, max_value=50), min_size=1, max_size=12).filter(any)


def _shares(portions: list[int]) -> list[Fraction]:
    return [Fraction(portion, sum(portions)) for portion in portions]


@pytest.mark.parametrize(
    ("value", "digits", "shown"),
    [
        (Fraction(2345, 1000), 2, "2.35"),
        (Fraction(-2345, 1000), 2, "-2.35"),
        (Fraction(1, 2), 0, "1"),
        (Fraction(-1, 2), 0, "-1"),
        (Fraction(-1, 1000), 2, "0.00"),
        (Fraction(1, 200), 2, "0.01"),
        (Fraction(0), 2, "0.00"),
        (Fraction(1999, 2000), 2, "1.00"),
        (Fraction(7, 100), 1, "0.1"),
    ],
)
def test_half_a_unit_is_rounded_away_from_zero(value: Fraction, digits: int, shown: str) -> None:
    assert rounded(value, digits) == shown


@given(_values, _digits)
def test_a_shown_value_is_never_further_than_half_a_unit_away(value: Fraction, digits: int) -> None:
    shown = rounded(value, digits)
    assert abs(Fraction(shown) - value) <= Fraction(1, 2 * 10**digits)
    assert len(shown.partition(".")[2]) == digits


@given(_values, _digits)
def test_a_value_and_its_opposite_look_alike_but_for_the_sign(value: Fraction, digits: int) -> None:
    assert rounded(value, digits).lstrip("-") == rounded(-value, digits).lstrip("-")


@given(_values, _values, _digits)
def test_rounding_never_turns_an_order_round(one: Fraction, other: Fraction, digits: int) -> None:
    low, high = sorted((one, other))
    assert Fraction(rounded(low, digits)) <= Fraction(rounded(high, digits))


@given(st.decimals(min_value=-1000, max_value=1000, places=5), st.integers(min_value=0, max_value=4))
def test_rounding_agrees_with_the_standard_library_where_a_decimal_is_exact(
    value: Decimal, digits: int
) -> None:
    with localcontext(rounding=ROUND_HALF_UP):
        expected = value.quantize(Decimal(1).scaleb(-digits))
    assert rounded(Fraction(value), digits) == f"{expected or abs(expected)}"


def test_two_decimals_are_enough_for_values_that_differ_there() -> None:
    assert distinct_digits([Fraction(1, 2), Fraction(51, 100), Fraction(1, 2)]) == 2


def test_decimals_are_added_until_different_values_look_different() -> None:
    assert distinct_digits([Fraction(1, 3), Fraction(3334, 10_000)]) == 4


def test_decimals_stop_growing_where_no_reader_would_follow() -> None:
    assert distinct_digits([Fraction(1, 3), Fraction(1, 3) + Fraction(1, 10**20)], most=6) == 6


@given(st.lists(_values, max_size=8))
def test_values_shown_with_distinct_digits_are_equal_only_if_they_are(values: list[Fraction]) -> None:
    digits = distinct_digits(values)
    assert 2 <= digits <= 12
    assert len({rounded(value, digits) for value in values}) == len(set(values))


@given(_portions, st.integers(min_value=0, max_value=3))
def test_displayed_percentages_sum_to_a_hundred(portions: list[int], digits: int) -> None:
    shown = percentages(_shares(portions), digits)
    assert sum(shown) == 100
    assert all(share.denominator <= 10**digits for share in shown)


@given(_portions, st.integers(min_value=0, max_value=3))
def test_a_percentage_is_less_than_one_unit_from_its_share(portions: list[int], digits: int) -> None:
    shares = _shares(portions)
    for share, shown in zip(shares, percentages(shares, digits), strict=True):
        assert abs(share * 100 - shown) < Fraction(1, 10**digits)


def test_equal_remainders_are_served_in_the_order_given() -> None:
    third = Fraction(1, 3)
    assert percentages([third, third, third], 0) == (Fraction(34), Fraction(33), Fraction(33))


def test_shares_that_do_not_sum_to_one_are_refused() -> None:
    with pytest.raises(ValueError, match="sum to 1"):
        percentages([Fraction(1, 2), Fraction(1, 3)])
