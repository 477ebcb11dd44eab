"""The reasons of a decision in full, and what follows from it: kept while typed, locked where the rule locks."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from interview_app.domain.candidate import Finding
from interview_app.domain.equality import AuxiliaryReason
from interview_app.domain.ids import CandidateId
from interview_app.domain.separate import SeparateData, Sex
from interview_app.i18n import Language
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.ui.dialogs.find_equal import FindEqualDialog
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.pages.decision.page import DecisionPage
from interview_app.ui.pages.names import After, PageName
from interview_app.ui.pages.outcome.page import OutcomePage
from interview_app.ui.pages.ranking.page import RankingPage
from tests.services.office import Office, disclosed_office
from tests.ui.pages.sitting import Sitting, nameless, sit_down, words_of


@pytest.fixture
def tied(tmp_path: Path) -> Office:
    """Two candidates with the same levels and one below them, for one post; weeks later."""
    office = disclosed_office(tmp_path, (4, 4), (4, 4), (2, 1))
    office.clock.pass_minutes(30 * 24 * 60)
    return office


def ids(office: Office) -> tuple[CandidateId, ...]:
    return tuple(candidate.id for candidate in office.services.candidates.all())


def find_equal(office: Office) -> None:
    office.services.equality.find(office.chair, ids(office)[:2], reasons="same in every criterion")


def plan(office: Office) -> DecisionPlan:
    return office.services.decisions.plan(office.chair)


def test_what_is_written_under_a_criterion_is_kept_at_the_pause(tied: Office, qtbot: QtBot) -> None:
    page = sit_down(tied, qtbot, DecisionPage).page
    criterion = tied.form.criteria[0].id
    area = page.comparison.areas[criterion]
    with qtbot.waitSignal(page.comparison.paused):
        qtbot.keyClicks(area, "more examples")
    assert [(each.criterion, each.words) for each in plan(tied).comparison] == [(criterion, "more examples")]
    again = sit_down(tied, qtbot, DecisionPage).page
    assert again.comparison.areas[criterion].text() == "more examples"


def test_reasons_in_full_and_reasons_in_short_are_one_plan(tied: Office, qtbot: QtBot) -> None:
    short, full = sit_down(tied, qtbot, RankingPage), sit_down(tied, qtbot, DecisionPage)
    with qtbot.waitSignal(full.page.comparison.paused):
        qtbot.keyClicks(full.page.comparison.areas[tied.form.criteria[0].id], "more examples")
    full.page.leave()
    short.page.refresh()
    with qtbot.waitSignal(short.page.decision.edited):
        qtbot.keyClicks(short.page.decision.reasons, "best")
    assert (plan(tied).reasons, len(plan(tied).comparison)) == ("best", 1)


def test_leaving_tells_the_other_page_to_read_the_plan_anew(tied: Office, qtbot: QtBot) -> None:
    full = sit_down(tied, qtbot, DecisionPage)
    with qtbot.waitSignal(full.page.comparison.paused):
        qtbot.keyClicks(full.page.comparison.areas[tied.form.criteria[0].id], "more examples")
    with qtbot.waitSignal(full.workspace.operations.changed):
        assert full.page.leave()


def test_only_internal_candidates_have_an_appraisal(tmp_path: Path, qtbot: QtBot) -> None:
    office = disclosed_office(tmp_path, (4, 4), (3, 3))
    assert sit_down(office, qtbot, DecisionPage).page.appraisals.fields == {}


def test_auxiliary_criteria_are_out_of_sight_until_the_panel_has_judged(tied: Office, qtbot: QtBot) -> None:
    sitting = sit_down(tied, qtbot, DecisionPage)
    assert sitting.page.gate.areas
    assert not any(area.isVisible() for area in sitting.page.gate.areas)
    sitting.click(sitting.page.gate.find_button)
    dialog = sitting.dialog(FindEqualDialog)
    assert isinstance(dialog, FindEqualDialog)
    assert set(dialog.chosen) == set(ids(tied)[:2])
    assert not dialog.verb_button.isEnabled()
    qtbot.keyClicks(dialog.reasons, "same in every criterion")
    sitting.click(dialog.verb_button)
    assert all(area.isVisible() for area in sitting.page.gate.areas)
    assert tied.services.equality.present() is not None


def test_what_is_kept_apart_is_shown_behind_the_gate_and_nowhere_before(tied: Office, qtbot: QtBot) -> None:
    office = tied
    first, second, third = ids(office)
    for person, sex in ((first, Sex.FEMALE), (second, Sex.MALE), (third, Sex.DIVERSE)):
        office.services.separate.note(office.chair, SeparateData(person, sex))
    said = " ".join(words_of(sit_down(office, qtbot, DecisionPage).page))
    assert "female" not in said
    find_equal(office)
    said = " ".join(words_of(sit_down(office, qtbot, DecisionPage).page))
    assert "female" in said
    assert "diverse" not in said


def test_the_finding_is_taken_back_with_a_reason_and_the_gate_closes(tied: Office, qtbot: QtBot) -> None:
    find_equal(tied)
    sitting = sit_down(tied, qtbot, DecisionPage)
    sitting.click(sitting.page.gate.back_button)
    dialog = sitting.dialog(ReasonDialog)
    assert isinstance(dialog, ReasonDialog)
    qtbot.keyClicks(dialog.text_area, "looked again")
    sitting.click(dialog.verb_button)
    assert tied.services.equality.present() is None
    assert not any(area.isVisible() for area in sitting.page.gate.areas)


def test_nobody_but_the_chair_reads_what_is_being_entered(tied: Office, qtbot: QtBot) -> None:
    criterion = tied.form.criteria[0].id
    page = sit_down(tied, qtbot, DecisionPage).page
    with qtbot.waitSignal(page.comparison.paused):
        qtbot.keyClicks(page.comparison.areas[criterion], "more examples")
    other = sit_down(tied, qtbot, DecisionPage, actor=tied.members[1]).page
    assert other.waiting.isVisible()
    assert not other.back.isVisible()
    assert "more examples" not in " ".join(words_of(other))


def decided(office: Office) -> CandidateId:
    first = ids(office)[0]
    office.services.decisions.decide(office.chair, DecisionPlan((first,), (), "best"))
    return first


def after(office: Office, qtbot: QtBot) -> Sitting[OutcomePage]:
    return sit_down(office, qtbot, OutcomePage)


def test_before_a_decision_nothing_follows(tied: Office, qtbot: QtBot) -> None:
    assert after(tied, qtbot).page.waiting.isVisible()


def test_a_condition_is_noted_beside_its_row(tied: Office, qtbot: QtBot) -> None:
    first = decided(tied)
    sitting = after(tied, qtbot)
    pane = sitting.page.condition_pane
    qtbot.keyClicks(pane.words, "certificate of 1 April")
    pane.finding.setFocus()
    pane.finding.setCurrentIndex(pane.finding.findData(Finding.MET))
    pane.finding.activated.emit(pane.finding.currentIndex())
    [check] = tied.services.desk.bare().condition_checks
    assert (check.candidate, check.finding, check.words) == (first, Finding.MET, "certificate of 1 April")


def test_a_condition_that_is_not_met_needs_words(tied: Office, qtbot: QtBot) -> None:
    decided(tied)
    pane = after(tied, qtbot).page.condition_pane
    pane.finding.setCurrentIndex(pane.finding.findData(Finding.NOT_MET))
    pane.finding.activated.emit(pane.finding.currentIndex())
    assert tied.services.desk.bare().condition_checks == ()
    assert "Say why it is not met." in words_of(pane)


def test_everybody_is_told_on_one_day_and_the_date_of_retention_follows(tied: Office, qtbot: QtBot) -> None:
    decided(tied)
    sitting = after(tied, qtbot)
    sitting.page.tabs.setCurrentIndex(1)
    sitting.qtbot.keyClicks(sitting.page.notice_pane.day, "3.4.2023")
    sitting.click(sitting.page.notice_pane.everybody)
    assert {each.on for each in tied.services.desk.bare().notices} == {date(2023, 4, 3)}
    assert len(tied.services.desk.bare().notices) == 3
    assert "3 Oct 2023" in " ".join(words_of(sitting.page.retention))


def test_a_day_that_cannot_be_read_says_so_and_changes_nothing(tied: Office, qtbot: QtBot) -> None:
    decided(tied)
    sitting = after(tied, qtbot)
    sitting.page.tabs.setCurrentIndex(1)
    qtbot.keyClicks(sitting.page.notice_pane.day, "soon")
    qtbot.keyClick(sitting.page.notice_pane.day, Qt.Key.Key_Return)
    assert "No date such as 14 Mar 2023 or 14.03.2023." in words_of(sitting.page.notice_pane)
    assert tied.services.desk.bare().notices == ()


def test_a_hold_stops_the_clock_and_too_few_months_are_refused(tied: Office, qtbot: QtBot) -> None:
    decided(tied)
    sitting = after(tied, qtbot)
    sitting.page.show_item(After.RETENTION)
    part = sitting.page.retention
    part.months.setText("3")
    qtbot.keyClicks(part.hold, "lawsuit")
    qtbot.keyClick(part.hold, Qt.Key.Key_Return)
    retention = tied.services.desk.bare().retention
    assert (retention.months, retention.hold) == (6, "lawsuit")
    assert "At least 5, for claims and lawsuits." in words_of(part)


def test_the_minimum_stands_beside_the_field_before_anything_is_refused(tied: Office, qtbot: QtBot) -> None:
    decided(tied)
    part = after(tied, qtbot).page.retention
    assert "At least 5 months, for claims and lawsuits." in words_of(part)
    people = [each.id for each in tied.services.candidates.all()]
    tied.services.outcome.tell_all(tied.chair, people, on=date(2023, 4, 3))
    tied.services.outcome.hold(tied.chair, reason="lawsuit")
    part = after(tied, qtbot).page.retention
    least = "At least 5 months, for claims and lawsuits: nothing is deleted before 6 Sep 2023."
    assert any(words.startswith(least) for words in words_of(part))


@pytest.mark.parametrize("months", ["99999", "1" * 5_000])
def test_a_number_of_months_that_nobody_means_is_refused_where_it_stands(
    tied: Office, qtbot: QtBot, months: str
) -> None:
    decided(tied)
    sitting = after(tied, qtbot)
    sitting.page.show_item(After.RETENTION)
    part = sitting.page.retention
    part.months.setText(months)
    qtbot.keyClick(part.months, Qt.Key.Key_Return)
    assert tied.services.desk.bare().retention.months == 6
    assert "At most 1200." in words_of(part)


@pytest.mark.parametrize("language", list(Language))
def test_every_control_has_a_name(tied: Office, qtbot: QtBot, language: Language) -> None:
    find_equal(tied)
    assert nameless(sit_down(tied, qtbot, DecisionPage, language=language).page) == []
    decided(tied)
    page = sit_down(tied, qtbot, OutcomePage, language=language).page
    assert nameless(page) == []
    for section in After:
        page.show_item(section)
        assert nameless(page) == []


def test_the_ranking_page_leads_to_the_reasons_and_to_what_follows(tied: Office, qtbot: QtBot) -> None:
    sitting = sit_down(tied, qtbot, RankingPage)
    sitting.click(sitting.page.decision.in_full)
    decided(tied)
    sitting.page.refresh()
    sitting.click(sitting.page.recorded.follow)
    assert sitting.gone == [(PageName.DECISION, None), (PageName.OUTCOME, None)]


def test_the_button_waits_for_the_gate_where_an_auxiliary_criterion_is_named(
    tied: Office, qtbot: QtBot
) -> None:
    first = ids(tied)[0]
    entered = DecisionPlan((first,), (), "best", auxiliary=(AuxiliaryReason(0, "§ 7 LGG"),))
    tied.services.decisions.keep(tied.chair, entered)
    page = sit_down(tied, qtbot, RankingPage).page
    assert not page.decision.record.isEnabled()
    assert "essentially equal" in page.decision.record.accessibleDescription()
    find_equal(tied)
    page.refresh()
    assert page.decision.record.isEnabled()


def test_whoever_may_only_read_is_told_who_makes_the_entries(tied: Office, qtbot: QtBot) -> None:
    decided(tied)
    words = "The chair makes the entries."
    assert not any(words in each for each in words_of(after(tied, qtbot).page))
    page = sit_down(tied, qtbot, OutcomePage, actor=tied.members[1]).page
    assert any(words in each for each in words_of(page))
