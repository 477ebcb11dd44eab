"""A small sheet that opens below a button and closes by Escape or a click elsewhere; nothing moves for it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour

_WIDTH = 440


class Popover(QFrame):
    """Fill `column`; `open_below` shows it under a widget, inside the window."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAccessibleName(name)
        self.column = QVBoxLayout(self)
        on_theme_change(self._restyle)

    def open_below(self, anchor: QWidget) -> None:
        """Open under `anchor`, as wide as the words need and the window allows."""
        window = anchor.window()
        width = min(theme_of(self).px(_WIDTH), window.width())
        self.column.activate()
        needs = self.column.totalHeightForWidth(width)
        self.setFixedSize(width, needs if needs > 0 else self.sizeHint().height())
        corner = anchor.mapToGlobal(QPoint(0, anchor.height() + theme_of(self).px(4)))
        right = window.mapToGlobal(QPoint(window.width() - self.width(), 0)).x()
        self.move(min(corner.x(), right), corner.y())
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setPen(QPen(theme.colour(Colour.EDGE), theme.px(1)))
        painter.setBrush(theme.colour(Colour.PAPER))
        half = theme.px(1) / 2
        painter.drawRect(self.rect().toRectF().adjusted(half, half, -half, -half))

    def _restyle(self) -> None:
        theme = theme_of(self)
        side = theme.px(16)
        self.column.setContentsMargins(side, theme.px(12), side, theme.px(12))
        self.column.setSpacing(theme.px(8))
