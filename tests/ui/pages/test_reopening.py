"""A decided procedure is reopened by the chair, with a reason, from where the decision is read."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from interview_app.domain.procedure import Stage
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.pages.ranking.page import RankingPage
from tests.services.office import Office, disclosed_office
from tests.ui.pages.sitting import Sitting, sit_down

Seat = Sitting[RankingPage]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = disclosed_office(tmp_path, (5, 4), (3, 3), posts=2)
    yield made
    made.services.close()
    gc.collect()


@pytest.fixture
def seat(office: Office, qtbot: QtBot) -> Seat:
    """The chair before the page."""
    return sit_down(office, qtbot, RankingPage)


def test_the_chair_reopens_a_decided_procedure_with_a_reason(seat: Seat, office: Office) -> None:
    first, second = office.services.candidates.all()
    plan = DecisionPlan((first.id, second.id), (), "the best", "", ())
    office.services.decisions.decide(office.chair, plan)
    seat.page.refresh()
    seat.click(seat.page.recorded.reopen)
    dialog = seat.dialog(ReasonDialog)
    assert isinstance(dialog, ReasonDialog)
    assert not dialog.verb_button.isEnabled()
    seat.qtbot.keyClicks(dialog.text_area, "a selected person declined")
    seat.click(dialog.verb_button)
    assert office.services.desk.whole().stage is Stage.DISCLOSED
    assert office.services.decisions.present() is None
    assert seat.page.decision.isVisible()


def test_only_the_chair_is_offered_to_reopen(seat: Seat, office: Office) -> None:
    first, second = office.services.candidates.all()
    office.services.decisions.decide(office.chair, DecisionPlan((first.id, second.id), (), "the best"))
    seat.page.refresh()
    assert seat.page.recorded.reopen.isVisible()
    seat.hand_over(office.members[1])
    assert not seat.page.recorded.reopen.isVisible()
