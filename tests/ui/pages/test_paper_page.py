"""Typing a paper sheet: by keyboard alone, kept at every pause, and nothing of it left for the next person."""

from __future__ import annotations

from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from interview_app.domain.hint import Rule, Severity
from interview_app.domain.panel import Actor, Role
from interview_app.domain.sheet import RatingState, Sheet, SheetState
from interview_app.services.desk import own
from interview_app.ui.dialogs.confirm import ConfirmDialog
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.dialogs.seal_paper import SealPaperDialog
from interview_app.ui.pages.names import PageName
from interview_app.ui.pages.paper.grid import PaperGrid
from interview_app.ui.pages.paper.page import PaperPage
from interview_app.ui.widgets.paper_row import PaperRow
from tests.services.office import Office
from tests.ui.pages.sitting import Sitting, nameless, sit_down, words_of

SECRET = "Beleg-von-Papier"


@pytest.fixture
def held(office: Office) -> Office:
    """One interview is finished; three rate, Nele Notiz only takes notes."""
    office.seat("Maria Vorlage", "Rolf Skizze", "Sina Platzhalter")
    person = office.services.panel.add(
        office.chair, name="Nele Notiz", function="", role=Role.NOTE_TAKER, votes=False
    )
    office.lock(3)
    office.interview(office.admit("B-014", "Aylin Muster").id)
    office.members.append(Actor(person.id, Role.NOTE_TAKER))
    return office


@pytest.fixture
def seat(held: Office, qtbot: QtBot) -> Sitting[PaperPage]:
    return sit_down(held, qtbot, PaperPage, actor=held.members[3], size=(1310, 696))


