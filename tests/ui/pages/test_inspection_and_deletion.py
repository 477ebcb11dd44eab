"""Noting a request for access, looking an inspection copy over, and deleting for good, at the window."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from interview_app.domain.protocol import Document, Subject
from interview_app.i18n import Language, load
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.services.documents.protocols import ProtocolState
from interview_app.services.overview import TaskKind
from interview_app.ui.appearance import apply_theme
from interview_app.ui.dialogs.erase import EraseDialog
from interview_app.ui.dialogs.look_over import LookOverDialog
from interview_app.ui.models.protocols import LineKey
from interview_app.ui.operations import Area
from interview_app.ui.pages.names import After, PageName
from interview_app.ui.pages.outcome.page import OutcomePage
from interview_app.ui.pages.overview import OverviewPage
from interview_app.ui.pages.protocols.page import ProtocolsPage
from interview_app.ui.theme import Theme
from interview_app.wording.endings import standstill
from tests.services.office import Office, new_office, settled
from tests.ui.pages.sitting import copied, nameless, sit_down, words_of
from tools.pictures import Clock, window_on
from tools.room import Room
from tools.stages import Stage, build

ASKED = date(2023, 3, 14)
REASONS = "Herr Lang hat zehn Jahre lang geleitet und ist besser als Muster."
pytestmark = [
    pytest.mark.qt_log_ignore("^This plugin does not support", extend=True),
    pytest.mark.usefixtures("files_let_go"),
]


@pytest.fixture(scope="module")
def over(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Two candidates, decided, recorded and closed; the first was told."""
    office = new_office(tmp_path_factory.mktemp("over"))
    office.seat("Vorlage", "Skizze")
    office.lock()
    people = [office.admit("B-001", "Ada Muster"), office.admit("B-002", "Stefan Lang")]
    for person, level in zip(people, (3, 5), strict=True):
        office.interview(person.id)
        office.seal_all(person.id, level, level)
    settled(office)
    office.services.decisions.decide(office.chair, DecisionPlan((people[1].id,), (), REASONS))
    office.services.protocols.issue(office.chair, Subject(Document.SELECTION_RECORD))
    office.services.endings.close(office.chair)
    office.services.outcome.tell(office.chair, people[0].id, on=ASKED)
    office.services.close()
    return office


@pytest.fixture
def office(over: Office, tmp_path: Path) -> Office:
    return copied(over, tmp_path)


def said(widget: QWidget) -> str:
    return " ".join(words_of(widget))


def test_a_request_is_noted_beside_the_notice_and_answered(office: Office, qtbot: QtBot) -> None:
    seat = sit_down(office, qtbot, OutcomePage)
    seat.page.show_item(After.ACCESS)
    seat.page.access.table.choose_row(0)
    pane = seat.page.access.pane
    assert not pane.answered_field.isVisible()
    pane.asked_field.line.setText("14.03.2023")
    pane.settle()
    assert "The answer is due by 14 Apr 2023, a month after the receipt (Art. 12 (3) GDPR)." in said(pane)
    assert "then note the day here" in said(pane)
    pane.copy_button.click()
    person = office.services.candidates.all()[0].id
    assert seat.gone == [(PageName.PROTOCOLS, Subject(Document.INSPECTION_COPY, person))]
    seat.page.show_item(After.RETENTION)
    [request] = office.services.desk.bare().access_requests
    assert (request.on, request.answered) == (ASKED, None)
    assert "Nothing is deleted at present: a request for access is open." in words_of(seat.page)
    seat.page.show_item(person)
    assert seat.page.tabs.currentIndex() == After.ACCESS.value
    pane.answered_field.line.setText("14.03.2023")
    pane.settle()
    assert office.services.desk.bare().access_requests[0].answered == ASKED
    pane.asked_field.line.setText("")
    pane.settle()
    assert office.services.desk.bare().access_requests == ()
    assert nameless(seat.page) == []


