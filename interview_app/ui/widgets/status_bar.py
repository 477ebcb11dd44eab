"""The bar at the bottom: when it was saved, how many hints there are, which file this is."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from interview_app.i18n import Language, Say
from interview_app.ui import tokens
from interview_app.ui.icons import Icon
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.button import Button
from interview_app.ui.widgets.button_look import ButtonRole
from interview_app.ui.widgets.state_label import StateLabel
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.ui.widgets.undo_bar import UndoBar


class StatusBar(QFrame):
    """Quiet; `hints_asked` is the click on the hints."""

    hints_asked = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self.setProperty("role", "status_bar")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._saved = StateLabel("", Icon.CHECK, Colour.GOOD, words_colour=Colour.QUIET, parent=self)
        self._saved.setVisible(False)
        self._hints = Button(
            "", ButtonRole.PLAIN, Icon.CIRCLE_ALERT, small=True, icon_colour=Colour.WARN, parent=self
        )
        self._hints.setVisible(False)
        self._hints.setToolTip(say("Hints in the whole procedure that still ask for something"))
        self._hints.clicked.connect(self.hints_asked)
        self.undo_bar = UndoBar(say, self)
        self._offline = TextLabel(say("Offline"), LabelRole.NOTE, parent=self)
        self._file = TextLabel("", LabelRole.NOTE, parent=self)
        self._left, self._right = QHBoxLayout(), QHBoxLayout()
        self._left.addWidget(self._saved)
        self._left.addStretch(1)
        self._right.addStretch(1)
        self._right.addWidget(self._offline)
        self._right.addWidget(self._file)
        self._row = QHBoxLayout(self)
        self._row.addLayout(self._left, 1)
        self._row.addWidget(self.undo_bar, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._hints, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(self._right, 1)
        on_theme_change(self._restyle)

    def show_saved(self, moment: datetime) -> None:
        """Say when the last entry was written."""
        clock = f"{moment.hour:02}:{moment.minute:02}:{moment.second:02}"
        if self._say.language is Language.GERMAN:
            clock += " Uhr"
        words = self._say("Saved {clock}", clock=clock)
        self._saved.set_state(words, Icon.CHECK, Colour.GOOD, words_colour=Colour.QUIET)
        self._saved.setVisible(True)

    def show_trouble(self, words: str) -> None:
        """Say in place of the time that something could not be written."""
        self._saved.set_state(words, Icon.CIRCLE_X, Colour.BAD)
        self._saved.setVisible(True)

    def show_hints(self, count: int) -> None:
        """Say how many hints of the record check ask for something; none hides them."""
        words = self._say.plural(
            "Record check: {count} open hint", "Record check: {count} open hints", count=count
        )
        self._hints.set_words(words)
        self._hints.setVisible(count > 0)

    def show_file(self, name: str) -> None:
        """Show the name of the file that was opened; when another one was saved is over."""
        self._file.set_words(name)
        self._saved.setVisible(False)

    def _restyle(self) -> None:
        theme = theme_of(self)
        self.setFixedHeight(theme.px(tokens.STATUS_BAR))
        self._row.setContentsMargins(theme.px(16), theme.px(1), theme.px(16), 0)
        self._row.setSpacing(theme.px(16))
        self._right.setSpacing(theme.px(16))
