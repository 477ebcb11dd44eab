"""The canvas: what is drawn where, sections and bookmarks, links, and the numbers of pages that are filled late."""

from __future__ import annotations

import pytest
from pypdf.generic import ArrayObject, Destination, DictionaryObject, PdfObject
from reportlab.lib.colors import black
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak

from interview_app.reporting.tagged.canvas import tagged
from interview_app.reporting.tagged.contents import Dots, Entry, link_in
from interview_app.reporting.tagged.figure import drawn as picture
from interview_app.reporting.tagged.figure import figure
from interview_app.reporting.tagged.structure import Element, Role
from tests.reporting.structure import Element as Read
from tests.reporting.structure import furniture_of, structure_of
from tests.reporting.tagged.paper import Paper, drawn, entry, opened, said


def outline(element: Read) -> list[object]:
    """The roles of an element and of what is below it, one list in the other."""
    return [element.role, *(outline(kid) for kid in element.kids if isinstance(kid, Read))]


def test_what_follows_a_heading_stands_in_its_section() -> None:
    story = [
        said("A", level=1),
        said("B", level=2),
        said("b"),
        said("C", level=3),
        said("D", level=2),
        said("d"),
    ]
    [document] = structure_of(opened(story)).all("Document")
    assert outline(document) == [
        "Document",
        ["H1"],
        ["Sect", ["H2"], ["P"], ["Sect", ["H3"]]],
        ["Sect", ["H2"], ["P"]],
    ]


def test_bookmarks_are_the_headings() -> None:
    reader = opened([said("A", level=1), said("B", level=2), PageBreak(), said("C", level=2)])
    [first, below] = reader.outline
    assert isinstance(first, Destination)
    assert isinstance(below, list)
    found = [first, *(each for each in below if isinstance(each, Destination))]
    shown = [(each.title, reader.get_destination_page_number(each)) for each in found]
    assert shown == [("A", 0), ("B", 0), ("C", 1)]


def test_only_the_title_shows_the_bookmarks_below_it_at_first() -> None:
    levels = (1, 2, 3, 3, 2, 2, 1, 2)
    reader = opened([said(f"{place}", level=level) for place, level in enumerate(levels)])

    def counts(parent: PdfObject) -> list[object]:
        """How many are shown below each bookmark, one list in the other; not shown ones are negative."""
        found: list[object] = []
        each = parent
        for name in ["/First", *(["/Next"] * len(levels))]:
            held = each.get_object()
            assert isinstance(held, DictionaryObject)
            if name not in held:
                return found
            each = entry(held, name)
            assert isinstance(each, DictionaryObject)
            found.append([int(str(each.get("/Count", 0))), *counts(each)])
        return found

    root = entry(reader.root_object, "/Outlines")
    assert int(str(entry(root, "/Count"))) == 6
    assert counts(root) == [[3, [-2, [0], [0]], [0], [0]], [1, [0]]]


def test_a_bookmark_knows_who_is_before_and_after_it() -> None:
    reader = opened([said("A", level=1), *(said(words, level=2) for words in "BCD")])
    root = entry(reader.root_object, "/Outlines", "/First")
    last = entry(root, "/Last")
    assert [str(entry(last, *["/Prev"] * steps, "/Title")) for steps in range(3)] == ["D", "C", "B"]
    assert str(entry(last, "/Parent", "/Title")) == "A"


def test_a_link_to_a_place_that_is_nowhere_is_refused() -> None:
    link = link_in(Element(Role.CONTENTS))
    line = said("Ergebnis", element=link)
    with pytest.raises(KeyError, match="nowhere"):
        opened([Entry(line, link, "nowhere", indent=0, dots=Dots(black, 20))])


def test_a_heading_that_skips_a_level_is_refused() -> None:
    with pytest.raises(ValueError, match="outline level"):
        opened([said("A", level=1), said("C", level=3)])


def test_a_heading_inside_an_element_opens_no_section() -> None:
    part = Element(Role.DIVISION)

    def draw(canvas: Paper) -> None:
        element = canvas.head(1, "A", top=390)
        with canvas.content(element):
            canvas.drawString(0, 380, "A")
        with canvas.within(part), canvas.content(canvas.head(2, "B", top=370)):
            canvas.drawString(0, 360, "B")

    [document] = structure_of(drawn(draw)).all("Document")
    assert outline(document) == ["Document", ["H1"], ["Div", ["H2"]]]


def test_what_is_drawn_outside_all_content_is_not_read() -> None:
    def draw(canvas: Paper) -> None:
        canvas.drawString(0, 380, "Zierde")
        with canvas.furniture("Header"):
            canvas.drawString(0, 390, "Kopf")
        with canvas.content(Element(Role.PARAGRAPH)):
            canvas.drawString(0, 360, "Text")

    reader = drawn(draw)
    assert structure_of(reader).text == "Text"
    assert furniture_of(reader) == ["ZierdeKopf"]


def test_content_inside_content_is_refused() -> None:
    def draw(canvas: Paper) -> None:
        with canvas.content(Element(Role.PARAGRAPH)):
            canvas.begin(Element(Role.PARAGRAPH))

    with pytest.raises(ValueError, match="inside the content"):
        drawn(draw)


def test_only_a_canvas_that_knows_of_elements_is_drawn_on(tmp_path: object) -> None:
    with pytest.raises(TypeError, match="elements"):
        tagged(Canvas(f"{tmp_path}/plain.pdf"))


def test_a_picture_says_what_it_shows_and_where_it_is() -> None:
    def draw(canvas: Paper) -> None:
        canvas.translate(20, 30)
        with picture(canvas, figure("Zwei von drei"), 100, 50):
            canvas.rect(0, 0, 100, 50)

    [found] = structure_of(drawn(draw)).all("Figure")
    assert found.entries["Alt"] == "Zwei von drei"
    assert [float(each) for each in found.entries["BBox"]] == [20, 30, 120, 80]


def test_an_entry_of_the_contents_leads_to_its_heading_and_names_its_page() -> None:
    whole = Element(Role.CONTENTS)
    link, heading = link_in(whole), said("Ergebnis", level=1)
    heading.owner.key = "there"
    line = said("Ergebnis", element=link)
    story = [Entry(line, link, "there", indent=0, dots=Dots(black, 20)), PageBreak(), PageBreak(), heading]
    reader = opened(story)
    [contents] = structure_of(reader).all("TOC")
    assert outline(contents) == ["TOC", ["TOCI", ["Reference", ["Link"]]]]
    assert contents.text == "Ergebnis3"
    annotations = entry(reader.pages[0], "/Annots")
    assert isinstance(annotations, ArrayObject)
    [annotation] = annotations
    assert str(entry(annotation, "/Contents")) == "Ergebnis"
    assert entry(annotation, "/StructParent") is not None
    target = entry(annotation, "/Dest")
    assert isinstance(target, ArrayObject)
    assert target[0] == reader.pages[2].indirect_reference


def test_pages_say_that_the_tab_key_follows_the_structure() -> None:
    assert all(str(page["/Tabs"]) == "/S" for page in opened([said("a"), PageBreak(), said("b")]).pages)
