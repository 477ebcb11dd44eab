"""Words have their room: nothing on any page is cut off on a small laptop, in either language."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from interview_app.i18n import Language
from interview_app.ui.pages.names import PageName, Section
from tests.ui.cut import cut_off
from tests.ui.pages.sitting import clear_away
from tools.pictures import Clock, window_on
from tools.room import Room
from tools.stages import Stage, build

TURNS = 5
"""Turns of the event loop after which a layout that still changes is wrong."""


@pytest.mark.parametrize(
    ("stage", "language"),
    [
        (Stage.RUNNING, Language.GERMAN),
        (Stage.RUNNING, Language.ENGLISH),
        (Stage.REOPENED, Language.GERMAN),
    ],
)
def test_nothing_on_a_page_is_cut_off(stage: Stage, language: Language, tmp_path: Path, qtbot: QtBot) -> None:
    clock = Clock()
    with window_on(build(stage, tmp_path, clock), clock, language) as (window, session):
        qtbot.addWidget(window)
        room, found = Room(window, session, tmp_path), {}
        places: list[tuple[PageName, object]] = [(name, None) for name in PageName]
        places += [(PageName.PANEL, section) for section in Section]
        for name, item in places:
            room.turn(name, item)
            found[name, item] = _cut(window)
    assert {place: cut for place, cut in found.items() if cut} == {}


def _cut(window: QWidget) -> list[str]:
    """What is cut off once the layouts have settled."""
    for _ in range(TURNS):
        QCoreApplication.processEvents()
        clear_away()
        if not cut_off(window):
            return []
    return cut_off(window)
