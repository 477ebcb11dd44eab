"""Ask before something is removed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from interview_app.i18n import Say
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.widgets.button_look import ButtonRole
from interview_app.ui.widgets.text_label import TextLabel


class ConfirmDialog(Dialog):
    """One sentence, the verb in red, cancel as what Enter does."""

    def __init__(
        self, say: Say, title: str, sentence: str, verb: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            say, title, verb, parent=parent, role=ButtonRole.DANGER_FILLED, cancel_first=True, width=480
        )
        self.content.addWidget(TextLabel(sentence, wrap=True))
        self.wished.connect(self.accept)
