"""Takes a finished interview up again, from wherever the gap is seen."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from interview_app.domain.candidate import CandidateState
from interview_app.domain.ids import CandidateId, QuestionId
from interview_app.domain.interview import Asked, Interview
from interview_app.domain.panel import Role
from interview_app.domain.procedure import Procedure, Stage
from interview_app.services.interviews.seating import Further
from interview_app.ui.dialogs.take_up_interview import TakeUpDialog
from interview_app.ui.operations import Area
from interview_app.ui.pages.kept.dialog import ask
from interview_app.ui.workspace import Workspace


class TakeUpActs(QObject):
    """`taken_up` carries the candidate whose interview goes on."""

    taken_up = Signal(object)

    def __init__(self, workspace: Workspace, page: QWidget) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._say = workspace.say
        self._page = page

    def offered(self, procedure: Procedure, candidate: CandidateId) -> bool:
        """Whether the acting person may take this candidate's interview up again now."""
        actor, held = self._workspace.actor, procedure.interview_of(candidate)
        if held is None or held.finished is None or self._workspace.services.at_rest:
            return False
        may = actor.role is Role.CHAIR or held.note_taker == actor.panelist
        here = procedure.candidate(candidate).state is CandidateState.INTERVIEWED
        open_still = procedure.stage in (Stage.INTERVIEWING, Stage.DISCLOSED)
        return may and actor.panelist is not None and here and open_still

    def ask(self, procedure: Procedure, candidate: CandidateId, missing: Collection[QuestionId] = ()) -> None:
        """Ask for questions and reason; `missing` are chosen beforehand, or else those that were not asked."""
        held = procedure.interview_of(candidate)
        if held is None:
            return
        say, services, actor = self._say, self._workspace.services, self._workspace.actor
        asked = [each for each in procedure.form.asked() if procedure.retirement(each.id) is None]
        numbers = {each.id: number for number, each in enumerate(procedure.form.asked(), start=1)}
        read, last = say.language, held.sittings[-1]
        dialog = TakeUpDialog(
            say,
            procedure.candidate(candidate).name,
            titles=[(each.id, f"{numbers[each.id]}  {each.title.read(read)}") for each in asked],
            suggested=set(missing) or _not_asked(held, [each.id for each in asked]),
            before=Further(last.place, last.video, present=held.here()),
            people=procedure.panel,
            follows=self._follows(candidate),
            parent=self._page,
        )

        def take_up() -> bool:
            act = services.further_sittings.take_up
            further, chosen, reason = dialog.further, dialog.questions, dialog.reason
            return self._workspace.operations.done(
                lambda: act(actor, candidate, further, questions=chosen, reason=reason), *Area
            )

        dialog.accepted.connect(lambda: self.taken_up.emit(candidate))
        ask(self._workspace, dialog, take_up, place=f"taking-up {candidate}", fields=dialog.texts())

    def _follows(self, candidate: CandidateId) -> str:
        """What happens to record, sheets and totals."""
        say = self._say
        words = say(
            "What was recorded stays; what is said now is added below it, with its time. Sealed sheets stay: each "
            "member who rates replaces the sheet afterwards, and totals wait until then."
        )
        if self._workspace.services.further_sittings.known(candidate):
            words += " " + say(
                "The panel has seen each other’s ratings of this candidate: the new sheets are marked accordingly."
            )
        return words


def _not_asked(held: Interview, questions: Collection[QuestionId]) -> set[QuestionId]:
    return {each for each in questions if held.entry(each).asked is not Asked.ASKED}
