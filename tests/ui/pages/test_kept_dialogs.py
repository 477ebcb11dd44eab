"""Reasons typed into dialogs: there after a crash, after Cancel and when an act is refused, gone when it is done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from interview_app.domain.ids import CandidateId
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.services.desk import own
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.dialogs.find_equal import FindEqualDialog
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.dialogs.withdraw import WithdrawDialog
from interview_app.ui.pages.acts.candidate import ask_withdrawal, correct_name
from interview_app.ui.pages.acts.ending import EndingActs
from interview_app.ui.pages.decision.page import DecisionPage
from interview_app.ui.pages.overview import OverviewPage
from interview_app.ui.widgets.inputs import LineEdit
from interview_app.ui.widgets.text_area import TextArea
from tests.services.office import Office, disclosed_office
from tests.ui.pages.sitting import Sitting, sit_down, words_of

WORDS = "Haselmaus"
LONG = "a long way of putting it " * 1_200


@pytest.fixture
def tied(tmp_path: Path) -> Office:
    """Two are tied for one post."""
    return disclosed_office(tmp_path, (4, 4), (4, 4), (2, 2))


def first(office: Office) -> CandidateId:
    return office.services.candidates.all()[0].id


def dialog_of(page: QWidget) -> Dialog:
    [shown] = [each for each in page.findChildren(Dialog) if each.isVisible()]
    return shown


def field_of(dialog: Dialog) -> LineEdit | TextArea:
    if isinstance(dialog, WithdrawDialog):
        return dialog.reason
    if isinstance(dialog, FindEqualDialog):
        return dialog.reasons
    assert isinstance(dialog, ReasonDialog)
    return dialog.text_area


def drafts(office: Office) -> str:
    return str(office.services.desk.drafts_of(own(office.chair)))


def ask_abort(sitting: Sitting[OverviewPage]) -> None:
    EndingActs(sitting.workspace, sitting.page).ask_abort(sitting.workspace.services.desk.bare())


def ask_leaving(sitting: Sitting[OverviewPage]) -> None:
    person = sitting.workspace.services.candidates.all()[0]
    ask_withdrawal(sitting.workspace, person, page=sitting.page)


def ask_name(sitting: Sitting[OverviewPage]) -> None:
    correct_name(sitting.workspace, sitting.workspace.services.candidates.all()[0], sitting.page)


ASKED = [ask_abort, ask_leaving, ask_name]


@pytest.mark.parametrize("asked", ASKED)
def test_a_reason_typed_into_a_dialog_is_there_after_a_crash(
    asked: Callable[[Sitting[OverviewPage]], None], tied: Office, qtbot: QtBot
) -> None:
    before = sit_down(tied, qtbot, OverviewPage)
    asked(before)
    field = field_of(dialog_of(before.page))
    with qtbot.waitSignal(field.paused):
        qtbot.keyClicks(field, WORDS)
    after = sit_down(tied, qtbot, OverviewPage)
    asked(after)
    dialog = dialog_of(after.page)
    assert field_of(dialog).text() == WORDS


@pytest.mark.parametrize("asked", [ask_abort, ask_leaving])
def test_a_reason_is_there_again_after_cancel_until_the_act_is_done(
    asked: Callable[[Sitting[OverviewPage]], None], tied: Office, qtbot: QtBot
) -> None:
    sitting = sit_down(tied, qtbot, OverviewPage)
    asked(sitting)
    dialog = dialog_of(sitting.page)
    qtbot.keyClicks(field_of(dialog), WORDS)
    sitting.click(dialog.cancel_button)
    asked(sitting)
    again = dialog_of(sitting.page)
    assert field_of(again).text() == WORDS
    sitting.click(again.verb_button)
    assert WORDS not in drafts(tied)


def test_a_reason_belongs_to_whoever_typed_it_when_somebody_else_sits_down(
    tied: Office, qtbot: QtBot
) -> None:
    sitting = sit_down(tied, qtbot, OverviewPage)
    ask_leaving(sitting)
    dialog = dialog_of(sitting.page)
    qtbot.keyClicks(field_of(dialog), WORDS)
    sitting.workspace.act_as(tied.members[1])
    dialog.reject()
    assert WORDS in drafts(tied)
    assert WORDS not in str(tied.services.desk.drafts_of(own(tied.members[1])))


def test_a_name_that_was_given_up_does_not_come_back(tied: Office, qtbot: QtBot) -> None:
    sitting = sit_down(tied, qtbot, OverviewPage)
    ask_name(sitting)
    dialog = dialog_of(sitting.page)
    field = field_of(dialog)
    with qtbot.waitSignal(field.paused):
        qtbot.keyClicks(field, WORDS)
    dialog.reject()
    assert WORDS not in drafts(tied)


def test_a_finding_typed_into_a_dialog_is_there_after_a_crash_and_gone_once_recorded(
    tied: Office, qtbot: QtBot
) -> None:
    before = sit_down(tied, qtbot, DecisionPage)
    before.click(before.page.gate.find_button)
    field = field_of(dialog_of(before.page))
    with qtbot.waitSignal(field.paused):
        qtbot.keyClicks(field, WORDS)
    after = sit_down(tied, qtbot, DecisionPage)
    after.click(after.page.gate.find_button)
    dialog = dialog_of(after.page)
    assert field_of(dialog).text() == WORDS
    after.click(dialog.verb_button)
    held = tied.services.equality.present()
    assert held is not None
    assert held.reasons == WORDS
    assert WORDS not in drafts(tied)


def test_at_a_full_disk_a_dialog_stays_with_its_words_and_acts_once_there_is_room(
    tied: Office, qtbot: QtBot
) -> None:
    sitting = sit_down(tied, qtbot, OverviewPage)
    ask_abort(sitting)
    dialog = dialog_of(sitting.page)
    tied.fill_disk()
    field = field_of(dialog)
    assert isinstance(field, TextArea)
    field.insertPlainText(LONG)
    sitting.click(dialog.verb_button)
    assert dialog.isVisible()
    assert field.text() == LONG
    tied.make_room()
    sitting.click(dialog.verb_button)
    aborted = tied.services.desk.bare().aborted
    assert aborted is not None
    assert aborted.reason == LONG.strip()


def test_a_refused_finding_stays_in_its_dialog_with_the_sentence(tied: Office, qtbot: QtBot) -> None:
    sitting = sit_down(tied, qtbot, DecisionPage)
    sitting.click(sitting.page.gate.find_button)
    dialog = dialog_of(sitting.page)
    qtbot.keyClicks(field_of(dialog), WORDS)
    plan = DecisionPlan((first(tied),), (), "the best")
    tied.services.decisions.decide(tied.chair, plan)
    sitting.click(dialog.verb_button)
    assert dialog.isVisible()
    assert field_of(dialog).text() == WORDS
    assert "The decision has been recorded." in " ".join(words_of(dialog))
    dialog.reject()
