"""Tables for spreadsheets: words stay words, numbers stay numbers, nothing computes."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from interview_app.i18n import Language, load
from interview_app.reporting.lists.builders import candidate_page, matrix_pages, schedule_page
from interview_app.reporting.lists.csv_files import csv_bytes
from interview_app.reporting.lists.harmless import computed
from interview_app.reporting.lists.page import ListPage, Rounded, Value
from interview_app.reporting.lists.workbooks import xlsx_bytes
from tests.reporting.sample import procedure, ranking_of

GERMAN, ENGLISH = load(Language.GERMAN), load(Language.ENGLISH)
AT = datetime(2023, 3, 14, 9, 0, tzinfo=UTC)
DANGEROUS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    "  =1",
    '=HYPERLINK("x")',
]


def page(*rows: tuple[Value, ...]) -> ListPage:
    return ListPage("Liste", ("Kopf",), rows)


def csv_rows(*rows: tuple[Value, ...], german: bool = True) -> list[list[str]]:
    content = csv_bytes([page(*rows)], GERMAN if german else ENGLISH).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(content, newline=""), delimiter=";"))[1:]


@pytest.mark.parametrize("words", DANGEROUS)
def test_words_that_a_spreadsheet_would_compute_stay_words(words: str) -> None:
    assert computed(words)
    ((cell,),) = csv_rows((words,))
    assert cell.startswith("'")
    sheet = load_workbook(io.BytesIO(xlsx_bytes([page((words,))], AT))).worksheets[0]
    written = sheet.cell(2, 1)
    assert written.data_type == "s"
    assert str(written.value).split() == words.split()
    assert written.quotePrefix


@pytest.mark.parametrize("words", ["9/2", "125/6", "1-2", "12/2023", "007", "1e5", "1.2.3", "123456789012"])
def test_words_that_csv_would_turn_into_a_day_or_another_number_stay_words(words: str) -> None:
    assert csv_rows((words,)) == [[f"'{words}"]]


@pytest.mark.parametrize("words", ["71", "B-001", "09:30", "A 12", "12 Monate", "0"])
def test_plain_words_and_numbers_need_no_apostrophe(words: str) -> None:
    assert csv_rows((words,)) == [[words]]


@given(st.text(max_size=40))
def test_no_words_become_a_formula(words: str) -> None:
    ((cell,),) = csv_rows((words,)) or [[""]]
    assert not computed(cell)
    written = load_workbook(io.BytesIO(xlsx_bytes([page((words,))], AT))).worksheets[0].cell(2, 1)
    assert written.data_type in ("s", "n")
    assert written.data_type == "s" or written.value is None


def test_our_own_negative_numbers_stay_numbers() -> None:
    below = Rounded(Fraction(-1, 3), 2)
    assert csv_rows((below,)) == [["-0,33"]]
    assert csv_rows((below,), german=False) == [["-0.33"]]
    cell = load_workbook(io.BytesIO(xlsx_bytes([page((below,))], AT))).worksheets[0].cell(2, 1)
    assert (cell.data_type, Decimal(str(cell.value)), cell.number_format) == ("n", Decimal("-0.33"), "0.00")


def test_kinds_of_cells_survive() -> None:
    row = ('Änne; "Ö"', 3, date(2023, 3, 14), None, Rounded(Fraction(5), 0))
    assert csv_rows(row) == [['Änne; "Ö"', "3", "14.03.2023", "", "5"]]
    sheet = load_workbook(io.BytesIO(xlsx_bytes([page(row)], AT))).worksheets[0]
    cells = [sheet.cell(2, column).value for column in range(1, 6)]
    assert cells[:2] == ['Änne; "Ö"', 3]
    assert isinstance(cells[2], datetime)
    assert cells[3:] == [None, 5]


def test_csv_is_what_the_german_excel_expects() -> None:
    content = csv_bytes([page(("x",)), page(("y",))], GERMAN)
    assert content == b"\xef\xbb\xbfKopf\r\nx\r\n\r\nKopf\r\ny\r\n"


def test_the_same_tables_give_the_same_bytes() -> None:
    one, other = (xlsx_bytes([page(("x",))], AT) for _ in range(2))
    assert one == other
    with zipfile.ZipFile(io.BytesIO(one)) as packed:
        assert b"2023-03-14T09:00:00Z</dcterms:modified>" in packed.read("docProps/core.xml")


def test_titles_and_characters_that_no_workbook_takes_are_replaced() -> None:
    odd = ListPage("a/b[c]:*?" + "x" * 40, ("Kopf",), (("\x07bell\uffff",),))
    sheet = load_workbook(io.BytesIO(xlsx_bytes([odd], AT))).worksheets[0]
    assert len(sheet.title) <= 31
    assert sheet.cell(2, 1).value == "\ufffdbell\ufffd"


WHOLE = procedure(candidates=4)


def test_the_list_of_candidates_holds_findings_and_states_and_no_level() -> None:
    found = candidate_page(GERMAN, WHOLE)
    assert [row[0] for row in found.rows] == [each.number for each in WHOLE.candidates]
    assert all(len(row) == len(found.heads) for row in found.rows)
    requirement = WHOLE.form.requirements[0].name.read("de")
    assert requirement in found.heads
    assert f"{requirement}: Nachweis" in found.heads
    assert not any(isinstance(cell, Rounded | Fraction) for row in found.rows for cell in row)


def test_the_schedule_is_in_the_order_of_time() -> None:
    found = schedule_page(ENGLISH, WHOLE)
    assert found.heads[:3] == ("Day", "Time", "Number")
    moments = [(str(row[0]), str(row[1])) for row in found.rows]
    assert moments == sorted(moments)


def test_the_matrix_is_rounded_on_one_sheet_and_exact_on_the_other() -> None:
    ranking = ranking_of(WHOLE)
    shown, exact = matrix_pages(GERMAN, WHOLE, ranking)
    assert len(shown.heads) == len(WHOLE.form.criteria) + 5
    for row, ranked in zip(exact.rows, ranking.rows, strict=True):
        assert Fraction(str(row[-1])) == ranked.score.points
        parts = [Fraction(str(cell)) for cell in row[3:-1] if cell is not None]
        assert sum(parts) == ranked.score.points
    for plain, ranked in zip(shown.rows, ranking.rows, strict=True):
        total = plain[-2]
        assert isinstance(total, Rounded)
        assert total.value == ranked.score.points
