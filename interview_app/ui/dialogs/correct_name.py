"""Correct the name or the number of somebody about whom something was recorded."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from interview_app.domain.candidate import Candidate
from interview_app.i18n import Say
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import LineEdit
from interview_app.ui.widgets.text_area import TextArea


class CorrectNameDialog(ReasonDialog):
    """`number`, `name` and `reason` are what was written."""

    def __init__(self, say: Say, candidate: Candidate, *, parent: QWidget | None = None) -> None:
        super().__init__(
            say,
            title=say("Correct name or number of {name}", name=candidate.name),
            sentence=say(
                "Record, sheets and issued documents stay as they are and belong to the same person. Documents that "
                "are issued from now on also name the earlier name where one was issued under it."
            ),
            label=say("Reason, such as a slip when it was entered, or marriage"),
            verb=say("Correct"),
            final=True,
            parent=parent,
        )
        self._candidate = candidate
        self.number_field, self.name_field = LineEdit(candidate.number), LineEdit(candidate.name)
        self.content.insertWidget(1, Field(say("Number"), self.number_field, parent=self))
        self.content.insertWidget(2, Field(say("Name"), self.name_field, parent=self))
        for field in (self.number_field, self.name_field):
            field.textChanged.connect(self._show_ready)
        self.name_field.setFocus()
        self.name_field.selectAll()

    @property
    def number(self) -> str:
        """The number that is to hold."""
        return self.number_field.text().strip()

    @property
    def name(self) -> str:
        """The name that is to hold."""
        return self.name_field.text().strip()

    def texts(self) -> dict[str, LineEdit | TextArea]:
        """The fields of free text, by name."""
        return {**super().texts(), "number": self.number_field, "name": self.name_field}

    def _show_ready(self) -> None:
        held = (self._candidate.number, self._candidate.name)
        other = bool(self.number and self.name) and (self.number, self.name) != held
        self.verb_button.setEnabled(bool(self.reason) and other)
        self.clear_error()
