"""The calibration by keyboard: write, rate, seal, compare, note; nothing of anybody else before its time."""

from __future__ import annotations

from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from interview_app.domain.calibration.round import CalibrationState
from interview_app.domain.panel import Actor, Role
from interview_app.i18n import Language
from interview_app.services.files.procedures import PROGRAM
from interview_app.ui.dialogs.calibration_step import CalibrationStepDialog
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.dialogs.note_calibration import NoteCalibrationDialog
from interview_app.ui.pages.calibration.page import CalibrationPage
from interview_app.ui.pages.names import PageName
from interview_app.ui.pages.panel.page import PanelPage
from interview_app.ui.widgets.button import Button
from tests.services.office import Office, new_office
from tests.services.trying import begin, held, rate, room, seal, write
from tests.ui.pages.sitting import Sitting, clear_away, nameless, sit_down, words_of

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
Seat = Sitting[CalibrationPage]


@pytest.fixture
def office(office: Office) -> Office:
    """Three who rate, and an expert who does not; the form is locked."""
    office.seat("Maria Vorlage", "Rolf Skizze", "Sina Entwurf")
    expert = office.services.panel.add(
        PROGRAM, name="Gerda Fachlich", function="", role=Role.NOTE_TAKER, votes=False
    )
    office.members.append(Actor(expert.id, Role.NOTE_TAKER))
    office.lock()
    return office


@pytest.fixture
def begun(office: Office) -> Office:
    write(office, 3, 1, author=office.members[3])
    begin(office)
    return office


def sit(office: Office, qtbot: QtBot, actor: Actor | None = None) -> Seat:
    seat = sit_down(office, qtbot, CalibrationPage, actor=actor)
    seat.settle()
    return seat


def step(seat: Seat) -> CalibrationStepDialog:
    """The question that is asked before a step."""
    found = seat.page.acts.dialog
    assert isinstance(found, CalibrationStepDialog)
    return found


def test_an_empty_page_says_what_it_is_for_and_begins_with_an_answer(office: Office, qtbot: QtBot) -> None:
    seat = sit(office, qtbot)
    assert any("Nothing of it counts for a candidate" in each for each in words_of(seat.page))
    buttons = seat.page.findChildren(Button)
    seat.click(next(each for each in buttons if each.words() == "Write the first sample answer"))
    assert room(office).state is CalibrationState.WRITING
    assert seat.page.writing.pane.answer.hasFocus()


def test_an_answer_is_written_by_keyboard_and_kept_as_it_grows(office: Office, qtbot: QtBot) -> None:
    write(office, 3)
    seat = sit(office, qtbot)
    pane = seat.page.writing.pane
    pane.answer.setFocus()
    qtbot.keyClicks(pane.answer, " And more.")
    qtbot.waitUntil(lambda: not pane.answer.is_pausing())
    sample = room(office).calibration.samples[0]
    place = f"calibration {held(office)} {sample.id}"
    assert "And more." in office.services.typing.kept(office.chair, place)["answer"]
    seat.press(Qt.Key.Key_4, ALT)
    changed = room(office).calibration.samples[0]
    assert changed.key == 4
    assert "And more." in changed.answer
    assert office.services.typing.kept(office.chair, place) == {}


def test_a_key_is_shown_to_its_author_alone(office: Office, qtbot: QtBot) -> None:
    write(office, 4, author=office.members[3])
    seat = sit(office, qtbot)
    said = words_of(seat.page)
    assert not any(word in each for each in said for word in ("key 4", "answer to"))
    assert not seat.page.writing.model.index(0, 3).data()
    assert any("Gerda Fachlich writes this answer" in each for each in said)
    seat.hand_over(office.members[3])
    assert any("key 4" in each for each in words_of(seat.page))
    seat.hand_over(office.members[1])
    assert not any(word in each for each in words_of(seat.page) for word in ("key 4", "answer to"))


def test_the_chair_begins_after_a_question(office: Office, qtbot: QtBot) -> None:
    write(office, 3, author=office.members[3])
    seat = sit(office, qtbot)
    seat.click(seat.page.act)
    seat.click(step(seat).verb_button)
    assert room(office).state is CalibrationState.RATING
    assert seat.page.trial.isVisible()
    cards = seat.page.trial.pane.levels.cards
    qtbot.waitUntil(lambda: cards.isAncestorOf(seat.page.window().focusWidget()))


