"""Small modules of the writer, each by itself: objects, bookmarks, links, fields, owners, parts, tree, packed file."""

from __future__ import annotations

import pytest
from reportlab.lib.colors import black
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFObjectReference, PDFString

from interview_app.reporting.tagged.bookmarks import Bookmark, Bookmarks, Link, Place
from interview_app.reporting.tagged.form_field import Form, field_to_sign
from interview_app.reporting.tagged.fragments import fragment, run_of
from interview_app.reporting.tagged.lines import Line, Run
from interview_app.reporting.tagged.links import set_with_links
from interview_app.reporting.tagged.objects import number, registered, text
from interview_app.reporting.tagged.owner import Owner
from interview_app.reporting.tagged.packing import PackedDocument
from interview_app.reporting.tagged.parts import part_of
from interview_app.reporting.tagged.structure import Element, Role
from interview_app.reporting.tagged.tree import Tree
from tests.reporting.structure import structure_of
from tests.reporting.tagged.paper import FONT, Paper, drawn, said


@pytest.fixture
def document() -> PackedDocument:
    return PackedDocument(PDFDocument(), Bookmarks())


def page_of(document: PDFDocument) -> PDFObjectReference:
    return registered(document, PDFDictionary({}))


def test_an_object_gets_its_number_once(document: PackedDocument) -> None:
    words = PDFString("a")
    first, again, other = (registered(document, each) for each in (words, words, PDFString("b")))
    assert number(document, first) == number(document, again) != number(document, other)


@pytest.mark.parametrize(("words", "written"), [("a(b)\\", r"(a\(b\)\\)"), ("Ж", r"(\376\377\004\026)")])
def test_words_are_written_as_a_string_of_the_file(
    document: PackedDocument, words: str, written: str
) -> None:
    assert text(document, words) == written


def test_a_bookmark_says_who_is_around_it_and_how_many_are_below(document: PackedDocument) -> None:
    place, marks = Place(page_of(document), 1, 10, 700), Bookmarks()
    made = [Bookmark(level, name, place) for level, name in ((1, "A"), (2, "B"), (2, "C"))]
    for each in made:
        marks.add(each)
    marks.prepare(document, None)
    top, first, last = (each.format(document).decode("latin-1") for each in made)
    assert f"/Count 2 /First {made[1].number} /Last {made[2].number}" in top
    assert f"/Parent {made[0].number} /Next {made[2].number}" in first
    assert f"/Parent {made[0].number} /Prev {made[1].number}" in last
    assert "/XYZ 10 700 0" in first


def test_a_bookmark_below_one_that_is_not_there_is_a_mistake() -> None:
    marks = Bookmarks()
    with pytest.raises(ValueError, match="level 2 below one of level 0"):
        marks.add(Bookmark(2, "B", Place(PDFObjectReference("x"), 1, 0, 0)))


def test_a_link_leads_to_a_place_that_is_noted_after_it(document: PackedDocument) -> None:
    places: dict[str, Place] = {}
    link = Link((0, 0, 10, 10), "Anlage", "there", places, 3)
    with pytest.raises(KeyError):
        link.format(document)
    places["there"] = Place(page_of(document), 2, 0, 500)
    shown = link.format(document).decode("latin-1")
    assert "/Contents (Anlage)" in shown
    assert "/XYZ 0 500 0" in shown
    assert "/StructParent 3" in shown


def test_words_that_lead_on_are_a_link_of_their_own_in_the_line() -> None:
    def draw(canvas: Paper) -> None:
        runs = [Run(each, FONT, 10, black, goal=goal) for each, goal in (("Siehe ", ""), ("unten", "there"))]
        set_with_links(canvas, Element(Role.PARAGRAPH), [Line(0, runs)], top=300, leading=12)
        canvas.mark("there", 0, 100)

    [paragraph] = structure_of(drawn(draw)).all("P")
    assert ("".join(paragraph.text), [each.text for each in paragraph.all("Link")]) == (
        "Siehe unten",
        ["unten"],
    )


def test_fragments_of_other_languages_and_goals_are_kept_apart_by_the_library() -> None:
    runs = [Run("a", FONT, 10, black, lang, goal) for lang, goal in (("", ""), ("en-GB", ""), ("", "there"))]
    made = list(map(fragment, runs))
    assert len({frag.link for frag in made}) == 3
    assert list(map(run_of, made)) == runs


def test_fields_are_named_in_their_order(document: PackedDocument) -> None:
    form, page = Form(), page_of(document)
    for name in ("signature-1", "signature-2"):
        assert form.next_name() == name
        field = field_to_sign(document, name, "Amt", (0, 0, 10, 10), page=page, owner=1)
        form.fields.append(registered(document, field))
    assert form.format(document).decode("latin-1").count(" R") == 2


def test_whose_words_something_is_is_found_once() -> None:
    def draw(canvas: Paper) -> None:
        owner, cell = Owner(), Element(Role.CELL, Element(Role.ROW, Element(Role.TABLE)), words=True)
        with canvas.within(cell):
            assert owner.on(canvas, "", top=0) is cell
            assert Owner(lang="en-GB").on(canvas, "", top=0).role is Role.PARAGRAPH
        with canvas.within(Element(Role.LABEL)):
            assert Owner(lang="en-GB").on(canvas, "", top=0).role is Role.SPAN
        assert owner.on(canvas, "", top=0) is cell
        assert Owner(level=1).on(canvas, "Titel", top=0).role is Role.H1
        given = Element(Role.CAPTION)
        assert Owner(given).on(canvas, "", top=0) is given

    drawn(draw)


def test_a_part_differs_in_what_is_named_and_forgets_where_the_whole_was_tried() -> None:
    whole = said("Wort")
    vars(whole).update(_postponed=1, _frame=object())
    part = part_of(whole, words="anderes")
    assert (part.words, whole.words, part.owner is whole.owner) == ("anderes", "Wort", True)
    assert not {"_postponed", "_frame"} & vars(part).keys()


def test_the_tree_names_every_element_in_reading_order_and_whom_marks_belong_to(
    document: PackedDocument,
) -> None:
    tree = Tree()
    note, paragraph = Element(Role.NOTE, id="note-1"), Element(Role.PARAGRAPH)
    for each in (paragraph, note):
        each.place(tree.document)
    assert [each.role for each in tree.elements()] == [Role.DOCUMENT, Role.PARAGRAPH, Role.NOTE]
    assert (tree.owned([paragraph]), tree.owned(note)) == (0, 1)
    tree.register(document)
    shown = tree.format(document).decode("latin-1")
    assert f"/Nums [0 [{paragraph.number}] 1 {note.number}]" in shown
    assert f"/IDTree << /Names [(note-1) {note.number}] >>" in shown


def test_a_packed_document_goes_on_where_the_library_began(document: PackedDocument) -> None:
    page = Bookmark(1, "A", Place(page_of(document), 1, 0, 0))
    before = document.objectcounter
    document.take([page])
    assert page.number == f"{before + 1} 0 R"
    root = number(document, registered(document, vars(document)["Catalog"]))
    assert f"/Root {root} ".encode() in document.format()
