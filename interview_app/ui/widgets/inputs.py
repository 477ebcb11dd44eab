"""One line of text, and a choice from a list.

They are Qt's own controls; only the arrow, which the stylesheet cannot draw, is ours.  The wheel never changes a choice
by accident: it is heard only while the control has the focus.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyledItemDelegate, QWidget

from interview_app.ui import tokens
from interview_app.ui.icons import Icon, draw_icon
from interview_app.ui.theme import theme_of
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.typing_pause import TypingPause

PASSING = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
"""Reasons to lose the focus that do not mean that somebody left the field."""


class LineEdit(QLineEdit):
    """One line of text; `paused` as `TypingPause` tells it, `left` when the focus goes elsewhere for good.

    A line that was left shows the beginning of words that do not fit.
    """

    paused = Signal()
    left = Signal()

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._pause = TypingPause(self)
        self._pause.ended.connect(self.paused)
        self.textEdited.connect(lambda _: self._pause.typed())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._pause.tell()
        if event.reason() not in PASSING:
            self.setCursorPosition(0)
            self.left.emit()


class ComboBox(QComboBox):
    """A choice from a list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setItemDelegate(QStyledItemDelegate(self))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = theme_of(self)
        side, right = theme.px(tokens.SMALL_ICON), theme.px(12)
        place = QRect(self.width() - right - side, 0, side, self.height())
        painter = QPainter(self)
        draw_icon(painter, theme, Icon.CHEVRON_DOWN, place, Colour.QUIET, size=tokens.SMALL_ICON)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
