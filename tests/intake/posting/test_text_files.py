from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.posting_file import PostingRefused, PostingTrouble
from interview_app.intake.posting.line import Line
from interview_app.intake.posting.reading.texts import lines_of, read_text
from interview_app.intake.posting.reading.words import plain, symbols
from tests.intake.posting.reading import texts

WORDS = "Größe: 5 € – „Führung“\nzweite Zeile"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_text_is_read_in_every_usual_encoding(encoding: str) -> None:
    assert texts(tuple(read_text(WORDS.encode(encoding)))) == ["Größe: 5 € – „Führung“", "zweite Zeile"]


def test_a_byte_that_windows_leaves_open_makes_it_latin_1() -> None:
    assert texts(tuple(read_text("Größe".encode("latin-1") + b" \x81x"))) == ["Größe x"]


def test_lines_stand_as_they_are_and_blank_lines_in_a_row_are_one() -> None:
    found = tuple(lines_of("\n\n  Aufgaben:\r\n- eins\r\r\r\tzwei\u2028drei\n\n"))
    assert texts(found) == ["Aufgaben:", "- eins", "", "zwei", "drei", ""]
    assert not any(line.whole for line in found)


def test_a_form_feed_begins_a_page() -> None:
    assert [(line.text, line.page) for line in lines_of("eins\fzwei\nzwei\fdrei")] == [
        ("eins", 1),
        ("zwei", 2),
        ("zwei", 2),
        ("drei", 3),
    ]


def test_umlauts_are_composed_and_soft_hyphens_stay() -> None:
    assert plain("Fu\u0308hrung Haus\u00adhalt\u00a0 \u2009neu") == "Führung Haus\u00adhalt neu"


def test_what_shows_nothing_is_left_out() -> None:
    assert plain("a\x02b\ud800c\ufffed\u200be") == "abcd e"


def test_signs_of_fonts_without_letters_become_what_they_show() -> None:
    assert plain("\uf0fc Abitur") == "✓ Abitur"
    assert plain("\uf099") == "•"
    assert symbols("ü n") == "✓ ■"


@pytest.mark.parametrize("content", [b"\x01\x02\x03\x04" * 50, b"\xff\xfe\x00\xd8" + b"\x00\xd8" * 9])
def test_bytes_that_are_no_text_are_refused(content: bytes) -> None:
    with pytest.raises(PostingRefused) as refused:
        tuple(read_text(content))
    assert refused.value.trouble is PostingTrouble.OTHER_KIND


@given(st.text())
def test_any_text_becomes_lines_that_hold_its_words(text: str) -> None:
    lines = tuple(lines_of(text))
    assert all(line == Line(plain(line.text), line.page) for line in lines)
    assert "".join(texts(lines)).replace(" ", "") == plain(text.replace("\f", " ")).replace(" ", "")
