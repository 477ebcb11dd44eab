"""Whatever bytes somebody drops on the window: a table or a known error, never a crash and never a wait."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_app.domain.candidate_list import ListRefused, ListTable
from interview_app.intake.columns import head_row, never_taken, recognised, spelled
from interview_app.intake.tables import read_table
from interview_app.intake.values import NoValue, moment_in, origin_in, time_in
from tests.intake.workbooks import replaced, workbook

BOOK = workbook({"Liste": [["Nummer", "Name"], ["B-001", "Aylin Muster"]]})
PARTS = [
    "xl/worksheets/sheet1.xml",
    "xl/workbook.xml",
    "xl/styles.xml",
    "xl/_rels/workbook.xml.rels",
    "_rels/.rels",
]
BITS = (
    "<sheetData>|</sheetData>|<row r='2'>|<row r='x'>|</row>|<c r='A1'>|<c r='?'>|<c t='s'><v>9</v></c>"
    "|<v>1e999</v>|<v>nan</v>|</c>|<c t='d'><v>x</v></c>|&amp;|&x;"
)
TAGS = st.lists(st.sampled_from(BITS.encode().split(b"|")), max_size=12).map(b"".join)


def a_table_or_an_error(content: bytes) -> None:
    try:
        table = read_table(content, "list")
    except ListRefused:
        return
    assert isinstance(table, ListTable)
    head_row(table.rows)
    for row in table.rows:
        assert all(isinstance(cell, str) for cell in row.cells)
        recognised(row.cells)


@given(st.binary(max_size=2000))
def test_any_bytes(content: bytes) -> None:
    a_table_or_an_error(content)


@given(st.text(max_size=800), st.sampled_from(["utf-8", "utf-16", "utf-8-sig"]))
def test_any_text(words: str, encoding: str) -> None:
    a_table_or_an_error(words.encode(encoding, "replace"))


@given(st.text(alphabet=';,\t"\r\n aÄ', max_size=300))
def test_any_mixture_of_delimiters_and_quotation_marks(words: str) -> None:
    a_table_or_an_error(words.encode())


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(BOOK) - 1), st.binary(min_size=1, max_size=12))
def test_any_damage_to_a_workbook(at: int, put: bytes) -> None:
    a_table_or_an_error(BOOK[:at] + put + BOOK[at + len(put) :])


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(PARTS), TAGS | st.binary(max_size=200))
def test_any_part_of_a_workbook(part: str, put: bytes) -> None:
    a_table_or_an_error(replaced(BOOK, part, put))


@settings(max_examples=60, deadline=None)
@given(TAGS)
def test_any_sheet(inner: bytes) -> None:
    head = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    sheet = head + inner + b"</sheetData></worksheet>"
    a_table_or_an_error(replaced(BOOK, "xl/worksheets/sheet1.xml", sheet))


@given(st.text(max_size=60))
def test_any_words_in_a_cell(words: str) -> None:
    for read in (moment_in, time_in, origin_in):
        with suppress(NoValue):
            read(words)
    assert never_taken(words) in (True, False)
    assert spelled(spelled(words)) == spelled(words)


@pytest.mark.parametrize("nested", [b"<row>" * 20_000, b"(" * 20_000])
def test_deep_nesting(nested: bytes) -> None:
    a_table_or_an_error(replaced(BOOK, "xl/worksheets/sheet1.xml", nested))
