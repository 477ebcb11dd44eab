"""Who signs a document: one field a signer, in the order in which they are named, where the document is issued."""

from __future__ import annotations

import pytest
from pypdf import PdfReader

from interview_app.domain.protocol import Document, Snapshot
from interview_app.i18n import Language
from tests.reporting.reading import opened
from tests.reporting.sample import procedure, snapshot
from tests.reporting.structure import structure_of

WHOLE = procedure(candidates=3)
LANGUAGES = pytest.mark.parametrize("language", list(Language), ids=str)
WORDS = {
    Language.GERMAN: ("Unterschrift", "von", "Vorsitz", "Mitglied", "abweichende Auffassung"),
    Language.ENGLISH: ("Signature", "of", "Chair", "Member", "dissenting view"),
}


def issued(document: Document) -> Snapshot:
    return snapshot(document, whole=WHOLE, number=7)


def fields_of(reader: PdfReader) -> dict[str, str]:
    return {name: str(field["/TU"]) for name, field in (reader.get_fields() or {}).items()}


@LANGUAGES
def test_each_signer_has_a_field_that_says_whose_it_is(language: Language) -> None:
    signature, of, chair, member, dissent = WORDS[language]
    whole = {
        "signature-1": f"{signature} {of} M. Vorlage, {chair}",
        "signature-2": f"{signature} {of} R. Skizze, {member}",
        "signature-3": f"{signature} {of} S. Platzhalter, {member}",
    }
    assert fields_of(opened(issued(Document.INTERVIEW_PROTOCOL), language)) == whole
    dissenting = {**whole, "signature-3": f"{whole['signature-3']}, {dissent}"}
    assert fields_of(opened(issued(Document.SELECTION_RECORD), language)) == dissenting
    assert fields_of(opened(issued(Document.SHEET), language)) == {"signature-1": whole["signature-1"]}


@LANGUAGES
def test_where_the_name_is_still_to_be_written_the_field_says_the_function(language: Language) -> None:
    signature, _, chair, member, _ = WORDS[language]
    [deleted] = fields_of(opened(issued(Document.DELETION_RECORD), language)).values()
    assert deleted == f"{signature}, {chair}, Sachgebietsleitung"
    [empty] = fields_of(opened(issued(Document.INTERVIEW_FORM), language)).values()
    assert empty == f"{signature}, {member}"


def test_a_field_is_read_between_the_place_and_the_name() -> None:
    structure = structure_of(opened(issued(Document.INTERVIEW_PROTOCOL)))
    for field, name in zip(structure.all("Form"), ("M. Vorlage", "R. Skizze", "S. Platzhalter"), strict=True):
        [body] = [each for each in structure.all("LBody") if field in each.kids]
        read = [each.text.strip() for each in body.walk() if each.role in ("P", "Form")]
        assert read[:3] == ["Ort, Datum", field.text, name]


@pytest.mark.parametrize("document", list(Document), ids=str)
def test_a_draft_and_what_nobody_signs_have_no_form(document: Document) -> None:
    draft = opened(snapshot(document, whole=WHOLE))
    assert "/AcroForm" not in draft.root_object
    assert structure_of(draft).all("Form") == []
    assert ("/AcroForm" in opened(issued(document)).root_object) is document.to_be_signed
