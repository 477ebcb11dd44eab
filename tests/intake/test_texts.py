"""CSV files of many programs give the same table."""

from __future__ import annotations

import pytest

from interview_app.domain.candidate_list import ListRefused, ListTrouble
from interview_app.intake import limits
from interview_app.intake.tables import read_table

LIST = "Nummer;Name\nB-001;Änne Müller\nB-002;Özgür Weiß\n"
CELLS = [("Nummer", "Name"), ("B-001", "Änne Müller"), ("B-002", "Özgür Weiß")]


def cells(content: bytes) -> list[tuple[str, ...]]:
    return [row.cells for row in read_table(content, "list.csv").rows]


def trouble(content: bytes) -> ListTrouble:
    with pytest.raises(ListRefused) as caught:
        read_table(content, "list.csv")
    return caught.value.trouble


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
def test_umlauts_are_read_in_every_usual_encoding(encoding: str) -> None:
    assert cells(LIST.encode(encoding)) == CELLS


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    assert cells(LIST.replace(";", delimiter).encode()) == CELLS


def test_a_comma_within_names_does_not_cut_them() -> None:
    words = "Nr;Name\n1;Müller, Änne\n2;Weiß, Özgür\n3;Ohnekomma\n"
    assert [row[1] for row in cells(words.encode())] == ["Name", "Müller, Änne", "Weiß, Özgür", "Ohnekomma"]


def test_the_delimiter_that_excel_writes_into_the_first_line_is_taken() -> None:
    table = read_table(b"sep=,\r\nNummer,Name\r\nB-001,A;B;C\r\n", "list.csv")
    assert [(row.line, row.cells) for row in table.rows] == [(2, ("Nummer", "Name")), (3, ("B-001", "A;B;C"))]


def test_empty_rows_are_skipped_and_lines_counted_as_in_an_editor() -> None:
    table = read_table(b'\nNr;Name\n;\n\n1;"two\nlines"\n2;last\n', "list.csv")
    assert [row.line for row in table.rows] == [2, 5, 7]


def test_the_apostrophe_that_keeps_words_from_being_computed_is_not_part_of_them() -> None:
    found = cells(b"Nr;Name\n'12/2023;'=x\n'007;'t Beispiel\n")
    assert found[1:] == [("12/2023", "=x"), ("007", "'t Beispiel")]


def test_a_list_of_one_column_is_one() -> None:
    assert cells(b"Name\nA\nB\n") == [("Name",), ("A",), ("B",)]


def test_an_open_quotation_mark_is_named_with_its_line() -> None:
    with pytest.raises(ListRefused) as caught:
        read_table(b'Nr;Name\n1;A\n2;"B\n3;C\n', "list.csv")
    assert (caught.value.trouble, caught.value.facts["line"]) == (ListTrouble.QUOTATION, 3)


def test_nothing_in_it_is_said() -> None:
    assert trouble(b"") is ListTrouble.EMPTY
    assert trouble(b" ;;\n\n") is ListTrouble.EMPTY


def test_what_is_no_text_is_refused() -> None:
    assert trouble(b"%PDF-1.7 ...") is ListTrouble.OTHER_KIND
    assert trouble(b"Nr;Name\n1;\x07bell\n") is ListTrouble.OTHER_KIND
    assert trouble(bytes(range(128, 256)) * 3) is ListTrouble.OTHER_KIND


def test_too_much_is_refused_at_once() -> None:
    assert trouble(b"a" * (limits.BYTES + 1)) is ListTrouble.TOO_LARGE
    assert trouble(b"1;x\n" * (limits.ROWS + 2)) is ListTrouble.TOO_MANY_ROWS
    assert trouble(b";".join([b"x"] * (limits.COLUMNS + 1))) is ListTrouble.TOO_MANY_COLUMNS
