"""The library: where it looks, what it reads and what it leaves alone, and what is kept in the own folder."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from interview_app.domain.drafting.blank import blank_form
from interview_app.domain.errors import FileRefused, FileTrouble
from interview_app.domain.library import Origin, Sought, entries_of, find
from interview_app.domain.problems import ProblemKind
from interview_app.formfiles import read_draft, write_form
from interview_app.resources import forms_folder
from interview_app.services.files.recents import Recent, RecentFiles
from interview_app.services.library import reading
from interview_app.services.library.keeping import keep_form, keep_question
from interview_app.services.library.places import KEPT_IN, LibraryPlaces, Source, shipped
from interview_app.services.library.reading import Shelf, Unread, read_shelf
from tests.services.office import BUDGET_FORM, KI_FORM, Office, new_office

FILES = Path(__file__).parents[1] / "storage" / "files"


@pytest.fixture
def places(tmp_path: Path) -> LibraryPlaces:
    recents = RecentFiles(tmp_path / "settings" / "recents.json")
    return LibraryPlaces(tmp_path / "settings" / KEPT_IN, tmp_path / "library", recents)


def read(*sources: Source, apart: Path = Path("nowhere.interview"), before: Shelf | None = None) -> Shelf:
    return read_shelf(sources, apart=apart, progress=lambda done, total: True, before=before)


def added(path: Path) -> Source:
    return Source(Origin.ADDED, path)


def names(shelf: Shelf) -> list[str]:
    return [Path(each.place).name for each in shelf.forms()]


def troubles(shelf: Shelf) -> dict[str, FileTrouble | None]:
    return {Path(each.place).name: each.trouble for each in shelf.unread()}


def test_the_own_folder_lies_where_it_is_usual_until_another_is_chosen(
    places: LibraryPlaces, tmp_path: Path
) -> None:
    assert places.folder() == places.usual
    assert places.choose_folder(tmp_path / "amt")
    assert places.folder() == tmp_path / "amt"
    assert places.sources()[0] == Source(Origin.OWN, tmp_path / "amt", expected=True)
    assert places.choose_folder(places.usual)
    assert places.sources()[0] == Source(Origin.OWN, places.usual, expected=False)


def test_what_was_added_is_looked_at_once_and_what_was_removed_no_longer(
    places: LibraryPlaces, tmp_path: Path
) -> None:
    one, two = tmp_path / "a", tmp_path / "b"
    assert all(places.add(each) for each in (one, two, one))
    assert places.added() == (two, one)
    places.choose_folder(tmp_path / "amt")
    assert places.remove(two)
    assert (places.added(), places.folder()) == ((one,), tmp_path / "amt")


def test_recent_procedures_and_the_shipped_forms_are_sources(places: LibraryPlaces, tmp_path: Path) -> None:
    places.recents.remember(Recent(tmp_path / "alt.interview", "A-1", "Alt"))
    places.add(tmp_path / "amt")
    origins = [each.origin for each in places.sources()]
    assert origins == [Origin.OWN, Origin.EARLIER, Origin.ADDED, Origin.SHIPPED]


@pytest.mark.parametrize("content", ["", "[]", '{"folder": 3, "added": "x"}', '{"added": [1, ""]}'])
def test_a_damaged_choice_means_the_usual_one(places: LibraryPlaces, content: str) -> None:
    places.path.parent.mkdir()
    places.path.write_text(content, "utf-8")
    assert (places.folder(), places.added()) == (places.usual, ())


def test_the_forms_of_the_program_are_there_from_the_start(places: LibraryPlaces) -> None:
    shelf = read(*places.sources())
    assert names(shelf) == [KI_FORM, BUDGET_FORM]
    assert shelf.unread() == ()
    assert shelf.count(shipped()) == 2


def test_of_an_earlier_procedure_nothing_but_the_form_is_read(office: Office, tmp_path: Path) -> None:
    office.half_sealed()
    path, form = office.services.path, office.form
    shelf = read(Source(Origin.EARLIER, path))
    assert [each.form for each in shelf.forms()] == [form]
    told = repr(shelf)
    for secret in ("Vorlage", "Skizze", "B-001", "because of", "answer to"):
        assert secret not in told


def test_the_open_procedure_is_no_source_of_itself(office: Office) -> None:
    path = office.services.path
    assert read(Source(Origin.EARLIER, path), apart=path).volumes == ()
    assert read(added(path.parent), apart=path.parent / "." / path.name).volumes == ()


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    folder = tmp_path / "alt" / "2021"
    folder.mkdir(parents=True)
    good, newer = folder / "gut.interview", folder / "neuer.interview"
    shutil.copy(FILES / "schema-3.interview", good)
    shutil.copy(good, newer)
    with closing(sqlite3.connect(newer)) as conn:
        conn.execute("PRAGMA user_version = 99")
    (folder / "verschlossen.interview").write_bytes(os.urandom(4096))
    (folder / "kaputt.toml").write_text("id = ", "utf-8")
    (folder / "brief.docx").write_bytes(b"")
    (folder / ".versteckt.toml").write_text("id = ", "utf-8")
    (tmp_path / "alt" / ".git").mkdir()
    (tmp_path / "alt" / ".git" / "x.toml").write_text("id = ", "utf-8")
    shelf = read(
        added(tmp_path / "alt"), added(tmp_path / "weg"), Source(Origin.EARLIER, tmp_path / "x", False)
    )
    assert names(shelf) == ["gut.interview"]
    assert shelf.forms()[0].origin is Origin.EARLIER
    assert troubles(shelf) == {
        "weg": FileTrouble.MISSING,
        "kaputt.toml": None,
        "neuer.interview": FileTrouble.NEWER,
        "verschlossen.interview": FileTrouble.NOT_OURS,
    }
    (broken,) = [each for each in shelf.unread() if each.trouble is None]
    assert broken.problems[0].kind is ProblemKind.NOT_TOML
    assert shelf.count(added(tmp_path / "alt")) == 1


def test_a_file_is_read_once_however_often_it_is_named(office: Office, tmp_path: Path) -> None:
    other = tmp_path / "alt.interview"
    shutil.copy(FILES / "schema-3.interview", other)
    shelf = read(Source(Origin.EARLIER, other), added(tmp_path), added(other), apart=office.services.path)
    assert names(shelf) == ["alt.interview"]
    assert shelf.count(Source(Origin.EARLIER, other)) == 1


def test_own_forms_come_first_then_the_latest_procedures(tmp_path: Path) -> None:
    own, old = tmp_path / "own", tmp_path / "old"
    own.mkdir()
    old.mkdir()
    shutil.copy(forms_folder() / BUDGET_FORM, own / "b.toml")
    for at, name in enumerate(("1.interview", "2.interview")):
        shutil.copy(FILES / "schema-3.interview", old / name)
        os.utime(old / name, (1_600_000_000 + at, 1_600_000_000 + at))
    shutil.copy(forms_folder() / BUDGET_FORM, old / "c.toml")
    shelf = read(shipped(), added(old), Source(Origin.OWN, own))
    assert names(shelf) == ["b.toml", "2.interview", "1.interview", "c.toml", KI_FORM, BUDGET_FORM]


def test_reading_tells_how_far_it_is_and_can_be_stopped() -> None:
    told: list[tuple[int, int]] = []

    def go_on(done: int, total: int) -> bool:
        told.append((done, total))
        return done < 1

    shelf = read_shelf([shipped()], apart=Path("x"), progress=go_on)
    assert told == [(0, 0), (0, 2), (1, 2)]
    assert (shelf.stopped, names(shelf)) == (True, [KI_FORM])


def test_looking_through_many_folders_can_be_stopped(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / name / "innen").mkdir(parents=True)
    told: list[tuple[int, int]] = []

    def go_on(done: int, total: int) -> bool:
        told.append((done, total))
        return len(told) < 3

    shelf = read_shelf([added(tmp_path), shipped()], apart=Path("x"), progress=go_on)
    assert set(told) == {(0, 0)}
    assert len(told) < 6
    assert (shelf.volumes, shelf.stopped) == ((), True)


def test_what_did_not_change_is_not_read_again(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    shutil.copy(forms_folder() / BUDGET_FORM, path)
    first = read(added(tmp_path))
    again = read(added(tmp_path), before=first)
    assert again.volumes[0] is first.volumes[0]
    path.write_text(write_form(blank_form("neu", ("de",))), "utf-8")
    assert read(added(tmp_path), before=first).forms()[0].form == blank_form("neu", ("de",))
    path.unlink()
    assert read(added(tmp_path), before=first).volumes == ()


def test_a_folder_with_too_many_files_is_looked_at_in_part_and_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "MOST", 2)
    for name in "abc":
        (tmp_path / f"{name}.toml").write_text("id = ", "utf-8")
    shelf = read(added(tmp_path))
    assert (shelf.cut, len(shelf.unread())) == ((added(tmp_path),), 2)


def test_a_question_that_is_kept_is_found_again_with_all_that_belongs_to_it(
    office: Office, tmp_path: Path
) -> None:
    question = office.form.questions[3]
    path = keep_question(tmp_path / "neu" / "library", office.form, question.id)
    kept = read_draft(path)
    assert kept.questions[0] == question
    assert kept.criteria[0].name == office.form.criterion(question.criterion).name
    assert kept.posting.reference == ""
    entries = entries_of(read(Source(Origin.OWN, path.parent)).forms())
    (found,) = find(entries, Sought.QUESTION, question.wording.de)
    assert found.question == question


def test_a_whole_form_is_kept_without_loss_and_nothing_is_written_over(
    office: Office, tmp_path: Path
) -> None:
    path = keep_form(tmp_path, office.form)
    assert read_draft(path) == office.form
    assert path.name == "2022-Beamte-KI-Experten.toml"
    assert keep_form(tmp_path, office.form) == path
    other = replace(office.form, interview_minutes=99)
    second = keep_form(tmp_path, other)
    assert (second.name, read_draft(second)) == ("2022-Beamte-KI-Experten-2.toml", other)
    assert read_draft(path) == office.form


@pytest.mark.parametrize(
    ("title", "name"),
    [("  ../../etc: passwd?  ", "etc-passwd.toml"), ("…", "form.toml"), ("Ä" * 200, "Ä" * 60 + ".toml")],
)
def test_a_file_is_called_as_every_system_can_bear_it(tmp_path: Path, title: str, name: str) -> None:
    form = blank_form("neu", ("de",))
    form = replace(form, posting=replace(form.posting, reference=title))
    assert keep_form(tmp_path, form).name == name
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_a_folder_that_cannot_be_made_is_named(office: Office, tmp_path: Path) -> None:
    (tmp_path / "belegt").write_text("x", "utf-8")
    for folder in (tmp_path / "belegt", tmp_path / "belegt" / "innen"):
        with pytest.raises(FileRefused) as caught:
            keep_form(folder, office.form)
        assert caught.value.path == str(folder)


def test_a_question_that_stands_in_many_procedures_is_found_once(office: Office, tmp_path: Path) -> None:
    old = tmp_path / "alt"
    old.mkdir()
    for at in range(20):
        shutil.copy(FILES / "schema-3.interview", old / f"{at}.interview")
    shelf = read(added(old), apart=office.services.path)
    entries = entries_of(shelf.forms())
    finds = find(entries, Sought.QUESTION)
    assert len(shelf.forms()) == 20
    assert {each.others for each in finds} == {19}


def test_a_second_office_is_an_earlier_procedure(office: Office, tmp_path: Path) -> None:
    folder = tmp_path / "zweites"
    folder.mkdir()
    other = new_office(folder)
    shelf = read(added(folder), apart=office.services.path)
    other.services.close()
    assert [each.form for each in shelf.forms()] == [other_form(folder)]
    assert not any(isinstance(each.read, Unread) for each in shelf.volumes)


def other_form(folder: Path) -> object:
    """The form of the only procedure of a folder, read when nobody has it open any more."""
    return read(added(folder)).forms()[0].form
