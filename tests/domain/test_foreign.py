"""Words between the marks of their language: found again, never changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.foreign import Stretch, marked, stretches, unmarked
from interview_app.domain.text import Text

WORDS = st.text(max_size=30)
"""Whatever can be typed and stored: no half of a surrogate pair."""


@given(WORDS, WORDS, WORDS)
def test_marks_take_and_add_no_letter(before: str, words: str, after: str) -> None:
    whole = f"{before}{marked(words, 'en')}{after}"
    assert unmarked(whole) == before + words + after
    assert "".join(each.words for each in stretches(whole)) == before + words + after


@given(WORDS)
def test_every_letter_of_marked_words_is_in_their_language(words: str) -> None:
    found = [each.words for each in stretches(marked(words, "en")) if each.language != "en"]
    assert not "".join(found).strip()


@given(WORDS)
def test_no_words_that_can_be_stored_hold_a_mark(words: str) -> None:
    words.encode("utf-8")
    with pytest.raises(UnicodeEncodeError):
        marked(f"{words}x", "en").encode("utf-8")


def test_a_sentence_is_parted_where_its_language_changes() -> None:
    whole = f"Mindestens {marked('level three', 'en')} in „{marked('Team', 'en')}“."
    assert stretches(whole) == [
        Stretch("Mindestens "),
        Stretch("level three", "en"),
        Stretch(" in „"),
        Stretch("Team", "en"),
        Stretch("“."),
    ]


def test_lines_carry_their_language_each_by_itself_and_are_one_stretch_together() -> None:
    lines = marked("one\n\ntwo", "en")
    assert [stretches(each) for each in lines.split("\n")] == [
        [Stretch("one", "en")],
        [],
        [Stretch("two", "en")],
    ]
    assert stretches(lines) == [Stretch("one\n\ntwo", "en")]


def test_words_that_were_cut_keep_their_language_to_the_end() -> None:
    assert stretches(marked("a long name", "en")[:8]) == [Stretch("a lo", "en")]


@pytest.mark.parametrize(
    ("text", "wanted", "spoken"),
    [
        (Text("Wort", "word"), "en", "en"),
        (Text("Wort"), "en", "de"),
        (Text("", "word"), "de", "en"),
        (Text(), "de", "de"),
    ],
)
def test_a_text_is_spoken_in_the_language_asked_for_where_it_has_it(
    text: Text, wanted: str, spoken: str
) -> None:
    assert text.spoken(wanted) == spoken