def key(
    seat: Sitting[PaperPage], key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """A key where the page has the keyboard."""
    seat.qtbot.keyClick(seat.page.focusWidget(), key, held)


def write(seat: Sitting[PaperPage], words: str) -> None:
    seat.qtbot.keyClicks(seat.page.focusWidget(), words)


def grid(seat: Sitting[PaperPage]) -> PaperGrid:
    found = seat.page.grid
    assert found is not None
    return found


def row(seat: Sitting[PaperPage], at: int) -> PaperRow:
    return grid(seat).rows[at]


def missing_on_banner(seat: Sitting[PaperPage]) -> int:
    words = next(each for each in words_of(seat.page.banner) if "missing before" in each)
    return int(words.split()[0])


def begin(seat: Sitting[PaperPage]) -> None:
    seat.page.choice.date.setFocus()
    key(seat, Qt.Key.Key_Return)


def sheet(held: Office) -> Sheet:
    (found,) = held.services.desk.whole().sheets
    return found


def dialog(seat: Sitting[PaperPage], kind: type[Dialog]) -> Dialog:
    found = seat.dialog(kind)
    assert isinstance(found, kind)
    return found


def test_a_whole_sheet_is_typed_and_sealed_without_a_mouse(seat: Sitting[PaperPage], held: Office) -> None:
    begin(seat)
    for _ in grid(seat).rows[:-1]:
        key(seat, Qt.Key.Key_4)
        write(seat, "nennt den eigenen Anteil")
        key(seat, Qt.Key.Key_Return)
    key(seat, Qt.Key.Key_N)
    write(seat, "Bild fiel aus")
    key(seat, Qt.Key.Key_Return)
    asked = dialog(seat, SealPaperDialog)
    assert asked.verb_button.isEnabled()
    assert not asked.verb_button.isDefault()
    seat.qtbot.keyClick(asked.verb_button, Qt.Key.Key_Space)
    sealed = sheet(held)
    assert sealed.state is SheetState.SEALED
    assert sealed.panelist == own(held.chair)
    assert sealed.entered_by == own(held.members[3])
    assert {rating.level for rating in sealed.ratings[:-1]} == {Fraction(4)}
    assert sealed.ratings[-1].state is RatingState.NOT_OBSERVABLE
    assert sealed.ratings[-1].reason == "Bild fiel aus"
    assert any(" is sealed." in words for words in words_of(seat.page))
    assert seat.page.isAncestorOf(seat.focused())
    assert seat.page.grid is None
    assert seat.page.choice.author.currentText() == "Rolf Skizze"
    key(seat, Qt.Key.Key_Return)
    assert seat.page.focusWidget() is row(seat, 0).level
    assert seat.failures == []


def test_tab_goes_from_the_level_to_the_evidence_and_on_to_the_next_question(
    seat: Sitting[PaperPage],
) -> None:
    begin(seat)
    assert seat.page.focusWidget() is row(seat, 0).level
    key(seat, Qt.Key.Key_Tab)
    assert seat.page.focusWidget() is row(seat, 0).evidence
    key(seat, Qt.Key.Key_Tab)
    assert seat.page.focusWidget() is row(seat, 1).level
    key(seat, Qt.Key.Key_Down)
    assert seat.page.focusWidget() is row(seat, 2).level
    key(seat, Qt.Key.Key_Up)
    key(seat, Qt.Key.Key_Up)
    assert seat.page.focusWidget() is row(seat, 0).level


def test_what_is_no_level_is_said_in_its_row_and_changes_nothing(
    seat: Sitting[PaperPage], held: Office
) -> None:
    begin(seat)
    key(seat, Qt.Key.Key_3)
    seat.page.grid and row(seat, 0).level.setFocus()
    key(seat, Qt.Key.Key_9)
    assert "“9” is no level" in row(seat, 0).error()
    assert row(seat, 0).level.text() == "3"
    assert sheet(held).ratings[0].level == 3
    key(seat, Qt.Key.Key_Delete)
    assert sheet(held).ratings[0].state is RatingState.OPEN


def test_a_pause_makes_the_evidence_durable_and_a_kill_loses_nothing(
    seat: Sitting[PaperPage], held: Office
) -> None:
    begin(seat)
    key(seat, Qt.Key.Key_3)
    write(seat, "halb getippt")
    with seat.qtbot.waitSignal(row(seat, 0).evidence.paused):
        write(seat, " und dann")
    (kept,) = held.services.desk.drafts_of(own(held.members[3])).values()
    assert kept == "halb getippt und dann"
    again = sit_down(held, seat.qtbot, PaperPage, actor=held.members[3], size=(1310, 696))
    begin(again)
    assert row(again, 0).evidence.text() == "halb getippt und dann"
    assert row(again, 0).level.text() == "3"
    assert again.page.focusWidget() is row(again, 1).level


def test_copied_rows_are_pasted_into_the_rows_from_the_chosen_one_on(
    seat: Sitting[PaperPage], held: Office
) -> None:
    begin(seat)
    QGuiApplication.clipboard().setText("4\terster Beleg\n7\tzweiter\n2\tdritter Beleg\n")
    key(seat, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [rating.evidence for rating in sheet(held).ratings] == ["erster Beleg", "dritter Beleg"]
    assert "“7” is no level" in row(seat, 1).error()
    assert row(seat, 2).level.text() == "2"


def test_what_is_missing_is_said_in_the_rows_and_the_first_of_them_has_the_keyboard(
    seat: Sitting[PaperPage],
) -> None:
    begin(seat)
    key(seat, Qt.Key.Key_3)
    seat.page.act.click()
    assert row(seat, 0).error() == "Evidence missing"
    assert row(seat, 1).error() == "Level missing"
    assert seat.page.focusWidget() is row(seat, 0).evidence
    assert "entries are missing" in " ".join(words_of(seat.page.banner))
    write(seat, "x")
    assert row(seat, 0).error() == ""


def test_how_much_is_missing_is_counted_anew_with_every_entry(seat: Sitting[PaperPage]) -> None:
    begin(seat)
    key(seat, Qt.Key.Key_3)
    seat.page.act.click()
    before = missing_on_banner(seat)
    write(seat, "named both interests")
    key(seat, Qt.Key.Key_Return)
    assert missing_on_banner(seat) == before - 1


def test_not_observable_turns_the_evidence_into_the_reason_and_back(
    seat: Sitting[PaperPage], held: Office
) -> None:
    begin(seat)
    key(seat, Qt.Key.Key_3)
    write(seat, "ein Beleg")
    row(seat, 0).level.setFocus()
    key(seat, Qt.Key.Key_N)
    assert row(seat, 0).evidence.text() == ""
    write(seat, "Bild fiel aus")
    row(seat, 0).level.setFocus()
    assert sheet(held).ratings[0].reason == "Bild fiel aus"
    key(seat, Qt.Key.Key_4)
    assert row(seat, 0).evidence.text() == "ein Beleg"
    assert sheet(held).ratings[0].reason == ""


def test_whoever_rates_reads_why_not_and_where_the_own_sheet_is(held: Office, qtbot: QtBot) -> None:
    seat = sit_down(held, qtbot, PaperPage)
    choice = seat.page.choice
    assert choice.author.currentText() == "Maria Vorlage"
    choice.author.setCurrentIndex(1)
    choice.author.activated.emit(1)
    assert "Seal your own sheet first" in choice.obstacle.accessibleName()
    assert not seat.page.act.isEnabled()
    choice.way_button.click()
    assert seat.gone == [(PageName.INTERVIEWS, held.services.candidates.all()[0].id)]


def test_nothing_of_a_typed_sheet_is_left_for_the_next_person(seat: Sitting[PaperPage], held: Office) -> None:
    begin(seat)
    key(seat, Qt.Key.Key_3)
    write(seat, SECRET)
    key(seat, Qt.Key.Key_Return)
    assert SECRET in " ".join(words_of(seat.page))
    seat.hand_over(held.members[2])
    assert seat.page.grid is None
    told = " ".join(words_of(seat.page))
    assert SECRET not in told
    assert "begun" not in told


def test_the_seal_says_what_the_record_check_finds_on_this_sheet_and_leads_to_its_row(
    seat: Sitting[PaperPage], held: Office
) -> None:
    held.services.record_check.set_rule(
        held.chair, Rule.FORMULAIC, on=True, severity=Severity.REASON, reason="Dienstanweisung"
    )
    begin(seat)
    for at in range(len(grid(seat).rows)):
        key(seat, Qt.Key.Key_4)
        write(seat, "sehr gut" if at == 1 else f"{SECRET} {at}")
        key(seat, Qt.Key.Key_Return)
    shown = dialog(seat, SealPaperDialog)
    assert any("“sehr gut” only praises or blames" in words for words in words_of(shown))
    assert not shown.verb_button.isEnabled()
    assert shown.answers is not None
    (link,) = shown.answers.links.values()
    link.click()
    assert seat.page.focusWidget() is row(seat, 1).evidence
    key(seat, Qt.Key.Key_End)
    seat.page.act.click()
    shown = dialog(seat, SealPaperDialog)
    assert shown.answers is not None
    (reason,) = shown.answers.fields.values()
    reason.setPlainText("steht so auf dem Papier")
    shown.verb_button.click()
    assert sheet(held).state is SheetState.SEALED


def test_after_the_seal_nothing_of_it_is_on_the_page(seat: Sitting[PaperPage], held: Office) -> None:
    begin(seat)
    for _ in grid(seat).rows:
        key(seat, Qt.Key.Key_4)
        write(seat, SECRET)
        key(seat, Qt.Key.Key_Return)
    dialog(seat, SealPaperDialog).wished.emit()
    QApplication.processEvents()
    assert SECRET not in " ".join(words_of(seat.page))


def test_an_entry_is_put_aside_and_gone_on_with_or_discarded(seat: Sitting[PaperPage], held: Office) -> None:
    begin(seat)
    key(seat, Qt.Key.Key_3)
    write(seat, "bleibt")
    seat.page.other_button.click()
    assert seat.page.grid is None
    assert seat.page.choice.author.currentText() == "Maria Vorlage (begun)"
    begin(seat)
    assert row(seat, 0).evidence.text() == "bleibt"
    seat.page.discard_button.click()
    dialog(seat, ConfirmDialog).accept()
    assert seat.page.grid is None
    assert held.services.desk.whole().sheets == ()


def test_a_question_that_was_not_asked_has_nothing_to_type(office: Office, qtbot: QtBot) -> None:
    office.seat("Maria Vorlage")
    office.lock(3)
    interview = office.start(office.admit("B-014", "Aylin Muster").id)
    skipped = office.form.asked()[0].id
    office.services.interviews.skip(office.chair, interview.id, skipped, reason="Zeit")
    office.services.interviews.finish(office.chair, interview.id)
    seat = sit_down(office, qtbot, PaperPage)
    begin(seat)
    assert not row(seat, 0).level.isEnabled()
    assert "Zeit" in row(seat, 0).evidence.placeholderText()
    assert seat.page.focusWidget() is row(seat, 1).level


def test_an_empty_pile_says_what_comes_first(office: Office, qtbot: QtBot) -> None:
    office.seat("Maria Vorlage")
    seat = sit_down(office, qtbot, PaperPage)
    assert "an interview has to be held" in " ".join(words_of(seat.page))
    assert not seat.page.act.isVisible()


def test_every_control_of_the_grid_has_a_name(seat: Sitting[PaperPage]) -> None:
    assert nameless(seat.page) == []
    begin(seat)
    assert nameless(seat.page) == []
    assert row(seat, 0).level.accessibleName().startswith("Level, Question 1")
    assert isinstance(row(seat, 0), QWidget)
