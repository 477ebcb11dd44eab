"""Replacing a sealed sheet in the window: before and after disclosure, and giving it up again."""

from __future__ import annotations

from fractions import Fraction

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from interview_app.domain.sheet import SheetState
from interview_app.ui.dialogs.confirm import ConfirmDialog
from interview_app.ui.dialogs.replace_sheet import ReplaceSheetDialog
from tests.services.office import Office
from tests.ui.pages.interview_table import Table, sit_at_table, told_by

GIVE_UP = "Give up the replacement of your sheet …"


@pytest.fixture
def table(qtbot: QtBot, office: Office) -> Table:
    """The first interview is held, the chair's sheet sealed and open on the page."""
    made = sit_at_table(qtbot, office)
    office.interview(made.candidate.id)
    office.rate(office.chair, made.candidate.id, 3)
    office.services.sheets.seal(office.chair, made.candidate.id)
    made.page.refresh()
    made.page.show_item(made.candidate.id)
    return made


def entries(table: Table) -> dict[str, object]:
    menu: QMenu = table.guide.bar.menu
    menu.aboutToShow.emit()
    return {act.text(): act for act in menu.actions()}


def replace_sheet(table: Table) -> ReplaceSheetDialog:
    table.guide.act()
    dialog = table.dialog(ReplaceSheetDialog)
    dialog.text_area.setPlainText("Zahlendreher")
    dialog.verb_button.click()
    return dialog


def test_before_disclosure_nothing_is_said_of_it(table: Table) -> None:
    table.guide.act()
    assert "have been disclosed" not in " ".join(told_by(table.dialog(ReplaceSheetDialog)))


def test_once_all_sheets_on_the_candidate_are_sealed_the_mark_is_told_and_set(
    table: Table, office: Office
) -> None:
    """Also while other candidates still wait, so that the procedure as a whole is not disclosed."""
    for actor in office.members[1:]:
        office.rate(actor, table.candidate.id, 4)
        office.services.sheets.seal(actor, table.candidate.id)
    table.page.refresh()
    table.guide.act()
    dialog = table.dialog(ReplaceSheetDialog)
    assert "have been disclosed" in " ".join(told_by(dialog))
    dialog.text_area.setPlainText("Zahlendreher")
    dialog.verb_button.click()
    office.services.sheets.seal(office.chair, table.candidate.id)
    procedure = office.services.desk.whole()
    assert office.chair.panelist is not None
    latest = procedure.sealed_sheet(table.candidate.id, office.chair.panelist)
    first = procedure.first_sealed_sheet(table.candidate.id, office.chair.panelist)
    assert latest is not None
    assert first is not None
    assert (latest.sequence, latest.after_disclosure) == (2, True)
    assert (first.sequence, first.after_disclosure) == (1, False)


def test_a_replacement_that_was_begun_is_given_up_from_the_menu(table: Table, office: Office) -> None:
    assert GIVE_UP not in entries(table)
    replace_sheet(table)
    office.services.sheets.rate(office.chair, table.candidate.id, office.form.asked()[0].id, Fraction(5))
    table.page.refresh()
    entry = entries(table)[GIVE_UP]
    assert hasattr(entry, "trigger")
    entry.trigger()
    table.dialog(ConfirmDialog).accept()
    (sheet,) = [
        each for each in office.services.desk.whole().sheets if each.panelist == office.chair.panelist
    ]
    assert (sheet.sequence, sheet.state) == (1, SheetState.SEALED)
    assert GIVE_UP not in entries(table)


def test_whoever_has_typed_a_colleagues_sheet_is_offered_no_replacement_and_told_why(
    table: Table, office: Office
) -> None:
    author = office.members[1].panelist
    assert author is not None
    office.services.paper.begin(
        office.chair, table.candidate.id, author, paper_date=office.clock.present.date()
    )
    table.page.refresh()
    assert not table.guide.bar.act_button().isVisibleTo(table.guide)
    assert "You have typed a colleague’s" in table.guide.foot.note()
    office.services.paper.give_up(office.chair, table.candidate.id, author)
    for actor in office.members[1:]:
        office.rate(actor, table.candidate.id, 4)
        office.services.sheets.seal(actor, table.candidate.id)
    table.page.refresh()
    assert table.guide.bar.act_button().accessibleName() == "Replace sheet …"
