"""The library on the form page: found by words, read, copied in by keyboard, and undone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from interview_app.domain.drafting.blank import blank_form
from interview_app.domain.drafting.standard import speak
from interview_app.domain.library import Sought
from interview_app.domain.scales import preset_scale
from interview_app.services.files.recents import Recent
from interview_app.services.forms.editing import FormAct
from interview_app.services.library.places import LibraryPlaces
from interview_app.ui.dialogs.confirm import ConfirmDialog
from interview_app.ui.dialogs.library import LibraryDialog
from interview_app.ui.pages.form.places import Tab
from interview_app.ui.widgets.find_preview import FindPreview
from tests.services.office import Office, new_office
from tests.ui.pages.drafter import acts, focus, new_drafting_office, turn
from tests.ui.pages.librarian import kept_places, opened, press, said, show, sit


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = new_drafting_office(tmp_path)
    yield made
    made.services.close()


@pytest.fixture
def places(tmp_path: Path) -> LibraryPlaces:
    return kept_places(tmp_path)


def test_a_question_is_found_and_copied_by_keyboard_alone_and_undone(
    office: Office, qtbot: QtBot, places: LibraryPlaces
) -> None:
    seat, old = sit(office, qtbot, places), office.form
    turn(seat, Tab.CONVERSATION)
    focus(seat.page.panes.library_button)
    seat.press(Qt.Key.Key_Space)
    seat.settle()
    dialog = seat.dialog(LibraryDialog)
    assert isinstance(dialog, LibraryDialog)
    seat.qtbot.keyClicks(seat.focused(), "buergerin telefon")
    assert dialog.finds.count == 1
    seat.press(Qt.Key.Key_Return)
    assert seat.focused() is dialog.finds.table
    seat.press(Qt.Key.Key_Return)
    copied = office.form.questions[-1]
    assert copied.title.de == "Beschwerde am Telefon"
    assert len(office.form.questions) == len(old.questions) + 1
    assert acts(office)[-1] == FormAct.COPY_QUESTION.value
    assert seat.page.drafting.editor.stack.count() == 1
    assert "“Beschwerde am Telefon” was copied" in said(dialog)
    press(seat, dialog, "Undo")
    assert office.form == old
    assert acts(office)[-1] == FormAct.UNDO.value
    seat.press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    seat.click(seat.page.redo_button)
    assert office.form.questions[-1] == copied


def test_what_was_found_is_read_to_its_end_by_keyboard(
    office: Office, qtbot: QtBot, places: LibraryPlaces
) -> None:
    dialog = opened(sit(office, qtbot, places))
    dialog.resize(dialog.width(), 420)
    focus(dialog.finds.table)
    qtbot.keyClick(dialog.finds.table, Qt.Key.Key_Tab)
    preview = dialog.findChildren(FindPreview)[0]
    assert preview.hasFocus()
    qtbot.waitUntil(lambda: preview.verticalScrollBar().maximum() > 0)
    qtbot.keyClick(preview, Qt.Key.Key_PageDown)
    assert preview.verticalScrollBar().value() > 0


def test_its_height_stays_whatever_is_looked_for(office: Office, qtbot: QtBot, places: LibraryPlaces) -> None:
    dialog = opened(sit(office, qtbot, places))
    heights = set()
    for at in range(dialog.finds.kind_box.count()):
        dialog.finds.kind_box.setCurrentIndex(at)
        heights.add(dialog.height())
    dialog.tabs.setCurrentIndex(1)
    assert heights == {dialog.height()}


def test_arrows_move_over_headings_while_words_are_typed(
    office: Office, qtbot: QtBot, places: LibraryPlaces
) -> None:
    dialog = opened(sit(office, qtbot, places))
    rows = []
    for _ in range(30):
        assert dialog.found is not None
        rows.append(dialog.found.id)
        qtbot.keyClick(dialog.finds.words, Qt.Key.Key_Down)
    assert len(set(rows)) == dialog.finds.count
    qtbot.keyClick(dialog.finds.words, Qt.Key.Key_Up)
    assert dialog.found is not None
    assert dialog.found.id == rows[dialog.finds.count - 2]


def test_a_question_goes_into_the_criterion_at_hand_unless_another_is_chosen(
    office: Office, qtbot: QtBot, places: LibraryPlaces
) -> None:
    seat, form = sit(office, qtbot, places), office.form
    dialog = opened(seat, at=form.criteria[2].id)
    assert dialog.aim == form.criteria[2].id
    dialog.target.setCurrentIndex(4)
    show(dialog, Sought.QUESTION, "Beschwerde")
    press(seat, dialog, "Copy question")
    assert office.form.questions[-1].criterion == form.criteria[4].id
    dialog.reject()
    question = form.questions_of(form.criteria[3].id)[0]
    assert opened(seat, tab=Tab.CONVERSATION, at=question.id).aim == form.criteria[3].id


def test_the_anchors_alone_come_onto_the_question_at_hand_and_it_is_said_what_becomes_of_them(
    office: Office, qtbot: QtBot, places: LibraryPlaces
) -> None:
    seat, form = sit(office, qtbot, places), office.form
    onto = form.asked()[3]
    dialog = opened(seat, tab=Tab.CONVERSATION, at=onto.id)
    show(dialog, Sought.ANCHORS, "telefon")
    assert dialog.aim == onto.id
    assert dialog.found is not None
    assert "That scale has 5 levels, this one 6" in said(dialog)
    assert "German only: the words in English are left to write" in said(dialog)
    best = dialog.found.question.anchors[-1].behaviour
    press(seat, dialog, "Copy anchors")
    new = office.form.question(onto.id)
    assert new.anchors[-1].behaviour == best
    assert replace(new, anchors=onto.anchors) == onto
    assert acts(office)[-1] == FormAct.COPY_ANCHORS.value
    press(seat, dialog, "Copy anchors")
    assert "it stands there already" in said(dialog)


def test_a_criterion_comes_with_its_questions_as_one_step(
    office: Office, qtbot: QtBot, places: LibraryPlaces
) -> None:
    seat, old = sit(office, qtbot, places), office.form
    dialog = opened(seat)
    show(dialog, Sought.CRITERION, "haushaltsrecht")
    assert "Weight, minimum and passages stay" in said(dialog)
    press(seat, dialog, "Copy criterion")
    added = office.form.criteria[-1]
    assert len(office.form.questions_of(added.id)) == 2
    assert acts(office)[-1] == FormAct.COPY_CRITERION.value
    dialog.reject()
    seat.click(seat.page.undo_button)
    assert office.form == old


def test_a_whole_form_asks_before_it_replaces_the_draft_and_undo_brings_it_back(
    office: Office, qtbot: QtBot, places: LibraryPlaces
) -> None:
    seat, old = sit(office, qtbot, places), office.form
    for leaves in (True, False):
        dialog = opened(seat)
        show(dialog, Sought.FORM, "haushalt")
        assert "takes the place of the draft" in said(dialog)
        press(seat, dialog, "Begin with this form …")
        asked = seat.dialog(ConfirmDialog)
        assert isinstance(asked, ConfirmDialog)
        assert office.form == old
        if leaves:
            seat.press(Qt.Key.Key_Return)
            assert office.form == old
        else:
            press(seat, asked, "Replace the draft")
    assert office.form.posting == old.posting
    assert office.form.title == old.title
    assert "Haushalt" in office.form.notice.de
    assert len(office.form.scale.levels) == 5
    assert acts(office)[-1] == FormAct.BEGIN_WITH.value
    assert "The draft begins with" in seat.page.banner.accessibleName()
    seat.click(seat.page.undo_button)
    assert office.form == old


def test_of_earlier_procedures_nothing_but_the_form_is_shown(
    office: Office, qtbot: QtBot, places: LibraryPlaces, tmp_path: Path
) -> None:
    folder = tmp_path / "alt"
    folder.mkdir()
    earlier = new_office(folder)
    earlier.seat("Wunderlich", "Zackenbarth")
    earlier.lock()
    person = earlier.admit("B-077", "Quentin Sonderfall")
    earlier.interview(person.id)
    earlier.rate(earlier.chair, person.id, 5)
    earlier.services.sheets.seal(earlier.chair, person.id)
    path = earlier.services.path
    earlier.services.close()
    places.recents.remember(Recent(path, "A-1", "Alt"))
    dialog = opened(sit(office, qtbot, places))
    for kind in Sought:
        show(dialog, kind)
        assert "Earlier procedure" in said(dialog)
        for secret in (
            "Wunderlich",
            "Zackenbarth",
            "B-077",
            "Sonderfall",
            "because of question",
            "answer to",
        ):
            assert secret not in said(dialog)


def test_after_the_lock_one_can_look_and_nothing_is_copied(
    office: Office, qtbot: QtBot, places: LibraryPlaces
) -> None:
    office.lock()
    before = acts(office)
    dialog = opened(sit(office, qtbot, places))
    assert dialog.finds.count > 0
    assert "The form is locked" in said(dialog)
    assert not dialog.verb_button.isVisible()
    assert not dialog.target.isVisible()
    qtbot.keyClick(dialog.finds.table, Qt.Key.Key_Return)
    assert acts(office) == before


def test_only_the_chair_copies(office: Office, qtbot: QtBot, places: LibraryPlaces) -> None:
    dialog = opened(sit(office, qtbot, places, chair=False))
    assert "Only the chair edits the form" in said(dialog)
    assert not dialog.verb_button.isVisible()


def test_nothing_found_says_what_to_do(office: Office, qtbot: QtBot, places: LibraryPlaces) -> None:
    dialog = opened(sit(office, qtbot, places))
    show(dialog, Sought.QUESTION, "qwertz")
    assert "On the tab “Sources” you add files" in said(dialog)
    assert not dialog.verb_button.isEnabled()
    assert dialog.found is None


def test_an_empty_draft_says_what_comes_first(office: Office, qtbot: QtBot, places: LibraryPlaces) -> None:
    blank = blank_form("neu", ("de",))
    office.services.form_editing.rebuild(office.chair, blank, FormAct.REPLACE, "")
    seat = sit(office, qtbot, places)
    dialog = opened(seat)
    assert "A question belongs to a criterion" in said(dialog)
    assert not dialog.verb_button.isEnabled()
    show(dialog, Sought.ANCHORS)
    assert "Anchors come onto a question" in said(dialog)
    show(dialog, Sought.CRITERION, "haushaltsrecht")
    press(seat, dialog, "Copy criterion")
    show(dialog, Sought.QUESTION, "beschwerde")
    press(seat, dialog, "Copy question")
    assert len(office.form.questions) == 3


def test_a_form_in_another_language_says_why_nothing_is_copied(
    office: Office, qtbot: QtBot, places: LibraryPlaces
) -> None:
    english = replace(speak(office.form, ("en",)), scale=preset_scale("0-5", ("en",)))
    office.services.form_editing.rebuild(office.chair, english, FormAct.REPLACE, "")
    dialog = opened(sit(office, qtbot, places))
    show(dialog, Sought.QUESTION, "beschwerde")
    assert "It is written in German only, and this form is not" in said(dialog)
    assert not dialog.verb_button.isEnabled()
