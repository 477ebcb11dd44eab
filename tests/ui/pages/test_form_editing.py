"""Every edit of the form on its page is in the file, can be undone, and stands in the journal."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from interview_app.domain.drafting.places import reword
from interview_app.domain.form import MissingPolicy
from interview_app.domain.text import Text
from interview_app.ui.dialogs.confirm import ConfirmDialog
from interview_app.ui.pages.form.page import FormPage
from interview_app.ui.pages.form.places import Tab
from interview_app.ui.widgets.inputs import LineEdit
from tests.services.office import Office
from tests.ui.pages.drafter import (
    ALT,
    CTRL,
    acts,
    begin_anew,
    button,
    enter,
    field,
    focus,
    leave,
    new_drafting_office,
    pick,
    turn,
)
from tests.ui.pages.sitting import sit_down, words_of


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = new_drafting_office(tmp_path)
    yield made
    made.services.close()


@pytest.fixture
def blank(office: Office) -> Office:
    return begin_anew(office)


def test_what_is_typed_is_in_the_file_at_the_pause_and_on_record_when_the_field_is_left(
    office: Office, qtbot: QtBot
) -> None:
    seat = sit_down(office, qtbot, FormPage)
    before = acts(office)
    enter(seat, "Criterion C1 (English)", "Practice")
    qtbot.waitUntil(lambda: office.form.criteria[0].name.en == "Practice")
    assert acts(office) == before
    leave(seat)
    qtbot.waitUntil(lambda: acts(office) == [*before, "edit-form"])
    assert office.form.criteria[0].name.de == "KI-/ML-Entwicklung in der Praxis"


def test_typing_in_one_field_is_undone_in_one_step_and_done_again(office: Office, qtbot: QtBot) -> None:
    seat, old = sit_down(office, qtbot, FormPage), office.form
    enter(seat, "Criterion C1 (English)", "Practice")
    leave(seat)
    enter(seat, "Weight", "5")
    leave(seat)
    assert office.form.criteria[0].weight == 5
    seat.press(Qt.Key.Key_Z, CTRL)
    assert office.form == reword(old, ("criteria", 0, "name"), "en", "Practice")
    seat.press(Qt.Key.Key_Z, CTRL)
    assert office.form == old
    assert field(seat, "Weight").property("text") == "25"
    seat.press(Qt.Key.Key_Y, CTRL)
    assert office.form.criteria[0].name.en == "Practice"
    seat.press(Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert office.form.criteria[0].weight == 5
    assert acts(office)[-4:] == [*["undo-form-edit"] * 2, *["redo-form-edit"] * 2]


def test_what_is_being_typed_is_settled_before_it_is_undone(office: Office, qtbot: QtBot) -> None:
    seat, old = sit_down(office, qtbot, FormPage), office.form
    enter(seat, "Passages of the posting", "by the posting")
    seat.press(Qt.Key.Key_Z, CTRL)
    assert office.form == old
    area = field(seat, "Passages of the posting")
    assert isinstance(area, QPlainTextEdit)
    assert area.toPlainText() == old.criteria[0].passages[0]


def test_entries_are_added_moved_and_removed_by_keyboard(office: Office, qtbot: QtBot) -> None:
    seat = sit_down(office, qtbot, FormPage)
    old = [each.id for each in office.form.criteria]
    table = seat.page.panes.criteria.table
    table.choose_row(1)
    focus(table)
    seat.press(Qt.Key.Key_N, CTRL)
    new = office.form.criteria[2].id
    assert [each.id for each in office.form.criteria] == [*old[:2], new, *old[2:]]
    assert seat.focused().accessibleName() == "Criterion C3 (German)"
    focus(table)
    seat.press(Qt.Key.Key_Up, ALT)
    seat.press(Qt.Key.Key_Up, ALT)
    assert office.form.criteria[0].id == new
    seat.press(Qt.Key.Key_Up, ALT)
    seat.press(Qt.Key.Key_Down, ALT)
    assert office.form.criteria[1].id == new
    seat.press(Qt.Key.Key_Delete)
    assert [each.id for each in office.form.criteria] == old
    assert seat.page.panes.criteria.chosen_key() == old[1]
    seat.press(Qt.Key.Key_Z, CTRL)
    assert office.form.criteria[1].id == new


def test_ctrl_n_adds_wherever_the_keyboard_is(office: Office, qtbot: QtBot) -> None:
    seat = sit_down(office, qtbot, FormPage)
    turn(seat, Tab.REQUIREMENTS)
    focus(field(seat, "Evidence (English)"))
    count = len(office.form.requirements)
    seat.press(Qt.Key.Key_N, CTRL)
    assert len(office.form.requirements) == count + 1
    turn(seat, Tab.CONDITIONS)
    focus(seat.page.panes.conditions.table)
    seat.press(Qt.Key.Key_N, CTRL)
    assert office.form.conditions[1].name == Text()


def test_a_criterion_goes_with_its_questions_and_comes_back_with_them(office: Office, qtbot: QtBot) -> None:
    seat, old = sit_down(office, qtbot, FormPage), office.form
    focus(seat.page.panes.criteria.table)
    seat.press(Qt.Key.Key_Delete)
    assert len(office.form.questions) < len(old.questions)
    seat.click(seat.page.undo_button)
    assert office.form == old
    seat.click(seat.page.redo_button)
    assert len(office.form.questions) < len(old.questions)


def test_a_row_is_dragged_to_another_place_in_one_edit(office: Office, qtbot: QtBot) -> None:
    seat = sit_down(office, qtbot, FormPage)
    table, before = seat.page.panes.criteria.table, acts(office)
    first, second, third, *_ = (each.id for each in office.form.criteria)
    start = table.visualRect(table.model().index(0, 1)).center()
    end = table.visualRect(table.model().index(2, 1)).bottomLeft() + QPoint(20, -4)
    qtbot.mousePress(table.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for step in (QPoint(0, 10), QPoint(0, 40)):
        qtbot.mouseMove(table.viewport(), pos=start + step)
    qtbot.mouseMove(table.viewport(), pos=end)
    table.grab()
    qtbot.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert [each.id for each in office.form.criteria][:3] == [second, third, first]
    assert acts(office) == [*before, "move-form-part"]


def test_the_sum_of_the_weights_follows_what_is_typed_and_equal_is_one_button(
    office: Office, qtbot: QtBot
) -> None:
    seat = sit_down(office, qtbot, FormPage)
    state = seat.page.panes.criteria.state
    assert state.words() == "The weights sum to 100."
    enter(seat, "Weight", "20")
    assert state.words() == "The weights sum to 95: 5 are missing to 100."
    enter(seat, "Weight", "27.5")
    assert state.words() == "The weights sum to 102.5: 2.5 too many for 100."
    enter(seat, "Weight", "100/3")
    assert state.words() == "The weights sum to about 108.33: about 8.33 too many for 100."
    leave(seat)
    seat.click(button(seat, "Weigh equally"))
    assert {each.weight for each in office.form.criteria} == {Fraction(100, 8)}
    assert state.words() == "The weights sum to 100."
    assert field(seat, "Weight").property("text") == "12.5"


def test_a_weight_that_no_decimals_hold_is_shown_rounded_and_stays_exact(
    office: Office, qtbot: QtBot
) -> None:
    seat = sit_down(office, qtbot, FormPage)
    enter(seat, "Weight", "100/3")
    leave(seat)
    weight = field(seat, "Weight")
    assert weight.property("text") == "33.33"
    assert "exactly 1/3 of 100" in words_of(seat.page)
    focus(weight)
    leave(seat)
    assert office.form.criteria[0].weight == Fraction(100, 3)
    enter(seat, "Weight", "33.3")
    leave(seat)
    assert office.form.criteria[0].weight == Fraction(333, 10)
    assert not any("of 100" in each for each in words_of(seat.page))


def test_the_minutes_against_the_plan_are_told_below_the_list(office: Office, qtbot: QtBot) -> None:
    seat = sit_down(office, qtbot, FormPage)
    turn(seat, Tab.CONVERSATION)
    seat.page.panes.items.choose(office.form.agenda[1])
    enter(seat, "Minutes", "1")
    leave(seat)
    found = sum(each.minutes for each in office.form.items())
    words = seat.page.panes.items.state.words()
    assert words.startswith(f"{found} of 60 minutes are planned")


def test_a_name_that_does_not_fit_shows_its_beginning_once_its_field_was_left(
    office: Office, qtbot: QtBot
) -> None:
    seat = sit_down(office, qtbot, FormPage, size=(890, 450))
    enter(seat, "Criterion C1 (English)", "Experience in managing the collections of a museum of technology")
    leave(seat)
    line = field(seat, "Criterion C1 (English)")
    assert isinstance(line, LineEdit)
    assert line.cursorPosition() == 0
    assert not line.hasSelectedText()


def test_on_the_row_of_the_sum_nobody_is_told_that_nothing_stands_here(office: Office, qtbot: QtBot) -> None:
    seat = sit_down(office, qtbot, FormPage)
    table = seat.page.panes.criteria.table
    focus(table)
    seat.press(Qt.Key.Key_End, CTRL)
    QApplication.processEvents()
    words = words_of(seat.page)
    assert "Choose an entry of the list." in words
    assert not any(each.startswith("Nothing stands here") for each in words)


def test_a_question_is_added_to_its_criterion_and_opens(office: Office, qtbot: QtBot) -> None:
    seat = sit_down(office, qtbot, FormPage)
    criterion = office.form.criteria[0].id
    seat.click(button(seat, "Question"))
    QApplication.processEvents()
    added = office.form.questions_of(criterion)[-1]
    assert added.title == Text()
    titles = [each for each in seat.page.findChildren(LineEdit) if each.accessibleName() == "Title (German)"]
    assert seat.focused() in titles
    qtbot.keyClicks(seat.focused(), "Sorgfalt")
    leave(seat)
    assert office.form.question(added.id).title.de == "Sorgfalt"


def test_the_conversation_is_put_in_order_with_its_minutes_against_the_plan(
    office: Office, qtbot: QtBot
) -> None:
    seat = sit_down(office, qtbot, FormPage)
    turn(seat, Tab.CONVERSATION)
    items, old = seat.page.panes.items, office.form
    items.choose(old.agenda[1])
    focus(items.table)
    seat.press(Qt.Key.Key_Down, ALT)
    assert office.form.agenda[1:3] == (old.agenda[2], old.agenda[1])
    seat.click(items.section_button)
    assert office.form.agenda[3] == office.form.sections[-1].id
    enter(seat, "Minutes", "30")
    assert items.state.words() == "90 of 60 minutes are planned: 30 minutes too long"
    leave(seat)
    focus(items.table)
    seat.press(Qt.Key.Key_N, CTRL)
    assert office.form.agenda[4] == office.form.questions[-1].id
    last = items.model.rowCount() - 1
    assert str(items.model.index(last, 3).data()).endswith("of 60")


def test_a_question_needs_a_criterion_first(blank: Office, qtbot: QtBot) -> None:
    seat = sit_down(blank, qtbot, FormPage)
    turn(seat, Tab.CONVERSATION)
    seat.click(seat.page.panes.items.add_button)
    assert "Add a criterion first" in seat.page.banner.accessibleName()
    assert blank.form.questions == ()


def test_lists_are_written_one_a_line(office: Office, qtbot: QtBot) -> None:
    seat = sit_down(office, qtbot, FormPage)
    turn(seat, Tab.CONVERSATION)
    seat.page.panes.turn_to(Tab.CONVERSATION, office.form.questions[0].id)
    area = field(seat, "Expected answer (German)")
    enter(seat, "Expected answer (German)", "liest")
    seat.press(Qt.Key.Key_Return)
    seat.press(Qt.Key.Key_Return)
    qtbot.keyClicks(area, "fragt nach")
    leave(seat)
    english = [each.en for each in office.form.questions[0].expected]
    german = [each.de for each in office.form.questions[0].expected]
    assert german[:3] == ["liest", "", "fragt nach"]
    assert all(english)


def test_another_scale_takes_the_anchors_along_and_names_its_levels(office: Office, qtbot: QtBot) -> None:
    seat, old = sit_down(office, qtbot, FormPage), office.form
    turn(seat, Tab.SCALE)
    pick(seat, "Scale", 1)
    asked = seat.dialog(ConfirmDialog)
    assert isinstance(asked, ConfirmDialog)
    seat.click(asked.verb_button)
    seat.page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is seat.page.window())
    assert [level.value for level in office.form.scale.levels] == [1, 2, 3, 4, 5]
    assert office.form.questions[0].anchors == old.questions[0].anchors[1:]
    seat.click(button(seat, "Take the usual names"))
    assert office.form.scale.levels[0].name == Text("nicht erkennbar", "not shown")
    enter(seat, "Level 1 (English)", "nothing")
    leave(seat)
    assert office.form.scale.levels[0].name.en == "nothing"


def test_rules_are_chosen_and_stand_in_words_beside_with_an_example(office: Office, qtbot: QtBot) -> None:
    seat = sit_down(office, qtbot, FormPage)
    turn(seat, Tab.RULES)
    assert "The mean is 4.67 (exactly 14/3)" in " ".join(words_of(seat.page))
    pick(seat, "Value of a question", 1)
    assert "The median is 5" in " ".join(words_of(seat.page))
    pick(seat, "Missing ratings", 1)
    assert office.form.rules.missing is MissingPolicy.MIN_RATERS
    enter(seat, "Ratings that are enough", "3")
    leave(seat)
    assert office.form.rules.min_raters == 3
    pick(seat, "Tie is decided by", 2)
    pick(seat, "then by", 1)
    second, first = office.form.rules.tie_break
    assert (second, first) == (office.form.criteria[1].id, office.form.criteria[0].id)
    enter(seat, "Minimum of the total", "62,5")
    leave(seat)
    assert office.form.rules.minimum_total == Fraction(125, 2)
    enter(seat, "Posts", "2")
    leave(seat)
    assert office.form.rules.posts == 2


def test_the_languages_of_the_form_decide_which_fields_there_are(office: Office, qtbot: QtBot) -> None:
    seat, old = sit_down(office, qtbot, FormPage), office.form
    turn(seat, Tab.POSTING)
    assert field(seat, "Advertised position (English)").isVisible()
    pick(seat, "Languages of the form", 0)
    assert office.form.languages == ("de",)
    assert field(seat, "Advertised position").isVisible()
    enter(seat, "Deadline", "1.2.2023")
    leave(seat)
    assert str(office.form.posting.deadline) == "2023-02-01"
    for _ in range(2):
        seat.press(Qt.Key.Key_Z, CTRL)
    assert office.form == old
