"""Wherever a day stands in a field or a sentence, it stands as the language of the window writes it."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from interview_app.domain.panel import Actor, Role
from interview_app.domain.schedule import SchedulePlan
from interview_app.i18n import Language, load
from interview_app.ui.dialogs.plan_fields import PlanFields
from interview_app.ui.models.form_entries import day_entry
from interview_app.ui.pages.paper.page import PaperPage
from interview_app.ui.widgets.entry_field import DayField
from interview_app.ui.widgets.held_times import HeldTimes
from tests.domain.build import form
from tests.services.office import Office
from tests.ui.pages.sitting import sit_down, words_of

DAY = date(2023, 3, 14)
SHOWN = {Language.ENGLISH: "14 Mar 2023", Language.GERMAN: "14.03.2023"}
ASIDE = {Language.ENGLISH: "14 Mar 2023 or 14.03.2023", Language.GERMAN: "14.03.2023"}

pytestmark = pytest.mark.parametrize("language", Language)


def test_in_the_field_of_a_day_and_in_what_it_asks_for(language: Language, qtbot: QtBot) -> None:
    field = DayField(load(language), "")
    qtbot.addWidget(field)
    field.show_day(DAY)
    assert field.line.text() == SHOWN[language]
    assert field.day() == DAY
    field.line.setText("bald")
    field.day()
    assert ASIDE[language] in field.error()


def test_in_the_fields_of_an_interview_held_without_the_program(language: Language, qtbot: QtBot) -> None:
    begun = datetime(2023, 3, 14, 9, 30, tzinfo=ZoneInfo("Europe/Berlin"))
    times = HeldTimes(load(language), begun, zone="Europe/Berlin")
    qtbot.addWidget(times)
    assert times.day.text() == SHOWN[language]
    times.end.setText("10:30")
    assert times.span()[0] == begun
    times.day.setText("")
    assert ASIDE[language] in times.obstacle()


def test_in_the_fields_of_a_plan(language: Language, qtbot: QtBot) -> None:
    usual = SchedulePlan((DAY, date(2023, 5, 2)), time(9), time(16), 45, 15, None, ("Raum 2",))
    fields = PlanFields(load(language), usual)
    qtbot.addWidget(fields)
    later = {Language.ENGLISH: "2 May 2023", Language.GERMAN: "02.05.2023"}
    assert fields.inputs["days"].text() == f"{SHOWN[language]}, {later[language]}"
    assert fields.plan() == usual


def test_in_the_entry_of_a_form(language: Language) -> None:
    draft = form([1])
    entry = day_entry(load(language), draft, ("posting", "deadline"), "")
    changed = entry.typed(draft, "", SHOWN[language])
    assert changed is not None
    assert changed.posting.deadline == DAY
    assert day_entry(load(language), changed, ("posting", "deadline"), "").shown == (("", SHOWN[language]),)


def test_on_the_page_of_a_paper_sheet(language: Language, office: Office, qtbot: QtBot) -> None:
    office.seat("Maria Vorlage", "Rolf Skizze")
    notes = office.services.panel.add(
        office.chair, name="Nele Notiz", function="", role=Role.NOTE_TAKER, votes=False
    )
    office.lock(3)
    office.interview(office.admit("B-014", "Aylin Muster").id)
    typist = Actor(notes.id, Role.NOTE_TAKER)
    seat = sit_down(office, qtbot, PaperPage, language=language, actor=typist)
    assert seat.page.choice.date.text() == SHOWN[language]
    assert any(ASIDE[language] in words for words in words_of(seat.page))
    seat.page.act.click()
    assert any(SHOWN[language] in words for words in words_of(seat.page))
