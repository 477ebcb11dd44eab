"""Where the library looks, what it could not read, and what is kept in it for later."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from interview_app.domain.library import Sought
from interview_app.formfiles import read_draft, write_form
from interview_app.services.files.recents import RecentFiles
from interview_app.services.library.places import KEPT_IN, LibraryPlaces
from interview_app.ui.dialogs.library import LibraryDialog
from interview_app.ui.models.library_rows import UnreadLine
from interview_app.ui.pages.form.library_choice import LibraryChoice
from interview_app.ui.pages.form.places import Tab
from tests.services.office import Office
from tests.ui.pages.drafter import new_drafting_office, turn
from tests.ui.pages.librarian import kept_places, opened, press, said, show, sit
from tests.ui.pages.sitting import nameless


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = new_drafting_office(tmp_path)
    yield made
    made.services.close()


@pytest.fixture
def places(tmp_path: Path) -> LibraryPlaces:
    return kept_places(tmp_path)


def test_files_that_cannot_be_read_are_named_with_the_way_out(
    office: Office, qtbot: QtBot, places: LibraryPlaces, tmp_path: Path
) -> None:
    folder = tmp_path / "alt"
    folder.mkdir()
    (folder / "kaputt.toml").write_text("id = ", "utf-8")
    (folder / "verschlossen.interview").write_bytes(os.urandom(4096))
    places.add(folder, tmp_path / "Stick")
    dialog = opened(sit(office, qtbot, places))
    assert "3 files not read: see “Sources”" in said(dialog)
    assert dialog.finds.count > 0
    dialog.tabs.setCurrentIndex(1)
    assert "It may be encrypted" in said(dialog)
    assert "kaputt.toml cannot be used" in said(dialog)
    assert "“Stick” is not there any more" in said(dialog)
    model = dialog.sources.model
    row = next(at for at in range(model.rowCount()) if isinstance(model.key(at), UnreadLine))
    dialog.sources.table.setCurrentIndex(model.index(row, 0))
    assert not dialog.sources.remove_button.isEnabled()


def test_files_and_folders_are_added_and_taken_off_the_list(
    office: Office, qtbot: QtBot, places: LibraryPlaces, tmp_path: Path
) -> None:
    seat = sit(office, qtbot, places)
    dialog = opened(seat)
    (choice,) = dialog.findChildren(LibraryChoice)
    before = dialog.finds.count
    folder = tmp_path / "alt"
    folder.mkdir()
    other = replace(office.form, questions=tuple(replace(q, minutes=1) for q in office.form.questions))
    (folder / "a.toml").write_text(write_form(other), "utf-8")
    choice.add(folder)
    seat.settle()
    assert dialog.finds.count == before + len(other.questions)
    dialog.tabs.setCurrentIndex(1)
    model = dialog.sources.model
    dialog.sources.table.setCurrentIndex(model.index(model.row_of(str(folder)), 0))
    assert str(folder) in said(dialog)
    press(seat, dialog, "Look there no longer")
    seat.settle()
    assert (dialog.finds.count, places.added()) == (before, ())
    choice.choose_own(tmp_path / "amt")
    seat.settle()
    assert places.folder() == tmp_path / "amt"
    assert nameless(dialog) == []


def test_a_choice_that_cannot_be_kept_is_said(office: Office, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "settings").write_text("no folder", "utf-8")
    places = LibraryPlaces(
        tmp_path / "settings" / KEPT_IN, tmp_path / "own", RecentFiles(tmp_path / "recents.json")
    )
    dialog = opened(sit(office, qtbot, places))
    (choice,) = dialog.findChildren(LibraryChoice)
    choice.add(tmp_path)
    assert "The choice could not be kept" in said(dialog)


def test_what_is_kept_is_found_again(office: Office, qtbot: QtBot, places: LibraryPlaces) -> None:
    seat, question = sit(office, qtbot, places), office.form.asked()[2]
    turn(seat, Tab.CONVERSATION)
    seat.page.panes.turn_to(Tab.CONVERSATION, question.id)
    seat.page.transfer.offer(drafts=True, question=seat.page.panes.chosen_question())
    menu = {each.text(): each for each in seat.page.transfer.menu.actions() if each.isVisible()}
    menu["Keep the question in the library"].trigger()
    assert "Kept in the library as" in seat.page.banner.accessibleName()
    menu["Keep the whole form in the library"].trigger()
    kept = sorted(places.folder().iterdir())
    assert len(kept) == 2
    assert read_draft(kept[0]) == office.form
    assert read_draft(kept[1]).questions[0] == question
    dialog = opened(seat)
    show(dialog, Sought.QUESTION, question.title.de)
    assert "Own folder" in said(dialog)
    show(dialog, Sought.FORM)
    assert dialog.finds.count == 3


def test_a_question_is_kept_only_where_one_is_chosen(
    office: Office, qtbot: QtBot, places: LibraryPlaces
) -> None:
    seat = sit(office, qtbot, places)
    turn(seat, Tab.CRITERIA)
    seat.page.transfer.offer(drafts=True, question=seat.page.panes.chosen_question())
    shown = {each.text() for each in seat.page.transfer.menu.actions() if each.isVisible()}
    assert "Keep the question in the library" not in shown
    assert {"Library …", "Keep the whole form in the library"} <= shown


def test_a_folder_that_cannot_be_written_is_said(office: Office, qtbot: QtBot, places: LibraryPlaces) -> None:
    places.folder().parent.mkdir(exist_ok=True)
    places.folder().write_text("no folder", "utf-8")
    seat = sit(office, qtbot, places)
    seat.page.library.keep_form()
    assert len(seat.failures) == 1


def test_whoever_closes_the_library_stops_its_reading(
    office: Office, qtbot: QtBot, places: LibraryPlaces, tmp_path: Path
) -> None:
    folder = tmp_path / "alt"
    folder.mkdir()
    for at in range(30):
        shutil.copy(
            Path(__file__).parents[2] / "storage" / "files" / "schema-3.interview", folder / f"{at}.interview"
        )
    places.add(folder)
    seat = sit(office, qtbot, places)
    seat.page.open_library()
    dialog = seat.dialog(LibraryDialog)
    assert isinstance(dialog, LibraryDialog)
    dialog.reject()
    seat.settle()
    again = opened(seat)
    assert again.finds.count > 0


def test_a_reading_that_was_stopped_shows_what_was_read_and_says_so(
    office: Office, qtbot: QtBot, places: LibraryPlaces
) -> None:
    seat = sit(office, qtbot, places)
    seat.page.open_library()
    dialog = seat.dialog(LibraryDialog)
    assert isinstance(dialog, LibraryDialog)
    dialog.progress.cancelled.emit()
    seat.settle()
    assert dialog.progress.isHidden()
    dialog.show_entries((), unread=0, stopped="stopped after 1 of 2 files")
    assert "0 finds · stopped after 1 of 2 files" in said(dialog)
