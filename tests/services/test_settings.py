"""Settings and the list of recent files: comforts that never stand in anybody's way."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from interview_app.services.files.recents import MOST, Recent, RecentFiles
from interview_app.services.settings import Settings, SettingsFile


def test_settings_come_back_as_they_were(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "new folder" / "settings.json")
    changed = Settings("en", 150, "/somewhere", "geometry", folded=True, dark=True)
    assert file.write(changed)
    assert file.read() == changed


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"scale": "large"}', "\udcff", "[" * 100_000])
def test_a_damaged_file_means_the_defaults(tmp_path: Path, content: str) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content.encode("utf-8", "surrogateescape"))
    assert SettingsFile(path).read() == Settings()


def test_what_fits_of_a_file_is_taken_and_the_rest_is_usual(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"language": "fr", "scale": 999, "folded": 1, "folder": "x", "other": 1}))
    assert SettingsFile(path).read() == replace(Settings(), scale=200, folder="x")


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert not SettingsFile(tmp_path / "file" / "settings.json").write(Settings())


def test_the_file_opened_last_stands_first_and_once(tmp_path: Path) -> None:
    files = RecentFiles(tmp_path / "recent.json")
    for name in ("a", "b", "a"):
        files.remember(Recent(tmp_path / name, name, ""))
    assert [each.reference for each in files.all()] == ["a", "b"]
    files.forget(tmp_path / "a")
    assert [each.reference for each in files.all()] == ["b"]


def test_only_so_many_files_are_remembered(tmp_path: Path) -> None:
    files = RecentFiles(tmp_path / "recent.json")
    for number in range(MOST + 3):
        files.remember(Recent(tmp_path / str(number), str(number), ""))
    assert len(files.all()) == MOST


def test_a_file_that_is_gone_is_missing(tmp_path: Path) -> None:
    recent = Recent(tmp_path / "a.interview", "a", "")
    assert recent.missing
    recent.path.write_text("")
    assert not recent.missing


@pytest.mark.parametrize("content", ['{"path": 1}', '[1, {"path": ""}, {"path": "x"}]', "nonsense"])
def test_a_damaged_list_is_empty(tmp_path: Path, content: str) -> None:
    path = tmp_path / "recent.json"
    path.write_text(content)
    assert RecentFiles(path).all() == ()
