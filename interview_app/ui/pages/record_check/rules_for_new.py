"""Below the rules: keeping how they are set for new procedures, and since when that is done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from interview_app.domain.hint_rules import RuleSetting
from interview_app.i18n import Say
from interview_app.services.record_check.rule_defaults import alike
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.button import text_button
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class RulesForNew(QWidget):
    """`wanted` asks to keep the present settings."""

    wanted = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self.button = text_button(say("Use these settings for new procedures"))
        self.note = TextLabel("", LabelRole.NOTE, wrap=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.button)
        self._row.addWidget(self.note, 1)
        self.button.clicked.connect(self.wanted)
        on_theme_change(self._set_gaps)

    def show_kept(self, present: Sequence[RuleSetting], kept: Sequence[RuleSetting]) -> None:
        """Say what new procedures begin with, and offer the present settings where they are others."""
        say = self._say
        self.note.set_words(
            say("New procedures begin with the settings of {date}.", date=say.date(kept[0].at.date()))
            if kept
            else ""
        )
        self.button.setEnabled(not alike(present, kept))

    def show_not_kept(self) -> None:
        """Say that the settings could not be kept."""
        self.note.set_words(self._say("This could not be kept: the folder for settings cannot be written."))

    def _set_gaps(self) -> None:
        self._row.setSpacing(theme_of(self).px(12))
