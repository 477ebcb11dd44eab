"""Files that are not what they should be: one sentence each, whatever the bytes are."""

from __future__ import annotations

import io
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfWriter

from interview_app.domain.attached_record import FILE_NAME, record_of
from interview_app.domain.document_check import CheckRefused, CheckTrouble
from interview_app.domain.protocol import Document
from interview_app.i18n import Language, load
from interview_app.reporting import render
from interview_app.reporting.verifying import check
from interview_app.reporting.verifying.reading import BYTES, PAGES
from tests.reporting.sample import snapshot
from tests.reporting.verifying.tampering import WHOLE, attach, issued, rewritten, written

SHEET = issued(Document.SHEET)


def trouble(content: bytes) -> CheckTrouble:
    with pytest.raises(CheckRefused) as caught:
        check(content, "1.0.0")
    return caught.value.trouble


def blank(pages: int) -> PdfWriter:
    file = PdfWriter()
    for _ in range(pages):
        file.add_blank_page(10, 10)
    return file


def encrypted() -> bytes:
    file = PdfWriter(io.BytesIO(SHEET))
    file.encrypt("password", algorithm="RC4-128")
    return written(file)


def test_what_is_no_pdf_and_what_is_no_document_of_ours() -> None:
    assert trouble(b"") is CheckTrouble.NO_PDF
    assert trouble(b"PK\x03\x04 a workbook") is CheckTrouble.NO_PDF
    assert trouble(written(blank(1))) is CheckTrouble.NO_RECORD
    draft = render(snapshot(Document.SHEET, whole=WHOLE), load(Language.GERMAN))
    assert trouble(draft) is CheckTrouble.NO_RECORD


def test_files_that_are_too_large_protected_or_cut_off() -> None:
    assert trouble(SHEET + b" " * BYTES) is CheckTrouble.TOO_LARGE
    assert trouble(written(blank(PAGES + 1))) is CheckTrouble.TOO_MANY_PAGES
    assert trouble(encrypted()) is CheckTrouble.ENCRYPTED
    assert trouble(SHEET[:60]) is CheckTrouble.DAMAGED


def test_a_record_that_is_none_and_one_of_a_newer_program() -> None:
    assert trouble(rewritten(SHEET, lambda file: attach(file, b"{}"))) is CheckTrouble.RECORD_UNREADABLE
    newer = record_of(snapshot(Document.SHEET, whole=WHOLE, number=7)).replace(
        b'"version":1}', b'"version":2}'
    )
    assert trouble(rewritten(SHEET, lambda file: attach(file, newer))) is CheckTrouble.RECORD_NEWER
    other = blank(1)
    other.add_attachment(FILE_NAME, b"\x00")
    assert trouble(written(other)) is CheckTrouble.RECORD_UNREADABLE


def told(content: bytes) -> None:
    """Whatever it is, there is an outcome or a named trouble."""
    with suppress(CheckRefused):
        assert check(content, "1.0.0").pages


@settings(max_examples=60)
@given(st.binary(max_size=400))
def test_any_bytes_after_the_head_of_a_pdf(tail: bytes) -> None:
    told(b"%PDF-1.7\n" + tail)


@settings(max_examples=15)
@given(st.lists(st.tuples(st.integers(0, len(SHEET) - 1), st.binary(min_size=1, max_size=8)), max_size=4))
def test_any_damage_to_an_issued_document(damage: list[tuple[int, bytes]]) -> None:
    content = bytearray(SHEET)
    for place, instead in damage:
        content[place : place + len(instead)] = instead
    told(bytes(content))


@settings(max_examples=10)
@given(st.integers(0, len(SHEET)))
def test_any_part_of_an_issued_document(end: int) -> None:
    told(SHEET[:end])
