"""Weight ranges and the least transfer: hand-checked cases, dominance, and brute force."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given

from interview_app.analysis.field import Contender, Field, field_of
from interview_app.analysis.stability import weight_ranges
from interview_app.analysis.transfer import least_transfer
from interview_app.domain.firmness import Meeting, Unsettled
from interview_app.domain.ids import CandidateId
from interview_app.domain.ranking import rank
from tests.analysis.fields import field, fields
from tests.domain.build import ballot, candidate, criterion_id, form

TWO = field(["1/2", "3/10", "1/5"], [["4/5", "2/5", "3/5"], ["3/5", "4/5", "3/5"]])
DOMINANT = field([1, 1, 1], [[1, "4/5", "3/5"], ["4/5", "4/5", "2/5"], [1, "3/5", "3/5"]])
A, B = CandidateId("a"), CandidateId("b")


def ends(field_: Field) -> Sequence[tuple[Fraction | int, Fraction | int]]:
    """The ends of all ranges."""
    return [(each.low, each.high) for each in weight_ranges(field_)]


def test_the_hand_checked_case_flips_where_it_should() -> None:
    ranges = weight_ranges(TWO)
    assert [each.candidate for each in TWO.inside] == [B]
    assert ends(TWO) == [(0, Fraction(6, 11)), (Fraction(5, 19), 1), (0, 1)]
    assert [each.weight for each in ranges] == [Fraction(1, 2), Fraction(3, 10), Fraction(1, 5)]
    assert (ranges[0].at_low, ranges[0].at_high) == (None, Meeting(B, A))
    assert (ranges[1].at_low, ranges[1].at_high) == (Meeting(B, A), None)


def test_the_hand_checked_case_needs_a_thirtieth_of_the_weight() -> None:
    transfer = least_transfer(TWO)
    assert transfer is not None
    assert transfer.amount == Fraction(1, 30)
    assert transfer.sources == ((criterion_id(2), Fraction(1, 30)),)
    assert transfer.target == criterion_id(1)
    assert transfer.meeting == Meeting(B, A)


def test_nobody_overtakes_a_candidate_who_is_nowhere_worse() -> None:
    assert ends(DOMINANT) == [(0, 1)] * 3
    assert all(each.at_low is each.at_high is None for each in weight_ranges(DOMINANT))
    assert least_transfer(DOMINANT) is None


def test_the_nearest_rival_ends_the_range() -> None:
    """Two rivals are better on the first criterion; the one who meets the leader sooner counts."""
    three = field([1, 1], [["1/2", 1], ["3/5", "1/5"], ["9/10", "3/10"]])
    assert weight_ranges(three)[0].at_high == Meeting(A, CandidateId("c"))
    turned = field([1, 1], [["1/2", 1], ["9/10", "3/10"], ["3/5", "1/5"]])
    assert weight_ranges(turned)[0].at_high == Meeting(A, B)


def test_a_form_with_one_criterion_has_no_other_weight_to_move() -> None:
    only = field([1], [[1], ["1/2"]])
    assert ends(only) == [(0, 1)]
    assert least_transfer(only) is None


def test_a_tie_that_the_form_breaks_needs_no_weight_to_move() -> None:
    level = field([1, 1], [[1, 0], [0, 1]])
    transfer = least_transfer(level)
    assert transfer is not None
    assert transfer.amount == 0
    assert not transfer.sources
    assert ends(level) == [(Fraction(1, 2), 1), (0, Fraction(1, 2))]


def reweighed(field_: Field, k: int, weight: Fraction) -> list[Fraction]:
    """The weights with one set and the others rescaled in proportion."""
    rest = field_.whole - field_.weights[k]
    return [
        weight if at == k else (1 - weight) * Fraction(part, rest) for at, part in enumerate(field_.weights)
    ]


def lead(inside: Contender, rival: Contender, weights: list[Fraction]) -> Fraction:
    return sum(
        (w * (a - b) for w, a, b in zip(weights, inside.shares, rival.shares, strict=True)), Fraction(0)
    )


@given(fields())
def test_inside_its_range_a_weight_leaves_everybody_in_place_and_beyond_it_does_not(field_: Field) -> None:
    for k, found in enumerate(weight_ranges(field_)):
        if found.weight == 1:
            continue
        for weight in (found.low, (found.low + found.high) / 2, found.high):
            weights = reweighed(field_, k, weight)
            assert all(lead(mine, its, weights) >= 0 for mine, its in field_.pairs)
        for beyond, meeting in (
            (found.low - Fraction(1, 10**9), found.at_low),
            (found.high + Fraction(1, 10**9), found.at_high),
        ):
            if meeting is not None:
                weights = reweighed(field_, k, beyond)
                assert any(lead(mine, its, weights) < 0 for mine, its in field_.pairs)


@given(fields())
def test_no_coarse_reweighting_is_cheaper_than_the_least_transfer(field_: Field) -> None:
    """The optimum of the linear program, against every weighting in steps of a twelfth."""
    transfer = least_transfer(field_)
    now = [Fraction(weight, field_.whole) for weight in field_.weights]
    for parts in product(range(13), repeat=len(now)):
        if sum(parts) != 12:
            continue
        weights = [Fraction(part, 12) for part in parts]
        moved = sum((abs(a - b) for a, b in zip(weights, now, strict=True)), Fraction(0)) / 2
        if any(lead(mine, its, weights) < 0 for mine, its in field_.pairs):
            assert transfer is not None
            assert transfer.amount < moved


@given(fields())
def test_after_the_least_transfer_the_two_are_level(field_: Field) -> None:
    transfer = least_transfer(field_)
    if transfer is None:
        return
    moved = dict(transfer.sources)
    assert transfer.amount == sum(moved.values())
    weights = [
        Fraction(weight, field_.whole)
        - moved.get(criterion, Fraction(0))
        + (transfer.amount if criterion == transfer.target else 0)
        for criterion, weight in zip(field_.criteria, field_.weights, strict=True)
    ]
    assert min(weights) >= 0
    people = {each.candidate: each for each in (*field_.inside, *field_.outside)}
    meeting = transfer.meeting
    assert lead(people[meeting.inside], people[meeting.rival], weights) == 0


@pytest.mark.parametrize(
    ("levels", "posts", "why"),
    [
        ((3, 3), 1, Unsettled.TIE_AT_CUT),
        ((3, 2), 2, Unsettled.NO_RIVAL),
        ((3, None), 1, Unsettled.NOT_FINAL),
        ((0, 0), 1, Unsettled.NO_SELECTION),
    ],
)
def test_without_a_settled_selected_set_there_is_no_field(
    levels: tuple[int | None, ...], posts: int, why: Unsettled
) -> None:
    cast = ballot(*(candidate(n, [[x]]) for n, x in zip("ab", levels, strict=True)), posts=posts)
    assert field_of(rank(form([1], minimums={1: 1}), cast)) is why


def test_the_field_of_a_ranking_holds_what_counts() -> None:
    """A criterion that is only documented, and a candidate without a rank, are not in it."""
    form_ = form([3, 0, 1], minimums={2: 2})
    cast = ballot(
        candidate("a", [[5, 4], [3, 3], [0, 0]]),
        candidate("b", [[4, 4], [3, 3], [1, 1]]),
        candidate("c", [[5, 5], [0, 0], [5, 5]]),
    )
    found = field_of(rank(form_, cast))
    assert isinstance(found, Field)
    assert found.criteria == (criterion_id(1), criterion_id(3))
    assert [each.candidate for each in (*found.inside, *found.outside)] == [A, B]
    assert found.inside[0].shares == (9, 0)
    assert (found.unit, found.weights, found.whole) == (10, (3, 1), 4)
