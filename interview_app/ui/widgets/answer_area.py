"""The field for the answer in essence: what is typed goes in at once, each new minute begins with its time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from interview_app.ui.widgets.text_area import TextArea

_CONTROLS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class AnswerArea(TextArea):
    """A line that is begun by typing gets the time before it, unless the line above carries the same minute."""

    def __init__(self, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(lines=3, fill=True, parent=parent)
        self._clock = clock
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        """No more than the least height: the field takes what the page has left."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def set_writable(self, writable: bool) -> None:
        """Let type, or only read, mark and copy."""
        self.setReadOnly(not writable)
        if not writable:
            flags = Qt.TextInteractionFlag
            self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and event.text().isdigit():
            event.ignore()
            return
        if not self.isReadOnly() and _types(event):
            self._stamp()
        super().keyPressEvent(event)

    def _stamp(self) -> None:
        cursor = self.textCursor()
        if cursor.block().text():
            return
        time = self._clock().strftime("%H:%M")
        above = cursor.block().previous()
        while above.isValid() and not above.text()[:5].replace(":", "").isdigit():
            above = above.previous()
        if not above.isValid() or above.text()[:5] != time:
            cursor.insertText(f"{time}  ")


def _types(event: QKeyEvent) -> bool:
    """Whether the key writes a visible character."""
    altgr = event.modifiers() & Qt.KeyboardModifier.GroupSwitchModifier
    held = event.modifiers() & _CONTROLS
    return bool(event.text().strip()) and event.text().isprintable() and (not held or bool(altgr))
