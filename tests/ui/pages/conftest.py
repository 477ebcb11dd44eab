"""A real window on real files."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from interview_app.i18n import Language
from interview_app.services.files.recents import RecentFiles
from interview_app.services.settings import SettingsFile
from interview_app.ui.content import Content
from interview_app.ui.main_window import MainWindow
from interview_app.ui.pages.names import PageName
from tests.services.office import Office, new_office
from tests.ui.pages.interview_table import Table, at_table, sit_at_table

Kind = TypeVar("Kind", bound=QWidget)


@pytest.fixture
def files_let_go() -> Iterator[None]:
    """Files that a test leaves open are let go of here, not by chance in the thread that prints."""
    yield
    gc.collect()


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """A procedure that is prepared before the window opens its file."""
    return new_office(tmp_path)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, office: Office) -> Iterator[MainWindow]:
    """The window with its shell, in English, with the office's clock and ids."""
    settings = SettingsFile(tmp_path / "settings.json")

    def content(window: QMainWindow) -> Content:
        recents = RecentFiles(tmp_path / "recent.json")
        return Content(window, settings, recents, language=Language.ENGLISH, around=office.around)

    made = MainWindow(settings, content)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


@pytest.fixture
def opened(window: MainWindow, office: Office) -> Callable[[], MainWindow]:
    """Hand the office's file over to the window."""

    def hand_over() -> MainWindow:
        path = office.services.path
        office.services.close()
        window.content.open_path(path)
        assert window.content.session is not None
        office.services = window.content.session.services
        return window

    return hand_over


@pytest.fixture
def table(qtbot: QtBot, tmp_path: Path) -> Iterator[Table]:
    """The interview runs, the chair writes, the first question is open."""
    made = sit_at_table(qtbot, at_table(tmp_path))
    made.begin()
    yield made
    made.put_away()


def with_a_colleagues_sheet(opened: Callable[[], MainWindow], office: Office) -> MainWindow:
    """Two candidates; a colleague has rated the first and not sealed, and the chair sits before the window."""
    office.seat("Maria Vorlage", "Rolf Skizze")
    office.lock()
    for number, name in (("B-001", "Aylin Muster"), ("B-002", "Ben Beispiel")):
        office.admit(number, name)
    person = office.services.candidates.all()[0]
    office.interview(person.id)
    office.rate(office.members[1], person.id, 5)
    window = opened()
    assert window.content.session is not None
    window.content.session.workspace.act_as(office.chair)
    return window


def page(window: MainWindow, name: PageName, kind: type[Kind]) -> Kind:
    """The page `name` of the open procedure, opened."""
    session = window.content.session
    assert session is not None
    session.go(name)
    shown = session.pages.open_page
    assert isinstance(shown, kind)
    return shown
