"""Writing the record: typing, probes, skipping, times; by keyboard and mouse."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QScrollBar

from interview_app.composition import open_services
from interview_app.domain.ids import PanelistId
from interview_app.domain.interview import Asked
from interview_app.i18n import Language, load
from interview_app.ui.dialogs.finish_interview import FinishInterviewDialog
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.dialogs.own_probe import OwnProbeDialog
from interview_app.ui.dialogs.resume_interview import ResumeInterviewDialog
from interview_app.ui.dialogs.skip_question import SkipQuestionDialog
from interview_app.ui.operations import Operations
from interview_app.ui.pages.interview.guide import Guide
from interview_app.ui.pages.interview.page import InterviewPage
from interview_app.ui.workspace import Workspace
from tests.ui.pages.interview_table import ALT, CONTROL, Table


def test_typing_goes_into_the_answer_at_once_and_is_durable_within_half_a_second(table: Table) -> None:
    with table.qtbot.waitSignal(table.workspace.operations.saved, timeout=500):
        table.qtbot.keyClicks(table.window.focusWidget(), "two teams, one quarrel")
    seen = table.office.services.interviews.of(table.candidate.id)
    assert seen is not None
    assert "two teams, one quarrel" in seen.entry(table.question).answer
    assert table.entry().answer == ""


def test_leaving_the_answer_makes_it_part_of_the_record(table: Table) -> None:
    table.type_answer("two teams")
    table.press(Qt.Key.Key_Tab)
    assert table.entry().answer.endswith("two teams")


def test_a_line_begins_with_its_time_once_a_minute(table: Table) -> None:
    table.type_answer("first\rsame minute")
    table.office.clock.pass_minutes(2)
    table.type_answer("\rlater")
    assert table.pane.answer.text() == "09:00  first\nsame minute\n09:02  later"


def test_ctrl_enter_notes_the_question_as_asked_and_goes_on(table: Table) -> None:
    question = table.question
    table.type_answer("done")
    table.office.clock.pass_minutes(3)
    table.press(Qt.Key.Key_Return, CONTROL)
    assert table.question != question
    entry = table.entry(question)
    assert (entry.asked, entry.seconds) == (Asked.ASKED, 180)
    assert entry.answer.endswith("done")
    assert table.window.focusWidget() is table.pane.answer


def test_looking_at_a_question_does_not_make_it_asked(table: Table) -> None:
    question = table.question
    table.guide.turn_to(4)
    assert table.entry(question).asked is Asked.OPEN


def test_the_mouse_in_the_list_goes_to_a_part(table: Table) -> None:
    agenda = table.guide.agenda
    place = agenda.visualRect(agenda.model().index(3, 0)).center()
    table.qtbot.mouseClick(agenda.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert table.guide.at == 3


def test_enter_in_the_list_goes_to_a_part(table: Table) -> None:
    table.guide.agenda.setFocus()
    table.press(Qt.Key.Key_Down)
    assert table.guide.at == 1
    table.press(Qt.Key.Key_Return)
    assert table.guide.at == 2


def test_back_keeps_what_was_typed(table: Table) -> None:
    question = table.question
    table.press(Qt.Key.Key_Return, CONTROL)
    table.type_answer("second")
    table.click(table.guide.foot.back)
    assert table.question == question
    table.press(Qt.Key.Key_Return, CONTROL)
    assert table.pane.answer.text().endswith("second")


def test_coming_back_restores_the_cursor(table: Table) -> None:
    table.type_answer("a long answer")
    table.pane.answer.moveCursor(QTextCursor.MoveOperation.Start)
    place = table.pane.answer.place()
    table.guide.turn_to(2)
    table.guide.turn_to(1)
    assert table.pane.answer.place() == place


def test_coming_back_restores_the_scroll_of_a_long_answer(table: Table) -> None:
    table.pane.answer.insertPlainText("\n".join(f"line {number}" for number in range(60)))
    bar = table.pane.answer.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = bar.value()
    assert 0 < place < bar.maximum()
    table.guide.turn_to(2)
    table.guide.turn_to(1)
    assert bar.value() == place


def test_undo_lives_in_the_field_until_it_is_left(table: Table) -> None:
    table.type_answer("oops")
    table.press(Qt.Key.Key_Z, CONTROL)
    assert "oops" not in table.pane.answer.text()
    table.type_answer("kept")
    table.press(Qt.Key.Key_Tab)
    table.pane.answer.setFocus()
    table.press(Qt.Key.Key_Z, CONTROL)
    assert table.pane.answer.text().endswith("kept")


def test_undo_never_reaches_the_question_before(table: Table) -> None:
    table.type_answer("first answer")
    table.press(Qt.Key.Key_Return, CONTROL)
    table.press(Qt.Key.Key_Z, CONTROL)
    assert table.pane.answer.text() == ""


def test_a_probe_is_noted_by_a_click_and_taken_back_by_another(table: Table) -> None:
    chip = table.pane.probes.chips()[1]
    table.click(chip)
    assert table.entry().probes == (1,)
    assert table.entry().asked is Asked.ASKED
    table.click(table.pane.probes.chips()[1])
    assert table.entry().probes == ()


def test_an_own_probe_is_noted_in_its_words(table: Table) -> None:
    table.click(table.pane.probes.add_button())
    dialog = table.dialog(OwnProbeDialog)
    assert not dialog.verb_button.isEnabled()
    table.qtbot.keyClicks(dialog.text_area, "Who paid?")
    table.click(dialog.verb_button)
    assert table.entry().own_probes == ("Who paid?",)
    assert table.pane.probes.chips()[-1].words() == "Who paid?"


def test_a_question_is_skipped_with_a_reason_and_asked_after_all(table: Table) -> None:
    table.click(table.guide.foot.skip)
    dialog = table.dialog(SkipQuestionDialog)
    assert not dialog.verb_button.isEnabled()
    table.qtbot.keyClicks(dialog.text_area, "fire alarm")
    table.click(dialog.verb_button)
    assert (table.entry().asked, table.entry().reason) == (Asked.SKIPPED, "fire alarm")
    assert "fire alarm" in table.pane.skipped.words()
    assert not table.pane.levels.cards.isEnabled()
    table.press(Qt.Key.Key_Return, CONTROL)
    table.guide.turn_to(1)
    assert table.entry().asked is Asked.SKIPPED
    table.click(table.guide.foot.skip)
    assert table.entry().asked is Asked.OPEN
    assert table.pane.levels.cards.isEnabled()


def test_the_times_are_right_after_a_restart(table: Table) -> None:
    question = table.question
    table.office.clock.pass_minutes(7)
    table.page.leave()
    table.window.hide()
    table.office.clock.pass_minutes(3)
    table.office.reopen_file()
    again = sit_again(table)
    again.turn_to(1)
    assert again.bar.time_words() == f"10 of {table.office.form.interview_minutes} min"
    assert table.entry(question).seconds == 420
    assert again.pane.head.time_words() == f"7 of {table.office.form.question(question).minutes} min"


def sit_again(table: Table) -> Guide:
    """The page of a program that was started anew."""
    workspace = Workspace(table.office.services, Operations(), load(Language.ENGLISH))
    workspace.act_as(table.office.chair)
    page = InterviewPage(workspace)
    table.qtbot.addWidget(page)
    page.refresh()
    table.page = page
    return page.guide


def test_the_time_is_quiet_until_it_is_over(table: Table) -> None:
    assert not table.guide.bar.is_over()
    table.office.clock.pass_minutes(table.office.form.interview_minutes + 1)
    table.page.refresh()
    assert table.guide.bar.is_over()


def test_finishing_names_what_was_neither_asked_nor_skipped_and_leads_there(table: Table) -> None:
    table.click(table.guide.bar.act_button())
    dialog = table.dialog(FinishInterviewDialog)
    assert len(dialog.links) == len(table.office.form.asked())
    table.click(dialog.links[3])
    assert table.page.acts.dialog is None
    assert table.guide.at == 4


def test_enter_in_the_finishing_dialog_means_cancel(table: Table) -> None:
    table.click(table.guide.bar.act_button())
    dialog = table.dialog(FinishInterviewDialog)
    table.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert table.office.services.interviews.running() is not None


def test_the_whole_interview_by_keyboard_alone(table: Table) -> None:
    table.guide.turn_to(0)
    for number, item in enumerate(table.office.form.items()):
        table.qtbot.keyClicks(table.window.focusWidget(), f"answer {number}")
        if table.pane.levels.isVisible():
            table.press(Qt.Key.Key_3, ALT)
        assert table.question == item.id
        table.press(Qt.Key.Key_Return, CONTROL)
    dialog = table.dialog(FinishInterviewDialog)
    assert dialog.links == []
    table.qtbot.keyClick(dialog.verb_button, Qt.Key.Key_Space)
    finished = table.office.services.desk.whole().interviews[0]
    assert finished.finished is not None
    assert all(finished.entry(item).asked is Asked.ASKED for item in table.office.form.agenda)


def test_who_does_not_write_reads_and_is_told_who_writes(table: Table) -> None:
    table.type_answer("for all to read")
    table.sit(table.office.members[1])
    table.guide.turn_to(1)
    assert table.pane.answer.text().endswith("for all to read")
    table.type_answer("not mine")
    assert "not mine" not in table.pane.answer.text()
    assert table.guide.foot.note() == "Maria Vorlage writes the record."
    assert not table.guide.foot.skip.isVisible()
    assert not any(chip.isEnabled() for chip in table.pane.probes.chips())
    table.press(Qt.Key.Key_Return, CONTROL)
    assert table.entry("ai-project").asked is Asked.ASKED
    assert table.entry("training-data").asked is Asked.OPEN


def test_a_file_open_for_reading_only_is_read_and_not_written(table: Table) -> None:
    table.type_answer("as it was")
    table.page.leave()
    table.window.hide()
    path = table.office.services.path
    table.office.services.close()
    table.office.services = open_services(path, table.office.around, read_only=True)
    again = sit_again(table)
    again.turn_to(1)
    table.qtbot.keyClicks(again.pane.answer, "prettier")
    assert again.pane.answer.text().endswith("as it was")
    assert not again.pane.levels.cards.isEnabled()
    assert not again.bar.act_button().isVisibleTo(again)
    assert again.foot.note() == "This file is open for reading only."


def test_typing_without_a_pause_is_kept_all_the_same(table: Table) -> None:
    saved = table.workspace.operations.saved
    with table.qtbot.waitSignal(saved, timeout=10_000):
        timer = QTimer(table.window)
        timer.setInterval(100)
        timer.timeout.connect(lambda: table.pane.answer.insertPlainText("x"))
        timer.start()
    assert timer.isActive()
    timer.stop()


def test_after_the_finish_the_own_sheet_lies_open_at_its_first_gap(table: Table) -> None:
    table.press(Qt.Key.Key_3, ALT)
    table.qtbot.keyClicks(table.pane.evidence.text_area, "both sides")
    table.guide.turn_to(len(table.office.form.agenda) - 1)
    table.click(table.guide.bar.act_button())
    table.click(table.dialog(FinishInterviewDialog).verb_button)
    assert table.guide.at == 2
    assert table.guide.bar.act_button().words() == "Seal sheet …"


def test_after_the_finish_a_whole_sheet_lies_open_where_it_is_sealed(table: Table) -> None:
    office = table.office
    office.rate(office.chair, table.candidate.id, 3)
    table.page.refresh()
    table.guide.turn_to(len(office.form.agenda) - 1)
    table.click(table.guide.bar.act_button())
    table.click(table.dialog(FinishInterviewDialog).verb_button)
    assert table.guide.at == len(office.form.agenda) - 1


def test_the_expected_answer_stays_where_it_is_scrolled_to(table: Table) -> None:
    table.window.resize(1366, 630)
    table.page.setGeometry(0, 0, 1310, 618)
    bar = table.pane.expected.findChildren(QScrollBar)[0]
    bar.setValue(bar.maximum())
    place = bar.value()
    table.press(Qt.Key.Key_3, ALT)
    assert bar.value() == place


def test_words_that_a_full_disk_did_not_take_stay_on_the_screen(table: Table) -> None:
    file, at, words = table.office.services.desk.file, table.guide.at, "a long answer " * 3_000
    with file.reading() as db:
        pages = db.execute("PRAGMA page_count").fetchone()[0]
        db.execute(f"PRAGMA max_page_count = {pages}").fetchall()
    table.pane.answer.insertPlainText(words)
    table.guide.turn_to(at + 1)
    table.press(Qt.Key.Key_Return, CONTROL)
    table.page.hand_over(PanelistId(str(table.office.members[1].panelist)))
    assert table.guide.at == at
    assert words in table.pane.answer.text()
    with file.reading() as db:
        db.execute("PRAGMA max_page_count = 1000000").fetchall()
    table.guide.turn_to(at + 1)
    assert table.guide.at == at + 1
    table.guide.turn_to(at)
    assert words in table.entry().answer


def test_one_click_interrupts_and_the_clock_stands_still_until_it_goes_on(table: Table) -> None:
    table.office.clock.pass_minutes(4)
    table.click(table.guide.bar.pause)
    assert table.interview().paused
    assert not table.guide.bar.pause.isVisible()
    assert table.guide.bar.time_words() == "interrupted after 4 min"
    assert table.pane.answer.isReadOnly()
    at = table.guide.at
    table.office.clock.pass_minutes(20)
    table.click(table.guide.bar.act_button())
    dialog = table.dialog(ResumeInterviewDialog)
    dialog.place.setText("Raum 5")
    table.click(dialog.verb_button)
    assert table.interview().running
    assert table.window.focusWidget() is table.pane.answer
    assert table.interview().place == "Raum 5"
    assert table.guide.at == at
    assert table.guide.bar.time_words().startswith("4 of")
    table.office.clock.pass_minutes(1)
    table.page.leave()
    assert table.entry().seconds == 5 * 60
    table.type_answer("and on")
    table.page.leave()
    assert "and on" in table.entry().answer


def test_a_fault_is_one_click_away_and_has_its_reason(table: Table) -> None:
    table.click(table.guide.bar.fault)
    dialog = table.dialog(ReasonDialog)
    assert not dialog.verb_button.isEnabled()
    table.qtbot.keyClicks(dialog.text_area, "fire alarm")
    table.click(dialog.verb_button)
    assert table.interview().sittings[-1].ending == "fire alarm"


def test_words_that_were_being_typed_into_a_dialog_come_back_after_a_crash(table: Table) -> None:
    table.click(table.pane.probes.add_button())
    with table.qtbot.waitSignal(table.workspace.operations.saved):
        table.qtbot.keyClicks(table.dialog(OwnProbeDialog).text_area, "Who paid")
    table.window.hide()
    table.office.reopen_file()
    again = sit_again(table)
    again.turn_to(1)
    again.pane.probes.own_wanted.emit()
    dialog = table.dialog(OwnProbeDialog)
    assert dialog.reason == "Who paid"
    assert dialog.verb_button.isEnabled()
    table.qtbot.keyClicks(dialog.text_area, "?")
    dialog.verb_button.click()
    assert table.office.services.desk.drafts_of(PanelistId(str(table.office.chair.panelist))) == {}


def test_a_probe_that_was_given_up_does_not_come_back(table: Table) -> None:
    table.click(table.pane.probes.add_button())
    with table.qtbot.waitSignal(table.workspace.operations.saved):
        table.qtbot.keyClicks(table.dialog(OwnProbeDialog).text_area, "Who paid?")
    table.dialog(OwnProbeDialog).reject()
    table.click(table.pane.probes.add_button())
    assert table.dialog(OwnProbeDialog).reason == ""
