"""A line of quoted words behind a quotation icon, elided to its room, to be clicked."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from interview_app.ui import tokens
from interview_app.ui.icons import Icon, draw_icon
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour, TypeRole

_GAP = 8


class QuoteLine(QAbstractButton):
    """As wide as its words where there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        on_theme_change(self.updateGeometry)

    def set_words(self, words: str) -> None:
        """Show these words."""
        self._words = words
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        width = QFontMetrics(theme.font()).horizontalAdvance(self._words)
        return QSize(theme.px(tokens.SMALL_ICON + _GAP) + width + 1, theme.line(TypeRole.BASE))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme_of(self).px(tokens.SMALL_ICON + _GAP), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        side = theme.px(tokens.SMALL_ICON)
        place = QRect(0, 0, side, self.height())
        draw_icon(painter, theme, Icon.QUOTE, place, Colour.ACCENT, size=tokens.SMALL_ICON)
        left = side + theme.px(_GAP)
        words = QRect(left, 0, self.width() - left, self.height())
        painter.setFont(theme.font())
        painter.setPen(theme.colour(Colour.TEXT))
        room = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), room)
