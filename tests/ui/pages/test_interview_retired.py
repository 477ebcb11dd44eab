"""A question that was retired for all is shown as such in the interview, and nobody asks or rates it any more."""

from __future__ import annotations

from PySide6.QtCore import Qt

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
