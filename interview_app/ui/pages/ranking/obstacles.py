"""What stands against a final ranking: where that is mended, or leaving somebody without a rank."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from interview_app.domain.ids import CandidateId
from interview_app.domain.results import Obstacle
from interview_app.services.ranking.computing import Result
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.operations import Area
from interview_app.ui.pages.kept.dialog import ask
from interview_app.ui.pages.names import PageName
from interview_app.ui.workspace import Workspace
from interview_app.wording.numbers import candidate_name


class ObstacleActs(QObject):
    """`wanted` asks for another page and what to show there."""

    wanted = Signal(object, object)

    def __init__(self, workspace: Workspace, page: QWidget) -> None:
        super().__init__(page)
        self._workspace, self._say, self._page = workspace, workspace.say, page

    def way_out(self, obstacle: Obstacle, *, chair: bool) -> str:
        """What the button of the banner says; nothing where this person cannot act."""
        say = self._say
        match obstacle:
            case Obstacle.RATING_MISSING:
                return say("Leave without a rank …") if chair else ""
            case Obstacle.REQUIREMENT_OPEN | Obstacle.NOBODY:
                return say("To the candidates")
            case Obstacle.NOT_DISCLOSED:
                return say("To the interviews")
            case Obstacle.AGREEMENT_OPEN:
                return say("To the consensus")
            case Obstacle.NOTHING_COUNTED:
                return ""

    def follow(self, result: Result | None) -> None:
        """Take the way out of the first obstacle."""
        if result is None or not result.ranking.obstacles:
            return
        kind, candidate = result.ranking.obstacles[0]
        if kind in (Obstacle.REQUIREMENT_OPEN, Obstacle.NOBODY):
            self.wanted.emit(PageName.CANDIDATES, candidate)
        elif kind is Obstacle.AGREEMENT_OPEN:
            self.wanted.emit(PageName.CONSENSUS, candidate)
        elif kind is Obstacle.NOT_DISCLOSED:
            self.wanted.emit(PageName.INTERVIEWS, candidate)
        elif candidate is not None:
            self._ask_not_assessable(result, candidate)

    def _ask_not_assessable(self, result: Result, candidate: CandidateId) -> None:
        say = self._say
        dialog = ReasonDialog(
            say,
            title=say("Leave {name} without a rank", name=candidate_name(result.procedure, candidate)),
            sentence=say(
                "Ratings are missing and can no longer be made up for. The candidate keeps all ratings on record, "
                "gets no total and no rank, and influences nobody else’s."
            ),
            label=say("Reason"),
            verb=say("Leave without a rank"),
            final=True,
            parent=self._page,
        )
        act = partial(self._set_not_assessable, dialog, candidate)
        ask(self._workspace, dialog, act, place=f"no-rank {candidate}", fields=dialog.texts())

    def _set_not_assessable(self, dialog: ReasonDialog, candidate: CandidateId) -> bool:
        services, actor = self._workspace.services, self._workspace.actor
        operations = self._workspace.operations
        done = operations.done(
            lambda: services.ranking.set_not_assessable(actor, candidate, reason=dialog.reason), Area.DECISION
        )
        if done:
            operations.offer_undo(
                self._say("Left without a rank."),
                lambda: services.taking_back.not_assessable(actor, candidate),
                Area.DECISION,
            )
        return done
