"""A table whose rows are put into another order: by dragging one, or by Alt and the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent

from interview_app.ui.shortcuts import Shortcut, keys_of
from interview_app.ui.widgets.table import Table


class OrderTable(Table):
    """`moved` carries the row and the row whose place it is to take; whoever shows the rows shows them anew."""

    moved = Signal(int, int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _step(event)
        if step:
            self._move(self.currentIndex().row(), self.currentIndex().row() + step)
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """With the button held down the chosen row follows the pointer."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._move(self.currentIndex().row(), self.indexAt(event.position().toPoint()).row())

    def _move(self, row: int, to: int) -> None:
        if row >= 0 and 0 <= to < self.model().rowCount() and to != row:
            self.moved.emit(row, to)


def _step(event: QKeyEvent) -> int:
    """Whether the key moves the row up (-1), down (1) or not."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    pressed = QKeySequence(QKeyCombination(held, Qt.Key(event.key()))).toString()
    up, down = keys_of(Shortcut.MOVE_ROW)
    return {up: -1, down: 1}.get(pressed, 0)
