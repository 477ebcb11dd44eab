"""Intraclass correlations against published tables."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.analysis.beta import f_quantile, incomplete_beta
from interview_app.analysis.icc import icc, mean_squares
from interview_app.analysis.roots import root
from interview_app.analysis.sed import separable
from interview_app.domain.agreement import Coefficient, Interval

SHROUT_FLEISS = ((9, 2, 5, 8), (6, 1, 3, 2), (8, 4, 6, 8), (7, 1, 2, 6), (10, 5, 6, 9), (6, 2, 4, 7))
EBEL = ((3, 3), (1, 5), (5, 6), (4, 7))


def exact(rows: tuple[tuple[int, ...], ...]) -> list[list[Fraction]]:
    """Whole numbers as fractions."""
    return [[Fraction(value) for value in row] for row in rows]


def told(coefficient: Coefficient | None) -> tuple[Fraction, list[float | None]]:
    """A coefficient with its limits as decimals."""
    assert coefficient is not None
    assert coefficient.interval is not None
    low = coefficient.interval.low
    return coefficient.value, [None if low is None else float(low), float(coefficient.interval.high)]


def test_shrout_and_fleiss_1979_is_met_to_the_last_digit() -> None:
    found = icc(exact(SHROUT_FLEISS))
    assert (found.candidates, found.panelists) == (6, 4)
    expected = {
        "agreement_single": (Fraction(184, 635), [0.018786513374712127, 0.7610843696489524]),
        "consistency_single": (Fraction(920, 1287), [0.3424647650339256, 0.9458582599553595]),
        "agreement": (Fraction(736, 1187), [0.07113681530250378, 0.9272320401677218]),
        "consistency": (Fraction(3680, 4047), [0.6756747138163051, 0.9858916781690623]),
    }
    for name, (value, limits) in expected.items():
        got = told(getattr(found, name))
        assert got[0] == value
        assert got[1] == pytest.approx(limits, abs=1e-6)


def test_the_mean_squares_are_those_of_the_published_table() -> None:
    squares = mean_squares(exact(SHROUT_FLEISS))
    assert squares is not None
    shown = [float(each) for each in (squares.rows, squares.columns, squares.residue)]
    assert shown == pytest.approx([11.241666666666667, 32.486111111111114, 1.0194444444444444], abs=1e-9)


def test_bartko_1966_is_met_to_the_last_digit() -> None:
    found = icc(exact(EBEL))
    expected = {
        "agreement_single": (Fraction(5, 18), [-0.2470891217048279, 0.9045301855649088]),
        "consistency_single": (Fraction(3, 7), [-0.7212804968233365, 0.9494923424157661]),
        "agreement": (Fraction(10, 23), [-0.6563568911749972, 0.9498722492514481]),
        "consistency": (Fraction(3, 5), [-5.175672951498914, 0.9740918922914844]),
    }
    for name, (value, limits) in expected.items():
        got = told(getattr(found, name))
        assert got[0] == value
        assert got[1] == pytest.approx(limits, abs=1e-6)


def test_a_constant_offset_costs_agreement_and_no_consistency() -> None:
    found = icc(exact(((2, 4), (4, 6), (6, 8))))
    assert found.consistency == Coefficient(Fraction(1), None)
    assert found.consistency_single == Coefficient(Fraction(1), None)
    assert told(found.agreement)[0] == Fraction(4, 5)
    assert told(found.agreement_single)[0] == Fraction(2, 3)


def test_a_limit_without_a_transform_is_not_bounded_below() -> None:
    found = icc(exact(((0, 4), (5, 5), (10, 6))))
    assert told(found.agreement_single)[0] == Fraction(15, 31)
    assert told(found.consistency_single)[0] == Fraction(5, 13)
    value, (low, high) = told(found.agreement)
    assert value == Fraction(15, 23)
    assert low is None
    assert high is not None
    assert float(value) < high < 1


def test_ratings_without_any_difference_are_not_computable() -> None:
    found = icc(exact(((3, 3, 3),) * 4))
    assert found.agreement is found.consistency is found.agreement_single is found.consistency_single is None


def test_panelists_who_rate_alike_agree_wholly_and_without_an_interval() -> None:
    found = icc(exact(((1, 1, 1), (2, 2, 2), (5, 5, 5))))
    whole = Coefficient(Fraction(1), None)
    assert (found.agreement_single, found.consistency_single) == (whole, whole)


def test_candidates_who_do_not_differ_leave_no_consistency_and_no_agreement() -> None:
    found = icc(exact(((2, 4), (2, 4), (2, 4))))
    assert found.consistency_single is None
    assert found.agreement_single == Coefficient(Fraction(0), None)


def test_less_difference_between_candidates_than_chance_explains_is_not_computable() -> None:
    found = icc(exact(((1, 2, 3), (2, 3, 1), (3, 1, 2))))
    assert found.agreement is None
    assert found.consistency is None


@pytest.mark.parametrize("rows", [(), ((1, 2, 3),), ((1,), (2,), (3,))])
def test_one_candidate_or_one_panelist_gives_no_figure(rows: tuple[tuple[int, ...], ...]) -> None:
    found = icc(exact(rows))
    assert found.agreement is None
    assert found.consistency is None
    assert found.residual is None


@given(
    st.integers(2, 4).flatmap(
        lambda m: st.lists(st.tuples(*[st.integers(0, 5)] * m), min_size=2, max_size=6)
    ),
    st.randoms(use_true_random=False),
)
def test_the_order_of_candidates_and_panelists_changes_nothing(
    rows: list[tuple[int, ...]], random: Random
) -> None:
    people = list(range(len(rows[0])))
    random.shuffle(people)
    turned = [tuple(row[at] for at in people) for row in rows]
    random.shuffle(turned)
    assert icc(exact(tuple(turned))) == icc(exact(tuple(rows)))


@given(st.lists(st.tuples(*[st.integers(0, 5)] * 3), min_size=2, max_size=6))
def test_limits_enclose_the_value_where_there_are_limits(rows: list[tuple[int, ...]]) -> None:
    found = icc(exact(tuple(rows)))
    for each in (found.agreement, found.consistency, found.agreement_single, found.consistency_single):
        if each is not None and each.interval is not None:
            assert each.value <= each.interval.high + Fraction(1, 10**6)
            assert each.interval.low is None or each.interval.low - Fraction(1, 10**6) <= each.value


@pytest.mark.parametrize(
    ("part", "above", "below", "quantile"),
    [
        (0.95, 1, 1, 161.4476),
        (0.95, 5, 2, 19.2964),
        (0.95, 3, 10, 3.7083),
        (0.975, 5, 15, 3.5764),
        (0.975, 10, 10, 3.7168),
        (0.975, 2, 120, 3.8046),
        (0.99, 4, 20, 4.4307),
    ],
)
def test_quantiles_are_those_of_the_printed_f_tables(
    part: float, above: float, below: float, quantile: float
) -> None:
    assert f_quantile(part, above, below) == pytest.approx(quantile, rel=2e-5)


def test_the_incomplete_beta_function_is_exact_where_it_has_a_closed_form() -> None:
    assert incomplete_beta(0, 2, 3) == 0
    assert incomplete_beta(1, 2, 3) == 1
    for x in (0.1, 0.5, 0.9):
        assert incomplete_beta(x, 1, 3) == pytest.approx(1 - (1 - x) ** 3, abs=1e-14)
        assert incomplete_beta(x, 4, 1) == pytest.approx(x**4, abs=1e-14)
        assert incomplete_beta(x, 2, 2) == pytest.approx(3 * x**2 - 2 * x**3, abs=1e-14)


@given(st.floats(0.05, 0.95), st.floats(0.5, 40), st.floats(0.5, 40))
def test_a_quantile_turns_the_distribution_round(part: float, above: float, below: float) -> None:
    value = f_quantile(part, above, below)
    assert incomplete_beta(above * value / (above * value + below), above / 2, below / 2) == pytest.approx(
        part, abs=1e-6
    )


@given(st.fractions(min_value=0, max_value=10**6))
def test_a_root_is_the_largest_number_of_twelve_decimals_that_is_not_above(value: Fraction) -> None:
    found = root(value)
    assert found**2 <= value < (found + Fraction(1, 10**12)) ** 2


def test_the_standard_error_of_a_difference_needs_six_degrees_of_freedom() -> None:
    found = icc(exact(SHROUT_FLEISS))
    assert separable(found) == root(2 * Fraction(367, 360) / 4)
    assert separable(icc(exact(EBEL))) is None
    assert separable(icc(exact(((3, 3, 3, 3),) * 4))) is None
    assert separable(icc(exact(((1, 2, 3),)))) is None


def test_the_classical_numbers_of_test_theory_come_out() -> None:
    """A spread of 10 and a reliability of 0.91 give a standard error of 3 and one of a difference of 4.24."""
    residue = Fraction(100) * (1 - Fraction(91, 100))
    assert root(residue) == 3
    assert float(root(2 * residue)) == pytest.approx(4.242640687119286, abs=1e-9)


def test_an_interval_keeps_six_decimals() -> None:
    assert told(icc(exact(EBEL)).agreement)[1][0] == -0.656357
    assert Interval(None, Fraction(1)).low is None


def test_limits_that_would_not_enclose_the_value_are_not_given() -> None:
    found = icc(exact(((0, 0, 4), (0, 3, 2))))
    assert found.agreement == Coefficient(Fraction(-18, 5), None)
    assert found.consistency is not None
    assert found.consistency.interval is not None
