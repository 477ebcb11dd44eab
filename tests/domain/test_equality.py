"""Essentially equal is a judgement of the panel; the arithmetic gives rise to it and no more."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from interview_app.domain.equality import EssentiallyEqual, can_be_equal, gate_open, proposed_equals
from interview_app.domain.results import Place
from tests.domain.test_deciding import CLEAR, TIED, A, B, C, D, ranking, row

EQUAL = EssentiallyEqual((A, B), "gleiche Leistungen", datetime(2023, 3, 14, tzinfo=UTC), None)


def test_a_tie_at_the_cut_gives_rise_to_the_question() -> None:
    assert proposed_equals(replace(TIED, tie_at_cut=(B, C))) == (B, C)


def test_a_margin_gives_rise_to_it_for_the_last_above_the_cut_and_those_near() -> None:
    assert proposed_equals(replace(CLEAR, near_leader=(C,))) == (B, C)


def test_without_a_tie_or_a_margin_nothing_gives_rise_to_it() -> None:
    assert proposed_equals(CLEAR) == ()


def test_equal_are_two_or_more_with_a_rank() -> None:
    assert can_be_equal(CLEAR, (A, C))
    assert not can_be_equal(CLEAR, (A,))
    assert not can_be_equal(CLEAR, (A, A))
    assert not can_be_equal(CLEAR, (A, D))


def test_the_gate_opens_with_the_judgement_and_closes_when_somebody_loses_the_rank() -> None:
    assert not gate_open(CLEAR, None)
    assert gate_open(CLEAR, EQUAL)
    assert not gate_open(ranking(row(A, 1, Place.SELECTED), row(B, None, Place.FAILED)), EQUAL)
