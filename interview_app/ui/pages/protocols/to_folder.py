"""Documents as PDF files in a folder that is asked for: the chosen one, all, or forms for paper."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from interview_app.domain.candidate import Candidate
from interview_app.services.documents.protocols import ProtocolLine
from interview_app.ui.choosing import ask_folder
from interview_app.ui.dialogs.paper_forms import PaperFormsDialog
from interview_app.ui.pages.base import Page
from interview_app.ui.pages.protocols.export import ProtocolExport
from interview_app.ui.pages.protocols.shown import ShownPages
from interview_app.ui.widgets.banner import BannerKind
from interview_app.ui.widgets.progress import ProgressLine
from interview_app.ui.workspace import Workspace


class ToFolder(QObject):
    """`page` is what the dialogs stand on and where it is told what came of it; `shown` knows the language.

    `progress` tells how far it is and stops the rest; `turned` says that writing began or ended.
    """

    turned = Signal()

    def __init__(self, workspace: Workspace, page: Page, shown: ShownPages) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._say = workspace.say
        self._page = page
        self._shown = shown
        self._export: ProtocolExport | None = None
        self.progress = ProgressLine(self._say)
        self.progress.cancelled.connect(self.stop)

    @property
    def running(self) -> bool:
        """Whether documents are being written at this moment."""
        return self._export is not None

    def ask(self, lines: Sequence[ProtocolLine]) -> None:
        """Ask for the folder of these documents."""
        ask_folder(self._page, self._say("Folder for the PDF files"), partial(self.write, lines))

    def ask_forms(self, waiting: Sequence[Candidate]) -> None:
        """Forms with names on them, for whoever is still to be interviewed."""
        dialog = PaperFormsDialog(self._say, waiting, parent=self._page)
        protocols = self._workspace.services.protocols

        def choose_folder() -> None:
            lines = protocols.paper_forms(dialog.chosen, each_member=dialog.each_member)
            dialog.accept()
            self.ask(lines)

        dialog.wished.connect(choose_folder)
        dialog.open()

    def write(self, lines: Sequence[ProtocolLine], folder: Path) -> None:
        """Write these documents into a folder, with progress."""
        language = self._shown.language
        if language is None or self._export is not None:
            return
        self._export = ProtocolExport(self._workspace, lines, folder, language, self)
        self._export.stepped.connect(self._show_step)
        self._export.ended.connect(lambda paths: self._end(paths, len(lines), folder))
        self.turned.emit()
        self._export.start()

    def stop(self) -> None:
        """Write nothing more; what is written stays."""
        if self._export is not None:
            self._export.stop()

    def _show_step(self, done: int, total: int) -> None:
        words = self._say("{done} of {total} documents written", done=done, total=total)
        self.progress.show_step(words, done, total)

    def _end(self, paths: tuple[Path, ...], total: int, folder: Path) -> None:
        if self._export is not None:
            self._export.deleteLater()
            self._export = None
        self.progress.finish()
        self.turned.emit()
        kind = BannerKind.DONE if len(paths) == total else BannerKind.INFO
        words = self._say(
            "{done} of {total} documents are in {folder}.", done=len(paths), total=total, folder=folder
        )
        self._page.banner.show_words(kind, words)
