"""A single icon in a colour of the theme, for beside words."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_app.ui import tokens
from interview_app.ui.icons import Icon, draw_icon
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour


class IconMark(QWidget):
    """Says nothing to a screen reader: the words beside it do."""

    def __init__(
        self, icon: Icon, colour: Colour, *, size: int = tokens.ICON, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_icon(icon, colour)
        on_theme_change(self.updateGeometry)

    def set_icon(self, icon: Icon, colour: Colour) -> None:
        """Show another icon."""
        self._icon, self._colour = icon, colour
        self.update()

    def sizeHint(self) -> QSize:
        side = theme_of(self).px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_icon(QPainter(self), theme_of(self), self._icon, self.rect(), self._colour, size=self._size)
