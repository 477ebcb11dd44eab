"""An icon and a word in the colour of their role, small; colour never speaks alone."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_app.ui import tokens
from interview_app.ui.icons import Icon, draw_icon
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour, TypeRole


class StateLabel(QWidget):
    """One line: icon, then words; elided when there is no room."""

    def __init__(
        self,
        words: str = "",
        icon: Icon = Icon.CIRCLE,
        colour: Colour = Colour.QUIET,
        *,
        words_colour: Colour | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_state(words, icon, colour, words_colour=words_colour)
        on_theme_change(self.updateGeometry)

    def set_state(
        self, words: str, icon: Icon, colour: Colour, *, words_colour: Colour | None = None
    ) -> None:
        """Say another state; `words_colour` differs from the icon's where the words stay quiet."""
        self._words, self._icon = words, icon
        self._colour = colour
        self._words_colour = words_colour or colour
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """What the label says."""
        return self._words

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        width = QFontMetrics(theme.font(TypeRole.SMALL)).horizontalAdvance(self._words)
        return QSize(theme.px(tokens.SMALL_ICON + 4) + width + 1, theme.px(20))

    def minimumSizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(theme.px(tokens.SMALL_ICON), theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        side = theme.px(tokens.SMALL_ICON)
        draw_icon(
            painter, theme, self._icon, QRect(0, 0, side, self.height()), self._colour, size=tokens.SMALL_ICON
        )
        left = theme.px(tokens.SMALL_ICON + 4)
        place = QRect(left, 0, self.width() - left, self.height())
        painter.setFont(theme.font(TypeRole.SMALL))
        painter.setPen(theme.colour(self._words_colour))
        words = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), words)
