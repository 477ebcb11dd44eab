"""The whole program in this process, with settings and files of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interview_app.app import Desktop
from interview_app.i18n import Language, load
from interview_app.services.files.procedures import Surroundings
from interview_app.ui.look import Look
from tests.end2end.person import Person
from tests.end2end.steps import Panel

Opened = Callable[..., Panel]


@pytest.fixture
def program(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Opened]:
    """Start the program as its command does, and sit down at the window; windows still open are closed at the end."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    started: list[Desktop] = []

    def start(language: Language, file: Path | None = None, around: Surroundings | None = None) -> Panel:
        desktop = Desktop(qapp, language=language, around=around)
        started.append(desktop)
        qtbot.addWidget(desktop.window)
        desktop.show(file)
        desktop.window.showNormal()
        desktop.window.resize(1366, 768)
        panel = Panel(Person(desktop.window, qtbot), load(language), desktop)
        panel.person.wait_for(load(language)("Selection procedures") if file is None else file.name)
        return panel

    yield start
    for desktop in started:
        desktop.window.close()
    for look in qapp.findChildren(Look):
        look.speak(Language.ENGLISH)  # whoever comes next finds Qt as it is by itself
        look.deleteLater()
