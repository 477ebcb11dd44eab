"""The interview page by keyboard and mouse, on a real file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from interview_app.domain.candidate import Candidate
from interview_app.domain.ids import QuestionId
from interview_app.domain.interview import Asked, Interview
from interview_app.domain.panel import Actor
from interview_app.i18n import Language, load
from interview_app.ui.operations import Operations
from interview_app.ui.pages.base import PageName
from interview_app.ui.pages.interview import InterviewPage
from interview_app.ui.workspace import Workspace
from tests.services.office import Office


@dataclass
class Table:
    """The page at the table: who acts is told by `sit`."""

    office: Office
    workspace: Workspace
    page: InterviewPage
    qtbot: QtBot

    def sit(self, actor: Actor) -> None:
        self.page.leave()
        self.workspace.act_as(actor)

    def type_answer(self, words: str) -> None:
        self.qtbot.keyClicks(self.page.guide.pane.answer, words)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focused = self.page.focusWidget() or self.page
        self.qtbot.keyClick(focused, key, held)

    def next(self) -> None:
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    @property
    def question(self) -> QuestionId:
        """The id of the open part."""
        assert self.page.guide.case is not None
        return QuestionId(self.page.guide.case.items[self.page.guide.at].id)


@pytest.fixture
def table(qtbot: QtBot, office: Office) -> Iterator[Table]:
    """Three voting members, two admitted candidates, the page in a shown window; the chair sits there."""
    office.seat("Maria Vorlage", "Rolf Skizze", "Sina Platzhalter")
    office.lock(3)
    office.admit("B-014", "Aylin Muster")
    office.admit("B-007", "Clara Probe")
    workspace = Workspace(office.services, Operations(), load(Language.ENGLISH))
    workspace.operations.changed.connect(lambda areas: page.refresh() if areas & page.shows else None)
    workspace.act_as(office.chair)
    page = InterviewPage(workspace)
    qtbot.addWidget(page)
    page.resize(1310, 696)
    page.refresh()
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    yield Table(office, workspace, page, qtbot)
    office.services.close()


def first(table: Table) -> Candidate:
    return table.office.services.candidates.all()[0]


def begin(table: Table) -> Interview:
    """The first interview runs and its first question is open."""
    held = table.office.start(first(table).id)
    table.page.refresh()
    table.next()
    return held


def test_the_first_interview_is_started_from_the_list(table: Table) -> None:
    page = table.page
    table.qtbot.mouseClick(page.action, Qt.MouseButton.LeftButton)
    dialog = page.acts.dialog
    assert dialog is not None
    assert not dialog.verb_button.isEnabled()
    for line in dialog.presence.lines:
        table.qtbot.mouseClick(line.unbiased, Qt.MouseButton.LeftButton)
    with table.qtbot.waitSignal(page.focus_mode) as focus:
        table.qtbot.mouseClick(dialog.verb_button, Qt.MouseButton.LeftButton)
    assert focus.args == [True]
    running = table.office.services.interviews.running()
    assert running is not None
    assert running.candidate == first(table).id
    assert len(running.bias_checked) == 3


def test_typing_goes_into_the_answer_at_once_and_is_durable_after_a_pause(table: Table) -> None:
    held = begin(table)
    with table.qtbot.waitSignal(table.workspace.operations.saved, timeout=500):
        table.type_answer("two teams, one quarrel")
    seen = table.office.services.interviews.of(held.candidate)
    assert seen is not None
    assert "two teams, one quarrel" in seen.entry(table.question).answer
    assert table.office.services.desk.whole().interviews[0].entry(table.question).answer == ""


def test_alt_and_a_digit_choose_the_level_from_the_answer(table: Table) -> None:
    begin(table)
    question = table.question
    table.type_answer("an answer")
    table.press(Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    sheet = table.office.services.sheets.own(table.office.chair, first(table).id)
    assert sheet.rating(question).level == Fraction(4)
    assert "an answer" in table.page.guide.pane.answer.text()


def test_ctrl_enter_notes_the_question_as_asked_and_goes_on(table: Table) -> None:
    held = begin(table)
    question = table.question
    table.type_answer("done")
    table.office.clock.pass_minutes(3)
    table.next()
    assert table.question != question
    entry = table.office.services.desk.whole().interviews[0].entry(question)
    assert entry.asked is Asked.ASKED
    assert entry.answer.endswith("done")
    assert entry.seconds == 180
    assert held.id == table.office.services.desk.whole().interviews[0].id


def test_an_unlocked_form_leads_to_the_form(qtbot: QtBot, office: Office) -> None:
    page = InterviewPage(Workspace(office.services, Operations(), load(Language.ENGLISH)))
    qtbot.addWidget(page)
    page.refresh()
    with qtbot.waitSignal(page.go) as gone:
        page.way.click()
    assert gone.args == [PageName.FORM, None]
    office.services.close()
