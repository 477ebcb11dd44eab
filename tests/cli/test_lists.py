"""Candidates from a list on the command line: bad rows, exit codes, data."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from interview_app.cli.main import run
from tests.services.office import Office, new_office

LIST = "Nr.;Name;Eingang\n1;Aylin Muster;14.2.2023\n2;Ben Beispiel;gestern\n"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = new_office(tmp_path)
    made.services.close()
    return made


@pytest.fixture
def words(tmp_path: Path) -> Path:
    path = tmp_path / "list.csv"
    path.write_text(LIST, "utf-8")
    return path


def names(office: Office) -> list[str]:
    office.reopen_file()
    found = [each.name for each in office.services.candidates.all()]
    office.services.close()
    return found


def test_bad_rows_are_told_with_line_and_reason_and_nobody_is_taken_over(
    office: Office, words: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["candidates", str(office.services.path), str(words), "--lang", "en"]) == 1
    told = capsys.readouterr()
    assert told.err == "Line 3: Received on: “gestern” is no date such as 14 Mar 2023 or 14.03.2023.\n"
    assert told.out == "1 person can be taken over.\n"
    assert names(office) == []


def test_the_good_rows_can_be_taken_over_alone(
    office: Office, words: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["candidates", str(office.services.path), str(words), "--only-good", "--lang", "en"]) == 1
    assert capsys.readouterr().out == "1 person was taken over from “list.csv”.\n"
    assert names(office) == ["Aylin Muster"]


def test_a_look_changes_nothing_and_tells_everything_as_data(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = tmp_path / "good.csv"
    good.write_text(LIST.splitlines()[0] + "\n1;Aylin Muster;\n", "utf-8")
    assert run(["candidates", str(office.services.path), str(good), "--look", "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert [each["column"] for each in data["columns"]] == ["number", "name", "received"]
    assert (data["good"], data["taken"], data["problems"]) == (1, 0, [])
    assert names(office) == []


def test_what_is_no_list_is_one_sentence_and_two(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["candidates", str(office.services.path), str(tmp_path / "gone.csv"), "--lang", "en"]) == 2
    assert "gone.csv" in capsys.readouterr().err


def test_a_list_without_anybody_is_refused(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty.csv"
    empty.write_text("Nr.;Name\n", "utf-8")
    assert run(["candidates", str(office.services.path), str(empty), "--lang", "en"]) == 1
    assert "no row" in capsys.readouterr().err


def test_a_table_is_written_in_the_kind_that_its_name_says(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, begin in (("list.csv", b"\xef\xbb\xbf"), ("list.xlsx", b"PK")):
        path = tmp_path / name
        assert run(["export", str(office.services.path), "--table", str(path)]) == 0
        assert capsys.readouterr().out == f"{path}\n"
        assert path.read_bytes().startswith(begin)
    odd = tmp_path / "list.data"
    words = [
        "export",
        str(office.services.path),
        "--table",
        str(odd),
        "--format",
        "csv",
        "--what",
        "schedule",
    ]
    assert run(words) == 0
    assert odd.read_bytes().startswith(b"\xef\xbb\xbf")


def test_the_matrix_is_refused_before_disclosure(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "matrix.csv"
    words = ["export", str(office.services.path), "--table", str(path), "--what", "matrix", "--lang", "en"]
    assert run(words) == 1
    assert "sealed" in capsys.readouterr().err
    assert not path.exists()
