"""Fields whose typing is undone together with everything else on the page, not each by itself."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from interview_app.ui.shortcuts import Shortcut, keys_of
from interview_app.ui.widgets.inputs import LineEdit
from interview_app.ui.widgets.text_area import TextArea


class DraftLine(LineEdit):
    """One line; `undo_wanted` and `redo_wanted` in place of an undo of its own."""

    undo_wanted = Signal()
    redo_wanted = Signal()

    def set_words(self, words: str) -> None:
        """Show other words; the cursor stays as far as it can."""
        if words != self.text():
            at = self.cursorPosition()
            self.setText(words)
            self.setCursorPosition(min(at, len(words)))

    def words(self) -> str:
        """What stands in the field."""
        return self.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _told(event, undo=self.undo_wanted, redo=self.redo_wanted):
            super().keyPressEvent(event)


class DraftArea(TextArea):
    """Several lines; the same."""

    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, *, lines: int, parent: QWidget | None = None) -> None:
        super().__init__("", lines=lines, most_lines=16, parent=parent)
        self.setUndoRedoEnabled(False)

    def set_words(self, words: str) -> None:
        """Show other words; the cursor stays as far as it can."""
        if words != self.text():
            place = self.place()
            self.set_text(words)
            self.set_place(place)

    def words(self) -> str:
        """What stands in the field."""
        return self.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _told(event, undo=self.undo_wanted, redo=self.redo_wanted):
            super().keyPressEvent(event)


def is_key(event: QKeyEvent, shortcut: Shortcut) -> bool:
    """Whether a pressed key does this."""
    return QKeySequence(event.keyCombination()) in map(QKeySequence, keys_of(shortcut))


def _told(event: QKeyEvent, *, undo: SignalInstance, redo: SignalInstance) -> bool:
    """Whether a pressed key asks for one of the two, and with that told."""
    if is_key(event, Shortcut.UNDO_EDIT):
        undo.emit()
    elif is_key(event, Shortcut.REDO_EDIT):
        redo.emit()
    else:
        return False
    return True
