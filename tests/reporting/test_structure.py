"""Reading along the structure: each piece in its place, once, and nothing passed over in silence."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, TextStringObject

from tests.reporting.conformance import mutations as by
from tests.reporting.conformance.small import small
from tests.reporting.structure import Element, furniture_of, pieces_of, structure_of

FIRST_ITEM = rb"/Lbl *<</MCID 3>> *BDC"


def opened(break_it: by.Mutation = by.untouched) -> PdfReader:
    return PdfReader(io.BytesIO(by.mutated(small(), break_it)))


def read(break_it: by.Mutation = by.untouched) -> Element:
    return structure_of(opened(break_it))


def test_the_pieces_come_in_the_order_of_the_structure() -> None:
    assert pieces_of(read()) == [
        *(
            "Vermerk",
            "Zwei Sätze. Der zweite führt weiter:",
            "zum Ergebnis",
            "1.",
            "erster Grund",
            "Ergebnis",
        ),
        *("Name", "Punkte", "Anna", "4", "####", "Gerundet.", "Unterschrift von Anna"),
    ]


def test_the_order_is_that_of_the_structure_and_not_of_the_page() -> None:
    def turn(element: DictionaryObject) -> None:
        kids = element["/K"]
        assert isinstance(kids, ArrayObject)
        kids.reverse()

    assert pieces_of(read(by.element("/TR", turn)))[6:8] == ["Punkte", "Name"]


def test_an_element_knows_its_role_its_text_and_what_the_file_says_of_it() -> None:
    document = read()
    assert [each.text for each in document.all("H1", "H2")] == ["Vermerk", "Ergebnis"]
    assert [each.entries["Scope"] for each in document.all("TH")] == ["/Column", "/Column"]
    assert [each.entries["Alt"] for each in document.all("Figure")] == ["Anna 4 Punkte"]
    assert document.all("L")[0].text == "1.erster Grund"


def test_furniture_is_read_apart() -> None:
    assert furniture_of(opened()) == ["Amt"]


def test_words_that_stand_for_what_is_drawn_are_read_instead() -> None:
    said = rb"/Lbl <</MCID 3>> BDC /Span <</ActualText (erstens)>> BDC"
    nested = by.in_content(FIRST_ITEM + rb"(.*?)EMC", said + rb"\1EMC EMC")
    assert read(nested).all("Lbl")[0].text == "erstens"

    def instead(element: DictionaryObject) -> None:
        element[NameObject("/ActualText")] = TextStringObject("zweitens")

    assert read(by.element("/Lbl", instead)).all("Lbl")[0].text == "zweitens"


def test_content_that_two_elements_hold_is_told() -> None:
    def take(element: DictionaryObject) -> None:
        element[NameObject("/K")] = NumberObject(0)

    with pytest.raises(ValueError, match="read twice"):
        read(by.element("/LBody", take))


def test_content_that_no_element_holds_is_told() -> None:
    with pytest.raises(ValueError, match=r"no element holds.*Zwei Sätze"):
        read(by.element("/P", by.lacking("/K")))


def test_a_field_that_no_element_holds_and_one_that_two_hold_are_told() -> None:
    with pytest.raises(ValueError, match=r"no element holds.*Unterschrift von Anna"):
        read(by.element("/Form", by.lacking("/K")))

    def twice(element: DictionaryObject) -> None:
        kids = element["/K"]
        assert isinstance(kids, ArrayObject)
        kids.append(kids[0])

    with pytest.raises(ValueError, match="field signature-1 is read twice"):
        read(by.element("/Form", twice))


def test_letters_that_nobody_can_read_are_told() -> None:
    with pytest.raises(KeyError, match="ToUnicode"):
        read(by.font(by.no_unicode))
