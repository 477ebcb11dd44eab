"""Retire and restore a question from the form page: each act with its dialog."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from interview_app.domain.ids import QuestionId
from interview_app.domain.panel import Role
from interview_app.domain.procedure import Stage
from interview_app.services.forms.repairs import Foreseen
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.dialogs.retire_question import RetireQuestionDialog
from interview_app.ui.operations import Area
from interview_app.ui.pages.kept.dialog import ask
from interview_app.ui.workspace import Workspace
from interview_app.wording.retiring import question_title, result_changes, weight_changes

_AREAS = (Area.FORM, Area.RECORD, Area.SHEETS, Area.STAGE, Area.DECISION, Area.PROTOCOLS)


class FormRepairs(QObject):
    """Asks for the reason, with the effect in sight, and acts."""

    def __init__(self, workspace: Workspace, page: QWidget) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._say = workspace.say
        self._page = page

    def offered(self, stage: Stage) -> bool:
        """Whether the acting person may retire and restore at this stage."""
        actor = self._workspace.actor
        chair = actor.role is Role.CHAIR and actor.panelist is not None
        able = stage in (Stage.LOCKED, Stage.INTERVIEWING, Stage.DISCLOSED)
        return chair and able and not self._workspace.services.at_rest

    def ask_retiring(self, question: object) -> None:
        """Show what would change, and ask why."""
        repairs, actor = self._workspace.services.repairs, self._workspace.actor
        id = QuestionId(str(question))
        foreseen = self._workspace.operations.read(lambda: repairs.foresee(actor, id))
        if foreseen is None:
            return
        dialog = self._retiring(foreseen)

        def retire() -> bool:
            reason = dialog.reason
            return self._workspace.operations.done(lambda: repairs.retire(actor, id, reason=reason), *_AREAS)

        ask(self._workspace, dialog, retire, place=f"retirement {id}", fields=dialog.texts())

    def ask_restoring(self, question: object) -> None:
        """Ask why a retired question counts again."""
        say = self._say
        repairs, actor = self._workspace.services.repairs, self._workspace.actor
        id = QuestionId(str(question))
        form = self._workspace.services.forms.form()
        dialog = ReasonDialog(
            say,
            title=say("Restore question {title}", title=question_title(say, form, id)),
            sentence=say(
                "The question is asked and counts again for all candidates, and the weights are as before. Whoever was "
                "not asked in the meantime has a gap there. The retirement and both reasons stay in the journal."
            ),
            label=say("Reason"),
            verb=say("Restore question"),
            final=True,
            parent=self._page,
        )

        def restore() -> bool:
            reason = dialog.reason
            return self._workspace.operations.done(lambda: repairs.restore(actor, id, reason=reason), *_AREAS)

        ask(self._workspace, dialog, restore, place=f"restoring {id}", fields=dialog.texts())

    def _retiring(self, foreseen: Foreseen) -> RetireQuestionDialog:
        say, procedure, effect = self._say, foreseen.procedure, foreseen.effect
        form, retired = procedure.form, [each.question for each in procedure.retired]
        words = [
            say(
                "The question is asked no longer and counts for nobody, whoever has answered it already. Sealed sheets "
                "stay as they are."
            ),
            say.plural(
                "Each further interview is {count} minute shorter.",
                "Each further interview is {count} minutes shorter.",
                count=effect.minutes,
            ),
        ]
        results: tuple[tuple[str, str], ...] = ()
        if foreseen.ranking is not None and foreseen.ranking_then is not None:
            results = result_changes(say, procedure, foreseen.ranking, foreseen.ranking_then)
            words.append(say("Totals are disclosed: the selection record says so and prints both results."))
        else:
            words.append(say("Nothing is computed from ratings, so that nobody learns of any."))
        return RetireQuestionDialog(
            say,
            question_title(say, form, effect.question),
            sentence=" ".join(words),
            weights=weight_changes(say, form, effect, retired),
            results=results,
            parent=self._page,
        )
