"""Who is at the table and who writes, from the interview page: its menu and the dialogs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction, QTextCursor
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from interview_app.domain.form import Question
from interview_app.domain.ids import PanelistId
from interview_app.domain.panel import Actor, AssignmentKind, Role
from interview_app.services.files.procedures import PROGRAM
from interview_app.ui.dialogs.assignment import AssignmentDialog
from interview_app.ui.dialogs.attendance import ArrivalDialog, DepartureDialog
from interview_app.ui.dialogs.hand_over_record import HandOverRecordDialog
from interview_app.ui.dialogs.late import LateDialog
from interview_app.ui.dialogs.resume_interview import ResumeInterviewDialog
from interview_app.ui.pages.cover import CoverPage
from tests.services.office import Office
from tests.ui.pages.interview_table import ALT, Table, sit_at_table, told_by

HAND, JOINS, LEAVES = "Hand the record over …", "Somebody joins …", "Somebody leaves …"
ELSEWHERE = "Other room, video or language …"


@pytest.fixture
def table(qtbot: QtBot, office: Office) -> Iterator[Table]:
    """The interview runs with three members and somebody who only takes notes; the chair writes."""
    office.services.panel.add(PROGRAM, name="Nora Notiz", function="", role=Role.NOTE_TAKER, votes=False)
    made = sit_at_table(qtbot, office)
    opening = office.opening()
    here = replace(opening, present=(*opening.present, note_taker(office)))
    office.services.interviews.start(office.chair, made.candidate.id, here)
    made.page.refresh()
    made.guide.turn_to(1)
    yield made
    made.put_away()


def note_taker(office: Office) -> PanelistId:
    (found,) = [each.id for each in office.services.panel.members() if each.role is Role.NOTE_TAKER]
    return found


def offered(table: Table) -> dict[str, QAction]:
    """What the bar's menu offers now."""
    menu = table.guide.bar.menu
    menu.aboutToShow.emit()
    return {act.text(): act for act in menu.actions() if not act.isSeparator()}


def give_record(table: Table, *, laptop: bool) -> None:
    """The chair hands the record to the note-taker."""
    offered(table)[HAND].trigger()
    dialog = table.dialog(HandOverRecordDialog)
    dialog.taker.setCurrentIndex(dialog.taker.findData(note_taker(table.office)))
    dialog.laptop.setChecked(laptop)
    table.click(dialog.verb_button)


def test_the_record_is_handed_over_with_what_is_being_typed_and_the_laptop_goes_along(table: Table) -> None:
    table.type_answer("half a sentence")
    give_record(table, laptop=True)
    assert table.interview().note_taker == note_taker(table.office)
    assert table.entry("ai-project").answer.endswith("half a sentence")
    cover = table.cover()
    assert cover.take.words() == "I am Nora Notiz"


def test_whoever_only_takes_notes_writes_the_record_and_sees_nothing_of_a_sheet(table: Table) -> None:
    table.press(Qt.Key.Key_4, ALT)
    table.qtbot.keyClicks(table.pane.evidence.text_area, "names both interests")
    give_record(table, laptop=False)
    table.sit(Actor(note_taker(table.office), Role.NOTE_TAKER))
    table.guide.turn_to(1)
    table.type_answer("written by the note-taker")
    table.page.leave()
    assert table.entry().answer.endswith("written by the note-taker")
    for part in (table.pane.levels, table.pane.evidence, table.pane.notes):
        assert not part.isVisible()
    assert not any("both interests" in words for words in told_by(table.page))
    table.press(Qt.Key.Key_2, ALT)
    assert table.guide.case is not None
    assert table.guide.case.sheet is None


def test_a_member_rates_and_marks_while_somebody_else_writes(table: Table) -> None:
    table.type_answer("two teams, one quarrel")
    give_record(table, laptop=False)
    assert table.guide.foot.note() == "Nora Notiz writes the record."
    assert table.pane.answer.isReadOnly()
    cursor = table.pane.answer.textCursor()
    at = table.pane.answer.text().index("one quarrel")
    cursor.setPosition(at)
    cursor.setPosition(at + len("one quarrel"), QTextCursor.MoveMode.KeepAnchor)
    table.pane.answer.setTextCursor(cursor)
    table.pane.answer.setFocus()
    table.press(Qt.Key.Key_F8)
    table.press(Qt.Key.Key_4, ALT)
    assert [each.words for each in table.rating().passages] == ["one quarrel"]
    assert table.rating().level == 4


