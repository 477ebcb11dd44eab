"""The list of keys and the keys are one: each that is listed is bound, each that is bound is listed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from interview_app.domain.bias import Declared
from interview_app.domain.candidate import Finding
from interview_app.domain.panel import AssignmentKind
from interview_app.i18n import Language, load
from interview_app.ui.main_window import MainWindow
from interview_app.ui.models.candidate_rows import FIXED
from interview_app.ui.models.cells import Cell, CellTable, Head, Row
from interview_app.ui.models.panel_grid import FIXED as FIRST_MEMBER
from interview_app.ui.pages.candidates.page import CandidatesPage
from interview_app.ui.pages.interview.page import InterviewPage
from interview_app.ui.pages.names import PageName, Section
from interview_app.ui.pages.panel.grid import PanelGrid
from interview_app.ui.pages.panel.page import PanelPage
from interview_app.ui.shortcuts import BINDINGS, Place, Shortcut, keys_of, place_words
from interview_app.ui.widgets.level_card import LevelCards
from interview_app.ui.widgets.order_table import OrderTable
from interview_app.ui.widgets.paper_row import PaperRow
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.windows.keys import KeysWindow, key_rows, written
from tests.services.office import Office
from tests.ui.pages.conftest import page

BY_QT = (Place.ANYWHERE, Place.INTERVIEW, Place.CONSENSUS, Place.CALIBRATION)
"""Where keys are Qt's own actions and shortcuts; elsewhere a control hears them itself."""
LETTERS = tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
PARTS = {
    Shortcut.AS_PLANNED: AssignmentKind.EXPECTED,
    Shortcut.SUBSTITUTE: AssignmentKind.SUBSTITUTE,
    Shortcut.RECUSED: AssignmentKind.RECUSED,
    Shortcut.ABSENT: AssignmentKind.ABSENT,
}
DECLARATIONS = {
    Shortcut.NO_CONCERN: Declared.NONE,
    Shortcut.CONCERN: Declared.CONCERN,
    Shortcut.UNDECLARED: Declared.NOT_YET,
}
Opened = Callable[[], MainWindow]


def bound_keys(window: QWidget) -> set[str]:
    """Every sequence that an action or a shortcut of the window or of a page listens to."""
    actions = [*window.actions(), *window.findChildren(QAction)]
    found = [key for action in actions for key in action.shortcuts()]
    found += [each.key() for each in window.findChildren(QShortcut)]
    return {key.toString() for key in found if not key.isEmpty()}


@pytest.fixture
def everywhere(opened: Opened, office: Office) -> MainWindow:
    """The window with an interview that runs, every page opened once."""
    office.seat("Maria Vorlage")
    office.lock()
    office.start(office.admit("B-001", "Aylin Muster").id)
    window = opened()
    session = window.content.session
    assert session is not None
    session.workspace.act_as(office.chair)
    for name in PageName:
        session.go(name)
    return window


def test_every_listed_key_of_the_window_and_the_interview_is_bound(everywhere: MainWindow) -> None:
    session = everywhere.content.session
    assert session is not None
    pages = session.page_count()
    listed = {
        QKeySequence(key).toString()
        for name, each in BINDINGS.items()
        if each.place in BY_QT
        for key in (each.keys[:pages] if name is Shortcut.PAGES else each.keys)
    }
    assert listed - bound_keys(everywhere) == set()


def test_every_bound_key_is_listed(everywhere: MainWindow) -> None:
    listed = {QKeySequence(key).toString() for each in BINDINGS.values() for key in each.keys}
    assert bound_keys(everywhere) - listed == set()


def test_no_key_means_two_things_at_one_place() -> None:
    for place in Place:
        places = {place, Place.ANYWHERE} if place in BY_QT else {place}
        keys = [key for each in BINDINGS.values() if each.place in places for key in each.keys]
        assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("shortcut", "finding"),
    [
        (Shortcut.MET, Finding.MET),
        (Shortcut.NOT_MET, Finding.NOT_MET),
        (Shortcut.LEFT_OPEN, Finding.OPEN),
    ],
)
def test_the_keys_of_the_requirements_do_what_the_list_says(
    opened: Opened, office: Office, qtbot: QtBot, shortcut: Shortcut, finding: Finding
) -> None:
    office.register("B-001", "Aylin Muster")
    shown = page(opened(), PageName.CANDIDATES, CandidatesPage)
    shown.grid.table.setCurrentIndex(shown.grid.model.index(0, FIXED))
    for key in keys_of(shortcut):
        with qtbot.waitSignal(shown.grid.marked) as told:
            QTest.keySequence(shown.grid.table, QKeySequence(key))
        assert told.args == [finding]


