"""Long work: what is being done, how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from interview_app.i18n import Say
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.button import Button
from interview_app.ui.widgets.button_look import ButtonRole
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class ProgressLine(QWidget):
    """A sentence, a thin bar below it, and Cancel, unless something else there cancels; hidden while nothing runs."""

    cancelled = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None, *, cancel: bool = True) -> None:
        super().__init__(parent)
        self._words = TextLabel("", LabelRole.SMALL, parent=self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._cancel = Button(say("Cancel"), ButtonRole.TEXT, small=True, parent=self)
        self._cancel.clicked.connect(self.cancelled)
        self._cancel.setVisible(cancel)
        column = QVBoxLayout()
        column.addWidget(self._words)
        column.addWidget(self._bar)
        self._column = column
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addLayout(column, 1)
        self._row.addWidget(self._cancel)
        self.setVisible(False)
        on_theme_change(self._restyle)

    def show_step(self, words: str, done: int, total: int) -> None:
        """Show that `done` of `total` steps are finished; a total of 0 means that nobody knows."""
        self._words.set_words(words)
        self._bar.setAccessibleName(words)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self.setVisible(True)

    def finish(self) -> None:
        """Take the line away."""
        self.setVisible(False)

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._column.setSpacing(theme.px(4))
        self._row.setSpacing(theme.px(16))
