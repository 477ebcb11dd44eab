"""One program writes a file; what the others may do, and what remains on the disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from interview_app.domain.errors import FileRefused, FileTrouble
from interview_app.storage.candidates import write_candidate
from interview_app.storage.file import ProcedureFile, create, open_file
from interview_app.storage.procedures import Sheets, read_procedure
from tests.storage.builders import CHAIR, NOON, candidate, prepared
from tests.storage.processes import other


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "eins.interview"
    create(path, prepared(), actor=CHAIR, at=NOON).close()
    return path


def people(file: ProcedureFile) -> int:
    with file.reading() as db:
        return len(read_procedure(db, sheets=Sheets.NONE).candidates)


def add(file: ProcedureFile, number: int) -> None:
    with file.writing() as db:
        write_candidate(db, candidate(number))


def test_one_file_remains_when_it_is_closed(path: Path) -> None:
    with open_file(path, at=NOON) as file:
        add(file, 4)
        assert len(list(path.parent.iterdir())) > 1
    assert list(path.parent.iterdir()) == [path]


def test_closing_twice_does_nothing_more(path: Path) -> None:
    file = open_file(path, at=NOON)
    file.close()
    with other("hold", path) as program:
        assert program.hear() == "writes"
        file.close()
        with open_file(path, at=NOON) as second:
            assert second.read_only


def test_the_second_program_may_only_read(path: Path) -> None:
    with other("hold", path) as program:
        assert program.hear() == "writes"
        with open_file(path, at=NOON) as file:
            assert file.read_only
            assert file.read_only_because is FileTrouble.LOCKED_BY_OTHER
            assert people(file) == 3
            with pytest.raises(FileRefused) as caught:
                add(file, 4)
            assert caught.value.trouble is FileTrouble.LOCKED_BY_OTHER
        assert program.finish() == "closed"
    assert list(path.parent.iterdir()) == [path]


def test_the_second_window_of_one_program_may_only_read(path: Path) -> None:
    with open_file(path, at=NOON) as first:
        with open_file(path, at=NOON) as second:
            assert second.read_only_because is FileTrouble.LOCKED_BY_OTHER
        add(first, 4)
        with open_file(path, at=NOON) as third:
            assert third.read_only


def test_a_reader_sees_what_the_writer_has_written(path: Path) -> None:
    with open_file(path, at=NOON) as writer, open_file(path, read_only=True, at=NOON) as reader:
        assert reader.read_only_because is None
        add(writer, 4)
        assert people(reader) == 4
        with reader.reading() as db:
            before = len(read_procedure(db, sheets=Sheets.NONE).candidates)
            add(writer, 5)
            assert len(read_procedure(db, sheets=Sheets.NONE).candidates) == before


def test_the_last_reader_leaves_one_file_when_the_writer_went_first(path: Path) -> None:
    with other("hold", path) as program:
        assert program.hear() == "writes"
        with open_file(path, at=NOON) as reader:
            assert people(reader) == 3
            assert program.finish() == "closed"
            assert people(reader) == 3
    assert list(path.parent.iterdir()) == [path]


def test_the_lock_is_free_after_its_program_was_killed(path: Path) -> None:
    with other("hold", path) as program:
        assert program.hear() == "writes"
        program.kill()
        with open_file(path, at=NOON) as file:
            assert not file.read_only
            add(file, 4)
    assert list(path.parent.iterdir()) == [path]


def test_a_reader_does_not_keep_a_writer_out(path: Path) -> None:
    with other("hold", path, "read") as program:
        assert program.hear() == "reads asked"
        with open_file(path, at=NOON) as file:
            assert not file.read_only
            add(file, 4)
        assert program.finish() == "closed"
    assert list(path.parent.iterdir()) == [path]


def test_a_file_that_is_only_read_cannot_be_written(path: Path) -> None:
    with open_file(path, read_only=True, at=NOON) as file, pytest.raises(FileRefused):
        add(file, 4)
