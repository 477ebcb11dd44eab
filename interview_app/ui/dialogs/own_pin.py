"""Giving oneself a PIN, changing it, doing without it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_app.domain.pin import SHORTEST
from interview_app.i18n import Say
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.widgets.button import text_button
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import LineEdit
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class OwnPinDialog(Dialog):
    """`has_pin`: the present one is asked for, and can be removed (`removal_wished`)."""

    removal_wished = Signal()

    def __init__(self, say: Say, name: str, *, has_pin: bool, parent: QWidget | None = None) -> None:
        title = say("PIN of {name}", name=name)
        super().__init__(say, title, say("Change PIN") if has_pin else say("Set PIN"), parent=parent)
        sentence = say(
            "The PIN is asked when the laptop is handed to you, so that nobody sits down under your name by mistake. "
            "It is a courtesy among colleagues, not security: whoever has the file can get past it. Do not use a PIN "
            "that protects anything else."
        )
        self.content.addWidget(TextLabel(sentence, LabelRole.QUIET, wrap=True, parent=self))
        self.present, self.new, self.again = (_hidden() for _ in range(3))
        present = Field(say("Present PIN"), self.present, parent=self)
        present.setVisible(has_pin)
        least = say("at least {count} characters", count=SHORTEST)
        self.content.addWidget(present)
        self.content.addWidget(Field(say("New PIN"), self.new, aside=least, parent=self))
        self._again = Field(say("New PIN once more"), self.again, parent=self)
        self.content.addWidget(self._again)
        self.remove_button = text_button(say("Do without a PIN"))
        self.remove_button.setVisible(has_pin)
        self.remove_button.clicked.connect(self.removal_wished)
        self.content.addWidget(self.remove_button)
        for each in (self.present, self.new, self.again):
            each.textChanged.connect(self._show_ready)
        self._show_ready()
        (self.present if has_pin else self.new).setFocus()

    def _show_ready(self) -> None:
        self.clear_error()
        differs = bool(self.again.text()) and not self.new.text().startswith(self.again.text())
        self._again.set_error(self._say("The two do not agree.") if differs else "")
        self.verb_button.setEnabled(len(self.new.text()) >= SHORTEST and self.new.text() == self.again.text())


def _hidden() -> LineEdit:
    field = LineEdit()
    field.setEchoMode(LineEdit.EchoMode.Password)
    return field
