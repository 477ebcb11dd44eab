"""What strangers wrote becomes one line that can be quoted, and loses no letter on the way."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.one_line import CUT, one_line


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Mit Vorbehalt,  siehe\nVermerk\u2029vom 3. Mai", "Mit Vorbehalt, siehe Vermerk vom 3. Mai"),
        ("nicht \u202egnugimmihen\u202c erteilt", "nicht gnugimmihen erteilt"),
        ("\x1bde-DE\x1bEinverstanden\x00\x1b", "Einverstanden"),
        ("Mu\u0308ller", "Müller"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("a" + "\u0301" * 40 + "b", "á" + "\u0301" * 4 + "b"),
        ("\ud800a", "a"),
        ("Ott”, unchanged since. Signed by “Gott", "Ott', unchanged since. Signed by 'Gott"),
        (" \t", ""),
    ],
    ids=[
        "lines",
        "turned",
        "language",
        "decomposed",
        "joiner",
        "heap of accents",
        "half",
        "end of a quotation",
        "nothing",
    ],
)
def test_only_what_could_mislead_is_taken_from_words(written: str, shown: str) -> None:
    assert one_line(written, 100) == shown


@pytest.mark.parametrize("length", [10, 11, 40, 41, 100_000])
def test_words_that_were_cut_say_so(length: int) -> None:
    shown = one_line("x" * length, 10)
    assert shown == ("x" * 10 if length == 10 else f"{'x' * 10}{CUT}")


@given(st.text(st.characters()), st.integers(1, 30))
def test_whatever_is_written_stays_on_one_line_of_this_length(words: str, most: int) -> None:
    shown = one_line(words, most)
    assert len(shown) <= most + len(CUT)
    assert not any(unicodedata.category(each) in ("Cc", "Cs", "Zl", "Zp") for each in shown)
    assert not any(each in shown for each in "\u202a\u202b\u202d\u202e\u2066\u2067\u2068")
