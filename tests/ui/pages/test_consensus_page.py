"""The consensus page: by keyboard, candidate by candidate; nothing of anybody whose sheets are not all sealed."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interview_app.composition import open_services
from interview_app.domain.ids import CandidateId
from interview_app.domain.procedure import AgreedLevel
from interview_app.i18n import Language
from interview_app.services.consensus.progress import ConsensusProgress
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.storage import journal
from interview_app.ui.appearance import apply_theme
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.models.dots import Dots
from interview_app.ui.models.roles import ItemRole
from interview_app.ui.pages.consensus.page import ConsensusPage
from interview_app.ui.pages.names import PageName
from interview_app.ui.theme import Theme
from tests.services.office import Office, disclosed_office, rated_by_a_colleague
from tests.ui.pages.sitting import Sitting, copied, nameless, sit_down, words_of

Seat = Sitting[ConsensusPage]
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
REASON = "heard the answer again"


pytestmark = pytest.mark.usefixtures("files_let_go")


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Three members; the first candidate is complete with 5, 4, 2, the second's sheets are all the same."""
    office = disclosed_office(tmp_path_factory.mktemp("consensus"), (5, 4, 2), (3, 3, 3))
    office.services.close()
    return office


@pytest.fixture
def office(closed: Office, tmp_path: Path) -> Office:
    return copied(closed, tmp_path)


@pytest.fixture
def seat(office: Office, qtbot: QtBot) -> Seat:
    """The chair before the page."""
    return sit_down(office, qtbot, ConsensusPage)


def ids(office: Office) -> list[CandidateId]:
    return [person.id for person in office.services.candidates.all()]


def agreed(office: Office) -> tuple[AgreedLevel, ...]:
    return office.services.desk.whole().agreed


def write(seat: Seat, words: str = REASON) -> None:
    seat.page.pane.form.reason.setFocus()
    seat.qtbot.keyClicks(seat.page.pane.form.reason, words)


def column(seat: Seat, column: int) -> list[str]:
    model = seat.page.questions.model
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def test_the_table_shows_everybody_s_level_the_drawing_and_the_flag_in_words(seat: Seat) -> None:
    model = seat.page.questions.model
    assert [model.headerData(at, Qt.Orientation.Horizontal) for at in (2, 3, 4)] == ["M1", "M2", "M3"]
    assert [model.index(0, at).data() for at in (2, 3, 4)] == ["5", "4", "2"]
    assert model.index(0, 5).data(ItemRole.DOTS) == Dots((0, 0, 1, 0, 1, 1))
    assert model.index(0, 5).data(Qt.ItemDataRole.AccessibleTextRole) == "M. 1 5, M. 2 4, M. 3 2"
    assert model.index(0, 6).data() == "Range 3"
    assert model.index(0, 7).data() == "open"


def test_equal_ratings_stand_as_agreed_with_their_frame(seat: Seat, office: Office) -> None:
    seat.page.show_item(ids(office)[1])
    model = seat.page.questions.model
    assert model.index(0, 7).data() == "3"
    assert model.index(0, 5).data(ItemRole.DOTS) == Dots((0, 0, 0, 3, 0, 0), frame=3)
    assert set(column(seat, 6)) == {"None"}


def test_a_level_by_alt_and_digit_is_agreed_by_ctrl_enter_and_the_next_open_question_comes(
    seat: Seat, office: Office
) -> None:
    seat.page.questions.table.setFocus()
    first = seat.page.questions.question()
    seat.press(Qt.Key.Key_4, ALT)
    assert seat.page.pane.form.act.words() == "Agree on level 4"
    write(seat)
    seat.press(Qt.Key.Key_Return, CONTROL)
    (found,) = agreed(office)
    assert (found.question, found.level, found.reason) == (first, Fraction(4), REASON)
    assert seat.page.questions.question() == office.form.asked()[1].id
    assert seat.page.questions.model.index(0, 7).data() == "4"
    assert seat.focused() is seat.page.questions.table


