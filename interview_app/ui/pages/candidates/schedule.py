"""The schedule on the candidates page: planned in a dialog, written in one act, taken back by another."""

from __future__ import annotations

from collections.abc import Sequence

from interview_app.domain.ids import CandidateId
from interview_app.domain.schedule import Schedule, SchedulePlan
from interview_app.ui.dialogs.plan_interviews import PlanInterviewsDialog
from interview_app.ui.operations import Area
from interview_app.ui.pages.base import Page
from interview_app.ui.widgets.banner import BannerKind
from interview_app.ui.workspace import Workspace


class CandidateSchedule:
    """Asks for the plan, writes the appointments, and offers to put the earlier ones back."""

    def __init__(self, workspace: Workspace, page: Page) -> None:
        self._workspace = workspace
        self._page = page
        self._say = workspace.say

    def ask(self) -> None:
        """Open the dialog; the page says why where there is nobody to plan for."""
        services = self._workspace.services
        people = services.scheduling.people()
        if not people:
            words = self._say("Nobody waits for an interview: admit or invite candidates first.")
            self._page.banner.show_words(BannerKind.INFO, words)
            return
        procedure = services.desk.bare()

        def propose(plan: SchedulePlan, order: Sequence[CandidateId], keep: bool) -> Schedule:
            return services.scheduling.proposal(plan, order, keep=keep)

        dialog = PlanInterviewsDialog(
            self._say,
            everybody=procedure.candidates,
            order=[each.id for each in people],
            usual=services.scheduling.usual(),
            zone=procedure.zone,
            propose=propose,
            parent=self._page,
        )
        dialog.wished.connect(lambda: self._write(dialog))
        dialog.open()

    def _write(self, dialog: PlanInterviewsDialog) -> None:
        services, actor = self._workspace.services, self._workspace.actor
        operations = self._workspace.operations
        before = operations.run(
            lambda: services.scheduling.write(actor, dialog.schedule), Area.CANDIDATES, Area.STAGE
        )
        if before is None:
            dialog.reject()
            return
        dialog.accept()
        words = self._say.plural(
            "{count} appointment was written.", "{count} appointments were written.", count=len(before)
        )
        operations.offer_undo(
            words, lambda: services.scheduling.put_back(actor, before), Area.CANDIDATES, Area.STAGE
        )
