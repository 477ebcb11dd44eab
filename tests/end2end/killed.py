"""A window in a process of its own that is going to be killed: opened, driven, and telling what it showed as saved."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from interview_app.domain.panel import Actor, Panelist
from interview_app.i18n import Language
from interview_app.services.files.recents import RecentFiles
from interview_app.services.settings import SettingsFile
from interview_app.ui.appearance import apply_theme
from interview_app.ui.content import Content
from interview_app.ui.lasting_none import make_none_lasting
from interview_app.ui.main_window import MainWindow
from interview_app.ui.session import Session
from interview_app.ui.theme import Theme


def open_window(path: Path, *, acting: int) -> MainWindow:
    """The window on a file, with the member at this place of the panel before it."""
    make_none_lasting()
    application = QApplication.instance() or QApplication([])
    if not isinstance(application, QApplication):
        raise SystemExit("no application")
    apply_theme(application, Theme())
    settings, recents = SettingsFile(path.with_suffix(".settings")), RecentFiles(path.with_suffix(".recents"))
    window = MainWindow(settings, lambda shell: Content(shell, settings, recents, language=Language.GERMAN))
    window.show()
    window.content.open_path(path)
    session = session_of(window)
    session.workspace.act_as(actor_of(session.services.panel.members()[acting]))
    return window


def actor_of(person: Panelist) -> Actor:
    return Actor(person.id, person.role)


def session_of(window: MainWindow) -> Session:
    session = window.content.session
    if session is None:
        raise SystemExit("the file did not open")
    return session


def ready(window: QWidget, stood: str = "") -> None:
    """Say that work begins, and what stood in the field; from here on the process may be killed."""
    top = QApplication.activeModalWidget() or window
    top.activateWindow()
    if not QTest.qWaitForWindowActive(top):
        raise SystemExit("the window did not become active")
    tell({"ready": stood})


def tell(told: Mapping[str, object]) -> None:
    print(json.dumps(told), flush=True)
