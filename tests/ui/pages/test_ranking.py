"""The ranking page: nothing before disclosure; the arithmetic on demand; the decision by keyboard and mouse."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interview_app.composition import open_services
from interview_app.domain.decision import Dissent
from interview_app.domain.procedure import Stage
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.services.files.procedures import PROGRAM
from interview_app.ui.appearance import apply_theme
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.dialogs.record_decision import RecordDecisionDialog
from interview_app.ui.pages.names import PageName
from interview_app.ui.pages.ranking.page import RankingPage
from interview_app.ui.theme import Theme
from interview_app.ui.widgets.text_label import TextLabel
from tests.services.office import Office, disclosed_office, new_office
from tests.ui.pages.sitting import Sitting, clear_away, copied, nameless, sit_down, words_of

Seat = Sitting[RankingPage]
pytestmark = [
    pytest.mark.qt_log_ignore("^This plugin does not support", extend=True),
    pytest.mark.usefixtures("files_let_go"),
]
"""Lists open for real; without a screen Qt says that they cannot come to the front."""


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Five candidates for three posts; the third and fourth are tied for the last one."""
    folder = tmp_path_factory.mktemp("tied")
    office = disclosed_office(folder, (5, 4), (4, 4), (3, 4), (4, 3), (2, 2), posts=3)
    office.services.close()
    return office


@pytest.fixture
def office(closed: Office, tmp_path: Path) -> Office:
    return copied(closed, tmp_path)


@pytest.fixture
def seat(office: Office, qtbot: QtBot) -> Seat:
    """The chair before the page."""
    return sit_down(office, qtbot, RankingPage)


def explained(seat: Seat) -> list[str]:
    clear_away()
    return [label.text() for label in seat.page.explained.arithmetic.findChildren(TextLabel)]


def ids(office: Office) -> list[str]:
    return [person.id for person in office.services.candidates.all()]


def write_reasons(seat: Seat, words: str = "best in every criterion") -> None:
    seat.page.decision.reasons.setFocus()
    seat.qtbot.keyClicks(seat.page.decision.reasons, words)


def choose_by_keys(seat: Seat, place: int) -> None:
    """Open the list of people by the arrow, go down to a place and take it."""
    seat.page.decision.selected.choice.setFocus()
    seat.press(Qt.Key.Key_Down)
    for _ in range(place):
        seat.press(Qt.Key.Key_Down)
    seat.press(Qt.Key.Key_Return)


def test_the_search_for_words_finds_what_is_shown_after_disclosure(seat: Seat) -> None:
    told = words_of(seat.page)
    assert "90.00" in told
    assert any("Muster 1, C1" in words and "4.50" in words for words in told)


def test_the_first_total_is_explained_at_once(seat: Seat) -> None:
    assert "Muster 1" in explained(seat)
    assert "90.00" in explained(seat)


def test_arrows_go_from_person_to_person_and_explain_each_cell(seat: Seat) -> None:
    seat.page.table.setFocus()
    seat.press(Qt.Key.Key_Home)
    seat.press(Qt.Key.Key_Right)
    seat.press(Qt.Key.Key_Right)
    assert "Muster 1, C1" in explained(seat)
    seen = []
    for _ in range(4):
        seat.press(Qt.Key.Key_Down)
        seen.append(explained(seat)[1])
    assert seen == ["Muster 2, C1", "Muster 3, C1", "Muster 4, C1", "Muster 5, C1"]


def test_a_click_explains_a_cell(seat: Seat) -> None:
    row = seat.page.model.row_of(ids_of(seat)[2])
    assert row is not None
    seat.click_cell(seat.page.table, row, 3)
    assert "Muster 3, C2" in explained(seat)


def ids_of(seat: Seat) -> list[str]:
    return [person.id for person in seat.workspace.services.candidates.all()]


def test_control_c_copies_the_row_under_its_head(seat: Seat) -> None:
    seat.page.table.setFocus()
    seat.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    head, row = QGuiApplication.clipboard().text().split("\n")
    assert head.startswith("Rank\tCandidate\tC1 25")
    assert row.startswith("1\tMuster 1\t4.50")


