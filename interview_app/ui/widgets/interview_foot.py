"""The foot of the question: skip, back, and on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.button import Button, primary_button, secondary_button, text_button
from interview_app.ui.widgets.text_label import LabelRole, TextLabel

_HEIGHT = 56


class InterviewFoot(QFrame):
    """`skip_wanted`, `back_wanted` and `on_wanted` are clicks; what they say is set from outside."""

    skip_wanted = Signal()
    back_wanted = Signal()
    on_wanted = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "foot")
        self.skip = text_button("")
        self.skip.clicked.connect(self.skip_wanted)
        self._who_writes = TextLabel("", LabelRole.NOTE, parent=self)
        self.back = secondary_button(say("Back"), Icon.CHEVRON_LEFT)
        self.back.clicked.connect(self.back_wanted)
        self.forward = primary_button(say("Next question"), Icon.CHEVRON_RIGHT, icon_after=True)
        self.forward.clicked.connect(self.on_wanted)
        self._key = TextLabel(say("Ctrl+Enter"), LabelRole.NOTE, parent=self)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.skip)
        self._row.addWidget(self._who_writes, 1)
        self._row.addWidget(self.back)
        self._row.addWidget(self.forward)
        self._row.addWidget(self._key)
        on_theme_change(self._restyle)

    def set_skip(self, words: str) -> None:
        """Say what can be done about skipping; without words nothing can."""
        self.skip.set_words(words)
        self.skip.setVisible(bool(words))

    def set_note(self, words: str) -> None:
        """Say quietly who writes the record, or why something cannot be done."""
        self._who_writes.set_words(words)

    def note(self) -> str:
        """What stands quietly in the foot."""
        return self._who_writes.text()

    def set_forward(self, words: str, icon: Icon | None, *, possible: bool) -> None:
        """Say what comes next."""
        self.forward.set_words(words)
        self.forward.set_icon(icon)
        self.forward.setEnabled(possible)

    def set_compact(self, compact: bool) -> None:
        """Leave the name of the key out."""
        self._key.setVisible(not compact)

    def button(self) -> Button:
        """The primary button."""
        return self.forward

    def _restyle(self) -> None:
        theme = theme_of(self)
        self.setFixedHeight(theme.px(_HEIGHT))
        self._row.setContentsMargins(theme.px(17), 0, theme.px(24), 0)
        self._row.setSpacing(theme.px(8))
        self._key.setContentsMargins(theme.px(4), 0, 0, 0)
        self._who_writes.setContentsMargins(theme.px(8), 0, 0, 0)
