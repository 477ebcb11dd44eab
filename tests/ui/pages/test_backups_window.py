"""The copies on the start page: listed, and restored to a new place that is then open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from interview_app.ui.main_window import MainWindow
from interview_app.ui.windows.backups import BackupsWindow
from tests.services.office import Office
from tests.ui.pages.sitting import nameless

Opened = Callable[[], MainWindow]


def shown(window: MainWindow) -> BackupsWindow:
    """The window of copies, asked for on the start page."""
    window.content.close_procedure()
    start = window.content.start_page
    assert start is not None
    start.backups_asked.emit()
    return window.findChildren(BackupsWindow)[-1]


def rated(office: Office) -> None:
    office.seat("Maria Vorlage")
    office.lock()
    person = office.admit("B-001", "Aylin Muster")
    office.interview(person.id)
    office.seal_all(person.id, 4)


def test_without_a_copy_it_says_when_one_is_made(opened: Opened) -> None:
    copies = shown(opened())
    assert not copies.restore.isEnabled()
    assert not copies.table.isVisible()


def test_a_copy_is_restored_to_a_new_file_and_opened(
    opened: Opened, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    rated(office)
    window = opened()
    copies = shown(window)
    assert copies.model.rowCount() == 1
    assert nameless(copies) == []
    copies.restore.click()
    (dialog,) = window.findChildren(QFileDialog)
    assert "test from 2023-03-14" in " ".join(dialog.selectedFiles())
    dialog.fileSelected.emit(str(tmp_path / "back.interview"))
    qtbot.waitUntil(lambda: window.content.session is not None)
    assert window.content.session is not None
    assert window.content.session.services.path == tmp_path / "back.interview"
    assert [each.name for each in window.content.session.services.candidates.all()] == ["Aylin Muster"]


def test_a_file_that_is_there_is_refused_by_name(opened: Opened, office: Office) -> None:
    rated(office)
    window = opened()
    path = office.services.path
    copies = shown(window)
    copy = next(iter(copies._copies))
    before = path.read_bytes()
    window.content.opening.restore(copy.path, path)
    assert window.content.session is None
    assert path.read_bytes() == before
    start = window.content.start_page
    assert start is not None
    assert path.name in start.banner.accessibleName()
