"""The ways out of a gap, below the sentence that names it; and the way back for who was left without a rank."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_app.domain.ids import CandidateId, QuestionId
from interview_app.domain.results import Basis, Obstacle, Place
from interview_app.services.ranking.computing import Result
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.icons import Icon
from interview_app.ui.operations import Area
from interview_app.ui.pages.acts.take_up import TakeUpActs
from interview_app.ui.pages.kept.dialog import ask
from interview_app.ui.pages.names import PageName
from interview_app.ui.widgets.button import text_button
from interview_app.ui.widgets.flow_layout import FlowLayout
from interview_app.ui.workspace import Workspace
from interview_app.wording.numbers import candidate_name


class GapWays(QWidget):
    """`wanted` asks for another page and what to show there; not there while nothing is missing."""

    wanted = Signal(object, object)

    def __init__(self, workspace: Workspace, page: QWidget) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._say = workspace.say
        self._page = page
        self._flow = FlowLayout(self)
        self._shown: list[QWidget] = []
        self.take_up = TakeUpActs(workspace, page)
        self.take_up.taken_up.connect(lambda candidate: self.wanted.emit(PageName.INTERVIEWS, candidate))
        self.setVisible(False)

    def show_ways(self, result: Result | None, *, chair: bool) -> None:
        """The ways out of the first gap, or back to a rank for those who have none by the panel's act."""
        for old in self._shown:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = []
        if result is not None and chair:
            if result.ranking.obstacles:
                self._show_gap(result, *result.ranking.obstacles[0])
            else:
                self._show_left_out(result)
        self.setVisible(bool(self._shown))

    def _show_gap(self, result: Result, kind: Obstacle, candidate: CandidateId | None) -> None:
        if kind is not Obstacle.RATING_MISSING or candidate is None:
            return
        say, procedure = self._say, result.procedure
        missing = missing_questions(result, candidate)
        if self.take_up.offered(procedure, candidate):
            ask = partial(self.take_up.ask, procedure, candidate, missing)
            self._add(say("Ask in a further sitting …"), Icon.PLAY, ask)
        agree = partial(self.wanted.emit, PageName.CONSENSUS, candidate)
        self._add(say("Agree a level …"), Icon.USERS, agree)
        retire = partial(self.wanted.emit, PageName.FORM, missing[0] if missing else None)
        self._add(say("Retire the question for all …"), Icon.SKIP, retire)

    def _show_left_out(self, result: Result) -> None:
        for row in result.ranking.rows:
            if row.place is Place.NOT_ASSESSABLE and result.procedure.decision is None:
                name = candidate_name(result.procedure, row.score.candidate)
                words = self._say("Look at the gaps of {name} again …", name=name)
                self._add(words, Icon.HISTORY, partial(self._ask_again, row.score.candidate, name))

    def _ask_again(self, candidate: CandidateId, name: str) -> None:
        say = self._say
        dialog = ReasonDialog(
            say,
            title=say("Look at the gaps of {name} again", name=name),
            sentence=say(
                "The candidate is no longer left without a rank. Until the gaps are filled or left open again, there "
                "is no final ranking. Both reasons stay in the journal."
            ),
            label=say("Reason"),
            verb=say("Look at the gaps again"),
            final=True,
            parent=self._page,
        )
        ranking, actor = self._workspace.services.ranking, self._workspace.actor

        def act() -> bool:
            reason = dialog.reason
            return self._workspace.operations.done(
                lambda: ranking.set_assessable(actor, candidate, reason=reason), Area.DECISION
            )

        ask(self._workspace, dialog, act, place=f"gaps-again {candidate}", fields=dialog.texts())

    def _add(self, words: str, icon: Icon, act: Callable[[], object]) -> None:
        button = text_button(words, icon, small=True)
        button.clicked.connect(lambda: act())
        self._flow.addWidget(button)
        self._shown.append(button)

    def ways(self) -> list[QWidget]:
        """The buttons that are shown."""
        return list(self._shown)


def missing_questions(result: Result, candidate: CandidateId) -> list[QuestionId]:
    """The questions without a value for one candidate."""
    return [
        question.question
        for criterion in result.ranking.row(candidate).score.criteria
        for question in criterion.questions
        if question.basis is Basis.MISSING
    ]
