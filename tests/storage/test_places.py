"""Where a file lies decides how it is written; whatever a crash left there is put right."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from interview_app.domain.errors import FileRefused, FileTrouble
from interview_app.storage import connection
from interview_app.storage.candidates import read_candidates, write_candidate
from interview_app.storage.checking import check_file
from interview_app.storage.connection import uri_of
from interview_app.storage.file import ProcedureFile, create, open_file
from interview_app.storage.identity import look
from interview_app.storage.place import file_system, may_share_memory
from interview_app.storage.schema import present_schema
from tests.storage.builders import CHAIR, NOON, candidate, prepared
from tests.storage.processes import other

MOUNTS = """\
/dev/sda1 / ext4 rw,relatime 0 0
//amt/ablage /mnt/ablage cifs rw 0 0
amt:/heim /home nfs4 rw 0 0
/dev/sdb1 /mnt/ablage/mein\\040stick vfat rw 0 0
"""


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("/srv/eins.interview", "ext4"),
        ("/mnt/ablage/eins.interview", "cifs"),
        ("/mnt/ablage2/eins.interview", "ext4"),
        ("/home/muster/eins.interview", "nfs4"),
        ("/mnt/ablage/mein stick/eins.interview", "vfat"),
    ],
)
def test_the_file_system_is_that_of_the_nearest_mount(place: str, kind: str, tmp_path: Path) -> None:
    table = tmp_path / "mounts"
    table.write_text(MOUNTS, encoding="utf-8")
    assert file_system(Path(place), table) == kind


def test_a_place_of_unknown_kind_counts_as_a_disk(tmp_path: Path) -> None:
    assert file_system(tmp_path, tmp_path / "no table") == ""
    assert may_share_memory(tmp_path)


@pytest.fixture
def share(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every place count as a share on the network."""
    monkeypatch.setattr(connection, "may_share_memory", lambda path: False)


def settings(file: ProcedureFile) -> tuple[object, ...]:
    with file.reading() as db:
        names = ("journal_mode", "synchronous", "foreign_keys", "trusted_schema")
        return tuple(db.execute(f"PRAGMA {name}").fetchone()[0] for name in names)


FULL, EXTRA = 2, 3


def test_a_file_on_a_disk_is_written_ahead_and_synced(prepared_file: ProcedureFile) -> None:
    assert settings(prepared_file) == ("wal", FULL, 1, 0)


@pytest.mark.usefixtures("share")
def test_a_file_on_a_share_has_a_rollback_journal_and_stricter_syncing(tmp_path: Path) -> None:
    path = tmp_path / "eins.interview"
    with create(path, prepared(), actor=CHAIR, at=NOON) as file:
        assert settings(file) == ("delete", EXTRA, 1, 0)
        with other("hold", path) as program:
            assert program.hear() == "reads locked-by-other"
            with file.writing() as db:
                write_candidate(db, candidate(4))
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.usefixtures("share")
def test_a_file_that_was_killed_on_a_disk_opens_on_a_share(tmp_path: Path) -> None:
    path = tmp_path / "eins.interview"
    create(path, prepared(), actor=CHAIR, at=NOON).close()
    with other("type", path) as program:
        assert [program.hear() for _ in range(4)][-1] == "3"
        program.kill()
    with open_file(path, at=NOON) as file, file.reading() as db:
        assert db.execute("SELECT count(*) FROM draft").fetchone() == (1,)
    assert list(tmp_path.iterdir()) == [path]


@pytest.fixture
def half_written(tmp_path: Path) -> Path:
    """A file as a power cut leaves it in the middle of a long write with a rollback journal."""
    source = tmp_path / "vorher.interview"
    create(source, prepared(), actor=CHAIR, at=NOON).close()
    path = tmp_path / "danach" / "eins.interview"
    path.parent.mkdir()
    with closing(sqlite3.connect(source, isolation_level=None)) as conn:
        conn.execute("PRAGMA cache_size = 1")
        conn.execute("BEGIN IMMEDIATE")
        conn.execute("UPDATE candidate SET name = 'halb ' || name")
        for number in range(40):
            conn.execute("INSERT INTO draft VALUES ('a', ?, ?, '')", (str(number), "x" * 9000))
        path.write_bytes(source.read_bytes())
        journal = path.with_name(path.name + "-journal")
        journal.write_bytes(source.with_name(source.name + "-journal").read_bytes())
        conn.execute("ROLLBACK")
    assert len(path.read_bytes()) > len(source.read_bytes())
    return path


