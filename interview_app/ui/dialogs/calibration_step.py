"""The question before a step of the calibration: what it fixes, in a sentence or two."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from interview_app.i18n import Say
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.widgets.text_label import TextLabel


class CalibrationStepDialog(Dialog):
    """Cancel is what Enter does; the verb names the step."""

    def __init__(
        self, say: Say, title: str, sentences: Sequence[str], verb: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(say, title, verb, parent=parent, cancel_first=True, width=520)
        for sentence in sentences:
            self.content.addWidget(TextLabel(sentence, wrap=True, parent=self))
