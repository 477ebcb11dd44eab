"""The word of reason for what stands apart: seen only where it is asked for, durable at each pause."""

from __future__ import annotations

from PySide6.QtCore import Signal

from interview_app.ui.widgets.draft_inputs import DraftArea
from interview_app.ui.widgets.field import Field


class ReasonField(Field):
    """`typed` carries what stands in the field; `redone` whether an edit is to be undone or done again."""

    typed = Signal(str)
    paused = Signal()
    left = Signal()
    redone = Signal(bool)

    def __init__(self, label: str) -> None:
        self.area = DraftArea(lines=1)
        super().__init__(label, self.area)
        self.area.setAcceptDrops(False)
        self._held = ""
        self.area.textChanged.connect(self._tell)
        self.area.paused.connect(self.paused)
        self.area.left.connect(self.left)
        self.area.undo_wanted.connect(lambda: self.redone.emit(False))
        self.area.redo_wanted.connect(lambda: self.redone.emit(True))

    def show_reason(self, words: str, *, asked: bool, opened: bool) -> None:
        """Show the reason where there is one or it is asked for."""
        self._held = words
        self.area.set_words(words)
        self.area.setReadOnly(not opened)
        self.setVisible(asked or bool(words.strip()))

    def _tell(self) -> None:
        """Tell of what was typed; a field also stirs when its words are only set in other type."""
        words = self.area.words()
        if words != self._held:
            self._held = words
            self.typed.emit(words)
