"""The fields of a plan for the interviews, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from interview_app.domain.schedule import SchedulePlan
from interview_app.i18n import Say
from interview_app.ui.models.dates import day_of, day_words, time_of
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import LineEdit

Value = TypeVar("Value")

_LONGEST = 480
_MOST_DAYS = 60


class PlanFields(QWidget):
    """`changed` tells that something else stands in a field."""

    changed = Signal()

    def __init__(self, say: Say, usual: SchedulePlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._unread = False
        pause = usual.pause or (None, None)
        values = {
            "days": ", ".join(day_words(day) for day in usual.days),
            "places": "; ".join(usual.places),
            "start": _clock_words(usual.start),
            "end": _clock_words(usual.end),
            "minutes": str(usual.minutes),
            "gap": str(usual.gap),
            "pause_from": _clock_words(pause[0]),
            "pause_to": _clock_words(pause[1]),
        }
        self.inputs = {name: LineEdit(words) for name, words in values.items()}
        self._labels = {
            "days": Field(say("Days"), self.inputs["days"], aside=say("such as 20.03.2023, 21.03.2023")),
            "places": Field(
                say("Place"), self.inputs["places"], aside=say("one for each day, separated by ;")
            ),
            "start": Field(say("From"), self.inputs["start"]),
            "end": Field(say("Over by"), self.inputs["end"]),
            "minutes": Field(say("Minutes each"), self.inputs["minutes"]),
            "gap": Field(say("Break between"), self.inputs["gap"]),
            "pause_from": Field(say("Pause from"), self.inputs["pause_from"]),
            "pause_to": Field(say("Pause until"), self.inputs["pause_to"]),
        }
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(self._labels["days"], 0, 0, 1, 3)
        self._grid.addWidget(self._labels["places"], 0, 3, 1, 3)
        for at, name in enumerate(("start", "end", "minutes", "gap", "pause_from", "pause_to")):
            self._grid.addWidget(self._labels[name], 1, at)
            self._grid.setColumnStretch(at, 1)
        for field in self.inputs.values():
            field.textEdited.connect(lambda _: self.changed.emit())
        on_theme_change(self._restyle)

    def plan(self) -> SchedulePlan | None:
        """The plan in the fields; None where one cannot be read, which says so."""
        self._unread = False
        nothing: tuple[date, ...] = ()
        days = self._value("days", self._days, nothing)
        start, end = self._value("start", self._clock, time(0)), self._value("end", self._clock, time(0))
        minutes = self._value("minutes", lambda words: self._count(words, least=1), 1)
        gap = self._value("gap", lambda words: self._count(words, least=0), 0)
        begin = self._value("pause_from", self._clock_or_none, None)
        over = self._value("pause_to", self._clock_or_none, None)
        if not self._unread and start >= end:
            self._complain("end", self._say("Later than the beginning."))
        if not self._unread and (begin is None) is not (over is None):
            self._complain("pause_to", self._say("Fill both fields, or none."))
        if begin is not None and over is not None and begin >= over:
            self._complain("pause_to", self._say("Later than the beginning."))
        if self._unread:
            return None
        pause = None if begin is None or over is None else (begin, over)
        places = tuple(each.strip() for each in self.inputs["places"].text().split(";") if each.strip())
        return SchedulePlan(days, start, end, minutes, gap, pause, places)

    def _value(self, name: str, read: Callable[[str], Value], instead: Value) -> Value:
        """What a field says; where it cannot be read, it says so and something else stands for it."""
        try:
            value = read(self.inputs[name].text())
        except ValueError as error:
            self._complain(name, str(error))
            return instead
        self._labels[name].set_error("")
        return value

    def _complain(self, name: str, sentence: str) -> None:
        self._unread = True
        self._labels[name].set_error(sentence)

    def _days(self, words: str) -> tuple[date, ...]:
        try:
            found = {day_of(part) for part in words.replace(";", ",").split(",")}
        except ValueError:
            raise ValueError(self._say("No date such as 14.03.2023.")) from None
        days = sorted(day for day in found if day is not None)
        if not days or len(days) > _MOST_DAYS:
            raise ValueError(self._say("No date such as 14.03.2023."))
        return tuple(days)

    def _clock(self, words: str) -> time:
        found = self._clock_or_none(words)
        if found is None:
            raise ValueError(self._say("No time such as 9:30."))
        return found

    def _clock_or_none(self, words: str) -> time | None:
        try:
            return time_of(words)
        except ValueError:
            raise ValueError(self._say("No time such as 9:30.")) from None

    def _count(self, words: str, *, least: int) -> int:
        plain = words.strip()
        if not (plain.isascii() and plain.isdigit() and len(plain) < 4 and least <= int(plain) <= _LONGEST):
            raise ValueError(self._say("Whole minutes."))
        return int(plain)

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(12))


def _clock_words(clock: time | None) -> str:
    return "" if clock is None else f"{clock.hour:02}:{clock.minute:02}"
