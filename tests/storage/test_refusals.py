"""A file that cannot be used stays as it was, and the reason is plain."""

from __future__ import annotations

import os
import sqlite3
import stat
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from interview_app.domain.errors import FileDefect, FileProblem, FileRefused, FileTrouble
from interview_app.i18n import Language, load
from interview_app.storage.candidates import read_candidates, write_candidate
from interview_app.storage.checking import check_file
from interview_app.storage.drafts import drafts_of, put_draft
from interview_app.storage.file import ProcedureFile, create, open_file
from interview_app.storage.identity import look
from interview_app.storage.schema import present_schema
from interview_app.wording.files import defect_sentence, file_sentence, viewing_sentence
from tests.storage.builders import CHAIR, MUSTER, NOON, blank, candidate, prepared
from tests.storage.processes import other


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "eins.interview"
    create(path, prepared(), actor=CHAIR, at=NOON).close()
    return path


def refused(path: Path) -> FileTrouble:
    """Why the file is refused; it and its folder must be as before, to the byte."""
    before = {each: each.read_bytes() for each in path.parent.iterdir() if each.is_file()}
    with pytest.raises(FileRefused) as caught:
        open_file(path, at=NOON)
    assert {each: each.read_bytes() for each in path.parent.iterdir() if each.is_file()} == before
    assert caught.value.path == str(path)
    return caught.value.trouble