def names(file: ProcedureFile) -> list[str]:
    with file.reading() as db:
        return [each.name for each in read_candidates(db)]


WHOLE = [each.name for each in prepared().candidates]


def test_a_half_written_file_is_recognised_without_a_change(half_written: Path) -> None:
    before = half_written.read_bytes()
    assert look(half_written).schema == present_schema().number
    assert half_written.read_bytes() == before


def test_a_half_written_file_is_taken_back_to_what_was_whole(half_written: Path) -> None:
    with open_file(half_written, at=NOON) as file:
        assert not file.read_only
        assert names(file) == WHOLE
        assert check_file(file) == ()
    assert list(half_written.parent.iterdir()) == [half_written]


def beside(path: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in path.parent.iterdir()}


def test_who_only_reads_sees_what_was_whole_and_leaves_what_a_crash_left(half_written: Path) -> None:
    before = beside(half_written)
    with open_file(half_written, read_only=True, at=NOON) as file:
        assert file.read_only
        assert names(file) == WHOLE
        assert check_file(file) == ()
    assert beside(half_written) == before


@pytest.mark.parametrize("log", [True, False])
def test_a_file_that_was_not_closed_well_is_only_read_where_reading_was_asked(
    tmp_path: Path, log: bool
) -> None:
    source, path = tmp_path / "eins.interview", tmp_path / "danach" / "eins.interview"
    path.parent.mkdir()
    create(source, prepared(), actor=CHAIR, at=NOON).close()
    with other("type", source) as program:
        assert [program.hear() for _ in range(4)][-1] == "3"
        program.kill()
    path.write_bytes(source.read_bytes())
    if log:
        path.with_name(path.name + "-wal").write_bytes(source.with_name(source.name + "-wal").read_bytes())
    before = beside(path)
    with open_file(path, read_only=True, at=NOON) as file, file.reading() as db:
        assert db.execute("SELECT count(*) FROM draft").fetchone() == (int(log),)
    assert beside(path) == before


@pytest.mark.parametrize("content", [b"", b"\x00" * 4096])
def test_a_strange_file_with_a_journal_beside_it_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "fremd.interview"
    path.write_bytes(content)
    path.with_name(path.name + "-journal").write_bytes(b"x" * 600)
    with pytest.raises(FileRefused) as caught:
        look(path)
    assert caught.value.trouble is FileTrouble.NOT_OURS


@pytest.mark.parametrize(
    "name",
    ["ä ö.interview", "50% #1?.interview", "a&b=c.interview", "name\nzeile.interview", "'\".interview"],
)
def test_any_name_that_the_system_allows_can_be_used(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    with create(path, prepared(), actor=CHAIR, at=NOON) as file:
        copy = file.backup(tmp_path / "sicher", at=NOON)
    with open_file(path, at=NOON) as file:
        assert names(file) == WHOLE
    assert copy.exists()
    assert sorted(tmp_path.iterdir()) == sorted([path, tmp_path / "sicher"])


def test_a_file_that_is_named_from_the_working_folder_can_be_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    create(Path("eins.interview"), prepared(), actor=CHAIR, at=NOON).close()
    assert uri_of(Path("eins.interview"), mode="ro") == uri_of(tmp_path / "eins.interview", mode="ro")
    with open_file(Path("eins.interview"), at=NOON) as file:
        assert names(file) == WHOLE


@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_with_a_ruined_page_is_refused_or_found_by_the_check(tmp_path: Path, read_only: bool) -> None:
    path = tmp_path / "eins.interview"
    create(path, prepared(), actor=CHAIR, at=NOON).close()
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 20] = b"\xff" * (4096 * 17)
    path.write_bytes(content)
    with open_file(path, read_only=read_only, at=NOON) as file:
        with pytest.raises(FileRefused) as caught:
            names(file)
        assert caught.value.trouble is FileTrouble.DAMAGED
        assert {problem.defect.value for problem in check_file(file)} == {"integrity"}
