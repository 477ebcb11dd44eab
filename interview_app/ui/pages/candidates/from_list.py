"""Lists from other programs on the candidates page: chosen or dropped, looked through in a dialog, taken over."""

from __future__ import annotations

from pathlib import Path

from interview_app.domain.candidate_list import ListRefused, ListTable
from interview_app.services.lists.endings import LIST_ENDINGS
from interview_app.services.lists.layouts import ListLayouts
from interview_app.services.lists.rows import ListLayout, layout_of
from interview_app.ui.choosing import ask_file, soon
from interview_app.ui.dialogs.read_list import ReadListDialog
from interview_app.ui.operations import Area
from interview_app.ui.pages.base import Page
from interview_app.ui.widgets.banner import BannerKind
from interview_app.ui.workspace import Workspace
from interview_app.wording.lists import list_sentence


class CandidateImport:
    """Asks for a list, or is given one, and takes it over."""

    def __init__(self, workspace: Workspace, page: Page) -> None:
        self._workspace = workspace
        self._page = page
        self._say = workspace.say

    def ask(self) -> None:
        """Let somebody choose the file."""
        pattern = self._say("Lists")
        endings = " ".join(f"*{ending}" for ending in LIST_ENDINGS)
        act = soon(self._page, self.open_list)
        ask_file(self._page, self._say("Read list"), act, kinds=f"{pattern} ({endings})")

    def open_list(self, path: Path) -> None:
        """Show what is in a list; the page says why where it cannot be read."""
        table = self._read(path, "")
        if table is None:
            return
        lists = self._workspace.services.candidate_lists
        dialog = ReadListDialog(
            self._say,
            table,
            lay_out=self._lay_out,
            read=lists.reading,
            turn_to=lambda sheet: self._read(path, sheet),
            parent=self._page,
        )
        dialog.wished.connect(lambda: self._take_over(dialog))
        dialog.open()

    def _read(self, path: Path, sheet: str) -> ListTable | None:
        try:
            return self._workspace.services.candidate_lists.read(path, sheet)
        except ListRefused as error:
            self._page.banner.show_words(BannerKind.BAD, list_sentence(self._say, error))
            return None

    def _lay_out(self, table: ListTable, head: int | None) -> ListLayout:
        """As the headings say, or as somebody has said of the same headings before."""
        layout = layout_of(table, head)
        kept = self._workspace.layouts
        known = ListLayouts(kept).columns(layout.headings) if kept is not None else None
        return layout if known is None else layout_of(table, layout.head, known)

    def _take_over(self, dialog: ReadListDialog) -> None:
        lists, actor = self._workspace.services.candidate_lists, self._workspace.actor
        table, layout, only_good = dialog.table, dialog.layout_now, dialog.only_good.isChecked()
        count = self._workspace.operations.run(
            lambda: lists.take_over(actor, table, layout, only_good=only_good), Area.CANDIDATES, Area.STAGE
        )
        if count is None:
            dialog.reject()
            return
        if self._workspace.layouts is not None:
            ListLayouts(self._workspace.layouts).remember(layout)
        dialog.accept()
        words = self._say.plural(
            "{count} person was taken over from “{name}”.",
            "{count} persons were taken over from “{name}”.",
            count=count,
            name=table.name,
        )
        self._page.banner.show_words(BannerKind.DONE, words)
