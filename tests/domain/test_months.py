"""The months are known by their names in both languages."""

from __future__ import annotations

import pytest

from interview_app.domain.months import month_named


@pytest.mark.parametrize(
    ("name", "number"),
    [("März", 3), ("maerz", 3), ("March", 3), ("MAR", 3), ("Oktober", 10), ("October", 10), ("dec", 12)],
)
def test_a_month_is_known_by_its_german_and_english_name(name: str, number: int) -> None:
    assert month_named(name) == number


def test_what_is_no_month_has_no_number() -> None:
    assert month_named("Montag") is None