@pytest.mark.parametrize(("shortcut", "down"), [(Shortcut.MEET_ROW, False), (Shortcut.MEET_COLUMN, True)])
def test_the_keys_that_fill_row_and_column_do_what_the_list_says(
    opened: Opened, office: Office, qtbot: QtBot, shortcut: Shortcut, down: bool
) -> None:
    office.register("B-001", "Aylin Muster")
    shown = page(opened(), PageName.CANDIDATES, CandidatesPage)
    shown.grid.table.setCurrentIndex(shown.grid.model.index(0, FIXED))
    with qtbot.waitSignal(shown.grid.filled) as told:
        QTest.keySequence(shown.grid.table, QKeySequence(keys_of(shortcut)[0]))
    assert told.args == [down]


def test_the_key_of_the_evidence_leads_to_its_text(opened: Opened, office: Office) -> None:
    office.register("B-001", "Aylin Muster")
    shown = page(opened(), PageName.CANDIDATES, CandidatesPage)
    shown.grid.table.setCurrentIndex(shown.grid.model.index(0, FIXED))
    QTest.keySequence(shown.grid.table, QKeySequence(keys_of(Shortcut.EVIDENCE)[0]))
    assert shown.check_pane.evidence.hasFocus()


def test_enter_goes_on_in_the_requirements(opened: Opened, office: Office) -> None:
    office.register("B-001", "Aylin Muster")
    shown = page(opened(), PageName.CANDIDATES, CandidatesPage)
    shown.grid.table.setCurrentIndex(shown.grid.model.index(0, FIXED))
    (key,) = keys_of(Shortcut.NEXT_CELL)
    QTest.keySequence(shown.grid.table, QKeySequence(key))
    assert shown.grid.table.currentIndex().column() == FIXED + 1


def test_the_keys_of_the_levels_do_what_the_list_says(qtbot: QtBot) -> None:
    cards = LevelCards()
    qtbot.addWidget(cards)
    cards.set_levels([("0", ""), ("1", ""), ("2", "")])
    cards.show()
    cards.cards()[1].setFocus()
    back, forth = keys_of(Shortcut.STEP_LEVEL)
    QTest.keySequence(cards.cards()[1], QKeySequence(forth))
    assert cards.focusWidget() is cards.cards()[2]
    QTest.keySequence(cards.cards()[2], QKeySequence(back))
    assert cards.chosen_index() is None
    for at, key in enumerate(keys_of(Shortcut.TAKE_LEVEL)):
        cards.cards()[at].setFocus()
        QTest.keySequence(cards.cards()[at], QKeySequence(key))
        assert cards.chosen_index() == at


def panel_grid(window: MainWindow, section: Section) -> PanelGrid:
    """The grid of a section of the panel page, opened."""
    shown = page(window, PageName.PANEL, PanelPage)
    shown.show_item(section)
    return (shown.assignments if section is Section.ASSIGNMENTS else shown.declarations).grid


@pytest.mark.parametrize(
    ("section", "place", "meanings"),
    [
        (Section.ASSIGNMENTS, Place.ASSIGNMENTS, PARTS),
        (Section.DECLARATIONS, Place.DECLARATIONS, DECLARATIONS),
    ],
)
def test_the_letters_of_the_panels_tables_are_those_of_the_list(
    everywhere: MainWindow, section: Section, place: Place, meanings: Mapping[Shortcut, object]
) -> None:
    grid, told = panel_grid(everywhere, section), list[tuple[str, object]]()
    grid.marked.disconnect()
    for letter in LETTERS:
        hears = grid.marked.connect(lambda meaning, letter=letter: told.append((letter, meaning)))
        QTest.keySequence(grid.table, QKeySequence(letter))
        grid.marked.disconnect(hears)
    assert dict(told) == {key: meaning for name, meaning in meanings.items() for key in keys_of(name)}
    listed = {key for each in BINDINGS.values() if each.place is place for key in each.keys}
    assert {letter for letter, _ in told} == listed & set(LETTERS)


@pytest.mark.parametrize(
    ("section", "shortcut"),
    [
        (Section.ASSIGNMENTS, Shortcut.NEXT_ASSIGNMENT),
        (Section.DECLARATIONS, Shortcut.NEXT_DECLARATION),
    ],
)
def test_enter_goes_on_in_the_panels_tables(
    opened: Opened, office: Office, section: Section, shortcut: Shortcut
) -> None:
    office.seat("Maria Vorlage", "Rolf Skizze")
    office.lock()
    office.admit("B-001", "Aylin Muster")
    grid = panel_grid(opened(), section)
    for key in keys_of(shortcut):
        grid.table.setCurrentIndex(grid.model.index(0, FIRST_MEMBER))
        QTest.keySequence(grid.table, QKeySequence(key))
        assert grid.table.currentIndex().column() == FIRST_MEMBER + 1


@pytest.fixture
def paper(qtbot: QtBot) -> PaperRow:
    """A row of a paper sheet whose levels are the digits."""
    row = PaperRow(load(Language.ENGLISH), 1, "Planning", keys_of(Shortcut.PAPER_LEVEL))
    qtbot.addWidget(row)
    row.show()
    return row


