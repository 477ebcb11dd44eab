"""The ground of a row in a list that leads somewhere: raised under the pointer, framed where the keyboard is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPen

from interview_app.ui import tokens
from interview_app.ui.theme import Theme
from interview_app.ui.tokens import Colour


@dataclass(frozen=True, slots=True)
class RowGround:
    """`chosen` is the row whose content is open; a row that is none of the three has no ground."""

    chosen: bool
    hover: bool
    focus: bool

    def paint(self, painter: QPainter, theme: Theme, item: QRect) -> None:
        """Fill a row's place with rounded corners."""
        if not (self.chosen or self.hover or self.focus):
            return
        ground = Colour.ACCENT_GROUND if self.chosen else Colour.RAISED if self.hover else Colour.PAPER
        width = theme.px(2) if self.focus else 0
        painter.setBrush(theme.colour(ground))
        painter.setPen(QPen(theme.colour(Colour.ACCENT), width) if self.focus else Qt.PenStyle.NoPen)
        half = width / 2
        corner = theme.px(tokens.CORNER) - half
        painter.drawRoundedRect(item.toRectF().adjusted(half, half, -half, -half), corner, corner)
