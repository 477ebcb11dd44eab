"""The protocols page: what there is and could be, the page as it prints, issuing once, export, and no sealed word."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from interview_app.composition import open_services
from interview_app.domain.ending import ReopeningGround
from interview_app.domain.errors import FileRefused
from interview_app.domain.protocol import Document, Subject
from interview_app.i18n import Language
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.services.files.procedures import PROGRAM
from interview_app.ui.appearance import apply_theme
from interview_app.ui.dialogs.issue_protocol import IssueProtocolDialog
from interview_app.ui.models.protocols import LineKey
from interview_app.ui.models.roles import ItemRole
from interview_app.ui.pages.names import PageName
from interview_app.ui.pages.protocols.page import ProtocolsPage
from interview_app.ui.theme import Theme
from tests.services.office import Office, disclosed_office, new_office, rated_by_a_colleague
from tests.ui.pages.sitting import Sitting, copied, nameless, sit_down, words_of

Seat = Sitting[ProtocolsPage]
pytestmark = [
    pytest.mark.qt_log_ignore("^This plugin does not support", extend=True),
    pytest.mark.usefixtures("files_let_go"),
]
PLAN = Subject(Document.FORM_AND_PLAN)
FORM = Subject(Document.INTERVIEW_FORM)
RECORD = Subject(Document.SELECTION_RECORD)


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Two candidates, two members, decided."""
    office = disclosed_office(tmp_path_factory.mktemp("decided"), (5, 4), (3, 4))
    first = office.services.candidates.all()[0]
    office.services.decisions.decide(office.chair, DecisionPlan((first.id,), (), "best"))
    office.services.close()
    return office


@pytest.fixture
def office(closed: Office, tmp_path: Path) -> Office:
    return copied(closed, tmp_path)


@pytest.fixture
def seat(office: Office, qtbot: QtBot) -> Seat:
    """The chair before the page, the selection record beside the list."""
    sitting = sit_down(office, qtbot, ProtocolsPage)
    printed(sitting)
    return sitting


def printed(seat: Seat) -> str:
    """Wait for the pages; all their words."""
    preview = seat.page.preview
    seat.qtbot.waitUntil(lambda: preview.page_count > 0, timeout=20_000)
    return preview.words()


def choose(seat: Seat, subject: Subject, number: int | None = None) -> None:
    """Click a document in the list."""
    row = seat.page.model.row_of(LineKey(subject, number))
    assert row >= 0
    seat.click_cell(seat.page.table, row, 0)


def cells(seat: Seat, subject: Subject, number: int | None = None) -> list[str]:
    row = seat.page.model.row_of(LineKey(subject, number))
    assert row >= 0
    return [str(seat.page.model.index(row, column).data()) for column in range(4)]


def sheet_of(office: Office, author: int) -> Subject:
    person = office.services.candidates.all()[0]
    return Subject(Document.SHEET, person.id, office.members[author].panelist)


def issue(seat: Seat) -> None:
    seat.click(seat.page.issue.button)
    dialog = seat.dialog(IssueProtocolDialog)
    assert isinstance(dialog, IssueProtocolDialog)
    seat.click(dialog.verb_button)


def test_every_document_stands_in_the_list_with_its_state(seat: Seat, office: Office) -> None:
    assert cells(seat, FORM) == ["Interview form", "–", "–", "ready to issue"]
    assert cells(seat, RECORD) == ["Selection record", "–", "–", "ready to issue"]
    told = words_of(seat.page)
    assert any(words.startswith("Interview protocols, 2 persons") for words in told)
    assert any(words.startswith("Rating sheets, 4 sheets") for words in told)


def test_the_record_is_shown_first_and_the_button_names_it(seat: Seat) -> None:
    assert "Selection record" in seat.page.preview.title.text()
    assert seat.page.issue.button.words() == "Issue selection record …"
    assert seat.page.issue.button.isEnabled()


