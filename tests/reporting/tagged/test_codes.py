"""Codes of characters that no font has: at the end of a line they stay whole, and nothing of the words is lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from reportlab.pdfbase.pdfmetrics import stringWidth

from interview_app.reporting.styles import Face
from interview_app.reporting.tagged.codes import CODE, code_of, lines_of_codes
from interview_app.reporting.tagged.lines import Run
from interview_app.reporting.tagged.paragraph import TaggedParagraph
from tests.reporting.structure import structure_of
from tests.reporting.tagged.paper import STYLE, opened, run, said

SMILE, HAN = code_of("\U0001f600"), code_of("中")
ROOM = stringWidth(SMILE, Face.REGULAR.value, STYLE.fontSize)


def lines(runs: list[Run], width: float) -> list[str]:
    """What stands on each line."""
    found = lines_of_codes(runs, width)
    assert found is not None
    return [line.words for line in found]


def test_a_row_of_codes_is_broken_between_them() -> None:
    found = lines([run(f"Gruß {SMILE * 5} danach")], ROOM * 2.5)
    assert found == [f"Gruß {SMILE}", SMILE * 2, SMILE * 2, "danach"]


def test_codes_of_two_fonts_in_one_word_are_broken_between_them() -> None:
    found = lines([run(f"aa{HAN}"), run(SMILE * 2, font=Face.SEMIBOLD.value), run("bb cc")], ROOM * 1.5)
    assert all(len(CODE.findall(line)) == line.count("‹") == line.count("›") for line in found)
    assert "".join(found).replace(" ", "") == f"aa{HAN}{SMILE * 2}bbcc"


def test_a_code_that_has_no_room_on_any_line_is_parted() -> None:
    found = lines([run(SMILE)], ROOM / 2)
    assert len(found) > 1
    assert "".join(found) == SMILE


@pytest.mark.parametrize("words", ["Gruß", f"Gruß {SMILE} danach", "x" * 200], ids=["none", "short", "long"])
def test_words_in_which_no_code_is_parted_are_left_to_the_library(words: str) -> None:
    assert lines_of_codes([run(words)], ROOM * 2) is None


_words = st.lists(
    st.sampled_from([SMILE, HAN, "ab", "Wort", " ", "  ", "-", "x" * 40]), min_size=1, max_size=30
)


@settings(max_examples=40, deadline=None)
@given(_words, st.integers(20, 200))
@example([SMILE] * 30, 20)
def test_whatever_the_width_no_line_is_too_long_and_all_is_read(words: list[str], width: int) -> None:
    whole = "".join(words)
    found = lines_of_codes([run(whole)], width)
    for line in found or ():
        assert stringWidth("".join(each.words for each in line.runs), STYLE.fontName, 10) <= width + 0.001
        assert line.free >= -0.001
    expected = " ".join(whole.split())
    assert structure_of(opened([said(whole)], width=width)).text == expected


def test_codes_stay_whole_in_paragraphs_broken_anew_at_another_width() -> None:
    paragraph = TaggedParagraph([run(SMILE * 4), run("!", font=Face.SEMIBOLD.value)], STYLE)
    paragraph.wrap(ROOM * 9, 100)
    text = opened([paragraph], width=ROOM * 1.2).pages[0].extract_text()
    assert [re.sub(r"\s", "", line) for line in text.split("\n")] == [*[SMILE] * 3, f"{SMILE}!"]
