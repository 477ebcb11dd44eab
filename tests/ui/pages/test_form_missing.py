"""What is missing from a draft is said at its place; who may edit it, and what comes from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from interview_app.domain.drafting.blank import blank_form
from interview_app.domain.drafting.places import reword
from interview_app.domain.found_posting import PassageKind, PassageRule
from interview_app.domain.ids import PassageId
from interview_app.domain.posting_text import PostingPassage
from interview_app.domain.text import Text
from interview_app.formfiles import write_form
from interview_app.services.forms.editing import FormAct
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.operations import Area
from interview_app.ui.pages.form.page import FormPage
from interview_app.ui.pages.form.places import Tab
from interview_app.ui.widgets.inputs import LineEdit
from tests.services.office import Office
from tests.ui.pages.drafter import (
    CTRL,
    acts,
    begin_anew,
    enter,
    field,
    focus,
    leave,
    new_drafting_office,
    turn,
)
from tests.ui.pages.sitting import nameless, sit_down, words_of


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = new_drafting_office(tmp_path)
    yield made
    made.services.close()


@pytest.fixture
def blank(office: Office) -> Office:
    return begin_anew(office)


def test_what_is_missing_stands_at_its_place_and_keeps_the_form_from_the_lock(
    blank: Office, qtbot: QtBot
) -> None:
    seat = sit_down(blank, qtbot, FormPage)
    assert "8 things are missing" in seat.page.banner.accessibleName()
    seat.click(seat.page.lock_button)
    assert blank.services.forms.present_lock() is None
    assert seat.page.panes.tab is Tab.CRITERIA
    seat.page.panes.criteria.add_button.click()
    assert field(seat, "Criterion C1 (German)").property("placeholderText") == "still missing"
    enter(seat, "Criterion C1 (German)", "Sorgfalt")
    leave(seat)
    assert field(seat, "Criterion C1 (German)").property("placeholderText") == ""
    enter(seat, "Weight", "100")
    leave(seat)
    assert "No question asks for this criterion yet. Add one, or set its weight to 0." in words_of(seat.page)
    turn(seat, Tab.POSTING)
    enter(seat, "Minutes of an interview", "0")
    leave(seat)
    assert "0 is too small. The least possible value is 1." in words_of(seat.page)


def test_nobody_but_the_chair_edits_and_another_chair_undoes_nothing_of_it(
    office: Office, qtbot: QtBot
) -> None:
    seat = sit_down(office, qtbot, FormPage)
    enter(seat, "Weight", "5")
    seat.hand_over(office.members[1])
    assert office.form.criteria[0].weight == 5
    assert [each for each in seat.page.findChildren(LineEdit) if each.isVisible()] == []
    assert not seat.page.undo_button.isVisible()
    seat.hand_over(office.chair)
    assert not seat.page.undo_button.isEnabled()


def test_an_edit_that_another_page_makes_is_shown_and_can_be_undone(office: Office, qtbot: QtBot) -> None:
    seat, old = sit_down(office, qtbot, FormPage), office.form
    editing = office.services.form_editing
    passages = ("carefully",)
    seat.workspace.operations.run(
        lambda: editing.add_criterion(office.chair, Text("Sorgfalt", "Care"), passages), Area.FORM
    )
    assert "Care" in words_of(seat.page)
    focus(seat.page.panes.criteria.table)
    seat.press(Qt.Key.Key_Z, CTRL)
    assert office.form == old


def test_a_requirement_that_was_checked_stays_and_the_page_shows_it(office: Office, qtbot: QtBot) -> None:
    office.admit("B-001", "Aylin Muster")
    seat, old = sit_down(office, qtbot, FormPage), office.form
    turn(seat, Tab.REQUIREMENTS)
    focus(seat.page.panes.requirements.table)
    seat.press(Qt.Key.Key_Delete)
    assert len(seat.failures) == 1
    assert office.form == old
    assert seat.page.drafting.editor.form == old


def test_the_form_goes_to_a_file_and_comes_from_one(office: Office, qtbot: QtBot, tmp_path: Path) -> None:
    seat, old, path = sit_down(office, qtbot, FormPage), office.form, tmp_path / "form.toml"
    enter(seat, "Weight", "5")
    seat.page.transfer.write_to(path)
    assert "was written" in seat.page.banner.accessibleName()
    assert path.read_text("utf-8") == write_form(office.form)
    path.write_text(write_form(blank_form("form-1", ("de",))), encoding="utf-8")
    seat.page.transfer.take_from(path)
    assert office.form == blank_form("form-1", ("de",))
    path.write_text("id = 3", encoding="utf-8")
    seat.page.transfer.take_from(path)
    assert "cannot be used" in seat.page.banner.accessibleName()
    for _ in range(2):
        seat.click(seat.page.undo_button)
    assert office.form == old


def test_a_form_from_a_file_leaves_the_passages_of_the_posting_and_says_so(
    office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "form.toml"
    path.write_text(write_form(office.form), encoding="utf-8")
    passage = PostingPassage(
        PassageId("passage-1"), "arbeitet sorgfältig", PassageKind.CRITERION, "", 1, 1, PassageRule.HEADING
    )
    read = replace(blank_form("form-1", ("de", "en")), posting_passages=(passage,))
    office.services.form_editing.rebuild(office.chair, read, FormAct.READ_POSTING, "")
    seat = sit_down(office, qtbot, FormPage)
    seat.page.transfer.take_from(path)
    assert office.form.posting_passages == (passage,)
    assert office.form.criteria
    assert "The posting with its passages stays" in seat.page.banner.accessibleName()
    seat.click(seat.page.undo_button)
    assert office.form == read


@pytest.mark.parametrize("tab", list(Tab))
def test_every_field_has_a_name_for_screen_readers(office: Office, qtbot: QtBot, tab: Tab) -> None:
    seat = sit_down(office, qtbot, FormPage)
    turn(seat, tab)
    assert nameless(seat.page) == []


def test_a_locked_form_says_how_it_is_changed_and_is_opened_again_with_a_reason(
    office: Office, qtbot: QtBot
) -> None:
    office.lock()
    seat = sit_down(office, qtbot, FormPage)
    assert "Until the first interview a new version" in " ".join(words_of(seat.page))
    seat.page.transfer.ask_new_version()
    dialog = seat.dialog(ReasonDialog)
    assert isinstance(dialog, ReasonDialog)
    qtbot.keyClicks(dialog.text_area, "one more post")
    seat.click(dialog.verb_button)
    assert office.form.version == 2
    assert "Version 2, before its lock. Reason: one more post" in words_of(seat.page)
    enter(seat, "Weight", "20")
    assert seat.page.leave()
    assert office.form.criteria[0].weight == 20


def test_once_an_interview_has_begun_the_way_out_is_said(office: Office, qtbot: QtBot) -> None:
    office.lock()
    office.start(office.admit("B-001", "Aylin Muster").id)
    seat = sit_down(office, qtbot, FormPage)
    assert "A broken question can still be retired for all." in " ".join(words_of(seat.page))
    seat.page.transfer.ask_new_version()
    dialog = seat.dialog(ReasonDialog)
    assert isinstance(dialog, ReasonDialog)
    qtbot.keyClicks(dialog.text_area, "one more post")
    seat.click(dialog.verb_button)
    assert dialog.isVisible()
    assert "An interview has begun by this form" in " ".join(words_of(dialog))
    dialog.reject()


def test_a_question_that_is_looked_for_opens_in_the_conversation_while_it_can_be_edited(
    office: Office, qtbot: QtBot
) -> None:
    seat = sit_down(office, qtbot, FormPage)
    question = office.form.questions[2]
    seat.page.show_item(question.id)
    assert seat.page.panes.tab is Tab.CONVERSATION
    assert field(seat, "Title (English)").property("text") == question.title.en


def test_an_entry_without_a_passage_says_why(blank: Office, qtbot: QtBot) -> None:
    seat = sit_down(blank, qtbot, FormPage)
    seat.page.panes.criteria.add_button.click()
    enter(seat, "Why it stands on no passage", "needed for every post here")
    leave(seat)
    assert blank.form.criteria[0].unquoted == "needed for every post here"
    assert field(seat, "Passages of the posting").property("placeholderText") == ""
    enter(seat, "Passages of the posting", "works carefully")
    leave(seat)
    assert "Why it stands on no passage" not in words_of(seat.page)


def test_what_was_typed_before_the_program_ended_is_put_on_record_when_the_form_is_opened(
    office: Office, qtbot: QtBot
) -> None:
    typed = reword(office.form, ("title",), "de", "Halb getippt")
    office.services.form_editing.keep(office.chair, typed, "title de", "Halb getippt")
    before = acts(office)
    sit_down(office, qtbot, FormPage)
    assert acts(office) == [*before, "edit-form"]
