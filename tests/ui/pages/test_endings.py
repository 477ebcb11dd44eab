"""Closing, reopening and aborting from the window: offered where they are possible, and then nothing is entered."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interview_app.domain.ending import ReopeningGround
from interview_app.domain.procedure import Stage
from interview_app.domain.protocol import Document, Subject
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.ui.dialogs.confirm import ConfirmDialog
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.dialogs.reopen_procedure import ReopenProcedureDialog
from interview_app.ui.frame import Frame
from interview_app.ui.main_window import MainWindow
from interview_app.ui.pages.candidates.page import CandidatesPage
from interview_app.ui.pages.form.page import FormPage
from interview_app.ui.pages.interview.page import InterviewPage
from interview_app.ui.pages.names import PageName
from interview_app.ui.pages.overview import OverviewPage
from interview_app.ui.pages.panel.page import PanelPage
from interview_app.ui.pages.paper.page import PaperPage
from interview_app.ui.pages.ranking.page import RankingPage
from tests.services.office import Office, disclosed_office, new_office
from tests.ui.pages.conftest import page
from tests.ui.pages.sitting import Sitting, nameless, sit_down, words_of

RECORD = Subject(Document.SELECTION_RECORD)


@pytest.fixture
def disclosed(tmp_path: Path) -> Iterator[Office]:
    made = disclosed_office(tmp_path, (5, 4), (3, 3))
    yield made
    made.services.close()
    gc.collect()


def _decide(office: Office) -> None:
    best = office.services.ranking.ranking().selected()
    office.services.decisions.decide(office.chair, DecisionPlan(best, (), "best in every criterion"))


def _reopen(seat: Sitting[RankingPage], ground: ReopeningGround, reason: str) -> None:
    seat.click(seat.page.recorded.reopen)
    dialog = seat.dialog(ReopenProcedureDialog)
    assert isinstance(dialog, ReopenProcedureDialog)
    assert nameless(dialog) == []
    assert dialog.cancel_button.isDefault()
    dialog.grounds.setCurrentIndex(tuple(ReopeningGround).index(ground))
    seat.qtbot.keyClicks(dialog.text_area, reason)
    seat.click(dialog.verb_button)


def test_closing_is_refused_with_the_way_out_until_the_record_is_issued(
    disclosed: Office, qtbot: QtBot
) -> None:
    _decide(disclosed)
    seat = sit_down(disclosed, qtbot, RankingPage)
    for refused in (True, False):
        seat.click(seat.page.recorded.close_button)
        dialog = seat.dialog(ConfirmDialog)
        assert isinstance(dialog, ConfirmDialog)
        seat.qtbot.keyClick(dialog.verb_button, Qt.Key.Key_Space)
        assert bool(seat.failures) is refused
        if refused:
            seat.failures.clear()
            disclosed.services.protocols.issue(disclosed.chair, RECORD)
    assert disclosed.services.endings.stage() is Stage.CLOSED
    assert not seat.page.recorded.close_button.isVisible()
    assert seat.page.recorded.reopen.isVisible()


def test_an_earlier_decision_is_read_below_with_why_it_was_set_aside(disclosed: Office, qtbot: QtBot) -> None:
    _decide(disclosed)
    seat = sit_down(disclosed, qtbot, RankingPage)
    assert not seat.page.earlier.isVisible()
    _reopen(seat, ReopeningGround.DECLINED, "letter of 2 April")
    said = words_of(seat.page.earlier)
    assert any(each.endswith(": a selected person declines") for each in said)
    assert "letter of 2 April" in said
    assert "best in every criterion" in said
    assert seat.page.earlier.isVisible()
    assert seat.page.decision.isVisible()


def test_what_the_reason_should_name_follows_the_ground(disclosed: Office, qtbot: QtBot) -> None:
    _decide(disclosed)
    seat = sit_down(disclosed, qtbot, RankingPage)
    seat.click(seat.page.recorded.reopen)
    dialog = seat.dialog(ReopenProcedureDialog)
    assert isinstance(dialog, ReopenProcedureDialog)
    hints = set()
    for at, ground in enumerate(ReopeningGround):
        dialog.grounds.setCurrentIndex(at)
        assert dialog.ground is ground
        hints.add(dialog.hint.text())
    assert len(hints) == len(ReopeningGround)
    dialog.reject()


def _abort(seat: Sitting[OverviewPage]) -> ReasonDialog:
    seat.click(seat.page.abort)
    dialog = seat.dialog(ReasonDialog)
    assert isinstance(dialog, ReasonDialog)
    assert nameless(dialog) == []
    return dialog


def test_an_abort_says_what_becomes_final_and_asks_for_the_reason(disclosed: Office, qtbot: QtBot) -> None:
    seat = sit_down(disclosed, qtbot, OverviewPage)
    dialog = _abort(seat)
    assert dialog.cancel_button.isDefault()
    assert not dialog.verb_button.isEnabled()
    assert any(
        "Only notices to the candidates and retention are entered" in each for each in words_of(dialog)
    )
    seat.qtbot.keyClicks(dialog.text_area, "the post is no longer funded")
    seat.click(dialog.verb_button)
    aborted = disclosed.services.desk.bare().aborted
    assert aborted is not None
    assert (aborted.reason, aborted.disclosed) == ("the post is no longer funded", True)
    assert not seat.page.abort.isVisible()


def test_an_abort_is_offered_to_the_chair_until_the_decision(disclosed: Office, qtbot: QtBot) -> None:
    seat = sit_down(disclosed, qtbot, OverviewPage)
    assert seat.page.abort.isVisible()
    seat.hand_over(disclosed.members[1])
    assert not seat.page.abort.isVisible()
    seat.hand_over(disclosed.chair)
    _decide(disclosed)
    seat.page.refresh()
    assert not seat.page.abort.isVisible()


def test_the_dialog_says_that_totals_are_never_computed_while_sheets_are_sealed_in(
    tmp_path: Path, qtbot: QtBot
) -> None:
    office = new_office(tmp_path)
    office.seat("Mitglied 1", "Mitglied 2")
    office.lock()
    office.interview(office.admit("B-001", "Muster").id)
    dialog = _abort(sit_down(office, qtbot, OverviewPage))
    assert any("no total is ever computed" in each for each in words_of(dialog))
    dialog.reject()
    office.services.close()


def test_after_an_abort_the_ranking_is_read_and_nothing_is_decided(disclosed: Office, qtbot: QtBot) -> None:
    disclosed.services.endings.abort(disclosed.chair, reason="no budget")
    seat = sit_down(disclosed, qtbot, RankingPage)
    assert seat.page.model.rowCount() > 0
    assert not seat.page.decision.isVisible()
    assert "The procedure was aborted; nothing is decided." in words_of(seat.page.recorded)


def test_every_page_says_in_one_line_that_and_why_nothing_is_entered(
    opened: Callable[[], MainWindow], office: Office
) -> None:
    office.seat("Maria Vorlage", "Rolf Skizze")
    office.lock()
    office.admit("B-001", "Muster")
    office.services.endings.abort(office.chair, reason="no budget")
    window = opened()
    frame = window.centralWidget()
    assert isinstance(frame, Frame)
    told = frame.banner.accessibleName()
    assert told.startswith("The procedure was aborted on 14 Mar 2023")
    assert "only notices and retention are entered now" in told
    assert told.endswith("Reason: no budget")
    form = page(window, PageName.FORM, FormPage)
    assert not any("Retire question" in each for each in words_of(form))
    panel = page(window, PageName.PANEL, PanelPage)
    assert not panel.add_button.isEnabled()
    candidates = page(window, PageName.CANDIDATES, CandidatesPage)
    assert not candidates.acts.invite.isVisible()
    interviews = page(window, PageName.INTERVIEWS, InterviewPage)
    QApplication.processEvents()
    assert not interviews.action.isVisible()
    assert frame.banner.isVisible()


def test_no_paper_is_typed_in_after_an_abort(tmp_path: Path, qtbot: QtBot) -> None:
    office = new_office(tmp_path)
    office.seat("Mitglied 1", "Mitglied 2")
    office.lock()
    office.interview(office.admit("B-001", "Muster").id)
    office.services.endings.abort(office.chair, reason="no budget")
    seat = sit_down(office, qtbot, PaperPage)
    assert not seat.page.act.isEnabled()
    office.services.close()