def test_the_tie_at_the_cut_stands_in_words_and_is_not_repeated_above(seat: Seat) -> None:
    told = words_of(seat.page)
    assert any("Cut: 3 posts, 2 of them are taken. Tie for post 3" in words for words in told)
    assert not seat.page.banner.isVisible()


def test_the_securely_selected_are_proposed_and_the_button_says_what_is_missing(seat: Seat) -> None:
    pane = seat.page.decision
    assert [chip.words() for chip in pane.selected.chips] == ["Muster 1", "Muster 2"]
    assert not pane.record.isEnabled()
    assert pane.state.words() == "Missing: person 3 or why the post stays open, reasons"
    assert pane.record.accessibleDescription() == pane.state.words()


def test_a_decision_is_recorded_by_keyboard_alone(seat: Seat, office: Office) -> None:
    pane = seat.page.decision
    choose_by_keys(seat, 2)
    assert [chip.words() for chip in pane.selected.chips] == ["Muster 1", "Muster 2", "Muster 4"]
    pane.reserve.choice.setFocus()
    seat.press(Qt.Key.Key_Down)
    seat.press(Qt.Key.Key_Down)
    seat.press(Qt.Key.Key_Return)
    assert [chip.words() for chip in pane.reserve.chips] == ["1. Muster 3"]
    assert not pane.deviation.isVisible()
    write_reasons(seat)
    assert pane.record.isEnabled()
    pane.record.setFocus()
    seat.press(Qt.Key.Key_Space)
    dialog = seat.dialog(RecordDecisionDialog)
    assert isinstance(dialog, RecordDecisionDialog)
    assert any("Muster 4" in words for words in words_of(dialog))
    seat.qtbot.keyClick(dialog.verb_button, Qt.Key.Key_Space)
    first, second, third, fourth, _ = ids(office)
    recorded = office.services.decisions.present()
    assert recorded is not None
    assert recorded.selected == (first, second, fourth)
    assert recorded.reserve == (third,)
    assert recorded.reasons == "best in every criterion"
    assert office.services.desk.whole().stage is Stage.DECIDED


