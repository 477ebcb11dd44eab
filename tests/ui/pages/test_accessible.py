"""Everything has a name for screen readers and is reached by Tab: every page, window and stage of a procedure."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractListModel, QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QButtonGroup,
    QMainWindow,
    QScrollArea,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from interview_app.i18n import Language
from interview_app.services.files.recents import RecentFiles
from interview_app.services.settings import SettingsFile
from interview_app.ui.content import Content
from interview_app.ui.main_window import MainWindow
from interview_app.ui.models.roles import ItemRole
from interview_app.ui.pages.names import PageName
from interview_app.ui.windows.beside import Beside
from tests.services.office import Office, disclosed_office, new_office

MOST = 160
"""Presses of Tab after which a page that has not come round is a trap."""


def prepared(folder: Path) -> Office:
    """A panel and candidates, nothing locked."""
    office = new_office(folder)
    office.seat("Maria Vorlage", "Rolf Skizze")
    office.admit("B-001", "Aylin Muster")
    office.register("B-002", "Ben Beispiel")
    return office


def running(folder: Path) -> Office:
    """An interview runs, with something rated."""
    office = prepared(folder)
    office.lock()
    person = office.services.candidates.all()[0]
    office.start(person.id)
    office.rate(office.chair, person.id, 4)
    return office


def disclosed(folder: Path) -> Office:
    """All sheets are sealed and differ."""
    return disclosed_office(folder, (5, 1), (3, 3))


STAGES: dict[str, Callable[[Path], Office]] = {
    "empty": new_office,
    "prepared": prepared,
    "running": running,
    "disclosed": disclosed,
}


@dataclass
class Room:
    """The window on a procedure of some stage, with the chair at the laptop."""

    window: MainWindow
    office: Office

    def go(self, name: PageName) -> QWidget:
        session = self.window.content.session
        assert session is not None
        session.go(name)
        QCoreApplication.processEvents()
        found = session.pages.open_page
        assert found is not None
        return found


@pytest.fixture
def room(request: pytest.FixtureRequest, tmp_path: Path, qtbot: QtBot) -> Iterator[Room]:
    """A window on a procedure of the stage that the test names."""
    office = STAGES[request.param](tmp_path)
    path = office.services.path
    office.services.close()
    settings, recents = SettingsFile(tmp_path / "settings.json"), RecentFiles(tmp_path / "recent.json")

    def content(shell: QMainWindow) -> Content:
        return Content(shell, settings, recents, language=Language.GERMAN, around=office.around)

    window = MainWindow(settings, content)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.content.open_path(path)
    window.activateWindow()
    qtbot.waitUntil(lambda: window.isActiveWindow() and QApplication.focusWidget() is not None)
    session = window.content.session
    assert session is not None
    office.services = session.services
    if office.members:
        session.workspace.act_as(office.chair)
    yield Room(window, office)
    window.close()


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def called(widget: QWidget) -> str:
    """What a failing test says of a widget."""
    parent = widget.parentWidget()
    return f"{type(widget).__name__} in {type(parent).__name__}"


def nameless(window: QWidget) -> list[str]:
    """What can have the focus, is a view or a button, and says nothing."""
    return [
        called(widget)
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and _must_speak(widget) and not name_of(widget).strip()
    ]


def _must_speak(widget: QWidget) -> bool:
    if isinstance(widget, QScrollArea | QScrollBar):
        return False
    if isinstance(widget, QAbstractButton | QAbstractItemView):
        return True
    return widget.focusPolicy() is not Qt.FocusPolicy.NoFocus


def mute_cells(window: QWidget) -> list[str]:
    """Cells that show an icon or a bar and say nothing."""
    found = []
    for view in window.findChildren(QAbstractItemView):
        model = view.model()
        if not view.isVisible() or model is None:
            continue
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
        for row in range(model.rowCount()):
            for column in range(columns):
                index = model.index(row, column)
                shown = any(index.data(role) is not None for role in (ItemRole.ICON, ItemRole.BAR))
                said = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()
                if shown and not said:
                    found.append(f"{name_of(view)}: row {row}, column {column}")
    return found


@pytest.mark.parametrize("room", list(STAGES), indirect=True)
def test_every_control_of_every_page_has_a_name(room: Room) -> None:
    found = {}
    for name in PageName:
        room.go(name)
        found[name] = nameless(room.window) + mute_cells(room.window)
    assert {name: mute for name, mute in found.items() if mute} == {}


@pytest.mark.parametrize("room", ["running"], indirect=True)
def test_every_control_of_the_windows_beside_has_a_name(room: Room) -> None:
    content, session = room.window.content, room.window.content.session
    assert session is not None
    session.show_journal()
    session.show_find()
    content.beside.show_handbook(None)
    content.beside.show_keys()
    beside = room.window.findChildren(Beside)
    assert len(beside) == 4
    for window in beside:
        assert nameless(window) == []
        assert mute_cells(window) == []


def tab_stops(window: QWidget) -> set[QWidget]:
    """What Tab must come to."""
    return {
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not isinstance(widget, QScrollArea | QScrollBar)
    }


def missed_by_tab(window: QWidget, qtbot: QtBot) -> list[str]:
    """What Tab does not come to; of buttons of which one is chosen by the arrows, one is enough."""
    missed = tab_stops(window)
    for _ in range(MOST):
        now = QApplication.focusWidget() or window
        missed -= {now, *_beside(now)}
        if not missed:
            return []
        qtbot.keyClick(now, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is now:
            return [f"Tab does not lead on from {called(now)} {name_of(now)}"]
    return [f"{called(widget)} {name_of(widget)}" for widget in missed]


def _beside(widget: QWidget) -> list[QWidget]:
    """The others of a choice by arrows."""
    if not isinstance(widget, QAbstractButton):
        return []
    groups = [each for each in widget.window().findChildren(QButtonGroup) if widget in each.buttons()]
    return [button for group in groups if group.exclusive() for button in group.buttons()]


@pytest.mark.parametrize("room", list(STAGES), indirect=True)
def test_tab_comes_to_everything_and_round_again(room: Room, qtbot: QtBot) -> None:
    found = {}
    for name in PageName:
        room.go(name)
        found[name] = missed_by_tab(room.window, qtbot)
    assert {name: missed for name, missed in found.items() if missed} == {}


@pytest.mark.parametrize("room", list(STAGES), indirect=True)
def test_shift_and_tab_go_the_same_way_back(room: Room, qtbot: QtBot) -> None:
    room.go(PageName.CANDIDATES)
    way: list[QWidget] = []
    qtbot.keyClick(QApplication.focusWidget() or room.window, Qt.Key.Key_Tab)
    for _ in range(6):
        now = QApplication.focusWidget()
        assert now is not None
        way.append(now)
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    for before in reversed(way):
        now = QApplication.focusWidget()
        assert now is not None
        qtbot.keyClick(now, Qt.Key.Key_Backtab)
        assert QApplication.focusWidget() is before
