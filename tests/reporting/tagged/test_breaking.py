"""Lines are broken where the library breaks them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from reportlab.platypus import Paragraph

from interview_app.reporting.tagged.breaking import broken_at_spaces, plain_lines
from interview_app.reporting.tagged.fragments import fragment
from tests.reporting.tagged.paper import FONT, STYLE, run

_words = st.lists(
    st.text(st.sampled_from("abäßWM.,;-"), min_size=1, max_size=14), min_size=0, max_size=40
).map(" ".join)


def by_library(words: str, width: float) -> list[list[str]]:
    broken = Paragraph("", STYLE, frags=[fragment(run(words))]).breakLines(width)
    return [list(line) for _, line in broken.lines]


@given(_words, st.integers(min_value=60, max_value=400))
def test_the_lines_are_those_of_the_library(words: str, width: int) -> None:
    lines = plain_lines(words, width, FONT, 10)
    if lines is not None:
        assert [line for _, line in lines] == [" ".join(line) for line in by_library(words, width)]


def test_what_has_to_be_parted_is_left_to_the_library() -> None:
    assert plain_lines("eins zwei " + "w" * 200, 100, FONT, 10) is None
    assert plain_lines("eins zwei Hohenlohe-Musterhausen", 80, FONT, 10) is None
    assert plain_lines("5\N{NO-BREAK SPACE}%", 100, FONT, 10) is None


def test_nothing_is_no_line() -> None:
    assert plain_lines("", 100, FONT, 10) == []
    assert plain_lines("   ", 100, FONT, 10) == []


def test_a_line_was_broken_at_a_space_or_within_a_word() -> None:
    assert broken_at_spaces("Graf Hohenlohe-Muster kommt", ["Graf", "Hohenlohe-", "Muster", "kommt"]) == [
        *(True, False, True, False)
    ]
    assert broken_at_spaces("a  b   c", ["a b", "c"]) == [True, False]


@given(_words, st.integers(min_value=60, max_value=200))
def test_lines_put_together_give_the_words(words: str, width: int) -> None:
    lines = [" ".join(line).strip() for line in by_library(words, width)]
    ends = broken_at_spaces(words, lines) if lines else []
    joined = "".join(f"{line} " if spaced else line for line, spaced in zip(lines, ends, strict=True))
    assert joined.split() == words.split()
