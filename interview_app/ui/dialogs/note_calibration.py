"""Noting a calibration as a briefing: under which words and day, and for whom."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from interview_app.i18n import Say
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.widgets.entry_field import DayField
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import LineEdit
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class NoteCalibrationDialog(Dialog):
    """`what` and `day` are proposed and can be changed; `wished` is told once the day can be read."""

    def __init__(self, say: Say, people: str, *, what: str, on: date, parent: QWidget | None = None) -> None:
        super().__init__(say, say("Note the calibration as a briefing"), say("Note briefing"), parent=parent)
        words = say(
            "It is noted with everybody who took part: {people}. The selection record prints it with the panel; levels "
            "and answers are printed nowhere.",
            people=people,
        )
        self.content.addWidget(TextLabel(words, LabelRole.QUIET, wrap=True, parent=self))
        self.what = LineEdit()
        self.what.setText(what)
        self.content.addWidget(Field(say("Training or briefing"), self.what, parent=self))
        self._day = DayField(say, say("On"), parent=self)
        self._day.show_day(on)
        self.day = self._day.line
        self.content.addWidget(self._day)
        self.what.textChanged.connect(lambda _: self._show_ready())

    def on(self) -> date | None:
        """The day that was typed; None, and said at the field, where it is none."""
        return self._day.required_day()

    def _show_ready(self) -> None:
        self.verb_button.setEnabled(bool(self.what.text().strip()))
        self.clear_error()
