"""The consensus on other pages: the overview says that it waits, the ranking whom it waits for, both lead there."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from interview_app.domain.form import Aggregation
from interview_app.domain.ids import CandidateId
from interview_app.i18n import Language, load
from interview_app.services.consensus.agreeing import AgreementPlan
from interview_app.services.overview import Step
from interview_app.ui.main_window import MainWindow
from interview_app.ui.models.roles import Stage
from interview_app.ui.pages.consensus.page import ConsensusPage
from interview_app.ui.pages.names import PageName
from interview_app.ui.pages.overview import OverviewPage
from interview_app.ui.pages.ranking.page import RankingPage
from interview_app.ui.steps import step_label
from interview_app.ui.widgets.button import Button
from tests.services.office import Office, new_office
from tests.ui.pages.conftest import page
from tests.ui.pages.sitting import sit_down, words_of

pytestmark = pytest.mark.usefixtures("files_let_go")


def held(office: Office, *levels: tuple[int, int]) -> list[CandidateId]:
    """Two members and a candidate for each pair of levels, all sheets sealed."""
    office.seat("Maria Vorlage", "Rolf Skizze")
    office.lock()
    found = []
    for number, given in enumerate(levels, start=1):
        person = office.admit(f"B-{number:03}", f"Muster {number}").id
        office.interview(person)
        office.seal_all(person, *given)
        found.append(person)
    return found


def agree_all(office: Office, candidate: CandidateId) -> None:
    for question in office.form.asked():
        plan = AgreementPlan(True, Fraction(4), "compared")
        office.services.consensus.agree(office.chair, candidate, question.id, plan)


def test_where_the_consensus_counts_the_ranking_names_whom_it_waits_for_and_leads_there(
    qtbot: QtBot, tmp_path: Path
) -> None:
    office = new_office(tmp_path, aggregation=Aggregation.CONSENSUS)
    _, waiting = held(office, (4, 4), (5, 3))
    seat = sit_down(office, qtbot, RankingPage)
    told = words_of(seat.page)
    assert any("For Muster 2 the panel has not agreed on every question yet" in words for words in told)
    (way,) = [each for each in seat.page.findChildren(Button) if each.words() == "To the consensus"]
    seat.click(way)
    assert seat.gone == [(PageName.CONSENSUS, waiting)]
    agree_all(office, waiting)
    seat.page.refresh()
    assert not way.isVisible()
    assert seat.page.decision.isVisible()


def test_where_the_mean_counts_the_ranking_waits_for_no_consensus(qtbot: QtBot, tmp_path: Path) -> None:
    office = new_office(tmp_path)
    held(office, (5, 2))
    seat = sit_down(office, qtbot, RankingPage)
    assert seat.page.decision.isVisible()


def test_the_overview_says_how_many_ratings_lie_apart_and_leads_to_the_first(
    opened: Callable[[], MainWindow], office: Office
) -> None:
    _, apart = held(office, (4, 4), (5, 2))
    count = len(office.form.asked())
    window = opened()
    shown = page(window, PageName.OVERVIEW, OverviewPage)
    assert shown.act.words() == "Open consensus"
    told = words_of(shown)
    assert any(words.startswith(f"Open: {count} questions are flagged for discussion") for words in told)
    shown.act.click()
    session = window.content.session
    assert session is not None
    consensus = session.pages.open_page
    assert isinstance(consensus, ConsensusPage)
    assert consensus.choice.currentData() == apart
    agree_all(office, apart)
    shown.refresh()
    assert shown.act.words() == "Record decision"


def test_without_a_flag_the_overview_asks_for_nothing(
    opened: Callable[[], MainWindow], office: Office
) -> None:
    held(office, (4, 3))
    shown = page(opened(), PageName.OVERVIEW, OverviewPage)
    assert shown.act.words() == "Record decision"


def test_the_step_is_locked_with_its_reason_until_somebody_is_complete(
    opened: Callable[[], MainWindow], office: Office
) -> None:
    office.seat("Maria Vorlage", "Rolf Skizze")
    office.lock()
    person = office.admit("B-001", "Muster").id
    office.interview(person)
    office.rate(office.members[1], person, 1)
    office.services.sheets.seal(office.members[1], person)
    window = opened()
    session = window.content.session
    assert session is not None
    (item,) = [
        each for each in items(window) if each[0] == step_label(load(Language.ENGLISH), Step.CONSENSUS)
    ]
    assert item[1:] == (Stage.BLOCKED, "", "possible when every expected sheet of one candidate is sealed")
    session.go_row(list(PageName).index(PageName.CONSENSUS))
    assert session.pages.open_name is PageName.OVERVIEW


def items(window: MainWindow) -> list[tuple[object, object, object, object]]:
    """Label, stage, note and reason of every step."""
    session = window.content.session
    assert session is not None
    return [(each.label, each.stage, each.note, each.reason) for each in session._items]


def test_what_the_record_check_says_of_the_candidate_is_a_quiet_number_that_leads_there(
    tmp_path: Path, qtbot: QtBot
) -> None:
    office = new_office(tmp_path)
    office.seat("Vorlage", "Skizze")
    office.lock()
    plain, formulaic = office.admit("B-001", "Muster"), office.admit("B-002", "Beispiel")
    question = office.form.asked()[0].id
    for person in (plain, formulaic):
        office.interview(person.id)
        for member in office.members:
            office.rate(member, person.id, 4)
            if person is formulaic and member is office.chair:
                office.services.sheets.settle_text(
                    member, person.id, question, field="evidence", text="sehr gut"
                )
            office.services.sheets.seal(member, person.id)
    seat = sit_down(office, qtbot, ConsensusPage)
    assert not seat.page.hints.isVisible()
    seat.page.show_item(formulaic.id)
    assert seat.page.hints.isVisible()
    assert seat.page.hints.text() == "Record check: 1 hint"
    seat.click(seat.page.hints)
    assert seat.gone == [(PageName.RECORD_CHECK, formulaic.id)]
