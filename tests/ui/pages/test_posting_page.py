"""The posting's page: read, sorted, taken over and covered, each act by keyboard, each undone and none lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interview_app.composition import open_services
from interview_app.domain.coverage import coverage_of
from interview_app.domain.found_posting import PassageKind
from interview_app.domain.panel import Actor, Role
from interview_app.storage import journal
from interview_app.storage.interchange import dump
from interview_app.ui.main_window import MainWindow
from interview_app.ui.models.passage_model import PASSAGE_MIME
from interview_app.ui.pages.names import PageName
from tests.services.office import Office
from tests.ui.pages.chair_with_posting import (
    POSTINGS,
    Seat,
    banner,
    choose,
    form_of,
    new_blank_office,
    read,
    sit_before_posting,
)
from tests.ui.pages.sitting import words_of
from tests.ui.pages.test_accessible import nameless

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def blank(tmp_path: Path) -> Office:
    return new_blank_office(tmp_path)


@pytest.fixture
def seat(blank: Office, qtbot: QtBot) -> Seat:
    return sit_before_posting(blank, qtbot)


def kinds(seat: Seat) -> dict[str, PassageKind]:
    return {each.text: each.kind for each in form_of(seat).posting_passages}


def test_an_empty_page_says_how_a_posting_comes_here(seat: Seat) -> None:
    assert any("Drop the posting onto the window" in words for words in words_of(seat.page))
    assert not seat.page.take_button.isVisible()


def test_a_dropped_file_is_read_and_stored_without_its_contact_block(seat: Seat, blank: Office) -> None:
    seat.page.show_item(POSTINGS / "stadt-haushalt.pdf")
    seat.settle()
    form = form_of(seat)
    assert form.posting_fields is not None
    assert form.posting_fields.source == "stadt-haushalt.pdf"
    assert len(form.posting_passages) >= 20
    with blank.services.desk.reading() as db:
        stored = str(dump(db))
    assert "Aufstellung, Ausführung" in stored
    assert "@" not in stored
    assert "Tel" not in stored


def test_what_is_clicked_stays_in_its_place_whatever_passage_is_chosen(seat: Seat) -> None:
    seat.page.show_item(POSTINGS / "stadt-haushalt.pdf")
    seat.settle()
    places = set()
    for passage in sorted(form_of(seat).posting_passages, key=lambda each: len(each.text)):
        choose(seat, passage.text)
        shown = [each for each in seat.page.panes.passage.part_buttons.values() if each.isVisible()]
        places.add(tuple(each.mapTo(seat.page, QPoint()).y() for each in shown))
    assert len(places) == 1


def test_without_a_passage_no_key_and_no_word_does_anything(seat: Seat) -> None:
    before = form_of(seat)
    for key in (
        Qt.Key.Key_1,
        Qt.Key.Key_7,
        Qt.Key.Key_F7,
        Qt.Key.Key_F8,
        Qt.Key.Key_Space,
        Qt.Key.Key_Return,
    ):
        seat.press(key)
    seat.page.panes.passage.reason.area.setPlainText("von der Personalstelle")
    seat.page.panes.passage.reason.area.paused.emit()
    assert form_of(seat) == before


def test_a_file_that_is_no_posting_is_refused_in_a_plain_sentence_in_place(
    seat: Seat, tmp_path: Path
) -> None:
    broken = tmp_path / "kaputt.pdf"
    broken.write_bytes(b"%PDF-1.7 nothing else")
    seat.page.show_item(broken)
    seat.settle()
    assert "“kaputt.pdf”" in banner(seat)
    assert form_of(seat).posting_passages == ()
    read(seat)
    assert "kaputt" not in banner(seat)


def test_reading_can_be_stopped(seat: Seat) -> None:
    seat.page.show_item(POSTINGS / "stadt-haushalt.pdf")
    assert seat.page.progress.isVisible()
    seat.page.reading.stop()
    seat.settle()
    assert "was stopped" in banner(seat)
    assert not seat.page.progress.isVisible()
    assert form_of(seat).posting_passages == ()


def test_nothing_copied_says_what_to_copy(seat: Seat) -> None:
    QApplication.clipboard().clear()
    seat.page.paste()
    assert "Nothing is copied" in banner(seat)


def test_each_passage_says_its_kind_and_why(seat: Seat) -> None:
    read(seat)
    choose(seat, "Studium")
    assert seat.page.panes.passage.kind.currentText() == "Requirement"
    assert any(words.startswith("Page 1: ") for words in words_of(seat.page))
    assert "no requirement yet" in "".join(words_of(seat.page))


def test_a_digit_corrects_the_kind_and_undo_takes_it_back(seat: Seat) -> None:
    read(seat)
    choose(seat, "Akten")
    seat.press(Qt.Key.Key_2)
    text = next(each for each in kinds(seat) if "Akten" in each)
    assert kinds(seat)[text] is PassageKind.CRITERION
    assert any("(guessed: Task)" in words for words in words_of(seat.page))
    seat.press(Qt.Key.Key_Z, CTRL)
    assert kinds(seat)[text] is PassageKind.TASK
    seat.press(Qt.Key.Key_Y, CTRL)
    assert kinds(seat)[text] is PassageKind.CRITERION


def test_a_passage_is_split_at_the_cursor_and_joined_again(seat: Seat) -> None:
    read(seat)
    choose(seat, "Studium")
    before = form_of(seat)
    seat.press(Qt.Key.Key_Return)
    text = seat.page.panes.passage.text
    assert text.hasFocus()
    for _ in range(3):
        seat.press(Qt.Key.Key_Right, CTRL)
    seat.press(Qt.Key.Key_F7)
    assert len(form_of(seat).posting_passages) == len(before.posting_passages) + 1
    seat.press(Qt.Key.Key_F7, SHIFT)
    assert kinds(seat).keys() == {each.text for each in before.posting_passages}


def test_marked_words_become_an_entry(seat: Seat) -> None:
    read(seat)
    choose(seat, "sorgfältig")
    seat.press(Qt.Key.Key_Return)
    seat.press(Qt.Key.Key_End, SHIFT)
    seat.press(Qt.Key.Key_F8)
    criterion = form_of(seat).criteria[0]
    assert criterion.passages == ("Sie arbeiten sorgfältig.",)
    assert seat.page.panes.part_ref() is not None


def test_one_button_takes_over_everything_and_one_key_takes_it_back(seat: Seat) -> None:
    read(seat)
    before = form_of(seat)
    assert not coverage_of(before).settled
    seat.page.take_button.setFocus()
    seat.press(Qt.Key.Key_Return)
    form = form_of(seat)
    assert len(form.requirements) == 1
    assert len(form.criteria) == 2
    assert coverage_of(form).settled
    assert "is covered" in banner(seat)
    assert not seat.page.take_button.isEnabled()
    assert seat.focused() is seat.page.back
    seat.page.panes.passages.setFocus()
    seat.press(Qt.Key.Key_Z, CTRL)
    assert form_of(seat) == before


def test_space_connects_the_passage_with_the_chosen_entry_and_parts_them(seat: Seat) -> None:
    read(seat)
    seat.page.take_button.click()
    seat.page.panes.choose_part(coverage_of(form_of(seat)).parts[1].ref)
    choose(seat, "Akten")
    seat.press(Qt.Key.Key_Space)
    assert len(form_of(seat).criteria[0].passages) == 2
    assert kinds(seat)[next(each for each in kinds(seat) if "Akten" in each)] is PassageKind.CRITERION
    seat.press(Qt.Key.Key_Space)
    assert len(form_of(seat).criteria[0].passages) == 1


def test_a_passage_that_is_let_go_on_an_entry_is_connected(seat: Seat) -> None:
    read(seat)
    seat.page.take_button.click()
    panes = seat.page.panes
    choose(seat, "Akten")
    ref = coverage_of(form_of(seat)).parts[1].ref
    index = panes.parts.index(panes.parts.row_of(ref), 0)
    panes.part_table.scrollTo(index)
    carried = panes.passages.passages.mimeData([panes.passages.currentIndex()])
    assert carried.hasFormat(PASSAGE_MIME)
    place = QPointF(panes.part_table.visualRect(index).center())
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    panes.part_table.dropEvent(QDropEvent(place, copy, carried, left, none))
    assert len(form_of(seat).criteria[0].passages) == 2


def test_a_reason_settles_a_passage_at_the_next_pause_and_is_on_record_when_it_is_left(
    seat: Seat, blank: Office
) -> None:
    read(seat)
    choose(seat, "Studium")
    field = seat.page.panes.passage.reason.area
    field.setFocus()
    seat.qtbot.keyClicks(field, "von der Personalstelle")
    seat.qtbot.waitUntil(lambda: form_of(seat).posting_passages[1].left_out == "von der Personalstelle")
    assert seat.page.panes.passage.reason.isVisible()
    seat.press(Qt.Key.Key_Tab)
    QApplication.processEvents()
    covered = coverage_of(form_of(seat)).passages[1]
    assert covered.missing
    assert not covered.open
    with blank.services.desk.reading() as db:
        assert journal.rows(db)[-1].act == "edit-form"


def test_an_entry_without_a_passage_asks_for_a_reason(seat: Seat) -> None:
    read(seat)
    seat.page.take_button.click()
    seat.page.panes.choose_part(coverage_of(form_of(seat)).parts[1].ref)
    choose(seat, "teamfähig")
    seat.press(Qt.Key.Key_Space)
    assert "1 entry of the draft stands on no passage." in banner(seat)
    field = seat.page.panes.part.reason.area
    field.setFocus()
    seat.qtbot.keyClicks(field, "aus der Stellenbeschreibung")
    seat.press(Qt.Key.Key_Tab)
    QApplication.processEvents()
    assert form_of(seat).criteria[0].unquoted == "aus der Stellenbeschreibung"
    assert "stands on no passage" not in banner(seat)


def test_the_banner_leads_to_what_is_open(seat: Seat) -> None:
    read(seat)
    seat.page.take_button.click()
    choose(seat, "Akten")
    seat.press(Qt.Key.Key_1)
    seat.page.panes.choose_passage(form_of(seat).posting_passages[-1].id)
    seat.page.banner.acted.emit()
    assert "Akten" in seat.page.panes.passage.text.text()


def test_the_keyboard_leads_from_an_entry_to_the_form(seat: Seat) -> None:
    read(seat)
    seat.page.take_button.click()
    seat.page.panes.part_table.setFocus()
    seat.press(Qt.Key.Key_Return)
    assert seat.gone[-1] == (PageName.FORM, form_of(seat).requirements[0].id)


def test_what_is_read_is_there_again_after_a_restart(seat: Seat, blank: Office, qtbot: QtBot) -> None:
    read(seat)
    seat.page.take_button.click()
    before = form_of(seat)
    path = blank.services.path
    blank.services.close()
    blank.services = open_services(path, blank.around)
    again = sit_before_posting(blank, qtbot)
    assert form_of(again) == before
    assert again.page.panes.passages.passages.rowCount() == len(before.posting_passages)


def test_nobody_but_the_chair_and_nobody_after_the_lock_changes_anything(blank: Office, qtbot: QtBot) -> None:
    seat = sit_before_posting(blank, qtbot)
    read(seat)
    member = blank.services.panel.add(
        blank.chair, name="Rolf Skizze", function="", role=Role.PANELIST, votes=True
    )
    assert seat.page.panes.passage.text.isVisible()
    seat.hand_over(Actor(member.id, Role.PANELIST))
    before = form_of(seat)
    choose(seat, "Akten")
    assert not seat.page.panes.passage.text.isVisible()
    for key in (Qt.Key.Key_2, Qt.Key.Key_Space, Qt.Key.Key_F8):
        seat.press(key)
    assert form_of(seat) == before
    assert not seat.page.take_button.isVisible()
    seat.page.show_item(POSTINGS / "stadt-haushalt.pdf")
    assert "not yours to edit" in banner(seat)
    assert not seat.page.reading.going


def test_the_menu_of_a_passage_names_the_kinds_with_their_keys(seat: Seat) -> None:
    read(seat)
    choose(seat, "Akten")
    menu = seat.page.panes.passage.menu_of_kinds()
    words = [each.text() for each in menu.actions()]
    assert words[0] == "1  Requirement"
    menu.actions()[1].trigger()
    assert PassageKind.CRITERION in kinds(seat).values()


def test_a_copied_file_is_read_as_well(seat: Seat) -> None:
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(POSTINGS / "amtsgericht-wachtmeister.txt"))])
    QApplication.clipboard().setMimeData(copied)
    seat.page.paste()
    seat.settle()
    assert form_of(seat).posting_passages


def test_everything_on_the_page_has_a_name(seat: Seat) -> None:
    assert nameless(seat.page) == []
    read(seat)
    seat.page.take_button.click()
    choose(seat, "Akten")
    seat.press(Qt.Key.Key_2)
    assert nameless(seat.page) == []


@pytest.mark.parametrize(
    ("name", "then"),
    [
        (PageName.FORM, PageName.POSTING),
        (PageName.POSTING, PageName.POSTING),
        (PageName.CANDIDATES, PageName.CANDIDATES),
    ],
)
def test_a_text_file_is_a_posting_where_the_form_is_written_and_else_a_list(
    opened: Callable[[], MainWindow], name: PageName, then: PageName, tmp_path: Path
) -> None:
    window = opened()
    session = window.content.session
    assert session is not None
    session.go(name)
    path = tmp_path / "text.txt"
    path.write_text("Name;Nummer\n", "utf-8")
    window.content.take(path)
    assert session.pages.open_name is then
    session.workspace.operations.settle()


def test_a_document_that_is_dropped_anywhere_leads_to_the_posting(opened: Callable[[], MainWindow]) -> None:
    window = opened()
    session = window.content.session
    assert session is not None
    window.content.take(POSTINGS / "stadt-haushalt.pdf")
    assert session.pages.open_name is PageName.POSTING
    session.workspace.operations.settle()
    assert session.services.forms.form().posting_passages


@pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
def test_what_was_read_says_why_until_the_page_is_left(seat: Seat) -> None:
    read(seat)
    details = seat.page.details
    assert details.isVisible()
    assert not details.sheet.isVisible()
    seat.qtbot.mouseClick(details.why_button, Qt.MouseButton.LeftButton)
    assert details.sheet.isVisible()
    assert any("It was not found." in words for words in words_of(details.facts))
    details.sheet.close()
    assert not details.post.isVisible()
    assert nameless(seat.page) == []


def test_of_several_positions_one_is_chosen_and_brought_back_by_undo(seat: Seat) -> None:
    seat.page.show_item(POSTINGS / "feuerwehr-drei.docx")
    seat.settle()
    post = seat.page.details.post
    whole = form_of(seat).posting_passages
    assert post.hasFocus()
    assert post.count() == 4
    seat.press(Qt.Key.Key_Down)
    seat.press(Qt.Key.Key_Down)
    fields = form_of(seat).posting_fields
    assert fields is not None
    assert (fields.title, fields.reference) == ("Gerätewartin/Gerätewart (m/w/d)", "37-03/2027")
    assert not any("Brandschutzprüfer" in each.text for each in form_of(seat).posting_passages)
    assert any("Zuschüsse zum Nahverkehr" in each.text for each in form_of(seat).posting_passages)
    assert nameless(seat.page) == []
    seat.page.editor.undo()
    seat.page.editor.undo()
    assert form_of(seat).posting_passages == whole