def test_the_digits_and_letters_of_a_paper_sheet_are_those_of_the_list(paper: PaperRow) -> None:
    level, chosen, unseen = paper.level, list[int](), list[str]()
    level.chosen.connect(chosen.append)
    for key in keys_of(Shortcut.PAPER_LEVEL):
        QTest.keySequence(level, QKeySequence(key))
    assert chosen == list(range(10))
    for letter in LETTERS:
        hears = level.unseen.connect(lambda letter=letter: unseen.append(letter))
        QTest.keySequence(level, QKeySequence(letter))
        level.unseen.disconnect(hears)
    assert tuple(unseen) == keys_of(Shortcut.NOT_OBSERVABLE)


def test_the_other_keys_of_a_paper_sheet_do_what_the_list_says(paper: PaperRow, qtbot: QtBot) -> None:
    level, evidence = paper.level, paper.evidence
    for key, step in zip(keys_of(Shortcut.OTHER_ROW), (-1, 1), strict=True):
        with qtbot.waitSignal(level.stepped) as told:
            QTest.keySequence(level, QKeySequence(key))
        assert told.args == [step]
    for key in keys_of(Shortcut.NO_LEVEL):
        level.show_level(4)
        with qtbot.waitSignal(level.cleared):
            QTest.keySequence(level, QKeySequence(key))
    for key in keys_of(Shortcut.NEXT_FIELD):
        for field in (level, evidence):
            with qtbot.waitSignal(field.went_on):
                QTest.keySequence(field, QKeySequence(key))
    (key,) = keys_of(Shortcut.NEW_LINE)
    with qtbot.assertNotEmitted(evidence.went_on):
        QTest.keySequence(evidence, QKeySequence(key))
    assert evidence.toPlainText() == "\n"
    QGuiApplication.clipboard().setText("4\tPlan")
    (key,) = keys_of(Shortcut.PASTE_ROWS)
    with qtbot.waitSignal(level.pasted) as told:
        QTest.keySequence(level, QKeySequence(key))
    assert told.args == ["4\tPlan"]


def test_the_keys_that_move_a_person_in_the_schedule_are_those_of_the_list(qtbot: QtBot) -> None:
    model, table, moves = CellTable(), OrderTable("Schedule"), dict[str, tuple[int, int]]()
    qtbot.addWidget(table)
    model.show((Head("Name"),), [Row(name, (Cell(name),)) for name in "ABC"])
    table.setModel(model)
    for key in [held + arrow for held in ("", "Shift+", "Ctrl+", "Alt+") for arrow in ("Up", "Down")]:
        table.choose_row(1)
        hears = table.moved.connect(lambda row, to, key=key: moves.update({key: (row, to)}))
        QTest.keySequence(table, QKeySequence(key))
        table.moved.disconnect(hears)
    up, down = keys_of(Shortcut.MOVE_ROW)
    assert moves == {up: (1, 0), down: (1, 2)}


def test_a_table_is_copied_and_typing_is_taken_back(everywhere: MainWindow, qtbot: QtBot) -> None:
    shown = page(everywhere, PageName.CANDIDATES, CandidatesPage)
    shown.grid.table.setCurrentIndex(shown.grid.model.index(0, 0))
    QTest.keySequence(shown.grid.table, QKeySequence(keys_of(Shortcut.COPY_TABLE)[0]))
    assert "Aylin Muster" in QGuiApplication.clipboard().text()
    interview = page(everywhere, PageName.INTERVIEWS, InterviewPage)
    area: TextArea = interview.guide.pane.answer
    qtbot.keyClicks(area, "Plan")
    QTest.keySequence(area, QKeySequence(keys_of(Shortcut.UNDO_TYPING)[0]))
    assert area.text() == ""
    QTest.keySequence(area, QKeySequence(keys_of(Shortcut.REDO_TYPING)[0]))
    assert area.text().endswith("Plan")


def test_the_list_is_opened_by_its_key_and_closed_by_escape(window: MainWindow, qtbot: QtBot) -> None:
    window.begin()
    qtbot.waitUntil(lambda: window.content.start_page is not None)
    (key,) = keys_of(Shortcut.KEYS)
    QTest.keySequence(window, QKeySequence(key))
    (shown,) = window.findChildren(KeysWindow)
    assert shown.model.rowCount() == len(BINDINGS) + len(Place)
    qtbot.keyClick(shown.table, Qt.Key.Key_Escape)
    assert not shown.isVisible()


@pytest.mark.parametrize("language", list(Language))
def test_the_list_names_every_key_and_place(language: Language) -> None:
    say = load(language)
    rows = key_rows(say)
    assert [row.group for row in rows if row.group] == [place_words(say, place) for place in Place]
    assert all(cell.words for row in rows for cell in row.cells)


def test_a_row_of_digits_is_written_as_first_and_last() -> None:
    assert written(load(Language.ENGLISH), BINDINGS[Shortcut.LEVEL]) == "Alt+0 to 9"