def test_without_a_reason_the_field_says_so_and_has_the_keyboard(seat: Seat, office: Office) -> None:
    seat.page.questions.table.setFocus()
    seat.press(Qt.Key.Key_4, ALT)
    seat.press(Qt.Key.Key_Return, CONTROL)
    assert agreed(office) == ()
    assert seat.focused() is seat.page.pane.form.reason
    assert any("Write down what led the panel" in words for words in words_of(seat.page))


def test_no_agreement_is_an_outcome(seat: Seat, office: Office) -> None:
    seat.page.questions.table.setFocus()
    seat.press(Qt.Key.Key_N, ALT)
    assert seat.page.pane.form.act.words() == "Record no agreement"
    assert not seat.page.pane.form.dissents
    write(seat)
    seat.click(seat.page.pane.form.act)
    assert [each.level for each in agreed(office)] == [None]
    assert column(seat, 7)[0] == "none"


def test_whoever_rated_otherwise_can_be_ticked_as_keeping_to_it(seat: Seat, office: Office) -> None:
    seat.page.pane.form.choose_label("4")
    chair, second, third = (actor.panelist for actor in office.members)
    assert list(seat.page.pane.form.dissents) == [chair, third]
    third_box = next(box for id, box in seat.page.pane.form.dissents.items() if id == third)
    assert "2" in third_box.text()
    seat.click(third_box)
    write(seat)
    seat.click(seat.page.pane.form.act)
    assert agreed(office)[0].dissents == (third,)
    seat.page.questions.choose(office.form.asked()[0].id)
    seat.page.refresh()
    told = " ".join(words_of(seat.page))
    assert "Moved: Mitglied 1 from 5 to 4." in told
    assert "Another view: Mitglied 3 2." in told
    assert second is not None


def test_the_evidence_of_all_stands_under_the_drawing(seat: Seat, office: Office) -> None:
    rows = seat.page.pane.evidence.rows()
    assert [(row.level, row.name) for row in rows] == [
        ("5", "Mitglied 1"),
        ("4", "Mitglied 2"),
        ("2", "Mitglied 3"),
    ]
    assert {row.words for row in rows} == {f"because of {office.form.asked()[0].id}"}


def test_the_flag_says_what_differs_and_invites_to_exchange(seat: Seat) -> None:
    told = words_of(seat.page)
    assert "Range 3 levels, the ratings scatter widely." in told
    assert "First exchange what carries the ratings, then agree." in told


def test_where_a_rating_is_missing_the_page_says_that_the_agreed_level_counts(
    seat: Seat, office: Office
) -> None:
    counts = "A rating is missing here, so an agreed level counts."
    assert not any(counts in words for words in words_of(seat.page))
    question, third = office.form.asked()[0].id, office.members[2]
    office.services.sheets.replace(third, ids(office)[0], reason="misread")
    office.services.sheets.set_not_observable(third, ids(office)[0], question)
    reason = "the tape failed"
    office.services.sheets.settle_text(third, ids(office)[0], question, field="reason", text=reason)
    office.services.sheets.seal(third, ids(office)[0])
    seat.page.refresh()
    told = words_of(seat.page)
    assert any(counts in words for words in told)
    assert f"not observable: {reason}" in told


def test_which_rule_counts_stands_below_the_table(seat: Seat) -> None:
    assert "The form counts the mean of the ratings; the consensus stands beside it." in words_of(seat.page)


def test_nothing_is_a_total_or_a_mean(seat: Seat) -> None:
    told = " ".join(words_of(seat.page))
    assert "3.67" not in told
    assert "points" not in told
    assert "total" not in told.lower()


def test_candidates_are_gone_through_one_by_one(seat: Seat, office: Office) -> None:
    assert not seat.page.before.isEnabled()
    seat.click(seat.page.after)
    assert seat.page.choice.currentData() == ids(office)[1]
    assert not seat.page.after.isEnabled()
    seat.click(seat.page.before)
    assert seat.page.choice.currentData() == ids(office)[0]


