"""The quiet line in the status bar that offers to take the last act back: ten seconds, then it is gone.

It stays while it has the keyboard or the pointer, so that nobody has to hurry to a button that goes away.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QEnterEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.shortcuts import Shortcut, keys_of
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.button import Button
from interview_app.ui.widgets.button_look import ButtonRole
from interview_app.ui.widgets.state_label import StateLabel

OFFERED = 10_000
"""Milliseconds for which an act can be taken back."""


class UndoBar(QWidget):
    """Hidden until `offer`; `wanted` is the click on the way back, `ended` that the offer is over without it."""

    wanted = Signal()
    ended = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._words = StateLabel("", Icon.CHECK, Colour.GOOD, words_colour=Colour.TEXT, parent=self)
        self.back = Button(say("Undo"), ButtonRole.TEXT, Icon.UNDO, small=True, parent=self)
        self.close_button = Button(
            "", ButtonRole.PLAIN, Icon.X, name=say("Do not undo"), small=True, parent=self
        )
        self.back.clicked.connect(self._take_back)
        self.close_button.clicked.connect(self.end)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._words)
        self._row.addWidget(self.back)
        self._row.addWidget(self.close_button)
        for key in keys_of(Shortcut.UNDO_ACT):
            QShortcut(QKeySequence(key), self).activated.connect(self._take_back)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._time_up)
        self.setVisible(False)
        on_theme_change(self._restyle)

    def offer(self, sentence: str) -> None:
        """Say what was done and offer the way back."""
        self._words.set_state(sentence, Icon.CHECK, Colour.GOOD, words_colour=Colour.TEXT)
        self.setAccessibleName(sentence)
        self.back.setAccessibleName(self._say("Undo: {what}", what=sentence))
        self.setVisible(True)
        self._timer.start(OFFERED)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def end(self) -> None:
        """Take the offer away."""
        if self._timer.isActive() or self.isVisible():
            self._timer.stop()
            self.setVisible(False)
            self.ended.emit()

    def words(self) -> str:
        """What was done."""
        return self._words.words()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._go_on()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._timer.stop()

    def _take_back(self) -> None:
        self._timer.stop()
        self.setVisible(False)
        self.wanted.emit()

    def _time_up(self) -> None:
        if self._is_held():
            self._timer.start(OFFERED)
        else:
            self.end()

    def _is_held(self) -> bool:
        focus = QApplication.focusWidget()
        return self.underMouse() or (focus is not None and self.isAncestorOf(focus))

    def _go_on(self) -> None:
        if self.isVisible():
            self._timer.start(OFFERED)

    def _restyle(self) -> None:
        self._row.setSpacing(theme_of(self).px(8))
