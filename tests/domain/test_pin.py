"""PINs: recognised, never readable, and a short growing wait after several wrong ones."""

from __future__ import annotations

import pytest

from interview_app.domain.pin import hashed, wait_after


def test_only_the_same_words_fit() -> None:
    kept = hashed("2468", "ab12")
    assert kept.fits("2468")
    assert not kept.fits("2469")
    assert not kept.fits("")


def test_what_is_kept_does_not_show_the_pin_and_differs_by_its_salt() -> None:
    kept = hashed("2468", "ab12")
    assert "2468" not in kept.hash
    assert len(kept.hash) == 64
    assert kept.hash != hashed("2468", "cd34").hash


@pytest.mark.parametrize(
    ("wrong", "seconds"), [(0, 0), (2, 0), (3, 2), (4, 4), (5, 8), (6, 16), (7, 30), (40, 30)]
)
def test_the_wait_grows_and_stays_short(wrong: int, seconds: int) -> None:
    assert wait_after(wrong) == seconds
