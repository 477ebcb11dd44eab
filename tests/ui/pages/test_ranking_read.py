"""What is only read on the ranking page and is higher than its room: Tab comes to it, and keys scroll it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from interview_app.ui.pages.ranking.page import RankingPage
from interview_app.ui.widgets.side_pane import ScrollColumn
from tests.services.office import Office, disclosed_office
from tests.ui.pages.sitting import Sitting, sit_down

pytestmark = pytest.mark.usefixtures("files_let_go")

Seat = Sitting[RankingPage]


@pytest.fixture
def sit(tmp_path: Path, qtbot: QtBot) -> Callable[[int], Seat]:
    """The chair before a low page of some width."""
    office: Office = disclosed_office(tmp_path, (4, 5, 4), (3, 3, 4), (1, 2, 2))

    def low(width: int) -> Seat:
        seat = sit_down(office, qtbot, RankingPage, size=(width, 300))
        seat.page.activateWindow()
        qtbot.waitUntil(seat.page.isActiveWindow)
        return seat

    return low


def read_by_keys(seat: Seat) -> ScrollColumn:
    """Tab, then page down; what was scrolled by that."""
    seat.press(Qt.Key.Key_Tab)
    column = seat.focused()
    assert isinstance(column, ScrollColumn)
    seat.press(Qt.Key.Key_PageDown)
    assert column.verticalScrollBar().value() > 0
    return column


@pytest.mark.parametrize("width", [1110, 700])
def test_the_arithmetic_is_read_behind_the_matrix_beside_it_and_below_it(
    sit: Callable[[int], Seat], width: int
) -> None:
    seat = sit(width)
    seat.page.table.setFocus()
    assert read_by_keys(seat).isAncestorOf(seat.page.explained)


def test_how_firm_the_selection_is_is_read_behind_its_button(sit: Callable[[int], Seat]) -> None:
    seat = sit(1110)
    seat.click(seat.page.firmness.button)
    seat.settle()
    seat.page.firmness.button.setFocus()
    assert read_by_keys(seat) is seat.page.firmness.pane
