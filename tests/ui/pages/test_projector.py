"""The window for the wall: what the room may see of one question, and nothing as soon as anything is in doubt."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from interview_app.domain.ids import CandidateId
from interview_app.i18n import Language
from interview_app.services.consensus.agreeing import AgreementPlan
from interview_app.services.settings import SettingsFile
from interview_app.ui.main_window import MainWindow
from interview_app.ui.models.dots import DotLine
from interview_app.ui.models.projection import ProjectedEvidence, Projection
from interview_app.ui.pages.consensus.page import ConsensusPage
from interview_app.ui.pages.names import PageName
from interview_app.ui.shortcuts import Shortcut, keys_of
from interview_app.ui.theme import Theme
from interview_app.ui.widgets.board import SCALES, Board, fitting_board
from interview_app.ui.widgets.projector import ProjectorWindow, chosen_screen
from tests.services.office import Office, disclosed_office, new_office
from tests.ui.pages.conftest import page as page_of
from tests.ui.pages.sitting import Sitting, clear_away, copied, sit_down

Seat = Sitting[ConsensusPage]


pytestmark = pytest.mark.usefixtures("files_let_go")


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Two complete candidates: 5, 4, 2 and 3, 3, 3."""
    office = disclosed_office(tmp_path_factory.mktemp("wall"), (5, 4, 2), (3, 3, 3))
    office.services.close()
    return office


@pytest.fixture
def desk(closed: Office, tmp_path: Path) -> Office:
    return copied(closed, tmp_path)


@pytest.fixture
def seat(desk: Office, qtbot: QtBot) -> Seat:
    return sit_down(desk, qtbot, ConsensusPage)


def wall(seat: Seat) -> ProjectorWindow:
    """The window for the wall, opened by its button."""
    seat.click(seat.page.project)
    return open_walls(seat.page)[0]


def open_walls(page: ConsensusPage) -> list[ProjectorWindow]:
    clear_away()
    return [each for each in page.findChildren(ProjectorWindow) if each.isVisible()]


def told(window: ProjectorWindow) -> str:
    return window.accessibleName()


def test_the_wall_shows_question_levels_evidence_and_what_was_agreed(seat: Seat, desk: Office) -> None:
    window = wall(seat)
    words = told(window)
    question = desk.form.asked()[0]
    assert question.wording.read("en") in words
    assert "Ratings: M. 1 5, M. 2 4, M. 3 2" in words
    assert words.count(f"because of {question.id}") == 3
    assert "Not agreed yet" in words
    candidate = desk.services.candidates.all()[0].id
    plan = AgreementPlan(True, Fraction(4), "compared")
    desk.services.consensus.agree(desk.chair, candidate, question.id, plan)
    seat.page.refresh()
    assert "Agreed: 4" in told(window)
    assert window.shown is not None
    assert window.shown.frame == 4


def test_it_says_nothing_of_others_and_no_total(seat: Seat) -> None:
    words = told(wall(seat))
    assert "Muster 2" not in words
    for total in ("3.67", "73.33", "points", "%"):
        assert total not in words


def test_it_follows_the_question_and_the_candidate_of_the_page(seat: Seat) -> None:
    window = wall(seat)
    seat.qtbot.keyClick(seat.page.questions.table, Qt.Key.Key_Down)
    assert window.shown is not None
    assert window.shown.title.startswith("Question 2:")
    seat.click(seat.page.after)
    assert window.shown.candidate.startswith("Muster 2")
    assert "All ratings are the same." in told(window)


def test_one_key_covers_and_uncovers_from_either_window(seat: Seat) -> None:
    window = wall(seat)
    seat.qtbot.keyClick(window, Qt.Key.Key_F9)
    assert told(window) == "Nothing is shown."
    assert seat.page.blank.words() == "Show again (F9)"
    seat.qtbot.keyClick(seat.page.questions.table, Qt.Key.Key_Down)
    assert told(window) == "Nothing is shown.", "another question does not uncover it"
    seat.click(seat.page.blank)
    assert "Question 2" in told(window)
    for key in map(QKeySequence, keys_of(Shortcut.COVER)):
        QTest.keySequence(window, key)
        assert told(window) == "Nothing is shown."
        QTest.keySequence(window, key)
        assert "Question 2" in told(window)


def test_leaving_the_page_covers_the_wall_and_coming_back_shows_it(seat: Seat) -> None:
    window = wall(seat)
    seat.page.hide()
    assert window.isVisible()
    assert told(window) == "Nothing is shown."
    seat.page.show()
    assert window.shown is not None


