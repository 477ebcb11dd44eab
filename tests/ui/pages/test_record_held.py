"""An interview that was held without the program goes on record from the list of interviews."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from interview_app.services.desk import own
from interview_app.ui.dialogs.record_held import RecordHeldDialog
from interview_app.ui.pages.interview.page import InterviewPage
from interview_app.ui.pages.names import PageName
from tests.services.office import Office
from tests.ui.pages.interview_table import told_by
from tests.ui.pages.sitting import Sitting, nameless, sit_down, words_of


@pytest.fixture
def seat(office: Office, qtbot: QtBot) -> Sitting[InterviewPage]:
    office.seat("Maria Vorlage", "Rolf Skizze")
    office.lock(3)
    office.admit("B-014", "Aylin Muster")
    return sit_down(office, qtbot, InterviewPage, size=(1310, 696))


def asked(seat: Sitting[InterviewPage]) -> RecordHeldDialog:
    seat.click(seat.page.list.held_button)
    found = seat.dialog(RecordHeldDialog)
    assert isinstance(found, RecordHeldDialog)
    return found


def fill(dialog: RecordHeldDialog, *, day: str, start: str, end: str, reason: str = "Stromausfall") -> None:
    times = dialog.times
    for field, words in ((times.day, day), (times.start, start), (times.end, end), (times.reason, reason)):
        field.setText(words)
        field.textEdited.emit(words)
    for line in dialog.presence.lines:
        line.unbiased.setChecked(False)
        line.unbiased.click()


def test_the_dialog_says_what_is_missing_until_nothing_is(seat: Sitting[InterviewPage]) -> None:
    dialog = asked(seat)
    assert "The day is missing" in dialog.obstacle()
    fill(dialog, day="13.3.2023", start="10", end="")
    assert "Start and end" in dialog.obstacle()
    fill(dialog, day="13.3.2023", start="10", end="11.30", reason=" ")
    assert "reason" in dialog.obstacle()
    assert not dialog.verb_button.isEnabled()
    fill(dialog, day="13.3.2023", start="10", end="11.30")
    assert dialog.obstacle() == ""
    assert dialog.verb_button.isEnabled()
    assert nameless(dialog) == []
    dialog.reject()


def test_it_is_on_record_and_its_answers_can_be_typed(seat: Sitting[InterviewPage], office: Office) -> None:
    dialog = asked(seat)
    fill(dialog, day="13.3.2023", start="10:00", end="11:30")
    dialog.verb_button.click()
    (held,) = office.services.desk.whole().interviews
    assert held.held_without == "Stromausfall"
    assert held.seconds() == 90 * 60
    case = seat.page.guide.case
    assert case is not None
    assert case.later
    assert not seat.page.guide.bar.pause.isVisible()
    told = " ".join(told_by(seat.page))
    assert "what is typed now is marked as written later" in told
    seat.page.guide.turn_to(1)
    seat.page.guide.pane.answer.setPlainText("vom Papier")
    assert seat.page.leave()
    item = case.items[1].id
    assert office.services.desk.whole().interviews[0].entry(item).answer == "vom Papier"


def test_what_was_typed_is_there_after_a_crash_and_is_enough_to_go_on(
    seat: Sitting[InterviewPage], office: Office, qtbot: QtBot
) -> None:
    before = asked(seat)
    with qtbot.waitSignal(before.times.reason.paused):
        fill(before, day="13.3.2023", start="10:00", end="11:30")
    after = asked(sit_down(office, qtbot, InterviewPage, size=(1310, 696)))
    assert (after.times.day.text(), after.times.end.text()) == ("13.3.2023", "11:30")
    for line in after.presence.lines:
        line.unbiased.click()
    after.verb_button.click()
    (held,) = office.services.desk.whole().interviews
    assert held.held_without == "Stromausfall"
    assert "Stromausfall" not in str(office.services.desk.drafts_of(own(office.chair)))


def test_times_that_cannot_be_are_refused_in_the_dialog(seat: Sitting[InterviewPage], office: Office) -> None:
    dialog = asked(seat)
    fill(dialog, day="13.3.2033", start="10", end="11")
    dialog.verb_button.click()
    assert dialog.isVisible()
    assert "both lie in the past" in " ".join(words_of(dialog))
    assert office.services.desk.whole().interviews == ()
    dialog.reject()


def test_from_the_list_one_goes_on_to_type_a_paper_sheet(
    seat: Sitting[InterviewPage], office: Office
) -> None:
    held = office.services.candidates.all()[0].id
    seat.click(seat.page.list.paper_button)
    assert seat.gone == [(PageName.PAPER, None)]
    office.interview(held)
    seat.page.refresh()
    assert not seat.page.list.held_button.isEnabled()
    seat.click(seat.page.list.paper_button)
    assert seat.gone[-1] == (PageName.PAPER, held)
