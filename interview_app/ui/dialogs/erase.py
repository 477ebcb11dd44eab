"""Deleting everybody's data: what goes, what stays, and that there is no way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from interview_app.i18n import Say
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.widgets.button_look import ButtonRole
from interview_app.ui.widgets.choices import CheckBox
from interview_app.ui.widgets.key_value import KeyValues
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class EraseDialog(Dialog):
    """Cancel is what Enter does; the verb waits until somebody says that what must be kept is filed elsewhere,
    by a tick that no low screen hides.
    """

    def __init__(
        self,
        say: Say,
        facts: Sequence[tuple[str, str]],
        kept: Sequence[str],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            say,
            say("Delete all personal data for good?"),
            say("Delete for good"),
            parent=parent,
            role=ButtonRole.DANGER_FILLED,
            cancel_first=True,
            width=640,
        )
        sentence = say(
            "Everything about the candidates goes from this file, from its backups and from older versions beside it: "
            "answers, sheets, ratings, decision, issued documents. Nobody can bring it back. The deletion record is "
            "issued in the same act and names nobody."
        )
        self.content.addWidget(TextLabel(sentence, wrap=True, parent=self))
        shown = KeyValues(parent=self)
        shown.set_facts(facts)
        self.content.addWidget(shown)
        self.content.addWidget(TextLabel(say("What stays"), LabelRole.LABEL, parent=self))
        for words in kept:
            self.content.addWidget(TextLabel(words, LabelRole.NOTE, wrap=True, parent=self))
        self.filed = CheckBox(
            say("What has to be kept, such as the selection record, is filed elsewhere"), parent=self
        )
        self.keep_in_sight(self.filed)
        self.filed.toggled.connect(self.verb_button.setEnabled)
        self.verb_button.setEnabled(False)
