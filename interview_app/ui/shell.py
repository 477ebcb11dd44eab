"""What the window shows for a moment, until its content has been loaded: the empty bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from interview_app.ui import tokens
from interview_app.ui.tokens import Colour

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Shell(QWidget):
    """Paints with nothing but the tokens; `scale` is in per cent.  `painted` follows the first painting."""

    painted = Signal()

    def __init__(self, scale: int, *, dark: bool = False) -> None:
        super().__init__()
        self._colours = tokens.DARK if dark else tokens.LIGHT
        self._shown = False
        self._top = round(tokens.TOP_BAR * scale / 100)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self.width(), self.height(), self.dot(Colour.PAPER))
        painter.drawPixmap(0, self._top - 1, self.width(), 1, self.dot(Colour.LINE))
        if not self._shown:
            self._shown = True
            QTimer.singleShot(0, self, self.painted.emit)

    def dot(self, colour: Colour) -> QPixmap:
        """One pixel to be drawn larger: filling with a colour would make PySide load the whole Qt namespace first."""
        made = QPixmap(1, 1)
        made.fill(QColor(self._colours[colour]))
        return made
