"""Where a gap blocks the ranking, every way out is one click away for the chair; an act can be taken back."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from interview_app.domain.ids import CandidateId
from interview_app.domain.procedure import Stage
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.dialogs.take_up_interview import TakeUpDialog
from interview_app.ui.pages.names import PageName
from interview_app.ui.pages.ranking.page import RankingPage
from interview_app.ui.widgets.button import Button
from tests.services.office import Office, new_office
from tests.ui.pages.sitting import Sitting, nameless, sit_down

Seat = Sitting[RankingPage]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """Disclosed, and the second candidate's first question was never asked."""
    made = new_office(tmp_path)
    made.seat("Vorlage", "Skizze")
    made.lock()
    whole, gap = made.admit("B-001", "Muster"), made.admit("B-002", "Probe")
    made.interview(whole.id)
    made.seal_all(whole.id, 4, 4)
    held, question = made.start(gap.id), made.form.asked()[0]
    made.services.interviews.skip(made.chair, held.id, question.id, reason="fire alarm")
    made.services.interviews.finish(made.chair, held.id)
    for actor in made.members:
        made.rate(actor, gap.id, 3)
        made.services.sheets.seal(actor, gap.id)
    yield made
    made.services.close()
    gc.collect()


def _second(office: Office) -> CandidateId:
    return office.services.candidates.all()[1].id


def _way(seat: Seat, words: str) -> QWidget:
    return next(each for each in seat.page.gaps.ways() if isinstance(each, Button) and each.words() == words)


def test_every_way_out_is_offered_to_the_chair_and_to_nobody_else(office: Office, qtbot: QtBot) -> None:
    seat = sit_down(office, qtbot, RankingPage)
    words = [each.words() for each in seat.page.gaps.ways() if isinstance(each, Button)]
    assert words == [
        "Ask in a further sitting …",
        "Agree a level …",
        "Retire the question for all …",
    ]
    assert nameless(seat.page.gaps) == []
    seat.hand_over(office.members[1])
    assert not seat.page.gaps.isVisible()


def test_a_further_sitting_begins_with_the_missing_question_and_leads_to_it(
    office: Office, qtbot: QtBot
) -> None:
    seat = sit_down(office, qtbot, RankingPage)
    seat.click(_way(seat, "Ask in a further sitting …"))
    dialog = seat.dialog(TakeUpDialog)
    assert isinstance(dialog, TakeUpDialog)
    assert dialog.questions == (office.form.asked()[0].id,)
    qtbot.keyClicks(dialog.text_area, "cut off by the alarm")
    seat.click(dialog.verb_button)
    assert seat.gone == [(PageName.INTERVIEWS, _second(office))]
    assert office.services.desk.bare().stage is Stage.INTERVIEWING
    assert seat.page.waiting.isVisible()
    assert not seat.page.gaps.isVisible()


def test_agreeing_and_retiring_lead_to_their_pages(office: Office, qtbot: QtBot) -> None:
    seat = sit_down(office, qtbot, RankingPage)
    seat.click(_way(seat, "Agree a level …"))
    seat.click(_way(seat, "Retire the question for all …"))
    assert seat.gone == [
        (PageName.CONSENSUS, _second(office)),
        (PageName.FORM, office.form.asked()[0].id),
    ]


def test_a_candidate_left_without_a_rank_is_looked_at_again_with_a_reason(
    office: Office, qtbot: QtBot
) -> None:
    person = _second(office)
    office.services.ranking.set_not_assessable(office.chair, person, reason="no further date")
    seat = sit_down(office, qtbot, RankingPage)
    assert office.services.ranking.ranking().final
    seat.click(_way(seat, "Look at the gaps of Probe again …"))
    dialog = seat.dialog(ReasonDialog)
    assert isinstance(dialog, ReasonDialog)
    qtbot.keyClicks(dialog.text_area, "a date was found")
    seat.click(dialog.verb_button)
    assert office.services.desk.bare().not_assessable == ()
    assert not office.services.ranking.ranking().final
    assert len(seat.page.gaps.ways()) == 3
