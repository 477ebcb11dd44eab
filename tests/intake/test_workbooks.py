"""XLSX workbooks: cells as words, cached values, and everything that is wrong with a file."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime, time
from pathlib import Path

import pytest

from interview_app.domain.candidate_list import ListRefused, ListTrouble
from interview_app.intake import limits
from interview_app.intake.tables import read_file, read_table
from tests.intake.workbooks import replaced, workbook

SHEET = "xl/worksheets/sheet1.xml"
HEAD = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
ROWS = [["Nummer", "Name"], ["B-001", "Aylin Muster"]]


def trouble(content: bytes, sheet: str = "") -> ListTrouble:
    with pytest.raises(ListRefused) as caught:
        read_table(content, "list.xlsx", sheet)
    return caught.value.trouble


def test_cells_become_words() -> None:
    row = [
        7,
        7.5,
        datetime.fromisoformat("2023-03-14"),
        datetime.fromisoformat("2023-03-14 09:30"),
        time(9, 30),
        True,
        " A ",
        None,
    ]
    (found,) = read_table(workbook({"Liste": [row]}), "list.xlsx").rows
    assert found.cells == ("7", "7.5", "2023-03-14", "2023-03-14 09:30", "09:30", "True", "A")


def test_the_first_sheet_with_rows_is_read_unless_one_is_named() -> None:
    content = workbook({"Leer": [], "Liste": ROWS, "Alt": [["Name"], ["X"]]})
    table = read_table(content, "list.xlsx")
    assert (table.sheets, table.sheet) == (("Leer", "Liste", "Alt"), "Liste")
    assert read_table(content, "list.xlsx", "Alt").rows[1].cells == ("X",)
    assert read_table(content, "list.xlsx", "Leer").rows == ()
    assert trouble(content, "Fehlt") is ListTrouble.NO_SHEET


def test_empty_rows_are_skipped_and_lines_counted_as_in_excel() -> None:
    table = read_table(workbook({"Liste": [[], ROWS[0], [], ROWS[1]]}), "list.xlsx")
    assert [row.line for row in table.rows] == [2, 4]


def test_a_formula_gives_its_cached_value_and_is_never_computed() -> None:
    cells = b'<c r="A1"><f>1+1</f><v>41</v></c><c r="B1" t="str"><f>CMD()</f><v>Aylin</v></c><c r="C1"><f>2+2</f></c>'
    content = replaced(
        workbook({"Liste": ROWS}),
        SHEET,
        HEAD + b"<sheetData><row r='1'>" + cells + b"</row></sheetData></worksheet>",
    )
    assert read_table(content, "list.xlsx").rows[0].cells == ("41", "Aylin")


def test_a_locked_workbook_and_one_of_old_programs_are_told_apart() -> None:
    compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    assert trouble(compound + bytes(600)) is ListTrouble.OLD_WORKBOOK
    assert trouble(compound + bytes(600) + "EncryptedPackage".encode("utf-16-le")) is ListTrouble.ENCRYPTED


def test_another_packed_file_is_none() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    assert trouble(out.getvalue()) is ListTrouble.OTHER_KIND


@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml"])
def test_a_part_that_is_no_xml_is_damage(part: str) -> None:
    assert trouble(replaced(workbook({"Liste": ROWS}), part, b"<oops")) is ListTrouble.DAMAGED


def test_half_a_workbook_is_damage() -> None:
    content = workbook({"Liste": ROWS})
    assert trouble(content[: len(content) // 2]) is ListTrouble.DAMAGED


def test_entities_are_never_expanded() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>' + HEAD + b"&b;</worksheet>"
    assert trouble(replaced(workbook({"Liste": ROWS}), SHEET, bomb)) is ListTrouble.DAMAGED


def test_what_would_unpack_to_too_much_is_refused_before_it_does() -> None:
    bomb = replaced(workbook({"Liste": ROWS}), SHEET, b" " * (limits.UNPACKED + 1))
    assert len(bomb) < 200_000
    assert trouble(bomb) is ListTrouble.TOO_LARGE


@pytest.mark.parametrize("bit", [b"<c r='A1'><v>1</v></c>", b"<row/>", b"<a>"])
def test_more_cells_than_a_list_can_have_are_refused_before_they_are_read(bit: bytes) -> None:
    many = HEAD + b"<sheetData><row r='1'>" + bit * (limits.TAGS + 1) + b"</row></sheetData></worksheet>"
    assert trouble(replaced(workbook({"Liste": ROWS}), SHEET, many)) is ListTrouble.TOO_LARGE


def test_a_sheet_that_claims_a_million_rows_does_not_stop_the_program() -> None:
    rows = b"<sheetData><row r='1048576'><c r='A1048576'><v>1</v></c></row></sheetData>"
    claim = HEAD + b"<dimension ref='A1:XFD1048576'/>" + rows + b"</worksheet>"
    assert trouble(replaced(workbook({"Liste": ROWS}), SHEET, claim)) is ListTrouble.TOO_MANY_ROWS


def test_too_many_rows_or_columns_are_refused() -> None:
    assert trouble(workbook({"Liste": [["x"]] * (limits.ROWS + 2)})) is ListTrouble.TOO_MANY_ROWS
    assert trouble(workbook({"Liste": [["x"] * (limits.COLUMNS + 1)]})) is ListTrouble.TOO_MANY_COLUMNS


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ListRefused) as caught:
        read_file(tmp_path / "gone.xlsx")
    assert caught.value.trouble is ListTrouble.MISSING
    with pytest.raises(ListRefused) as caught:
        read_file(tmp_path)
    assert caught.value.trouble in (ListTrouble.UNREADABLE, ListTrouble.NO_PERMISSION)


def test_the_first_sheet_with_the_headings_of_a_list_is_taken_before_one_with_other_words() -> None:
    notes = [["Stand", "14.3."], ["Bitte beachten"]]
    people = [["Nr.", "Name"], ["B-001", "Muster"]]
    table = read_table(workbook({"Hinweise": notes, "Liste": people, "Zweite": people}), "list.xlsx")
    assert table.sheet == "Liste"
    assert read_table(workbook({"Hinweise": notes}), "list.xlsx").sheet == "Hinweise"
