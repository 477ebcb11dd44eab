"""How an act of the interview's page asks: one dialog at a time, kept words, and refusals said in the dialog."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from interview_app.domain.errors import ActRefused
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.operations import Area
from interview_app.ui.pages.kept.dialog import keep_words
from interview_app.ui.pages.kept.fields import Fields
from interview_app.ui.workspace import Workspace
from interview_app.wording.refusals import sentence


class DialogActs(QObject):
    """`part_chosen` asks the page to turn to a part, `place_wanted` for another page and what to show there."""

    part_chosen = Signal(int)
    place_wanted = Signal(object, object)

    def __init__(self, workspace: Workspace, page: QWidget) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._say = workspace.say
        self._page = page
        self._dialog: Dialog | None = None
        workspace.operations.failed.connect(self._show_refusal)

    @property
    def dialog(self) -> Dialog | None:
        """The dialog that is open, if there is one."""
        return self._dialog

    def close_dialog(self) -> None:
        """Take an open dialog away: somebody else sits down."""
        if self._dialog is not None:
            self._dialog.reject()

    def _ask(
        self,
        dialog: Dialog,
        act: Callable[[], bool],
        *,
        then: Callable[[], None] = lambda: None,
        place: str = "",
        fields: Fields = MappingProxyType({}),
        given_up: bool = False,
    ) -> None:
        """Open a dialog; its verb acts, and closes it where the act was done.

        What is typed into `fields` is durable under the name of `place`, as `keep_words` says.
        """
        keep_words(self._workspace, dialog, place, fields, given_up=given_up)

        def on_wish() -> None:
            if act():
                dialog.accept()
                then()

        self._dialog = dialog
        dialog.wished.connect(on_wish)
        dialog.finished.connect(self._on_closed)
        dialog.open()

    def _run(self, act: Callable[[], object], *areas: Area) -> bool:
        return self._workspace.operations.done(act, *areas)

    def _on_closed(self) -> None:
        self._dialog = None

    def _show_refusal(self, error: object) -> None:
        if self._dialog is not None and isinstance(error, ActRefused):
            self._dialog.show_error(sentence(self._say, error))
