"""The answer to a request under Art. 15 GDPR, written as one archive where the chair wants it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from interview_app.domain.ids import CandidateId
from interview_app.i18n import Language
from interview_app.ui.choosing import ask_place
from interview_app.ui.operations import Area
from interview_app.ui.pages.base import Page, PageName
from interview_app.ui.widgets.banner import BannerKind
from interview_app.ui.workspace import Workspace


class PersonalDataExport(QObject):
    """`page` is what the dialog stands on, and where it is told what became of it."""

    def __init__(self, workspace: Workspace, page: Page) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._page = page
        self._written: CandidateId | None = None
        page.banner.acted.connect(lambda: page.go.emit(PageName.OUTCOME, self._written))

    def ask(self, candidate: CandidateId, language: Language) -> None:
        """Ask for the place of the archive."""
        say, service = self._workspace.say, self._workspace.services.personal_data
        ask_place(
            self._page,
            say("Where the archive is written"),
            lambda path: self.write(candidate, path, language),
            kinds=say("Archive (*.zip)"),
            name=service.suggested(candidate, language),
        )

    def write(self, candidate: CandidateId, path: Path, language: Language) -> None:
        """Write it, and say where it is and what is still to be done."""
        say, service, actor = (
            self._workspace.say,
            self._workspace.services.personal_data,
            self._workspace.actor,
        )
        if self._workspace.operations.done(
            lambda: service.write(actor, candidate, path, language), Area.PROTOCOLS
        ):
            words = say(
                "The archive is at {path}. Hand it over safely and note the day on which the request was answered.",
                path=path,
            )
            self._written = candidate
            self._page.banner.show_words(BannerKind.DONE, words, way=say("Note the day"))
