"""What is proposed on the page of the form: missing questions in one step, and grounds for the interview."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interview_app.domain.drafting.parts import add_criterion
from interview_app.domain.drafting.standard import weigh_equally
from interview_app.domain.form import Section
from interview_app.domain.text import Text
from interview_app.services.forms.editing import FormAct
from interview_app.ui.pages.form.page import FormPage
from interview_app.ui.pages.form.places import Tab
from tests.services.office import Office
from tests.ui.pages.drafter import (
    CTRL,
    Seat,
    acts,
    begin_anew,
    button,
    enter,
    leave,
    new_drafting_office,
    pick,
    turn,
)
from tests.ui.pages.sitting import sit_down, words_of

PROPOSE = "Propose the missing questions"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = begin_anew(new_drafting_office(tmp_path))
    form = made.form
    for name in ("Teamfähigkeit", "Bildverarbeitung"):
        form = add_criterion(form, name=Text(name, name), passages=(name,))
    made.services.form_editing.rebuild(made.chair, weigh_equally(form), FormAct.REPLACE, "")
    yield made
    made.services.close()


@pytest.fixture
def seat(office: Office, qtbot: QtBot) -> Seat:
    return sit_down(office, qtbot, FormPage)


def test_the_missing_questions_are_proposed_in_one_step_and_open(office: Office, seat: Seat) -> None:
    old = office.form
    seat.click(button(seat, PROPOSE))
    QApplication.processEvents()
    form = office.form
    assert [len(form.questions_of(each.id)) for each in form.criteria] == [1, 1]
    assert isinstance(form.items()[0], Section)
    assert isinstance(form.items()[-1], Section)
    assert seat.focused().accessibleName() == "Title (German)"
    assert PROPOSE not in words_of(seat.page)
    assert acts(office)[-1] == "suggest-conversation"
    seat.press(Qt.Key.Key_Z, CTRL)
    assert office.form == old


def test_what_was_proposed_comes_into_sight_with_the_keyboard(office: Office, qtbot: QtBot) -> None:
    seat = sit_down(office, qtbot, FormPage, size=(890, 450))
    seat.click(button(seat, PROPOSE))
    title, fields = seat.focused(), seat.page.panes.fields
    assert title.accessibleName() == "Title (German)"
    qtbot.waitUntil(lambda: title.visibleRegion().boundingRect().size() == title.size())
    assert fields.verticalScrollBar().value() > 0


def test_the_conversation_offers_it_as_long_as_something_is_missing(office: Office, seat: Seat) -> None:
    turn(seat, Tab.CONVERSATION)
    propose = seat.page.panes.items.suggest_button
    assert propose.isEnabled()
    seat.click(propose)
    assert len(office.form.agenda) == 4
    assert not propose.isEnabled()
    assert seat.focused() is seat.page.panes.items.table


def test_a_ground_is_written_below_and_sharpened_there(office: Office, seat: Seat) -> None:
    turn(seat, Tab.POSTING)
    pick(seat, "Ground for the interview", 1)
    assert office.form.why_interview.de.startswith("Es bewerben sich Externe")
    enter(seat, "Why there is an interview (English)", "Everybody applies from outside.")
    leave(seat)
    assert office.form.why_interview.en == "Everybody applies from outside."
    assert office.services.forms.proposal().why_interview == office.form.why_interview.de
