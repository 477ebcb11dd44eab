"""Finding candidates essentially equal: who, and why; it opens the gate to the auxiliary criteria."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QWidget

from interview_app.domain.ids import CandidateId
from interview_app.i18n import Say
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.widgets.choices import CheckBox
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class FindEqualDialog(Dialog):
    """`people` are all with a rank, in its order, `proposed` those whom the arithmetic gives rise to look at."""

    def __init__(
        self,
        say: Say,
        people: Sequence[tuple[CandidateId, str]],
        proposed: Collection[CandidateId],
        *,
        parent: QWidget | None = None,
    ) -> None:
        title = say("Find essentially equal")
        super().__init__(say, title, say("Record the finding"), parent=parent, width=640)
        sentence = say(
            "Whether candidates are essentially equal by aptitude, ability and performance is judged by the panel, "
            "by all criteria and, for internal candidates, first by the appraisals. Only then may auxiliary "
            "criteria be looked at."
        )
        self.content.addWidget(TextLabel(sentence, LabelRole.QUIET, wrap=True, parent=self))
        self.ticks: dict[CandidateId, CheckBox] = {}
        for person, name in people:
            tick = CheckBox(name, parent=self)
            tick.setChecked(person in proposed)
            tick.clicked.connect(self._show_ready)
            self.ticks[person] = tick
            self.content.addWidget(tick)
        self.reasons = TextArea(lines=3, most_lines=8)
        self.content.addWidget(Field(say("Reasons"), self.reasons, parent=self))
        self.reasons.textChanged.connect(self._show_ready)
        self._show_ready()

    @property
    def chosen(self) -> tuple[CandidateId, ...]:
        """Who is ticked, in the order of the ranking."""
        return tuple(person for person, tick in self.ticks.items() if tick.isChecked())

    @property
    def words(self) -> str:
        """The reasons, without blanks around them."""
        return self.reasons.text().strip()

    def _show_ready(self) -> None:
        self.verb_button.setEnabled(len(self.chosen) > 1 and bool(self.words))
        self.clear_error()