def test_the_read_only_record_is_marked_by_keyboard_alone(table: Table) -> None:
    table.type_answer("two teams")
    give_record(table, laptop=False)
    table.pane.answer.setFocus()
    table.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    for _ in range(5):
        table.press(Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    table.press(Qt.Key.Key_F8)
    assert [each.words for each in table.rating().passages] == ["teams"]


def test_only_writer_and_chair_hand_over_and_the_chair_gives_a_reason(table: Table) -> None:
    give_record(table, laptop=False)
    assert HAND in offered(table)
    offered(table)[HAND].trigger()
    dialog = table.dialog(HandOverRecordDialog)
    assert not dialog.verb_button.isEnabled()
    dialog.taker.setCurrentIndex(dialog.taker.findData(table.office.chair.panelist))
    table.qtbot.keyClicks(dialog.reason, "taken ill")
    table.click(dialog.verb_button)
    assert table.interview().note_taker == table.office.chair.panelist
    assert table.window.findChild(CoverPage) is None
    table.sit(table.office.members[1])
    assert not {HAND, JOINS, LEAVES, ELSEWHERE} & set(offered(table))


def test_a_member_leaves_and_comes_back(table: Table) -> None:
    other = table.office.members[1].panelist
    assert JOINS not in offered(table)
    offered(table)[LEAVES].trigger()
    leaving = table.dialog(DepartureDialog)
    leaving.who.setCurrentIndex(leaving.who.findData(other))
    table.qtbot.keyClicks(leaving.reason, "phone call")
    table.click(leaving.verb_button)
    assert other not in table.interview().here()
    offered(table)[JOINS].trigger()
    joining = table.dialog(ArrivalDialog)
    assert not joining.unbiased.isVisible()
    table.click(joining.verb_button)
    assert other in table.interview().here()


def test_whoever_rates_declares_before_joining(qtbot: QtBot, office: Office) -> None:
    table = sit_at_table(qtbot, office)
    opening, late = office.opening(), office.members[2].panelist
    assert late is not None
    fewer = replace(opening, present=opening.present[:2], bias_checked=opening.bias_checked[:2])
    office.services.interviews.start(office.chair, table.candidate.id, fewer)
    office.services.panel.assign(
        office.chair, table.candidate.id, late, kind=AssignmentKind.ABSENT, reason="train"
    )
    table.page.refresh()
    offered(table)[JOINS].trigger()
    dialog = table.dialog(ArrivalDialog)
    assert not dialog.verb_button.isEnabled()
    dialog.unbiased.click()
    dialog.rates.click()
    table.click(dialog.verb_button)
    assert late in table.interview().bias_checked
    assert late in table.office.services.overview.overview().interviews[0].raters
    office.services.close()


def test_a_further_sitting_asks_who_is_there_and_in_which_language_it_goes_on(table: Table) -> None:
    gone = table.office.members[2].panelist
    assert gone is not None
    offered(table)[ELSEWHERE].trigger()
    dialog = table.dialog(ResumeInterviewDialog)
    dialog.tick(gone, False)
    dialog.place.setText("Raum 5")
    dialog.language.setCurrentIndex(dialog.language.findText("English"))
    dialog.language.activated.emit(dialog.language.currentIndex())
    assert not dialog.verb_button.isEnabled()
    table.qtbot.keyClicks(dialog.reason, "at their wish")
    table.click(dialog.verb_button)
    held = table.interview()
    assert (held.place, held.spoken, held.sittings[0].ending) == (
        "Raum 5",
        "en",
        "Change of place or language",
    )
    assert gone not in held.here()
    assert table.guide.case is not None
    item = table.guide.case.items[table.guide.at]
    assert isinstance(item, Question)
    assert any(item.wording.read("en") in words for words in told_by(table.pane.head))


def test_a_recusal_in_the_middle_of_an_interview_takes_the_member_out(table: Table) -> None:
    other = table.office.members[1].panelist
    offered(table)["Recusal or absence of a member …"].trigger()
    (dialog,) = [each for each in table.page.findChildren(AssignmentDialog) if each.isVisible()]
    dialog.member.setCurrentIndex(dialog.member.findData(other))
    table.qtbot.keyClicks(dialog.fields.reason, "related")
    table.click(dialog.verb_button)
    assert other not in table.office.services.overview.overview().interviews[0].raters


def test_the_late_arrival_of_the_candidate_is_noted_from_the_interview(table: Table) -> None:
    offered(table)["Came late …"].trigger()
    (dialog,) = [each for each in table.page.findChildren(LateDialog) if each.isVisible()]
    table.click(dialog.verb_button)
    assert table.candidate.arrived is not None


def test_every_field_of_these_dialogs_has_a_name(table: Table) -> None:
    guide, acts = table.guide, table.page.acts
    assert guide.case is not None
    opened = [acts.hand_over_record, acts.note_departure, acts.resume, acts.finish]
    for open_it in opened:
        open_it(guide.case)
        assert acts.dialog is not None
        assert nameless(acts.dialog) == []
        acts.dialog.reject()
    table.office.services.attendance.left(
        table.office.chair, table.interview().id, note_taker(table.office), reason=""
    )
    table.page.refresh()
    acts.note_arrival(guide.case)
    assert acts.dialog is not None
    assert nameless(acts.dialog) == []


def nameless(dialog: QWidget) -> list[str]:
    return [
        type(widget).__name__
        for widget in dialog.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and not isinstance(widget, QScrollArea)
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
