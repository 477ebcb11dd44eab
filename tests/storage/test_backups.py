"""Backups are whole, checked, and the last ten of a procedure."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from interview_app.domain.errors import FileRefused, FileTrouble
from interview_app.domain.ids import ProcedureId
from interview_app.storage.candidates import write_candidate
from interview_app.storage.checking import check_file
from interview_app.storage.file import ProcedureFile, create, open_file
from interview_app.storage.interchange import dump
from tests.storage.builders import CHAIR, NOON, blank, candidate


def content(file: ProcedureFile) -> object:
    with file.reading() as db:
        return dump(db)


def test_a_backup_holds_everything_and_opens_by_itself(decided_file: ProcedureFile, tmp_path: Path) -> None:
    copy = decided_file.backup(tmp_path / "neu" / "sicher", at=NOON)
    assert copy.name == "decided-5f0c1d2e3b4a-20261123T110000Z.interview"
    assert list(copy.parent.iterdir()) == [copy]
    with open_file(copy, at=NOON) as opened:
        assert not opened.read_only
        assert content(opened) == content(decided_file)
        assert check_file(opened) == ()


def test_a_backup_holds_what_was_written_a_moment_ago(prepared_file: ProcedureFile, tmp_path: Path) -> None:
    with prepared_file.writing() as db:
        write_candidate(db, candidate(4))
    with open_file(prepared_file.backup(tmp_path / "sicher", at=NOON), at=NOON) as opened:
        assert content(opened) == content(prepared_file)


def test_the_last_ten_of_a_procedure_stay_and_others_are_left_alone(
    prepared_file: ProcedureFile, tmp_path: Path
) -> None:
    folder = tmp_path / "sicher"
    other = replace(blank(), id=ProcedureId("anderes"))
    with create(tmp_path / "prepared2.interview", other, actor=CHAIR, at=NOON) as file:
        kept = file.backup(folder, at=NOON - timedelta(days=9))
    stranger = folder / "Notizen.txt"
    stranger.write_text("bleibt", encoding="utf-8")
    made = [prepared_file.backup(folder, at=NOON + timedelta(minutes=minute)) for minute in range(13)]
    assert set(folder.iterdir()) == {kept, stranger, *made[3:]}
    last = prepared_file.backup(folder, at=NOON + timedelta(hours=1), keep=2)
    assert set(folder.iterdir()) == {kept, stranger, made[-1], last}


def test_two_backups_in_one_second_are_two_files(prepared_file: ProcedureFile, tmp_path: Path) -> None:
    made = [prepared_file.backup(tmp_path / "sicher", at=NOON) for _ in range(3)]
    assert len(set(made)) == 3
    assert sorted(path.name for path in made) == [path.name for path in made]


def test_a_place_that_takes_no_backup_is_a_plain_refusal(
    prepared_file: ProcedureFile, tmp_path: Path
) -> None:
    (tmp_path / "sicher").write_text("eine Datei, kein Ordner", encoding="utf-8")
    with pytest.raises(FileRefused) as caught:
        prepared_file.backup(tmp_path / "sicher", at=NOON)
    assert caught.value.trouble in (FileTrouble.NO_PERMISSION, FileTrouble.UNREADABLE)
    assert check_file(prepared_file) == ()


def test_a_reader_can_make_a_backup_too(prepared_file: ProcedureFile, tmp_path: Path) -> None:
    with open_file(prepared_file.path, at=NOON) as reader:
        assert reader.read_only
        assert reader.backup(tmp_path / "sicher", at=NOON).exists()


def test_a_copy_that_is_not_sound_gets_no_name(decided_file: ProcedureFile, tmp_path: Path) -> None:
    with closing(sqlite3.connect(decided_file.path)) as conn, conn:
        conn.execute("DELETE FROM panelist WHERE id = 'p-probe'")
    with pytest.raises(FileRefused) as caught:
        decided_file.backup(tmp_path / "sicher", at=NOON)
    assert caught.value.trouble is FileTrouble.DAMAGED
    assert list((tmp_path / "sicher").iterdir()) == []
