"""A labelled line whose words stand for a value: a day, a time, a number."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from interview_app.i18n import Say
from interview_app.ui.models.dates import day_of, day_words, time_of
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import LineEdit

Value = TypeVar("Value")


class EntryField(Field):
    """Words that cannot be read stay, with what is wrong below them, until they are mended.

    Where one field shows several records in turn, it keeps such words for each that is named when it is shown.
    """

    def __init__(self, label: str, *, aside: str = "", parent: QWidget | None = None) -> None:
        self.line = LineEdit()
        super().__init__(label, self.line, aside=aside, parent=parent)
        self._record: str | None = None
        self._unread: dict[str, str] = {}

    def show_words(self, words: str, *, record: str | None = None) -> None:
        """Show what is held about a record, or its words that could not be read."""
        self._record = record
        shown = words if record is None else self._unread.get(record, words)
        if self.line.text() != shown:  # else somebody who types the same would lose undo and cursor
            self.line.setText(shown)

    def value(self, read: Callable[[str], Value], *, instead: Value) -> Value:
        """What the words stand for; `instead` where `read` raises ValueError, whose sentence the field then says."""
        try:
            found = read(self.line.text())
        except ValueError as error:
            if self._record is not None:
                self._unread[self._record] = self.line.text()
            self.set_error(str(error))
            return instead
        if self._record is not None:
            self._unread.pop(self._record, None)
        self.set_error("")
        return found


class DayField(EntryField):
    """A day as the window’s language writes it; `otherwise` is said instead of the usual sentence where it is none."""

    def __init__(
        self, say: Say, label: str, *, aside: str = "", otherwise: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(label, aside=aside, parent=parent)
        self._say, self._otherwise = say, otherwise

    def show_day(self, day: date | None, *, record: str | None = None) -> None:
        """Show the day that is held about a record."""
        self.show_words(day_words(self._say, day), record=record)

    def day(self, *, instead: date | None = None) -> date | None:
        """The day that was typed, None for nothing; `instead` where it cannot be read, which the field then says."""
        return self.value(lambda words: read_day(self._say, words, self._otherwise), instead=instead)

    def required_day(self) -> date | None:
        """The day that was typed; None, and said at the field, where there is none."""
        found = self.day()
        if found is None:
            self.set_error(self._otherwise or no_day(self._say))
        return found


def no_day(say: Say) -> str:
    """What is said where words are no day."""
    return say("No date such as 14 Mar 2023 or 14.03.2023.")


def read_day(say: Say, words: str, otherwise: str = "") -> date | None:
    """The day in words as they were typed, None for nothing; raises ValueError with a sentence for the field."""
    try:
        return day_of(words)
    except ValueError:
        raise ValueError(otherwise or no_day(say)) from None


def read_clock(say: Say, words: str) -> time | None:
    """The time in words as they were typed, None for nothing; raises ValueError with a sentence for the field."""
    try:
        return time_of(words)
    except ValueError:
        raise ValueError(say("No time such as 9:30.")) from None
