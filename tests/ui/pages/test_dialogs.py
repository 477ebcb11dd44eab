"""Every dialog of the window, opened as a user opens it on a real file: named, walked by Tab, and left without harm.

The ways to the dialogs are those of the pictures (`tools.scenes`).
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from interview_app import ui
from interview_app.ui.dialogs.dialog import Dialog
from tests.ui.cut import cut_off
from tests.ui.pages.test_accessible import called, missed_by_tab, mute_cells, name_of, nameless
from tools.pictures import Clock, window_on
from tools.room import Room, Scene
from tools.scenes import SCENES
from tools.stages import Stage, build

WORDS = "Beispiel"


@dataclass
class Walk:
    """A dialog that has just been opened, and what is wrong with it."""

    room: Room
    scene: Scene
    qtbot: QtBot

    def opened(self) -> Dialog:
        """The dialog, with the keyboard in it."""
        self.scene.open(self.room)
        dialog = self.room.dialog()
        assert type(dialog) is self.scene.kind, f"{self.scene.name} opened {dialog}"
        assert isinstance(dialog, Dialog)
        dialog.activateWindow()
        self.qtbot.waitUntil(lambda: _within(dialog, QApplication.focusWidget()))
        return dialog

    def left(self, dialog: Dialog, key: Qt.Key) -> list[str]:
        """Press a key that leads out; what is wrong where it does not, or does more."""
        before = self.acts()
        self.qtbot.keyClick(QApplication.focusWidget() or dialog, key)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        wrong = ["stays open"] if self.room.dialog() is not None else []
        return wrong + (["has acted"] if self.acts() != before else [])

    def acts(self) -> int:
        """How many rows the journal has."""
        return len(self.room.session.services.journal.lines(self.room.session.workspace.actor))


def _within(dialog: Dialog, widget: QWidget | None) -> bool:
    return widget is not None and (widget is dialog or dialog.isAncestorOf(widget))


@pytest.fixture(params=[stage for stage in Stage if any(each.stage is stage for each in SCENES)])
def walks(request: pytest.FixtureRequest, tmp_path: Path, qtbot: QtBot) -> Iterator[list[Walk]]:
    """The dialogs of one stage, on one file."""
    clock = Clock()
    with window_on(build(request.param, tmp_path, clock), clock) as (window, session):
        qtbot.addWidget(window)
        room = Room(window, session, tmp_path)
        yield [Walk(room, each, qtbot) for each in SCENES if each.stage is request.param]


def test_a_dialog_speaks_is_walked_by_tab_and_left_with_nothing_done(walks: list[Walk]) -> None:
    found = {walk.scene.name: _wrong(walk) for walk in walks}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def _wrong(walk: Walk) -> list[str]:
    dialog = walk.opened()
    wrong = [f"nameless: {each}" for each in nameless(dialog) + mute_cells(dialog)]
    wrong += [f"cut off: {each}" for each in cut_off(dialog)]
    begin = QApplication.focusWidget()
    wrong += [f"missed by Tab: {each}" for each in missed_by_tab(dialog, walk.qtbot)]
    wrong += [] if _comes_round(dialog, begin, walk.qtbot) else ["Tab does not come round"]
    wrong += _enter_in_fields(walk, dialog)
    wrong += [f"Escape: {each}" for each in walk.left(dialog, Qt.Key.Key_Escape)]
    return wrong + (_default(walk) if walk.scene.final else [])


def _default(walk: Walk) -> list[str]:
    """Before something final, Enter is cancel."""
    dialog = walk.opened()
    wrong = [] if dialog.cancel_button.isDefault() else ["Enter is the act"]
    dialog.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)
    return wrong + [f"Enter: {each}" for each in walk.left(dialog, Qt.Key.Key_Return)]


def _comes_round(dialog: Dialog, begin: QWidget | None, qtbot: QtBot) -> bool:
    """Whether Tab leads back to where it began, and never out of the dialog."""
    for _ in range(len(dialog.findChildren(QWidget))):
        now = QApplication.focusWidget()
        if now is begin:
            return True
        if now is None or not _within(dialog, now):
            return False
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    return False


def _enter_in_fields(walk: Walk, dialog: Dialog) -> list[str]:
    """Enter where words are written neither does what is final nor throws the words away."""
    wrong = []
    for field in _fields(dialog):
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        walk.qtbot.keyClicks(field, WORDS)
        before = walk.acts()
        if walk.scene.final:
            walk.qtbot.keyClick(field, Qt.Key.Key_Return)
        if walk.room.dialog() is not dialog:
            return [f"Enter in {called(field)} {name_of(field)} closes it"]
        if walk.acts() != before:
            wrong.append(f"Enter in {called(field)} acts")
    return wrong


def _fields(dialog: Dialog) -> list[QLineEdit | QPlainTextEdit]:
    """Where words can be written now."""
    found: list[QLineEdit | QPlainTextEdit] = [
        each for each in dialog.findChildren(QLineEdit) if each.isVisible() and each.isEnabled()
    ]
    texts = [each for each in dialog.findChildren(QPlainTextEdit) if each.isVisible() and each.isEnabled()]
    return [each for each in [*found, *texts] if not each.isReadOnly()]


def test_every_class_of_dialogs_is_walked() -> None:
    for module in pkgutil.walk_packages(ui.__path__, f"{ui.__name__}."):
        importlib.import_module(module.name)
    opened = {scene.kind for scene in SCENES}
    within = {base for kind in opened for base in kind.__mro__}
    assert _kinds(QDialog) - within == set()
    assert {kind for kind in _kinds(QDialog) & within - opened if not kind.__subclasses__()} == set()


def _kinds(of: type[QDialog]) -> set[type[QDialog]]:
    """The program's own classes below this one."""
    below = {each for kind in of.__subclasses__() for each in {kind, *_kinds(kind)}}
    return {each for each in below if each.__module__.startswith("interview_app.")}
