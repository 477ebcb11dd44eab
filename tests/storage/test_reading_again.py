"""The procedure is read again when somebody has written, and only then."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress

import pytest

from interview_app.domain.errors import FileRefused
from interview_app.storage.candidates import write_candidate
from interview_app.storage.file import ProcedureFile
from interview_app.storage.sheets import Sheets
from tests.storage.builders import candidate


class TakenBack(Exception):
    """Whoever wrote thinks better of it."""


def people(file: ProcedureFile) -> int:
    return len(file.procedure(Sheets.NONE).candidates)


def add(file: ProcedureFile, number: int) -> None:
    with file.writing() as db:
        write_candidate(db, candidate(number))


def test_what_nobody_has_written_on_is_read_once(prepared_file: ProcedureFile) -> None:
    assert prepared_file.procedure(Sheets.ALL) is prepared_file.procedure(Sheets.ALL)


def test_which_sheets_are_asked_for_is_told_apart(decided_file: ProcedureFile) -> None:
    assert decided_file.procedure(Sheets.ALL).sheets
    assert not decided_file.procedure(Sheets.NONE).sheets


def test_what_was_written_here_is_seen(prepared_file: ProcedureFile) -> None:
    before = people(prepared_file)
    add(prepared_file, 4)
    assert people(prepared_file) == before + 1


def test_what_another_connection_wrote_is_seen(prepared_file: ProcedureFile) -> None:
    before = prepared_file.procedure(Sheets.NONE)
    with closing(sqlite3.connect(prepared_file.path)) as other, other:
        other.execute("UPDATE procedure SET stage_reason = 'anderswo'")
    assert prepared_file.procedure(Sheets.NONE).stage_reason == "anderswo"
    assert before.stage_reason != "anderswo"


def test_what_is_being_written_is_seen_by_whoever_writes_and_forgotten_when_it_is_taken_back(
    prepared_file: ProcedureFile,
) -> None:
    before = people(prepared_file)
    with suppress(TakenBack), prepared_file.writing() as db:
        write_candidate(db, candidate(4))
        assert people(prepared_file) == before + 1
        raise TakenBack
    assert people(prepared_file) == before


def test_what_was_written_while_reading_is_not_remembered(prepared_file: ProcedureFile) -> None:
    before = people(prepared_file)
    with prepared_file.reading() as db:
        db.execute("DELETE FROM candidate")
        assert people(prepared_file) == 0
    assert people(prepared_file) == before


def test_a_file_that_was_let_go_of_tells_nothing_any_more(prepared_file: ProcedureFile) -> None:
    people(prepared_file)
    prepared_file.close()
    with pytest.raises((FileRefused, sqlite3.ProgrammingError)):
        people(prepared_file)
