"""Note that a candidate no longer takes part."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from interview_app.i18n import Say
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.widgets.button_look import ButtonRole
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.disclosing import disclosing_words


class WithdrawDialog(Dialog):
    """Asks for the reason; what was recorded stays."""

    def __init__(self, say: Say, name: str, *, discloses: bool, parent: QWidget | None = None) -> None:
        super().__init__(
            say,
            say("Record the withdrawal of {name}?", name=name),
            say("Record withdrawal"),
            parent=parent,
            role=ButtonRole.DANGER_FILLED,
            cancel_first=True,
        )
        words = say(
            "The candidate then takes no further part. Checks, interview and sheets stay on record. "
            "It can be taken back only right afterwards."
        )
        self.content.addWidget(TextLabel(words, wrap=True))
        if discloses:
            self.content.addWidget(TextLabel(disclosing_words(say), LabelRole.WARN, wrap=True))
        self.reason = TextArea(say("Such as: by e-mail of 12 Mar 2023, without reasons"), lines=2)
        self._field = Field(say("Reason"), self.reason)
        self.content.addWidget(self._field)
        self.reason.setFocus()

    def reason_given(self) -> str:
        """The reason; where there is none, the field says so."""
        words = self.reason.text().strip()
        self._field.set_error("" if words else self._say("A reason is needed."))
        return words
