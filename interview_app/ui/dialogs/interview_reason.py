"""A dialog that asks for a reason in a few sentences; without one its verb stays disabled."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from interview_app.i18n import Say
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import LineEdit
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class ReasonDialog(Dialog):
    """`sentence` says what the act does, `label` names the field; `reason` is what was written."""

    def __init__(
        self,
        say: Say,
        *,
        title: str,
        sentence: str,
        label: str,
        verb: str,
        final: bool = False,
        width: int = 560,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(say, title, verb, parent=parent, cancel_first=final, width=width)
        self._words = TextLabel(sentence, LabelRole.QUIET, wrap=True, parent=self)
        self.text_area = TextArea(lines=3, most_lines=6)
        self._field = Field(label, self.text_area, parent=self)
        self.content.addWidget(self._words)
        self.content.addWidget(self._field)
        self.text_area.textChanged.connect(self._show_ready)
        self.verb_button.setEnabled(False)
        self.text_area.setFocus()

    @property
    def reason(self) -> str:
        """What was written, without blanks around it."""
        return self.text_area.text().strip()

    def texts(self) -> dict[str, LineEdit | TextArea]:
        """The fields of free text, by name."""
        return {"reason": self.text_area}

    def _show_ready(self) -> None:
        self.verb_button.setEnabled(bool(self.reason))
        self.clear_error()
