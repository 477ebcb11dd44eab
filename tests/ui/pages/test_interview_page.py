"""The list of interviews, the start, and what the page says while nothing can begin."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from interview_app.domain.candidate import CandidateState
from interview_app.domain.panel import Actor, AssignmentKind, Role
from interview_app.i18n import Language, load
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.dialogs.start_interview import StartInterviewDialog
from interview_app.ui.operations import Operations
from interview_app.ui.pages.base import PageName
from interview_app.ui.pages.interview.page import InterviewPage
from interview_app.ui.workspace import Workspace
from tests.services.office import Office
from tests.ui.pages.interview_table import Table, at_table, sit_at_table


@pytest.fixture
def table(qtbot: QtBot, tmp_path: Path) -> Iterator[Table]:
    made = sit_at_table(qtbot, at_table(tmp_path))
    yield made
    made.office.services.close()


def ask_to_start(table: Table) -> StartInterviewDialog:
    table.click(table.page.action)
    return table.dialog(StartInterviewDialog)


def declare_all(table: Table, dialog: StartInterviewDialog) -> None:
    for line in dialog.presence.lines:
        if line.present.isChecked():
            table.click(line.unbiased)


def test_the_first_interview_is_started_from_the_list(table: Table) -> None:
    dialog = ask_to_start(table)
    assert not dialog.verb_button.isEnabled()
    declare_all(table, dialog)
    with table.qtbot.waitSignal(table.page.focus_mode) as focus:
        table.click(dialog.verb_button)
    assert focus.args == [True]
    running = table.office.services.interviews.running()
    assert running is not None
    assert running.candidate == table.candidate.id
    assert running.note_taker == table.office.chair.panelist
    assert len(running.bias_checked) == 3


def test_the_start_waits_for_every_declaration_and_says_whose(table: Table) -> None:
    dialog = ask_to_start(table)
    table.click(dialog.presence.lines[0].unbiased)
    assert dialog.obstacle() == "The declaration on bias is missing: Rolf Skizze, Sina Platzhalter."


def test_a_voting_member_who_is_missing_is_noted_with_a_reason(table: Table) -> None:
    dialog = ask_to_start(table)
    away = dialog.presence.lines[2]
    table.click(away.present)
    declare_all(table, dialog)
    assert "Sina Platzhalter" in dialog.obstacle()
    table.qtbot.keyClicks(away.reason, "ill")
    table.click(dialog.verb_button)
    noted = table.office.services.desk.whole().assignments
    assert [(each.panelist, each.kind, each.reason) for each in noted] == [
        (table.office.members[2].panelist, AssignmentKind.ABSENT, "ill")
    ]


def test_the_note_taker_must_sit_at_the_table(table: Table) -> None:
    dialog = ask_to_start(table)
    table.click(dialog.presence.lines[0].present)
    table.qtbot.keyClicks(dialog.presence.lines[0].reason, "ill")
    declare_all(table, dialog)
    assert dialog.obstacle() == "The note-taker must be present."


def test_another_panel_than_before_is_pointed_out(table: Table) -> None:
    table.office.interview(table.candidate.id)
    table.page.refresh()
    table.page.list.choose(table.office.services.candidates.all()[1].id)
    dialog = ask_to_start(table)
    assert not dialog.notice.isVisible()
    table.click(dialog.presence.lines[2].present)
    assert dialog.notice.isVisible()
    assert "Sina Platzhalter" in dialog.notice.accessibleName()


def test_a_running_interview_opens_by_itself_and_the_list_is_one_step_away(table: Table) -> None:
    table.begin()
    assert table.guide.isVisible()
    table.guide.bar.menu.aboutToShow.emit()
    with table.qtbot.waitSignal(table.page.focus_mode) as focus:
        table.guide.bar.menu.actions()[0].trigger()
    assert focus.args == [False]
    assert table.page.list.isVisible()
    assert table.page.action.words() == "Continue interview"
    table.press(Qt.Key.Key_Return)
    table.click(table.page.action)
    assert table.guide.isVisible()


def test_an_interview_that_runs_without_its_candidate_says_why_nobody_begins_and_leads_there(
    table: Table,
) -> None:
    held = table.begin()
    table.office.services.candidates.withdraw(table.office.chair, held.candidate, reason="accepted elsewhere")
    table.page.refresh()
    table.guide.bar.menu.aboutToShow.emit()
    table.guide.bar.menu.actions()[0].trigger()
    assert table.page.banner.accessibleName() == (
        "The interview with Aylin Muster still runs although the person has left the procedure. No other begins before "
        "it is finished or interrupted."
    )
    table.page.banner.acted.emit()
    assert table.guide.isVisible()
    assert not table.page.banner.isVisibleTo(table.page)
    table.office.services.interviews.finish(table.office.chair, held.id)
    table.page.refresh()
    table.guide.bar.menu.aboutToShow.emit()
    table.guide.bar.menu.actions()[0].trigger()
    assert table.page.list.isVisible()
    assert not table.page.banner.isVisible()


def test_the_list_says_whose_sheet_is_open(table: Table) -> None:
    table.office.interview(table.candidate.id)
    table.page.refresh()
    assert table.page.action.words() == "Complete your sheet"
    table.office.rate(table.office.chair, table.candidate.id, 3)
    table.office.services.sheets.seal(table.office.chair, table.candidate.id)
    table.page.refresh()
    table.page.list.choose(table.candidate.id)
    assert table.page.action.words() == "Look at the interview"


def test_the_list_says_of_every_interview_where_the_own_sheet_stands(table: Table) -> None:
    def own_sheets() -> list[str]:
        table.page.refresh()
        model = table.page.list.table.model()
        return [model.index(row, 5).data() for row in range(model.rowCount())]

    assert own_sheets() == ["from the interview on"] * 2
    table.office.interview(table.candidate.id)
    assert own_sheets() == ["open", "from the interview on"]
    table.office.rate(table.office.chair, table.candidate.id, 3)
    table.office.services.sheets.seal(table.office.chair, table.candidate.id)
    assert own_sheets() == ["sealed", "from the interview on"]
    notes = table.office.services.panel.add(
        table.office.chair, name="Nele Notiz", function="", role=Role.NOTE_TAKER, votes=False
    )
    table.workspace.act_as(Actor(notes.id, Role.NOTE_TAKER))
    assert own_sheets() == ["none to fill in"] * 2


def test_an_item_from_elsewhere_opens_its_start_or_its_interview(table: Table) -> None:
    table.page.show_item(table.candidate.id)
    table.dialog(StartInterviewDialog).reject()
    table.begin()
    table.page.show_item(table.candidate.id)
    assert table.guide.isVisible()


def bare_page(qtbot: QtBot, office: Office) -> InterviewPage:
    workspace = Workspace(office.services, Operations(), load(Language.ENGLISH))
    workspace.act_as(office.chair)
    page = InterviewPage(workspace)
    qtbot.addWidget(page)
    page.refresh()
    page.show()
    return page


def test_an_unlocked_form_leads_to_the_form(qtbot: QtBot, office: Office) -> None:
    page = bare_page(qtbot, office)
    with qtbot.waitSignal(page.go) as gone:
        page.way.click()
    assert gone.args == [PageName.FORM, None]
    office.services.close()


def test_a_panel_without_votes_leads_to_the_panel(qtbot: QtBot, office: Office) -> None:
    office.lock()
    page = bare_page(qtbot, office)
    with qtbot.waitSignal(page.go) as gone:
        page.way.click()
    assert gone.args == [PageName.PANEL, None]
    office.services.close()


def test_nobody_admitted_leads_to_the_candidates(qtbot: QtBot, office: Office) -> None:
    office.seat("Maria Vorlage")
    office.lock()
    office.register("B-014", "Aylin Muster")
    page = bare_page(qtbot, office)
    with qtbot.waitSignal(page.go) as gone:
        page.way.click()
    assert gone.args == [PageName.CANDIDATES, None]
    office.services.close()


def test_the_page_asks_who_sits_there_before_it_shows_anything(qtbot: QtBot, office: Office) -> None:
    office.seat("Maria Vorlage", "Rolf Skizze")
    office.lock()
    office.admit("B-014", "Aylin Muster")
    workspace = Workspace(office.services, Operations(), load(Language.ENGLISH))
    page = InterviewPage(workspace)
    workspace.acting_changed.connect(page.refresh)
    qtbot.addWidget(page)
    page.refresh()
    page.show()
    assert not page.list.isVisible()
    qtbot.mouseClick(page.who.buttons[1], Qt.MouseButton.LeftButton)
    assert workspace.actor == office.members[1]
    assert page.list.isVisible()
    office.services.close()


def test_an_invited_candidate_who_does_not_come_is_noted_from_the_list(qtbot: QtBot, office: Office) -> None:
    table = sit_at_table(qtbot, office)
    assert [act.text() for act in noted(table)] == ["Came late …"]
    office.services.candidates.invite(office.chair, table.candidate.id)
    table.page.refresh()
    noted(table)[1].trigger()
    (dialog,) = [each for each in table.page.findChildren(ReasonDialog) if each.isVisible()]
    qtbot.keyClicks(dialog.text_area, "waited for 30 minutes")
    table.click(dialog.verb_button)
    assert table.candidate.state is CandidateState.NO_SHOW
    office.services.close()


def noted(table: Table) -> list[QAction]:
    """What can be noted on the chosen candidate of the list."""
    assert table.page.more.isVisible()
    table.page.list_menu.aboutToShow.emit()
    return table.page.list_menu.actions()
