"""An act is offered to be taken back in the window: what the bar says, that it works, and when the offer is gone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from interview_app.domain.candidate import CandidateState, Finding
from interview_app.domain.interview import Asked
from interview_app.services.files.procedures import PROGRAM
from interview_app.ui.dialogs.confirm import ConfirmDialog
from interview_app.ui.dialogs.skip_question import SkipQuestionDialog
from interview_app.ui.dialogs.withdraw import WithdrawDialog
from interview_app.ui.main_window import MainWindow
from interview_app.ui.models.candidate_rows import FIXED
from interview_app.ui.pages.candidates.page import CandidatesPage
from interview_app.ui.pages.interview.page import InterviewPage
from interview_app.ui.pages.names import PageName
from interview_app.ui.pages.panel.page import PanelPage
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.undo_bar import UndoBar
from tests.services.office import Office
from tests.ui.pages.conftest import page

Opened = Callable[[], MainWindow]


def sit_down(window: MainWindow, office: Office) -> UndoBar:
    """The chair at the laptop; the bar of the window."""
    assert window.content.session is not None
    window.content.session.workspace.act_as(office.chair)
    (bar,) = window.findChildren(UndoBar)
    return bar


@pytest.fixture
def locked(office: Office) -> Office:
    office.seat("Maria Vorlage")
    office.lock()
    office.admit("B-001", "Aylin Muster")
    return office


def test_a_withdrawal_is_taken_back_by_the_bar(opened: Opened, locked: Office, qtbot: QtBot) -> None:
    window = opened()
    bar = sit_down(window, locked)
    shown = page(window, PageName.CANDIDATES, CandidatesPage)
    shown.acts.ask_withdrawal()
    (dialog,) = shown.findChildren(WithdrawDialog)
    qtbot.keyClicks(dialog.reason, "has moved away")
    dialog.verb_button.click()
    assert locked.services.candidates.all()[0].state is CandidateState.WITHDRAWN
    assert bar.words() == "Withdrawal of Aylin Muster recorded."
    bar.back.click()
    assert locked.services.candidates.all()[0].state is CandidateState.ADMITTED
    assert not bar.isVisible()


def test_a_finding_set_by_a_wrong_key_is_taken_back(opened: Opened, office: Office, qtbot: QtBot) -> None:
    office.seat("Maria Vorlage")
    person = office.register("B-001", "Aylin Muster")
    requirement = office.form.requirements[0].id
    office.services.requirements.check(
        office.chair, person.id, requirement, finding=Finding.MET, evidence="seen"
    )
    window = opened()
    bar = sit_down(window, office)
    shown = page(window, PageName.CANDIDATES, CandidatesPage)
    shown.grid.table.setFocus()
    shown.grid.table.setCurrentIndex(shown.grid.model.index(0, FIXED))
    qtbot.keyClick(shown.grid.table, Qt.Key.Key_O)
    assert bar.isVisible()
    bar.back.click()
    check = office.services.desk.bare().check_of(person.id, requirement)
    assert check is not None
    assert (check.finding, check.evidence) == (Finding.MET, "seen")


def test_removed_entries_come_back(opened: Opened, office: Office) -> None:
    office.seat("Maria Vorlage", "Rolf Skizze")
    office.register("B-001", "Aylin Muster")
    window = opened()
    bar = sit_down(window, office)
    before = office.services.desk.whole()
    candidates = page(window, PageName.CANDIDATES, CandidatesPage)
    candidates.grid.choose(before.candidates[0].id)
    candidates.acts.ask_removal()
    candidates.findChildren(ConfirmDialog)[-1].verb_button.click()
    assert office.services.candidates.all() == ()
    bar.back.click()
    assert office.services.desk.whole() == before
    panel = page(window, PageName.PANEL, PanelPage)
    panel.table.choose_row(1)
    panel._ask_removal()
    panel.findChildren(ConfirmDialog)[-1].verb_button.click()
    assert len(office.services.panel.members()) == 1
    bar.back.click()
    assert office.services.desk.whole() == before


def test_a_skipped_question_and_a_pause_are_taken_back(opened: Opened, locked: Office, qtbot: QtBot) -> None:
    person = locked.services.candidates.all()[0]
    held = locked.start(person.id)
    window = opened()
    bar = sit_down(window, locked)
    shown = page(window, PageName.INTERVIEWS, InterviewPage)
    shown.show_item(person.id)
    item = locked.form.asked()[0].id
    shown.guide.turn_to(locked.form.agenda.index(item))
    shown.guide.foot.skip_wanted.emit()
    (dialog,) = window.findChildren(SkipQuestionDialog)
    qtbot.keyClicks(dialog.focusWidget(), "answered before")
    dialog.verb_button.click()
    interviews = locked.services.interviews
    now = interviews.of(person.id)
    assert now is not None
    assert now.entry(item).asked is Asked.SKIPPED
    bar.back.click()
    now = interviews.of(person.id)
    assert now is not None
    assert now.entry(item).asked is not Asked.SKIPPED
    shown.guide.pause()
    bar.back.click()
    now = interviews.of(person.id)
    assert now is not None
    assert (now.running, len(now.sittings)) == (True, len(held.sittings) + 1)


def test_the_offer_goes_when_somebody_else_sits_down_and_with_the_procedure(
    opened: Opened, locked: Office
) -> None:
    window = opened()
    bar = sit_down(window, locked)
    session = window.content.session
    assert session is not None
    done: list[int] = []
    operations = session.workspace.operations
    operations.offer_undo("Done.", lambda: done.append(1))
    assert bar.isVisible()
    session.workspace.act_as(PROGRAM)
    assert not bar.isVisible()
    session.take_back()
    assert done == []
    operations.offer_undo("Done.", lambda: done.append(1))
    window.content.close_procedure()
    assert not bar.isVisible()


def test_a_refused_way_back_is_said_in_words(opened: Opened, locked: Office) -> None:
    window = opened()
    bar = sit_down(window, locked)
    shown = page(window, PageName.CANDIDATES, CandidatesPage)
    before = locked.services.candidates.all()[0]
    assert window.content.session is not None
    window.content.session.workspace.operations.offer_undo(
        "Done.", lambda: locked.services.taking_back.candidate_note(locked.chair, before)
    )
    bar.back.click()
    assert shown.banner.isVisible()


def kept(area: TextArea, qtbot: QtBot) -> None:
    """Wait until what was typed has been kept."""
    qtbot.waitUntil(lambda: not area.is_pausing())


def test_typing_is_taken_back_in_its_field_also_after_a_pause(
    opened: Opened, locked: Office, qtbot: QtBot
) -> None:
    """What is kept at each pause is a draft; the field's own undo outlives it."""
    locked.start(locked.services.candidates.all()[0].id)
    window = opened()
    sit_down(window, locked)
    interview = page(window, PageName.INTERVIEWS, InterviewPage).guide
    interview.turn_to(locked.form.agenda.index(locked.form.asked()[0].id))
    for area in (interview.pane.evidence.text_area, interview.pane.answer):
        area.setFocus()
        qtbot.keyClicks(area, "one")
        kept(area, qtbot)
        qtbot.keyClicks(area, " two")
        kept(area, qtbot)
        qtbot.keyClick(area, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert "two" not in area.text()
    people = page(window, PageName.PANEL, PanelPage)
    field = people.pane.function
    field.setFocus()
    with qtbot.waitSignal(field.paused):
        qtbot.keyClicks(field, "Referat 4")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == ""
