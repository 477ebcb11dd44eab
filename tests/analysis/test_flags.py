"""The flags before consensus: exact, in a fixed order, the same whoever sits where."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.analysis.flags import (
    Flag,
    FlagKind,
    average_deviation,
    flags,
    has_lone_dissent,
    positions,
)
from interview_app.domain.form import RatingScale
from tests.domain.build import ZERO_TO_FIVE, scale

RANGE, DEVIATION, LONE = FlagKind.RANGE, FlagKind.DEVIATION, FlagKind.LONE_DISSENT
FIFTEEN = scale(*range(16))
SCHOOL = scale(6, 5, 4, 3, 2, 1)
HALVES = scale(0, "1/2", 1, "3/2", 2)
SCALES = (ZERO_TO_FIVE, FIFTEEN, SCHOOL, HALVES)


def kinds(*levels: int, on: RatingScale = ZERO_TO_FIVE, flagged_range: int = 2) -> list[FlagKind]:
    found = flags(on, [Fraction(level) for level in levels], flagged_range=flagged_range)
    return [each.kind for each in found]


@pytest.mark.parametrize(
    ("levels", "deviation", "range_"),
    [
        ((4, 4, 4, 3, 5), Fraction(2, 5), 2),
        ((3, 3, 3), Fraction(0), 0),
        ((0, 5), Fraction(5, 2), 5),
        ((2, 4), Fraction(1), 2),
        ((1, 3, 5), Fraction(4, 3), 4),
        ((4, 4, 5, 5, 4, 4, 1), Fraction(40, 49), 4),
    ],
)
def test_range_and_average_deviation_of_small_panels(
    levels: tuple[int, ...], deviation: Fraction, range_: int
) -> None:
    """Computed with R, package multilevel 2.8."""
    steps = positions(ZERO_TO_FIVE, [Fraction(level) for level in levels])
    assert average_deviation(steps) == deviation
    found = flags(ZERO_TO_FIVE, [Fraction(level) for level in levels], flagged_range=1)
    assert {each.steps for each in found} == ({range_} if range_ else set())


@pytest.mark.parametrize(("options", "printed"), [(5, "0.8"), (7, "1.2"), (9, "1.5"), (11, "1.8")])
def test_the_limit_is_a_sixth_of_the_options(options: int, printed: str) -> None:
    """Burke & Dunlap 2002 print the limits with one decimal."""
    assert abs(Fraction(options, 6) - Fraction(printed)) < Fraction(4, 100)


def test_exactly_the_limit_is_not_beyond_it() -> None:
    assert average_deviation((2, 4)) == Fraction(len(ZERO_TO_FIVE.levels), 6)
    assert kinds(2, 4) == [RANGE]


def test_flags_stand_in_their_order() -> None:
    assert kinds(0, 5, 5, 5) == [RANGE, DEVIATION, LONE]
    assert kinds(1, 3, 5) == [RANGE, DEVIATION]
    assert kinds(4, 4, 2) == [RANGE, LONE]
    assert kinds(4, 3, 4) == []


def test_the_form_says_from_which_range_on() -> None:
    assert kinds(3, 4, flagged_range=1) == [RANGE]
    assert kinds(2, 4, flagged_range=3) == []
    assert kinds(2, 4, 4, flagged_range=3) == [LONE]


def test_steps_are_counted_on_the_scale_and_not_in_values() -> None:
    assert kinds(0, 1, 1, on=HALVES) == [RANGE, DEVIATION, LONE]
    uneven = scale(0, 10, 100)
    assert kinds(10, 100, on=uneven) == []
    assert flags(uneven, [Fraction(0), Fraction(100)], flagged_range=2)[0] == Flag(RANGE, 2)
    assert kinds(1, 3, on=SCHOOL) == [RANGE]


def test_of_two_raters_nobody_is_the_outlier() -> None:
    assert kinds(0, 5) == [RANGE, DEVIATION]
    assert not has_lone_dissent((0, 5))


def test_lone_is_exactly_one_and_measured_against_the_others() -> None:
    assert has_lone_dissent((4, 4, 2))
    assert has_lone_dissent((4, 3, 4, 1))
    assert not has_lone_dissent((1, 1, 4, 4))
    assert not has_lone_dissent((5, 4, 2)), "the five lies two steps from the others' median as well"
    assert not has_lone_dissent((4, 4, 3))


def test_one_rating_or_none_is_nothing_to_talk_about() -> None:
    assert kinds() == []
    assert kinds(0) == []


def test_a_value_between_the_levels_is_no_level() -> None:
    with pytest.raises(ValueError, match="not a level"):
        flags(ZERO_TO_FIVE, [Fraction(1, 2), Fraction(1)], flagged_range=2)


@st.composite
def cells(draw: st.DrawFn) -> tuple[RatingScale, list[Fraction]]:
    """A scale and one to seven of its levels."""
    chosen: RatingScale = draw(st.sampled_from(SCALES))
    levels = st.sampled_from([level.value for level in chosen.levels])
    return chosen, draw(st.lists(levels, min_size=1, max_size=7))


@given(cells(), st.randoms(use_true_random=False), st.integers(1, 5))
def test_whoever_sits_where_the_flags_are_the_same(
    cell: tuple[RatingScale, list[Fraction]], chance: Random, range_: int
) -> None:
    on, levels = cell
    shuffled = list(levels)
    chance.shuffle(shuffled)
    assert flags(on, levels, flagged_range=range_) == flags(on, shuffled, flagged_range=range_)


@given(cells(), st.integers(1, 5))
def test_a_scale_turned_round_gives_the_same_flags(
    cell: tuple[RatingScale, list[Fraction]], range_: int
) -> None:
    on, levels = cell
    turned = RatingScale(tuple(reversed(on.levels)))
    assert flags(on, levels, flagged_range=range_) == flags(turned, levels, flagged_range=range_)


@given(cells())
def test_the_same_level_from_everybody_is_never_flagged(cell: tuple[RatingScale, list[Fraction]]) -> None:
    on, levels = cell
    assert flags(on, levels[:1] * len(levels), flagged_range=1) == ()


@given(cells(), st.integers(1, 5))
def test_a_wider_flagged_range_never_adds_a_flag(
    cell: tuple[RatingScale, list[Fraction]], range_: int
) -> None:
    on, levels = cell
    narrow = set(flags(on, levels, flagged_range=range_))
    assert set(flags(on, levels, flagged_range=range_ + 1)) <= narrow


def _brute(steps: Sequence[int]) -> Fraction:
    middle = Fraction(sum(steps), len(steps))
    return Fraction(sum(abs(step - middle) for step in steps)) / len(steps)


@given(cells())
def test_the_average_deviation_is_exact(cell: tuple[RatingScale, list[Fraction]]) -> None:
    steps = positions(*cell)
    assert average_deviation(steps) == _brute(steps)