def test_an_incomplete_answer_is_said_in_the_dialog(office: Office, qtbot: QtBot) -> None:
    office.services.sample_answers.add(office.members[3], office.form.asked()[0].id)
    seat = sit(office, qtbot)
    seat.click(seat.page.act)
    dialog = step(seat)
    seat.click(dialog.verb_button)
    assert any("lacks its words, its key level" in each for each in words_of(dialog))
    assert room(office).state is CalibrationState.WRITING


def test_a_member_rates_every_answer_by_keyboard_and_seals(begun: Office, qtbot: QtBot) -> None:
    member = begun.members[1]
    seat = sit(begun, qtbot, member)
    trial = seat.page.trial
    trial.begin()
    for digit, words in ((Qt.Key.Key_2, "first"), (Qt.Key.Key_5, "second")):
        seat.press(digit)
        trial.pane.reason.setFocus()
        qtbot.keyClicks(trial.pane.reason, words)
        seat.press(Qt.Key.Key_Return, CTRL)
    seat.click(step(seat).verb_button)
    sheet = room(begun, member).calibration.sheet(member.panelist)
    assert sheet is not None
    told = [(each.level, each.reason) for each in sheet.ratings]
    assert told == [(Fraction(2), "first"), (Fraction(5), "second")]
    assert sheet.sealed is not None
    assert any("Hand over to Maria Vorlage" in each for each in words_of(seat.page))
    assert not trial.pane.levels.cards.isEnabled()


def test_whoever_takes_over_finds_the_own_row_among_those_who_rate(begun: Office, qtbot: QtBot) -> None:
    seat = sit(begun, qtbot, begun.members[1])
    trial = seat.page.trial
    for member in (begun.members[1], begun.members[2]):
        seat.hand_over(member)
        assert trial.people_model.key(trial.people.currentIndex().row()) == member.panelist


def test_what_is_missing_is_turned_to_before_the_seal(begun: Office, qtbot: QtBot) -> None:
    seat = sit(begun, qtbot, begun.members[1])
    seat.click(seat.page.act)
    assert seat.page.acts.dialog is None
    assert any("2 answers still lack a level or a sentence" in each for each in words_of(seat.page))


def test_alt_and_a_digit_choose_the_level_from_the_sentence(begun: Office, qtbot: QtBot) -> None:
    member = begun.members[1]
    seat = sit(begun, qtbot, member)
    seat.page.trial.pane.reason.setFocus()
    qtbot.keyClicks(seat.page.trial.pane.reason, "weil")
    seat.press(Qt.Key.Key_3, ALT)
    sheet = room(begun, member).calibration.sheet(member.panelist)
    assert sheet is not None
    assert (sheet.ratings[0].level, sheet.ratings[0].reason) == (Fraction(3), "weil")


def test_a_sentence_being_typed_outlives_a_kill_for_its_author_alone(begun: Office, qtbot: QtBot) -> None:
    member = begun.members[1]
    seat = sit(begun, qtbot, member)
    area = seat.page.trial.pane.reason
    area.setFocus()
    qtbot.keyClicks(area, "half a sen")
    qtbot.waitUntil(lambda: not area.is_pausing())
    begun.reopen_file()
    other = sit(begun, qtbot, begun.members[2])
    assert not any("half a sen" in each for each in words_of(other.page))
    again = sit(begun, qtbot, member)
    assert again.page.trial.pane.reason.text() == "half a sen"


def test_nobody_is_shown_anything_of_a_colleague_before_all_have_sealed(begun: Office, qtbot: QtBot) -> None:
    for word, actor in (("Zaunkoenig", begun.members[1]), ("Rotkehlchen", begun.members[2])):
        calibration = room(begun).calibration
        for sample in calibration.samples:
            begun.services.trial.rate(actor, calibration.id, sample.id, Fraction(5))
            begun.services.trial.explain(actor, calibration.id, sample.id, word)
    begun.services.trial.seal(begun.members[1], held(begun))
    seat = sit(begun, qtbot)
    for actor in (begun.chair, begun.members[3], begun.members[1]):
        seat.hand_over(actor)
        said = words_of(seat.page)
        assert not any("Rotkehlchen" in each for each in said)
        assert any("Zaunkoenig" in each for each in said) == (actor == begun.members[1])
        assert not any("key 3" in each for each in said) or actor == begun.members[3]
    seat.hand_over(PROGRAM)
    assert seat.page.who.isVisible()
    assert not any(word in each for each in words_of(seat.page) for word in ("Zaunkoenig", "Rotkehlchen"))


