"""Krippendorff's alpha against published examples."""

from __future__ import annotations

from fractions import Fraction
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from interview_app.analysis.alpha import alpha
from interview_app.domain.agreement import Alpha

_: None = None
EXAMPLE_A = ((0, 1, 0, 0, 0, 0, 0, 0, 1, 0), (1, 1, 1, 0, 0, 1, 0, 0, 0, 0))
EXAMPLE_C = (
    (1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _),
    (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3),
    (_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _),
    (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _),
)


def units(by_panelist: tuple[tuple[int | None, ...], ...]) -> list[tuple[int | None, ...]]:
    """A row per unit instead of one per panelist."""
    return list(zip(*by_panelist, strict=True))


def test_krippendorffs_binary_example_is_met_exactly() -> None:
    assert alpha(units(EXAMPLE_A)) == Alpha(Fraction(2, 21), 10, 20)


def test_krippendorffs_example_with_missing_data_is_met_exactly() -> None:
    """Unit 12 has one rating only: it has no pair and does not count."""
    assert alpha(units(EXAMPLE_C)) == Alpha(Fraction(108577, 133160), 11, 40)


def test_constant_ratings_are_not_computable() -> None:
    assert alpha(((3, 3, 3), (3, 3, 3))) == Alpha(None, 2, 6)


def test_one_panelist_gives_no_figure() -> None:
    assert alpha(((1,), (2,), (3,))) == Alpha(None, 0, 0)
    assert alpha(()) == Alpha(None, 0, 0)


def test_two_who_swap_their_ratings_agree_less_than_chance() -> None:
    assert alpha(((0, 1), (1, 0))).value == Fraction(-1, 2)


@given(
    st.lists(st.tuples(*[st.none() | st.integers(0, 5)] * 3), max_size=8),
    st.randoms(use_true_random=False),
)
def test_the_order_of_units_and_panelists_changes_nothing(
    rows: list[tuple[int | None, ...]], random: Random
) -> None:
    turned = [tuple(reversed(row)) for row in rows]
    random.shuffle(turned)
    assert alpha(turned) == alpha(rows)
