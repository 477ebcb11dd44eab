"""The tables of phrases: which words a phrase finds, which of several counts, and that no way of writing hides one."""

from __future__ import annotations

import re
import sys

import pytest

from interview_app.intake.posting.cues.folding import folded
from interview_app.intake.posting.cues.phrases import Cue, compiled, found_in

_ALL_LETTERS = "".join(map(chr, range(sys.maxunicode + 1)))


@pytest.mark.parametrize("letter", "abcdefghijklmnopqrstuvwxyzäöüß0123456789")
def test_letters_are_alike_where_a_pattern_without_case_takes_them_for_alike(letter: str) -> None:
    alike = re.findall(letter, _ALL_LETTERS, re.IGNORECASE)
    assert set(map(folded, alike)) == {letter}


def test_each_letter_stays_at_its_place_and_words_stay_words() -> None:
    small = folded(_ALL_LETTERS)
    assert len(small) == len(_ALL_LETTERS)
    assert [at.span() for at in re.finditer(r"\w+", small)] == [
        at.span() for at in re.finditer(r"\w+", _ALL_LETTERS)
    ]


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("muss", "Das MUSS sein", "MUSS"),
        ("muss", "Das musste sein", ""),
        ("führerschein*", "des Führerscheins", "Führerscheins"),
        ("führerschein*", "Kein Bootsführerschein", ""),
        ("*kenntnisse", "gute Englischkenntnisse", "Englischkenntnisse"),
        ("*kenntnisse", "Kenntnissee", ""),
        ("*team*", "im Leitungsteams", "Leitungsteams"),
        ("ein*jährig*", "eine einundeinhalbjährige Zeit", "einundeinhalbjährige"),
        ("ein*jährig*", "dreijährige Zeit", ""),
        ("an*nna", "Anna", ""),
        ("an*nna", "Annanna", "Annanna"),
        ("wir bieten", "Wir – bieten", "Wir – bieten"),
        ("wir bieten", "Wir nie bieten", ""),
        ("part time", "in part-time", "part-time"),
        ("setzen wir ... voraus", "setzen wir dies oder das voraus", "setzen wir dies oder das voraus"),
        ("von ... bis", "von a b c d e f g h bis", "von a b c d e f g h bis"),
        ("von ... bis", "von a b c d e f g h i bis", ""),
        ("von ... bis", "von bis bis", "von bis"),
        ("a ... b c ... d", "a b x b c d", "a b x b c d"),
        ("von ... bis", "bis von", ""),
        ("am ende", "ende", ""),
    ],
)
def test_a_phrase_finds_whole_words(phrase: str, text: str, found: str) -> None:
    assert found_in(compiled(phrase), text) == found


def test_of_several_phrases_the_first_counts_and_at_one_place_the_longest() -> None:
    table = compiled("wert, gut, gut und gern, und*")
    assert table.search("sehr gut und gern, ein Wert") == Cue("gut und gern", 5, 17)
    assert table.search("undenkbar gut") == Cue("undenkbar", 0, 9)
    assert table.search("nichts davon") is None


def test_a_table_made_later_is_asked_about_words_that_were_read_before() -> None:
    assert not found_in(compiled("früher"), "ein Wörtchen")
    assert found_in(compiled("*chen"), "ein Wörtchen") == "Wörtchen"


def test_the_sign_of_a_paragraph_belongs_to_its_number() -> None:
    assert found_in(compiled("7 beamtstg"), "nach § 7 BeamtStG") == "§ 7 BeamtStG"
