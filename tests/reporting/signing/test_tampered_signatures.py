"""What the check says of a signed document that somebody has changed: each way is found, and named for what it is."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pypdf import PdfWriter
from pypdf.annotations import FreeText
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    TextStringObject,
)

from interview_app.domain.attached_record import record_of
from interview_app.domain.document_check import (
    CheckRefused,
    CheckTrouble,
    Deviation,
    Difference,
    DocumentCheck,
    Verdict,
)
from interview_app.domain.protocol import Document
from interview_app.domain.signatures import Integrity, Since
from interview_app.i18n import Language, load
from interview_app.reporting import render
from interview_app.wording.document_check import origin_sentence, verdict_sentence
from tests.reporting.sample import procedure, snapshot
from tests.reporting.signing.certificates import chair, made, member, rsa_key
from tests.reporting.signing.foreign_program import signed_elsewhere
from tests.reporting.signing.written import examined, once, thrice, with_signature, with_signatures
from tests.reporting.verifying.tampering import WHOLE, appended, attach, issued, print_instead, rewritten
from tests.reporting.verifying.test_tamperings import BOX, RECORD, with_rank

ALL = ("signature-1", "signature-2", "signature-3")
BROKEN_ALL = {
    Difference(Deviation.SIGNATURE_BROKEN, name, field)
    for name, field in zip(("M. Vorlage", "R. Skizze", "S. Platzhalter"), ALL, strict=True)
}
DIGIT = Difference(Deviation.WORDS, "4,76", "4,67", page=2)
INSIDE, APPENDED = Difference(Deviation.NOT_AS_WRITTEN), Difference(Deviation.APPENDED)
ENGLISH = load(Language.ENGLISH)


def digit(file: PdfWriter) -> None:
    print_instead(file, b"(4,67)", b"(4,76)")


def record(file: PdfWriter) -> None:
    attach(file, record_of(with_rank(RECORD, 2)))


def both(file: PdfWriter) -> None:
    digit(file)
    record(file)


def note(file: PdfWriter) -> None:
    file.add_annotation(page_number=1, annotation=FreeText(text="9,99", rect=BOX))


def field(file: PdfWriter, number: int = 0) -> DictionaryObject:
    form = file.root_object["/AcroForm"].get_object()
    assert isinstance(form, DictionaryObject)
    fields = form["/Fields"]
    assert isinstance(fields, ArrayObject)
    found = fields[number].get_object()
    assert isinstance(found, DictionaryObject)
    return found


def rename(file: PdfWriter) -> None:
    field(file)[NameObject("/TU")] = TextStringObject("Unterschrift von X. Fremd, Vorsitz")


def other_look(file: PdfWriter) -> None:
    """Show words in the place of a signature, large enough to cover what stands beside it."""
    look = DecodedStreamObject()
    look.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): ArrayObject([FloatObject(each) for each in (0, 0, 300, 300)]),
        }
    )
    look.set_data(b"1 1 1 rg 0 0 300 300 re f")
    shown = DictionaryObject({NameObject("/N"): file._add_object(look)})
    field(file)[NameObject("/AP")] = shown
    field(file)[NameObject("/Rect")] = ArrayObject([FloatObject(each) for each in (70, 300, 370, 600)])


def differences(content: bytes) -> set[Difference]:
    found = examined(content)
    assert found.verdict is Verdict.DIFFERS
    return set(found.differences)


def told(found: DocumentCheck) -> tuple[str, str]:
    return verdict_sentence(ENGLISH, found), origin_sentence(ENGLISH, found, "")


CHANGED_LATER = [
    ("a digit in the text", digit, {DIGIT, APPENDED}),
    ("the attached record", record, {INSIDE, APPENDED}),
    ("text and record alike", both, {DIGIT, INSIDE, APPENDED}),
    ("a page less", lambda file: file.remove_page(2), {Difference(Deviation.PAGE_MISSING, page=3), APPENDED}),
    ("a note over a figure", note, {Difference(Deviation.LAID_OVER, page=2), APPENDED}),
    ("another name at a field", rename, {Difference(Deviation.LAID_OVER, page=3), INSIDE, APPENDED}),
    ("another look of a field", other_look, {Difference(Deviation.LAID_OVER, page=3), INSIDE, APPENDED}),
]


@pytest.mark.parametrize(
    ("change", "expected"), [each[1:] for each in CHANGED_LATER], ids=[each[0] for each in CHANGED_LATER]
)
def test_an_update_behind_the_signatures_is_told_and_they_stay_intact(
    change: Callable[[PdfWriter], object], expected: set[Difference]
) -> None:
    found = examined(appended(thrice(), change))
    assert set(found.differences) == expected
    assert {(each.integrity, each.since) for each in found.signatures} == {(Integrity.INTACT, Since.OTHER)}
    outcome, origin = told(found)
    assert outcome.startswith("Signed by “M. Vorlage”, “R. Skizze”, “S. Platzhalter”, but changed since.")
    assert origin == "The file was changed after it had been signed. Ask for the file as it was signed."


@pytest.mark.parametrize(
    ("change", "expected"),
    [(lambda _: None, set()), (digit, {DIGIT}), (record, {Difference(Deviation.RANK)})],
    ids=["nothing", "a digit in the text", "the attached record"],
)
def test_a_file_that_was_saved_anew_breaks_every_signature(
    change: Callable[[PdfWriter], object], expected: set[Difference]
) -> None:
    found = differences(rewritten(thrice(), change))
    assert found >= BROKEN_ALL
    assert {each.deviation for each in expected} <= {each.deviation for each in found}


def test_whatever_stands_behind_the_last_signature_is_told_even_a_blank_line() -> None:
    assert differences(thrice() + b"\n%more") == {APPENDED}
    assert differences(thrice() + b"\n") == {APPENDED}


def test_a_whole_document_behind_the_signatures_makes_the_file_a_damaged_one() -> None:
    with pytest.raises(CheckRefused) as refused:
        differences(thrice() + issued(Document.SHEET))
    assert refused.value.trouble is CheckTrouble.DAMAGED


def test_a_digit_of_the_signature_itself_breaks_it_and_those_that_cover_it() -> None:
    start = thrice().index(b"/Contents <", len(issued()))
    last = len(thrice()[start:].split(b"00000000", 1)[0]) + start - 20
    content = bytearray(thrice())
    content[last] = ord("1") if content[last] != ord("1") else ord("2")
    assert differences(bytes(content)) == BROKEN_ALL


def test_a_digit_of_a_certificate_that_is_carried_along_breaks_the_signature_or_makes_it_unreadable() -> None:
    start = once().index(b"/Contents <", len(issued()))
    for place in range(start + 200, start + 1200, 90):
        content = bytearray(once())
        content[place] = ord("1") if content[place] != ord("1") else ord("2")
        (found,) = differences(bytes(content))
        assert found.deviation in (Deviation.SIGNATURE_BROKEN, Deviation.SIGNATURE_UNREADABLE)


def test_another_writing_of_the_same_signature_is_no_signature_of_ours() -> None:
    start, end = once().index(b"/Contents <", len(issued())), once().index(b"> >>\nendobj", len(issued()))
    large = once()[:start] + b"/Contents " + once()[start + 10 : end].upper() + once()[end:]
    padded = once()[: end - 1] + b"1" + once()[end:]
    for content in (large, padded):
        assert differences(content) == {Difference(Deviation.SIGNATURE_BROKEN, "M. Vorlage", "signature-1")}


def test_a_signature_from_another_document_does_not_fit() -> None:
    def contents(content: bytes, base: bytes) -> tuple[int, int]:
        return content.index(b"/Contents <", len(base)) + 10, content.index(b"> >>\nendobj", len(base)) + 1

    other = with_signatures(issued(number=8), (chair(),))
    theirs = other[slice(*contents(other, issued(number=8)))]
    start, end = contents(once(), issued())
    assert len(theirs) == end - start
    copied = once()[:start] + theirs + once()[end:]
    assert differences(copied) == {Difference(Deviation.SIGNATURE_BROKEN, "M. Vorlage", "signature-1")}
    update = other[len(issued(number=8)) :]
    assert APPENDED in differences(issued() + update)


def test_without_its_last_signature_a_document_is_signed_by_the_others_only() -> None:
    cut = thrice()[: thrice().rindex(b"%%EOF", 0, -6) + 6]
    found = examined(cut)
    assert (found.verdict, [each.name for each in found.signatures]) == (
        Verdict.SIGNED,
        ["M. Vorlage", "R. Skizze"],
    )
    assert examined(issued()).verdict is Verdict.CONSISTENT


def test_a_range_that_leaves_more_out_than_the_signature_breaks_it() -> None:
    start = once().index(b"/ByteRange [", len(issued()))
    end = once().index(b"]", start)
    zero, first, second, rest = (int(each) for each in once()[start + 12 : end].split())
    narrower = f"/ByteRange [{zero} {first - 100} {second} {rest}]".encode().ljust(end + 1 - start)
    content = once()[:start] + narrower + once()[end + 1 :]
    assert len(content) == len(once())
    found = differences(content)
    assert {APPENDED, Difference(Deviation.SIGNATURE_BROKEN, "M. Vorlage", "signature-1")} <= found


def test_words_that_say_signed_are_no_signature() -> None:
    sheet = WHOLE.sheets[0]
    claim = "Signed by M. Vorlage, unchanged since."
    noted = replace(sheet, ratings=tuple(replace(each, evidence=claim) for each in sheet.ratings))
    frozen = snapshot(Document.SHEET, whole=replace(WHOLE, sheets=(noted, *WHOLE.sheets[1:])), number=7)
    found = examined(render(frozen, ENGLISH))
    assert (found.verdict, found.signatures) == (Verdict.CONSISTENT, ())
    assert told(found)[0].startswith("The document is consistent with itself")
    assert told(found)[1].startswith("This does not prove where the document comes from")


def test_what_was_forged_before_it_was_signed_differs_though_the_signature_is_intact() -> None:
    forged = with_signature(rewritten(issued(), digit), "signature-1", chair())
    found = examined(forged)
    assert (found.differences, found.signatures[0].integrity) == ((DIGIT,), Integrity.INTACT)
    assert told(found)[0].startswith("Signed by “M. Vorlage”. The document does not agree with its record")


def test_a_namesake_signs_as_what_nobody_vouches_for() -> None:
    namesake = made("M. Vorlage", rsa_key(8))
    found = examined(with_signature(issued(), "signature-1", namesake))
    assert found.verdict is Verdict.SIGNED
    assert found.signatures[0].certificate != examined(once()).signatures[0].certificate
    assert "Nobody was asked" in told(found)[1]


def test_another_program_may_sign_in_the_fields_of_a_document() -> None:
    for content in (
        signed_elsewhere(issued(), "signature-1", chair()),
        signed_elsewhere(once(), "signature-2", member()),
        with_signature(signed_elsewhere(issued(), "signature-1", chair()), "signature-2", member()),
    ):
        found = examined(content)
        assert (found.verdict, found.differences) == (Verdict.SIGNED, ())
        assert Since.OTHER not in {each.since for each in found.signatures}


@pytest.mark.parametrize("base", [issued, once], ids=["unsigned", "signed"])
def test_a_field_that_another_program_adds_for_its_signature_is_told(base: Callable[[], bytes]) -> None:
    found = differences(signed_elsewhere(base(), "extra", member(), box=BOX))
    assert {Difference(Deviation.LAID_OVER, page=2), APPENDED} <= found


@pytest.mark.parametrize("change", [digit, note], ids=["a digit", "a note"])
def test_what_was_changed_before_another_program_signed_is_told(
    change: Callable[[PdfWriter], object],
) -> None:
    found = differences(signed_elsewhere(appended(issued(), change), "signature-1", chair()))
    assert found & {DIGIT, Difference(Deviation.LAID_OVER, page=2)}


def test_what_comes_behind_the_signature_of_another_program_is_told() -> None:
    elsewhere = signed_elsewhere(issued(), "signature-1", chair())
    assert APPENDED in differences(elsewhere + b"%more")
    assert APPENDED in differences(appended(elsewhere, note))


SMALL = once(Document.SHEET)
BEGIN = len(issued(Document.SHEET))


def never_unchanged(place: int, mask: int) -> None:
    content = bytearray(SMALL)
    content[place] ^= mask
    with suppress(CheckRefused):
        assert examined(bytes(content)).verdict is Verdict.DIFFERS


@settings(max_examples=15)
@given(st.integers(0, len(SMALL) - 1), st.integers(1, 255))
@example(0, 1)
@example(len(SMALL) - 1, 7)
def test_a_document_with_any_byte_changed_is_never_unchanged(place: int, mask: int) -> None:
    never_unchanged(place, mask)


@settings(max_examples=30)
@given(st.integers(BEGIN, len(SMALL) - 1), st.integers(1, 255))
def test_a_signature_with_any_byte_changed_is_never_unchanged(place: int, mask: int) -> None:
    never_unchanged(place, mask)


def test_a_document_of_nobody_in_particular_has_no_signature() -> None:
    frozen = snapshot(Document.SHEET, whole=procedure(candidates=1), number=7)
    assert examined(render(frozen, ENGLISH)).signatures == ()
