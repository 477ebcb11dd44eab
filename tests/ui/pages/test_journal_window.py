"""The journal's window: every act in words, searched, blind before disclosure, its chain checked on demand."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from interview_app.domain.extract import JournalLine
from interview_app.i18n import Language
from interview_app.ui.main_window import MainWindow
from interview_app.ui.models.cells import Cell, CellTable, Head, Row
from interview_app.ui.models.journal_rows import JournalRows
from interview_app.ui.operations import Area
from interview_app.ui.pages.protocols.page import ProtocolsPage
from interview_app.ui.widgets.inputs import ComboBox
from interview_app.ui.windows.journal import JournalWindow
from tests.services.office import Office
from tests.ui.pages.conftest import with_a_colleagues_sheet
from tests.ui.pages.sitting import clear_away, nameless, words_of

CONTROL = Qt.KeyboardModifier.ControlModifier
WHAT, ABOUT, WHO = 2, 3, 4
Shown = Callable[[], JournalWindow]


@pytest.fixture
def shown(opened: Callable[[], MainWindow], office: Office, qtbot: QtBot) -> Shown:
    """The journal of a procedure in which a colleague has rated and not sealed, opened by its key."""

    def show() -> JournalWindow:
        window = with_a_colleagues_sheet(opened, office)
        qtbot.keyClick(window, Qt.Key.Key_J, CONTROL)
        (found,) = window.findChildren(JournalWindow)
        return found

    return show


def column(model: CellTable, at: int) -> list[str]:
    return [str(model.index(row, at).data() or "") for row in range(model.rowCount())]


def choose(box: ComboBox, words: str) -> None:
    box.setCurrentIndex(box.findText(words))


def test_every_act_stands_in_words_newest_first(shown: Shown, office: Office) -> None:
    journal = shown()
    said = column(journal.model, WHAT)
    assert said[-1] == "Procedure begun"
    assert len(said) == office.services.journal.head().length
    assert "Question asked" in said
    assert [words for words in said if words.startswith("Act “")] == []
    assert column(journal.model, 0)[-1] == "1"


def test_nothing_of_a_colleague_s_open_sheet_shows(shown: Shown, office: Office) -> None:
    journal = shown()
    choose(journal.person, "Rolf Skizze")
    assert set(column(journal.model, WHAT)) == {"Worked on the rating sheet"}
    assert set(column(journal.model, ABOUT)) == {"B-001 Aylin Muster"}
    said = " ".join(words_of(journal))
    assert "because of" not in said
    assert "Rating entered" not in said


def test_filters_hold_together_and_words_are_found_anywhere_in_a_row(shown: Shown, qtbot: QtBot) -> None:
    journal = shown()
    choose(journal.candidate, "B-001 Aylin Muster")
    assert {about.split(" · ")[0] for about in column(journal.model, ABOUT)} == {"B-001 Aylin Muster"}
    choose(journal.act, "Requirement checked")
    requirements = column(journal.model, ABOUT)
    word = next(word for word in requirements[0].split()[3:] if len(word) > 4)
    with qtbot.waitSignal(journal.words.paused):
        qtbot.keyClicks(journal.words, f"{word.upper()} vorlage")
    found = column(journal.model, ABOUT)
    assert found == [words for words in requirements if word.casefold() in words.casefold()]
    choose(journal.person, "Program")
    assert column(journal.model, WHAT) == []


def test_a_new_act_appears_while_the_window_is_open(shown: Shown, office: Office) -> None:
    journal = shown()
    choose(journal.candidate, "B-002 Ben Beispiel")
    other = office.services.candidates.all()[1]
    window = journal.parent()
    assert isinstance(window, MainWindow)
    assert window.content.session is not None
    operations, candidates = window.content.session.workspace.operations, office.services.candidates
    operations.done(lambda: candidates.invite(office.chair, other.id), Area.CANDIDATES)
    assert column(journal.model, WHAT)[0] == "Candidate noted as invited"
    assert journal.candidate.currentText() == "B-002 Ben Beispiel"


def test_an_act_after_the_journal_was_closed_reaches_nobody(
    shown: Shown, office: Office, qtbot: QtBot
) -> None:
    journal = shown()
    window = journal.parent()
    assert isinstance(window, MainWindow)
    assert window.content.session is not None
    operations = window.content.session.workspace.operations
    journal.close()
    clear_away()
    with qtbot.captureExceptions() as caught:
        operations.run(lambda: office.register("B-003", "Clara Probe"), Area.CANDIDATES)
    assert caught == []


def test_the_chain_is_checked_on_demand(shown: Shown, qtbot: QtBot) -> None:
    journal = shown()
    assert not journal.verdict.isVisible()
    journal.check_button.click()
    qtbot.waitUntil(journal.verdict.isVisible)
    assert journal.verdict.words() == "The chain is intact from the first entry to the last."
    assert journal.check_button.isEnabled()


def test_a_check_can_be_stopped(shown: Shown, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("interview_app.services.journal._STRETCH", 10)
    journal = shown()
    journal.check_button.click()
    assert journal.progress.isVisible()
    journal.progress.cancelled.emit()
    clear_away()
    assert not journal.progress.isVisible()
    assert not journal.verdict.isVisible()
    assert journal.check_button.isEnabled()


def test_a_broken_chain_says_where(shown: Shown, office: Office, qtbot: QtBot) -> None:
    journal = shown()
    with closing(sqlite3.connect(office.services.path)) as db:
        db.execute("DROP TRIGGER journal_row_stays")
        db.execute("UPDATE journal SET subject = 'nobody' WHERE sequence = 4")
        db.commit()
    journal.check_button.click()
    qtbot.waitUntil(journal.verdict.isVisible)
    assert "broken at entry 4" in journal.verdict.words()


def test_the_journal_closes_by_escape_when_somebody_else_sits_down_and_with_the_procedure(
    shown: Shown, office: Office, qtbot: QtBot
) -> None:
    journal = shown()
    window = journal.parent()
    assert isinstance(window, MainWindow)
    qtbot.keyClick(journal, Qt.Key.Key_Escape)
    clear_away()
    for end in (
        lambda session: session.workspace.act_as(office.members[1]),
        lambda _: window.content.speak(Language.GERMAN),
        lambda _: window.content.close_procedure(),
    ):
        session = window.content.session
        assert session is not None
        session.show_journal()
        assert len(window.findChildren(JournalWindow)) == 1
        end(session)
        clear_away()
        assert window.findChildren(JournalWindow) == []


def test_asked_for_twice_it_is_there_once(shown: Shown) -> None:
    journal = shown()
    window = journal.parent()
    assert isinstance(window, MainWindow)
    assert window.content.session is not None
    window.content.session.show_journal()
    assert window.findChildren(JournalWindow) == [journal]


def test_everything_in_it_has_a_name(shown: Shown) -> None:
    assert nameless(shown()) == []


def test_rows_are_made_only_where_somebody_looks(shown: Shown) -> None:
    """The table asks for what it paints: far fewer rows than there are."""
    journal = shown()
    made: list[int] = []

    def make(line: JournalLine) -> Row:
        made.append(line.sequence)
        return Row(line.sequence, (Cell("x"),))

    lines = journal.lines * 20
    journal.model.show_lazily((Head("x"),), JournalRows(lines, make))
    journal.grab()
    assert 0 < len(made) < len(lines) / 20


def test_it_is_written_as_a_table_and_says_so(shown: Shown, qtbot: QtBot, tmp_path: Path) -> None:
    journal = shown()
    journal.export_button.click()
    (dialog,) = journal.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "extract.csv"))
    qtbot.waitUntil(journal.banner.isVisible)
    assert "extract.csv" in journal.banner.accessibleName()
    assert "Procedure begun" in (tmp_path / "extract.csv").read_text("utf-8-sig")


def test_it_leads_to_the_extract_among_the_documents(shown: Shown, qtbot: QtBot) -> None:
    journal = shown()
    beneath = journal.parentWidget()
    assert beneath is not None
    window = beneath.window()
    assert isinstance(window, MainWindow)
    journal.print_button.click()
    assert window.content.session is not None
    page = window.content.session.pages.open_page
    assert isinstance(page, ProtocolsPage)
    (row,) = page.table.selectionModel().selectedRows()
    assert row.data() == "Journal extract"
