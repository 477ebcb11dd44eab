"""A finished interview is taken up again from its page; what is said then is written below what was recorded."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interview_app.ui.dialogs.replace_sheet import ReplaceSheetDialog
from interview_app.ui.dialogs.take_up_interview import TakeUpDialog
from interview_app.ui.models.agenda import PartState
from interview_app.ui.pages.interview.frame import BarAct, bar_act
from tests.ui.pages.interview_table import Table, at_table, sit_at_table, told_by
from tests.ui.pages.sitting import nameless, words_of


@pytest.fixture
def table(qtbot: QtBot, tmp_path: Path) -> Iterator[Table]:
    """The first interview is held, its last question was skipped, and the chair's sheet is sealed."""
    made = sit_at_table(qtbot, at_table(tmp_path))
    office = made.office
    services, person, chair = office.services, made.candidate.id, office.chair
    held = office.start(person)
    last = office.form.asked()[-1].id
    for question in office.form.asked()[:-1]:
        services.interviews.settle_answer(chair, held.id, question.id, f"answer to {question.id}")
        services.sheets.rate(chair, person, question.id, office.form.scale.levels[3].value)
        services.sheets.settle_text(chair, person, question.id, field="evidence", text="said so")
    services.interviews.skip(chair, held.id, last, reason="fire alarm")
    services.interviews.finish(chair, held.id)
    services.sheets.seal(chair, person)
    made.page.refresh()
    made.page.show_item(person)
    yield made
    office.services.close()


def _entry(table: Table) -> QAction | None:
    menu = table.guide.bar.menu
    menu.aboutToShow.emit()
    words = "Take up again in a further sitting …"
    return next((each for each in menu.actions() if each.text() == words), None)


def _dialog(table: Table) -> TakeUpDialog:
    action = _entry(table)
    assert action is not None
    action.trigger()
    (dialog,) = [each for each in table.page.findChildren(TakeUpDialog) if each.isVisible()]
    return dialog


def _begin(table: Table) -> None:
    dialog = _dialog(table)
    table.qtbot.keyClicks(dialog.text_area, "cut off by the alarm")
    table.click(dialog.verb_button)
    QApplication.processEvents()


def test_what_was_not_asked_is_chosen_beforehand_and_the_verb_waits_for_the_reason(table: Table) -> None:
    dialog = _dialog(table)
    assert dialog.questions == (table.office.form.asked()[-1].id,)
    assert dialog.cancel_button.isDefault()
    assert not dialog.verb_button.isEnabled()
    assert nameless(dialog) == []
    table.qtbot.keyClicks(dialog.text_area, "cut off by the alarm")
    assert dialog.verb_button.isEnabled()
    for _, box in dialog.boxes:
        box.setChecked(False)
    assert not dialog.verb_button.isEnabled()
    dialog.reject()


def test_the_further_sitting_opens_at_its_question_and_leaves_the_others_alone(table: Table) -> None:
    _begin(table)
    case = table.guide.case
    assert case is not None
    assert case.running
    assert table.question == table.office.form.asked()[-1].id
    assert not table.pane.answer.isReadOnly()
    states = {row.item: row.state for row in case.rows}
    assert states[table.question] is PartState.OPEN
    table.guide.turn_to(1)
    assert table.pane.answer.isReadOnly()
    assert not table.guide.foot.skip.isVisible()


def test_what_was_recorded_stands_above_and_stays_while_more_is_written(table: Table) -> None:
    dialog = _dialog(table)
    first = table.office.form.asked()[0].id
    for id, box in dialog.boxes:
        box.setChecked(id == first)
    table.qtbot.keyClicks(dialog.text_area, "a misunderstanding")
    table.click(dialog.verb_button)
    QApplication.processEvents()
    assert table.question == first
    assert table.pane.guidance.text() == f"Recorded before: answer to {first}"
    assert table.pane.answer.toPlainText() == ""
    table.type_answer("and one thing more")
    table.page.leave()
    assert table.entry(first).answer == f"answer to {first}"
    assert table.entry(first).said.endswith("and one thing more")
    assert not table.guide.foot.skip.isVisible()


def test_afterwards_the_sealed_sheet_is_to_be_replaced_with_the_reason_standing_there(table: Table) -> None:
    _begin(table)
    held = table.interview()
    table.office.services.interviews.finish(table.office.chair, held.id)
    table.page.refresh()
    case = table.guide.case
    assert case is not None
    assert case.overtaken
    assert bar_act(case) is BarAct.REPLACE
    assert any("A further sitting was held since you sealed" in each for each in told_by(table.guide))
    table.guide.act()
    dialog = table.dialog(ReplaceSheetDialog)
    assert dialog.reason == "Further sitting: cut off by the alarm"
    assert dialog.verb_button.isEnabled()
    table.click(dialog.verb_button)
    gap = table.office.services.sheets.missing(table.office.chair, table.candidate.id)
    assert [part.question for part in gap] == [table.office.form.asked()[-1].id]


def test_only_chair_and_note_taker_are_offered_to_take_up_again(table: Table) -> None:
    assert _entry(table) is not None
    table.sit(table.office.members[1])
    table.page.show_item(table.candidate.id)
    assert _entry(table) is None


def test_the_dialog_says_whether_new_sheets_are_marked(table: Table) -> None:
    dialog = _dialog(table)
    assert not any("marked accordingly" in each for each in words_of(dialog))
    dialog.reject()
    office, person = table.office, table.candidate.id
    for actor in office.members[1:]:
        for question in office.form.asked()[:-1]:
            office.services.sheets.rate(actor, person, question.id, office.form.scale.levels[3].value)
            office.services.sheets.settle_text(actor, person, question.id, field="evidence", text="so")
        office.services.sheets.seal(actor, person)
    table.page.refresh()
    dialog = _dialog(table)
    assert any("marked accordingly" in each for each in words_of(dialog))
    dialog.reject()
