"""Words that stand for a day: read, complained about, and kept for the record they were typed for."""

from __future__ import annotations

from datetime import date

from pytestqt.qtbot import QtBot

from interview_app.i18n import Language, load
from interview_app.ui.widgets.entry_field import DayField

DAY = date(2023, 3, 14)


def test_a_day_that_cannot_be_read_says_so_and_what_was_held_stands(qtbot: QtBot) -> None:
    field = DayField(load(Language.ENGLISH), "Invited on")
    qtbot.addWidget(field)
    field.line.setText("soon")
    assert field.day(instead=DAY) == DAY
    assert field.error() == "No date such as 14 Mar 2023 or 14.03.2023."
    field.line.setText("14.3.2023")
    assert field.day() == DAY
    assert field.error() == ""


def test_words_that_cannot_be_read_come_back_with_their_record_and_with_no_other(qtbot: QtBot) -> None:
    field = DayField(load(Language.ENGLISH), "Invited on")
    qtbot.addWidget(field)
    field.show_day(None, record="c1")
    field.line.setText("soon")
    field.day()
    field.show_day(DAY, record="c2")
    assert field.line.text() == "14 Mar 2023"
    field.show_day(None, record="c1")
    assert field.line.text() == "soon"


def test_where_no_record_is_named_words_that_cannot_be_read_are_not_kept(qtbot: QtBot) -> None:
    field = DayField(load(Language.ENGLISH), "Told on")
    qtbot.addWidget(field)
    field.line.setText("soon")
    field.day()
    field.show_day(DAY)
    assert field.line.text() == "14 Mar 2023"


def test_a_required_day_asks_for_itself_in_the_words_it_was_given(qtbot: QtBot) -> None:
    field = DayField(load(Language.ENGLISH), "Date on the paper", otherwise="Enter the date.")
    qtbot.addWidget(field)
    assert field.required_day() is None
    assert field.error() == "Enter the date."
    field.line.setText("soon")
    assert field.required_day() is None
    assert field.error() == "Enter the date."
