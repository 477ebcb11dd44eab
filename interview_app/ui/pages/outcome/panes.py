"""Beside what follows from a decision: one condition of one person, or the day on which somebody was told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_app.domain.candidate import Finding
from interview_app.i18n import Say
from interview_app.ui.widgets.button import secondary_button
from interview_app.ui.widgets.entry_field import DayField
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import ComboBox
from interview_app.ui.widgets.side_pane import ScrollColumn
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.labels import finding_label


@dataclass(frozen=True, slots=True)
class ConditionEntry:
    """What is entered about a condition."""

    finding: Finding
    words: str


class ConditionPane(ScrollColumn):
    """`entered` carries a ConditionEntry, when something of it changed."""

    entered = Signal(object)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._held = ConditionEntry(Finding.OPEN, "")
        self._title = TextLabel("", LabelRole.SECTION, wrap=True)
        self._condition = TextLabel("", wrap=True)
        self.finding = ComboBox()
        for finding in Finding:
            self.finding.addItem(finding_label(say, finding), finding)
        self.words = TextArea(lines=2, most_lines=6)
        self._words_field = Field(say("What was presented, or is still to come"), self.words)
        for part in (self._title, self._condition, Field(say("State"), self.finding), self._words_field):
            self.column.addWidget(part)
        note = say("Conditions are checked after the selection. They never score and never block.")
        self.column.addWidget(TextLabel(note, LabelRole.NOTE, wrap=True))
        self.column.addStretch(1)
        self.finding.activated.connect(lambda _: self.settle())
        self.words.left.connect(self.settle)

    def show_condition(self, name: str, condition: str, entry: ConditionEntry, *, changeable: bool) -> None:
        """Show one condition of one selected person."""
        self._held = entry
        self._title.set_words(name)
        self._condition.set_words(condition)
        self.finding.setCurrentIndex(self.finding.findData(entry.finding))
        if self.words.text() != entry.words:
            self.words.set_text(entry.words)
        self.finding.setEnabled(changeable)
        self.words.setReadOnly(not changeable)
        self._words_field.set_error("")

    def settle(self) -> None:
        """Tell what was entered, if it differs; a condition that is not met needs words."""
        entry = ConditionEntry(Finding(self.finding.currentData()), self.words.text().strip())
        missing = entry.finding is Finding.NOT_MET and not entry.words
        self._words_field.set_error(self._say("Say why it is not met.") if missing else "")
        if entry != self._held and not missing:
            self.entered.emit(entry)


class NoticePane(ScrollColumn):
    """`entered` carries the day, None to take it back; `all_told` a day for everybody who has none."""

    entered = Signal(object)
    all_told = Signal(object)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._held: date | None = None
        self._title = TextLabel("", LabelRole.SECTION, wrap=True)
        self._field = DayField(say, say("Told the outcome on"))
        self.day = self._field.line
        self.everybody = secondary_button(say("The same day for all who have none"))
        self.everybody.clicked.connect(self._tell_all)
        note = say("The time of retention begins when the last who was not selected has been told.")
        for part in (self._title, self._field, self.everybody):
            self.column.addWidget(part)
        self.column.addWidget(TextLabel(note, LabelRole.NOTE, wrap=True))
        self.column.addStretch(1)
        self.day.left.connect(self.settle)
        self.day.returnPressed.connect(self.settle)

    def show_notice(self, name: str, day: date | None, *, changeable: bool) -> None:
        """Show when somebody was told."""
        self._held = day
        self._title.set_words(name)
        self._field.show_day(day)
        self._field.set_error("")
        self.day.setReadOnly(not changeable)
        self.everybody.setEnabled(changeable)

    def settle(self) -> None:
        """Tell the day, if it differs and can be read."""
        day = self._field.day(instead=self._held)
        if day != self._held:
            self.entered.emit(day)

    def _tell_all(self) -> None:
        self.settle()
        day = self._field.required_day()
        if day is not None:
            self.all_told.emit(day)
