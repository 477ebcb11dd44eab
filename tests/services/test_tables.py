"""Tables of a procedure: written whole, and the matrix not before disclosure."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from openpyxl import load_workbook

from interview_app.domain.errors import ActRefused, FileRefused, FileTrouble, Refusal
from interview_app.i18n import Language
from interview_app.services.tables import TableFormat, TableOf
from tests.services.office import Office, disclosed_office

BOTH = pytest.mark.parametrize("form", list(TableFormat))


def write(office: Office, what: TableOf, path: Path, form: TableFormat = TableFormat.CSV) -> bytes:
    office.services.tables.write(what, path, form=form, language=Language.GERMAN)
    return path.read_bytes()


def half_sealed(office: Office) -> None:
    office.half_sealed()


@BOTH
def test_the_matrix_is_refused_before_disclosure_and_no_file_arises(
    office: Office, tmp_path: Path, form: TableFormat
) -> None:
    half_sealed(office)
    path = tmp_path / "matrix"
    with pytest.raises(ActRefused) as caught:
        write(office, TableOf.MATRIX, path, form)
    assert caught.value.refusal is Refusal.NOT_DISCLOSED
    assert not path.exists()


@pytest.mark.parametrize("what", [TableOf.CANDIDATES, TableOf.SCHEDULE])
def test_lists_say_the_same_whatever_was_rated(office: Office, tmp_path: Path, what: TableOf) -> None:
    office.seat("Vorlage", "Skizze")
    office.lock()
    person = office.admit("B-001", "Aylin Muster")
    office.interview(person.id)
    before = write(office, what, tmp_path / "before")
    office.rate(office.chair, person.id, 5)
    office.services.sheets.seal(office.chair, person.id)
    assert write(office, what, tmp_path / "after") == before


@BOTH
def test_the_matrix_holds_everybody_after_disclosure(tmp_path: Path, form: TableFormat) -> None:
    office = disclosed_office(tmp_path, (4, 5), (3, 3))
    content = write(office, TableOf.MATRIX, tmp_path / "matrix", form)
    if form is TableFormat.CSV:
        assert content.decode("utf-8-sig").count("Muster 1") == 2
    else:
        book = load_workbook(io.BytesIO(content))
        assert book.sheetnames == ["Rangfolge", "Genau"]
        assert [sheet.max_row for sheet in book.worksheets] == [3, 3]
    office.services.close()


def test_a_procedure_file_is_never_replaced(office: Office) -> None:
    before = office.services.path.read_bytes()
    with pytest.raises(FileRefused) as caught:
        write(office, TableOf.CANDIDATES, office.services.path)
    assert caught.value.trouble is FileTrouble.EXISTS
    assert office.services.path.read_bytes() == before


def test_a_place_that_is_not_there_is_named(office: Office, tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as caught:
        write(office, TableOf.CANDIDATES, tmp_path / "gone" / "list.csv")
    assert caught.value.trouble is FileTrouble.MISSING


def test_a_name_that_is_a_formula_stays_a_name(office: Office, tmp_path: Path) -> None:
    office.register("B-001", '=HYPERLINK("http://example.org")')
    assert b";\"'=HYPERLINK(" in write(office, TableOf.CANDIDATES, tmp_path / "list.csv")


@BOTH
def test_the_journal_is_written_whole_with_the_head_of_its_chain(
    office: Office, tmp_path: Path, form: TableFormat
) -> None:
    half_sealed(office)
    length, mark = office.services.journal.head().length, office.services.journal.head().mark
    content = write(office, TableOf.JOURNAL, tmp_path / "journal", form)
    if form is TableFormat.CSV:
        rows = [line.split(";") for line in content.decode("utf-8-sig").splitlines()]
    else:
        (sheet,) = load_workbook(io.BytesIO(content)).worksheets
        rows = [[str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    assert len(rows) == length + 2
    assert mark in rows[-1]


def test_the_journal_tells_nothing_of_an_open_sheet_but_that_somebody_worked_on_it(
    office: Office, tmp_path: Path
) -> None:
    half_sealed(office)
    said = write(office, TableOf.JOURNAL, tmp_path / "journal").decode("utf-8-sig")
    assert "Am Bewertungsbogen gearbeitet" in said
    for word in ("Bewertung eingetragen", "Beleg eingetragen", "because of"):
        assert word not in said
