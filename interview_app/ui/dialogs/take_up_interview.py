"""Take a finished interview up again: for which questions, why, where and with whom, and what follows from it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from interview_app.domain.ids import QuestionId
from interview_app.domain.panel import Panelist
from interview_app.i18n import Say
from interview_app.services.interviews.seating import Further
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.choices import CheckBox
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.flow_layout import FlowLayout
from interview_app.ui.widgets.inputs import LineEdit
from interview_app.ui.widgets.text_label import LabelRole, TextLabel

_ABOVE_REASON = 1
_ABREAST = 2


class TakeUpDialog(ReasonDialog):
    """`questions`, `further` and `reason` are what was chosen and written; the verb waits for all of it."""

    def __init__(
        self,
        say: Say,
        name: str,
        *,
        titles: Sequence[tuple[QuestionId, str]],
        suggested: Collection[QuestionId],
        before: Further,
        people: Sequence[Panelist],
        follows: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            say,
            title=say("Take up the interview with {name} again", name=name),
            sentence=follows,
            label=say("Reason, such as questions that the fire alarm cut off"),
            verb=say("Begin further sitting"),
            final=True,
            width=640,
            parent=parent,
        )
        self.boxes = [(id, CheckBox(words, parent=self)) for id, words in titles]
        for id, box in self.boxes:
            box.setChecked(id in suggested)
            box.toggled.connect(self._show_ready)
        there = before.present or ()
        self.present = [(person.id, CheckBox(person.name, parent=self)) for person in people]
        for panelist, box in self.present:
            box.setChecked(panelist in there)
            box.toggled.connect(self._show_ready)
        self.place, self.video = LineEdit(before.place), CheckBox(say("by video"), parent=self)
        self.video.setChecked(before.video)
        self._lay_out()
        on_theme_change(self._set_gaps)
        self._show_ready()

    def _lay_out(self) -> None:
        say = self._say
        head = TextLabel(say("Questions of the further sitting"), LabelRole.LABEL, parent=self)
        self.content.insertWidget(_ABOVE_REASON, head)
        self.content.insertWidget(_ABOVE_REASON + 1, self._questions())
        self.content.addWidget(TextLabel(say("Present"), LabelRole.LABEL, parent=self))
        self.content.addWidget(self._people())
        self.content.addLayout(self._where())

    @property
    def questions(self) -> tuple[QuestionId, ...]:
        """The questions that are asked again or for the first time."""
        return tuple(id for id, box in self.boxes if box.isChecked())

    @property
    def further(self) -> Further:
        """Where the sitting takes place, and with whom."""
        there = tuple(id for id, box in self.present if box.isChecked())
        return Further(self.place.text(), self.video.isChecked(), present=there)

    def _questions(self) -> QWidget:
        place = QWidget(self)
        grid = QGridLayout(place)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(_ABREAST, 1)
        rows = -(-len(self.boxes) // _ABREAST)
        for at, (_, box) in enumerate(self.boxes):
            grid.addWidget(box, at % rows, at // rows)
        self._grid = grid
        return place

    def _people(self) -> QWidget:
        place = QWidget(self)
        flow = FlowLayout(place)
        for _, box in self.present:
            flow.addWidget(box)
        return place

    def _where(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(Field(self._say("Room or video link"), self.place, parent=self), 1)
        row.addWidget(Field("", self.video, parent=self))
        self.video.setAccessibleName(self._say("by video"))
        self._row = row
        return row

    def _set_gaps(self) -> None:
        theme = theme_of(self)
        self._grid.setVerticalSpacing(theme.px(2))
        self._grid.setHorizontalSpacing(theme.px(24))
        self._row.setSpacing(theme.px(16))

    def _show_ready(self) -> None:
        chosen = any(box.isChecked() for _, box in getattr(self, "boxes", ()))
        there = any(box.isChecked() for _, box in getattr(self, "present", ()))
        self.verb_button.setEnabled(bool(self.reason) and chosen and there)
        self.clear_error()