def test_handing_over_closes_the_wall(seat: Seat, desk: Office) -> None:
    window = wall(seat)
    seat.hand_over(desk.members[1])
    assert window.shown is None
    assert open_walls(seat.page) == []
    assert seat.page.project.words() == "Projector window"


def test_escape_closes_it_and_where_it_stood_is_remembered(seat: Seat, tmp_path: Path) -> None:
    seat.workspace.settings = SettingsFile(tmp_path / "settings.json")
    window = wall(seat)
    seat.qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert open_walls(seat.page) == []
    screen = QGuiApplication.primaryScreen()
    assert seat.workspace.settings.read().projector == screen.name()
    assert chosen_screen([screen], own=screen, remembered="gone") is screen
    seat.click(seat.page.project)
    assert len(open_walls(seat.page)) == 1


def test_f11_fills_the_screen(seat: Seat) -> None:
    window = wall(seat)
    seat.qtbot.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    seat.qtbot.keyClick(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()


def test_of_an_incomplete_candidate_the_wall_shows_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    office = new_office(tmp_path)
    office.seat("Vorlage", "Skizze")
    office.lock()
    for number in ("B-001", "B-002"):
        office.interview(office.admit(number, f"Muster {number}").id)
    whole, part = (each.id for each in office.services.candidates.all())
    office.seal_all(whole, 5, 2)
    office.rate(office.members[1], part, 1)
    office.services.sheets.seal(office.members[1], part)
    seat = sit_down(office, qtbot, ConsensusPage)
    window = wall(seat)
    turn_to(seat, part)
    assert told(window) == "Nothing is shown."
    turn_to(seat, whole)
    assert window.shown is not None


def turn_to(seat: Seat, candidate: CandidateId) -> None:
    row = seat.page.choice.findData(candidate)
    seat.page.choice.setCurrentIndex(row)
    seat.page.choice.activated.emit(row)


def walls_of(window: MainWindow) -> list[ProjectorWindow]:
    clear_away()
    return [each for each in window.findChildren(ProjectorWindow) if each.isVisible()]


def seated(opened: Callable[[], MainWindow], office: Office) -> MainWindow:
    """The window at the consensus of one complete candidate, the wall open."""
    office.seat("Vorlage", "Skizze")
    office.lock()
    person = office.admit("B-001", "Muster").id
    office.interview(person)
    office.seal_all(person, 5, 2)
    window = opened()
    session = window.content.session
    assert session is not None
    session.workspace.act_as(office.chair)
    page_of(window, PageName.CONSENSUS, ConsensusPage).project.click()
    assert len(walls_of(window)) == 1
    return window


def test_another_page_covers_the_wall(opened: Callable[[], MainWindow], office: Office) -> None:
    window = seated(opened, office)
    session = window.content.session
    assert session is not None
    session.go(PageName.OVERVIEW)
    assert told(walls_of(window)[0]) == "Nothing is shown."


def test_another_language_takes_the_wall_away(opened: Callable[[], MainWindow], office: Office) -> None:
    window = seated(opened, office)
    window.content.speak(Language.GERMAN)
    assert walls_of(window) == []


def test_closing_the_procedure_takes_the_wall_away(opened: Callable[[], MainWindow], office: Office) -> None:
    window = seated(opened, office)
    window.content.close_procedure()
    assert walls_of(window) == []


def test_closing_the_window_closes_the_wall(opened: Callable[[], MainWindow], office: Office) -> None:
    window = seated(opened, office)
    window.close()
    assert walls_of(window) == []


def shown(words: str) -> Projection:
    return Projection(
        "Muster · B-001",
        "Question 1",
        "How did you do it?",
        ("0", "1", "2"),
        (DotLine("M. 1", 1), DotLine("M. 2", None, "no level")),
        (ProjectedEvidence("1", "M. 1", words), ProjectedEvidence("–", "M. 2", "")),
        "Agreed: 1",
        1,
        "Ratings: M. 1 1",
    )


@pytest.mark.usefixtures("qapp")
def test_the_type_on_the_wall_is_as_large_as_it_fits() -> None:
    theme, short = Theme(), shown("short")
    large = fitting_board(theme, short, width=1920, height=1080)
    assert large.height == Board(Theme(scale=SCALES[0]), short, 1920).height
    small = fitting_board(theme, short, width=960, height=400)
    assert small.height <= 400
    assert small.height < large.height
    endless = fitting_board(theme, shown("long " * 2000), width=960, height=400)
    assert endless.height == Board(Theme(scale=SCALES[-1]), shown("long " * 2000), 960).height
