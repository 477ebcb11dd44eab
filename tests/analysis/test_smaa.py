"""Random weights: analytic cases, exact ties, the same bits everywhere, progress."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings

from interview_app.analysis.field import Field
from interview_app.analysis.smaa import SAMPLES, acceptability, around, random_weights
from tests.analysis.fields import field, fields

_DRAWS = 20_000
_WITHIN = 0.015
"""Three standard errors of that many draws, and a little."""


def anywhere(count: int) -> Iterator[tuple[int, ...]]:
    """Weightings spread evenly over everything that is possible."""
    chance, whole = Random(11), 2**30
    for _ in range(_DRAWS):
        cuts = sorted(chance.randrange(whole) for _ in range(count - 1))
        yield tuple(after - before for before, after in pairwise((0, *cuts, whole)))


def shown(ranks: list[list[Fraction]] | None) -> list[list[float]]:
    assert ranks is not None
    return [[float(each) for each in row] for row in ranks]


def rows(*values: Sequence[str | int]) -> list[list[Fraction]]:
    return [[Fraction(value) for value in row] for row in values]


def test_three_who_are_each_best_in_one_thing_share_all_ranks() -> None:
    found = shown(acceptability(rows((1, 0, 0), (0, 1, 0), (0, 0, 1)), anywhere(3)))
    for row in found:
        assert row == pytest.approx([1 / 3] * 3, abs=_WITHIN)


def test_two_criteria_give_the_lengths_of_the_segments() -> None:
    found = shown(acceptability(rows((1, 0), ("3/5", "3/5"), (0, 1)), anywhere(2)))
    for row, expected in zip(found, ([0.4, 0.1, 0.5], [0.2, 0.8, 0.0], [0.4, 0.1, 0.5]), strict=True):
        assert row == pytest.approx(expected, abs=_WITHIN)


def test_twins_share_the_ranks_that_they_cover() -> None:
    half = Fraction(1, 2)
    assert acceptability(rows((1, 1), (1, 1), (0, 0)), anywhere(2)) == [
        [half, half, 0],
        [half, half, 0],
        [0, 0, 1],
    ]


def test_weights_stay_within_a_quarter_of_the_advertised_ones() -> None:
    drawn = list(around([Fraction(3, 4), Fraction(1, 4)], seed=1, samples=2_000))
    unit = Fraction(2**16 * 2**19)
    for k, weight in enumerate((Fraction(3, 4), Fraction(1, 4))):
        parts = [each[k] / unit / weight for each in drawn]
        assert Fraction(3, 4) < min(parts) < Fraction(76, 100)
        assert Fraction(124, 100) < max(parts) < Fraction(5, 4)


def test_the_same_seed_gives_the_same_bits_on_every_machine() -> None:
    drawn = list(around([Fraction(1, 3)] * 3, seed=2026, samples=100))
    assert hashlib.sha256(repr(drawn).encode()).hexdigest() == (
        "aa4bdb960cdee24782e56c60a42012fbf7a2a3f3efa50f91e3c79a3bcab68e3d"
    )
    assert drawn == list(around([Fraction(1, 3)] * 3, seed=2026, samples=100))
    assert drawn != list(around([Fraction(1, 3)] * 3, seed=2027, samples=100))


def test_whoever_is_better_in_everything_always_leads() -> None:
    found = random_weights(field([1, 1], [[1, 1], ["1/2", "1/2"]]), seed=1, samples=100)
    assert found is not None
    assert [(int(each.selected), int(each.error)) for each in found.candidates] == [(1, 0), (0, 0)]
    assert (found.samples, found.seed) == (100, 1)


def test_a_post_is_taken_by_the_first_ranks_together() -> None:
    found = random_weights(field([1, 1], [[1, 0], [0, 1], ["1/4", "1/4"]], posts=2), seed=1, samples=200)
    assert found is not None
    assert [int(each.selected) for each in found.candidates] == [1, 1, 0]


def test_ten_thousand_weightings_leave_chance_at_most_one_point() -> None:
    """Half a point is the largest standard error; 9,604 samples keep the interval within a point."""
    found = random_weights(field([1, 1], [[1, 0], [0, 1]]), seed=1)
    assert found is not None
    for each in found.candidates:
        assert 0 < each.error <= Fraction(98, 10_000)
        assert each.error >= Fraction(97, 10_000)


@settings(max_examples=30)
@given(fields())
def test_rows_and_columns_sum_to_one(field_: Field) -> None:
    people = (*field_.inside, *field_.outside)
    shares = [[Fraction(each, field_.unit) for each in person.shares] for person in people]
    weights = [Fraction(each, field_.whole) for each in field_.weights]
    found = acceptability(shares, around(weights, seed=3, samples=50))
    assert found is not None
    assert [sum(row) for row in found] == [1] * len(people)
    assert [sum(column) for column in zip(*found, strict=True)] == [1] * len(people)
    told = random_weights(field_, seed=3, samples=50)
    assert told is not None
    assert sum(each.selected for each in told.candidates) == len(field_.inside)


def test_progress_is_told_and_can_stop_it() -> None:
    told: list[int] = []

    def go_on(done: int) -> bool:
        told.append(done)
        return done < 1_000

    two = field([1, 1], [[1, 0], [0, "1/2"]])
    assert random_weights(two, seed=1, progress=go_on) is None
    assert told == [500, 1_000]
    assert SAMPLES == 10_000


def test_two_hundred_candidates_do_not_run_into_each_other() -> None:
    many = [[Fraction(at, 200), Fraction(at, 200)] for at in range(200)]
    found = acceptability(many, around([Fraction(1, 2)] * 2, seed=1, samples=3))
    assert found is not None
    assert all(found[at][199 - at] == 1 for at in range(200))
