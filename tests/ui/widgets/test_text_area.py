"""A text area tells pauses and leaving, keeps its place, and marks passages by Python's positions."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interview_app.ui.theme import Theme
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.passages import to_python, to_qt
from interview_app.ui.widgets.text_area import TextArea, TextPlace


@pytest.fixture
def area(qtbot: QtBot) -> TextArea:
    made = TextArea("Antwort", lines=2, most_lines=4)
    qtbot.addWidget(made)
    made.resize(400, 100)
    made.show()
    return made


def leave(area: TextArea, reason: Qt.FocusReason) -> None:
    QApplication.sendEvent(area, QFocusEvent(QFocusEvent.Type.FocusOut, reason))


def test_typing_is_told_at_the_pause(area: TextArea, qtbot: QtBot) -> None:
    with qtbot.waitSignal(area.paused, timeout=2000):
        qtbot.keyClicks(area, "Plan")
    assert area.text() == "Plan"
    assert not area.is_pausing()


def test_leaving_tells_first_what_was_typed_and_then_that_it_was_left(area: TextArea, qtbot: QtBot) -> None:
    told: list[str] = []
    area.paused.connect(lambda: told.append("paused"))
    area.left.connect(lambda: told.append("left"))
    qtbot.keyClicks(area, "x")
    leave(area, Qt.FocusReason.TabFocusReason)
    assert told == ["paused", "left"]


def test_another_window_on_top_is_a_pause_but_no_leaving(area: TextArea, qtbot: QtBot) -> None:
    told: list[str] = []
    area.paused.connect(lambda: told.append("paused"))
    area.left.connect(lambda: told.append("left"))
    qtbot.keyClicks(area, "x")
    leave(area, Qt.FocusReason.ActiveWindowFocusReason)
    assert told == ["paused"]


def test_showing_a_text_tells_nothing_and_cannot_be_undone(area: TextArea, qtbot: QtBot) -> None:
    qtbot.keyClicks(area, "fremd")
    with qtbot.assertNotEmitted(area.textChanged):
        area.set_text("neu")
    assert not area.is_pausing()
    assert not area.document().isUndoAvailable()
    area.undo()
    assert area.text() == "neu"


def test_coming_back_restores_cursor_selection_and_scroll(area: TextArea) -> None:
    area.set_text("\n".join(f"Zeile {number}" for number in range(40)))
    area.set_place(TextPlace(cursor=30, anchor=25, scroll=7))
    place = area.place()
    area.set_text("anderes")
    area.set_text("\n".join(f"Zeile {number}" for number in range(40)))
    area.set_place(place)
    assert area.place() == TextPlace(cursor=30, anchor=25, scroll=7)


def test_a_place_beyond_a_shorter_text_is_its_end(area: TextArea) -> None:
    area.set_text("kurz")
    area.set_place(TextPlace(cursor=900, anchor=900, scroll=3))
    assert area.place().cursor == 4


def test_the_area_grows_with_its_text_up_to_its_limit(area: TextArea) -> None:
    heights = []
    for lines in (1, 2, 3, 4, 9):
        area.set_text("\n".join("x" * lines))
        heights.append(area.height())
    assert heights[0] == heights[1] < heights[2] < heights[3] == heights[4]


def test_a_text_that_fits_shows_no_scroll_bar(area: TextArea, qtbot: QtBot) -> None:
    area.set_text("a\nb\nc")
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)


def test_an_area_that_fills_the_page_keeps_its_height_when_text_grows(qtbot: QtBot) -> None:
    area = TextArea(fill=True)
    qtbot.addWidget(area)
    area.resize(300, 200)
    area.show()
    area.set_text("\n".join("x" * 50))
    assert area.height() == 200


def test_tab_leaves_the_area(area: TextArea) -> None:
    assert area.tabChangesFocus()


def test_passages_count_characters_as_python_does(area: TextArea) -> None:
    words = "Ein 😀 und der Prüfplan steht."
    start = words.index("Prüfplan")
    area.set_text(words)
    area.set_passages([(start, start + len("Prüfplan"))])
    marks = area.extraSelections()
    assert marks[0].cursor.selectedText() == "Prüfplan"
    assert area.passages() == ((start, start + len("Prüfplan")),)


def test_a_selected_passage_is_told_in_pythons_positions(area: TextArea) -> None:
    words = "😀😀 gemeinsam geschrieben"
    area.set_text(words)
    start, end = words.index("gemeinsam"), words.index(" geschrieben")
    area.set_place(TextPlace(cursor=to_qt(words, end), anchor=to_qt(words, start)))
    assert area.selected_passage() == (start, end)
    area.set_place(TextPlace())
    assert area.selected_passage() is None


def test_passages_move_along_with_what_is_typed_before_them(area: TextArea, qtbot: QtBot) -> None:
    area.set_text("der Prüfplan")
    area.set_passages([(4, 12)])
    area.set_place(TextPlace())
    qtbot.keyClicks(area, "nun ")
    assert area.passages() == ((8, 16),)


def test_passages_are_underlined_in_the_accent(area: TextArea) -> None:
    area.set_text("eins\nzwei")
    area.set_passages([(5, 9)])
    image = area.viewport().grab().toImage()
    accent = Theme().colour(Colour.ACCENT).name()
    rows = {y for y in range(image.height()) for x in range(20) if image.pixelColor(x, y).name() == accent}
    assert rows
    assert min(rows) > 30


def test_a_time_at_the_start_of_a_line_is_small_and_quiet(area: TextArea) -> None:
    area.set_text("11:05  Projekt\nProjekt 11:05")
    first, second = area.document().firstBlock(), area.document().lastBlock()
    formats = first.layout().formats()
    assert [(found.start, found.length) for found in formats] == [(0, 5)]
    assert formats[0].format.foreground().color() == Theme().colour(Colour.QUIET)
    assert not second.layout().formats()


@pytest.mark.parametrize("words", ["", "abc", "a😀b", "😀", "ä\nö😀😀x"])
def test_positions_go_to_qt_and_back_unchanged(words: str) -> None:
    for position in range(len(words) + 1):
        assert to_python(words, to_qt(words, position)) == position


def test_typing_without_a_pause_is_told_while_it_goes_on(area: TextArea, qtbot: QtBot) -> None:
    typist = QTimer(area)
    typist.setInterval(40)
    typist.timeout.connect(lambda: area.insertPlainText("x"))
    for _ in range(2):
        with qtbot.waitSignal(area.paused, timeout=10_000):
            typist.start()
        assert typist.isActive()
    typist.stop()
