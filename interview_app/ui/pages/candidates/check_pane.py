"""Beside the candidates: one requirement held against one candidate's documents."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from interview_app.domain.candidate import Candidate, Finding, RequirementCheck
from interview_app.domain.form import Requirement
from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.button import text_button
from interview_app.ui.widgets.choices import RadioButton
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.side_pane import ScrollColumn
from interview_app.ui.widgets.state_label import StateLabel
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


@dataclass(frozen=True, slots=True)
class CheckCase:
    """What the pane shows; `last` says who noted it and when."""

    candidate: Candidate
    requirement: Requirement
    check: RequirementCheck | None
    last: str


class CheckPane(ScrollColumn):
    """`noted` carries the case, the finding, the evidence and what is missing, when something of it changed.

    Return in a text settles it and asks by `gone_on` for the next requirement; Shift+Return begins a new line.
    `filled` asks for what is open to be met: True for this requirement, False for this candidate.
    """

    noted = Signal(object, object, str, str)
    gone_on = Signal()
    filled = Signal(bool)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._case: CheckCase | None = None
        self._who = TextLabel("", LabelRole.NOTE)
        self._name = TextLabel("", LabelRole.SECTION, wrap=True)
        self._passage = TextLabel("", wrap=True)
        self._hint = TextLabel("", LabelRole.NOTE, wrap=True)
        self.evidence = TextArea(lines=3, most_lines=7)
        self.missing = TextArea(lines=2, most_lines=5)
        self._evidence_field = Field(say("Evidence"), self.evidence, hint=say("Return: next"))
        self._missing_field = Field(say("What is missing"), self.missing)
        self._group = QButtonGroup(self)
        self._buttons = {
            Finding.MET: RadioButton(say("met")),
            Finding.NOT_MET: RadioButton(say("not met, excludes")),
            Finding.OPEN: RadioButton(say("open")),
        }
        self._last = StateLabel("", Icon.HISTORY, Colour.QUIET)
        self.meet_row = text_button(say("Rest of the row is met"), Icon.CHECK)
        self.meet_column = text_button(say("Rest of the column is met"), Icon.CHECK)
        self.meet_row.clicked.connect(lambda: self.filled.emit(False))
        self.meet_column.clicked.connect(lambda: self.filled.emit(True))
        self._lay_out()
        self.evidence.left.connect(self.settle)
        self.missing.left.connect(self.settle)
        for text in (self.evidence, self.missing):
            text.installEventFilter(self)
        for finding, button in self._buttons.items():
            self._group.addButton(button)
            button.clicked.connect(lambda _=False, chosen=finding: self.choose(chosen))

    def show_case(self, case: CheckCase) -> None:
        """Show a candidate and requirement; what is typed in the same case stays."""
        same = self._case is not None and _place(self._case) == _place(case)
        self._case = case
        self._who.set_words(f"{case.candidate.name} · {case.candidate.number}")
        self._name.set_words(self._say.read(case.requirement.name))
        passages = (self._say("“{passage}”", passage=each) for each in case.requirement.passages)
        self._passage.set_words("\n".join(passages))
        self._hint.set_words(self._say.read(case.requirement.evidence))
        self._hint.setVisible(bool(self._hint.text()))
        finding = case.check.finding if case.check is not None else Finding.OPEN
        self._buttons[finding].setChecked(True)
        self._missing_field.setVisible(finding is Finding.OPEN)
        self._last.set_state(case.last, Icon.HISTORY, Colour.QUIET)
        self._last.setVisible(bool(case.last))
        self._evidence_field.set_error("")
        if not same or not self.evidence.hasFocus():
            self.evidence.set_text(case.check.evidence if case.check is not None else "")
        if not same or not self.missing.hasFocus():
            self.missing.set_text(case.check.missing if case.check is not None else "")
        if not same:
            self.verticalScrollBar().setValue(0)

    def choose(self, finding: Finding) -> None:
        """Set the result; “not met” needs its evidence first."""
        if self._case is None:
            return
        self._buttons[finding].setChecked(True)
        self._missing_field.setVisible(finding is Finding.OPEN)
        if finding is Finding.NOT_MET and not self.evidence.text().strip():
            self._evidence_field.set_error(self._say("Say what the documents show."))
            self.evidence.setFocus()
            return
        self._evidence_field.set_error("")
        self.settle()

    def settle(self) -> None:
        """Tell what was entered, if it differs from what is held."""
        case = self._case
        if case is None:
            return
        finding = self._finding()
        evidence, missing = self.evidence.text().strip(), self.missing.text().strip()
        if finding is Finding.NOT_MET and not evidence:
            return
        held = case.check
        before = (held.finding, held.evidence, held.missing) if held is not None else (Finding.OPEN, "", "")
        if (finding, evidence, missing) != before:
            self.noted.emit(case, finding, evidence, missing)

    def set_changeable(self, changeable: bool) -> None:
        """Let the fields be changed, or only read."""
        for field in (self.evidence, self.missing):
            field.setReadOnly(not changeable)
        for button in (*self._buttons.values(), self.meet_row, self.meet_column):
            button.setEnabled(changeable)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._go_on()
                return True
        return super().eventFilter(watched, event)

    def _go_on(self) -> None:
        """To the next requirement, unless this one still needs its evidence."""
        self.choose(self._finding())
        if not self._evidence_field.error():
            self.gone_on.emit()

    def _finding(self) -> Finding:
        return next(each for each, button in self._buttons.items() if button.isChecked())

    def _lay_out(self) -> None:
        column = self.column
        column.addWidget(self._who)
        column.addWidget(self._name)
        column.addWidget(TextLabel(self._say("Passage of the posting"), LabelRole.LABEL))
        column.addWidget(self._passage)
        column.addWidget(self._hint)
        column.addWidget(self._evidence_field)
        column.addWidget(TextLabel(self._say("Result"), LabelRole.LABEL))
        for button in self._buttons.values():
            column.addWidget(button)
        column.addWidget(self._missing_field)
        column.addWidget(self.meet_row)
        column.addWidget(self.meet_column)
        column.addStretch(1)
        column.addWidget(self._last)


def _place(case: CheckCase) -> tuple[str, str]:
    return case.candidate.id, case.requirement.id
