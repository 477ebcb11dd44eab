"""The page that lays the interviews side by side, before disclosure as after it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from interview_app.domain.ids import CandidateId
from interview_app.i18n import Language
from interview_app.services.interviews.seating import Further
from interview_app.ui.models.roles import ItemRole
from interview_app.ui.pages.equal_treatment import EqualTreatmentPage
from interview_app.ui.pages.names import WITHIN, PageName
from tests.services.office import Office, new_office
from tests.ui.pages.sitting import sit_down, words_of


def two_interviews(folder: Path, level: int = 3) -> Office:
    """A plain interview, and one with everything that can differ; the second member has sealed on the first."""
    folder.mkdir(exist_ok=True)
    office = new_office(folder)
    office.seat("Maria Vorlage", "Rolf Skizze")
    office.lock(3)
    first, second = office.admit("B-014", "Aylin Muster"), office.admit("B-007", "Clara Probe")
    office.interview(first.id)
    eventful(office, second.id)
    office.rate(office.members[1], first.id, level)
    office.services.sheets.seal(office.members[1], first.id)
    return office


def eventful(office: Office, candidate: CandidateId) -> None:
    interviews, chair = office.services.interviews, office.chair
    opening = office.opening()
    held = interviews.start(chair, candidate, replace(opening, present=opening.present[:1], video=True))
    asked = office.form.asked()
    interviews.mark_asked(chair, held.id, asked[0].id, 20 * 60)
    for words in ("Who paid?", "And then?", "Why?"):
        interviews.add_probe(chair, held.id, asked[0].id, words=words)
    interviews.skip(chair, held.id, asked[1].id, reason="fire alarm")
    office.clock.pass_minutes(30)
    interviews.pause(chair, held.id, reason="fire alarm")
    office.clock.pass_minutes(30)
    interviews.resume(chair, held.id, Further("Raum 5", video=False, language="en", language_reason="wish"))
    office.clock.pass_minutes(5)
    interviews.finish(chair, held.id)


def test_the_interviews_stand_side_by_side_with_what_stands_out(qtbot: QtBot, tmp_path: Path) -> None:
    seat = sit_down(two_interviews(tmp_path), qtbot, EqualTreatmentPage)
    told = " | ".join(words_of(seat.page))
    for words in ("Aylin Muster", "Clara Probe", "35 of 60", "2: fire alarm", "German, English", "0 + 3"):
        assert words in told
    assert "without Rolf Skizze" in told
    assert "The interviews lasted 35 (Clara Probe)" in told
    assert "Questions were skipped with a reason: Clara Probe." in told
    assert seat.page.facts.rowCount() == 2
    assert seat.page.parts.rowCount() == len(seat.workspace.services.forms.form().agenda)


def test_a_bar_is_half_as_long_as_its_column_where_the_plan_was_met(qtbot: QtBot, tmp_path: Path) -> None:
    seat = sit_down(two_interviews(tmp_path), qtbot, EqualTreatmentPage)
    assert seat.page.parts.index(1, 2).data(ItemRole.BAR) == pytest.approx(0.5)
    assert seat.page.parts.index(1, 3).data(ItemRole.BAR) == 1
    assert seat.page.parts.index(2, 3).data(ItemRole.BAR) is None


def test_by_keyboard_every_cell_reads_as_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    seat = sit_down(two_interviews(tmp_path), qtbot, EqualTreatmentPage)
    with qtbot.waitActive(seat.page):
        seat.page.activateWindow()
    seat.page.part_table.setFocus()
    seat.page.part_table.setCurrentIndex(seat.page.parts.index(1, 2))
    seat.press(Qt.Key.Key_Right)
    seat.press(Qt.Key.Key_Down)
    assert "skipped. Reason: fire alarm" in seat.page.details()[1]
    seat.press(Qt.Key.Key_Up)
    assert "Own probes: Who paid?; And then?; Why?" in seat.page.details()[1]
    seat.page.fact_table.setFocus()
    seat.page.fact_table.setCurrentIndex(seat.page.facts.index(1, 0))
    assert "Clara Probe" in seat.page.details()[0]


def test_before_the_first_end_the_page_says_what_will_come(qtbot: QtBot, tmp_path: Path) -> None:
    office = new_office(tmp_path)
    seat = sit_down(office, qtbot, EqualTreatmentPage)
    assert any("No interview has been finished yet" in words for words in words_of(seat.page))
    assert not seat.page.fact_table.isVisible()


@pytest.mark.parametrize("member", [0, 1])
def test_the_page_says_the_same_whatever_anybody_rated(qtbot: QtBot, tmp_path: Path, member: int) -> None:
    told = []
    for level in (1, 5):
        office = two_interviews(tmp_path / str(level), level)
        told.append(words_of(sit_down(office, qtbot, EqualTreatmentPage, actor=office.members[member]).page))
    assert told[0] == told[1]
    assert not any("because of" in words for words in told[0])


def test_it_leads_back_to_the_interviews_and_is_no_step_of_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    seat = sit_down(two_interviews(tmp_path), qtbot, EqualTreatmentPage)
    seat.click(seat.page.back)
    seat.page.fact_table.opened.emit(0, 0)
    first = seat.page.facts.key(0)
    assert seat.gone == [(PageName.INTERVIEWS, None), (PageName.INTERVIEWS, first)]
    assert WITHIN[PageName.EQUAL_TREATMENT] is PageName.INTERVIEWS


def test_it_speaks_german(qtbot: QtBot, tmp_path: Path) -> None:
    seat = sit_down(two_interviews(tmp_path), qtbot, EqualTreatmentPage, language=Language.GERMAN)
    assert "Gleichbehandlung" in words_of(seat.page)
