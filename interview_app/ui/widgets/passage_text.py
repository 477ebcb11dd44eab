"""The text of one passage, to be read with the cursor: split where it stands, or some words marked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor

from interview_app.ui.shortcuts import Shortcut
from interview_app.ui.widgets.draft_inputs import is_key
from interview_app.ui.widgets.passages import to_python
from interview_app.ui.widgets.text_area import TextArea


class PassageText(TextArea):
    """Nothing can be typed; the cursor moves by keyboard and mouse."""

    split_wanted = Signal()
    join_wanted = Signal()
    part_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(lines=1, most_lines=4)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setAcceptDrops(False)

    def show_text(self, words: str) -> None:
        """Show a passage; the cursor goes to its beginning where it is another one."""
        if words != self.text():
            self.set_text(words)
            self.moveCursor(QTextCursor.MoveOperation.Start)

    def cursor_place(self) -> int:
        """Before which character the cursor stands."""
        return to_python(self.text(), self.textCursor().position())

    def marked_words(self) -> str:
        """What is selected; empty where nothing is."""
        span = self.selected_passage()
        return "" if span is None else self.text()[span[0] : span[1]]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_key(event, Shortcut.SPLIT_PASSAGE):
            self.split_wanted.emit()
        elif is_key(event, Shortcut.JOIN_PASSAGE):
            self.join_wanted.emit()
        elif is_key(event, Shortcut.PART_OF_PASSAGE):
            self.part_wanted.emit()
        else:
            super().keyPressEvent(event)
