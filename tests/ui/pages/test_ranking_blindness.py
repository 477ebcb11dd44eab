"""The ranking page before disclosure: it says the same whatever a colleague has rated."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from interview_app.ui.pages.names import PageName
from interview_app.ui.pages.ranking.page import RankingPage
from tests.services.office import rated_by_a_colleague
from tests.ui.pages.sitting import sit_down, words_of

pytestmark = pytest.mark.usefixtures("files_let_go")


@pytest.mark.parametrize("member", [0, 1])
def test_before_disclosure_the_page_says_the_same_whatever_a_colleague_rated(
    qtbot: QtBot, tmp_path: Path, member: int
) -> None:
    told = []
    for level in (1, 5):
        office = rated_by_a_colleague(tmp_path / str(level), level)
        seat = sit_down(office, qtbot, RankingPage, actor=office.members[member])
        told.append(words_of(seat.page))
        assert seat.page.model.rowCount() == 0
        assert not any("because of" in words for words in told[-1])
    assert told[0] == told[1]


def test_a_begun_sheet_shows_no_more_than_none(qtbot: QtBot, tmp_path: Path) -> None:
    begun = rated_by_a_colleague(tmp_path / "begun", 5, seal=False)
    told = words_of(sit_down(begun, qtbot, RankingPage).page)
    assert any("0 of 2 candidates are complete" in words for words in told)
    assert not any("because of" in words for words in told)


def test_the_waiting_page_leads_to_the_interviews(qtbot: QtBot, tmp_path: Path) -> None:
    seat = sit_down(rated_by_a_colleague(tmp_path / "waiting", 3), qtbot, RankingPage)
    seat.page.waiting.acted.emit()
    assert seat.gone == [(PageName.INTERVIEWS, None)]