def test_a_decision_stands_although_its_copy_cannot_be_kept(
    closed: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    backups = tmp_path / "backups"
    backups.write_text("a file where the folder should be")
    office = copied(replace(closed, around=replace(closed.around, backups=backups)), tmp_path)
    best = tuple(person.id for person in office.services.candidates.all()[:3])
    office.services.decisions.keep(office.chair, DecisionPlan(best, (), "the best", "", ()))
    seat = sit_down(office, qtbot, RankingPage)
    seat.click(seat.page.decision.record)
    dialog = seat.dialog(RecordDecisionDialog)
    assert isinstance(dialog, RecordDecisionDialog)
    with seat.qtbot.waitSignal(seat.workspace.operations.failed):
        seat.click(dialog.verb_button)
    assert office.services.decisions.present() is not None
    assert not seat.page.decision.isVisible()
    assert seat.page.recorded.isVisible()


def test_enter_in_the_dialog_records_nothing(seat: Seat, office: Office) -> None:
    choose_by_keys(seat, 1)
    write_reasons(seat)
    seat.click(seat.page.decision.record)
    dialog = seat.dialog(RecordDecisionDialog)
    seat.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert office.services.decisions.present() is None


def test_a_recorded_decision_is_read_and_no_longer_changed(seat: Seat, office: Office) -> None:
    first, second, third, _, _ = office.services.candidates.all()
    plan = DecisionPlan((first.id, second.id, third.id), (), "the best", "", ())
    office.services.decisions.decide(office.chair, plan)
    seat.page.refresh()
    assert not seat.page.decision.isVisible()
    told = words_of(seat.page.recorded)
    assert "the best" in told
    assert "Muster 1, Muster 2 and Muster 3" in told
    assert any(words.startswith("recorded 14 Mar 2023") for words in told)


def test_a_departure_asks_for_its_reason_only_while_it_departs(seat: Seat, office: Office) -> None:
    pane = seat.page.decision
    choose_by_keys(seat, 1)
    assert not pane.deviation.isVisible()
    seat.click(pane.selected.chips[0])
    assert pane.deviation.isVisible()
    write_reasons(seat)
    assert pane.state.words() == "Missing: the reason for departing from the ranking"
    pane.deviation.setFocus()
    seat.qtbot.keyClicks(pane.deviation, "took another post")
    assert pane.record.isEnabled()
    choose_by_keys(seat, 1)
    assert not pane.deviation.isVisible()
    assert pane.record.isEnabled()


def test_a_post_that_stays_open_asks_why(seat: Seat) -> None:
    pane = seat.page.decision
    write_reasons(seat)
    assert pane.state.words() == "Missing: person 3 or why the post stays open"
    pane.deviation.setFocus()
    seat.qtbot.keyClicks(pane.deviation, "the budget was cut")
    assert pane.record.isEnabled()


def test_every_member_may_note_a_differing_view(seat: Seat, office: Office) -> None:
    pane = seat.page.decision
    seat.click(pane.add_dissent)
    assert len(pane.dissents) == 2
    assert not pane.add_dissent.isVisible()
    second = office.members[1].panelist
    assert second is not None
    area = pane.dissents[second]
    assert area.visibleRegion().boundingRect().height() == area.height()
    area.setFocus()
    with seat.qtbot.waitSignal(pane.edited):
        seat.qtbot.keyClicks(area, "I see it otherwise")
    kept = office.services.decisions.plan(office.chair)
    assert Dissent(second, "I see it otherwise") in kept.dissents


def test_what_is_typed_is_kept_at_the_pause_and_outlives_a_restart(seat: Seat, office: Office) -> None:
    with seat.qtbot.waitSignal(seat.page.decision.edited):
        write_reasons(seat, "half a sent")
    office.reopen_file()
    assert office.services.decisions.plan(office.chair).reasons == "half a sent"


def test_what_is_typed_is_kept_when_the_page_is_left_before_the_pause(seat: Seat, office: Office) -> None:
    write_reasons(seat, "in a hurry")
    seat.page.leave()
    assert office.services.decisions.plan(office.chair).reasons == "in a hurry"


def test_leaving_without_a_change_writes_nothing(seat: Seat) -> None:
    saved: list[bool] = []
    seat.workspace.operations.saved.connect(lambda: saved.append(True))
    seat.page.leave()
    assert saved == []


def test_what_the_chair_typed_is_neither_shown_nor_kept_under_another_name(
    seat: Seat, office: Office
) -> None:
    write_reasons(seat, "between chair and paper")
    seat.hand_over(office.members[1])
    assert not seat.page.decision.isVisible()
    assert seat.page.recorded.state.words() == "The chair records the decision."
    assert office.services.decisions.plan(office.members[1]).reasons == ""
    seat.hand_over(office.chair)
    assert seat.page.decision.reasons.text() == "between chair and paper"


def test_words_typed_by_the_chair_stay_the_chairs_even_if_nobody_left_the_page(
    seat: Seat, office: Office
) -> None:
    write_reasons(seat, "not settled yet")
    seat.workspace.act_as(office.members[1])
    assert office.services.decisions.plan(office.members[1]).reasons == ""
    assert office.services.decisions.plan(office.chair).reasons == "not settled yet"


def test_a_file_that_is_only_read_offers_no_fields(office: Office, qtbot: QtBot) -> None:
    path = office.services.path
    office.services.close()
    office.services = open_services(path, office.around, read_only=True)
    seat = sit_down(office, qtbot, RankingPage)
    assert seat.page.model.rowCount() > 0
    assert not seat.page.decision.isVisible()
    assert seat.page.recorded.state.words() == "The file is open for reading only."


def test_nobody_chosen_is_shown_the_ranking_and_no_fields(office: Office, qtbot: QtBot) -> None:
    seat = sit_down(office, qtbot, RankingPage, actor=PROGRAM)
    assert seat.page.model.rowCount() > 0
    assert not seat.page.decision.isVisible()


def test_a_gap_is_named_with_its_way_out(qtbot: QtBot, tmp_path: Path) -> None:
    office = new_office(tmp_path)
    office.seat("Vorlage")
    office.lock()
    whole, gap = office.admit("B-001", "Muster"), office.admit("B-002", "Probe")
    office.interview(whole.id)
    office.seal_all(whole.id, 4)
    held, question = office.start(gap.id), office.form.asked()[0]
    office.services.interviews.skip(office.chair, held.id, question.id, reason="fire alarm")
    office.services.interviews.finish(office.chair, held.id)
    office.rate(office.chair, gap.id, 3)
    office.services.sheets.clear(office.chair, gap.id, question.id)
    office.services.sheets.seal(office.chair, gap.id)
    seat = sit_down(office, qtbot, RankingPage)
    assert "Ratings are missing for Probe" in seat.page.banner.accessibleName()
    assert not seat.page.decision.isVisible()
    seat.page.banner.acted.emit()
    dialog = seat.dialog(ReasonDialog)
    assert isinstance(dialog, ReasonDialog)
    assert not dialog.verb_button.isEnabled()
    qtbot.keyClicks(dialog.text_area, "no further date was possible")
    seat.click(dialog.verb_button)
    assert "missing" not in seat.page.banner.accessibleName()
    assert seat.page.decision.isVisible()
    assert any("not assessable" in words for words in words_of(seat.page))


def test_tab_goes_from_the_matrix_through_the_decision_in_reading_order(seat: Seat) -> None:
    pane = seat.page.decision
    choose_by_keys(seat, 1)
    write_reasons(seat)
    seat.page.table.setFocus()
    reached = []
    for _ in range(9):
        seat.press(Qt.Key.Key_Tab)
        reached.append(seat.focused())
    assert reached.pop(0).isAncestorOf(seat.page.explained)
    fields = [*pane.selected.chips, pane.reserve.choice, pane.add_dissent, pane.reasons, pane.record]
    assert reached == [pane.in_full, *fields]


def test_a_chip_taken_out_leaves_the_focus_in_its_row(seat: Seat) -> None:
    pane = seat.page.decision
    pane.selected.chips[0].setFocus()
    seat.press(Qt.Key.Key_Space)
    assert seat.focused() is pane.selected.choice


def test_every_control_has_a_name(seat: Seat) -> None:
    assert nameless(seat.page) == []


def test_in_a_narrow_window_the_arithmetic_stands_below_the_matrix(
    office: Office, qtbot: QtBot, qapp: QApplication
) -> None:
    apply_theme(qapp, Theme(scale=2.0))
    seat = sit_down(office, qtbot, RankingPage, size=(1808, 936))
    page = seat.page
    table, pane = (widget.mapTo(page, widget.rect().topLeft()) for widget in (page.table, page.explained))
    assert page.explained.isVisible()
    assert pane.y() > table.y()
    assert page.table.horizontalScrollBar().maximum() == 0


def test_where_everybody_has_left_the_page_says_so_and_leads_to_the_candidates(
    seat: Seat, office: Office
) -> None:
    for person in office.services.candidates.all():
        office.services.candidates.withdraw(office.chair, person.id, reason="another post")
    seat.page.refresh()
    said = " ".join(words_of(seat.page))
    assert "No candidate is in the procedure" in said
    assert "sealed" not in said
    seat.page.waiting.acted.emit()
    assert seat.gone == [(PageName.CANDIDATES, None)]


def test_a_reserve_out_of_order_asks_for_the_reason(seat: Seat, office: Office) -> None:
    pane = seat.page.decision
    first, second, third, fourth, fifth = (person.id for person in office.services.candidates.all())
    plan = DecisionPlan((first, second, third), (fifth, fourth), "best in every criterion")
    office.services.decisions.keep(office.chair, plan)
    seat.page.refresh()
    assert pane.deviation.isVisible()
    assert pane.state.words() == "Missing: the reason for departing from the ranking"
    assert not pane.record.isEnabled()
    office.services.decisions.keep(office.chair, replace(plan, reserve=(fourth, fifth)))
    seat.page.refresh()
    assert not pane.deviation.isVisible()
    assert pane.record.isEnabled()
