"""The elements and their tree, as they stand in the file."""

from __future__ import annotations

import pytest
from pypdf.generic import ArrayObject

from interview_app.reporting.tagged.structure import Element, Role, heading_role
from tests.reporting.structure import structure_of
from tests.reporting.tagged.paper import entry, opened, said


def test_an_element_takes_its_place_once_and_its_parents_before_it() -> None:
    top, outer = Element(Role.DOCUMENT), Element(Role.LIST)
    inner = Element(Role.ITEM, outer)
    inner.place(top)
    inner.place(top)
    assert top.kids == [outer]
    assert outer.kids == [inner]


def test_there_are_six_levels_of_headings() -> None:
    assert [heading_role(level).value for level in range(1, 7)] == ["H1", "H2", "H3", "H4", "H5", "H6"]
    for level in (0, 7):
        with pytest.raises(ValueError, match=str(level)):
            heading_role(level)


def test_what_is_said_of_an_element_stands_in_the_file() -> None:
    attributes = {"Table": {"Scope": "/Column", "ColSpan": "2"}, "List": {"ListNumbering": "/Disc"}}
    element = Element(Role.NOTE, attributes=attributes, lang="en-GB", alt="grün (ö)", id="note-1")
    [note] = structure_of(opened([said("Worte", element=element)])).all("Note")
    assert note.entries["Lang"] == "en-GB"
    assert note.entries["Alt"] == "grün (ö)"
    assert note.entries["ID"] == "note-1"
    assert note.entries["Scope"] == "/Column"
    assert note.entries["ColSpan"] == 2
    assert note.entries["ListNumbering"] == "/Disc"


def test_what_is_said_instead_of_what_is_drawn_is_read() -> None:
    element = Element(Role.SPAN, Element(Role.PARAGRAPH), actual="Ende gut")
    assert structure_of(opened([said("E. g.", element=element)])).text == "Ende gut"


def test_a_note_is_found_by_its_name() -> None:
    reader = opened([said("Eins", element=Element(Role.NOTE, id=name)) for name in ("b", "a")])
    names = entry(reader.root_object, "/StructTreeRoot", "/IDTree", "/Names")
    assert isinstance(names, ArrayObject)
    assert [str(each) for each in names[::2]] == ["a", "b"]
    assert [str(entry(each, "/ID")) for each in names[1::2]] == ["a", "b"]


def test_an_element_on_two_pages_names_the_page_of_each_piece() -> None:
    words = " ".join(f"wort{number}" for number in range(60))
    reader = opened([said(words)], width=120, height=100)
    assert len(reader.pages) > 1
    [paragraph] = structure_of(reader).all("P")
    assert paragraph.text.split() == words.split()