def test_what_is_typed_survives_the_end_of_the_program(seat: Seat, office: Office, qtbot: QtBot) -> None:
    seat.page.pane.form.choose_label("4")
    write(seat, "half a sen")
    seat.qtbot.waitUntil(lambda: not seat.page.pane.form.reason.is_pausing())
    office.reopen_file()
    again = sit_down(office, qtbot, ConsensusPage)
    assert again.page.pane.form.reason.text() == "half a sen"
    assert again.page.pane.form.act.words() == "Agree on level 4"
    assert agreed(office) == ()


def test_what_is_typed_stays_with_its_question_and_its_author(seat: Seat, office: Office) -> None:
    seat.page.pane.form.choose_label("4")
    write(seat, "first")
    seat.page.questions.table.setFocus()
    seat.press(Qt.Key.Key_Down)
    assert seat.page.pane.form.reason.text() == ""
    seat.press(Qt.Key.Key_Up)
    assert seat.page.pane.form.reason.text() == "first"
    seat.hand_over(office.members[1])
    assert not any(words == "first" for words in words_of(seat.page))


def test_others_read_and_the_chair_records(office: Office, qtbot: QtBot) -> None:
    seat = sit_down(office, qtbot, ConsensusPage, actor=office.members[1])
    assert not seat.page.pane.form.act.isVisible()
    assert "The chair records what the panel agrees on." in words_of(seat.page)
    seat.page.pane.form.choose_label("4")
    seat.page.pane.form.go_on()
    assert agreed(office) == ()


def test_an_agreement_is_withdrawn_with_a_reason_and_stays_readable(seat: Seat, office: Office) -> None:
    question = office.form.asked()[0].id
    seat.page.pane.form.choose_label("4")
    write(seat)
    seat.click(seat.page.pane.form.act)
    seat.page.questions.choose(question)
    seat.page.questions.moved.emit()
    seat.click(seat.page.pane.form.back)
    dialog = seat.dialog(ReasonDialog)
    assert isinstance(dialog, ReasonDialog)
    seat.qtbot.keyClicks(dialog.text_area, "a mistake")
    seat.click(dialog.verb_button)
    assert agreed(office) == ()
    assert any(words.startswith("Before, of") and REASON in words for words in words_of(seat.page))


def test_a_rating_that_changed_since_is_told(seat: Seat, office: Office) -> None:
    question, third = office.form.asked()[0].id, office.members[2]
    seat.page.pane.form.choose_label("4")
    write(seat)
    seat.click(seat.page.pane.form.act)
    office.services.sheets.replace(third, ids(office)[0], reason="misread")
    office.services.sheets.rate(third, ids(office)[0], question, Fraction(4))
    office.services.sheets.seal(third, ids(office)[0])
    seat.page.questions.choose(question)
    seat.page.refresh()
    assert "A rating has changed since the panel agreed." in words_of(seat.page)
    assert column(seat, 7)[0] == "4"


def test_after_the_decision_it_is_read_only(seat: Seat, office: Office) -> None:
    office.services.decisions.decide(office.chair, DecisionPlan((ids(office)[0],), (), "best"))
    seat.page.refresh()
    assert not seat.page.pane.form.act.isVisible()
    assert "The decision has been recorded, so the consensus stays as it is." in words_of(seat.page)


def test_a_file_open_for_reading_is_only_read(office: Office, qtbot: QtBot) -> None:
    path = office.services.path
    office.services.close()
    office.services = open_services(path, office.around, read_only=True)
    seat = sit_down(office, qtbot, ConsensusPage)
    assert "The file is open for reading only." in words_of(seat.page)
    assert not seat.page.pane.form.act.isVisible()


def test_tab_goes_from_the_table_over_levels_and_views_to_reason_and_button(seat: Seat) -> None:
    form = seat.page.pane.form
    form.choose_label("4")
    seat.page.questions.table.setFocus()
    reached = []
    for _ in range(len(form.dissents) + 3):
        seat.press(Qt.Key.Key_Tab)
        reached.append(seat.focused())
    assert reached[0] in form.levels.buttons, "the levels are one stop; arrows go from one to the next"
    assert reached[1:] == [*form.dissents.values(), form.reason, form.act]


