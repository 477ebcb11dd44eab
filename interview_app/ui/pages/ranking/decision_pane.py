"""The decision under its numbers: who is selected, who follows, and the reasons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from interview_app.domain.deciding import DecisionGap, decision_gaps, deviates, eligible, leaves_posts_open
from interview_app.domain.decision import Dissent
from interview_app.domain.equality import gate_open
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.procedure import Procedure
from interview_app.domain.results import Ranking
from interview_app.i18n import Say
from interview_app.services.decisions.deciding import DecisionPlan, entered_by
from interview_app.ui.icons import Icon
from interview_app.ui.models.people import short_name
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.button import primary_button, text_button
from interview_app.ui.widgets.people_row import PeopleRow
from interview_app.ui.widgets.state_label import StateLabel
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.numbers import candidate_name
from interview_app.wording.result_labels import decision_gap_label

_LABELS, _INTO_FIELD = 104, 10
_SELECTED, _RESERVE, _REASONS, _DEVIATION, _DISSENTS = range(5)


class DecisionPane(QWidget):
    """`edited` carries the DecisionPlan at every pause; `wished` is the click on the act.

    `more_wished` asks for the page of the reasons in full, `opened` carries a field that should be seen.
    """

    edited = Signal(object)
    wished = Signal()
    more_wished = Signal()
    opened = Signal(object)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._plan = DecisionPlan()
        self._procedure: Procedure | None = None
        self._ranking: Ranking | None = None
        self._before: QWidget | None = None
        self._gate_open = self._consensus_owed = False
        self.state = StateLabel(parent=self)
        self.selected = PeopleRow(say("Selected"), parent=self)
        self.reserve = PeopleRow(say("Reserve"), numbered=True, parent=self)
        self.reasons = TextArea(say("Reasons for the selection"), lines=2, most_lines=6)
        self.deviation = TextArea(lines=2, most_lines=4)
        self.add_dissent = text_button(say("Note a differing view …"), small=True)
        self.dissents: dict[PanelistId, TextArea] = {}
        self.record = primary_button(say("Record decision …"), Icon.GAVEL)
        self.in_full = text_button(say("Reasons in full …"), small=True)
        self._labels: dict[int, TextLabel] = {}
        self._grid = QGridLayout()
        self._lay_out()
        self._connect()
        on_theme_change(self._restyle)

    def show_plan(
        self, procedure: Procedure, ranking: Ranking, plan: DecisionPlan, *, consensus_owed: bool
    ) -> None:
        """Show what was entered so far; `consensus_owed` says that the agreed levels change the outcome."""
        self._procedure, self._ranking, self._plan = procedure, ranking, plan
        self._gate_open, self._consensus_owed = gate_open(ranking, procedure.equal), consensus_owed
        self.reasons.set_text(plan.reasons)
        self.deviation.set_text(plan.deviation)
        said = {dissent.panelist: dissent.words for dissent in plan.dissents}
        for gone in [each for each in self.dissents if each not in said]:
            self._take_dissent(gone)
        for person, words in said.items():
            self._dissent_area(person).set_text(words)
        self._show_people()

    def order_after(self, widget: QWidget) -> None:
        """Let Tab reach the pane after `widget`."""
        self._before = widget
        self._order()

    @property
    def plan(self) -> DecisionPlan:
        """What stands in the fields now."""
        dissents = tuple(Dissent(person, area.text()) for person, area in self.dissents.items())
        return replace(
            self._plan, reasons=self.reasons.text(), deviation=self.deviation.text(), dissents=dissents
        )

    def _lay_out(self) -> None:
        say = self._say
        self._head = QHBoxLayout()
        self._head.addWidget(TextLabel(say("Decision"), LabelRole.SECTION, parent=self))
        self._head.addWidget(self.in_full)
        self._head.addStretch(1)
        self._head.addWidget(self.state)
        reserve = QHBoxLayout()
        reserve.addWidget(self.reserve, 1)
        reserve.addWidget(self.add_dissent, 0, Qt.AlignmentFlag.AlignVCenter)
        self._reasons_row = QHBoxLayout()
        self._reasons_row.addWidget(self.reasons, 1)
        self._reasons_row.addWidget(self.record, 0, Qt.AlignmentFlag.AlignBottom)
        self._add_label(_SELECTED, say("Selected"))
        self._grid.addWidget(self.selected, _SELECTED, 1)
        self._add_label(_RESERVE, say("Reserve"))
        self._grid.addLayout(reserve, _RESERVE, 1)
        self._add_label(_REASONS, say("Reasons"))
        self._grid.addLayout(self._reasons_row, _REASONS, 1)
        self._add_label(_DEVIATION, say("Reason for departing from the ranking"))
        self._grid.addWidget(self.deviation, _DEVIATION, 1)
        self.reasons.setAccessibleName(say("Reasons for the selection"))
        self._grid.setColumnStretch(1, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        self._column.addLayout(self._grid)

    def _add_label(self, row: int, words: str) -> None:
        label = TextLabel(words, LabelRole.LABEL, wrap=True, parent=self)
        label.setFixedWidth(theme_of(self).px(_LABELS))
        self._labels[row] = label
        top = row >= _REASONS
        self._grid.addWidget(
            label, row, 0, Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignVCenter
        )
        if top:
            label.setContentsMargins(0, theme_of(self).px(_INTO_FIELD), 0, 0)

    def _connect(self) -> None:
        self.selected.changed.connect(self._select)
        self.reserve.changed.connect(self._follow)
        for area in (self.reasons, self.deviation):
            area.paused.connect(self._tell)
            area.textChanged.connect(self._show_state)
        self.add_dissent.clicked.connect(self._open_dissents)
        self.record.clicked.connect(self.wished)
        self.in_full.clicked.connect(self.more_wished)

    def _select(self, keys: Sequence[str]) -> None:
        chosen = tuple(CandidateId(key) for key in keys)
        reserve = tuple(each for each in self._plan.reserve if each not in chosen)
        self._plan = replace(self.plan, selected=chosen, reserve=reserve)
        self._show_people()
        self._tell()

    def _follow(self, keys: Sequence[str]) -> None:
        self._plan = replace(self.plan, reserve=tuple(CandidateId(key) for key in keys))
        self._show_people()
        self._tell()

    def _show_people(self) -> None:
        if self._procedure is None or self._ranking is None:
            return
        say, plan = self._say, self._plan
        able = eligible(self._ranking)
        free = [each for each in able if each not in (*plan.selected, *plan.reserve)]
        others = [*free, *plan.reserve] if len(plan.selected) < self._ranking.posts else []
        self.selected.show_people(
            self._named(plan.selected),
            self._named(others),
            invitation=say("Choose person {number}", number=len(plan.selected) + 1),
        )
        self.reserve.show_people(
            self._named(plan.reserve),
            self._named(free),
            invitation=say("Choose place {number}", number=len(plan.reserve) + 1),
        )
        self._show_state()
        self._order()

    def _named(self, people: Sequence[CandidateId]) -> list[tuple[str, str]]:
        if self._procedure is None:
            return []
        return [(each, candidate_name(self._procedure, each)) for each in people]

    def _show_state(self) -> None:
        """What is missing in words; the button waits for it."""
        if self._procedure is None or self._ranking is None:
            return
        plan, say = self.plan, self._say
        apart = bool(plan.selected) and deviates(self._ranking, plan.selected, plan.reserve)
        self._labels[_DEVIATION].setVisible(apart)
        self.deviation.setVisible(apart)
        words = say("Reason for departing from the ranking")
        if apart and leaves_posts_open(self._ranking, plan.selected, plan.reserve):
            words = say("Reason for leaving a post open")
        self._labels[_DEVIATION].set_words(words)
        self.deviation.setAccessibleName(words)
        gaps = self._gaps(plan)
        self.record.setEnabled(not gaps)
        missing = self._missing(gaps) if gaps else ""
        self.record.setAccessibleDescription(missing)
        self.state.setVisible(bool(gaps))
        self.state.set_state(missing, Icon.CIRCLE_ALERT, Colour.WARN)
        everybody = len(self.dissents) == len(self._procedure.voters())
        self.add_dissent.setVisible(not everybody)

    def _missing(self, gaps: Sequence[DecisionGap]) -> str:
        people_first = sorted(gaps, key=lambda gap: gap is DecisionGap.REASONS)
        return self._say("Missing: {parts}", parts=", ".join(self._gap_words(gap) for gap in people_first))

    def _gap_words(self, gap: DecisionGap) -> str:
        chosen, reserve = self._plan.selected, self._plan.reserve
        open_posts = self._ranking is not None and leaves_posts_open(self._ranking, chosen, reserve)
        if gap is DecisionGap.DEVIATION and open_posts:
            return self._say("person {number} or why the post stays open", number=len(chosen) + 1)
        return decision_gap_label(self._say, gap)

    def _gaps(self, plan: DecisionPlan) -> tuple[DecisionGap, ...]:
        if self._ranking is None:
            return ()
        return decision_gaps(
            self._ranking, entered_by(plan, gate_open=self._gate_open, consensus_owed=self._consensus_owed)
        )

    def _open_dissents(self) -> None:
        """A field for every member; what stays empty says nothing."""
        voters = self._procedure.voters() if self._procedure else ()
        areas = [self._dissent_area(person.id) for person in voters]
        self._show_state()
        self._order()
        if areas:
            areas[0].setFocus(Qt.FocusReason.OtherFocusReason)
            self.opened.emit(areas[-1])

    def _dissent_area(self, person: PanelistId) -> TextArea:
        if person in self.dissents or self._procedure is None:
            return self.dissents[person]
        name = self._procedure.panelist(person).name
        row = _DISSENTS + len(self.dissents)
        self._add_label(row, self._say("Differing: {name}", name=short_name(name)))
        area = TextArea(lines=1, most_lines=4, parent=self)
        area.setAccessibleName(self._say("Differing view of {name}", name=name))
        area.paused.connect(self._tell)
        self._grid.addWidget(area, row, 1)
        area.show()
        self.dissents[person] = area
        return area

    def _take_dissent(self, person: PanelistId) -> None:
        area = self.dissents.pop(person)
        row = self._grid.getItemPosition(self._grid.indexOf(area))
        label = self._labels.pop(row[0] if isinstance(row, tuple) else _DISSENTS)
        for widget in (area, label):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _order(self) -> None:
        """Tab goes from person to reasons to the act, also after chips have come and gone."""
        chain = [self.in_full, *self.selected.in_tab_order(), *self.reserve.in_tab_order(), self.add_dissent]
        chain += [self.reasons, self.deviation, *self.dissents.values(), self.record]
        if self._before is not None:
            chain.insert(0, self._before)
        for first, second in pairwise(chain):
            QWidget.setTabOrder(first, second)

    def _tell(self) -> None:
        self.edited.emit(self.plan)

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._column.setSpacing(theme.px(8))
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(8))
        self._reasons_row.setSpacing(theme.px(8))
        for row, label in self._labels.items():
            label.setFixedWidth(theme.px(_LABELS))
            if row >= _REASONS:
                label.setContentsMargins(0, theme.px(_INTO_FIELD), 0, 0)
