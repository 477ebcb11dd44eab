"""Close, reopen and abort the procedure: each act with its dialog, for the chair alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from interview_app.domain.panel import Role
from interview_app.domain.procedure import Procedure, Stage
from interview_app.domain.states import PROCEDURE, ProcedureAct
from interview_app.ui.dialogs.registry import make_confirm, make_final_reason, make_reopening
from interview_app.ui.operations import Area
from interview_app.ui.pages.kept.dialog import ask
from interview_app.ui.workspace import Workspace

if TYPE_CHECKING:
    from interview_app.ui.dialogs.interview_reason import ReasonDialog


class EndingActs(QObject):
    """`page` is what the dialogs stand on."""

    def __init__(self, workspace: Workspace, page: QWidget) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._say = workspace.say
        self._page = page

    def offered(self, act: ProcedureAct, stage: Stage) -> bool:
        """Whether the acting person may do this at this stage."""
        actor = self._workspace.actor
        chair = actor.role is Role.CHAIR and actor.panelist is not None
        return chair and (stage, act) in PROCEDURE and not self._workspace.services.read_only

    def ask_reopening(self) -> None:
        """Ask on which ground and why the panel decides anew."""
        dialog = make_reopening(self._say, parent=self._page)
        endings, actor = self._workspace.services.endings, self._workspace.actor

        def act() -> None:
            endings.reopen(actor, ground=dialog.ground, reason=dialog.reason)

        self._open(dialog, act, place="reopening")

    def ask_closing(self) -> None:
        """Say what closing means; what has to be done before is refused with the way there."""
        say = self._say
        dialog = make_confirm(
            say,
            say("Close the procedure?"),
            say(
                "Only conditions, notices and retention are entered afterwards; everything can still be read and "
                "printed. The selection record must have been issued since the decision. The chair can reopen the "
                "procedure with a reason."
            ),
            say("Close the procedure"),
            parent=self._page,
        )
        endings, actor = self._workspace.services.endings, self._workspace.actor
        dialog.accepted.connect(lambda: self._done(lambda: endings.close(actor)))
        dialog.open()

    def ask_abort(self, procedure: Procedure) -> None:
        """Say what becomes final, and ask for the factual reason."""
        say = self._say
        sentence = say(
            "The procedure ends without a decision, for good. Only notices to the candidates and retention are entered "
            "afterwards; what was recorded stays and can be read. The selection record can then be issued as the "
            "record of the abort, with this reason."
        )
        if procedure.stage is not Stage.DISCLOSED and procedure.interviews:
            sentence += " " + say("Not all sheets are sealed: no total is ever computed, for anybody.")
        dialog = make_final_reason(
            say,
            title=say("Abort the procedure?"),
            sentence=sentence,
            label=say("Factual reason, such as that the post is no longer to be filled"),
            verb=say("Abort the procedure for good"),
            parent=self._page,
        )
        dialog.cancel_button.set_words(say("Go on with the procedure"))
        endings, actor = self._workspace.services.endings, self._workspace.actor
        self._open(dialog, lambda: endings.abort(actor, reason=dialog.reason), place="abort")

    def _open(self, dialog: ReasonDialog, act: Callable[[], object], *, place: str) -> None:
        ask(self._workspace, dialog, lambda: self._done(act), place=place, fields=dialog.texts())

    def _done(self, act: Callable[[], object]) -> bool:
        return self._workspace.operations.done(act, *Area)