def test_the_chair_notes_an_absence_and_takes_it_back(begun: Office, qtbot: QtBot) -> None:
    seat = sit(begun, qtbot)
    trial = seat.page.trial
    trial.people.setCurrentIndex(trial.people_model.index(2, 0))
    seat.click(trial.absence_button)
    dialog = seat.page.acts.dialog
    assert isinstance(dialog, ReasonDialog)
    qtbot.keyClicks(dialog.text_area, "ill")
    seat.click(dialog.verb_button)
    assert room(begun).calibration.sheets[2].absent == "ill"
    assert trial.absence_button.words() == "Wait for Sina Entwurf after all"
    seat.click(trial.absence_button)
    assert room(begun).calibration.sheets[2].absent == ""
    seat.hand_over(begun.members[1])
    assert not trial.absence_button.isVisible()


def test_a_begin_is_taken_back_by_the_chair(begun: Office, qtbot: QtBot) -> None:
    rate(begun, begun.members[1], [1, 1])
    seat = sit(begun, qtbot)
    seat.click(seat.page.take_back)
    seat.click(step(seat).verb_button)
    assert room(begun).state is CalibrationState.WRITING
    begin(begun)
    seal(begun, begun.members[1], [1, 1])
    seat.page.refresh()
    assert not seat.page.take_back.isVisible()


def over(office: Office) -> Office:
    for actor, levels in zip(office.members[:3], ([3, 1], [4, 1], [5, 3]), strict=True):
        seal(office, actor, levels)
    return office


def test_after_disclosure_all_see_levels_key_and_what_to_talk_about(begun: Office, qtbot: QtBot) -> None:
    seat = sit(over(begun), qtbot)
    face = seat.page.comparison
    row = [face.model.index(0, column).data() for column in range(face.model.columnCount())]
    assert row[2:6] == ["3", "4", "5", "3"]
    assert row[-1] == "far apart"
    said = words_of(seat.page)
    assert "Dot: rating · Frame: key level" in said
    assert any("The ratings lie 2 levels apart" in each for each in said)
    assert any("Key level 3 (Gerda Fachlich)" in each for each in said)
    assert any("because of 5" in each for each in said)
    assert any("Key level: 3." in each for each in said)


def test_the_comparison_is_read_to_its_end_by_keyboard(begun: Office, qtbot: QtBot) -> None:
    seat = sit(over(begun), qtbot)
    seat.page.resize(890, 450)
    pane = seat.page.comparison.pane
    seat.page.comparison.table.setFocus()
    seat.press(Qt.Key.Key_Tab)
    assert pane.hasFocus()
    seat.press(Qt.Key.Key_PageDown)
    assert pane.verticalScrollBar().value() > 0


def test_it_is_said_whose_ratings_stand_in_brackets(office: Office, qtbot: QtBot) -> None:
    write(office, 3, 1, author=office.members[0])
    begin(office)
    assert any("In brackets: of whoever set it" in each for each in words_of(sit(over(office), qtbot).page))


def test_the_own_ratings_are_summed_up_for_whoever_sits_here_alone(begun: Office, qtbot: QtBot) -> None:
    seat = sit(over(begun), qtbot)
    face = seat.page.comparison
    assert "neither more leniently nor more strictly" in face.own_words()
    seat.hand_over(begun.members[2])
    assert "2.00 levels higher than the key: more leniently" in face.own_words()
    seat.hand_over(begun.members[3])
    assert face.own_words() == ""


def test_it_is_noted_as_a_briefing_under_words_that_can_be_changed(begun: Office, qtbot: QtBot) -> None:
    seat = sit(over(begun), qtbot)
    seat.click(seat.page.act)
    dialog = seat.page.acts.dialog
    assert isinstance(dialog, NoteCalibrationDialog)
    assert dialog.what.text() == "Calibration with 2 sample answers"
    dialog.day.setText("gestern")
    seat.click(dialog.verb_button)
    assert dialog.isVisible()
    dialog.day.setText("14.3.2023")
    seat.click(dialog.verb_button)
    briefed = [[each.what for each in member.briefings] for member in begun.services.panel.members()]
    assert briefed == [["Calibration with 2 sample answers"]] * 3 + [[]]
    assert not seat.page.act.isVisible()


