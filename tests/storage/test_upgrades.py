"""An older file is copied, then brought to the present schema, whole or not at all."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlite_utils import Database

from interview_app.domain.canonical import canonical
from interview_app.domain.errors import FileRefused
from interview_app.domain.plain import from_plain, to_plain
from interview_app.storage.checking import check_file
from interview_app.storage.database import Step
from interview_app.storage.file import create, open_file
from interview_app.storage.identity import look
from interview_app.storage.interchange import Carried, dump
from interview_app.storage.procedures import Sheets, read_procedure
from interview_app.storage.schema import Schema, present_schema
from tests.storage.builders import CHAIR, NOON, decided, prepared
from tests.storage.processes import other

FILES = Path(__file__).parent / "files"
PRESENT = present_schema().number
COPY = f"eins-schema{PRESENT}-20261123T110000Z.interview"


def add_email(db: Database) -> None:
    db.execute("ALTER TABLE panelist ADD COLUMN email TEXT NOT NULL DEFAULT ''")


def rebuild_and_fail(db: Database) -> None:
    db.execute("DROP TABLE revision")
    raise ZeroDivisionError


def lose_a_panelist(db: Database) -> None:
    db.execute("DELETE FROM panelist WHERE id = 'p-muster'")


def next_schema(*steps: Step) -> Schema:
    """The schema after the present one, with these steps."""
    planted = {f"m{number:04}": step for number, step in enumerate(steps, start=PRESENT + 1)}
    return Schema(PRESENT + 1, {**present_schema().steps, **planted})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "eins.interview"
    create(path, decided(), actor=CHAIR, at=NOON).close()
    return path


def columns(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as conn:
        return [name for _, name, *_ in conn.execute("PRAGMA table_info(panelist)")]


def test_an_older_file_is_copied_beside_itself_and_then_brought_on(path: Path) -> None:
    with open_file(path, at=NOON, schema=next_schema(add_email)) as file, file.reading() as db:
        assert canonical(read_procedure(db, sheets=Sheets.ALL)) == canonical(decided())
    assert look(path, present=PRESENT + 1).schema == PRESENT + 1
    assert "email" in columns(path)
    copy = path.with_name(COPY)
    assert sorted(path.parent.iterdir()) == [copy, path]
    assert look(copy).schema == PRESENT
    assert "email" not in columns(copy)
    with open_file(copy, at=NOON) as file:
        assert check_file(file) == ()


def test_a_file_of_the_present_schema_is_not_copied(path: Path) -> None:
    open_file(path, at=NOON).close()
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize(
    ("step", "error"), [(rebuild_and_fail, ZeroDivisionError), (lose_a_panelist, FileRefused)]
)
def test_a_step_that_fails_leaves_the_file_as_it_was(step: Step, error: type[Exception], path: Path) -> None:
    with pytest.raises(error):
        open_file(path, at=NOON, schema=next_schema(add_email, step))
    assert look(path).schema == PRESENT
    assert "email" not in columns(path)
    assert sorted(each.name for each in path.parent.iterdir()) == [COPY, "eins.interview"]
    with open_file(path, at=NOON) as file, file.reading() as db:
        assert canonical(read_procedure(db, sheets=Sheets.ALL)) == canonical(decided())


def test_an_older_file_that_is_only_read_is_brought_on_in_memory(path: Path) -> None:
    before = path.read_bytes()
    with open_file(path, read_only=True, at=NOON, schema=next_schema(add_email)) as file:
        with file.reading() as db:
            assert db.execute("SELECT DISTINCT email FROM panelist").fetchall() == [("",)]
        assert check_file(file) == ()
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_an_older_file_with_a_killed_programs_traces_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "eins.interview"
    create(path, prepared(), actor=CHAIR, at=NOON).close()
    with other("type", path) as program:
        said = [program.hear() for _ in range(22)]
        program.kill()
    assert said[-1] == "21"
    later = NOON + timedelta(minutes=1)
    with open_file(path, at=later, schema=next_schema(add_email)) as file, file.reading() as db:
        assert db.execute("SELECT count(*) FROM revision").fetchone() >= (2,)
    assert len(list(tmp_path.iterdir())) == 2


def test_a_schema_is_whole_or_absent(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "leer.interview", isolation_level=None)) as conn:
        db = Database(conn, execute_plugins=False)
        with pytest.raises(ZeroDivisionError):
            next_schema(rebuild_and_fail).apply(db)
        assert [name for name in db.table_names() if name != "sqlite_sequence"] == []
        present_schema().apply(db)
        assert conn.execute("PRAGMA user_version").fetchone() == (PRESENT,)


def test_every_table_of_ours_is_strict_and_every_key_restricts(path: Path) -> None:
    with closing(sqlite3.connect(path)) as conn:
        tables = [row for row in conn.execute("PRAGMA table_list") if row[0] == "main" and row[2] == "table"]
        ours = [name for _, name, *_ in tables if not name.startswith(("sqlite_", "_sqlite_"))]
        assert {name for _, name, _, _, _, strict in tables if name in ours and not strict} == set()
        keys = [(name, key[6]) for name in ours for key in conn.execute(f"PRAGMA foreign_key_list({name})")]
        assert {rule for _, rule in keys} == {"RESTRICT"}
        nullable = [
            (name, column[1])
            for name in ours
            for column in conn.execute(f"PRAGMA table_info({name})")
            if column[2] == "TEXT" and column[5] and not column[3]
        ]
        assert nullable == []


@pytest.mark.parametrize("file", sorted(FILES.glob("schema-*.interview")), ids=lambda file: file.stem)
def test_a_real_file_of_each_schema_opens_with_everything_in_it(file: Path, tmp_path: Path) -> None:
    """Each was written when its schema was the present one; the JSON beside it is what it holds.

    That is what the program of its time said of it, and the earlier decisions, which it kept beside the procedure.
    """
    path = tmp_path / file.name
    path.write_bytes(file.read_bytes())
    with open_file(path, at=NOON) as opened:
        assert check_file(opened) == ()
        with opened.reading() as db:
            held = dump(db)
    expected = from_plain(Carried, json.loads((FILES / f"{file.stem}.json").read_text("utf-8")))
    assert to_plain(from_plain(Carried, held)) == to_plain(expected)


def test_the_sittings_of_a_first_file_were_never_interrupted(tmp_path: Path) -> None:
    path = tmp_path / "schema-1.interview"
    path.write_bytes((FILES / "schema-1.interview").read_bytes())
    assert look(path).older
    with open_file(path, at=NOON) as file, file.reading() as db:
        held = read_procedure(db, sheets=Sheets.ALL)
    assert {sitting.ending for each in held.interviews for sitting in each.sittings} == {""}
    assert not look(path).older
