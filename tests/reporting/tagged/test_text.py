"""Text: what is read is what was written, whatever the lines, fonts, directions and languages."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import ArrayObject, ContentStream
from reportlab.lib.colors import black
from reportlab.platypus import Flowable, Indenter, Spacer

from interview_app.reporting.styles import Face
from interview_app.reporting.tagged.lines import Run, line_of
from interview_app.reporting.tagged.paragraph import TaggedParagraph
from interview_app.reporting.tagged.point import Point
from interview_app.reporting.tagged.structure import Element, Role
from tests.reporting.conformance.validator import PLAIN, told, violations
from tests.reporting.structure import pieces_of, structure_of
from tests.reporting.tagged.paper import STYLE, Paper, drawn, entry, opened, run, said, written

_letters = st.text(st.sampled_from("abcäöüßéñŁőЖж€„“–ΩαåøÆ"), min_size=1, max_size=12)


@settings(max_examples=25, deadline=None)
@given(st.lists(_letters, min_size=1, max_size=60))
def test_words_are_read_as_they_were_written(words: list[str]) -> None:
    [paragraph] = structure_of(opened([said(" ".join(words))], width=150)).all("P")
    assert paragraph.text == " ".join(words)


def test_each_line_that_was_broken_at_a_space_ends_with_one() -> None:
    [paragraph] = structure_of(opened([said("eins zwei drei vier fünf")], width=60)).all("P")
    assert paragraph.text == "eins zwei drei vier fünf"


def test_a_word_that_is_parted_is_read_as_one() -> None:
    word = "Donaudampfschifffahrtsgesellschaftskapitän"
    [paragraph] = structure_of(opened([said(f"Der {word} kam")], width=70)).all("P")
    assert paragraph.text == f"Der {word} kam"


def test_a_word_that_is_parted_over_pages_is_read_as_one() -> None:
    word = "".join(f"wort{number:03}" for number in range(300))
    reader = opened([Spacer(1, 30), said(word)], width=100, height=150)
    assert len(reader.pages) > 2
    assert structure_of(reader).text == word


def test_a_word_of_two_fonts_can_be_broken_at_another_width() -> None:
    paragraph = TaggedParagraph([run("Wort"), run("\u05e9\u05dc", font=Face.FALLBACK.value)], STYLE)
    paragraph.wrap(200, 200)
    paragraph.wrap(150, 200)
    assert structure_of(opened([paragraph])).text == "Wort\u05e9\u05dc"


def test_more_letters_than_a_font_of_one_byte_has_room_for() -> None:
    words = "".join(chr(code) for code in [*range(0xC0, 0x180), *range(0x410, 0x450), *range(0x3B1, 0x3C9)])
    assert structure_of(opened([said(words)], width=200)).text == words


def test_words_from_right_to_left_are_drawn_as_they_are_seen_and_read_as_they_are_said() -> None:
    name = "\u05e9\u05dc\u05d5\u05dd"
    paragraph = TaggedParagraph([run("Frau "), run(name, font=Face.FALLBACK.value), run(" kam")], STYLE)
    assert structure_of(opened([paragraph])).text == f"Frau {name} kam"
    line = line_of(0, [Run(name, Face.FALLBACK.value, 10, black, level=1)])
    assert ("".join(run.words for run in line.runs), line.actual) == (name[::-1], name)


def test_a_line_in_one_direction_says_nothing_beside_what_is_drawn() -> None:
    run = Run("kam", Face.REGULAR.value, 10, black)
    assert line_of(0, [run]).actual == ""


@pytest.mark.parametrize("pieces", [1, 2])
def test_a_passage_in_another_language_is_marked(pieces: int) -> None:
    runs = [run("laut "), run("due diligence", lang="en-GB")][2 - pieces :]
    page = opened([TaggedParagraph(runs, STYLE)]).pages[0]
    content = page.get_contents()
    assert isinstance(content, ContentStream)
    marks = [operands[1] for operands, operator in content.operations if operator == b"BDC"]
    assert [str(each["/Lang"]) for each in marks if "/Lang" in each] == ["en-GB"]


def test_a_paragraph_in_another_language_is_an_element_of_its_own() -> None:
    cell = Element(Role.CELL, Element(Role.ROW, Element(Role.TABLE)), words=True)

    def draw(canvas: Paper) -> None:
        with canvas.within(cell):
            for each in (said("deutsch"), said("english", lang="en-GB")):
                each.wrap(200, 100)
                each.drawOn(canvas, 0, 300)

    [found] = structure_of(drawn(draw)).all("TD")
    assert found.kids[0] == "deutsch"
    [inner] = found.all("P")
    assert (inner.text, inner.entries["Lang"]) == ("english", "en-GB")


def test_a_point_has_its_leader_once_also_over_pages() -> None:
    whole = Element(Role.LIST)
    words = " ".join(f"wort{number}" for number in range(80))
    story = [Point([run(words)], STYLE, of=whole), Point([run("kurz")], STYLE, of=whole, leader="2.")]
    tree = structure_of(opened(story, width=120, height=120))
    assert pieces_of(tree) == ["–", words, "2.", "kurz"]
    [found] = tree.all("L")
    roles = [[each.role for each in item.walk()] for item in found.all("LI")]
    assert roles == [["LI", "Lbl", "LBody"]] * 2


def test_two_lines_at_least_stay_together_on_either_page() -> None:
    paragraph = said("a b c d e f")
    paragraph.wrap(6, 1000)
    lines = len(paragraph.lines)
    assert lines == 6
    parts = {height: [lines_of(part) for part in paragraph.split(6, height * 12)] for height in range(7)}
    assert parts == {0: [], 1: [], 2: [2, 4], 3: [3, 3], 4: [4, 2], 5: [4, 2], 6: [6]}


def lines_of(part: Flowable) -> int:
    assert isinstance(part, TaggedParagraph)
    return len(part.lines)


def test_words_inside_a_text_lead_to_a_bookmark_also_over_a_break() -> None:
    reader = PdfReader(io.BytesIO(written(leading())))
    [paragraph, _] = structure_of(reader).all("P")
    assert paragraph.text == "Siehe die Anmerkung unten."
    [link] = paragraph.all("Link")
    assert link.text == "die Anmerkung"
    annotations = entry(reader.pages[0], "/Annots")
    assert isinstance(annotations, ArrayObject)
    assert [str(entry(each, "/Contents")) for each in annotations] == ["die", "Anmerkung"]
    assert told(violations(written(leading()), *PLAIN)) == ""


def leading() -> list[Flowable]:
    """A heading, words that lead on from the middle of a paragraph that is broken there, and where they lead."""
    goal = TaggedParagraph([run("Dort")], STYLE, anchor="there")
    runs = [run("Siehe "), run("die Anmerkung", goal="there"), run(" unten.")]
    narrow = Indenter(right=230)
    return [said("Titel", level=1), narrow, TaggedParagraph(runs, STYLE), goal]
