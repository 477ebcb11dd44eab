"""Reading a list in the window: dropped, looked through, taken over; and every way in which it may go wrong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from interview_app.i18n import Language, load
from interview_app.ui.dialogs.read_list import ReadListDialog
from interview_app.ui.main_window import MainWindow
from interview_app.ui.models.list_lines import column_lines, head_lines
from interview_app.ui.pages.candidates.page import CandidatesPage
from interview_app.ui.pages.names import PageName
from tests.intake.workbooks import workbook
from tests.services.office import Office
from tests.ui.pages.conftest import page
from tests.ui.pages.sitting import nameless, words_of

GOOD = "Nr.;Name;Geburtsdatum;Notiz\n1;Aylin Muster;1.1.1990;x\n2;Ben Beispiel;2.2.1991;y\n"


def shown_list(shown: CandidatesPage, path: Path) -> ReadListDialog:
    shown.show_item(path)
    (dialog,) = [each for each in shown.findChildren(ReadListDialog) if each.isVisible()]
    return dialog


def written(tmp_path: Path, words: str) -> Path:
    path = tmp_path / "list.csv"
    path.write_text(words, "utf-8")
    return path


def test_a_list_that_is_dropped_on_the_window_is_looked_through_and_taken_over(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office, tmp_path: Path
) -> None:
    window = opened()
    drop(window, written(tmp_path, GOOD))
    QApplication.processEvents()
    assert window.content.session is not None
    shown = window.content.session.pages.open_page
    assert isinstance(shown, CandidatesPage)
    (dialog,) = shown.findChildren(ReadListDialog)
    assert dialog.verb_button.words() == "Take over 2 persons"
    assert not nameless(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert [each.name for each in office.services.candidates.all()] == ["Aylin Muster", "Ben Beispiel"]
    assert any("2 persons were taken over" in words for words in words_of(shown))


def drop(window: MainWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(400, 300), copy, data, left, none))


def test_what_is_never_taken_over_is_neither_shown_nor_to_be_chosen(
    opened: Callable[[], MainWindow], office: Office, tmp_path: Path
) -> None:
    shown = page(opened(), PageName.CANDIDATES, CandidatesPage)
    dialog = shown_list(shown, written(tmp_path, GOOD))
    combos = {combo.accessibleName(): combo for combo in dialog.columns.combos}
    assert not combos["Geburtsdatum"].isEnabled()
    assert combos["Notiz"].currentText() == "do not take over"
    assert not any("1990" in words for words in words_of(dialog))


def test_bad_rows_hold_everything_back_until_somebody_leaves_them_out(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office, tmp_path: Path
) -> None:
    shown = page(opened(), PageName.CANDIDATES, CandidatesPage)
    dialog = shown_list(shown, written(tmp_path, GOOD + "2;Clara Probe;;\n"))
    assert not dialog.verb_button.isEnabled()
    assert dialog.report.text() == "Line 4: The number 2 stands in line 3 already."
    assert dialog.report.isReadOnly()
    qtbot.mouseClick(dialog.only_good, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.verb_button, Qt.MouseButton.LeftButton)
    assert len(office.services.candidates.all()) == 2


def test_a_choice_of_columns_is_remembered_for_the_next_list_with_the_same_headings(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office, tmp_path: Path
) -> None:
    shown = page(opened(), PageName.CANDIDATES, CandidatesPage)
    dialog = shown_list(shown, written(tmp_path, "Nr.;Wer;Notiz\n1;Aylin Muster;x\n"))
    assert not dialog.verb_button.isEnabled()
    assert dialog.outcome.text() == "Choose the column that holds the names."
    qtbot.keyClick(dialog.columns.combos[1], Qt.Key.Key_Down)
    qtbot.keyClick(dialog.columns.combos[1], Qt.Key.Key_Down)
    qtbot.mouseClick(dialog.verb_button, Qt.MouseButton.LeftButton)
    assert [each.name for each in office.services.candidates.all()] == ["Aylin Muster"]
    again = shown_list(shown, written(tmp_path, "Nr.;Wer;Notiz\n2;Ben Beispiel;x\n"))
    assert again.columns.combos[1].currentText() == "Name"
    assert again.verb_button.isEnabled()


def test_another_sheet_and_another_row_of_headings_can_be_chosen(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "list.xlsx"
    rows: list[list[object]] = [["Bewerbungen"], ["Nr.", "Name"], [1, "Aylin Muster"]]
    path.write_bytes(workbook({"Alt": [["Nr.", "Name"], [9, "Wer Anders"]], "Neu": rows}))
    shown = page(opened(), PageName.CANDIDATES, CandidatesPage)
    dialog = shown_list(shown, path)
    assert dialog.sheet.isVisible()
    qtbot.keyClick(dialog.sheet, Qt.Key.Key_Down)
    assert dialog.head.currentIndex() == 1
    qtbot.keyClick(dialog.head, Qt.Key.Key_Up)
    assert not dialog.reading.good
    qtbot.keyClick(dialog.head, Qt.Key.Key_Down)
    assert [data.name for _, data in dialog.reading.good] == ["Aylin Muster"]


def test_a_file_that_is_no_list_is_explained_on_the_page(
    opened: Callable[[], MainWindow], office: Office, tmp_path: Path
) -> None:
    shown = page(opened(), PageName.CANDIDATES, CandidatesPage)
    path = tmp_path / "list.xlsx"
    path.write_bytes(b"PK\x03\x04 and nothing else")
    shown.show_item(path)
    assert shown.banner.isVisible()
    assert any("is damaged" in words for words in words_of(shown))


def test_the_empty_page_offers_the_list(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office
) -> None:
    shown = page(opened(), PageName.CANDIDATES, CandidatesPage)
    shown.read_button.click()
    (dialog,) = shown.findChildren(QFileDialog)
    assert "*.xlsx" in dialog.nameFilters()[0]
    dialog.reject()


def test_days_of_a_spreadsheet_are_shown_as_days_are_written_everywhere(
    opened: Callable[[], MainWindow], office: Office, tmp_path: Path
) -> None:
    shown = page(opened(), PageName.CANDIDATES, CandidatesPage)
    path = tmp_path / "list.xlsx"
    day, moment = datetime.fromisoformat("2023-02-14"), datetime.fromisoformat("2023-03-15 09:30")
    rows: list[list[object]] = [["Nr.", "Name", "Eingang", "Termin"], ["B-001", "Aylin Muster", day, moment]]
    path.write_bytes(workbook({"Liste": rows}))
    say = load(Language.GERMAN)
    dialog = shown_list(shown, path)
    samples = [line.sample for line in column_lines(say, dialog.table, dialog.layout_now)]
    assert samples == ["B-001", "Aylin Muster", "14.02.2023", "15.03.2023 09:30"]
    assert not any("2023-02-14" in line for line in head_lines(say, dialog.table, dialog.layout_now))
