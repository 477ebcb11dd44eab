"""A question is retired from the form page, with its effect in sight before; it can be restored there."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.dialogs.retire_question import RetireQuestionDialog
from interview_app.ui.pages.form.page import FormPage
from interview_app.ui.widgets.question_block import QuestionBlock
from tests.services.office import Office, disclosed_office, new_office
from tests.ui.pages.sitting import Sitting, nameless, sit_down, words_of

Seat = Sitting[FormPage]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = new_office(tmp_path)
    made.seat("Maria Vorlage", "Rolf Skizze")
    yield made
    made.services.close()
    gc.collect()


def _block(seat: Seat) -> QuestionBlock:
    return next(each for each in seat.page.findChildren(QuestionBlock) if each.isVisible())


def _offered(seat: Seat) -> bool:
    return any("question …" in each for each in words_of(seat.page))


def _retire(seat: Seat, reason: str) -> RetireQuestionDialog:
    seat.qtbot.keyClick(_block(seat).act_button, Qt.Key.Key_Space)
    dialog = seat.dialog(RetireQuestionDialog)
    assert isinstance(dialog, RetireQuestionDialog)
    seat.qtbot.keyClicks(dialog.text_area, reason)
    return dialog


def test_retiring_is_offered_to_the_chair_once_the_form_is_locked(office: Office, qtbot: QtBot) -> None:
    seat = sit_down(office, qtbot, FormPage)
    assert not _offered(seat)
    office.lock()
    seat.page.refresh()
    assert _offered(seat)
    seat.hand_over(office.members[1])
    assert not _offered(seat)


def test_the_effect_is_shown_before_and_the_question_says_since_when_it_is_out(
    office: Office, qtbot: QtBot
) -> None:
    office.lock()
    seat = sit_down(office, qtbot, FormPage)
    dialog = _retire(seat, "gives the answer away")
    said = words_of(dialog)
    assert "25\N{NO-BREAK SPACE}% as before, with 1 question left" in said
    assert "Results" not in said
    assert dialog.cancel_button.isDefault()
    assert nameless(dialog) == []
    seat.click(dialog.verb_button)
    assert [each.reason for each in office.services.forms.retired()] == ["gives the answer away"]
    said = words_of(seat.page)
    assert any("before totals could be seen. Reason: gives the answer away" in each for each in said)
    assert "retired for all" in said


def test_coming_for_a_question_opens_it_with_the_keyboard_on_its_act(office: Office, qtbot: QtBot) -> None:
    office.lock()
    seat = sit_down(office, qtbot, FormPage)
    criterion = next(each for each in office.form.criteria if len(office.form.questions_of(each.id)) > 1)
    second = office.form.questions_of(criterion.id)[1]
    seat.page.show_item(second.id)
    block = next(
        each for each in seat.page.findChildren(QuestionBlock) if each.is_open() and each is not _block(seat)
    )
    assert seat.page.focusWidget() is block.act_button
    qtbot.waitUntil(lambda: not block.act_button.visibleRegion().isEmpty())


def test_after_disclosure_everybodys_result_stands_in_the_dialog(tmp_path: Path, qtbot: QtBot) -> None:
    office = disclosed_office(tmp_path, (4, 4), (3, 3))
    seat = sit_down(office, qtbot, FormPage)
    dialog = _retire(seat, "broken")
    said = words_of(dialog)
    assert "All candidates: the same rank and the same points" in said
    dialog.reject()
    assert office.services.forms.retired() == ()
    office.services.close()


def test_a_retired_question_is_restored_with_a_reason(office: Office, qtbot: QtBot) -> None:
    office.lock()
    question = office.form.questions_of(office.form.criteria[0].id)[0].id
    office.services.repairs.retire(office.chair, question, reason="broken")
    seat = sit_down(office, qtbot, FormPage)
    seat.click(_block(seat).act_button)
    dialog = seat.dialog(ReasonDialog)
    assert isinstance(dialog, ReasonDialog)
    seat.qtbot.keyClicks(dialog.text_area, "read again")
    seat.click(dialog.verb_button)
    assert office.services.forms.retired() == ()
    assert seat.failures == []
