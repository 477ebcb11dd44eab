"""Beside the candidates: the few data that are entered about one of them, and no more."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from interview_app.domain.candidate import Candidate, CandidateState
from interview_app.domain.ids import CandidateId
from interview_app.i18n import Say
from interview_app.services.candidates.registering import CandidateData
from interview_app.ui.models.dates import moment_of, time_words
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.choices import CheckBox
from interview_app.ui.widgets.entry_field import DayField, EntryField, read_clock
from interview_app.ui.widgets.side_pane import ScrollColumn
from interview_app.ui.widgets.text_label import LabelRole, TextLabel

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
        self._title = TextLabel("", LabelRole.SECTION, wrap=True)
        self._entries, self._days = self._entered(), self._dated()
        self.fields = {name: field.line for name, field in (self._entries | self._days).items()}
        self._accommodation = EntryField(say("Accommodation"))
        self.accommodation = self._accommodation.line
        self.internal = CheckBox(say("internal"))
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
        moment = candidate.appointment
        words = {
            "number": candidate.number,
            "name": candidate.name,
            "grade": candidate.present_grade,
            "clock": time_words(moment),
            "place": candidate.place,
        }
        days = {
            "received": candidate.received,
            "day": moment.date() if moment else None,
            "invited": candidate.invited,
        }
        for name, value in words.items():
            self._entries[name].show_words(value, record=candidate.id)
        for name, day in days.items():
            self._days[name].show_day(day, record=candidate.id)
        self._accommodation.show_words(candidate.accommodation)
        self.internal.setChecked(candidate.internal)
        self._entries["grade"].setVisible(candidate.internal)
        self._days["invited"].setVisible(candidate.invited is not None or candidate.state in _INVITED)
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
        self._entries["grade"].setVisible(self.internal.isChecked())
        self.settle()

    def _read(self) -> CandidateData:
        """What stands in the fields; what cannot be read is marked there, and what was held is taken."""
        held = self._held or Candidate(_NEW, "", "", 0)
        usual, held_moment = data_of(held), held.appointment
        day = self._days["day"].day(instead=held_moment.date() if held_moment else None)
        clock = self._entries["clock"].value(
            partial(read_clock, self._say), instead=held_moment.time() if held_moment else None
        )
        return CandidateData(
            number=self._entries["number"].value(self._number, instead=usual.number),
            name=self._entries["name"].value(self._name, instead=usual.name),
            received=self._days["received"].day(instead=usual.received),
            internal=self.internal.isChecked(),
            present_grade=self.fields["grade"].text().strip(),
            accommodation=self.accommodation.text().strip(),
            appointment=_same_moment(held_moment, moment_of(day, clock, self._zone)),
            place=self.fields["place"].text().strip(),
            invited=self._days["invited"].day(instead=usual.invited),
        )

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

    def _entered(self) -> dict[str, EntryField]:
        say = self._say
        return {
            "number": EntryField(say("Number")),
            "name": EntryField(say("Name")),
            "grade": EntryField(say("Present grade")),
            "clock": EntryField(say("Time")),
            "place": EntryField(say("Place")),
        }

    def _dated(self) -> dict[str, DayField]:
        say = self._say
        return {
            "received": DayField(say, say("Received on")),
            "day": DayField(say, say("Appointment on")),
            "invited": DayField(say, say("Invited on")),
        }

    def _lay_out(self) -> None:
        entries, days, column = self._entries, self._days, self.column
        column.addWidget(self._title)
        self._pair(entries["number"], days["received"])
        column.addWidget(entries["name"])
        column.addWidget(self.internal)
        column.addWidget(entries["grade"])
        self._pair(days["day"], entries["clock"])
        self._pair(entries["place"], days["invited"])
        self.accommodation.setPlaceholderText(self._say("what was granted, never why"))
        column.addWidget(self._accommodation)
        column.addStretch(1)

    def _pair(self, left: QWidget, right: QWidget) -> None:
        row = QHBoxLayout()
        for field in (left, right):
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
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
