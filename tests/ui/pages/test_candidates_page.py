"""The candidates page: entries beside the grid, checks by keyboard, withdrawal with a reason."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from interview_app.domain.candidate import CandidateState, Finding
from interview_app.i18n import Language, load
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.dialogs.withdraw import WithdrawDialog
from interview_app.ui.main_window import MainWindow
from interview_app.ui.models.candidate_rows import FIXED, summary
from interview_app.ui.pages.candidates.page import CandidatesPage
from interview_app.ui.pages.names import PageName
from tests.services.office import Office
from tests.ui.pages.conftest import page
from tests.ui.pages.sitting import words_of


def test_a_candidate_exists_once_it_has_a_name(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office
) -> None:
    shown = page(opened(), PageName.CANDIDATES, CandidatesPage)
    shown.begin_new()
    pane = shown.data_pane
    assert pane.fields["number"].text() == "B-001"
    assert office.services.candidates.all() == ()
    qtbot.keyClicks(pane.fields["name"], "Aylin Muster")
    qtbot.keyClick(pane.fields["name"], Qt.Key.Key_Return)
    qtbot.keyClicks(pane.fields["day"], "15.3.2023")
    qtbot.keyClicks(pane.fields["clock"], "10.30 Uhr")
    qtbot.keyClick(pane.fields["clock"], Qt.Key.Key_Return)
    (person,) = office.services.candidates.all()
    assert (person.number, person.name) == ("B-001", "Aylin Muster")
    assert person.appointment == datetime(2023, 3, 15, 10, 30, tzinfo=ZoneInfo("Europe/Berlin"))


def test_a_date_that_cannot_be_read_is_kept_and_the_rest_is_stored(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office
) -> None:
    office.register("B-001", "Aylin Muster")
    office.register("B-002", "Ben Beispiel")
    shown = page(opened(), PageName.CANDIDATES, CandidatesPage)
    pane = shown.data_pane
    qtbot.keyClicks(pane.fields["received"], "gestern")
    qtbot.keyClicks(pane.fields["place"], "Raum 2")
    qtbot.keyClick(pane.fields["place"], Qt.Key.Key_Return)
    assert office.services.candidates.all()[0].place == "Raum 2"
    assert "14.03.2023" in pane.fields["received"].accessibleDescription()
    shown.grid.table.selectRow(1)
    shown.grid.table.setCurrentIndex(shown.grid.model.index(1, 1))
    assert pane.fields["received"].text() == ""
    shown.grid.table.setCurrentIndex(shown.grid.model.index(0, 1))
    assert pane.fields["received"].text() == "gestern"


def test_a_taken_number_is_refused_at_its_field(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office
) -> None:
    office.register("B-001", "Aylin Muster")
    office.register("B-002", "Ben Beispiel")
    shown = page(opened(), PageName.CANDIDATES, CandidatesPage)
    field = shown.data_pane.fields["number"]
    field.setText("B-002")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.accessibleDescription() == "This number is taken."
    assert office.services.candidates.all()[0].number == "B-001"


def test_all_requirements_are_checked_by_keyboard(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office
) -> None:
    person = office.register("B-001", "Aylin Muster")
    shown = page(opened(), PageName.CANDIDATES, CandidatesPage)
    shown.show_item(person.id)
    table = shown.grid.table
    for _ in office.form.requirements:
        qtbot.keyClick(table, Qt.Key.Key_M)
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert office.services.candidates.all()[0].state is CandidateState.ADMITTED


def test_not_met_asks_for_the_evidence_before_it_excludes(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office
) -> None:
    person = office.register("B-001", "Aylin Muster")
    shown = page(opened(), PageName.CANDIDATES, CandidatesPage)
    shown.show_item(person.id)
    qtbot.keyClick(shown.grid.table, Qt.Key.Key_N)
    assert office.services.candidates.all()[0].state is CandidateState.REGISTERED
    assert shown.check_pane.evidence.accessibleDescription() == "Say what the documents show."
    qtbot.keyClicks(shown.check_pane.evidence, "Bachelor, DQR 6")
    shown.grid.table.setFocus()
    shown.check_pane.settle()
    found = office.services.candidates.all()[0]
    assert (found.state, found.state_reason) == (CandidateState.EXCLUDED, "Bachelor, DQR 6")


def test_evidence_that_is_being_typed_is_stored_when_the_page_is_left(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office
) -> None:
    person = office.register("B-001", "Aylin Muster")
    window = opened()
    shown = page(window, PageName.CANDIDATES, CandidatesPage)
    shown.show_item(person.id)
    qtbot.keyClicks(shown.check_pane.evidence, "Zeugnis angefordert")
    assert window.content.session is not None
    window.content.session.go(PageName.OVERVIEW)
    (check,) = office.services.requirements.checks()
    assert (check.finding, check.evidence) == (Finding.OPEN, "Zeugnis angefordert")


def test_a_withdrawal_needs_a_reason(opened: Callable[[], MainWindow], qtbot: QtBot, office: Office) -> None:
    office.register("B-001", "Aylin Muster")
    shown = page(opened(), PageName.CANDIDATES, CandidatesPage)
    shown.acts.ask_withdrawal()
    (dialog,) = shown.findChildren(WithdrawDialog)
    dialog.verb_button.click()
    assert office.services.candidates.all()[0].state is CandidateState.REGISTERED
    qtbot.keyClicks(dialog.reason, "E-Mail vom 12.03.2023")
    dialog.verb_button.click()
    assert office.services.candidates.all()[0].state is CandidateState.WITHDRAWN


def test_a_withdrawal_that_discloses_the_others_says_so_before(
    opened: Callable[[], MainWindow], office: Office
) -> None:
    office.seat("Maria Vorlage")
    office.lock(1)
    first, last = office.admit("B-001", "Aylin Muster"), office.admit("B-002", "Ben Beispiel")
    office.interview(first.id)
    assert not office.services.candidates.leaving_discloses(last.id)
    office.seal_all(first.id, 3)
    shown = page(opened(), PageName.CANDIDATES, CandidatesPage)
    assert office.services.candidates.leaving_discloses(last.id)
    shown.show_item(last.id)
    shown.acts.ask_withdrawal()
    (dialog,) = shown.findChildren(WithdrawDialog)
    assert any("all ratings are disclosed" in words for words in words_of(dialog))


def test_the_grid_says_each_finding_to_a_screen_reader(
    opened: Callable[[], MainWindow], office: Office
) -> None:
    person = office.register("B-001", "Aylin Muster")
    first = office.form.requirements[0]
    office.services.requirements.check(
        office.chair, person.id, first.id, finding=Finding.MET, evidence="seen"
    )
    shown = page(opened(), PageName.CANDIDATES, CandidatesPage)
    said = shown.grid.model.index(0, FIXED).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"{first.name.en}: met"


def test_somebody_is_invited_and_noted_as_not_appeared_with_the_circumstances(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office
) -> None:
    office.seat("Maria Vorlage")
    office.lock(1)
    person = office.admit("B-001", "Ben Beispiel")
    window = opened()
    shown = page(window, PageName.CANDIDATES, CandidatesPage)
    shown.show_item(person.id)
    assert not shown.acts.no_show.isVisible()
    qtbot.mouseClick(shown.acts.invite, Qt.MouseButton.LeftButton)
    assert office.services.candidates.all()[0].state is CandidateState.INVITED
    assert not shown.acts.invite.isVisible()
    qtbot.mouseClick(shown.acts.no_show, Qt.MouseButton.LeftButton)
    (dialog,) = [each for each in shown.findChildren(ReasonDialog) if each.isVisible()]
    assert not dialog.verb_button.isEnabled()
    qtbot.keyClicks(dialog.text_area, "waited for 30 minutes")
    qtbot.mouseClick(dialog.verb_button, Qt.MouseButton.LeftButton)
    assert office.services.candidates.all()[0].state is CandidateState.NO_SHOW
    assert shown.acts.invite.isVisible()


def test_evidence_is_typed_from_cell_to_cell_without_the_mouse(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office
) -> None:
    office.register("B-001", "Aylin Muster")
    shown = page(opened(), PageName.CANDIDATES, CandidatesPage)
    table, evidence = shown.grid.table, shown.check_pane.evidence
    table.setCurrentIndex(shown.grid.model.index(0, FIXED))
    for word in ("Zeugnis", "Urkunde"):
        qtbot.keyClick(table, Qt.Key.Key_M)
        qtbot.keyClick(table, Qt.Key.Key_F2)
        assert evidence.hasFocus()
        qtbot.keyClicks(evidence, word)
        qtbot.keyClick(evidence, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        qtbot.keyClicks(evidence, "Blatt 3")
        qtbot.keyClick(evidence, Qt.Key.Key_Return)
        assert table.hasFocus()
    checks = office.services.requirements.checks()
    assert [(each.finding, each.evidence) for each in checks] == [
        (Finding.MET, "Zeugnis\nBlatt 3"),
        (Finding.MET, "Urkunde\nBlatt 3"),
    ]
    assert table.currentIndex().column() == FIXED + 2


def test_what_is_not_met_stays_in_sight_until_it_has_its_evidence(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office
) -> None:
    office.register("B-001", "Aylin Muster")
    shown = page(opened(), PageName.CANDIDATES, CandidatesPage)
    table, evidence = shown.grid.table, shown.check_pane.evidence
    table.setCurrentIndex(shown.grid.model.index(0, FIXED))
    qtbot.keyClick(table, Qt.Key.Key_N)
    qtbot.keyClick(evidence, Qt.Key.Key_Return)
    assert evidence.hasFocus()
    assert table.currentIndex().column() == FIXED
    qtbot.keyClicks(evidence, "Bachelor")
    qtbot.keyClick(evidence, Qt.Key.Key_Return)
    assert office.services.candidates.all()[0].state is CandidateState.EXCLUDED
    assert table.currentIndex().column() == FIXED + 1


def test_row_and_column_are_filled_and_taken_back(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office
) -> None:
    first, second = office.register("B-001", "Aylin Muster"), office.register("B-002", "Ben Beispiel")
    window = opened()
    shown = page(window, PageName.CANDIDATES, CandidatesPage)
    shown.grid.table.setCurrentIndex(shown.grid.model.index(0, FIXED))
    qtbot.mouseClick(shown.check_pane.meet_row, Qt.MouseButton.LeftButton)
    assert [each.state for each in office.services.candidates.all()] == [
        CandidateState.ADMITTED,
        CandidateState.REGISTERED,
    ]
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    assert office.services.candidates.all()[0].state is CandidateState.REGISTERED
    control = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(shown.grid.table, Qt.Key.Key_M, control)
    met = [each.candidate for each in office.services.requirements.checks() if each.finding is Finding.MET]
    assert sorted(met) == sorted([first.id, second.id])


def test_with_many_candidates_a_line_finds_some_of_them(
    opened: Callable[[], MainWindow], qtbot: QtBot, office: Office
) -> None:
    people = [office.register(f"B-{number:03}", f"Muster {number}") for number in range(1, 14)]
    shown = page(opened(), PageName.CANDIDATES, CandidatesPage)
    assert shown.grid.filter.isVisible()
    qtbot.keyClicks(shown.grid.filter, "muster 12")
    assert shown.grid.model.rowCount() == 1
    assert shown.grid.candidate() == people[11].id
    assert shown.data_pane.fields["name"].text() == "Muster 12"
    qtbot.keyClick(shown.grid.filter, Qt.Key.Key_Return)
    assert shown.grid.table.hasFocus()
    shown.show_item(people[0].id)
    assert shown.grid.filter.text() == ""
    assert shown.grid.candidate() == people[0].id
    qtbot.keyClicks(shown.grid.filter, "niemand")
    assert shown.grid.model.rowCount() == 0
    assert not shown.data_pane.isVisible()
    qtbot.keyClick(shown.grid.table, Qt.Key.Key_M)
    assert office.services.requirements.checks() == ()
    shown.begin_new()
    assert shown.data_pane.isVisible()


def test_with_few_candidates_there_is_no_such_line(opened: Callable[[], MainWindow], office: Office) -> None:
    office.register("B-001", "Aylin Muster")
    assert not page(opened(), PageName.CANDIDATES, CandidatesPage).grid.filter.isVisible()


def test_open_checks_of_somebody_excluded_hold_nothing_up(office: Office) -> None:
    office.seat("Vorlage")
    person = office.register("B-001", "Muster")
    first = office.form.requirements[0]
    office.services.requirements.check(
        office.chair, person.id, first.id, finding=Finding.NOT_MET, evidence="no degree"
    )
    office.admit("B-002", "Probe")
    whole = office.services.desk.whole()
    checks = {(each.candidate, each.requirement): each for each in whole.checks}
    words = summary(load(Language.ENGLISH), whole.candidates, office.form.requirements, checks)
    assert words.endswith("All checks are done.")