def test_a_request_that_is_overdue_says_so_on_the_page_and_the_overview(office: Office, qtbot: QtBot) -> None:
    person = office.services.candidates.all()[0].id
    office.services.access.note(office.chair, person, on=ASKED)
    office.clock.present = datetime(2023, 4, 15, 8, 0, tzinfo=UTC)
    seat = sit_down(office, qtbot, OutcomePage)
    seat.page.show_item(person)
    assert "overdue since 14 Apr 2023" in words_of(seat.page)
    first = office.services.overview.overview().tasks[0]
    assert (first.kind, first.candidates) == (TaskKind.ANSWER_REQUEST, (person,))
    overview = sit_down(office, qtbot, OverviewPage)
    overview.page.act.click()
    assert overview.gone == [(PageName.OUTCOME, person)]


def test_the_way_back_from_the_archive_leads_to_the_request(
    office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    person = office.services.candidates.all()[0].id
    office.services.access.note(office.chair, person, on=ASKED)
    office.services.access.leave(office.chair, person, "decision.reasons", 25, 29)
    seat = sit_down(office, qtbot, ProtocolsPage)
    seat.page.personal_data.write(person, tmp_path / "answer.zip", Language.ENGLISH)
    seat.page.banner.acted.emit()
    assert seat.gone == [(PageName.OUTCOME, person)]
    seat.settle()


def test_a_word_that_may_be_a_name_is_left_and_another_is_blacked_out(office: Office, qtbot: QtBot) -> None:
    person = office.services.candidates.all()[0].id
    office.services.access.note(office.chair, person, on=ASKED)
    subject = Subject(Document.INSPECTION_COPY, person)
    seat = sit_down(office, qtbot, ProtocolsPage)
    seat.page.show_item(subject)
    assert not seat.page.issue.button.isEnabled()
    seat.page.look_button.click()
    dialog = seat.dialog(LookOverDialog)
    assert isinstance(dialog, LookOverDialog)
    assert dialog.text.textCursor().selectedText() == "lang"
    assert "Stefan Lang" in said(dialog)
    dialog.leave_button.click()
    assert "Nothing is open" in said(dialog)
    row = next(
        at
        for at in range(dialog.model.rowCount())
        if getattr(dialog.model.key(at), "place", "") == "decision.reasons"
    )
    dialog.table.choose_row(row)
    dialog.black_button.click()
    assert "Say why it is withheld." in said(dialog)
    dialog.reason.setText("betrifft andere")
    dialog.black_button.click()
    marks = office.services.desk.bare().inspection_marks
    assert True in {each.withheld for each in marks}
    dialog.back_button.click()
    dialog.verb_button.click()
    seat.settle()
    assert seat.failures == []


def test_what_was_looked_over_can_be_issued(office: Office, qtbot: QtBot) -> None:
    person = office.services.candidates.all()[0].id
    office.services.access.note(office.chair, person, on=ASKED)
    office.services.access.leave(office.chair, person, "decision.reasons", 25, 29)
    subject = Subject(Document.INSPECTION_COPY, person)
    seat = sit_down(office, qtbot, ProtocolsPage)
    seat.page.show_item(subject)
    assert seat.page.issue.button.isEnabled()
    states = {line.subject: line.state for line in seat.page.lines()}
    assert states[subject] is ProtocolState.READY
    seat.settle()


def test_deleting_waits_for_its_day_and_says_what_becomes_final(office: Office, qtbot: QtBot) -> None:
    seat = sit_down(office, qtbot, OutcomePage)
    seat.page.show_item(After.RETENTION)
    button = seat.page.retention.erase_button
    assert not button.isEnabled()
    assert "has not passed" in said(seat.page.retention)
    office.clock.present = datetime(2023, 9, 14, 8, 0, tzinfo=UTC)
    seat.page.refresh()
    assert button.isEnabled()
    button.click()
    dialog = seat.dialog(EraseDialog)
    assert isinstance(dialog, EraseDialog)
    assert not dialog.verb_button.isEnabled()
    dialog.filed.click()
    dialog.verb_button.click()
    QApplication.processEvents()
    assert seat.failures == []
    assert office.services.desk.bare().erasure is not None
    assert seat.gone[-1] == (PageName.PROTOCOLS, Subject(Document.DELETION_RECORD))
    assert "Muster" not in said(seat.page)


def test_what_frees_the_deletion_is_in_sight_where_the_rest_scrolls(
    office: Office, qtbot: QtBot, qapp: QApplication
) -> None:
    apply_theme(qapp, Theme(scale=2.0))
    office.clock.present = datetime(2023, 9, 14, 8, 0, tzinfo=UTC)
    seat = sit_down(office, qtbot, OutcomePage)
    seat.page.show_item(After.RETENTION)
    seat.page.retention.erase_button.click()
    dialog = seat.dialog(EraseDialog)
    assert isinstance(dialog, EraseDialog)
    QApplication.processEvents()
    assert dialog.height() <= dialog.screen().availableGeometry().height()
    assert not dialog.filed.visibleRegion().isEmpty()
    assert dialog.filed.visibleRegion().boundingRect() == dialog.filed.rect()
    assert dialog.filed.geometry().bottom() < dialog.verb_button.geometry().top()
    dialog.filed.setFocus()
    qtbot.keyClick(dialog.filed, Qt.Key.Key_Tab)
    assert dialog.cancel_button.hasFocus()


def test_the_deletion_record_is_listed_and_printed(office: Office, qtbot: QtBot) -> None:
    office.clock.present = datetime(2023, 9, 14, 8, 0, tzinfo=UTC)
    record = office.services.erasing.erase(office.chair).record
    assert office.services.record_check.checked(office.chair).open == ()
    told = standstill(load(Language.ENGLISH), office.services.desk.bare())
    assert told.startswith("Everybody’s data were deleted on 14 Sep 2023")
    seat = sit_down(office, qtbot, ProtocolsPage)
    assert not seat.page.issue.button.isVisible()
    seat.page.show_item(Subject(Document.DELETION_RECORD))
    assert LineKey(Subject(Document.DELETION_RECORD), record.number) in {
        seat.page.model.key(at) for at in range(seat.page.model.rowCount())
    }
    seat.qtbot.waitUntil(lambda: seat.page.preview.page_count > 0, timeout=20_000)
    assert "Deletion" in said(seat.page)


def test_every_page_of_a_file_whose_data_were_deleted_can_be_looked_at(tmp_path: Path, qtbot: QtBot) -> None:
    clock = Clock()
    with window_on(build(Stage.OVER, tmp_path, clock), clock) as (window, session):
        session.services.erasing.erase(session.workspace.actor)
        _look_at_all(Room(window, session, tmp_path))


def test_so_can_those_of_a_closed_one(office: Office, tmp_path: Path, qtbot: QtBot) -> None:
    office.clock.present = datetime(2023, 9, 14, 8, 0, tzinfo=UTC)
    office.services.erasing.erase(office.chair)
    office.services.close()
    with window_on(office.services.path, Clock()) as (window, session):
        _look_at_all(Room(window, session, tmp_path))


def _look_at_all(room: Room) -> None:
    room.session.workspace.operations.changed.emit(frozenset(Area))
    for name in PageName:
        words = said(room.turn(name))
        assert "Muster" not in words.replace("Mustervorlage", ""), name


def test_the_data_of_one_person_are_written_as_an_archive(
    office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    person = office.services.candidates.all()[0].id
    office.services.access.note(office.chair, person, on=ASKED)
    office.services.access.leave(office.chair, person, "decision.reasons", 25, 29)
    seat = sit_down(office, qtbot, ProtocolsPage)
    seat.page.show_item(Subject(Document.INSPECTION_COPY, person))
    seat.page.data_button.click()
    dialog = seat.dialog(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.reject()
    path = tmp_path / "auskunft.zip"
    seat.page.personal_data.write(person, path, Language.GERMAN)
    assert path.exists()
    assert "The archive is at" in said(seat.page)
    seat.page.show_item(Subject(Document.SELECTION_RECORD))
    assert not seat.page.data_button.isVisible()
    seat.settle()