def test_the_arrow_keys_go_from_document_to_document(seat: Seat) -> None:
    seat.page.table.setFocus()
    seat.press(Qt.Key.Key_Up)
    assert seat.page.preview.title.text() == "Rating sheet"
    assert "Mitglied 2" in printed(seat)
    seat.press(Qt.Key.Key_Up)
    assert "Mitglied 1" in printed(seat)


def test_what_was_asked_for_earlier_and_comes_later_is_dropped(seat: Seat, office: Office) -> None:
    for author in (0, 1):
        choose(seat, sheet_of(office, author))
    choose(seat, FORM)
    words = printed(seat)
    assert seat.page.preview.title.text() == "Interview form"
    seat.settle()
    assert seat.page.preview.words() == words
    assert "because of" not in words


def test_pages_are_turned_and_made_larger(seat: Seat) -> None:
    preview = seat.page.preview
    assert preview.page_label.text() == f"Page 1 of {preview.page_count}"
    assert not preview.previous.isEnabled()
    seat.click(preview.next)
    assert preview.page_label.text() == f"Page 2 of {preview.page_count}"
    seat.click(preview.previous)
    assert preview.page == 0
    before = preview.zoom
    seat.click(preview.larger)
    assert preview.zoom > before
    seat.click(preview.smaller)
    assert preview.zoom == pytest.approx(before)


def test_issuing_says_what_becomes_final_and_enter_cancels(seat: Seat, office: Office) -> None:
    seat.click(seat.page.issue.button)
    dialog = seat.dialog(IssueProtocolDialog)
    told = words_of(dialog)
    assert any("never changed and never deleted" in words for words in told)
    assert "2" in told
    seat.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert [each.snapshot.subject for each in office.services.protocols.issued()] == [PLAN]


def test_an_issued_document_gets_its_number_and_is_issued_once(seat: Seat, office: Office) -> None:
    issue(seat)
    (_, issued) = office.services.protocols.issued()
    assert issued.snapshot.subject == RECORD
    assert cells(seat, RECORD, 2) == ["Selection record", "2", "14 Mar 2023", "issued"]
    assert not seat.page.issue.button.isEnabled()
    assert seat.page.model.row_of(LineKey(RECORD, None)) == -1
    assert "Nr. 2" in printed(seat)


def test_a_document_that_changed_since_stands_there_twice(seat: Seat, office: Office) -> None:
    issue(seat)
    office.services.endings.reopen(office.chair, ground=ReopeningGround.OBJECTION, reason="objection")
    seat.page.refresh()
    assert cells(seat, RECORD, 2)[3] == "outdated"
    assert cells(seat, RECORD)[3] == "Draft"
    choose(seat, RECORD)
    assert not seat.page.issue.button.isEnabled()
    assert "decision" in seat.page.hint.accessibleName()
    seat.page.hint.acted.emit()
    assert seat.gone == [(PageName.RANKING, None)]


@pytest.mark.parametrize("member", [1, None])
def test_only_the_chair_issues(office: Office, qtbot: QtBot, member: int | None) -> None:
    actor = PROGRAM if member is None else office.members[member]
    seat = sit_down(office, qtbot, ProtocolsPage, actor=actor)
    assert not seat.page.issue.button.isEnabled()
    assert seat.page.hint.accessibleName() == "The chair issues the documents."
    printed(seat)


def test_a_file_that_is_only_read_shows_and_exports_but_issues_nothing(office: Office, qtbot: QtBot) -> None:
    path = office.services.path
    office.services.close()
    office.services = open_services(path, office.around, read_only=True)
    seat = sit_down(office, qtbot, ProtocolsPage)
    assert "Auswahlvermerk" in printed(seat)
    assert not seat.page.issue.button.isEnabled()
    assert seat.page.all_button.isEnabled()


