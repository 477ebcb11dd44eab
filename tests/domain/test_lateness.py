"""A note is written in the conversation, within a day after it, or later."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from interview_app.domain.interview import Sitting
from interview_app.domain.lateness import SOON_HOURS, Written, written_when
from tests.domain.test_conversation import NINE, after, held, sitting


def ended(start: int, end: int) -> Sitting:
    return replace(sitting(), started=after(start), ended=after(end))


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        (0, Written.DURING),
        (30, Written.DURING),
        (45, Written.SOON),
        (60, Written.DURING),
        (90, Written.DURING),
        (91, Written.SOON),
        (90 + SOON_HOURS * 60, Written.SOON),
        (91 + SOON_HOURS * 60, Written.LATER),
    ],
)
def test_what_counts_is_the_distance_from_the_sittings(minutes: int, expected: Written) -> None:
    interview = held(ended(0, 30), ended(60, 90))
    assert written_when(interview, after(minutes)) is expected


def test_while_a_sitting_runs_everything_is_in_the_conversation() -> None:
    assert written_when(held(), NINE + timedelta(days=3)) is Written.DURING


def test_before_a_running_sitting_nothing_is_late() -> None:
    assert written_when(held(), NINE - timedelta(minutes=1)) is Written.SOON
