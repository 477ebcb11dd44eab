"""Filling in the own sheet: levels, evidence, sealing, replacing; by keyboard and mouse."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from interview_app.domain.sheet import RatingState, SheetState
from interview_app.i18n import Language, load
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.ui.dialogs.not_observable import NotObservableDialog
from interview_app.ui.dialogs.replace_sheet import ReplaceSheetDialog
from interview_app.ui.dialogs.seal_sheet import SealSheetDialog
from interview_app.ui.pages.interview.frame import BarAct, bar_act
from interview_app.ui.pages.interview.summary import summary_rows
from tests.services.office import settled
from tests.ui.pages.interview_table import ALT, CONTROL, Table, at_table, sit_at_table


@pytest.fixture
def finished(qtbot: QtBot, tmp_path: Path) -> Iterator[Table]:
    """The interview is over; the chair's sheet lies open at its first gap."""
    made = sit_at_table(qtbot, at_table(tmp_path))
    made.office.interview(made.candidate.id)
    made.page.refresh()
    made.page.show_item(made.candidate.id)
    yield made
    made.put_away()


def select_word(table: Table, word: str) -> None:
    """Mark a word of the answer, as a double click would."""
    area = table.pane.answer
    start = area.text().index(word)
    cursor = area.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(word), QTextCursor.MoveMode.KeepAnchor)
    area.setTextCursor(cursor)


def fill(table: Table, level: int = 3) -> None:
    """Everything the sheet needs."""
    table.office.rate(table.workspace.actor, table.candidate.id, level)
    table.page.refresh()


def test_alt_and_a_digit_choose_the_level_from_the_answer(table: Table) -> None:
    table.type_answer("an answer")
    table.press(Qt.Key.Key_4, ALT)
    assert table.rating().level == Fraction(4)
    assert table.pane.levels.cards.chosen_index() == 4
    assert table.pane.answer.text().endswith("an answer")


def test_a_bare_digit_in_the_answer_is_text(table: Table) -> None:
    table.type_answer("7 percent of 4")
    assert table.rating().state is RatingState.OPEN


def test_a_bare_digit_on_the_cards_is_a_level(table: Table) -> None:
    table.press(Qt.Key.Key_Tab)
    assert table.window.focusWidget() in table.pane.levels.cards.cards()
    table.press(Qt.Key.Key_2)
    assert table.rating().level == Fraction(2)


def test_a_digit_that_is_no_level_does_nothing(table: Table) -> None:
    table.press(Qt.Key.Key_9, ALT)
    assert table.rating().state is RatingState.OPEN


def test_tab_goes_from_answer_to_level_evidence_and_next(table: Table) -> None:
    assert table.window.focusWidget() is table.pane.answer
    table.press(Qt.Key.Key_Tab)
    assert table.window.focusWidget() is table.pane.levels.cards.cards()[0]
    table.press(Qt.Key.Key_Tab)
    assert table.window.focusWidget() is table.pane.evidence.text_area
    table.press(Qt.Key.Key_Tab)
    assert table.window.focusWidget() is table.guide.foot.forward


def test_a_click_chooses_a_level_and_shows_its_anchor_in_full(table: Table) -> None:
    table.click(table.pane.levels.cards.cards()[5])
    anchor = table.office.form.question(table.question).anchors[5].behaviour.read("en")
    assert table.pane.levels.anchor_words() == f"Level 5: {anchor}"


def test_f8_makes_the_marked_words_evidence(table: Table) -> None:
    table.type_answer("settled it with both heads")
    select_word(table, "with both heads")
    table.press(Qt.Key.Key_F8)
    assert [passage.words for passage in table.rating().passages] == ["with both heads"]
    assert table.pane.answer.passages() == ((18, 33),)
    assert "with both heads" in table.pane.evidence.passages_button().accessibleName()


def test_the_time_of_the_line_is_no_evidence(table: Table) -> None:
    table.type_answer("with both heads ")
    table.pane.answer.selectAll()
    table.press(Qt.Key.Key_F8)
    assert [passage.words for passage in table.rating().passages] == ["with both heads"]


def test_f8_without_a_selection_does_nothing(table: Table) -> None:
    table.type_answer("words")
    table.press(Qt.Key.Key_F8)
    assert table.rating().passages == ()


def test_a_passage_moves_along_while_the_answer_grows(table: Table) -> None:
    table.type_answer("with both heads")
    select_word(table, "both heads")
    table.press(Qt.Key.Key_F8)
    table.pane.answer.moveCursor(QTextCursor.MoveOperation.Start)
    table.qtbot.keyClicks(table.pane.answer, "x")
    table.press(Qt.Key.Key_Tab)
    start, end = table.pane.answer.passages()[0]
    assert table.pane.answer.text()[start:end] == "both heads"


