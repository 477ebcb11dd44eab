"""The page of one's own sheets: states, gaps, ways; no level, and nothing of anybody else."""

from __future__ import annotations

from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from interview_app.ui.pages.names import PageName
from interview_app.ui.pages.overview import OverviewPage
from interview_app.ui.pages.own_sheets import OwnSheetsPage
from tests.services.office import Office
from tests.ui.pages.sitting import Sitting, nameless, sit_down, words_of

SECRET = "Beleg-nur-fuer-Maria"


@pytest.fixture
def seat(office: Office, qtbot: QtBot) -> Sitting[OwnSheetsPage]:
    """Two interviews: on the first a draft of the chair, on the second a sealed sheet."""
    office.seat("Maria Vorlage", "Rolf Skizze")
    office.lock(3)
    first, second = (office.admit(f"B-00{n}", name) for n, name in ((1, "Aylin Muster"), (2, "Clara Probe")))
    for person in (first, second):
        office.interview(person.id)
    question = office.form.asked()[0].id
    office.services.sheets.rate(office.chair, first.id, question, Fraction(5))
    office.services.sheets.settle_text(office.chair, first.id, question, field="evidence", text=SECRET)
    office.rate(office.chair, second.id, 4)
    office.services.sheets.seal(office.chair, second.id)
    return sit_down(office, qtbot, OwnSheetsPage)


def row(seat: Sitting[OwnSheetsPage], at: int) -> list[str]:
    model = seat.page.model
    return [str(model.index(at, column).data() or "") for column in range(model.columnCount())]


def test_each_line_says_how_far_the_sheet_is_and_what_it_lacks(seat: Sitting[OwnSheetsPage]) -> None:
    assert row(seat, 0) == ["B-001", "Aylin Muster", "begun", "1 of 10", "9 levels"]
    assert row(seat, 1)[2].startswith("sealed 14 Mar 2023")
    assert row(seat, 1)[3:] == ["", ""]
    assert "1 of your 2 sheets is still open" in " ".join(words_of(seat.page))


def test_the_page_shows_no_level_and_no_text(seat: Sitting[OwnSheetsPage]) -> None:
    assert SECRET not in " ".join(words_of(seat.page))


def test_the_first_open_sheet_is_chosen_and_enter_goes_there(
    seat: Sitting[OwnSheetsPage], office: Office
) -> None:
    seat.qtbot.keyClick(seat.page.table, Qt.Key.Key_Return)
    seat.page.act.click()
    first = office.services.candidates.all()[0].id
    assert seat.gone == [(PageName.INTERVIEWS, first)] * 2


def test_another_person_finds_the_own_sheets_and_nothing_of_the_one_before(
    seat: Sitting[OwnSheetsPage], office: Office
) -> None:
    seat.hand_over(office.members[1])
    assert [row(seat, at)[2] for at in (0, 1)] == ["not begun", "not begun"]
    told = " ".join(words_of(seat.page))
    assert "begun, 1 of" not in told
    assert "sealed" not in told


def test_every_control_has_a_name(seat: Sitting[OwnSheetsPage]) -> None:
    assert nameless(seat.page) == []


def test_before_the_first_interview_the_page_says_so(office: Office, qtbot: QtBot) -> None:
    office.seat("Maria Vorlage")
    seat = sit_down(office, qtbot, OwnSheetsPage)
    assert "listed here once somebody whom you rate" in " ".join(words_of(seat.page))
    assert not seat.page.act.isVisible()


def test_the_overview_leads_there_whoever_rates(office: Office, qtbot: QtBot) -> None:
    office.seat("Maria Vorlage")
    office.lock(3)
    office.admit("B-014", "Aylin Muster")
    seat = sit_down(office, qtbot, OverviewPage)
    seat.click(seat.page.own)
    assert seat.gone == [(PageName.OWN_SHEETS, None)]
