"""The structure check on the form page: it counts while the form is written, leads to places, and takes reasons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interview_app.domain.found_posting import PassageKind, PassageRule
from interview_app.domain.hint import Rule
from interview_app.domain.ids import PassageId
from interview_app.domain.panel import Actor, Established, Role
from interview_app.domain.posting_text import PostingPassage
from interview_app.domain.text import Text
from interview_app.services.forms.editing import FormAct
from interview_app.ui import tokens
from interview_app.ui.dialogs.dialog_body import DialogBody
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.dialogs.structure import StructureDialog
from interview_app.ui.models.roles import ItemRole
from interview_app.ui.pages.form.page import FormPage
from interview_app.ui.pages.form.places import Tab
from interview_app.ui.pages.names import PageName
from interview_app.ui.pages.posting.page import PostingPage
from interview_app.ui.widgets.inputs import LineEdit
from tests.services.office import Office, new_office
from tests.ui.pages.drafter import enter, focus, turn
from tests.ui.pages.sitting import Sitting, nameless, sit_down, words_of

LOW = (890, 450)
"""What a screen of 1920 x 1080 leaves for the page at 200 %, in unscaled pixels."""
LEADING = Text("Sie arbeiten doch gern mit Daten, nicht wahr?", "You like data, right?")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = new_office(tmp_path)
    made.seat("Maria Vorlage", "Rolf Skizze")
    yield made
    made.services.close()


@pytest.fixture
def leading(office: Office) -> Office:
    """The second question suggests its answer."""
    first, second, *rest = office.form.questions
    questions = (first, replace(second, wording=LEADING), *rest)
    form = replace(office.form, questions=questions)
    office.services.form_editing.rebuild(office.chair, form, FormAct.REPLACE, "")
    return office


def turn_to(seat: Sitting[FormPage], rule: Rule) -> None:
    """Open the list and choose the first hint of a rule."""
    part = seat.page.structure
    seat.click(part.open_button)
    keys = [part.hints.key(row) for row in range(part.hints.rowCount())]
    part.table.choose_row(next(row for row, key in enumerate(keys) if str(key).startswith(rule.value)))
    focus(part.table)


def asks(seat: Sitting[FormPage]) -> bool:
    """Whether the line says that a hint asks for something."""
    return any("for something" in words for words in words_of(seat.page))


def test_the_line_counts_what_is_found_and_what_asks_for_something(leading: Office, qtbot: QtBot) -> None:
    seat = sit_down(leading, qtbot, FormPage)
    assert "8 hints on the form, 1 asks for something" in words_of(seat.page)
    assert not seat.page.structure.table.isVisible()


def test_the_banner_never_says_that_nothing_is_missing_while_a_hint_asks(
    leading: Office, qtbot: QtBot
) -> None:
    seat = sit_down(leading, qtbot, FormPage)
    assert seat.page.structure.asking() == 1
    seat.page.locking.show_gaps((), missing=0, asking=seat.page.structure.asking())
    assert any(
        "Nothing is missing; 1 hint on the form, below, still asks for an answer." in words
        for words in words_of(seat.page)
    )
    seat.page.locking.show_gaps((), missing=0, asking=0)
    assert any("Look through the form once more." in words for words in words_of(seat.page))


def test_it_follows_what_is_being_typed(leading: Office, qtbot: QtBot) -> None:
    seat = sit_down(leading, qtbot, FormPage)
    seat.page.show_item(leading.form.questions[1].id)
    QApplication.processEvents()
    enter(seat, "Question in its words (German)", "Wie beschaffen Sie Daten?")
    enter(seat, "Question in its words (English)", "How do you obtain data?")
    qtbot.waitUntil(lambda: "7 hints on the form" in words_of(seat.page))
    assert not asks(seat)


def test_the_keyboard_reaches_the_line_after_the_form_above_it(leading: Office, qtbot: QtBot) -> None:
    seat = sit_down(leading, qtbot, FormPage)
    focus(seat.page.lock_button)
    reached = []
    while seat.page.structure.open_button not in reached:
        seat.press(Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert reached[0] is seat.page.tabs
    assert seat.page.panes.lists[Tab.CRITERIA].table in reached


def test_enter_on_a_hint_leads_to_its_place(leading: Office, qtbot: QtBot) -> None:
    seat = sit_down(leading, qtbot, FormPage)
    turn_to(seat, Rule.LEADING_QUESTION)
    seat.press(Qt.Key.Key_Return)
    assert seat.page.tabs.currentIndex() == Tab.CONVERSATION
    assert seat.page.panes.items.chosen_key() == leading.form.questions[1].id


def test_the_way_to_a_place_puts_the_keyboard_there_and_selects_nothing(
    leading: Office, qtbot: QtBot
) -> None:
    seat = sit_down(leading, qtbot, FormPage)
    turn_to(seat, Rule.LEADING_QUESTION)
    seat.click(seat.page.structure.follow_button)
    QApplication.processEvents()
    title = seat.focused()
    assert isinstance(title, LineEdit)
    assert title.accessibleName() == "Title (German)"
    assert not title.hasSelectedText()


def test_somebody_who_reads_is_led_to_the_row_of_the_place(leading: Office, qtbot: QtBot) -> None:
    seat = sit_down(leading, qtbot, FormPage, actor=leading.members[1])
    turn_to(seat, Rule.LEADING_QUESTION)
    seat.click(seat.page.structure.follow_button)
    assert seat.focused() is seat.page.panes.criteria.table


def test_the_chosen_hint_stands_in_full_below_the_list(leading: Office, qtbot: QtBot) -> None:
    seat = sit_down(leading, qtbot, FormPage)
    part = seat.page.structure
    turn_to(seat, Rule.LEADING_QUESTION)
    row = part.table.currentIndex().row()
    assert part.sentence.isVisible()
    assert part.sentence.text() == part.hints.index(row, 0).data(ItemRole.SECOND_LINE)


def test_on_a_low_page_open_hints_stand_in_the_place_of_the_form(leading: Office, qtbot: QtBot) -> None:
    seat = sit_down(leading, qtbot, FormPage, size=LOW)
    part = seat.page.structure
    turn_to(seat, Rule.LEADING_QUESTION)
    QApplication.processEvents()
    assert not seat.page.panes.isVisible()
    bottom = part.table.mapTo(seat.page, part.table.rect().bottomLeft()).y()
    assert bottom < seat.page.height()
    assert part.table.viewport().height() >= 3 * tokens.TWO_LINE_ROW
    seat.press(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert seat.page.panes.isVisible()
    assert not part.opened
    assert seat.focused().accessibleName() == "Title (German)"


def test_hidden_hints_give_the_form_back_on_a_low_page(leading: Office, qtbot: QtBot) -> None:
    seat = sit_down(leading, qtbot, FormPage, size=LOW)
    seat.click(seat.page.structure.open_button)
    assert not seat.page.panes.isVisible()
    seat.click(seat.page.structure.open_button)
    assert seat.page.panes.isVisible()
    seat.click(seat.page.structure.open_button)
    seat.page.resize(1110, 696)
    QApplication.processEvents()
    assert seat.page.panes.isVisible()
    assert seat.page.structure.opened


def test_what_is_about_the_whole_plan_leads_to_the_first_tab(office: Office, qtbot: QtBot) -> None:
    form = replace(office.form, interview_minutes=20)
    office.services.form_editing.rebuild(office.chair, form, FormAct.REPLACE, "")
    seat = sit_down(office, qtbot, FormPage)
    turn_to(seat, Rule.PLAN_TOO_LONG)
    assert not seat.page.structure.reason_button.isEnabled()
    seat.click(seat.page.structure.follow_button)
    assert seat.page.tabs.currentIndex() == Tab.POSTING


def test_a_reason_settles_a_hint_and_is_on_record(leading: Office, qtbot: QtBot) -> None:
    seat = sit_down(leading, qtbot, FormPage)
    assert asks(seat)
    turn_to(seat, Rule.LEADING_QUESTION)
    seat.click(seat.page.structure.reason_button)
    dialog = seat.dialog(ReasonDialog)
    assert isinstance(dialog, ReasonDialog)
    qtbot.keyClicks(dialog.text_area, "so vereinbart")
    seat.click(dialog.verb_button)
    [settled] = leading.services.desk.bare().settled_hints
    assert (settled.rule, settled.reason) == (Rule.LEADING_QUESTION, "so vereinbart")
    assert not asks(seat)
    assert seat.failures == []


def test_the_chair_gives_a_reason_also_before_anybody_is_on_the_panel(leading: Office, qtbot: QtBot) -> None:
    nobody = Actor(None, Role.CHAIR, Established.CHOSEN)
    seat = sit_down(leading, qtbot, FormPage, actor=nobody)
    turn_to(seat, Rule.LEADING_QUESTION)
    assert seat.page.structure.reason_button.isEnabled()


def test_the_ground_for_the_interview_is_written_where_its_hint_leads(leading: Office, qtbot: QtBot) -> None:
    seat = sit_down(leading, qtbot, FormPage)
    turn_to(seat, Rule.NO_WHY)
    seat.press(Qt.Key.Key_Return)
    assert seat.page.tabs.currentIndex() == Tab.POSTING
    assert seat.focused().accessibleName() == "Why there is an interview (German)"


def test_somebody_who_only_reads_the_form_sees_the_hints_too(leading: Office, qtbot: QtBot) -> None:
    seat = sit_down(leading, qtbot, FormPage, actor=leading.members[1])
    assert "8 hints on the form, 1 asks for something" in words_of(seat.page)


def test_after_the_lock_the_check_says_nothing_more(office: Office, qtbot: QtBot) -> None:
    office.lock(posts=1)
    seat = sit_down(office, qtbot, FormPage)
    assert not seat.page.structure.count.isVisible()
    assert not seat.page.structure.open_button.isVisible()


def test_the_overview_tells_each_component_with_its_source(office: Office, qtbot: QtBot) -> None:
    seat = sit_down(office, qtbot, FormPage)
    seat.click(seat.page.structure.overview_button)
    dialog = seat.dialog(StructureDialog)
    words = words_of(dialog)
    assert "2 members of the panel rate." in words
    assert any("Personnel Psychology 50" in each for each in words)
    assert nameless(dialog) == []


def test_the_overview_scrolls_by_keyboard_on_a_low_screen(office: Office, qtbot: QtBot) -> None:
    seat = sit_down(office, qtbot, FormPage)
    seat.click(seat.page.structure.overview_button)
    dialog = seat.dialog(StructureDialog)
    dialog.resize(760, 400)
    QApplication.processEvents()
    bar = dialog.findChildren(DialogBody)[0].verticalScrollBar()
    reached = []
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_Home):
        seat.press(key)
        reached.append(bar.value())
    down, last, up, first = reached
    assert 0 < down <= last == bar.maximum()
    assert first == 0 <= up < last


def test_everything_of_it_has_a_name(leading: Office, qtbot: QtBot) -> None:
    seat = sit_down(leading, qtbot, FormPage)
    turn(seat, Tab.CRITERIA)
    seat.click(seat.page.structure.open_button)
    assert nameless(seat.page.structure) == []


def test_a_passage_that_nothing_takes_up_is_settled_on_the_posting_s_own_page(
    office: Office, qtbot: QtBot
) -> None:
    passages = tuple(
        PostingPassage(PassageId(id), text, PassageKind.CRITERION, "", 1, at, PassageRule.HEADING)
        for at, (id, text) in enumerate({"p1": "Ability to work in a team", "p2": "Wanderlust"}.items())
    )
    form = replace(office.form, posting_passages=passages)
    office.services.form_editing.rebuild(office.chair, form, FormAct.REPLACE, "")
    seat = sit_down(office, qtbot, FormPage)
    turn_to(seat, Rule.PASSAGE_UNCOVERED)
    seat.click(seat.page.structure.follow_button)
    assert seat.gone == [(PageName.POSTING, "p2")]
    there = sit_down(office, qtbot, PostingPage)
    there.page.show_item("p2")
    assert any("Wanderlust" in words for words in words_of(there.page.panes.passage))
