"""Combining marks stand where they belong: by the font's anchors, else by the outlines, else they are not printed."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf.generic import ContentStream
from reportlab.pdfbase.pdfmetrics import stringWidth

from interview_app.reporting.fonts import font_of
from interview_app.reporting.styles import Face
from interview_app.reporting.tagged.anchors import Anchors
from interview_app.reporting.tagged.marks import has_marks, placed
from interview_app.reporting.tagged.paragraph import TaggedParagraph
from tests.reporting.conformance.validator import PLAIN, told, violations
from tests.reporting.structure import structure_of
from tests.reporting.tagged.paper import STYLE, opened, run, said, written

ACUTE, DOT_BELOW, HORN, OGONEK, DOUBLE = "\u0301", "\u0323", "\u031b", "\u0328", "\u035f"
OF_NAMES = {
    "A": "\u030b",
    "C": "\u0300 \u0304 \u0306 \u0308 \u0315 \u0323 \u0326 \u0328\u0306",
    "D": "\u0302",
    "F": "\u0300 \u0304",
    "G": "\u0300",
    "H": "\u0304 \u0326 \u0331",
    "J": "\u0301 \u030c",
    "K": "\u0300 \u0302 \u0304 \u0307 \u0315 \u031b \u0326",
    "L": "\u0302 \u0325 \u0325\u0304 \u0326",
    "M": "\u0300 \u0302 \u0306 \u0310",
    "N": "\u0302 \u0304 \u0306 \u0326",
    "P": "\u0300 \u0304 \u0315 \u0323",
    "R": "\u0306 \u030c \u0325 \u0325\u0304",
    "S": "\u0300 \u0304 \u031b\u0304 \u0331",
    "T": "\u0300 \u0304 \u0308 \u0315 \u031b",
    "U": "\u0307",
    "Z": "\u0300 \u0304 \u0306 \u0308 \u0327",
}
"""Letters of names that German authorities have to write (DIN 91379) and that Unicode composes only of several."""
NAMES = [
    unicodedata.normalize("NFC", f"{each}{marks}")
    for letter, all_marks in OF_NAMES.items()
    for marks in all_marks.split()
    for each in (letter, letter.lower())
]
THEMSELVES = (Face.REGULAR, Face.SEMIBOLD, Face.ITALIC)


def at(cluster: str, face: Face = Face.REGULAR) -> list[tuple[float, float]]:
    found = placed(font_of(face), cluster)
    assert found is not None
    return [(round(each.across), round(each.up)) for each in found]


@pytest.mark.parametrize("face", THEMSELVES, ids=lambda face: str(face.value))
def test_each_letter_of_names_that_authorities_have_to_write_can_be_printed_in_every_font(face: Face) -> None:
    font = font_of(face)
    assert [each for each in NAMES if placed(font, each) is None] == []


def test_the_anchors_of_the_font_say_where_a_mark_stands() -> None:
    face = font_of(Face.REGULAR).face
    anchors = Anchors(face)
    letter, mark = (face.charToGlyph[ord(each)] for each in ("x", "\u030c"))
    assert anchors.on_letter(letter, mark) == at("x\u030c")[0]
    assert anchors.on_letter(mark, letter) is None


def test_a_second_mark_stands_on_the_first_and_not_in_its_place() -> None:
    (_, first), (_, second) = at(f"x{ACUTE}{ACUTE}")
    assert second > first + 100


def test_marks_of_two_sides_do_not_move_each_other() -> None:
    assert at(f"x{DOT_BELOW}{ACUTE}") == [*at(f"x{DOT_BELOW}"), *at(f"x{ACUTE}")]


def test_without_an_anchor_the_outlines_say_it() -> None:
    right = font_of(Face.REGULAR).face.charWidths[ord("K")]
    ((horn, _),) = at(f"K{HORN}")
    assert right / 2 < horn < right * 1.5
    ((_, ogonek),) = at(f"C{OGONEK}")
    assert abs(ogonek) < 60


def test_a_mark_of_two_letters_stands_between_them() -> None:
    assert at(f"K{DOUBLE}") == [(round(font_of(Face.REGULAR).face.charWidths[ord("K")]), 0)]


@pytest.mark.parametrize("cluster", [f" {ACUTE}", "x\u20dd", f"\U0001f600{ACUTE}"])
def test_a_mark_that_belongs_nowhere_is_not_placed(cluster: str) -> None:
    assert placed(font_of(Face.REGULAR), cluster) is None


def test_a_mark_is_drawn_over_its_letter_and_what_follows_behind_it() -> None:
    paragraph = said(f"Herr x{ACUTE}y kam")
    content = opened([paragraph], width=300).pages[0].get_contents()
    assert isinstance(content, ContentStream)
    moved = [[float(each) for each in operands] for operands, name in content.operations if name == b"Td"]
    (over, up), (on, down) = moved
    (across, high) = at(f"x{ACUTE}")[0]
    letter = stringWidth("Herr ", STYLE.fontName, 10)
    assert over == pytest.approx(letter + across / 100, abs=0.01)
    assert up == -down == pytest.approx(high / 100, abs=0.01)
    assert over + on == pytest.approx(stringWidth("Herr x", STYLE.fontName, 10), abs=0.01)


def test_lines_behind_one_with_marks_begin_where_they_should() -> None:
    words = f"Frau x{ACUTE} kam heute mit Herrn x{ACUTE} zu spät zum Gespräch"
    content = opened([said(words)], width=90).pages[0].get_contents()
    assert isinstance(content, ContentStream)
    place, begins = 0.0, [0.0]
    for operands, name in content.operations:
        if name == b"Td":
            place += float(operands[0])
            if float(operands[1]) == -STYLE.leading:
                begins.append(round(place, 3))
    assert begins == [0.0] * len(begins)
    assert len(begins) > 2


_letters = st.sampled_from([*NAMES, "a", "ö", " ", "x", "Ж\u0301", "й\u0301", "\u05de\u05b7"])


@settings(max_examples=25, deadline=None)
@given(st.lists(_letters, min_size=1, max_size=40))
def test_marks_are_read_behind_their_letters(letters: list[str]) -> None:
    words = " ".join("".join(letters).split())
    if not words:
        return
    face = Face.FALLBACK if "\u05b7" in words else Face.REGULAR
    paragraph = TaggedParagraph([run(words, font=face.value)], STYLE)
    assert structure_of(opened([paragraph], width=120)).text == words


@given(st.text(st.characters(categories=["Mn", "Me", "Lu", "Ll"]), min_size=1, max_size=6))
def test_whatever_is_placed_is_every_mark_of_the_letter(words: str) -> None:
    for face in Face:
        found = placed(font_of(face), words)
        assert found is None or "".join(each.mark for each in found) == words[1:]


def test_a_paper_with_marks_conforms() -> None:
    assert has_marks("".join(NAMES))
    assert told(violations(written([said(" ".join(NAMES))]), *PLAIN)) == ""