def test_a_passage_is_taken_back_from_its_menu(table: Table) -> None:
    table.type_answer("with both heads")
    select_word(table, "both heads")
    table.press(Qt.Key.Key_F8)
    table.pane.evidence.menu.aboutToShow.emit()
    table.pane.evidence.menu.actions()[0].trigger()
    assert table.rating().passages == ()
    assert table.pane.answer.passages() == ()


def test_evidence_is_kept_like_an_answer(table: Table) -> None:
    table.pane.evidence.text_area.setFocus()
    with table.qtbot.waitSignal(table.workspace.operations.saved, timeout=500):
        table.qtbot.keyClicks(table.pane.evidence.text_area, "both sides")
    assert table.rating().evidence == "both sides"
    table.press(Qt.Key.Key_Return, CONTROL)
    stored = table.office.services.desk.whole().sheets[0]
    assert [rating.evidence for rating in stored.ratings] == ["both sides"]


def test_own_notes_share_the_place_of_the_expected_answer(table: Table) -> None:
    assert not table.pane.notes.isVisible()
    table.click(table.pane.expected.notes_button())
    assert table.window.focusWidget() is table.pane.notes
    with table.qtbot.waitSignal(table.workspace.operations.saved, timeout=500):
        table.qtbot.keyClicks(table.pane.notes, "ask who decided")
    table.click(table.pane.expected.notes_button())
    assert not table.pane.notes.isVisible()
    assert table.rating().notes == "ask who decided"
    stored = table.office.services.desk.whole().sheets[0]
    assert stored.rating(table.question).notes == "ask who decided"


def test_own_notes_open_on_demand_where_the_page_is_low(table: Table) -> None:
    table.page.setGeometry(0, 0, 1310, 540)
    assert table.guide.compact
    assert table.pane.notes.window() is not table.window
    table.page.setGeometry(0, 0, 1310, 696)
    assert table.pane.expected.isAncestorOf(table.pane.notes)


def test_not_observable_asks_for_a_reason_first(table: Table) -> None:
    table.click(table.pane.levels.unseen_box())
    dialog = table.dialog(NotObservableDialog)
    assert not table.pane.levels.unseen_box().isChecked()
    table.qtbot.keyClicks(dialog.text_area, "video failed")
    table.click(dialog.verb_button)
    assert (table.rating().state, table.rating().reason) == (RatingState.NOT_OBSERVABLE, "video failed")
    assert table.pane.levels.unseen_box().isChecked()
    assert table.pane.levels.anchor_words() == "Not observable: video failed"
    table.click(table.pane.levels.unseen_box())
    assert table.rating().state is RatingState.OPEN


def test_cancelling_not_observable_changes_nothing(table: Table) -> None:
    table.press(Qt.Key.Key_3, ALT)
    table.click(table.pane.levels.unseen_box())
    table.dialog(NotObservableDialog).reject()
    assert table.rating().level == Fraction(3)
    assert not table.pane.levels.unseen_box().isChecked()


def test_a_finished_interview_opens_at_the_first_gap_of_the_own_sheet(finished: Table) -> None:
    assert finished.guide.at == 1
    assert finished.pane.answer.isReadOnly()
    finished.press(Qt.Key.Key_3, ALT)
    assert finished.rating().level == Fraction(3)


def test_sealing_lists_what_is_missing_and_leads_there(finished: Table) -> None:
    finished.press(Qt.Key.Key_3, ALT)
    finished.click(finished.guide.bar.act_button())
    dialog = finished.dialog(SealSheetDialog)
    assert not dialog.verb_button.isEnabled()
    assert len(dialog.links) == len(finished.office.form.asked())
    finished.click(dialog.links[4])
    assert finished.guide.at == 5


def test_sealing_shows_the_sheet_in_short_and_cancel_comes_first(finished: Table) -> None:
    fill(finished)
    finished.click(finished.guide.bar.act_button())
    dialog = finished.dialog(SealSheetDialog)
    assert dialog.table is not None
    assert dialog.table.model().rowCount() == len(finished.office.form.asked())
    finished.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert (
        finished.office.services.sheets.own(finished.office.chair, finished.candidate.id).state
        is SheetState.DRAFT
    )