def test_a_translation_is_marked_and_bears_the_same_number(seat: Seat) -> None:
    issue(seat)
    assert "Auswahlvermerk" in printed(seat)
    seat.page.preview.language.setCurrentIndex(1)
    seat.page.preview.language.activated.emit(1)
    words = printed(seat)
    assert "Selection record" in words
    assert "translation" in words.lower()
    assert "No. 2" in words


def test_all_documents_go_into_a_folder_with_progress(seat: Seat, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    seat.click(seat.page.all_button)
    dialog = seat.dialog(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.setDirectory(str(folder))
    dialog.fileSelected.emit(str(folder))
    dialog.close()
    assert seat.page.files.progress.isVisible()
    assert not seat.page.all_button.isEnabled()
    seat.qtbot.waitUntil(lambda: not seat.page.files.progress.isVisible(), timeout=60_000)
    assert len(list(folder.glob("*.pdf"))) == 2 + 2 + 4 + 1 + 1
    assert all(path.read_bytes().startswith(b"%PDF-") for path in folder.iterdir())
    assert seat.page.banner.accessibleName() == f"10 of 10 documents are in {folder}."
    assert seat.page.all_button.isEnabled()


def test_an_export_that_is_stopped_leaves_whole_files(seat: Seat, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    lines = list(seat.page.lines())
    seat.page.files.write(lines, folder)
    seat.qtbot.waitUntil(lambda: len(list(folder.glob("*.pdf"))) >= 2, timeout=60_000)
    seat.page.files.progress.cancelled.emit()
    written = list(folder.iterdir())
    assert not seat.page.files.progress.isVisible()
    seat.settle()
    assert list(folder.iterdir()) == written
    assert 2 <= len(written) < len(lines)
    assert all(path.suffix == ".pdf" and path.read_bytes().startswith(b"%PDF-") for path in written)


def test_an_export_ends_when_somebody_else_sits_down(seat: Seat, office: Office, tmp_path: Path) -> None:
    seat.page.files.write(seat.page.lines(), tmp_path)
    seat.hand_over(office.members[1])
    seat.settle()
    assert not seat.page.files.progress.isVisible()
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_folder_that_is_gone_is_told_and_ends_the_export(seat: Seat, tmp_path: Path) -> None:
    seat.page.files.write(list(seat.page.lines()), tmp_path / "gone")
    seat.qtbot.waitUntil(lambda: not seat.page.files.progress.isVisible(), timeout=20_000)
    (error,) = seat.failures
    assert isinstance(error, FileRefused)
    assert seat.page.all_button.isEnabled()


def test_one_document_goes_into_a_folder(seat: Seat, tmp_path: Path) -> None:
    seat.click(seat.page.preview.keep)
    dialog = seat.dialog(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path))
    dialog.close()
    seat.qtbot.waitUntil(lambda: not seat.page.files.progress.isVisible(), timeout=20_000)
    assert [path.name for path in tmp_path.glob("*.pdf")] == ["Auswahlvermerk_Entwurf.pdf"]


@pytest.mark.parametrize("member", [0, 1])
def test_before_disclosure_the_page_says_the_same_whatever_a_colleague_rated(
    qtbot: QtBot, tmp_path: Path, member: int
) -> None:
    told = []
    for level in (1, 5):
        office = rated_by_a_colleague(tmp_path / str(level), level)
        seat = sit_down(office, qtbot, ProtocolsPage, actor=office.members[member])
        told.append(words_of(seat.page))
        assert not any("because of" in words for words in told[-1])
        for row in range(seat.page.model.rowCount()):
            if seat.page.model.key(row) == LineKey(sheet_of(office, 1), None):
                continue
            seat.click_cell(seat.page.table, row, 0)
            seat.settle()
            assert "because of" not in seat.page.preview.words()
    assert told[0] == told[1]


def test_a_colleagues_sealed_sheet_is_named_and_closed(qtbot: QtBot, tmp_path: Path) -> None:
    office = rated_by_a_colleague(tmp_path / "closed", 5)
    seat = sit_down(office, qtbot, ProtocolsPage)
    assert cells(seat, sheet_of(office, 1))[3] == "sealed, not disclosed"
    assert cells(seat, sheet_of(office, 0))[3] == "not sealed yet"
    choose(seat, sheet_of(office, 1))
    assert seat.page.preview.page_count == 0
    assert not seat.page.preview.keep.isEnabled()
    assert not seat.page.issue.button.isEnabled()
    assert all(line.subject != sheet_of(office, 1) for line in seat.page.lines())


def test_an_own_sealed_sheet_is_gone_when_somebody_else_sits_down(qtbot: QtBot, tmp_path: Path) -> None:
    office = rated_by_a_colleague(tmp_path / "own", 5)
    seat = sit_down(office, qtbot, ProtocolsPage, actor=office.members[1])
    choose(seat, sheet_of(office, 1))
    assert "because of" in printed(seat)
    seat.hand_over(office.chair)
    assert seat.page.preview.page_count == 0
    seat.settle()
    assert "because of" not in seat.page.preview.words()


def test_a_sheet_that_is_being_printed_for_one_is_not_shown_to_the_next(qtbot: QtBot, tmp_path: Path) -> None:
    office = rated_by_a_colleague(tmp_path / "late", 5)
    seat = sit_down(office, qtbot, ProtocolsPage, actor=office.members[1])
    choose(seat, sheet_of(office, 1))
    seat.hand_over(office.chair)
    seat.settle()
    assert "because of" not in seat.page.preview.words()


def test_every_control_has_a_name(seat: Seat) -> None:
    assert nameless(seat.page) == []


def test_in_a_narrow_window_the_names_of_the_documents_stay(
    office: Office, qtbot: QtBot, qapp: QApplication
) -> None:
    apply_theme(qapp, Theme(scale=2.0))
    seat = sit_down(office, qtbot, ProtocolsPage, size=(1808, 936))
    printed(seat)
    assert seat.page.table.columnWidth(0) >= 200
    assert seat.page.table.horizontalScrollBar().maximum() == 0


def test_german_speaks_the_terms_of_the_office(office: Office, qtbot: QtBot) -> None:
    seat = sit_down(office, qtbot, ProtocolsPage, language=Language.GERMAN)
    assert seat.page.issue.button.words() == "Auswahlvermerk ausfertigen …"
    assert cells(seat, RECORD)[3] == "bereit"


def test_the_plan_stands_issued_since_the_lock_above_the_form_for_paper(seat: Seat) -> None:
    assert cells(seat, PLAN, 1) == ["Form and plan", "1", "14 Mar 2023", "issued"]
    row = seat.page.model.row_of(LineKey(PLAN, 1))
    assert seat.page.model.row_of(LineKey(FORM, None)) == row + 1
    seat.page.show_item(PLAN)
    assert "Bogen und Plan" in printed(seat)


def test_a_plan_of_an_earlier_version_says_that_it_no_longer_holds(tmp_path: Path, qtbot: QtBot) -> None:
    office = new_office(tmp_path)
    office.seat("Maria Vorlage")
    office.lock()
    office.services.forms.revise(office.chair, reason="a question was unclear")
    seat = sit_down(office, qtbot, ProtocolsPage)
    assert cells(seat, PLAN, 1)[3] == "outdated"
    draft = seat.page.model.index(seat.page.model.row_of(LineKey(PLAN, None)), 0)
    assert draft.data(ItemRole.SECOND_LINE) == "not locked yet"
    office.lock()
    seat.page.refresh()
    assert [cells(seat, PLAN, number)[3] for number in (1, 2)] == ["outdated", "issued"]
    rows = [seat.page.model.row_of(LineKey(PLAN, number)) for number in (2, 1)]
    assert rows == sorted(rows)
    seat.page.show_item(PLAN)
    assert seat.page.table.currentIndex().row() == rows[0]