def change(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as conn, conn:
        conn.execute(sql)


def test_a_look_changes_not_one_byte(path: Path) -> None:
    before = path.read_bytes(), path.stat().st_mtime_ns
    identity = look(path)
    assert (identity.schema, identity.newer, identity.older) == (
        present_schema().number,
        False,
        False,
    )
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert list(path.parent.iterdir()) == [path]


def test_a_newer_file_is_refused_untouched(path: Path) -> None:
    change(path, "PRAGMA user_version = 99")
    assert refused(path) is FileTrouble.NEWER
    with pytest.raises(FileRefused) as caught:
        open_file(path, read_only=True, at=NOON)
    assert caught.value.facts == {"schema": 99, "present": present_schema().number}


def test_a_database_of_another_program_is_refused_untouched(path: Path) -> None:
    change(path, "PRAGMA application_id = 0")
    assert refused(path) is FileTrouble.NOT_OURS


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 not a database" * 80, "Grüße\n".encode() * 400])
def test_a_file_of_another_kind_is_refused_untouched(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "fremd.interview"
    path.write_bytes(content)
    assert refused(path) is FileTrouble.NOT_OURS


@pytest.mark.parametrize("share", [(1, 2), (9, 10), (1, 20)])
def test_a_truncated_file_is_refused_untouched(share: tuple[int, int], path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) * share[0] // share[1]])
    assert refused(path) is FileTrouble.DAMAGED


def test_a_damaged_file_of_which_sqlite_cannot_even_tell_is_refused_untouched(path: Path) -> None:
    name = b"TRIGGER journal_row_stays"
    path.write_bytes(path.read_bytes().replace(name, name.replace(b"R j", b"\xff j")))
    assert refused(path) is FileTrouble.DAMAGED


def test_a_text_that_is_none_is_told_as_damage(path: Path) -> None:
    change(path, "UPDATE candidate SET name = CAST(X'ff00ff' AS TEXT)")
    with open_file(path, read_only=True, at=NOON) as file:
        assert [each.defect for each in check_file(file)] == [FileDefect.INTEGRITY]


def test_a_file_that_is_not_there_and_a_folder_are_refused(tmp_path: Path) -> None:
    assert refused(tmp_path / "weg.interview") is FileTrouble.MISSING
    (tmp_path / "ordner.interview").mkdir()
    assert refused(tmp_path / "ordner.interview") is FileTrouble.NOT_OURS


def made(path: Path) -> FileTrouble:
    with pytest.raises(FileRefused) as caught:
        create(path, blank(), actor=CHAIR, at=NOON)
    return caught.value.trouble


def test_nothing_is_made_over_a_file_that_is_there(path: Path) -> None:
    before = path.read_bytes()
    assert made(path) is FileTrouble.EXISTS
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("suffix", ["-wal", "-journal"])
def test_nothing_is_made_beside_what_a_crash_left_of_another_file(suffix: str, tmp_path: Path) -> None:
    left = tmp_path / f"eins.interview{suffix}"
    left.write_bytes(b"pages of a file that was deleted")
    with pytest.raises(FileRefused) as refused:
        create(tmp_path / "eins.interview", prepared(), actor=CHAIR, at=NOON)
    assert refused.value.trouble is FileTrouble.EXISTS
    assert refused.value.path == str(left)
    assert [each.name for each in tmp_path.iterdir()] == [left.name]


def test_nothing_is_made_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert made(tmp_path / "weg" / "eins.interview") is FileTrouble.MISSING


def test_what_a_crash_left_of_a_new_file_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "eins.interview-new").write_bytes(b"half")
    (tmp_path / "eins.interview-new-journal").write_bytes(b"half a journal")
    path = tmp_path / "eins.interview"
    with create(path, blank(), actor=CHAIR, at=NOON) as file:
        assert check_file(file) == ()
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_refuses_the_step_and_keeps_what_was_there(path: Path) -> None:
    with open_file(path, at=NOON) as file:
        with file.writing() as db:
            put_draft(db, author=MUSTER, field="answer", text="vorher", at=NOON)
            (pages,) = db.execute("PRAGMA page_count").fetchone()
        with file.reading() as db:
            db.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(FileRefused) as caught:
            fill(file)
        assert caught.value.trouble is FileTrouble.DISK_FULL
        with file.reading() as db:
            assert [draft.text for draft in drafts_of(db, MUSTER)] == ["vorher"]
            assert len(read_candidates(db)) == 3
        with file.writing() as db:
            write_candidate(db, candidate(4))
    with open_file(path, at=NOON) as file:
        assert check_file(file) == ()


def fill(file: ProcedureFile) -> None:
    with file.writing() as db:
        put_draft(db, author=MUSTER, field="answer", text="nachher", at=NOON)
        put_draft(db, author=MUSTER, field="notes", text="x" * 500_000, at=NOON)


@pytest.fixture
def shared_folder() -> Iterator[Path]:
    """A folder that any user of this machine can reach, with a procedure in it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "eins.interview"
        create(path, prepared(), actor=CHAIR, at=NOON).close()
        path.chmod(0o644)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


def as_guest(path: Path) -> str:
    """What a user who owns nothing gets to see; the file and its folder are as before."""
    before = {each.name: each.read_bytes() for each in path.parent.iterdir()}
    with other("guest", path) as program:
        said = program.hear()
    assert {each.name: each.read_bytes() for each in path.parent.iterdir()} == before
    return said


def test_a_file_that_may_not_be_written_is_opened_to_read(shared_folder: Path) -> None:
    shared_folder.chmod(0o777)
    path = shared_folder / "eins.interview"
    path.chmod(0o444)
    assert as_guest(path) == "reads read-only-place 4"


def test_a_file_in_a_folder_that_may_not_be_written_is_opened_to_read(shared_folder: Path) -> None:
    shared_folder.chmod(0o555)
    path = shared_folder / "eins.interview"
    path.chmod(0o444)
    assert as_guest(path) == "reads no-permission 4"


def test_a_reader_without_write_access_sees_what_a_writer_writes(shared_folder: Path) -> None:
    path = shared_folder / "eins.interview"
    with open_file(path, at=NOON) as file, file.writing() as db:
        write_candidate(db, candidate(4))
    # Only root can be somebody else; anybody else is the same person twice and finds the file taken.
    why = "no-permission" if os.geteuid() == 0 else "locked-by-other"
    with open_file(path, at=NOON), other("guest", path) as program:
        assert program.hear() == f"reads {why} 4"


def test_a_file_that_may_not_be_read_is_refused(shared_folder: Path) -> None:
    path = shared_folder / "eins.interview"
    path.chmod(stat.S_IWUSR if path.stat().st_uid == 0 else 0)
    with other("guest", path) as program:
        assert program.hear() == "refused no-permission"


@pytest.mark.parametrize("language", list(Language))
def test_every_trouble_has_a_sentence_that_names_the_file(language: Language) -> None:
    say = load(language)
    for trouble in FileTrouble:
        sentence = file_sentence(say, FileRefused(trouble, "/home/muster/eins.interview"))
        assert "eins.interview" in sentence or trouble is FileTrouble.DISK_FULL
        assert "/home" not in sentence
        assert viewing_sentence(say, trouble).endswith(".")
    assert viewing_sentence(say, None).endswith(".")


def test_every_sentence_is_there_in_both_languages() -> None:
    german, english = load(Language.GERMAN), load(Language.ENGLISH)
    for trouble in FileTrouble:
        error = FileRefused(trouble, "eins.interview")
        assert file_sentence(german, error) != file_sentence(english, error)
        assert viewing_sentence(german, trouble) != viewing_sentence(english, trouble)
    for defect in FileDefect:
        problem = FileProblem(defect, "3")
        assert "3" in defect_sentence(german, problem)
        assert defect_sentence(german, problem) != defect_sentence(english, problem)
