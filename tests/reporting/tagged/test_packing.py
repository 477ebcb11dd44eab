"""The file as it is written: packed, whole, and each object where the table says."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader
from pypdf.generic import IndirectObject

from interview_app.reporting.tagged.structure import Element, Role
from tests.reporting.structure import structure_of
from tests.reporting.tagged.paper import said, written

MANY = 700


@pytest.fixture(scope="module")
def file() -> bytes:
    """A file of more elements than are packed into one stream."""
    return written([said(f"Wort {number}") for number in range(MANY)])


def test_elements_are_packed_some_hundred_at_a_time(file: bytes) -> None:
    assert b"/S /P" not in file
    assert MANY / 200 <= file.count(b"/Type /ObjStm") <= MANY / 100


def test_every_element_is_read_from_the_packed_file(file: bytes) -> None:
    reader = PdfReader(io.BytesIO(file), strict=True)
    paragraphs = structure_of(reader).all("P")
    assert [each.text for each in paragraphs] == [f"Wort {number}" for number in range(MANY)]


def test_every_object_is_found_by_the_table(file: bytes) -> None:
    reader = PdfReader(io.BytesIO(file), strict=True)
    size = reader.trailer["/Size"]
    assert isinstance(size, int)
    assert all(reader.get_object(IndirectObject(each, 0, reader)) is not None for each in range(1, size))


def test_streams_end_with_a_line_end_that_is_no_part_of_them(file: bytes) -> None:
    assert file.count(b"\nendstream\nendobj\n") == file.count(b"endstream")


def test_any_words_said_of_an_element_are_kept() -> None:
    words = "Größe (ö) \\ “→” endstream\n"
    element = Element(Role.SPAN, Element(Role.PARAGRAPH), alt=words)
    reader = PdfReader(io.BytesIO(written([said("a", element=element)])), strict=True)
    [span] = structure_of(reader).all("Span")
    assert span.entries["Alt"] == words
