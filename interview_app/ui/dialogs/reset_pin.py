"""Resetting a forgotten PIN."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from interview_app.domain.ids import PanelistId
from interview_app.domain.panel import Panelist
from interview_app.i18n import Say
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import ComboBox
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class ResetPinDialog(Dialog):
    """Asks whose PIN; `chosen` is their id."""

    def __init__(self, say: Say, members: Sequence[Panelist], *, parent: QWidget | None = None) -> None:
        super().__init__(
            say, say("Reset a forgotten PIN"), say("Reset PIN"), parent=parent, cancel_first=True
        )
        sentence = say(
            "The member sits down without a PIN from then on and can give themselves a new one. The journal notes the "
            "reset, and the member reads at the next hand-over who did it and when."
        )
        self.content.addWidget(TextLabel(sentence, LabelRole.QUIET, wrap=True, parent=self))
        self.member = ComboBox()
        for person in members:
            self.member.addItem(person.name, person.id)
        self.content.addWidget(Field(say("Member"), self.member, parent=self))
        self.member.setFocus()

    @property
    def chosen(self) -> PanelistId:
        """Whose PIN is to be reset."""
        return PanelistId(str(self.member.currentData()))