def test_another_calibration_follows_and_the_earlier_one_can_be_looked_at(
    begun: Office, qtbot: QtBot
) -> None:
    seat = sit(over(begun), qtbot)
    assert not seat.page.choice.isVisible()
    seat.click(seat.page.add)
    assert seat.page.writing.isVisible()
    assert seat.page.choice.count() == 2
    seat.page.choice.setCurrentIndex(0)
    seat.page.choice.activated.emit(0)
    assert seat.page.comparison.isVisible()


def test_an_answer_is_removed_by_its_author(office: Office, qtbot: QtBot) -> None:
    write(office, 3, 1)
    seat = sit(office, qtbot)
    seat.click(seat.page.writing.remove_button)
    seat.click(step(seat).verb_button)
    assert len(room(office).calibration.samples) == 1


def test_before_the_lock_it_says_when_it_begins(
    qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory
) -> None:
    office = new_office(tmp_path_factory.mktemp("draft"))
    office.seat("Maria Vorlage")
    write(office, 3)
    seat = sit(office, qtbot)
    assert any("begins after the lock of the form" in each for each in words_of(seat.page))
    assert not seat.page.act.isVisible()


def test_after_an_interview_it_is_said_to_be_late(office: Office, qtbot: QtBot) -> None:
    office.interview(office.admit("B-001", "Aylin Muster").id)
    write(office, 3)
    seat = sit(office, qtbot)
    assert any("Interviews were held before this calibration" in each for each in words_of(seat.page))


def test_a_retired_question_is_shown_as_such_and_asks_for_no_level(begun: Office, qtbot: QtBot) -> None:
    question = room(begun).calibration.samples[0].question
    begun.services.repairs.retire(begun.chair, question, reason="broken")
    seat = sit(begun, qtbot, begun.members[1])
    trial = seat.page.trial
    assert trial.model.index(0, 3).data() == "not needed"
    trial.turn_to(room(begun).calibration.samples[0].id)
    assert not trial.pane.levels.isVisible()
    assert any("The question has been retired" in each for each in words_of(seat.page))


@pytest.mark.parametrize("language", list(Language))
def test_every_control_has_a_name(begun: Office, qtbot: QtBot, language: Language) -> None:
    seat = sit_down(begun, qtbot, CalibrationPage, actor=begun.members[1], language=language)
    assert nameless(seat.page) == []
    over_ = sit_down(over(begun), qtbot, CalibrationPage, language=language)
    assert nameless(over_.page) == []


def test_the_panel_page_leads_there_and_back(office: Office, qtbot: QtBot) -> None:
    panel = sit_down(office, qtbot, PanelPage)
    panel.click(panel.page.calibration_button)
    assert panel.gone == [(PageName.CALIBRATION, None)]
    seat = sit(office, qtbot)
    seat.click(seat.page.back)
    assert seat.gone == [(PageName.PANEL, None)]


def test_whoever_sits_down_gets_no_dialog_of_somebody_else(begun: Office, qtbot: QtBot) -> None:
    rate(begun, begun.members[1], [1, 1])
    seat = sit(begun, qtbot, begun.members[1])
    seat.click(seat.page.act)
    assert step(seat).isVisible()
    seat.hand_over(begun.members[2])
    assert seat.page.acts.dialog is None
    clear_away()
    assert seat.page.findChildren(CalibrationStepDialog) == []


def test_what_was_found_is_turned_to(begun: Office, qtbot: QtBot) -> None:
    seat = sit(begun, qtbot)
    second = room(begun).calibration.samples[1]
    seat.page.show_item(second.id)
    assert seat.page.trial.model.key(seat.page.trial.table.currentIndex().row()) == second.id


def test_where_nothing_is_entered_any_more_an_empty_page_offers_nothing(office: Office, qtbot: QtBot) -> None:
    office.services.endings.abort(office.chair, reason="ended")
    seat = sit(office, qtbot)
    said = words_of(seat.page)
    assert "No sample answers were rated together in this procedure." in said
    assert "Write the first sample answer" not in said


def test_for_many_members_the_drawing_stands_for_their_columns(
    qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory
) -> None:
    office = new_office(tmp_path_factory.mktemp("many"))
    office.seat(*(f"Mitglied {letter}" for letter in "ABCDEFG"))
    office.lock()
    write(office, 3)
    begin(office)
    for place, actor in enumerate(office.members):
        seal(office, actor, [place % 4])
    table = sit(office, qtbot).page.comparison.table
    shown = [not table.isColumnHidden(column) for column in range(12)]
    assert shown == [True, True, *[False] * 7, True, True, True]
    assert table.horizontalScrollBar().maximum() == 0
