"""Beside the candidates: the few data that are entered about one of them, and no more."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date, datetime, time
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from interview_app.domain.candidate import Candidate, CandidateState
from interview_app.domain.ids import CandidateId
from interview_app.i18n import Say
from interview_app.services.candidates import CandidateData
from interview_app.ui.models.dates import day_of, day_words, moment_of, time_of, time_words
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.choices import CheckBox
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import LineEdit
from interview_app.ui.widgets.side_pane import ScrollColumn
from interview_app.ui.widgets.text_label import LabelRole, TextLabel

Value = TypeVar("Value")

_NEW = CandidateId("")
_INVITED = (CandidateState.INVITED, CandidateState.NO_SHOW)


class DataPane(ScrollColumn):
    """`entered` carries the candidate's id (None for a new one) and CandidateData, when something of it changed.

    A field that cannot be read says so, keeps its words, and leaves the rest to be stored.
    """

    entered = Signal(object, object)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._telling = self._fixed = False
        self._changeable = True
        self._held: Candidate | None = None
        self._taken: Collection[str] = ()
        self._zone = "Europe/Berlin"
        self._unread: dict[tuple[CandidateId, str], str] = {}
        self._title = TextLabel("", LabelRole.SECTION, wrap=True)
        self.fields = {
            name: LineEdit()
            for name in ("number", "name", "received", "grade", "day", "clock", "place", "invited")
        }
        self.accommodation = LineEdit()
        self.internal = CheckBox(say("internal"))
        self._labels = self._labelled()
        self._pairs: list[QHBoxLayout] = []
        self._lay_out()
        for field in (*self.fields.values(), self.accommodation):
            field.left.connect(self.settle)
            field.returnPressed.connect(self.settle)
        self.internal.clicked.connect(self._turn_internal)
        on_theme_change(self._set_gaps)

    def show_candidate(self, candidate: Candidate, taken: Collection[str], zone: str) -> None:
        """Show somebody; `taken` are the numbers of the others, `zone` that of appointments."""
        self._held, self._taken, self._zone = candidate, taken, zone
        self._title.set_words(candidate.name or self._say("New candidate"))
        values = {
            "number": candidate.number,
            "name": candidate.name,
            "received": day_words(candidate.received),
            "grade": candidate.present_grade,
            "day": day_words(candidate.appointment.date() if candidate.appointment else None),
            "clock": time_words(candidate.appointment),
            "place": candidate.place,
            "invited": day_words(candidate.invited),
        }
        for name, value in values.items():
            _show(self.fields[name], self._unread.get((candidate.id, name), value))
        _show(self.accommodation, candidate.accommodation)
        self.internal.setChecked(candidate.internal)
        self._labels["grade"].setVisible(candidate.internal)
        self._labels["invited"].setVisible(candidate.invited is not None or candidate.state in _INVITED)
        self._read()

    def show_new(self, number: str, taken: Collection[str], zone: str) -> None:
        """An empty entry with a suggested number; it exists once it has a name."""
        self.show_candidate(Candidate(_NEW, number, "", 0), taken, zone)
        self.fields["name"].setFocus()

    def settle(self) -> None:
        """Tell what was entered, if it differs from what is held and can be read."""
        held = self._held
        if held is None or self._telling:
            return
        data = self._read()
        if not data.name or not data.number or data == data_of(held):
            return
        self._telling = True
        self.entered.emit(None if held.id == _NEW else held.id, data)
        self._telling = False

    def set_changeable(self, changeable: bool) -> None:
        """Let the fields be changed, or only read."""
        self._changeable = changeable
        for field in (*self.fields.values(), self.accommodation):
            field.setReadOnly(not changeable)
        self.internal.setEnabled(changeable)
        self._hold_name()

    def set_name_fixed(self, fixed: bool) -> None:
        """Hold name and number: something was recorded under them, so that they are corrected with a reason."""
        self._fixed = fixed
        self._hold_name()

    def _hold_name(self) -> None:
        for name in ("number", "name"):
            self.fields[name].setReadOnly(self._fixed or not self._changeable)

    def _turn_internal(self) -> None:
        self._labels["grade"].setVisible(self.internal.isChecked())
        self.settle()

    def _read(self) -> CandidateData:
        """What stands in the fields; what cannot be read is marked there, and what was held is taken."""
        held = self._held or Candidate(_NEW, "", "", 0)
        usual = data_of(held)
        number = self._value("number", usual.number, self._number)
        name = self._value("name", usual.name, self._name)
        received = self._value("received", usual.received, self._day)
        day = self._value("day", held.appointment.date() if held.appointment else None, self._day)
        clock = self._value("clock", held.appointment.time() if held.appointment else None, self._clock)
        invited = self._value("invited", usual.invited, self._day)
        moment = moment_of(day, clock, self._zone)
        return CandidateData(
            number=number,
            name=name,
            received=received,
            internal=self.internal.isChecked(),
            present_grade=self.fields["grade"].text().strip(),
            accommodation=self.accommodation.text().strip(),
            appointment=_same_moment(usual.appointment, moment),
            place=self.fields["place"].text().strip(),
            invited=invited,
        )

    def _value(self, name: str, held: Value, read: Callable[[str], Value]) -> Value:
        words = self.fields[name].text()
        place = (self._held.id if self._held is not None else _NEW, name)
        try:
            value = read(words)
        except ValueError as error:
            self._unread[place] = words
            self._labels[name].set_error(str(error))
            return held
        self._unread.pop(place, None)
        self._labels[name].set_error("")
        return value

    def _number(self, words: str) -> str:
        number = words.strip()
        if not number:
            raise ValueError(self._say("A number is needed."))
        if number in self._taken:
            raise ValueError(self._say("This number is taken."))
        return number

    def _name(self, words: str) -> str:
        if not words.strip() and self._held is not None and self._held.id != _NEW:
            raise ValueError(self._say("A name is needed."))
        return words.strip()

    def _day(self, words: str) -> date | None:
        try:
            return day_of(words)
        except ValueError:
            raise ValueError(self._say("No date such as 14.03.2023.")) from None

    def _clock(self, words: str) -> time | None:
        try:
            return time_of(words)
        except ValueError:
            raise ValueError(self._say("No time such as 9:30.")) from None

    def _labelled(self) -> dict[str, Field]:
        say, fields = self._say, self.fields
        return {
            "number": Field(say("Number"), fields["number"]),
            "name": Field(say("Name"), fields["name"]),
            "received": Field(say("Received on"), fields["received"]),
            "grade": Field(say("Present grade"), fields["grade"]),
            "day": Field(say("Appointment on"), fields["day"]),
            "clock": Field(say("Time"), fields["clock"]),
            "place": Field(say("Place"), fields["place"]),
            "invited": Field(say("Invited on"), fields["invited"]),
        }

    def _lay_out(self) -> None:
        labels, column = self._labels, self.column
        column.addWidget(self._title)
        self._pair(labels["number"], labels["received"])
        column.addWidget(labels["name"])
        column.addWidget(self.internal)
        column.addWidget(labels["grade"])
        self._pair(labels["day"], labels["clock"])
        self._pair(labels["place"], labels["invited"])
        self.accommodation.setPlaceholderText(self._say("what was granted, never why"))
        column.addWidget(Field(self._say("Accommodation"), self.accommodation))
        column.addStretch(1)

    def _pair(self, left: QWidget, right: QWidget) -> None:
        row = QHBoxLayout()
        row.addWidget(left, 1)
        row.addWidget(right, 1)
        self._pairs.append(row)
        self.column.addLayout(row)

    def _set_gaps(self) -> None:
        for row in self._pairs:
            row.setSpacing(theme_of(self).px(12))


def data_of(candidate: Candidate) -> CandidateData:
    """What was entered about somebody."""
    return CandidateData(
        candidate.number,
        candidate.name,
        candidate.received,
        candidate.internal,
        candidate.present_grade,
        candidate.accommodation,
        candidate.appointment,
        candidate.place,
        candidate.invited,
    )


def _same_moment(held: datetime | None, read: datetime | None) -> datetime | None:
    """The held moment where both are the same, so that another spelling of its zone is no change."""
    return held if held == read else read


def _show(field: LineEdit, words: str) -> None:
    """Show words without taking undo and cursor from somebody who types the same."""
    if field.text() != words:
        field.setText(words)
