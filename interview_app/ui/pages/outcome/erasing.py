"""The way to the deletion: whether it may be, its dialog, the act, and what is told afterwards."""

from __future__ import annotations

from PySide6.QtCore import QObject

from interview_app.domain.protocol import Document, Subject
from interview_app.services.data_rights.erasing import ErasurePlan
from interview_app.ui.dialogs.erase import EraseDialog
from interview_app.ui.operations import Area
from interview_app.ui.pages.base import Page, PageName
from interview_app.ui.pages.kept.dialog import ask
from interview_app.ui.widgets.banner import BannerKind
from interview_app.ui.workspace import Workspace
from interview_app.wording.erasure import counted_words, kept_words
from interview_app.wording.refusals import refusal_sentence


class ErasingActs(QObject):
    """`page` is what the dialog stands on."""

    def __init__(self, workspace: Workspace, page: Page) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._page = page

    def refusal(self) -> str:
        """Why nothing can be deleted yet; empty where it can."""
        refusal = self._workspace.services.erasing.refusal()
        return "" if refusal is None else refusal_sentence(self._workspace.say, refusal)

    def ask(self) -> None:
        """Say what goes and what stays, and delete."""
        workspace = self._workspace
        plan = workspace.services.erasing.plan()
        dialog = EraseDialog(workspace.say, self._facts(plan), kept_words(workspace.say), parent=self._page)
        ask(workspace, dialog, self._erase, place="erase", fields={})

    def _facts(self, plan: ErasurePlan) -> list[tuple[str, str]]:
        say = self._workspace.say
        day = [] if plan.due is None else [(say("Allowed since"), say.date(plan.due))]
        return [*day, *counted_words(say, plan.counts)]

    def _erase(self) -> bool:
        say, operations = self._workspace.say, self._workspace.operations
        erasing, actor = self._workspace.services.erasing, self._workspace.actor
        wiped = operations.run(lambda: erasing.erase(actor), *Area)
        if wiped is None:
            return False
        if wiped.left:
            names = ", ".join(str(each) for each in wiped.left)
            words = say(
                "The data are deleted. These copies could not be removed; remove them yourself: {names}",
                names=names,
            )
            self._page.banner.show_words(BannerKind.WARN, words)
        self._page.go.emit(PageName.PROTOCOLS, Subject(Document.DELETION_RECORD))
        return True
