"""Beside the rules: how the chosen one is set in this procedure, and the authority's reason for that."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_app.domain.hint import Rule, Severity
from interview_app.i18n import Say
from interview_app.services.record_check.checking import RuleState
from interview_app.ui.widgets.button import secondary_button
from interview_app.ui.widgets.choices import CheckBox
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import ComboBox
from interview_app.ui.widgets.side_pane import ScrollColumn
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.record_check import no_advice_here, rule_source, rule_title, severity_label


@dataclass(frozen=True, slots=True)
class RuleChoice:
    """How a rule is to be set."""

    on: bool
    severity: Severity
    reason: str


class RulePane(ScrollColumn):
    """`chosen` carries the rule and a RuleChoice."""

    chosen = Signal(object, object)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._rule: Rule | None = None
        self._held = RuleChoice(on=True, severity=Severity.NOTICE, reason="")
        self._title = TextLabel("", LabelRole.SECTION, wrap=True)
        self._source = TextLabel("", LabelRole.NOTE, wrap=True)
        self.on = CheckBox(say("this rule is looked at"))
        self.severity = ComboBox()
        for each in Severity:
            self.severity.addItem(severity_label(say, each), each)
        self.reason = TextArea(lines=3, most_lines=8)
        self.set_button = secondary_button(say("Set the rule"))
        for part in (self._title, self._source, self.on, Field(say("What it asks for"), self.severity)):
            self.column.addWidget(part)
        self.column.addWidget(Field(say("Reason of the authority"), self.reason))
        self.column.addWidget(self.set_button)
        self.column.addWidget(TextLabel(no_advice_here(say), LabelRole.NOTE, wrap=True))
        self.column.addStretch(1)
        self.on.clicked.connect(self._show_ready)
        self.severity.activated.connect(lambda _: self._show_ready())
        self.reason.textChanged.connect(self._show_ready)
        self.set_button.clicked.connect(lambda: self.chosen.emit(self._rule, self.choice))

    @property
    def choice(self) -> RuleChoice:
        """What stands in the fields."""
        return RuleChoice(
            self.on.isChecked(), Severity(self.severity.currentData()), self.reason.text().strip()
        )

    def show_rule(self, state: RuleState, *, may_set: bool) -> None:
        """Show how a rule is set."""
        say = self._say
        self._rule = state.rule
        self._held = RuleChoice(state.on, state.severity, state.reason)
        self._title.set_words(rule_title(say, state.rule))
        self._source.set_words(say("Source: {source}", source=rule_source(say, state.rule)))
        self.on.setChecked(state.on)
        self.severity.setCurrentIndex(self.severity.findData(state.severity))
        if self.reason.text() != state.reason:
            self.reason.set_text(state.reason)
        for control in (self.on, self.severity):
            control.setEnabled(may_set)
        self.reason.setReadOnly(not may_set)
        self.set_button.setVisible(may_set)
        self._show_ready()

    def _show_ready(self) -> None:
        choice = self.choice
        changed = (choice.on, choice.severity) != (self._held.on, self._held.severity)
        self.severity.setEnabled(self.on.isEnabled() and choice.on)
        self.set_button.setEnabled(bool(choice.reason) and (changed or choice.reason != self._held.reason))
