"""The interview page fits the screens that people have, in both languages, and nothing on it jumps."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from interview_app.i18n import Language
from interview_app.ui.appearance import apply_theme
from interview_app.ui.theme import Theme
from tests.services.office import Office
from tests.ui.pages.interview_table import ALT, Table, at_table, sit_at_table

LAPTOP, UNDER_BARS, LARGE = (1310, 696), (1310, 618), (1920, 1024)


@pytest.fixture
def large(qapp: QApplication) -> Iterator[None]:
    """Type at 200 per cent."""
    apply_theme(qapp, Theme(scale=2.0))
    yield
    apply_theme(qapp, Theme())


def at_size(qtbot: QtBot, office: Office, size: tuple[int, int], language: Language) -> Table:
    table = sit_at_table(qtbot, office, language=language)
    table.window.resize(*size)
    table.page.setGeometry(0, 0, *size)
    table.begin()
    QApplication.processEvents()
    return table


def in_pane(table: Table, widget: QWidget) -> QRect:
    port = table.pane.viewport()
    return QRect(widget.mapTo(port, widget.rect().topLeft()), widget.size())


def every_part_fits(table: Table) -> None:
    for at, item in enumerate(table.office.form.items()):
        table.guide.turn_to(at)
        QApplication.processEvents()
        assert table.pane.verticalScrollBar().maximum() == 0, item.id
        assert table.pane.horizontalScrollBar().maximum() == 0, item.id
        for part in (table.pane.answer, table.pane.levels.cards, table.pane.evidence):
            if part.isVisible():
                assert table.pane.viewport().rect().contains(in_pane(table, part)), item.id


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("size", [LAPTOP, UNDER_BARS])
def test_every_part_fits_a_small_laptop_without_scrolling(
    qtbot: QtBot, tmp_path: Path, size: tuple[int, int], language: Language
) -> None:
    table = at_size(qtbot, at_table(tmp_path), size, language)
    assert not table.guide.compact
    every_part_fits(table)
    assert table.guide.agenda.verticalScrollBar().maximum() == 0
    table.office.services.close()


@pytest.mark.usefixtures("large")
@pytest.mark.parametrize("language", Language)
def test_answer_level_and_evidence_stay_together_at_200_per_cent(
    qtbot: QtBot, tmp_path: Path, language: Language
) -> None:
    table = at_size(qtbot, at_table(tmp_path), LARGE, language)
    assert table.guide.compact
    assert not table.guide.agenda.isVisible()
    every_part_fits(table)
    table.office.services.close()


@pytest.mark.parametrize("size", [LAPTOP, UNDER_BARS])
def test_nothing_jumps_when_text_grows_or_a_level_is_chosen(
    qtbot: QtBot, tmp_path: Path, size: tuple[int, int]
) -> None:
    table = at_size(qtbot, at_table(tmp_path), size, Language.GERMAN)
    parts = (table.pane.answer, table.pane.levels, table.pane.evidence, table.pane.expected, table.guide.foot)
    before = [part.geometry() for part in parts]
    table.type_answer("\r".join(f"line {number}" for number in range(20)))
    for level in range(6):
        table.press(Qt.Key(Qt.Key.Key_0.value + level), ALT)
        QApplication.processEvents()
        assert [part.geometry() for part in parts] == before
    table.pane.evidence.text_area.setFocus()
    qtbot.keyClicks(table.pane.evidence.text_area, "one\rtwo\rthree")
    QApplication.processEvents()
    assert [part.geometry() for part in parts] == before
    table.page.leave()
    table.office.services.close()


@pytest.mark.usefixtures("large")
def test_parts_are_chosen_from_the_bar_at_200_per_cent(qtbot: QtBot, tmp_path: Path) -> None:
    table = at_size(qtbot, at_table(tmp_path), LARGE, Language.GERMAN)
    table.guide.bar.part_chosen.emit(4)
    assert table.guide.at == 4
    table.office.services.close()


def test_everything_that_takes_the_focus_has_a_name(qtbot: QtBot, tmp_path: Path) -> None:
    table = at_size(qtbot, at_table(tmp_path), LAPTOP, Language.GERMAN)
    nameless = [
        widget
        for widget in table.page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not (widget.accessibleName() or widget.property("text"))
    ]
    assert nameless == []
    table.office.services.close()
