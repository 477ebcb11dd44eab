"""The verified copies: listed with file, moment and size, had back as a new file, never over one that is there."""

from __future__ import annotations

import shutil
from datetime import UTC
from pathlib import Path

import pytest

from interview_app.composition import open_services
from interview_app.domain.errors import FileRefused, FileTrouble
from interview_app.services.files.backups import backups, restore
from tests.services.office import Office, disclosed_office, new_office

OLD = Path(__file__).parent.parent / "storage" / "files" / "schema-1.interview"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """Two sheets were sealed, so that there are two copies."""
    return disclosed_office(tmp_path, (4, 3))


def test_every_seal_leaves_a_copy_and_the_newest_stands_first(office: Office) -> None:
    found = backups(office.around.backups, [], UTC)
    assert [each.stem for each in found] == ["test", "test"]
    assert [each.at for each in found] == sorted((each.at for each in found), reverse=True)
    assert all(each.size == each.path.stat().st_size and not each.beside for each in found)


def test_a_copy_comes_back_as_a_whole_procedure(office: Office, tmp_path: Path) -> None:
    newest = backups(office.around.backups, [], UTC)[0]
    target = tmp_path / "back.interview"
    restore(newest.path, target)
    assert newest.path.is_file()
    back = open_services(target, office.around)
    assert back.desk.whole().sheets == office.services.desk.whole().sheets
    back.close()


def test_no_file_is_ever_overwritten(office: Office) -> None:
    newest = backups(office.around.backups, [], UTC)[0]
    before = office.services.path.read_bytes()
    with pytest.raises(FileRefused) as caught:
        restore(newest.path, office.services.path)
    assert caught.value.trouble is FileTrouble.EXISTS
    assert office.services.path.read_bytes() == before


def test_a_damaged_copy_gives_no_file(office: Office, tmp_path: Path) -> None:
    newest = backups(office.around.backups, [], UTC)[0]
    newest.path.write_bytes(b"not a procedure" * 1000)
    target = tmp_path / "back.interview"
    with pytest.raises(FileRefused):
        restore(newest.path, target)
    assert not target.exists()


def test_the_copy_from_before_an_upgrade_is_listed_for_its_own_file(tmp_path: Path) -> None:
    around = new_office(tmp_path).around
    for name in ("older", "other"):
        shutil.copy(OLD, tmp_path / f"{name}.interview")
        open_services(tmp_path / f"{name}.interview", around).close()
    (found,) = backups(around.backups, [tmp_path / "older.interview"], UTC)
    assert (found.stem, found.beside) == ("older", True)


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert backups(tmp_path / "none", [tmp_path / "gone" / "x.interview"], UTC) == ()


def test_strange_files_are_no_copies(office: Office) -> None:
    (office.around.backups / "letter.interview").write_text("hello", "utf-8")
    assert len(backups(office.around.backups, [], UTC)) == 2
