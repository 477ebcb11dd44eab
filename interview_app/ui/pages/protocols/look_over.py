"""The way from the list of documents to the words of an inspection copy."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from interview_app.domain.ids import CandidateId
from interview_app.ui.dialogs.look_over import LookOverDialog
from interview_app.ui.models.look_over_rows import look_over_heads, look_over_rows
from interview_app.ui.operations import Area
from interview_app.ui.pages.kept.dialog import ask
from interview_app.ui.workspace import Workspace


class LookOver(QObject):
    """`page` is what the dialog stands on."""

    def __init__(self, workspace: Workspace, page: QWidget) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._page = page

    def open(self, candidate: CandidateId) -> None:
        """Show the copy's words; each decision is an act of its own."""
        workspace = self._workspace
        access, actor = workspace.services.access, workspace.actor
        name = workspace.services.desk.bare().candidate(candidate).name
        dialog = LookOverDialog(workspace.say, name, parent=self._page)

        def done(act: Callable[[], object]) -> bool:
            if not workspace.operations.done(act, Area.PROTOCOLS):
                return False
            dialog.clear_error()
            self._show(dialog, candidate)
            return True

        def withhold(place: str, start: int, end: int, reason: str) -> None:
            if done(lambda: access.withhold(actor, candidate, place, start, end, reason=reason)):
                dialog.reason.clear()

        dialog.left.connect(lambda *at: done(lambda: access.leave(actor, candidate, *at)))
        dialog.taken_back.connect(lambda *at: done(lambda: access.take_back_mark(actor, candidate, *at)))
        dialog.withheld.connect(withhold)
        if self._show(dialog, candidate):
            ask(workspace, dialog, lambda: True, place=f"look over {candidate}", fields=dialog.texts())

    def _show(self, dialog: LookOverDialog, candidate: CandidateId) -> bool:
        workspace = self._workspace
        access, actor = workspace.services.access, workspace.actor
        seen = workspace.operations.read(lambda: access.look_over(actor, candidate))
        if seen is None:
            return False
        names = {each.id: each.name for each in workspace.services.desk.bare().candidates}
        dialog.show_copy(
            look_over_heads(workspace.say),
            look_over_rows(workspace.say, seen),
            {each.place: each.text for each in seen.texts},
            open_places=len(seen.open),
            key=[(letter, names[id]) for letter, id in seen.key],
        )
        return True
