"""The outcome on one question: a level or none, who keeps to another view, why, and the button that names it."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_app.domain.ids import PanelistId
from interview_app.i18n import Say
from interview_app.services.consensus.agreeing import AgreementPlan, CandidateCase, QuestionCase
from interview_app.ui.models.consensus_rows import level_words, place_of
from interview_app.ui.models.people import short_name
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.button import primary_button, text_button
from interview_app.ui.widgets.choices import CheckBox
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.flow_layout import FlowLayout
from interview_app.ui.widgets.level_choice import NONE, LevelChoice
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class AgreementForm(QWidget):
    """The fields; the `foot` with the buttons is placed by whoever holds the form.

    `edited` carries the plan after a choice and at each pause, `wished` asks to record it.

    `withdrawn` asks to take back what stands, `passed` to go on where there is nothing to record.
    """

    edited = Signal(object)
    wished = Signal()
    withdrawn = Signal()
    passed = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._case: CandidateCase | None = None
        self._question: QuestionCase | None = None
        self._plan = AgreementPlan()
        self._label = TextLabel(say("Agreed level"), LabelRole.LABEL)
        self._keys = TextLabel("", LabelRole.NOTE)
        self.levels = LevelChoice(say("Agreed level"), say("no agreement"))
        self.levels.chosen.connect(self._choose)
        self._keeps = TextLabel(say("Keeps to another view"), LabelRole.LABEL)
        self._ticks = QWidget()
        self._flow = FlowLayout(self._ticks, gap=12)
        self._flow.addWidget(self._keeps)
        self.dissents: dict[PanelistId, CheckBox] = {}
        self.reason = TextArea(lines=2, most_lines=4)
        self.reason.paused.connect(self._tell)
        self.reason.left.connect(self._tell)
        self.reason.textChanged.connect(self._show_button)
        self._field = Field(say("Reason"), self.reason)
        self.back = text_button(say("Withdraw agreement …"))
        self.back.clicked.connect(self.withdrawn)
        self.act = primary_button("")
        self.act.clicked.connect(self.go_on)
        self._closed = TextLabel("", LabelRole.QUIET, wrap=True)
        self._inputs = QWidget()
        self.foot = QWidget()
        self._lay_out()
        on_theme_change(self._restyle)

    @property
    def plan(self) -> AgreementPlan:
        """What stands in the fields."""
        return replace(self._plan, reason=self.reason.text().strip())

    @property
    def held(self) -> AgreementPlan:
        """What is on record, as a plan."""
        return recorded(self._question)

    def show_plan(
        self, case: CandidateCase, question: QuestionCase, plan: AgreementPlan, *, closed: str
    ) -> None:
        """Show a question's outcome; what is being typed on the same question stays."""
        same = self._place(case, question) == self._place(self._case, self._question)
        self._case, self._question = case, question
        typing = same and self.reason.hasFocus()
        self._plan = replace(plan, reason=self.reason.text()) if typing else plan
        scale, say = case.procedure.form.scale, self._say
        levels = level_words(say, scale)
        anchors = [_anchor(say, question, level.value) for level in scale.levels]
        self.levels.set_levels(levels, anchors)
        digits = [each for each in levels if len(each) == 1]
        self._keys.set_words(
            say("Alt+{first} to Alt+{last}, Alt+N none", first=digits[0], last=digits[-1]) if digits else ""
        )
        if not typing:
            self.reason.set_text(plan.reason)
        if not same:
            self._field.set_error("")
        self._closed.set_words(closed)
        self._closed.setVisible(bool(closed))
        self._set_open(not closed)
        self._show_choice()

    def clear(self) -> None:
        """Show nothing."""
        self._case = self._question = None
        self._plan = AgreementPlan()
        self.reason.set_text("")
        self._drop_ticks()
        self._closed.set_words("")
        self._set_open(False)

    def choose_label(self, label: str) -> None:
        """Choose the level that is written so."""
        if not self._inputs.isHidden():
            self.levels.choose_label(label)

    def choose_none(self) -> None:
        """Choose “no agreement”."""
        if not self._inputs.isHidden():
            self.levels.choose_none()

    def go_on(self) -> None:
        """Record what is new, or pass on to the next question; where the reason is missing, say so there."""
        question = self._question
        if question is None:
            return
        if self._inputs.isHidden() or not self._is_new():
            self.passed.emit()
        elif question.needs_reason(self._plan.level) and not self.plan.reason:
            self._field.set_error(self._say("Write down what led the panel to this outcome."))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.wished.emit()

    def _set_open(self, open_: bool) -> None:
        self._inputs.setVisible(open_)
        self.foot.setVisible(open_)

    def _choose(self, place: int) -> None:
        case, question = self._case, self._question
        if case is None or question is None:
            return
        level = None if place == NONE else case.procedure.form.scale.levels[place].value
        able = question.may_dissent(level)
        dissents = tuple(each for each in self._plan.dissents if each in able)
        self._plan = replace(self.plan, chosen=True, level=level, dissents=dissents)
        self._show_choice()
        self._tell()

    def _turn(self, panelist: PanelistId, keeps: bool) -> None:
        others = tuple(each for each in self._plan.dissents if each != panelist)
        self._plan = replace(self._plan, dissents=(*others, panelist) if keeps else others)
        self._show_button()
        self._tell()

    def _tell(self) -> None:
        if self._question is not None and not self._inputs.isHidden():
            if self.plan.reason:
                self._field.set_error("")
            self.edited.emit(self.plan)

    def _show_choice(self) -> None:
        case, question, plan = self._case, self._question, self._plan
        if case is None or question is None:
            return
        scale = case.procedure.form.scale
        if not plan.chosen:
            self.levels.set_chosen(None)
        else:
            self.levels.set_chosen(NONE if plan.level is None else place_of(scale, plan.level))
        self._show_ticks(case, question)
        needed = question.common is None or (plan.chosen and question.needs_reason(plan.level))
        aside = self._say("needed where ratings differ") if needed else self._say("not needed")
        if needed and question.common is not None:
            aside = self._say("needed: nobody rated so")
        self._field.set_label(self._say("Reason"), aside=aside)
        self._set_order()
        self.back.setVisible(question.agreed is not None)
        self._show_button()

    def _show_ticks(self, case: CandidateCase, question: QuestionCase) -> None:
        """Whoever rated otherwise can keep to it."""
        able = question.may_dissent(self._plan.level) if self._plan.chosen else ()
        if tuple(self.dissents) != able:
            self._drop_ticks()
            rated = {each.panelist: each.level for each in question.rated}
            for person in case.raters:
                if person.id in able:
                    level = rated[person.id]
                    words = self._say(
                        "{name}: {level}",
                        name=short_name(person.name),
                        level="" if level is None else self._say.plain(level),
                    )
                    self.dissents[person.id] = self._tick(person.id, words)
        for id, box in self.dissents.items():
            box.setChecked(id in self._plan.dissents)
        self._ticks.setVisible(bool(able))

    def _set_order(self) -> None:
        """Tab goes from the levels over the other views and the reason to the buttons."""
        chain = [*self.levels.buttons, *self.dissents.values(), self.reason, self.back, self.act]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _tick(self, panelist: PanelistId, words: str) -> CheckBox:
        box = CheckBox(words, small=True, parent=self._ticks)
        box.setAccessibleName(f"{self._keeps.text()}: {words}")
        box.clicked.connect(lambda keeps: self._turn(panelist, keeps))
        self._flow.addWidget(box)
        box.show()
        return box

    def _drop_ticks(self) -> None:
        for box in self.dissents.values():
            self._flow.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.dissents = {}

    def _is_new(self) -> bool:
        plan = self.plan
        return plan.chosen and plan != self.held

    def _show_button(self) -> None:
        say, plan = self._say, self._plan
        if not self._is_new():
            self.act.set_words(say("To the next open question"))
        elif plan.level is None:
            self.act.set_words(say("Record no agreement"))
        else:
            self.act.set_words(say("Agree on level {level}", level=say.plain(plan.level)))
        self.act.setToolTip(say("Ctrl+Enter"))

    def _place(self, case: CandidateCase | None, question: QuestionCase | None) -> tuple[str, str]:
        if case is None or question is None:
            return "", ""
        return case.candidate.id, question.question.id

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._label)
        head.addStretch(1)
        head.addWidget(self._keys)
        foot = QHBoxLayout(self.foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.act)
        self._rows = QVBoxLayout(self._inputs)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addLayout(head)
        for widget in (self.levels, self._ticks, self._field):
            self._rows.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._inputs)
        column.addWidget(self._closed)

    def _restyle(self) -> None:
        self._rows.setSpacing(theme_of(self).px(6))


def recorded(question: QuestionCase | None) -> AgreementPlan:
    """What stands on a question as a plan; where all rated the same and nothing is recorded, nothing is chosen."""
    if question is None or question.agreed is None:
        return AgreementPlan()
    agreed = question.agreed
    return AgreementPlan(True, agreed.level, agreed.reason, agreed.dissents)


def _anchor(say: Say, question: QuestionCase, level: Fraction) -> str:
    """The behaviour that stands for a level, where the form has one."""
    for anchor in question.question.anchors:
        if anchor.level == level:
            return say.read(anchor.behaviour)
    return ""
