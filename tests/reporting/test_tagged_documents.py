"""The structure of every document: headings skip no level, nothing is without a mark."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest
from pypdf import PageObject

from interview_app.domain.protocol import Document
from interview_app.i18n import Language
from tests.reporting.reading import opened
from tests.reporting.sample import procedure, snapshot
from tests.reporting.structure import Element, structure_of

WHOLE = procedure(candidates=3)
EVERY = pytest.mark.parametrize("document", list(Document), ids=str)
LANGUAGES = pytest.mark.parametrize("language", list(Language), ids=str)
HEADINGS = [f"H{level}" for level in range(1, 7)]
PAINTING = frozenset((b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"sh", b"Do", b"Tj", b"TJ"))


@cache
def read(document: Document, language: Language = Language.GERMAN) -> Element:
    return structure_of(opened(snapshot(document, whole=WHOLE), language))


@EVERY
def test_everything_painted_is_marked(document: Document) -> None:
    reader = opened(snapshot(document, whole=WHOLE))
    assert [each for page in reader.pages for each in unmarked(page)] == []


@EVERY
@LANGUAGES
def test_headings_begin_with_the_title_and_skip_no_level(document: Document, language: Language) -> None:
    headings = read(document, language).all(*HEADINGS)
    levels = [int(each.role[1]) for each in headings]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(each.text.strip() for each in headings)


@EVERY
def test_tables_name_their_heads_and_pictures_say_what_they_show(document: Document) -> None:
    tree = read(document)
    assert all(each.entries["Scope"] in ("/Column", "/Row") for each in tree.all("TH"))
    assert all(each.all("TH") for each in tree.all("Table"))
    assert all(each.entries["Alt"] and "BBox" in each.entries for each in tree.all("Figure"))


@EVERY
def test_no_cell_of_a_table_is_empty_but_the_code_of_a_sum(document: Document) -> None:
    cells = [row.all("TH", "TD") for row in read(document).all("TR")]
    empty = [(row, place) for row in cells for place, each in enumerate(row) if not each.text.strip()]
    assert [row for row, place in empty if place or row[1].role != "TH"] == []


@EVERY
def test_two_lines_of_a_head_are_not_read_as_one_word(document: Document) -> None:
    heads = [each.text for row in read(document).all("TR") if not row.all("TD") for each in row.all("TH")]
    assert [each for each in heads if each.endswith("%") and not re.fullmatch(r"\S+ \S+\s%", each)] == []


@EVERY
def test_each_row_of_a_table_has_one_head_that_is_not_empty(document: Document) -> None:
    rows = [row for row in read(document).all("TR") if row.all("TD")]
    heads = [[each.text.strip() for each in row.all("TH")] for row in rows]
    odd = [row.text for row, named in zip(rows, heads, strict=True) if len(named) != 1 or not named[0]]
    assert odd == []


@pytest.mark.parametrize("candidates", [1, 2, 3, 5, 8])
@EVERY
def test_a_document_over_four_pages_has_contents_and_a_short_one_has_none(
    document: Document, candidates: int
) -> None:
    reader = opened(snapshot(document, whole=procedure(candidates=candidates)))
    tree = structure_of(reader)
    contents = tree.all("TOC")
    if len(reader.pages) != 4:
        assert bool(contents) is (len(reader.pages) > 4)
    labels = [each.text for each in tree.all("H2", "H3")]
    for entry in tree.all("TOCI"):
        words, page = entry.text.rsplit(" ", 1)
        assert words in labels or " ".join(words.split()) in [" ".join(each.split()) for each in labels]
        found = " ".join(reader.pages[int(page) - 1].extract_text().split())
        assert " ".join(words.split()) in found


def test_what_stands_side_by_side_is_read_one_after_the_other_over_a_break() -> None:
    interview = WHOLE.interviews[0]
    answer = "\n".join(f"Absatz {number} der Antwort." for number in range(90))
    entries = tuple(
        replace(each, answer=answer) if each.item == WHOLE.form.asked()[0].id else each
        for each in interview.entries
    )
    whole = replace(WHOLE, interviews=(replace(interview, entries=entries), *WHOLE.interviews[1:]))
    text = structure_of(opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=whole))).text
    expected = WHOLE.form.asked()[0].expected
    places = [text.index(each) for each in (*answer.split("\n"), *(each.read("de") for each in expected))]
    assert places == sorted(places)


def test_a_passage_in_another_language_says_so() -> None:
    quoted = [
        (each.text, each.entries["Lang"])
        for each in read(Document.FORM_AND_PLAN).walk()
        if "Lang" in each.entries
    ]
    [passage, *_] = WHOLE.form.requirements[0].passages
    assert (f"„{passage}“", "en-GB") in quoted
    english = read(Document.FORM_AND_PLAN, Language.ENGLISH)
    foreign = [(each.text, each.entries["Lang"]) for each in english.walk() if "Lang" in each.entries]
    assert foreign == [(WHOLE.form.posting.source, "de-DE")]
    answers = read(Document.INTERVIEW_PROTOCOL, Language.ENGLISH)
    written = {each.text for each in answers.walk() if each.entries.get("Lang") == "de-DE"}
    assert WHOLE.interviews[0].entry(WHOLE.form.asked()[0].id).answer.split("\n")[0] in written


def unmarked(page: PageObject) -> list[str]:
    """What a page paints outside all marked content."""
    content = page.get_contents()
    assert content is not None
    depth, found = 0, []
    for operands, operator in content.operations:
        depth += (operator in (b"BDC", b"BMC")) - (operator == b"EMC")
        if not depth and operator in PAINTING:
            found.append(f"{operands} {operator!r}")
    return found
