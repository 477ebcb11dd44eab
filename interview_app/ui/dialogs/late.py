"""Note that a candidate came late: when, and what was said about it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QWidget

from interview_app.domain.candidate import Candidate
from interview_app.i18n import Say
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.models.dates import time_of, time_words
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import LineEdit
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class LateDialog(Dialog):
    """Asks for time and note; `now` is the moment in the procedure's zone.  An empty time takes the note back."""

    def __init__(self, say: Say, person: Candidate, now: datetime, *, parent: QWidget | None = None) -> None:
        super().__init__(
            say, say("Note that {name} came late?", name=person.name), say("Note lateness"), parent=parent
        )
        self._day = person.appointment.astimezone(now.tzinfo) if person.appointment else now
        words = say(
            "The person stays in the procedure; the interview protocol shows the time of arrival and the note. "
            "Without a time, an earlier note is taken back."
        )
        self.content.addWidget(TextLabel(words, LabelRole.QUIET, wrap=True))
        arrived = person.arrived.astimezone(now.tzinfo) if person.arrived else now
        self.time = LineEdit(time_words(arrived))
        self._field = Field(say("Arrived at"), self.time)
        self.note = TextArea(say("Such as: train cancelled, called at 9:40"), lines=2)
        self.note.set_text(person.late_note)
        self.content.addWidget(self._field)
        self.content.addWidget(Field(say("Note"), self.note))
        self.time.setFocus()
        self.time.selectAll()

    def readable(self) -> bool:
        """Whether the time can be read; the field says so where it cannot."""
        try:
            time_of(self.time.text())
        except ValueError:
            self._field.set_error(self._say("No time such as 9:30."))
            return False
        self._field.set_error("")
        return True

    def arrived(self) -> datetime | None:
        """When the candidate came, on the day of the appointment; None where nothing stands there or can be read."""
        if not self.readable():
            return None
        clock = time_of(self.time.text())
        return (
            None
            if clock is None
            else self._day.replace(hour=clock.hour, minute=clock.minute, second=0, microsecond=0)
        )
