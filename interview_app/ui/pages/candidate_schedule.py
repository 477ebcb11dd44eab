"""The schedule on the candidates page: planned in a dialog, written in one act, taken back by another."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer

from interview_app.domain.ids import CandidateId
from interview_app.domain.schedule import Schedule, SchedulePlan
from interview_app.services.scheduling import Place
from interview_app.ui.dialogs.plan_interviews import PlanInterviewsDialog
from interview_app.ui.operations import Area
from interview_app.ui.pages.base import Page
from interview_app.ui.widgets.banner import BannerKind
from interview_app.ui.workspace import Workspace

_OFFERED = 10_000
"""Milliseconds for which taking back is offered."""


class CandidateSchedule:
    """Asks for the plan, writes the appointments, and offers for ten seconds to put the earlier ones back."""

    def __init__(self, workspace: Workspace, page: Page) -> None:
        self._workspace = workspace
        self._page = page
        self._say = workspace.say
        self._before: tuple[Place, ...] = ()
        self._offer = QTimer(page)
        self._offer.setSingleShot(True)
        self._offer.setInterval(_OFFERED)
        self._offer.timeout.connect(self._withdraw_offer)
        page.banner.acted.connect(self._put_back)

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
        scheduling, actor = self._workspace.services.scheduling, self._workspace.actor
        before = self._workspace.operations.run(
            lambda: scheduling.write(actor, dialog.schedule), Area.CANDIDATES, Area.STAGE
        )
        if before is None:
            dialog.reject()
            return
        dialog.accept()
        words = self._say.plural(
            "{count} appointment was written.", "{count} appointments were written.", count=len(before)
        )
        self._page.banner.show_words(BannerKind.DONE, words, way=self._say("Put the earlier ones back"))
        self._before = before
        self._offer.start()

    def _put_back(self) -> None:
        if not self._before:
            return
        before, self._before = self._before, ()
        self._offer.stop()
        scheduling, actor = self._workspace.services.scheduling, self._workspace.actor
        if (
            self._workspace.operations.run(
                lambda: scheduling.put_back(actor, before), Area.CANDIDATES, Area.STAGE
            )
            is not None
        ):
            self._page.banner.show_words(BannerKind.DONE, self._say("The appointments are as they were."))

    def _withdraw_offer(self) -> None:
        """The words stay, the way back goes."""
        count, self._before = len(self._before), ()
        words = self._say.plural(
            "{count} appointment was written.", "{count} appointments were written.", count=count
        )
        self._page.banner.show_words(BannerKind.DONE, words)

    def forget(self) -> None:
        """The page is left: nothing is offered any more."""
        self._offer.stop()
        self._before = ()
