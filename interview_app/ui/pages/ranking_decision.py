"""The decision under its numbers: who is selected, who follows, and the reasons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_app.domain.deciding import DecisionGap, decision_gaps, deviates, eligible
from interview_app.domain.decision import Dissent
from interview_app.domain.ids import CandidateId
from interview_app.domain.panel import Panelist
from interview_app.domain.procedure import Procedure
from interview_app.domain.results import Ranking
from interview_app.i18n import Say
from interview_app.services.decisions import DecisionPlan
from interview_app.ui.icons import Icon
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.button import primary_button, text_button
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.people_row import PeopleRow
from interview_app.ui.widgets.state_label import StateLabel
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.labels import decision_gap_label
from interview_app.wording.numbers import candidate_name, listed


class DecisionPane(QWidget):
    """`edited` carries the DecisionPlan at every pause; `wished` is the click on the act."""

    edited = Signal(object)
    wished = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._plan = DecisionPlan()
        self._procedure: Procedure | None = None
        self._ranking: Ranking | None = None
        self._editable = False
        self._state = StateLabel(parent=self)
        self.selected = PeopleRow(say("Selected"), say("Choose a person"), self)
        self.reserve = PeopleRow(say("Reserve"), say("Next in reserve"), self)
        self.reasons = TextArea(say("Reasons for the selection"), lines=2, most_lines=6)
        self.deviation = TextArea(lines=2, most_lines=4)
        self._reasons_field = Field(say("Reasons"), self.reasons, parent=self)
        self._deviation_field = Field(
            say("Reason for departing from the ranking"), self.deviation, parent=self
        )
        self.add_dissent = text_button(say("Note a differing view …"), Icon.PLUS, small=True)
        self.dissents: dict[str, tuple[Field, TextArea]] = {}
        self.record = primary_button(say("Record decision …"), Icon.GAVEL)
        self._lay_out()
        self._connect()
        on_theme_change(self._restyle)

    def show_decision(
        self, procedure: Procedure, ranking: Ranking, plan: DecisionPlan, *, editable: bool
    ) -> None:
        """Show what was entered so far, or what was recorded."""
        self._procedure, self._ranking, self._editable = procedure, ranking, editable
        self._plan = plan
        for area, words in ((self.reasons, plan.reasons), (self.deviation, plan.deviation)):
            area.setReadOnly(not editable)
            area.set_text(words)
        self._show_dissents(procedure.voters(), plan.dissents)
        self._show_people()

    @property
    def plan(self) -> DecisionPlan:
        """What stands in the fields now."""
        dissents = tuple(
            Dissent(person.id, self.dissents[person.id][1].text())
            for person in (self._procedure.voters() if self._procedure else ())
            if person.id in self.dissents
        )
        return replace(
            self._plan, reasons=self.reasons.text(), deviation=self.deviation.text(), dissents=dissents
        )

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(TextLabel(self._say("Decision"), LabelRole.SECTION, parent=self))
        self._head.addStretch(1)
        self._head.addWidget(self._state)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.add_dissent)
        self._foot.addStretch(1)
        self._foot.addWidget(self.record)
        self._dissent_column = QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        for widget in (self.selected, self.reserve, self._reasons_field, self._deviation_field):
            self._column.addWidget(widget)
        self._column.addLayout(self._dissent_column)
        self._column.addLayout(self._foot)

    def _connect(self) -> None:
        self.selected.changed.connect(self._select)
        self.reserve.changed.connect(self._reserve)
        for area in (self.reasons, self.deviation):
            area.paused.connect(self._tell)
            area.textChanged.connect(self._show_state)
        self.add_dissent.clicked.connect(self._open_dissents)
        self.record.clicked.connect(self.wished)

    def _select(self, keys: Sequence[str]) -> None:
        chosen = tuple(CandidateId(key) for key in keys)
        reserve = tuple(each for each in self._plan.reserve if each not in chosen)
        self._plan = replace(self._plan, selected=chosen, reserve=reserve)
        self._show_people()
        self._tell()

    def _reserve(self, keys: Sequence[str]) -> None:
        self._plan = replace(self._plan, reserve=tuple(CandidateId(key) for key in keys))
        self._show_people()
        self._tell()

    def _show_people(self) -> None:
        if self._procedure is None or self._ranking is None:
            return
        able = eligible(self._ranking)
        taken = {*self._plan.selected, *self._plan.reserve}
        free = [each for each in able if each not in taken]
        room = len(self._plan.selected) < self._ranking.posts
        from_reserve = [each for each in self._plan.reserve if each in able]
        others = [*free, *from_reserve] if room else []
        self.selected.show_people(
            self._named(self._plan.selected), self._named(others), editable=self._editable
        )
        self.reserve.show_people(self._named(self._plan.reserve), self._named(free), editable=self._editable)
        self._show_state()

    def _named(self, people: Sequence[CandidateId]) -> list[tuple[str, str]]:
        if self._procedure is None:
            return []
        return [(each, candidate_name(self._procedure, each)) for each in people]

    def _show_state(self) -> None:
        """What is missing in words; the button waits for it."""
        if self._procedure is None or self._ranking is None:
            return
        plan = self.plan
        apart = bool(plan.selected) and deviates(self._ranking, plan.selected)
        self._deviation_field.setVisible(apart or bool(plan.deviation))
        if self._procedure.decision is not None:
            self._state.set_state(self._say("recorded"), Icon.CIRCLE_CHECK, Colour.GOOD)
            self.record.setVisible(False)
            return
        gaps = self._gaps(plan)
        self.record.setVisible(True)
        self.record.setEnabled(self._editable and not gaps)
        self._state.setVisible(bool(gaps) or not self._editable)
        self._state.set_state(self._missing(gaps), Icon.CIRCLE_ALERT, Colour.WARN)

    def _missing(self, gaps: Sequence[DecisionGap]) -> str:
        if not self._editable:
            return self._say("The chair records the decision.")
        words = listed(self._say, [decision_gap_label(self._say, gap) for gap in gaps])
        return self._say("Missing: {parts}", parts=words)

    def _gaps(self, plan: DecisionPlan) -> tuple[DecisionGap, ...]:
        if self._ranking is None:
            return ()
        return decision_gaps(
            self._ranking,
            selected=plan.selected,
            reserve=plan.reserve,
            reasons=plan.reasons,
            deviation=plan.deviation,
        )

    def _show_dissents(self, voters: Sequence[Panelist], dissents: Sequence[Dissent]) -> None:
        """A field for everybody with a differing view; the button offers the others'."""
        for field, _ in self.dissents.values():
            self._dissent_column.removeWidget(field)
            field.deleteLater()
        self.dissents = {}
        said = {dissent.panelist: dissent.words for dissent in dissents}
        for person in voters:
            if person.id in said:
                self._add_dissent(person, said[person.id])
        self.add_dissent.setVisible(self._editable and len(self.dissents) < len(voters))

    def _open_dissents(self) -> None:
        for person in self._procedure.voters() if self._procedure else ():
            if person.id not in self.dissents:
                self._add_dissent(person, "")
        self.add_dissent.setVisible(False)

    def _add_dissent(self, person: Panelist, words: str) -> None:
        area = TextArea(lines=1, most_lines=4)
        area.set_text(words)
        area.setReadOnly(not self._editable)
        area.paused.connect(self._tell)
        field = Field(self._say("Differing view of {name}", name=person.name), area, parent=self)
        self._dissent_column.addWidget(field)
        self.dissents[person.id] = (field, area)

    def _tell(self) -> None:
        if self._editable:
            self.edited.emit(self.plan)

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._column.setSpacing(theme.px(8))
        self._dissent_column.setSpacing(theme.px(8))
