"""Going on with an interview that was interrupted: the same people, perhaps in another room or by video."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from interview_app.i18n import Say
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.widgets.choices import CheckBox
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import LineEdit
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class ResumeInterviewDialog(Dialog):
    """Begins with the place of the sitting before."""

    def __init__(
        self, say: Say, name: str, *, place: str, video: bool, parent: QWidget | None = None
    ) -> None:
        title = say("Continue the interview with {name}", name=name)
        super().__init__(say, title, say("Continue interview"), parent=parent, width=480)
        words = say(
            "A further sitting begins now. The record shows both, with the interruption between them."
        )
        self.place = LineEdit(place)
        self.video = CheckBox(say("by video"), parent=self)
        self.video.setChecked(video)
        self.content.addWidget(TextLabel(words, LabelRole.QUIET, wrap=True, parent=self))
        self.content.addWidget(Field(say("Room or video link"), self.place, parent=self))
        self.content.addWidget(self.video)
        self.verb_button.setFocus()
