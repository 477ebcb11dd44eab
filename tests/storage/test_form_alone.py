"""Of another procedure's file the form is read and nothing else, and the file stays as it is."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from interview_app.domain.errors import FileRefused, FileTrouble
from interview_app.storage.file import ProcedureFile, create, open_file
from interview_app.storage.form_alone import read_form_alone
from interview_app.storage.forms import read_form
from tests.storage.builders import CHAIR, NOON, decided

FILES = Path(__file__).parent / "files"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A procedure that has gone the whole way, closed."""
    path = tmp_path / "eins.interview"
    create(path, decided(), actor=CHAIR, at=NOON).close()
    return path


def refused(path: Path) -> FileTrouble:
    with pytest.raises(FileRefused) as caught:
        read_form_alone(path)
    assert caught.value.path == str(path)
    return caught.value.trouble


def change(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as conn, conn:
        conn.execute(sql)


def test_the_form_is_the_one_that_holds(path: Path) -> None:
    with open_file(path, read_only=True, at=NOON) as file, file.reading() as db:
        assert read_form_alone(path) == read_form(db)


def test_the_file_and_its_folder_stay_as_they_are_to_the_byte(path: Path) -> None:
    before = path.read_bytes(), path.stat().st_mtime_ns
    read_form_alone(path)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("number", [1, 2, 3])
def test_files_of_earlier_versions_are_read(number: int) -> None:
    assert read_form_alone(FILES / f"schema-{number}.interview").questions


def test_a_procedure_that_is_open_elsewhere_is_read(decided_file: ProcedureFile) -> None:
    with decided_file.reading() as db:
        form = read_form(db)
    assert read_form_alone(decided_file.path) == form


def test_a_file_of_a_newer_version_is_named(path: Path) -> None:
    change(path, "PRAGMA user_version = 99")
    assert refused(path) is FileTrouble.NEWER


def test_a_foreign_an_encrypted_and_a_missing_file_are_named(path: Path, tmp_path: Path) -> None:
    change(path, "PRAGMA application_id = 0")
    assert refused(path) is FileTrouble.NOT_OURS
    path.write_bytes(bytes(range(256)) * 64)
    assert refused(path) is FileTrouble.NOT_OURS
    assert refused(tmp_path) is FileTrouble.NOT_OURS
    assert refused(tmp_path / "weg.interview") is FileTrouble.MISSING


@pytest.mark.parametrize("content", ["", "[]", '{"id": 3}', "not json", '{"id": "x"}'])
def test_a_form_that_cannot_be_read_is_damage(path: Path, content: str) -> None:
    with closing(sqlite3.connect(path)) as conn, conn:
        conn.execute("UPDATE form SET content = ?", (content,))
    assert refused(path) is FileTrouble.DAMAGED


def test_a_form_with_a_fault_is_damage(path: Path) -> None:
    with closing(sqlite3.connect(path)) as conn, conn:
        (content,) = conn.execute("SELECT content FROM form").fetchone()
        broken = content.replace('"agenda":["', '"agenda":["strange","')
        assert broken != content
        conn.execute("UPDATE form SET content = ?", (broken,))
    assert refused(path) is FileTrouble.DAMAGED


def test_a_file_without_a_form_is_damage(path: Path) -> None:
    change(path, "UPDATE procedure SET form = 99")
    assert refused(path) is FileTrouble.DAMAGED


def test_a_file_that_somebody_is_writing_is_named_and_not_waited_for(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        conn.execute("BEGIN EXCLUSIVE")
        conn.execute("UPDATE procedure SET zone = 'Europe/Paris'")
        assert refused(path) is FileTrouble.LOCKED_BY_OTHER
        conn.execute("ROLLBACK")


def test_a_file_that_a_crash_left_half_written_is_named(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        conn.execute("PRAGMA cache_size = 1")
        conn.execute("PRAGMA cache_spill = 1")
        conn.execute("BEGIN")
        conn.execute("CREATE TABLE much (words TEXT)")
        conn.executemany("INSERT INTO much VALUES (?)", [("x" * 2000,)] * 400)
        half = path.with_name("halb.interview")
        half.write_bytes(path.read_bytes())
        half.with_name("halb.interview-journal").write_bytes(
            path.with_name("eins.interview-journal").read_bytes()
        )
        conn.execute("ROLLBACK")
    assert refused(half) is FileTrouble.LOCKED_BY_OTHER
