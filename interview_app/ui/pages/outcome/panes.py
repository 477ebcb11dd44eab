"""Beside what follows from a decision: one condition of one person, or the day on which somebody was told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_app.domain.access_request import AccessRequest
from interview_app.domain.candidate import Finding
from interview_app.i18n import Say
from interview_app.ui.widgets.button import secondary_button
from interview_app.ui.widgets.entry_field import DayField
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.hairline import Hairline
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
    """`entered` carries the day, None to take it back; `all_told` a day for everybody who has none.

    `asked` and `answered` carry the days of a request for access, None to take them back.
    """

    entered = Signal(object)
    all_told = Signal(object)
    asked = Signal(object)
    answered = Signal(object)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._held: date | None = None
        self._title = TextLabel("", LabelRole.SECTION, wrap=True)
        self._field = DayField(say, say("Told the outcome on"))
        self.day = self._field.line
        self.everybody = secondary_button(say("The same day for all who have none"))
        self.everybody.clicked.connect(self._tell_all)
        self._requested: tuple[date | None, date | None] = (None, None)
        self.asked_field = DayField(say, say("Asked for access on"))
        self.answered_field = DayField(say, say("Answered on"))
        note = say(
            "While a request is open, nothing is deleted. With it the protocols offer an inspection copy."
        )
        parts = (self._title, self._field, self.everybody, Hairline(), self.asked_field, self.answered_field)
        for part in parts:
            self.column.addWidget(part)
        self.column.addWidget(TextLabel(note, LabelRole.NOTE, wrap=True))
        self.column.addStretch(1)
        for line in (self.asked_field.line, self.answered_field.line):
            line.left.connect(self.settle)
            line.returnPressed.connect(self.settle)
        self.day.left.connect(self.settle)
        self.day.returnPressed.connect(self.settle)

    def show_notice(
        self, name: str, day: date | None, *, request: AccessRequest | None, changeable: bool
    ) -> None:
        """Show when somebody was told, and when they asked for access."""
        self._held = day
        self._requested = (None, None) if request is None else (request.on, request.answered)
        for field, held in zip((self.asked_field, self.answered_field), self._requested, strict=True):
            field.show_day(held)
            field.set_error("")
            field.line.setReadOnly(not changeable)
        self.answered_field.setEnabled(request is not None)
        self._title.set_words(name)
        self._field.show_day(day)
        self._field.set_error("")
        self.day.setReadOnly(not changeable)
        self.everybody.setEnabled(changeable)

    def settle(self) -> None:
        """Tell each day that differs and can be read."""
        day = self._field.day(instead=self._held)
        if day != self._held:
            self.entered.emit(day)
        before, answered_before = self._requested
        asked = self.asked_field.day(instead=before)
        answered = self.answered_field.day(instead=answered_before)
        if asked != before:
            self.asked.emit(asked)
        if answered != answered_before and asked is not None:
            self.answered.emit(answered)

    def _tell_all(self) -> None:
        self.settle()
        day = self._field.required_day()
        if day is not None:
            self.all_told.emit(day)
