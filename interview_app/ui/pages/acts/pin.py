"""What can be done about PINs from the menu of the person who acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from interview_app.domain.errors import ActRefused
from interview_app.domain.panel import Actor
from interview_app.ui.dialogs.registry import make_own_pin, make_reset_pin
from interview_app.ui.workspace import Workspace
from interview_app.wording.refusals import sentence

if TYPE_CHECKING:
    from interview_app.ui.dialogs.dialog import Dialog


class PinActs(QObject):
    """Adds its entries to a menu and opens their dialogs over `window`."""

    def __init__(self, workspace: Workspace, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._window = window
        self._dialog: Dialog | None = None
        workspace.operations.failed.connect(self._show_refusal)
        workspace.acting_changed.connect(self._close)

    @property
    def dialog(self) -> Dialog | None:
        """The dialog that is open, if there is one."""
        return self._dialog

    def fill(self, menu: QMenu) -> None:
        """What the acting person may do about PINs now."""
        services, say = self._workspace.services, self._workspace.say
        if services.read_only:
            return
        menu.addSeparator()
        if self._workspace.actor.panelist is not None:
            menu.addAction(say("Your PIN …")).triggered.connect(self.ask_own)
        if services.pins.resettable(self._workspace.actor):
            menu.addAction(say("Reset a forgotten PIN …")).triggered.connect(self.ask_reset)

    def ask_own(self) -> None:
        """Give, change or remove the own PIN."""
        services, actor = self._workspace.services, self._workspace.actor
        if actor.panelist is None:
            return
        pins, has_pin = services.pins, actor.panelist in services.pins.owners()
        (person,) = (each for each in services.panel.members() if each.id == actor.panelist)
        dialog = make_own_pin(self._workspace.say, person.name, has_pin=has_pin, parent=self._window)
        dialog.wished.connect(
            lambda: self._established(
                dialog,
                self._workspace.operations.run(
                    lambda: pins.give(actor, dialog.new.text(), present=dialog.present.text())
                ),
            )
        )
        dialog.removal_wished.connect(
            lambda: self._established(
                dialog,
                self._workspace.operations.run(lambda: pins.remove(actor, present=dialog.present.text())),
            )
        )
        self._open(dialog)

    def ask_reset(self) -> None:
        """Reset somebody's forgotten PIN."""
        pins, actor = self._workspace.services.pins, self._workspace.actor
        dialog = make_reset_pin(self._workspace.say, pins.resettable(actor), parent=self._window)

        def reset() -> None:
            if self._workspace.operations.done(lambda: pins.reset(actor, dialog.chosen)):
                dialog.accept()

        dialog.wished.connect(reset)
        self._open(dialog)

    def _established(self, dialog: Dialog, actor: Actor | None) -> None:
        """The same person acts, established in another way."""
        if actor is not None:
            dialog.accept()
            self._workspace.act_as(actor)

    def _open(self, dialog: Dialog) -> None:
        self._dialog = dialog
        dialog.finished.connect(self._on_closed)
        dialog.open()

    def _close(self) -> None:
        if self._dialog is not None:
            self._dialog.reject()

    def _on_closed(self) -> None:
        self._dialog = None

    def _show_refusal(self, error: object) -> None:
        if self._dialog is not None and isinstance(error, ActRefused):
            self._dialog.show_error(sentence(self._workspace.say, error))
