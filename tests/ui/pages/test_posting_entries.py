"""The draft beside a posting: its entries stand whole in the one pane that scrolls, and a reason is told once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interview_app.domain.coverage import coverage_of
from tests.ui.pages.chair_with_posting import (
    Seat,
    banner,
    choose,
    form_of,
    new_blank_office,
    read,
    sit_before_posting,
)

MANY = "Stellenausschreibung\n\nZwingende Voraussetzungen\n- Sie haben ein Studium.\n\nWünschenswert\n"


@pytest.fixture
def seat(tmp_path: Path, qtbot: QtBot) -> Seat:
    return sit_before_posting(new_blank_office(tmp_path), qtbot)


def test_the_entries_stand_whole_in_the_one_pane_that_scrolls_with_the_chosen_one_below(seat: Seat) -> None:
    read(seat, MANY + "".join(f"- Sie beherrschen das Fach {at}.\n" for at in range(30)))
    seat.page.take_button.click()
    QApplication.processEvents()
    table = seat.page.panes.part_table
    assert table.verticalScrollBar().maximum() == 0
    table.setFocus()
    while table.currentIndex().row() < table.model().rowCount() - 1:
        seat.press(Qt.Key.Key_Down)
    row = table.visualRect(table.currentIndex())
    assert not table.viewport().visibleRegion().intersected(row).isEmpty()
    edit = seat.page.panes.part.edit_button
    seat.qtbot.waitUntil(lambda: edit.visibleRegion().boundingRect() == edit.rect())
    seat.page.panes.passages.setFocus()
    assert not edit.isVisible()


def test_the_banner_brings_the_reason_that_is_asked_for_into_sight(seat: Seat) -> None:
    read(seat, MANY + "".join(f"- Sie beherrschen das Fach {at}.\n" for at in range(30)))
    seat.page.take_button.click()
    panes = seat.page.panes
    panes.choose_part(coverage_of(form_of(seat)).parts[-1].ref)
    choose(seat, "Fach 29")
    seat.press(Qt.Key.Key_Space)
    panes.choose_part(coverage_of(form_of(seat)).parts[0].ref)
    choose(seat, "Fach 29")
    seat.press(Qt.Key.Key_7)
    assert "1 entry of the draft stands on no passage." in banner(seat)
    seat.page.banner.acted.emit()
    QApplication.processEvents()
    area = panes.part.reason.area
    assert area.hasFocus()
    assert area.visibleRegion().boundingRect() == area.rect()


def test_a_reason_is_told_once_and_not_when_only_the_type_changes(seat: Seat) -> None:
    told: list[str] = []
    reason = seat.page.panes.part.reason
    reason.typed.connect(told.append)
    reason.show_reason("kein Wort davon", asked=True, opened=True)
    reason.area.textChanged.emit()
    assert told == []
