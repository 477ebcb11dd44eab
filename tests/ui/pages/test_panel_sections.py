"""Assignments, declarations, participation and briefings on the panel page, by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interview_app.domain.bias import Declared
from interview_app.domain.ids import CandidateId
from interview_app.domain.panel import Actor, AssignmentKind, Briefing, Panelist, Role
from interview_app.domain.participation import Body
from interview_app.domain.separate import SeparateData, Sex
from interview_app.ui.dialogs.assignment import AssignmentDialog
from interview_app.ui.models.panel_grid import FIXED
from interview_app.ui.pages.acts.assignment import ask_assignment
from interview_app.ui.pages.names import Section
from interview_app.ui.pages.panel.page import PanelPage
from interview_app.ui.widgets.text_label import ShortLabel
from tests.services.office import Office, new_office
from tests.ui.cut import cut_off
from tests.ui.pages.sitting import Sitting, clear_away, nameless, sit_down, words_of

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """Two who vote, one who advises, and two candidates."""
    office = new_office(tmp_path)
    office.seat("Maria Vorlage", "Rolf Skizze")
    office.services.panel.add(office.chair, name="Gert Gast", function="", role=Role.OBSERVER, votes=False)
    office.lock()
    for number in (1, 2):
        office.admit(f"B-00{number}", f"Muster {number}")
    yield office
    clear_away()
    office.services.close()


def members(office: Office) -> tuple[Panelist, ...]:
    return office.services.panel.members()


def first(office: Office) -> CandidateId:
    return office.services.candidates.all()[0].id


def opened(office: Office, qtbot: QtBot, section: Section) -> Sitting[PanelPage]:
    sitting = sit_down(office, qtbot, PanelPage)
    sitting.settle()
    sitting.page.show_item(section)
    return sitting


def test_every_section_is_reached_by_keyboard_and_names_its_controls(office: Office, qtbot: QtBot) -> None:
    sitting = opened(office, qtbot, Section.MEMBERS)
    sitting.page.tabs.setFocus()
    assert nameless(sitting.page) == []
    for at in range(1, len(Section)):
        sitting.press(Qt.Key.Key_Right)
        assert sitting.page.tabs.currentIndex() == at
        assert nameless(sitting.page) == []


def test_a_member_is_recused_and_replaced_by_keyboard(office: Office, qtbot: QtBot) -> None:
    sitting = opened(office, qtbot, Section.ASSIGNMENTS)
    section, (_, member, guest) = sitting.page.assignments, members(office)
    section.turn_to(first(office), member.id)
    sitting.press(Qt.Key.Key_X)
    fields = section.pane.fields
    assert sitting.focused() is fields.reason
    assert not section.pane.verb_button.isEnabled()
    qtbot.keyClicks(fields.reason, "related")
    sitting.press(TAB)
    assert sitting.focused() is fields.counterpart
    sitting.press(Qt.Key.Key_Down)
    fields.counterpart.activated.emit(fields.counterpart.currentIndex())
    sitting.press(TAB)
    assert sitting.focused() is section.pane.verb_button
    sitting.press(Qt.Key.Key_Space)
    noted = {each.panelist: each for each in office.services.panel.procedure().assignments}
    assert noted[member.id].kind is AssignmentKind.RECUSED
    assert (noted[guest.id].kind, noted[guest.id].substitute_for) == (AssignmentKind.SUBSTITUTE, member.id)
    assert "for R. Skizze" in words_of(section.grid.table)
    assert sitting.failures == []


def test_a_part_is_not_noted_without_its_reason(office: Office, qtbot: QtBot) -> None:
    sitting = opened(office, qtbot, Section.ASSIGNMENTS)
    section = sitting.page.assignments
    section.turn_to(first(office), members(office)[1].id)
    sitting.press(Qt.Key.Key_A)
    assert "A reason is needed." in words_of(section.pane)
    assert not section.pane.verb_button.isEnabled()
    assert office.services.panel.procedure().assignments == ()


def test_whoever_comes_back_gives_the_substitute_s_place_back_too(office: Office, qtbot: QtBot) -> None:
    sitting = opened(office, qtbot, Section.ASSIGNMENTS)
    section, (_, member, guest) = sitting.page.assignments, members(office)
    with_substitute(office)
    sitting.page.refresh()
    section.turn_to(first(office), member.id)
    sitting.press(Qt.Key.Key_E)
    assert "The substitute gives the place back." in words_of(section.pane)
    section.pane.verb_button.click()
    kinds = {each.panelist: each.kind for each in office.services.panel.procedure().assignments}
    assert kinds == {member.id: AssignmentKind.EXPECTED, guest.id: AssignmentKind.EXPECTED}
    assert sitting.failures == []


def with_substitute(office: Office) -> None:
    _, member, guest = members(office)
    office.services.panel.assign(
        office.chair, first(office), member.id, kind=AssignmentKind.ABSENT, reason="ill"
    )
    office.services.panel.assign(
        office.chair,
        first(office),
        guest.id,
        kind=AssignmentKind.SUBSTITUTE,
        reason="ill",
        substitute_for=member.id,
    )


def test_a_reason_that_is_being_typed_comes_back_after_a_crash(office: Office, qtbot: QtBot) -> None:
    sitting = opened(office, qtbot, Section.ASSIGNMENTS)
    section = sitting.page.assignments
    section.turn_to(first(office), members(office)[1].id)
    sitting.press(Qt.Key.Key_X)
    qtbot.keyClicks(section.pane.fields.reason, "rela")
    section.pane.fields.reason.paused.emit()
    again = opened(office, qtbot, Section.ASSIGNMENTS).page.assignments
    again.turn_to(first(office), members(office)[1].id)
    assert again.pane.fields.reason.text() == "rela"


def test_all_declare_by_keyboard(office: Office, qtbot: QtBot) -> None:
    sitting = opened(office, qtbot, Section.DECLARATIONS)
    section = sitting.page.declarations
    section.turn_to(first(office))
    for _ in range(2):
        sitting.press(Qt.Key.Key_N)
        sitting.press(ENTER)
    noted = office.services.declarations.all()
    assert [each.declared for each in noted] == [Declared.NONE, Declared.NONE]
    assert "2 declarations are open." in " ".join(words_of(sitting.page))


def test_a_concern_is_noted_with_its_words_and_decided(office: Office, qtbot: QtBot) -> None:
    sitting = opened(office, qtbot, Section.DECLARATIONS)
    section, member = sitting.page.declarations, members(office)[1]
    section.turn_to(first(office), member.id)
    sitting.press(Qt.Key.Key_C)
    assert section.pane.words.accessibleDescription() == "Say what the concern is."
    assert office.services.declarations.all() == ()
    qtbot.keyClicks(section.pane.words, "former superior")
    sitting.press(Qt.Key.Key_Tab)
    assert sitting.focused() in section.pane.outcomes.values()
    (noted,) = office.services.declarations.all()
    assert (noted.declared, noted.words) == (Declared.CONCERN, "former superior")
    section.pane.verb_button.click()
    assert section.pane.reason.accessibleDescription() == "Choose what was decided."
    section.pane.outcomes[list(section.pane.outcomes)[1]].click()
    qtbot.keyClicks(section.pane.reason, "until last year")
    section.pane.verb_button.click()
    (noted,) = office.services.declarations.all()
    assert (noted.declared, noted.reason) == (Declared.RECUSED, "until last year")
    (part,) = office.services.panel.procedure().assignments
    assert (part.panelist, part.kind) == (member.id, AssignmentKind.RECUSED)
    assert section.pane.words.isReadOnly()


def test_a_declaration_that_an_interview_began_with_stays(office: Office, qtbot: QtBot) -> None:
    office.start(first(office))
    sitting = opened(office, qtbot, Section.DECLARATIONS)
    section = sitting.page.declarations
    section.turn_to(first(office))
    sitting.press(Qt.Key.Key_O)
    assert len(sitting.failures) == 1
    assert section.pane.buttons[Declared.NONE].isChecked()


def test_a_concern_that_is_being_typed_comes_back_after_a_crash(office: Office, qtbot: QtBot) -> None:
    sitting = opened(office, qtbot, Section.DECLARATIONS)
    section = sitting.page.declarations
    section.turn_to(first(office))
    sitting.press(Qt.Key.Key_C)
    qtbot.keyClicks(section.pane.words, "form")
    section.pane.words.paused.emit()
    again = opened(office, qtbot, Section.DECLARATIONS).page.declarations
    again.turn_to(first(office))
    assert again.pane.words.text() == "form"
    assert again.pane.words.isVisible()
    for shown in (again, section):
        assert shown.leave()


def test_the_ledger_is_filled_beside_its_table(office: Office, qtbot: QtBot) -> None:
    sitting = opened(office, qtbot, Section.PARTICIPATION)
    section = sitting.page.participation
    lines = section.pane.lines
    lines["invited"].setFocus()
    qtbot.keyClicks(lines["invited"], "1.2.2023")
    sitting.press(TAB)
    qtbot.keyClicks(lines["declined"], "gestern")
    sitting.press(TAB)
    qtbot.keyClicks(section.pane.areas["statement"], "No objection")
    section.table.setFocus()
    noted = office.services.participation.ledger()[0]
    assert (noted.invited, noted.declined, noted.statement) == (date(2023, 2, 1), None, "No objection")
    assert lines["declined"].text() == "gestern"
    assert "14.03.2023" in lines["declined"].accessibleDescription()


def test_a_further_body_is_named_over_and_removed_while_blank(office: Office, qtbot: QtBot) -> None:
    sitting = opened(office, qtbot, Section.PARTICIPATION)
    section = sitting.page.participation
    section.add_button.click()
    assert section.remove_button.isVisible()
    qtbot.keyClicks(section.pane.lines["name"], "Jugendvertretung")
    sitting.press(ENTER)
    last = office.services.participation.ledger()[-1]
    assert (last.body, last.name) == (Body.OTHER, "Jugendvertretung")
    section.remove_button.click()
    assert len(office.services.participation.ledger()) == 3
    assert sitting.failures == []


def test_what_is_kept_apart_is_chosen_beside_its_table(office: Office, qtbot: QtBot) -> None:
    sitting = opened(office, qtbot, Section.PARTICIPATION)
    section = sitting.page.participation
    sitting.click_cell(section.separate_table, 1, 1)
    pane = section.separate_pane
    pane.sex.setCurrentIndex(1)
    pane.sex.activated.emit(1)
    pane.disabled.setCurrentIndex(1)
    pane.disabled.activated.emit(1)
    second = office.services.candidates.all()[1]
    assert office.services.separate.all() == (SeparateData(second.id, Sex.FEMALE, severely_disabled=True),)
    assert "to be invited, now: admitted" in words_of(section.separate_table)


def test_what_is_kept_apart_shows_on_no_other_section(office: Office, qtbot: QtBot) -> None:
    office.services.separate.note(office.chair, SeparateData(first(office), Sex.DIVERSE, True))
    sitting = sit_down(office, qtbot, PanelPage)
    for section in (Section.MEMBERS, Section.ASSIGNMENTS, Section.DECLARATIONS):
        sitting.page.show_item(section)
        assert "diverse" not in words_of(sitting.page.assignments)
        assert "to be invited, now: admitted" not in words_of(sitting.page)


def test_a_briefing_is_noted_and_taken_back(office: Office, qtbot: QtBot) -> None:
    sitting = opened(office, qtbot, Section.MEMBERS)
    lines = sitting.page.pane.briefings
    lines.what.setFocus()
    qtbot.keyClicks(lines.what, "Beobachterschulung")
    sitting.press(TAB)
    qtbot.keyClicks(lines.day, "20.2.2023")
    sitting.press(ENTER)
    assert members(office)[0].briefings == (Briefing(date(2023, 2, 20), "Beobachterschulung"),)
    assert lines.what.hasFocus()
    assert (lines.what.text(), lines.day.text()) == ("", "")
    lines.list.button(0).click()
    assert members(office)[0].briefings == ()


def test_a_long_briefing_is_read_whole(office: Office, qtbot: QtBot) -> None:
    words = (
        "Beobachterschulung zum strukturierten Auswahlgespräch mit Probebewertung und Vergleich der Maßstäbe"
    )
    sitting = opened(office, qtbot, Section.MEMBERS)
    lines = sitting.page.pane.briefings
    lines.noted.emit(Briefing(date(2023, 2, 20), words))
    QApplication.processEvents()
    assert words in words_of(lines.list)
    assert cut_off(lines.list) == []
    assert not [each for each in lines.list.findChildren(ShortLabel) if each.shown() != each.text()]


def test_a_briefing_that_is_being_typed_belongs_to_its_member(office: Office, qtbot: QtBot) -> None:
    sitting = opened(office, qtbot, Section.MEMBERS)
    lines = sitting.page.pane.briefings
    lines.what.setFocus()
    qtbot.keyClicks(lines.what, "Beobachter")
    lines.what.paused.emit()
    sitting.page.table.selectRow(1)
    assert lines.what.text() == ""
    sitting.page.table.selectRow(0)
    assert lines.what.text() == "Beobachter"


def test_the_share_of_women_is_computed_and_asks_for_its_reason(office: Office, qtbot: QtBot) -> None:
    sitting = opened(office, qtbot, Section.MEMBERS)
    part = sitting.page.share
    part.women.setFocus()
    qtbot.keyClicks(part.women, "3")
    sitting.press(ENTER)
    assert part.women.accessibleDescription() == "A number from 0 to 2."
    part.women.selectAll()
    qtbot.keyClicks(part.women, "1")
    sitting.press(ENTER)
    share = office.services.panel.procedure().gender_share
    assert share is not None
    assert (share.women, share.voters) == (1, 2)
    assert any("1 of 2 (50\N{NO-BREAK SPACE}%)" in words for words in words_of(part))


def test_a_reason_written_before_the_number_of_women_stays_until_the_number_is_stated(
    office: Office, qtbot: QtBot
) -> None:
    sitting = opened(office, qtbot, Section.MEMBERS)
    part = sitting.page.share
    part.reason.setFocus()
    qtbot.keyClicks(part.reason, "Nobody else")
    sitting.press(ENTER)
    assert part.women.accessibleDescription() == "State the number as well."
    sitting.page.table.setFocus()
    sitting.page.tabs.setCurrentIndex(1)
    sitting.page.tabs.setCurrentIndex(0)
    assert part.reason.text() == "Nobody else"
    part.women.setFocus()
    qtbot.keyClicks(part.women, "0")
    sitting.press(ENTER)
    share = office.services.panel.procedure().gender_share
    assert share is not None
    assert (share.women, share.reason) == (0, "Nobody else")


def test_the_dialog_notes_a_recusal_from_elsewhere(office: Office, qtbot: QtBot) -> None:
    sitting = sit_down(office, qtbot, PanelPage)
    _, member, guest = members(office)
    dialog = ask_assignment(sitting.workspace, first(office), page=sitting.page, chosen=member.id)
    assert isinstance(dialog, AssignmentDialog)
    assert nameless(dialog) == []
    assert not dialog.verb_button.isEnabled()
    qtbot.keyClicks(dialog.fields.reason, "related")
    assert [each.kind for each in dialog.parts] == [AssignmentKind.RECUSED]
    dialog.fields.counterpart.setCurrentIndex(1)
    dialog.fields.counterpart.activated.emit(1)
    dialog.verb_button.click()
    kinds = {each.panelist: each.kind for each in office.services.panel.procedure().assignments}
    assert kinds == {member.id: AssignmentKind.RECUSED, guest.id: AssignmentKind.SUBSTITUTE}
    assert not dialog.isVisible()


def test_a_refusal_stands_in_the_dialog(office: Office, qtbot: QtBot) -> None:
    sitting = sit_down(office, qtbot, PanelPage)
    member = members(office)[1]
    with_substitute(office)
    dialog = ask_assignment(sitting.workspace, first(office), page=sitting.page, chosen=member.id)
    office.interview(first(office))
    for actor in (office.chair, Actor(members(office)[2].id, Role.OBSERVER)):
        office.rate(actor, first(office), 3)
        office.services.sheets.seal(actor, first(office))
    dialog.fields.choose(AssignmentKind.EXPECTED)
    dialog.verb_button.click()
    assert dialog.isVisible()
    assert len(sitting.failures) == 1
    assert any("Interviews have begun" in words for words in words_of(dialog))
    dialog.reject()


def test_without_candidates_the_sections_say_what_comes_first(tmp_path: Path, qtbot: QtBot) -> None:
    blank = new_office(tmp_path)
    sitting = sit_down(blank, qtbot, PanelPage)
    for section in (Section.ASSIGNMENTS, Section.DECLARATIONS):
        sitting.page.show_item(section)
        assert any("are entered first." in words for words in words_of(sitting.page))
    blank.services.close()


def test_a_file_that_is_only_read_lets_nothing_be_changed(office: Office, qtbot: QtBot) -> None:
    sitting = opened(office, qtbot, Section.ASSIGNMENTS)
    sitting.page.assignments.turn_to(first(office))
    sitting.page.assignments.pane.set_changeable(False)
    sitting.press(Qt.Key.Key_A)
    assert not sitting.page.assignments.pane.fields.buttons[AssignmentKind.ABSENT].isChecked()
    assert sitting.page.assignments.grid.model.index(0, FIXED).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Maria Vorlage: rates as planned"
    )
