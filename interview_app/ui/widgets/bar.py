"""Draws the bar beside a number: length from the scale, never from the data; no track."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from interview_app.ui import tokens
from interview_app.ui.theme import Theme
from interview_app.ui.tokens import Colour

BELOW_NUMBER = 4
ALONE = 8


def draw_bar(painter: QPainter, theme: Theme, place: QRectF, share: Fraction) -> None:
    """Fill `share` (0 to 1) of the width of `place` from the left; more than 1 is drawn as 1."""
    bounded = min(max(share, Fraction(0)), Fraction(1))
    if bounded == 0:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(Colour.BAR))
    filled = QRectF(place)
    filled.setWidth(place.width() * float(bounded))
    corner = min(theme.px(tokens.BAR_CORNER), filled.width() / 2)
    painter.drawRoundedRect(filled, corner, corner)
    painter.restore()
