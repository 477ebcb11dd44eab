"""Sittings in words: where, and what interrupted them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from interview_app.domain.interview import TakenUp
from interview_app.i18n import Language, load
from interview_app.wording.sittings import interrupted, interruptions, place_of
from tests.storage.builders import decided

HELD = decided().interviews[0]
FIRST = HELD.sittings[0]
ENGLISH = load(Language.ENGLISH)


@pytest.mark.parametrize(
    ("place", "video", "said"),
    [
        ("Raum 2", False, "Raum 2"),
        ("Raum 2", True, "Raum 2, by video"),
        ("Video", True, "by video"),
        (" video ", True, "by video"),
        ("", True, "by video"),
        ("", False, ""),
    ],
)
def test_nobody_reads_twice_that_it_was_by_video(place: str, video: bool, said: str) -> None:
    assert place_of(ENGLISH, replace(FIRST, place=place, video=video)) == said


def test_an_interruption_is_told_with_its_sitting_and_its_reason() -> None:
    assert interrupted(ENGLISH, replace(FIRST, number=2, ending="")) == ""
    told = interrupted(ENGLISH, replace(FIRST, number=2, ending="fire alarm"))
    assert told == "Sitting 2 was interrupted. Reason: fire alarm"


def test_a_break_lies_between_two_sittings_and_not_before_a_further_one() -> None:
    taken_up = TakenUp("not understood", (), (), known=False)
    held = replace(
        HELD,
        sittings=(
            replace(FIRST, number=1, ending="fire alarm"),
            replace(FIRST, number=2, ending=""),
            replace(FIRST, number=3, ending=""),
            replace(FIRST, number=4, taken_up=taken_up),
        ),
    )
    assert interruptions(ENGLISH, held) == (
        "Sitting 1 was interrupted. Reason: fire alarm",
        "Break after sitting 2.",
    )
