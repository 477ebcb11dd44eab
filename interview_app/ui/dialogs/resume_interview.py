"""Going on with an interview that was interrupted: who is there now, where, and in which language."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from interview_app.domain.ids import PanelistId
from interview_app.domain.panel import Panelist
from interview_app.i18n import Say
from interview_app.services.interviews.seating import Further
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.theme import theme_of
from interview_app.ui.widgets.choices import CheckBox
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.flow_layout import FlowLayout
from interview_app.ui.widgets.inputs import ComboBox, LineEdit
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.labels import language_label


class ResumeInterviewDialog(Dialog):
    """Begins with the people, place and language of the sitting before; `further` holds what was established."""

    def __init__(
        self,
        say: Say,
        name: str,
        *,
        before: Further,
        people: Sequence[Panelist],
        languages: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        title = say("Continue the interview with {name}", name=name)
        super().__init__(say, title, say("Continue interview"), parent=parent, width=520)
        self._before = before
        self._languages = tuple(languages)
        words = say(
            "A further sitting begins now. The record shows both, with the interruption between them."
        )
        there = before.present or ()
        self.present = [(person.id, CheckBox(person.name, parent=self)) for person in people]
        for id, box in self.present:
            box.setChecked(id in there)
            box.toggled.connect(self._show_ready)
        self.place = LineEdit(before.place)
        self.video = CheckBox(say("by video"), parent=self)
        self.video.setChecked(before.video)
        self.language = ComboBox()
        self.language.addItems([language_label(say, each) for each in self._languages])
        self.language.setCurrentIndex(max(self.language.findText(language_label(say, before.language)), 0))
        self.reason = LineEdit()
        self._why = Field(say("Reason for the other language"), self.reason, parent=self)
        self.language.activated.connect(self._show_ready)
        self.reason.textChanged.connect(self._show_ready)
        self.content.addWidget(TextLabel(words, LabelRole.QUIET, wrap=True, parent=self))
        self.content.addWidget(TextLabel(say("Present"), LabelRole.LABEL, parent=self))
        self.content.addWidget(self._people())
        self.content.addLayout(self._circumstances())
        self.content.addWidget(self._why)
        self._show_ready()
        self.verb_button.setFocus()

    @property
    def further(self) -> Further:
        """What is established before the sitting."""
        return Further(
            self.place.text(),
            self.video.isChecked(),
            present=tuple(id for id, box in self.present if box.isChecked()),
            language=self._spoken(),
            language_reason=self.reason.text().strip() if self._changes() else "",
        )

    def texts(self) -> dict[str, LineEdit | TextArea]:
        """The fields of free text, by name."""
        return {"place": self.place, "reason": self.reason}

    def tick(self, panelist: PanelistId, here: bool) -> None:
        """Say whether somebody is there."""
        for id, box in self.present:
            if id == panelist:
                box.setChecked(here)

    def _spoken(self) -> str:
        return self._languages[max(self.language.currentIndex(), 0)]

    def _changes(self) -> bool:
        return self._spoken() != self._before.language

    def _people(self) -> QWidget:
        place = QWidget(self)
        flow = FlowLayout(place)
        for _, box in self.present:
            flow.addWidget(box)
        return place

    def _circumstances(self) -> QGridLayout:
        theme = theme_of(self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(12))
        grid.addWidget(Field(self._say("Room or video link"), self.place, parent=self), 0, 0)
        grid.addWidget(Field("", self.video, parent=self), 0, 1)
        self.video.setAccessibleName(self._say("by video"))
        grid.addWidget(Field(self._say("Language of the interview"), self.language, parent=self), 1, 0)
        grid.setColumnStretch(0, 1)
        return grid

    def _show_ready(self, _: object = None) -> None:
        self._why.setVisible(self._changes())
        explained = not self._changes() or bool(self.reason.text().strip())
        someone = any(box.isChecked() for _, box in self.present)
        self.verb_button.setEnabled(someone and explained)
        self.clear_error()
