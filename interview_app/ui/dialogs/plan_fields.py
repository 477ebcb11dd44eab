"""The fields of a plan for the interviews, and what is wrong with them."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from interview_app.domain.schedule import SchedulePlan
from interview_app.i18n import Say
from interview_app.ui.models.dates import day_words
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.entry_field import EntryField, no_day, read_clock, read_day

_LONGEST = 480
_MOST_DAYS = 60


class PlanFields(QWidget):
    """`changed` tells that something else stands in a field."""

    changed = Signal()

    def __init__(self, say: Say, usual: SchedulePlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        pause = usual.pause or (None, None)
        words = {
            "days": ", ".join(day_words(say, day) for day in usual.days),
            "places": "; ".join(usual.places),
            "start": _clock_words(usual.start),
            "end": _clock_words(usual.end),
            "minutes": str(usual.minutes),
            "gap": str(usual.gap),
            "pause_from": _clock_words(pause[0]),
            "pause_to": _clock_words(pause[1]),
        }
        self._fields = {
            "days": EntryField(say("Days"), aside=say("such as 20 Mar 2023, 21 Mar 2023")),
            "places": EntryField(say("Place"), aside=say("one for each day, separated by ;")),
            "start": EntryField(say("From")),
            "end": EntryField(say("Over by")),
            "minutes": EntryField(say("Minutes each")),
            "gap": EntryField(say("Break between")),
            "pause_from": EntryField(say("Pause from")),
            "pause_to": EntryField(say("Pause until")),
        }
        self.inputs = {name: field.line for name, field in self._fields.items()}
        for name, field in self._fields.items():
            field.show_words(words[name])
            field.line.textEdited.connect(lambda _: self.changed.emit())
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(self._fields["days"], 0, 0, 1, 3)
        self._grid.addWidget(self._fields["places"], 0, 3, 1, 3)
        for at, name in enumerate(("start", "end", "minutes", "gap", "pause_from", "pause_to")):
            self._grid.addWidget(self._fields[name], 1, at, Qt.AlignmentFlag.AlignTop)
            self._grid.setColumnStretch(at, 1)
        on_theme_change(self._restyle)

    def plan(self) -> SchedulePlan | None:
        """The plan in the fields; None where one cannot be read, which says so."""
        fields = self._fields
        nothing: tuple[date, ...] = ()
        days = fields["days"].value(self._days, instead=nothing)
        start = fields["start"].value(self._clock, instead=time(0))
        end = fields["end"].value(self._clock, instead=time(0))
        minutes = fields["minutes"].value(lambda words: self._count(words, least=1), instead=1)
        gap = fields["gap"].value(lambda words: self._count(words, least=0), instead=0)
        begin = fields["pause_from"].value(self._clock_or_none, instead=None)
        over = fields["pause_to"].value(self._clock_or_none, instead=None)
        if self._readable() and start >= end:
            fields["end"].set_error(self._say("Later than the beginning."))
        if self._readable() and (begin is None) is not (over is None):
            fields["pause_to"].set_error(self._say("Fill both fields, or none."))
        if begin is not None and over is not None and begin >= over:
            fields["pause_to"].set_error(self._say("Later than the beginning."))
        if not self._readable():
            return None
        pause = None if begin is None or over is None else (begin, over)
        places = tuple(each.strip() for each in self.inputs["places"].text().split(";") if each.strip())
        return SchedulePlan(days, start, end, minutes, gap, pause, places)

    def _readable(self) -> bool:
        return not any(field.error() for field in self._fields.values())

    def _days(self, words: str) -> tuple[date, ...]:
        found = {read_day(self._say, part) for part in words.replace(";", ",").split(",")}
        days = sorted(day for day in found if day is not None)
        if not days or len(days) > _MOST_DAYS:
            raise ValueError(no_day(self._say))
        return tuple(days)

    def _clock(self, words: str) -> time:
        found = self._clock_or_none(words)
        if found is None:
            raise ValueError(self._say("No time such as 9:30."))
        return found

    def _clock_or_none(self, words: str) -> time | None:
        return read_clock(self._say, words)

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