def test_every_control_says_its_name(seat: Seat) -> None:
    seat.page.pane.form.choose_label("4")
    assert nameless(seat.page) == []


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(("scale", "size"), [(1.0, (1110, 640)), (2.0, (1808, 900))])
def test_it_fits_small_windows_and_large_type(
    office: Office, qtbot: QtBot, qapp: QApplication, language: Language, scale: float, size: tuple[int, int]
) -> None:
    apply_theme(qapp, Theme(scale=scale))
    try:
        seat = sit_down(office, qtbot, ConsensusPage, language=language, size=size)
        assert seat.page.minimumSizeHint().width() <= size[0]
        assert seat.page.pane.form.act.isVisible()
        assert seat.page.questions.table.isVisible()
    finally:
        apply_theme(qapp, Theme())


@pytest.mark.parametrize("member", [0, 1])
def test_before_a_candidate_is_complete_the_page_says_the_same_whatever_was_rated(
    qtbot: QtBot, tmp_path: Path, member: int
) -> None:
    told = []
    for level in (1, 5):
        office = rated_by_a_colleague(tmp_path / str(level), level)
        seat = sit_down(office, qtbot, ConsensusPage, actor=office.members[member])
        told.append(words_of(seat.page))
        assert seat.page.questions.model.rowCount() == 0
        assert not any("because of" in words for words in told[-1])
    assert told[0] == told[1]


def test_the_waiting_page_leads_to_the_interviews(qtbot: QtBot, tmp_path: Path) -> None:
    seat = sit_down(rated_by_a_colleague(tmp_path / "waiting", 3), qtbot, ConsensusPage)
    seat.page.waiting.acted.emit()
    assert seat.gone == [(PageName.INTERVIEWS, None)]


def test_turning_to_an_incomplete_candidate_takes_everything_off_the_page(
    qtbot: QtBot, tmp_path: Path
) -> None:
    office = rated_by_a_colleague(tmp_path / "mixed", 3)
    first = ids(office)[0]
    office.rate(office.chair, first, 5)
    office.services.sheets.seal(office.chair, first)
    seat = sit_down(office, qtbot, ConsensusPage)
    assert seat.page.questions.model.rowCount() == len(office.form.asked())
    seat.page.choice.setCurrentIndex(1)
    seat.page.choice.activated.emit(1)
    assert seat.page.questions.model.rowCount() == 0
    told = words_of(seat.page)
    assert any("Not every expected sheet on Muster B-002 is sealed" in words for words in told)
    assert not any("because of" in words for words in told)


@pytest.mark.parametrize("member", [0, 1])
def test_beside_a_complete_candidate_nothing_is_told_of_an_incomplete_one(
    qtbot: QtBot, tmp_path: Path, member: int
) -> None:
    told = []
    for level in (1, 5):
        office = rated_by_a_colleague(tmp_path / str(level), 3)
        first, second = ids(office)
        office.rate(office.chair, first, 5)
        office.services.sheets.seal(office.chair, first)
        office.rate(office.members[1], second, level)
        office.services.sheets.seal(office.members[1], second)
        seat = sit_down(office, qtbot, ConsensusPage, actor=office.members[member])
        seat.click(seat.page.project)
        words = words_of(seat.page)
        with office.services.desk.reading() as db:
            acts = [f"{row.act} {row.subject}" for row in journal.rows(db)]
        overview = office.services.overview.overview()
        told.append((words, acts, office.services.consensus.progress()[1], overview.tasks))
        assert office.services.consensus.progress()[1] == ConsensusProgress(
            office.services.candidates.all()[1], complete=False
        )
    assert told[0] == told[1]


def test_titles_have_room_beside_three_raters_and_nothing_scrolls_sideways(seat: Seat) -> None:
    table = seat.page.questions.table
    assert table.columnWidth(1) >= 165
    assert table.horizontalHeader().length() <= table.viewport().width()
