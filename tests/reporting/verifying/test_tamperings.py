"""What the check says of a document that somebody has changed: each way of changing one is found and named."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction

import pytest
from pypdf import PdfWriter
from pypdf.annotations import FreeText
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

from interview_app.domain.attached_record import record_of
from interview_app.domain.document_check import CheckRefused, CheckTrouble, Deviation, Difference, Verdict
from interview_app.domain.protocol import Document, Snapshot
from interview_app.i18n import Language, load
from interview_app.reporting import render
from tests.reporting.reading import opened
from tests.reporting.sample import procedure, snapshot
from tests.reporting.verifying.tampering import (
    WHOLE,
    appended,
    attach,
    checked,
    draw,
    issued,
    print_instead,
    rewritten,
)

ISSUED = [each for each in Document if not each.working_paper]
RECORD = snapshot(Document.SELECTION_RECORD, whole=WHOLE, number=7)
BOX = (100, 500, 200, 520)


def kinds(content: bytes, program: str = "1.0.0") -> set[Deviation]:
    return {each.deviation for each in checked(content, program).differences}


def found(content: bytes, deviation: Deviation) -> list[Difference]:
    return [each for each in checked(content).differences if each.deviation is deviation]


def field_of(file: PdfWriter) -> DictionaryObject:
    """The first field to sign."""
    form = file.root_object["/AcroForm"].get_object()
    assert isinstance(form, DictionaryObject)
    fields = form["/Fields"]
    assert isinstance(fields, ArrayObject)
    field = fields[0].get_object()
    assert isinstance(field, DictionaryObject)
    return field


def with_rank(frozen: Snapshot, rank: int) -> Snapshot:
    """The record with another rank for the first candidate."""
    ranking = frozen.ranking
    assert ranking is not None
    return replace(
        frozen, ranking=replace(ranking, rows=(replace(ranking.rows[0], rank=rank), *ranking.rows[1:]))
    )


@pytest.mark.parametrize("language", list(Language), ids=str)
@pytest.mark.parametrize("document", ISSUED, ids=str)
def test_a_document_as_it_was_issued_is_consistent(document: Document, language: Language) -> None:
    check = checked(issued(document, language))
    assert (check.verdict, check.differences, check.whole) == (Verdict.CONSISTENT, (), True)


def test_a_document_that_was_only_saved_anew_is_consistent() -> None:
    content = rewritten(issued(), lambda _: None)
    assert content != issued()
    assert checked(content).verdict is Verdict.CONSISTENT


def test_a_digit_in_the_printed_text() -> None:
    content = rewritten(issued(), lambda file: print_instead(file, b"(4,67)", b"(4,76)"))
    (difference,) = checked(content).differences
    assert difference == Difference(Deviation.WORDS, "4,76", "4,67", page=2)


def test_a_rank_in_the_record() -> None:
    content = rewritten(issued(), lambda file: attach(file, record_of(with_rank(RECORD, 2))))
    (rank,) = found(content, Deviation.RANK)
    assert (rank.found, rank.expected) == (2, 1)
    assert found(content, Deviation.WORDS)


def test_a_rank_in_print_and_record_alike_is_told_by_the_arithmetic() -> None:
    (rank,) = found(render(with_rank(RECORD, 2), load(Language.GERMAN)), Deviation.RANK)
    assert (rank.found, rank.expected) == (2, 1)


def test_a_level_in_print_and_record_alike_is_told_by_the_totals() -> None:
    sheet = WHOLE.sheets[0]
    better = replace(sheet, ratings=tuple(replace(each, level=Fraction(1)) for each in sheet.ratings))
    false = replace(RECORD, procedure=replace(WHOLE, sheets=(better, *WHOLE.sheets[1:])))
    assert {Deviation.TOTAL, Deviation.CRITERION} <= kinds(render(false, load(Language.GERMAN)))


def test_a_page_that_was_removed() -> None:
    (difference,) = checked(rewritten(issued(), lambda file: file.remove_page(2))).differences
    assert difference == Difference(Deviation.PAGE_MISSING, page=3)


def test_where_the_record_has_more_pages_their_count_is_no_difference_on_every_page() -> None:
    longer = snapshot(Document.SELECTION_RECORD, whole=procedure(candidates=4), number=7)
    content = rewritten(issued(), lambda file: attach(file, record_of(longer)))
    printed, computed = len(opened(RECORD).pages), len(opened(longer).pages)
    assert computed > printed
    assert len(found(content, Deviation.PAGE_MISSING)) == computed - printed
    words = [(each.found, str(each.expected)) for each in found(content, Deviation.WORDS)]
    assert words
    assert not [expected for told, expected in words if (told, expected[:2]) == (str(printed), str(computed))]


def test_a_page_that_was_added() -> None:
    (difference,) = checked(rewritten(issued(), lambda file: file.insert_blank_page(index=4))).differences
    assert difference == Difference(Deviation.PAGE_ADDED, page=5)


def test_pages_that_were_swapped() -> None:
    def swap(file: PdfWriter) -> None:
        tree = file.root_object["/Pages"].get_object()
        assert isinstance(tree, DictionaryObject)
        pages = tree["/Kids"]
        assert isinstance(pages, ArrayObject)
        pages[1:3] = reversed(list(pages)[1:3])

    moved = found(rewritten(issued(), swap), Deviation.PAGE_MOVED)
    assert moved
    assert {(each.page, each.expected) for each in moved} <= {(2, 3), (3, 2)}


def test_the_record_of_another_document() -> None:
    other = record_of(snapshot(Document.SELECTION_RECORD, whole=procedure(candidates=2), number=7))
    assert Deviation.WORDS in kinds(rewritten(issued(), lambda file: attach(file, other)))


def test_a_record_that_was_removed() -> None:
    def remove(file: PdfWriter) -> None:
        for name in ("/Names", "/AF"):
            del file.root_object[NameObject(name)]

    with pytest.raises(CheckRefused) as caught:
        checked(rewritten(issued(), remove))
    assert caught.value.trouble is CheckTrouble.NO_RECORD


def test_another_title() -> None:
    (title,) = found(
        rewritten(issued(), lambda file: file.add_metadata({"/Title": "Other"})), Deviation.PROPERTY
    )
    assert title.found == "Title: Other"
    assert title.expected == "Title: Auswahlvermerk 2022-Beamte-KI-Experten"


def test_an_incremental_update_and_whatever_else_was_appended() -> None:
    content = appended(issued(), lambda file: file.add_metadata({"/Subject": "x"}))
    assert content.startswith(issued())
    assert {Deviation.APPENDED, Deviation.PROPERTY} == kinds(content)
    assert kinds(issued() + b"\n%more") == {Deviation.APPENDED}
    assert kinds(issued() + b"\n") == set()


def test_a_note_over_a_figure() -> None:
    def lay(file: PdfWriter) -> None:
        file.add_annotation(page_number=1, annotation=FreeText(text="9,99", rect=BOX))

    (over,) = found(appended(issued(), lay), Deviation.LAID_OVER)
    assert over.page == 2
    assert kinds(rewritten(issued(), lay), "2.0.0") == {Deviation.LAID_OVER}


def test_a_white_box_over_a_figure() -> None:
    covered = rewritten(issued(), lambda file: draw(file, 1, b"q 1 1 1 rg 100 500 200 50 re f Q"))
    assert checked(covered).differences == (Difference(Deviation.DRAWN, page=2),)


def test_another_fingerprint_in_the_record() -> None:
    assert WHOLE.lock is not None
    lock = replace(WHOLE.lock, fingerprint="0" * 64)
    false = replace(RECORD, procedure=replace(WHOLE, lock=lock))
    (difference,) = found(render(false, load(Language.GERMAN)), Deviation.FINGERPRINT)
    assert (difference.found, difference.expected) == ("0" * 64, WHOLE.lock.fingerprint)


def test_another_journal_head_in_the_record() -> None:
    false = record_of(replace(RECORD, journal_head="1" * 64))
    words = found(rewritten(issued(), lambda file: attach(file, false)), Deviation.WORDS)
    assert ("77d0 e1a4", "1111 1111") in {(each.found, each.expected) for each in words}


def test_a_second_file_beside_the_record() -> None:
    second = rewritten(issued(), lambda file: file.add_attachment("x.txt", b"x"))
    assert Difference(Deviation.ATTACHED, "x.txt") in checked(second).differences


def test_a_field_to_sign_that_was_renamed_or_says_another_name() -> None:
    def said(key: str, words: str) -> bytes:
        name, value = NameObject(key), TextStringObject(words)
        return rewritten(issued(Document.SHEET), lambda file: field_of(file).update({name: value}))

    assert Deviation.LAID_OVER in kinds(said("/T", "signature-9"))
    assert Deviation.LAID_OVER in kinds(said("/TU", "Unterschrift von Ben, Vorsitz"))
    assert kinds(said("/T", "signature-1")) == set()


def test_a_field_to_sign_that_was_taken_away() -> None:
    def off_the_page(file: PdfWriter) -> None:
        for page in file.pages:
            page.pop(NameObject("/Annots"), None)

    def out_of_the_form(file: PdfWriter) -> None:
        del file.root_object[NameObject("/AcroForm")]

    assert Deviation.LAID_OVER in kinds(rewritten(issued(Document.SHEET), off_the_page))
    assert kinds(rewritten(issued(Document.SHEET), out_of_the_form)) == {Deviation.NOT_AS_WRITTEN}


def test_tags_and_bookmarks() -> None:
    def untag(file: PdfWriter) -> None:
        del file.root_object[NameObject("/MarkInfo")]

    assert kinds(rewritten(issued(), untag)) == {Deviation.NOT_AS_WRITTEN}


def test_a_record_with_the_marks_of_another_language_in_it() -> None:
    data = json.loads(record_of(RECORD))
    data["snapshot"]["procedure"]["decision"]["reasons"] = "kein \udc01en\udc02word\udc00 davon"
    content = rewritten(issued(), lambda file: attach(file, json.dumps(data).encode("utf-8")))
    assert kinds(content) == {Deviation.IMPOSSIBLE}


def test_a_record_from_which_nothing_can_be_printed() -> None:
    data = json.loads(record_of(RECORD))
    data["snapshot"]["subject"]["candidate"] = "nobody"
    data["snapshot"]["procedure"]["zone"] = "Nowhere/Town"
    content = rewritten(issued(), lambda file: attach(file, json.dumps(data).encode("utf-8")))
    assert Deviation.IMPOSSIBLE in kinds(content)


@pytest.mark.parametrize("document", ISSUED, ids=str)
def test_the_document_of_another_version_is_looked_through_for_its_figures_and_names(
    document: Document,
) -> None:
    check = checked(issued(document), "2.0.0")
    assert (check.verdict, check.whole) == (Verdict.CONSISTENT, False)


def test_a_figure_that_another_version_cannot_have_printed() -> None:
    content = rewritten(issued(), lambda file: print_instead(file, b"(4,67)", b"(9,76)"))
    cell, figure = checked(content, "2.0.0").differences
    assert (cell.deviation, cell.found, cell.expected, cell.page) == (Deviation.CELL, "9,76", "4,67", 2)
    assert (cell.row, cell.column) == ("1 Aylin Muster B-014", "K1 25 %")
    assert figure == Difference(Deviation.FIGURE, "9,76", None)


def test_a_name_and_points_that_another_version_must_have_printed() -> None:
    other = record_of(replace(RECORD, journal_length=999))
    content = rewritten(issued(), lambda file: attach(file, other))
    missing = [each.expected for each in checked(content, "2.0.0").differences if each.found is None]
    assert missing[0] == "999, 77d0 e1a4"
