"""A table of entries that are added, removed and put into another order, by keyboard or by dragging."""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent

from interview_app.ui import tokens
from interview_app.ui.shortcuts import Shortcut, keys_of
from interview_app.ui.theme import theme_of
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.draft_inputs import is_key
from interview_app.ui.widgets.table import Table

_TICK = 100
"""Milliseconds from row to row while an entry is held above or below those that are in sight."""


class DraftTable(Table):
    """While `set_open` says so, the keys work; whoever shows the rows shows them anew.

    `dropped` carries the row that was dragged and the one before which it was let go (the number of rows at the end),
    `stepped` whether the chosen one goes up (-1) or down (1).
    """

    dropped = Signal(int, int)
    stepped = Signal(int)
    add_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, name: str, *, row_height: int = tokens.TABLE_ROW) -> None:
        super().__init__(name, row_height=row_height)
        self._open = False
        self._dragged = self._before = -1
        self._pointer = 0
        self._further = QTimer(self, interval=_TICK)
        self._further.timeout.connect(self._go_further)

    def set_open(self, opened: bool) -> None:
        """Whether anything may be changed."""
        self._open = opened

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _step(event)
        if self._open and step:
            self.stepped.emit(step)
        elif self._open and is_key(event, Shortcut.ADD_ENTRY):
            self.add_wanted.emit()
        elif self._open and is_key(event, Shortcut.REMOVE_ENTRY):
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if self._open and event.button() is Qt.MouseButton.LeftButton:
            self._dragged = self.indexAt(event.position().toPoint()).row()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """With the button held down a line shows where the row would go; beyond the rows in sight, these move on."""
        if self._dragged < 0 or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        self._pointer = event.position().toPoint().y()
        if self._beyond() == 0:
            self._further.stop()
        elif not self._further.isActive():
            self._further.start()
        self._show_place()

    def _beyond(self) -> int:
        """Whether the pointer is above the rows in sight (-1), below them (1) or on them."""
        return -1 if self._pointer < 0 else int(self._pointer >= self.viewport().height())

    def _go_further(self) -> None:
        bar = self.verticalScrollBar()
        row = self.rowHeight(max(self._dragged, 0))
        step = row if self.verticalScrollMode() is self.ScrollMode.ScrollPerPixel else 1
        bar.setValue(bar.value() + self._beyond() * step)
        self._show_place()

    def _show_place(self) -> None:
        within = min(max(self._pointer, 0), self.viewport().height() - 1)
        row = self.rowAt(within)
        if row < 0:
            row = self.model().rowCount()
        elif self._pointer > self.rowViewportPosition(row) + self.rowHeight(row) // 2:
            row += 1
        if row != self._before:
            self._before = -1 if row in (self._dragged, self._dragged + 1) else row
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        dragged, before = self._dragged, self._before
        self._dragged = self._before = -1
        self._further.stop()
        self.viewport().update()
        if dragged >= 0 and before >= 0:
            self.dropped.emit(dragged, before)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._before < 0:
            return
        theme = theme_of(self)
        last = self.model().rowCount() - 1
        beyond = self._before > last
        y = self.rowViewportPosition(min(self._before, last)) + (self.rowHeight(last) if beyond else 0)
        painter = QPainter(self.viewport())
        width = theme.px(2)
        painter.fillRect(0, y - width // 2, self.viewport().width(), width, theme.colour(Colour.ACCENT))
        painter.end()


def _step(event: QKeyEvent) -> int:
    """Whether the key moves the entry up (-1), down (1) or not."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    pressed = QKeySequence(QKeyCombination(held, Qt.Key(event.key()))).toString()
    up, down = keys_of(Shortcut.MOVE_ENTRY)
    return {up: -1, down: 1}.get(pressed, 0)
