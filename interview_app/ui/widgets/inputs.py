"""Inputs whose arrows the stylesheet cannot draw: choice from a list, numbers, dates.

They are Qt's own controls; only the arrow at the right end is ours.  The wheel never changes a value by accident: it
is heard only while the control has the focus.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QSpinBox,
    QStyledItemDelegate,
    QTimeEdit,
    QWidget,
)

from interview_app.ui import tokens
from interview_app.ui.icons import Icon, draw_icon
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour

PAUSE = 300
"""Milliseconds without typing that count as a pause."""
PASSING = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
"""Reasons to lose the focus that do not mean that somebody left the field."""


def _draw_arrow(widget: QWidget, icon: Icon) -> None:
    theme = theme_of(widget)
    side, right = theme.px(tokens.SMALL_ICON), theme.px(12)
    place = QRect(widget.width() - right - side, 0, side, widget.height())
    painter = QPainter(widget)
    draw_icon(painter, theme, icon, place, Colour.QUIET, size=tokens.SMALL_ICON)
    painter.end()


class LineEdit(QLineEdit):
    """One line of text; `paused` after 300 ms without typing, `left` when the focus goes elsewhere for good."""

    paused = Signal()
    left = Signal()

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.paused)
        self.textEdited.connect(lambda _: self._pause.start())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._pause.isActive():
            self._pause.stop()
            self.paused.emit()
        if event.reason() not in PASSING:
            self.left.emit()


def _indent(box: QAbstractSpinBox) -> None:
    """Give the words of a box with arrows the padding that the stylesheet cannot."""
    left = theme_of(box).px(10)
    box.lineEdit().setTextMargins(left, 0, 0, 0)


class ComboBox(QComboBox):
    """A choice from a list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setItemDelegate(QStyledItemDelegate(self))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _draw_arrow(self, Icon.CHEVRON_DOWN)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class SpinBox(QSpinBox):
    """A whole number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccelerated(True)
        on_theme_change(self._restyle)

    def _restyle(self) -> None:
        _indent(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.buttonSymbols() is not QAbstractSpinBox.ButtonSymbols.NoButtons:
            _draw_arrow(self, Icon.CHEVRONS_UP_DOWN)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class DateEdit(QDateEdit):
    """A day; the calendar opens from the arrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCalendarPopup(True)
        on_theme_change(self._restyle)

    def _restyle(self) -> None:
        _indent(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _draw_arrow(self, Icon.CHEVRON_DOWN)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class TimeEdit(QTimeEdit):
    """A time of day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        on_theme_change(self._restyle)

    def _restyle(self) -> None:
        _indent(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _draw_arrow(self, Icon.CHEVRONS_UP_DOWN)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
