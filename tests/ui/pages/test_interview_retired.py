"""A question that was retired for all is shown as such in the interview, and nobody asks or rates it any more."""

from __future__ import annotations

from PySide6.QtCore import Qt

from interview_app.domain.ids import QuestionId
from interview_app.domain.interview import Asked
from interview_app.ui.models.agenda import PartState
from tests.ui.pages.interview_table import CONTROL, Table


def _retire(table: Table) -> None:
    table.page.leave()
    services = table.office.services
    services.repairs.retire(table.office.chair, table.question, reason="gives the answer away")
    table.page.refresh()


def test_a_retired_question_says_why_and_takes_no_answer_and_no_level(table: Table) -> None:
    _retire(table)
    assert table.pane.skipped.words() == "Retired for all candidates: gives the answer away"
    assert table.pane.answer.isReadOnly()
    assert not table.guide.foot.skip.isVisible()
    rows = table.guide.case.rows if table.guide.case is not None else ()
    assert [row.state for row in rows if row.item == table.question] == [PartState.RETIRED]


def test_what_was_written_before_the_retirement_stays_in_the_record(table: Table) -> None:
    table.type_answer("said before")
    _retire(table)
    assert table.entry().answer.endswith("said before")
    assert table.pane.answer.toPlainText() == table.entry().answer


def test_going_on_does_not_note_a_retired_question_as_asked(table: Table) -> None:
    _retire(table)
    retired = table.question
    table.press(Qt.Key.Key_Return, CONTROL)
    assert table.question != retired
    assert table.entry(retired).asked is Asked.OPEN


def test_going_on_leaves_a_retired_question_out_so_that_nothing_is_typed_into_it(table: Table) -> None:
    guide = table.guide
    assert guide.case is not None
    retired, next_one = guide.case.items[2], guide.case.items[3]
    table.page.leave()
    table.office.services.repairs.retire(
        table.office.chair, QuestionId(retired.id), reason="gives the answer away"
    )
    table.page.refresh()
    table.press(Qt.Key.Key_Return, CONTROL)
    assert table.question == next_one.id
    assert not table.pane.answer.isReadOnly()


def test_after_the_interview_the_keyboard_is_where_the_own_sheet_lacks_something(table: Table) -> None:
    office, held, pane = table.office, table.interview(), table.pane
    table.page.leave()
    for item in office.services.interviews.open_parts(held):
        office.services.interviews.mark_asked(office.chair, held.id, item, 60)
    office.services.interviews.finish(office.chair, held.id)
    table.page.refresh()
    table.guide.turn_to(2)
    assert table.window.focusWidget() in pane.levels.cards.cards()
    table.press(Qt.Key.Key_2)
    table.guide.turn_to(2)
    assert table.window.focusWidget() is pane.evidence.text_area