def test_a_sealed_sheet_is_done_with_and_the_list_is_next(finished: Table) -> None:
    fill(finished)
    finished.click(finished.guide.bar.act_button())
    finished.click(finished.dialog(SealSheetDialog).verb_button)
    assert (
        finished.office.services.sheets.own(finished.office.chair, finished.candidate.id).state
        is SheetState.SEALED
    )
    assert finished.page.list.isVisible()


def test_a_level_given_before_the_question_was_skipped_is_neither_shown_nor_summed_up(table: Table) -> None:
    table.press(Qt.Key.Key_3, ALT)
    interviews, chair = table.office.services.interviews, table.office.chair
    held = interviews.running()
    assert held is not None
    interviews.skip(chair, held.id, table.question, reason="fire alarm")
    table.page.refresh()
    assert table.pane.levels.cards.chosen_index() is None
    case = table.guide.case
    assert case is not None
    assert case.sheet is not None
    rows = summary_rows(load(Language.ENGLISH), case.form, case.interview, case.sheet)
    assert [cell.words for cell in rows[0].cells[1:]] == ["skipped", "fire alarm"]


def test_a_seal_stands_although_its_copy_cannot_be_kept(finished: Table) -> None:
    fill(finished)
    finished.office.around.backups.write_text("a file where the folder should be")
    finished.click(finished.guide.bar.act_button())
    with finished.qtbot.waitSignal(finished.workspace.operations.failed):
        finished.click(finished.dialog(SealSheetDialog).verb_button)
    own = finished.office.services.sheets.own(finished.office.chair, finished.candidate.id)
    assert own.state is SheetState.SEALED
    assert finished.page.list.isVisible()


def test_a_sealed_sheet_can_be_read_and_not_written(finished: Table) -> None:
    fill(finished)
    finished.office.services.sheets.seal(finished.office.chair, finished.candidate.id)
    finished.page.refresh()
    finished.press(Qt.Key.Key_5, ALT)
    finished.qtbot.keyClicks(finished.pane.evidence.text_area, "more")
    assert finished.rating().level == Fraction(3)
    assert "more" not in finished.pane.evidence.text_area.toPlainText()
    assert not finished.pane.levels.cards.isEnabled()


def test_a_sealed_sheet_is_replaced_with_a_reason(finished: Table) -> None:
    fill(finished)
    finished.office.services.sheets.seal(finished.office.chair, finished.candidate.id)
    finished.page.refresh()
    finished.click(finished.guide.bar.act_button())
    dialog = finished.dialog(ReplaceSheetDialog)
    finished.qtbot.keyClicks(dialog.text_area, "mixed two answers up")
    finished.click(dialog.verb_button)
    own = finished.office.services.sheets.own(finished.office.chair, finished.candidate.id)
    assert (own.sequence, own.state, own.reason) == (2, SheetState.DRAFT, "mixed two answers up")
    finished.press(Qt.Key.Key_1, ALT)
    assert finished.rating().level == Fraction(1)


def test_after_the_decision_nobody_replaces_a_sheet_from_here(finished: Table) -> None:
    office, (first, second) = finished.office, finished.office.services.candidates.all()
    office.services.candidates.withdraw(office.chair, second.id, reason="accepted elsewhere")
    office.seal_all(first.id, 3, 4, 5)
    finished.page.refresh()
    assert finished.guide.case is not None
    assert bar_act(finished.guide.case) is BarAct.REPLACE
    settled(office).services.decisions.decide(office.chair, DecisionPlan((first.id,), (), "best"))
    finished.page.refresh()
    assert bar_act(finished.guide.case) is BarAct.NOTHING


def test_who_does_not_rate_sees_the_record_and_no_levels(table: Table) -> None:
    member = table.office.members[2]
    assert member.panelist is not None
    table.office.services.panel.change(
        table.office.chair,
        member.panelist,
        name="Sina Platzhalter",
        function="",
        role=member.role,
        votes=False,
    )
    table.sit(member)
    table.guide.turn_to(1)
    assert not table.pane.levels.isVisible()
    assert not table.pane.evidence_field.isVisible()
    table.press(Qt.Key.Key_3, ALT)
    assert table.office.services.desk.whole().sheets == ()


def test_a_withdrawn_candidates_sheet_is_left_as_it_is(finished: Table) -> None:
    finished.press(Qt.Key.Key_3, ALT)
    finished.office.services.candidates.withdraw(
        finished.office.chair, finished.candidate.id, reason="other post"
    )
    finished.page.refresh()
    assert not finished.pane.levels.cards.isEnabled()
    assert not finished.guide.bar.act_button().isVisible()
    finished.press(Qt.Key.Key_5, ALT)
    assert finished.rating().level == Fraction(3)
