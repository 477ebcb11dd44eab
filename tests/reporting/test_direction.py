"""Words from right to left stand as they are read; everything else stays as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.reporting.tagged.direction import levels_of, visual, visual_order

SHALOM, OLAM = "שלום", "עולם"


@pytest.mark.parametrize(
    ("written", "drawn"),
    [
        ("Anna Muster", "Anna Muster"),
        (SHALOM, SHALOM[::-1]),
        (f"{SHALOM} {OLAM}", f"{OLAM[::-1]} {SHALOM[::-1]}"),
        (f"Name: {SHALOM} {OLAM}, Note", f"Name: {OLAM[::-1]} {SHALOM[::-1]}, Note"),
        (f"{SHALOM} 2023 {OLAM}", f"{OLAM[::-1]} 2023 {SHALOM[::-1]}"),
        (f"{SHALOM} ({OLAM}) {SHALOM}", f"{SHALOM[::-1]} ({OLAM[::-1]}) {SHALOM[::-1]}"),
        (f"{SHALOM} und {OLAM}", f"{SHALOM[::-1]} und {OLAM[::-1]}"),
        ("", ""),
    ],
)
def test_a_line_is_drawn_as_it_is_read(written: str, drawn: str) -> None:
    assert visual(written) == drawn


@given(st.text(max_size=40))
def test_turning_words_round_loses_no_character(line: str) -> None:
    levels = levels_of(line)
    assert sorted(visual_order(levels)) == list(range(len(line)))


@given(st.text(st.characters(max_codepoint=0x58F), max_size=40))
def test_lines_from_left_to_right_stay_as_they_are(line: str) -> None:
    assert visual(line) == line
