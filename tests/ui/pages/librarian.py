"""Somebody before the library on the form page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interview_app.domain.library import Sought
from interview_app.services.files.recents import RecentFiles
from interview_app.services.library.places import KEPT_IN, LibraryPlaces
from interview_app.ui.dialogs.confirm import ConfirmDialog
from interview_app.ui.dialogs.library import LibraryDialog
from interview_app.ui.pages.form.page import FormPage
from interview_app.ui.pages.form.places import Tab
from interview_app.ui.widgets.button import Button
from tests.services.office import Office
from tests.ui.pages.sitting import Sitting, sit_down, words_of

Seat = Sitting[FormPage]


def kept_places(folder: Path) -> LibraryPlaces:
    """Where a library looks that nobody has used yet."""
    recents = RecentFiles(folder / "settings" / "recents.json")
    return LibraryPlaces(folder / "settings" / KEPT_IN, folder / "own", recents)


def sit(office: Office, qtbot: QtBot, places: LibraryPlaces, *, chair: bool = True) -> Seat:
    seat = sit_down(office, qtbot, FormPage, actor=None if chair else office.members[1])
    seat.workspace.library = places
    return seat


def opened(seat: Seat, *, tab: Tab = Tab.CRITERIA, at: str | None = None) -> LibraryDialog:
    """The library, read to its end."""
    seat.page.panes.turn_to(tab, at)
    seat.page.open_library()
    seat.settle()
    dialog = seat.dialog(LibraryDialog)
    assert isinstance(dialog, LibraryDialog)
    return dialog


def show(dialog: LibraryDialog, kind: Sought, words: str = "") -> None:
    dialog.finds.kind_box.setCurrentIndex(list(Sought).index(kind))
    dialog.finds.words.setText(words)
    QApplication.processEvents()


def press(seat: Seat, within: LibraryDialog | ConfirmDialog, words: str) -> None:
    QApplication.processEvents()
    (found,) = [each for each in within.findChildren(Button) if each.words() == words and each.isVisible()]
    seat.click(found)
    QApplication.processEvents()


def said(dialog: LibraryDialog) -> str:
    return " ".join(words_of(dialog))
