"""What keeps interviews alike: reminders, the same panel, sheets in time, and the clock beside the plan."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from interview_app.ui.dialogs.finish_interview import FinishInterviewDialog
from interview_app.ui.dialogs.own_probe import OwnProbeDialog
from interview_app.ui.dialogs.start_interview import StartInterviewDialog
from interview_app.ui.models.roles import ItemRole
from interview_app.ui.widgets.text_label import TextLabel
from tests.ui.pages.interview_table import Table, at_table, sit_at_table


@pytest.fixture
def table(qtbot: QtBot, tmp_path: Path) -> Iterator[Table]:
    """Three members, two candidates, nothing begun."""
    made = sit_at_table(qtbot, at_table(tmp_path))
    yield made
    made.put_away()


def start_second(table: Table) -> StartInterviewDialog:
    """The first interview was held; the second one is about to begin."""
    table.office.interview(table.candidate.id)
    table.page.refresh()
    table.page.list.choose(table.office.services.candidates.all()[1].id)
    table.click(table.page.action)
    return table.dialog(StartInterviewDialog)


def test_what_is_noted_about_another_panel_is_kept_with_those_who_sat_before(table: Table) -> None:
    dialog = start_second(table)
    assert not dialog.panel_note.isVisible()
    away = dialog.presence.lines[2]
    table.click(away.present)
    table.qtbot.keyClicks(away.reason, "ill")
    for line in dialog.presence.lines[:2]:
        table.click(line.unbiased)
    table.qtbot.keyClicks(dialog.panel_note, "no substitute was free")
    table.click(dialog.verb_button)
    held = table.office.services.desk.whole().interviews[1]
    assert held.panel_note == "no substitute was free"
    assert held.earlier == tuple(actor.panelist for actor in table.office.members)


def test_open_sheets_are_named_before_the_next_candidate_and_lead_to_the_own_one(table: Table) -> None:
    dialog = start_second(table)
    told = dialog.sheets.accessibleName()
    assert "Aylin Muster (Maria Vorlage, Rolf Skizze, Sina Platzhalter)" in told
    dialog.sheets.acted.emit()
    assert table.page.acts.dialog is None
    assert table.guide.case is not None
    assert table.guide.case.candidate.id == table.candidate.id


def test_nobody_is_reminded_of_sheets_that_are_sealed(table: Table) -> None:
    table.office.interview(table.candidate.id)
    table.office.seal_all(table.candidate.id, 3, 3, 3)
    table.page.refresh()
    table.page.list.choose(table.office.services.candidates.all()[1].id)
    table.click(table.page.action)
    assert not table.dialog(StartInterviewDialog).sheets.isVisible()


def test_the_end_of_an_interview_names_the_sheets_that_are_due(table: Table) -> None:
    table.begin()
    table.guide.turn_to(len(table.office.form.agenda) - 1)
    table.guide.act()
    dialog = table.dialog(FinishInterviewDialog)
    told = [label.text() for label in dialog.findChildren(TextLabel)]
    assert any("Aylin Muster (Maria Vorlage, Rolf Skizze, Sina Platzhalter)" in words for words in told)


def test_the_reminder_opens_by_keyboard_and_folds_away_again(table: Table) -> None:
    reminder = start_second(table).reminder
    assert not reminder.is_open()
    for opened in (True, False):
        reminder.button().setFocus()
        table.qtbot.keyClick(reminder.button(), Qt.Key.Key_Space)
        assert reminder.is_open() is opened


def test_an_own_probe_that_touches_what_must_not_be_asked_is_pointed_out_and_can_be_noted(
    table: Table,
) -> None:
    table.begin()
    table.click(table.pane.probes.add_button())
    dialog = table.dialog(OwnProbeDialog)
    table.qtbot.keyClicks(dialog.text_area, "Haben Sie Kinder?")
    assert dialog.notice.isVisible()
    assert "family status" in dialog.notice.accessibleName()
    table.click(dialog.verb_button)
    assert table.entry().own_probes == ("Haben Sie Kinder?",)


def test_an_honest_probe_is_noted_without_a_word(table: Table) -> None:
    table.begin()
    table.click(table.pane.probes.add_button())
    dialog = table.dialog(OwnProbeDialog)
    table.qtbot.keyClicks(dialog.text_area, "Haben Sie Kinder?")
    dialog.text_area.clear()
    table.qtbot.keyClicks(dialog.text_area, "Who paid?")
    assert not dialog.notice.isVisible()


def test_the_list_says_how_long_a_part_took_and_marks_only_what_is_over(table: Table) -> None:
    table.begin()
    planned = table.office.form.items()[1].minutes
    table.office.clock.pass_minutes(planned)
    table.page.leave()
    index = table.guide.agenda.model().index(1, 0)
    assert index.data(ItemRole.SECOND_LINE) == ""
    assert f"{planned} of {planned} min" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    table.office.clock.pass_minutes(2)
    table.page.leave()
    assert index.data(ItemRole.SECOND_LINE) == "+2"
    assert f"{planned + 2} of {planned} min" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_going_back_adds_to_the_time_of_the_part_that_is_open(table: Table) -> None:
    table.begin()
    table.office.clock.pass_minutes(3)
    table.guide.turn_to(2)
    table.office.clock.pass_minutes(4)
    table.guide.turn_to(1)
    table.office.clock.pass_minutes(1)
    table.guide.turn_to(2)
    seconds = [table.entry(item).seconds for item in table.office.form.agenda[1:3]]
    assert seconds == [240, 240]
