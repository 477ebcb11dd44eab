"""Somebody's own rating habits: first what will be shown to whom, then, on demand, the figures."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from interview_app.i18n import Say
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.habits import habit_promise


class OwnHabitsDialog(Dialog):
    """`wished` asks for the figures; `show_sentences` shows them until the dialog is closed."""

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(say, say("My own rating habits"), say("Compute and show"), parent=parent)
        self.cancel_button.set_words(say("Close"))
        self.content.addWidget(TextLabel(habit_promise(say), LabelRole.QUIET, wrap=True, parent=self))

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """Show the figures; nothing is left to ask for."""
        for sentence in sentences:
            self.content.addWidget(TextLabel(sentence, wrap=True, parent=self))
        self.verb_button.hide()
        self.cancel_button.setDefault(True)
        self.cancel_button.setFocus()
