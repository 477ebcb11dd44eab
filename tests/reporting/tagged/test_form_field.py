"""Fields to sign: named in their order, read in their place, empty until somebody signs."""

from __future__ import annotations

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, PdfObject, StreamObject
from reportlab.platypus import Flowable, PageBreak

from interview_app.reporting.tagged.canvas import tagged
from interview_app.reporting.tagged.structure import Element, Role
from tests.reporting.conformance.profiles import Standard
from tests.reporting.conformance.validator import violations
from tests.reporting.structure import structure_of
from tests.reporting.tagged.paper import entry, opened, said, written


class Place(Flowable):
    """A place to sign, 100 wide and 20 high."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As large as the field."""
        return 100, 20

    def draw(self) -> None:
        """Nothing is drawn but the field."""
        tagged(self.canv).field_to_sign(Element(Role.FIELD), self._words, (0, 0, 100, 20))


def story() -> list[Flowable]:
    return [said("Ort"), Place("Ärztin"), said("Name"), PageBreak(), Place("Zeuge (zwei)"), said("Ende")]


def listed(found: PdfObject, *names: str) -> list[PdfObject]:
    """What an array of a file holds."""
    held = entry(found, *names)
    assert isinstance(held, ArrayObject)
    return [each.get_object() or each for each in held]


def fields(reader: PdfReader) -> list[PdfObject]:
    return listed(reader.root_object, "/AcroForm", "/Fields")


def told(found: PdfObject, name: str) -> str:
    return str(entry(found, name))


def numbers(found: PdfObject, name: str) -> list[float]:
    return [float(str(each)) for each in listed(found, name)]


def test_fields_are_named_in_the_order_in_which_they_are_read() -> None:
    found = fields(opened(story()))
    assert [told(each, "/T") for each in found] == ["signature-1", "signature-2"]
    assert [told(each, "/TU") for each in found] == ["Ärztin", "Zeuge (zwei)"]
    assert {told(each, "/FT") for each in found} == {"/Sig"}


def test_a_field_lies_on_its_page_and_is_printed() -> None:
    reader = opened(story())
    for page, field in zip(reader.pages, fields(reader), strict=True):
        assert listed(page, "/Annots") == [field]
        assert entry(field, "/P") == page
        assert (told(field, "/Subtype"), told(field, "/F")) == ("/Widget", "4")
        assert told(page, "/Tabs") == "/S"
    assert numbers(fields(reader)[1], "/Rect") == [0, 380, 100, 400]


def test_a_field_shows_nothing_and_is_signed_by_nobody() -> None:
    reader = opened(story())
    form = entry(reader.root_object, "/AcroForm")
    assert isinstance(form, DictionaryObject)
    assert list(form) == ["/Fields"]
    for field in fields(reader):
        shown = entry(field, "/AP", "/N")
        assert isinstance(shown, StreamObject)
        assert (numbers(shown, "/BBox"), shown.get_data()) == ([0, 0, 100, 20], b"")
        assert isinstance(field, DictionaryObject)
        assert "/V" not in field


def test_a_field_is_read_where_it_stands() -> None:
    structure = structure_of(opened(story()))
    read = [each.text for each in structure.all("P", "Form")]
    assert read == ["Ort", "Ärztin", "Name", "Zeuge (zwei)", "Ende"]
    assert structure.all("Form")[1].entries["BBox"] == [0, 380, 100, 400]


def test_what_a_field_belongs_to_is_found_from_its_place_on_the_page() -> None:
    reader = opened(story())
    owners = listed(reader.root_object, "/StructTreeRoot", "/ParentTree", "/Nums")
    by_key = {str(key): owner for key, owner in zip(owners[::2], owners[1::2], strict=True)}
    for field in fields(reader):
        element = by_key[told(field, "/StructParent")]
        assert told(element, "/S") == "/Form"
        assert entry(element, "/K", "/Obj") == field


def test_a_document_without_a_place_to_sign_has_no_form() -> None:
    assert "/AcroForm" not in opened([said("Ende")]).root_object


def test_the_same_fields_give_the_same_bytes_and_conform() -> None:
    content = written(story())
    assert content == written(story())
    assert violations(content, Standard.PDF_UA_1, Standard.PDF_A_2A) == ()
