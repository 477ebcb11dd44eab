"""Tables for other programs are written from the pages that show them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from interview_app.services.tables import TableOf
from interview_app.ui.main_window import MainWindow
from interview_app.ui.pages.candidates.page import CandidatesPage
from interview_app.ui.pages.names import PageName
from interview_app.ui.pages.ranking.page import RankingPage
from tests.services.office import Office, disclosed_office
from tests.ui.pages.conftest import page
from tests.ui.pages.sitting import sit_down, words_of


def test_the_candidates_page_asks_which_table_then_where(
    opened: Callable[[], MainWindow], office: Office, tmp_path: Path
) -> None:
    office.register("B-001", "Aylin Muster")
    shown = page(opened(), PageName.CANDIDATES, CandidatesPage)
    actions = shown.tables.menu.actions()
    assert [action.text() for action in actions] == ["List of candidates", "Schedule"]
    actions[0].trigger()
    (dialog,) = shown.findChildren(QFileDialog)
    assert dialog.selectedFiles()[0].endswith("List of candidates.xlsx")
    dialog.reject()
    path = tmp_path / "list.csv"
    shown.tables.write(TableOf.CANDIDATES, path)
    assert "Aylin Muster" in path.read_text("utf-8-sig")
    assert any("“list.csv” was written." in words for words in words_of(shown))


def test_the_ranking_offers_its_matrix_only_when_there_is_one(
    qtbot: QtBot, tmp_path: Path, office: Office
) -> None:
    blind = sit_down(office, qtbot, RankingPage)
    assert not blind.page.table_button.isVisible()
    folder = tmp_path / "disclosed"
    folder.mkdir()
    disclosed = disclosed_office(folder, (4, 5), (3, 3))
    sitting = sit_down(disclosed, qtbot, RankingPage)
    assert sitting.page.table_button.isVisible()
    sitting.click(sitting.page.table_button)
    (dialog,) = sitting.page.findChildren(QFileDialog)
    dialog.reject()
    sitting.page.tables.write(TableOf.MATRIX, folder / "matrix.xlsx")
    assert (folder / "matrix.xlsx").read_bytes().startswith(b"PK")
    assert "“matrix.xlsx” was written." in words_of(sitting.page)
    disclosed.services.close()
