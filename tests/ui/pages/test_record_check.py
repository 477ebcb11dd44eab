"""The record check in the window: hints with the way to their place, reasons, rules, and what an act waits for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from interview_app.domain.hint import Discovery, Place, Rule, Severity, Where
from interview_app.domain.protocol import Document, Subject
from interview_app.i18n import Language, load
from interview_app.resources import forms_folder
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.services.record_check.rule_defaults import RuleDefaults
from interview_app.ui.dialogs.issue_protocol import IssueProtocolDialog
from interview_app.ui.dialogs.record_decision import RecordDecisionDialog
from interview_app.ui.icons import Icon
from interview_app.ui.main_window import MainWindow
from interview_app.ui.models.hint_rows import MARKS, hint_rows
from interview_app.ui.pages.hints.way import way_to
from interview_app.ui.pages.names import After, PageName, Section
from interview_app.ui.pages.protocols.page import ProtocolsPage
from interview_app.ui.pages.ranking.page import RankingPage
from interview_app.ui.pages.record_check.page import RecordCheckPage
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.hint_answers import HintAnswers, HintLine
from tests.services.office import KI_FORM, Office, disclosed_office, new_office
from tests.ui.pages.sitting import Sitting, nameless, sit_down, words_of


@pytest.fixture
def unanswered(tmp_path: Path) -> Office:
    """Everything is sealed, nothing of what the record check asks for is answered."""
    return disclosed_office(tmp_path, (4, 4), (3, 3), answered=False)


@pytest.fixture
def sitting(unanswered: Office, qtbot: QtBot) -> Sitting[RecordCheckPage]:
    return sit_down(unanswered, qtbot, RecordCheckPage)


def turn_to(sitting: Sitting[RecordCheckPage], rule: Rule) -> None:
    """Choose the first hint of a rule by clicking its row."""
    page = sitting.page
    keys = [str(page.hints.key(row)) for row in range(page.hints.rowCount())]
    row = next(at for at, key in enumerate(keys) if key.startswith(rule.value))
    sitting.click_cell(page.hint_table, row, 0)


def test_what_asks_for_something_stands_before_what_is_only_told(sitting: Sitting[RecordCheckPage]) -> None:
    found = sitting.workspace.services.record_check.checked(sitting.workspace.actor).hints
    weights = [list(MARKS).index(hint.severity) for hint in found]
    assert weights == sorted(weights)
    assert sitting.page.hints.rowCount() == len(found)


def test_a_reason_that_is_written_settles_the_hint(sitting: Sitting[RecordCheckPage]) -> None:
    turn_to(sitting, Rule.SHARE_OF_WOMEN)
    pane = sitting.page.hint_pane
    assert not pane.keep.isEnabled()
    sitting.qtbot.keyClicks(pane.reason, "keine weitere Frau mit der Fachkunde")
    sitting.click(pane.keep)
    [settled] = sitting.workspace.services.desk.bare().settled_hints
    assert settled.reason == "keine weitere Frau mit der Fachkunde"
    assert sitting.failures == []


def test_a_reason_that_is_being_written_outlives_a_crash(
    unanswered: Office, sitting: Sitting[RecordCheckPage], qtbot: QtBot
) -> None:
    turn_to(sitting, Rule.SHARE_OF_WOMEN)
    area = sitting.page.hint_pane.reason
    with qtbot.waitSignal(area.paused):
        qtbot.keyClicks(area, "keine weitere")
    again = sit_down(unanswered, qtbot, RecordCheckPage)
    turn_to(again, Rule.SHARE_OF_WOMEN)
    assert again.page.hint_pane.reason.text() == "keine weitere"


def test_a_hint_leads_to_its_place(sitting: Sitting[RecordCheckPage]) -> None:
    turn_to(sitting, Rule.NOT_INVITED)
    sitting.click(sitting.page.hint_pane.follow)
    assert sitting.gone == [(PageName.PANEL, Section.PARTICIPATION)]


def test_enter_on_a_hint_leads_to_its_place_too(sitting: Sitting[RecordCheckPage]) -> None:
    turn_to(sitting, Rule.SHARE_OF_WOMEN)
    sitting.press(Qt.Key.Key_Return)
    assert sitting.gone == [(PageName.PANEL, Section.MEMBERS)]


def test_the_hint_on_the_retention_leads_to_the_notices(unanswered: Office) -> None:
    whole = unanswered.services.desk.whole()
    found = Discovery(Rule.RETENTION, Place(Where.RANKING))
    assert way_to(whole, found) == (PageName.OUTCOME, After.NOTICES)


def test_the_chair_switches_a_rule_off_with_a_reason_and_its_hints_go(
    sitting: Sitting[RecordCheckPage],
) -> None:
    page = sitting.page
    page.show_item(Rule.NOT_INVITED)
    pane = page.rule_pane
    sitting.click(pane.on)
    assert not pane.set_button.isEnabled()
    sitting.qtbot.keyClicks(pane.reason, "kein Personalrat")
    sitting.click(pane.set_button)
    assert not [row for row in range(page.hints.rowCount()) if str(page.hints.key(row)).startswith("not-inv")]


def test_nobody_but_the_chair_sets_a_rule(unanswered: Office, qtbot: QtBot) -> None:
    page = sit_down(unanswered, qtbot, RecordCheckPage, actor=unanswered.members[1]).page
    page.show_item(Rule.NOT_INVITED)
    assert not page.rule_pane.set_button.isVisible()
    assert not page.rule_pane.on.isEnabled()


def test_a_colleague_s_sheet_that_is_not_sealed_says_nothing_here(office: Office, qtbot: QtBot) -> None:
    office.seat("Vorlage", "Skizze")
    office.lock()
    person = office.admit("B-001", "Muster")
    office.interview(person.id)
    question = office.form.asked()[0].id
    office.services.sheets.settle_text(
        office.members[1], person.id, question, field="evidence", text="hervorragend"
    )
    said = " ".join(words_of(sit_down(office, qtbot, RecordCheckPage).page))
    assert "hervorragend" not in said


def test_every_control_has_a_name(sitting: Sitting[RecordCheckPage]) -> None:
    assert nameless(sitting.page) == []
    sitting.page.tabs.setCurrentIndex(1)
    assert nameless(sitting.page) == []


def test_the_decision_waits_for_every_reason_and_keeps_them(unanswered: Office, qtbot: QtBot) -> None:
    first = unanswered.services.candidates.all()[0]
    unanswered.services.decisions.keep(unanswered.chair, DecisionPlan((first.id,), (), "best"))
    sitting = sit_down(unanswered, qtbot, RankingPage)
    sitting.click(sitting.page.decision.record)
    dialog = sitting.dialog(RecordDecisionDialog)
    assert isinstance(dialog, RecordDecisionDialog)
    assert dialog.answers is not None
    assert not dialog.verb_button.isEnabled()
    for field in dialog.answers.fields.values():
        qtbot.keyClicks(field, "so beschlossen")
    sitting.click(dialog.verb_button)
    procedure = unanswered.services.desk.bare()
    assert procedure.decision is not None
    assert {each.reason for each in procedure.settled_hints} == {"so beschlossen"}


def test_what_blocks_keeps_the_decision_from_being_recorded_and_leads_there(
    unanswered: Office, qtbot: QtBot
) -> None:
    unanswered.services.record_check.set_rule(
        unanswered.chair, Rule.SHARE_OF_WOMEN, on=True, severity=Severity.BLOCKS, reason="Dienstanweisung"
    )
    first = unanswered.services.candidates.all()[0]
    unanswered.services.decisions.keep(unanswered.chair, DecisionPlan((first.id,), (), "best"))
    sitting = sit_down(unanswered, qtbot, RankingPage)
    sitting.click(sitting.page.decision.record)
    dialog = sitting.dialog(RecordDecisionDialog)
    assert isinstance(dialog, RecordDecisionDialog)
    assert dialog.answers is not None
    for field in dialog.answers.fields.values():
        qtbot.keyClicks(field, "so beschlossen")
    assert not dialog.verb_button.isEnabled()
    link = next(link for key, link in dialog.answers.links.items() if key.startswith("share"))
    sitting.click(link)
    assert sitting.gone == [(PageName.PANEL, Section.MEMBERS)]


def test_the_status_bar_counts_what_is_open_and_leads_to_the_check(
    opened: Callable[[], MainWindow], office: Office, qtbot: QtBot
) -> None:
    office.seat("Vorlage", "Skizze")
    window = opened()
    session = window.content.session
    assert session is not None
    bar: QWidget = session.status_bar
    qtbot.waitUntil(lambda: any("4 open hints" in words for words in words_of(bar)))
    session.status_bar.hints_asked.emit()
    assert session.pages.open_name is PageName.RECORD_CHECK


@pytest.mark.parametrize("language", list(Language))
def test_it_says_that_hints_are_no_legal_advice(language: Language, unanswered: Office, qtbot: QtBot) -> None:
    said = " ".join(words_of(sit_down(unanswered, qtbot, RecordCheckPage, language=language).page))
    assert ("Rechtsberatung" if language is Language.GERMAN else "legal advice") in said


def test_many_hints_of_a_rule_stand_under_it_with_their_number(unanswered: Office, qtbot: QtBot) -> None:
    checked = unanswered.services.record_check.checked(unanswered.chair)
    hint = next(each for each in checked.hints if each.severity is Severity.REASON)
    many = tuple(
        replace(hint, discovery=replace(hint.discovery, facts={"place": str(place)})) for place in range(5)
    )
    rows = hint_rows(load(Language.ENGLISH), checked.procedure, many)
    assert [row.key is None for row in rows] == [True, False, False, False, False, False]
    assert "5 places" in rows[0].group
    assert len(hint_rows(load(Language.ENGLISH), checked.procedure, many[:3])) == 3


def test_it_turns_to_the_first_hint_about_a_candidate(office: Office, qtbot: QtBot) -> None:
    office.seat("Vorlage", "Skizze")
    office.lock()
    person = office.admit("B-001", "Muster")
    office.interview(person.id)
    question = office.form.asked()[0].id
    office.services.sheets.settle_text(
        office.chair, person.id, question, field="evidence", text="hervorragend"
    )
    page = sit_down(office, qtbot, RecordCheckPage).page
    assert not str(page.hints.key(page.hint_table.currentIndex().row())).startswith("formulaic")
    page.show_item(person.id)
    chosen = str(page.hints.key(page.hint_table.currentIndex().row()))
    assert chosen.startswith(("formulaic", "no-evidence"))
    assert person.id in chosen


def test_the_record_of_an_abort_is_issued_without_being_asked(unanswered: Office, qtbot: QtBot) -> None:
    unanswered.services.endings.abort(unanswered.chair, reason="the post was cut")
    sitting = sit_down(unanswered, qtbot, ProtocolsPage)
    sitting.page.show_item(Subject(Document.SELECTION_RECORD))
    sitting.click(sitting.page.issue.button)
    dialog = sitting.dialog(IssueProtocolDialog)
    assert isinstance(dialog, IssueProtocolDialog)
    assert dialog.answers is None
    assert dialog.verb_button.isEnabled()


def test_the_chair_keeps_how_the_rules_are_set_for_new_procedures(
    sitting: Sitting[RecordCheckPage], unanswered: Office, tmp_path: Path
) -> None:
    page, defaults = sitting.page, RuleDefaults(tmp_path / "rules.json")
    page.show_item(Rule.NOT_INVITED)
    assert not page.for_new.isVisible()
    sitting.workspace.rules = defaults
    page.refresh()
    assert not page.for_new.button.isEnabled()
    unanswered.services.record_check.set_rule(
        unanswered.chair, Rule.NOT_INVITED, on=False, severity=Severity.REASON, reason="kein Personalrat"
    )
    page.refresh()
    assert page.for_new.note.text() == ""
    sitting.click(page.for_new.button)
    assert [each.reason for each in defaults.kept()] == ["kein Personalrat"]
    assert "New procedures begin with the settings of" in page.for_new.note.text()
    assert not page.for_new.button.isEnabled()
    assert nameless(page) == []
    sitting.hand_over(unanswered.members[1])
    assert not page.for_new.isVisible()


def test_the_rules_say_where_their_settings_could_not_be_kept(
    sitting: Sitting[RecordCheckPage], unanswered: Office, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    sitting.workspace.rules = RuleDefaults(tmp_path / "file" / "rules.json")
    unanswered.services.record_check.set_rule(
        unanswered.chair, Rule.NOT_INVITED, on=False, severity=Severity.REASON, reason="kein Personalrat"
    )
    sitting.page.show_item(Rule.NOT_INVITED)
    sitting.page.refresh()
    sitting.click(sitting.page.for_new.button)
    assert "could not be kept" in sitting.page.for_new.note.text()


def test_a_procedure_made_in_the_window_begins_with_the_kept_rules(
    opened: Callable[[], MainWindow], office: Office, tmp_path: Path
) -> None:
    office.seat("Vorlage", "Skizze")
    content = opened().content
    session = content.session
    assert session is not None
    defaults = session.workspace.rules
    assert defaults is not None
    session.services.record_check.set_rule(
        office.chair, Rule.NOT_INVITED, on=False, severity=Severity.REASON, reason="kein Personalrat"
    )
    defaults.keep(session.services.desk.bare().rule_settings, at=office.clock())
    content.opening.create(forms_folder() / KI_FORM, tmp_path / "next.interview")
    made = content.session
    assert made is not None
    assert [each.reason for each in made.services.desk.bare().rule_settings] == ["kein Personalrat"]


@pytest.fixture
def uneven(tmp_path: Path) -> Office:
    """The second candidate was asked two questions less than the first."""
    office = new_office(tmp_path)
    office.seat("Vorlage")
    office.lock(2)
    for number in range(2):
        person = office.admit(f"B-{number:03}", f"Muster {number}")
        interview = office.start(person.id)
        for question in office.form.asked():
            if number == 1 and question in office.form.asked()[:3]:
                office.services.interviews.skip(office.chair, interview.id, question.id, reason="Zeit")
            else:
                office.services.interviews.mark_asked(office.chair, interview.id, question.id, 60)
        office.services.interviews.finish(office.chair, interview.id)
    return office


def test_one_reason_can_be_given_for_every_open_hint_of_a_kind(uneven: Office, qtbot: QtBot) -> None:
    sitting = sit_down(uneven, qtbot, RecordCheckPage)
    turn_to(sitting, Rule.NOT_ASKED_TO_ALL)
    pane = sitting.page.hint_pane
    qtbot.keyClicks(pane.reason, "Feueralarm")
    assert pane.alike.text() == "Also for 2 other open hints of this kind"
    sitting.click(pane.alike)
    sitting.click(pane.keep)
    settled = sitting.workspace.services.desk.bare().settled_hints
    assert [each.reason for each in settled] == ["Feueralarm"] * 3
    assert not pane.alike.isVisible()


def test_a_dialog_takes_one_reason_for_all_hints_of_a_kind_and_each_keeps_its_own(qtbot: QtBot) -> None:
    say = load(Language.ENGLISH)
    lines = [
        HintLine(f"{kind} {at}", f"{kind} {at}", Icon.INFO, Colour.QUIET, asks=True, kind=kind)
        for kind in ("a", "b")
        for at in range(2 if kind == "a" else 1)
    ]
    answers = HintAnswers(say, lines)
    qtbot.addWidget(answers)
    answers.show()
    assert list(answers.shared) == ["a 0"]
    qtbot.keyClicks(answers.fields["a 0"], "alike")
    qtbot.keyClicks(answers.fields["b 0"], "other")
    tick = answers.shared["a 0"]
    before = answers.ready
    tick.click()
    assert (before, answers.ready) == (False, True)
    assert not answers.fields["a 1"].isVisible()
    assert answers.reasons == {"a 0": "alike", "a 1": "alike", "b 0": "other"}
    tick.click()
    assert list(answers.reasons.values()) == ["alike", "", "other"]
