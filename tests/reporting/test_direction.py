"""Words from right to left stand as they are read, and turn nothing that the program says round."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.reporting import styles
from interview_app.reporting.fonts import coverage_of
from interview_app.reporting.prose import Prose
from interview_app.reporting.styles import Face
from interview_app.reporting.tagged.direction import (
    base_of,
    kinds_of,
    levels_of,
    marks_behind,
    runs_both_ways,
    visual_order,
)
from interview_app.reporting.written import Written

SHALOM, OLAM, ARABIC = "שלום", "עולם", "دور"
FIGURES = "2,33; 4,00; 5,00 am 12.03.2023, 10:30 Uhr, 1/2, -5 %, +3 (15 Min.)"


def test_no_text_font_has_letters_from_right_to_left() -> None:
    assert not any(runs_both_ways("".join(coverage_of(face))) for face in Face if face is not Face.FALLBACK)


def levels(words: str, base: int) -> str:
    return "".join(map(str, levels_of(words, kinds_of(words), base)))


@pytest.mark.parametrize(
    ("words", "base", "nested"),
    [
        ("abc", 0, "000"),
        ("abc", 1, "222"),
        ("אב 12", 0, "11122"),
        ("אב 2,33", 0, "1112222"),
        ("אב 12.03.23", 1, "11122222222"),
        ("אב 1/2", 1, "111222"),
        ("אב 10:30", 1, "11122222"),
        ("دو 1,2", 1, "111222"),
        ("دو 1+2", 1, "111212"),
        ("אב 1+2", 1, "111222"),
        ("אב 5%", 1, "11122"),
        ("אב %5", 1, "11122"),
        ("دو 5%", 1, "11121"),
        ("אב % 5", 1, "111112"),
        ("a 5 אב", 0, "000011"),
        ("אב (ג) דה", 0, "111111111"),
        ("a (ב) c", 0, "0001000"),
        ("אב (c) דה", 1, "111121111"),
        ("אב(a)", 0, "11000"),
        ("א!", 0, "10"),
        ("א!", 1, "11"),
        ("a\u0301 א\u05b0", 0, "00011"),
        ("א٣,٤", 1, "1222"),
    ],
)
def test_levels_are_those_of_the_rules_of_unicode(words: str, base: int, nested: str) -> None:
    assert levels(words, base) == nested


@pytest.mark.parametrize(("words", "base"), [("abc א", 0), ("12 א a", 1), ("12", 0), (ARABIC, 1)])
def test_words_run_as_their_first_letter(words: str, base: int) -> None:
    assert base_of(kinds_of(words)) == base


def test_marks_are_drawn_behind_their_letters() -> None:
    words = "א\u05b0ב"
    nested = levels_of(words, kinds_of(words), 1)
    assert marks_behind(visual_order(nested), words, nested) == [2, 0, 1]


@given(st.text(max_size=40), st.sampled_from([0, 1]))
def test_turning_words_round_loses_no_character(line: str, base: int) -> None:
    nested = levels_of(line, kinds_of(line), base)
    order = visual_order(nested)
    assert sorted(order) == sorted(marks_behind(order, line, nested)) == list(range(len(line)))


def drawn(words: str, *written: str) -> str:
    return "".join(piece for _, piece in Prose(lambda: written).drawn(words, size=styles.BODY.fontSize))


@pytest.mark.parametrize("name", [f"{SHALOM} {OLAM}", f"Dr. {SHALOM}", f"{ARABIC} 7", f"{SHALOM} 2 {OLAM} 3"])
@pytest.mark.parametrize("known", [True, False])
def test_figures_behind_a_name_stand_as_written(name: str, known: bool) -> None:
    printed = drawn(f"Werte von {name}: {FIGURES}", *((name,) if known else ()))
    assert printed.startswith("Werte von ")
    assert printed.endswith(f": {FIGURES}")


def test_figures_between_two_names_stay_with_theirs() -> None:
    told = drawn(f"{SHALOM}: 2,33; {OLAM}: 4,00", SHALOM, OLAM)
    assert told == drawn(f"{SHALOM}: 2,33; {OLAM}: 4,00") == f"{SHALOM[::-1]}: 2,33; {OLAM[::-1]}: 4,00"


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("Anna Muster", "Anna Muster"),
        (f"{SHALOM} {OLAM}", f"{OLAM[::-1]} {SHALOM[::-1]}"),
        (f"{SHALOM} 2,33 {OLAM}.", f".{OLAM[::-1]} 2,33 {SHALOM[::-1]}"),
        (f"{SHALOM} ({OLAM})", f"({OLAM[::-1]}) {SHALOM[::-1]}"),
        (f"{SHALOM} und {OLAM}", f"{OLAM[::-1]} und {SHALOM[::-1]}"),
        (f"am {SHALOM} 3", f"am 3 {SHALOM[::-1]}"),
        (f"{SHALOM} \U0001f600", f"‹U+1F600› {SHALOM[::-1]}"),
        ("", ""),
    ],
)
def test_what_somebody_wrote_runs_as_it_is_read(written: str, seen: str) -> None:
    assert drawn(f"Zu {written}, 1.", written) == f"Zu {seen}, 1."


_mixed = st.text(st.sampled_from("אבגדر٣0123 ,.:;/%+-()ab€"), min_size=1, max_size=30).filter(
    lambda words: words.strip() == words and words[-1].isalpha() and words[0].isalpha()
)


@given(_mixed)
def test_no_words_whatever_turn_what_stands_beside_them(name: str) -> None:
    printed = drawn(f"{FIGURES}; {name}: {FIGURES}", name)
    assert printed.startswith(f"{FIGURES}; ")
    assert printed.endswith(f": {FIGURES}")


@given(st.text(st.characters(max_codepoint=0x58F), max_size=40))
def test_words_from_left_to_right_stay_as_they_are(line: str) -> None:
    prose = Prose()
    whole = "".join(words for _, words in prose.coverage.runs(line, styles.Face.REGULAR))
    assert "".join(piece for _, piece in prose.drawn(line, size=9)) == whole


def test_written_words_are_found_whole_and_the_longest_first() -> None:
    found = list(Written(["Anna", "Anna Muster"]).parts("Anna Muster (Anna), Annahme"))
    assert [words for words, written in found if written] == ["Anna Muster", "Anna"]
    assert "".join(words for words, _ in found) == "Anna Muster (Anna), Annahme"
