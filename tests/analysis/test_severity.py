"""Severity and straight-lining: known tables, missing cells, and what cannot be said."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.analysis.severity import severities, straight_lined

TABLE = ((9, 2, 5, 8), (6, 1, 3, 2), (8, 4, 6, 8), (7, 1, 2, 6), (10, 5, 6, 9), (6, 2, 4, 7))


def test_in_complete_data_severity_is_the_mean_minus_the_grand_mean() -> None:
    found = severities(TABLE)
    assert found is not None
    assert [each.effect for each in found] == [
        Fraction(19, 8),
        Fraction(-67, 24),
        Fraction(-23, 24),
        Fraction(11, 8),
    ]
    for each in found:
        assert each.error is not None
        assert float(each.error) == pytest.approx(0.3569741665100649, abs=1e-9)
        assert each.ratings == 6


def test_missing_cells_are_fitted_by_least_squares() -> None:
    """Purely additive data: the panelists' effects are found whatever is missing."""
    effects, levels = (1, 0, -1), (3, 4, 2, 3)
    whole = [tuple(level + effect for effect in effects) for level in levels]
    holed = [(whole[0][0], whole[0][1], None), (None, whole[1][1], whole[1][2]), whole[2], (None, None, 2)]
    found = severities(holed)
    assert found is not None
    assert [each.effect for each in found] == [1, 0, -1]
    assert [each.error for each in found] == [0, 0, 0]
    assert [each.ratings for each in found] == [2, 3, 2]


def test_without_a_residue_there_is_no_standard_error() -> None:
    found = severities([(1, 2)])
    assert found is not None
    assert [(each.effect, each.error) for each in found] == [(Fraction(-1, 2), None), (Fraction(1, 2), None)]


def test_panelists_without_a_common_rating_cannot_be_compared() -> None:
    assert severities([(1, 2, None, None), (None, None, 3, 4)]) is None
    assert severities([(1, None), (None, 2)]) is None
    assert severities([]) is None


@given(st.lists(st.tuples(*[st.none() | st.integers(0, 5)] * 3), min_size=1, max_size=8), st.integers(1, 5))
def test_severities_sum_to_zero_and_ignore_how_good_everybody_was(
    rows: list[tuple[int | None, ...]], shift: int
) -> None:
    found = severities(rows)
    lifted = severities([tuple(None if step is None else step + shift for step in row) for row in rows])
    assert found == lifted
    if found is not None:
        assert sum(each.effect for each in found) == 0


def flat(level: int, criteria: int = 4) -> list[Fraction]:
    """The same value on all criteria."""
    return [Fraction(level)] * criteria


def test_the_same_level_on_all_criteria_for_half_of_the_candidates_is_straight_lining() -> None:
    mixed = [Fraction(level) for level in (1, 2, 3, 4)]
    assert straight_lined([flat(3), flat(4), mixed, mixed])
    assert not straight_lined([flat(3), mixed, mixed])


def test_too_few_candidates_or_criteria_say_nothing_about_a_habit() -> None:
    assert not straight_lined([flat(3), flat(3)])
    assert not straight_lined([flat(3, criteria=3)] * 5)
