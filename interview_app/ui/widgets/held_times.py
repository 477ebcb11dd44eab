"""The day and times of an interview that was held without the program, and why it was."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_app.i18n import Say
from interview_app.ui.models.dates import day_of, day_words, moment_of, time_of, time_words
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import LineEdit

Value = TypeVar("Value", date, time)


class HeldTimes(QWidget):
    """`appointment` is where the fields begin; `changed` tells that something was typed."""

    changed = Signal()

    def __init__(
        self, say: Say, appointment: datetime | None, *, zone: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._say = say
        self._zone = zone
        self.day = LineEdit(day_words(say, appointment.date() if appointment is not None else None))
        self.start, self.end, self.reason = LineEdit(time_words(appointment)), LineEdit(), LineEdit()
        self._across = QHBoxLayout()
        for label, field in ((say("Day"), self.day), (say("From"), self.start), (say("To"), self.end)):
            self._across.addWidget(Field(label, field, parent=self))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._across)
        self._column.addWidget(Field(say("Why it was held without the program"), self.reason, parent=self))
        for field in (self.day, self.start, self.end, self.reason):
            field.textEdited.connect(lambda _: self.changed.emit())
        on_theme_change(self._restyle)

    def obstacle(self) -> str:
        """What is still missing, or nothing."""
        if _read(day_of, self.day) is None:
            return self._say("The day is missing, as in 14 Mar 2023 or 14.03.2023.")
        if _read(time_of, self.start) is None or _read(time_of, self.end) is None:
            return self._say("Start and end are missing, as in 9:30.")
        if not self.reason.text().strip():
            return self._say("The reason is missing.")
        return ""

    def span(self) -> tuple[datetime, datetime]:
        """Start and end; only where nothing is missing."""
        day = _read(day_of, self.day)
        started = moment_of(day, _read(time_of, self.start), self._zone)
        ended = moment_of(day, _read(time_of, self.end), self._zone)
        if started is None or ended is None:
            raise ValueError("the day is missing")
        return started, ended

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._across.setSpacing(theme.px(16))
        self._column.setSpacing(theme.px(12))


def _read(read: Callable[[str], Value | None], field: LineEdit) -> Value | None:
    """What stands in a field, or None where it cannot be read."""
    try:
        return read(field.text())
    except ValueError:
        return None
