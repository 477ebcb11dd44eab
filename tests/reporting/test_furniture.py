"""The head and foot of a page: what is too long for its line is shortened there and no more than it has to be."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from interview_app.reporting import styles
from interview_app.reporting.fonts import text_width
from interview_app.reporting.furniture import fitted
from interview_app.reporting.prose import Prose
from interview_app.reporting.styles import Face
from tests.exploring import WITHOUT_SHRINKING

_STYLE = styles.SMALL_QUIET
_SIGNS = st.sampled_from(
    "aiWß …\N{COMBINING DIAERESIS}\N{COMBINING ACUTE ACCENT}אב١\N{GRINNING FACE}.-\u00a0"
)
_LINES = st.lists(_SIGNS, min_size=60, max_size=100).map("".join)
"""Longer than the widths that are asked for, so that nearly every one of them is cut."""
_NARROWED = "\N{LATIN CAPITAL LETTER J WITH STROKE}\N{COMBINING DOUBLE RIGHTWARDS ARROW BELOW}"
"""A letter that is narrower with its mark than alone: a line that is too long for its first half may hold all of it."""


def width_of(words: str) -> float:
    runs = Prose().drawn(words, size=_STYLE.fontSize, face=Face(_STYLE.fontName))
    return sum(text_width(run, face=face, size=_STYLE.fontSize) for face, run in runs)


def cut_one_by_one(words: str, width: float) -> str:
    shown = whole = " ".join(Prose().typed(words).split())
    end = len(whole)
    while width_of(shown) > width:
        end -= 1
        shown = whole[:end].rstrip() + "…"
    return shown


@settings(max_examples=20, phases=WITHOUT_SHRINKING)
@example(_NARROWED * 20, 41)
@given(_LINES, st.integers(40, 160))
def test_words_lose_no_letter_more_than_they_have_to(words: str, width: int) -> None:
    assert fitted(Prose(), words, _STYLE, width) == cut_one_by_one(words, width)
