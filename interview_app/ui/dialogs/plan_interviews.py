"""Planning the interviews: days, times and breaks above, the schedule that follows from them below."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from interview_app.domain.candidate import Candidate
from interview_app.domain.ids import CandidateId
from interview_app.domain.schedule import Schedule, SchedulePlan
from interview_app.i18n import Say
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.dialogs.plan_fields import PlanFields
from interview_app.ui.models.cells import CellTable
from interview_app.ui.models.schedule_rows import schedule_heads, schedule_rows, schedule_words
from interview_app.ui.theme import theme_of
from interview_app.ui.widgets.choices import CheckBox
from interview_app.ui.widgets.order_table import OrderTable
from interview_app.ui.widgets.table import Column
from interview_app.ui.widgets.text_label import LabelRole, TextLabel

_WIDTH = 880
_COLUMNS = (Column(132), Column(64), Column(64), Column(140, stretch=True), Column(120), Column(190))
_LEAST_ROWS = 6

Propose = Callable[[SchedulePlan, Sequence[CandidateId], bool], Schedule]


class PlanInterviewsDialog(Dialog):
    """`everybody` are all candidates, `order` those who are planned; `propose` works a schedule out.

    After `wished`, `schedule` is what is to be written.
    """

    def __init__(
        self,
        say: Say,
        *,
        everybody: Sequence[Candidate],
        order: Sequence[CandidateId],
        usual: SchedulePlan,
        zone: str,
        propose: Propose,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            say, say("Plan the interviews"), say("Write appointments"), parent=parent, width=_WIDTH
        )
        self._people = {each.id: each for each in everybody}
        self._order = list(order)
        self._zone, self._propose = zone, propose
        self.fields = PlanFields(say, usual)
        self.keep = CheckBox(say("Whoever has an appointment keeps it"))
        self.keep.setChecked(any(self._people[each].appointment for each in order))
        self.model = CellTable(self)
        self.table = OrderTable(say("Schedule"))
        self.table.setModel(self.model)
        self.table.set_columns(_COLUMNS)
        self.words = TextLabel("", LabelRole.STRONG, wrap=True)
        self._lay_out(say)
        self.fields.changed.connect(self.show_schedule)
        self.keep.clicked.connect(lambda _: self.show_schedule())
        self.table.moved.connect(self._move)
        self.show_schedule()

    def show_schedule(self) -> None:
        """Work the schedule out again; where a field cannot be read, the one before stays to be seen."""
        say, plan = self._say, self.fields.plan()
        self.clear_error()
        if plan is None:
            self.verb_button.setEnabled(False)
            self.words.set_words(say("Correct the marked field first."))
            return
        self.schedule = self._propose(plan, self._order, self.keep.isChecked())
        chosen = self.model.key(self.table.currentIndex().row())
        self.model.show(schedule_heads(say), schedule_rows(say, self.schedule, self._people, self._zone))
        row = self.model.row_of(chosen) if chosen is not None else 0
        if self.model.rowCount():
            self.table.choose_row(max(row, 0))
        self.words.set_words(schedule_words(say, self.schedule, self._people))
        new = any(not slot.kept for slot in self.schedule.slots)
        self.verb_button.setEnabled(new and not self.schedule.unplaced)

    def _move(self, row: int, to: int) -> None:
        """Put one person into the place of another, where both are being planned."""
        one, other = (CandidateId(str(self.model.key(each))) for each in (row, to))
        kept = {slot.candidate for slot in self.schedule.slots if slot.kept}
        if not {one, other} <= set(self._order) - kept:
            return
        place = self._order.index(other)
        self._order.remove(one)
        self._order.insert(place, one)
        self.show_schedule()

    def _lay_out(self, say: Say) -> None:
        theme = theme_of(self)
        self.content.addWidget(self.fields)
        self.content.addWidget(self.keep)
        self.content.addWidget(self.words)
        self.table.setMinimumHeight(theme.px(36 * _LEAST_ROWS))
        self.content.addWidget(self.table, 1)
        keys = say("Drag a row, or move it by Alt and the arrow keys. Nothing is written before you say so.")
        self.content.addWidget(TextLabel(keys, LabelRole.NOTE, wrap=True))
