"""What is asked before it is done to a candidate: withdrawal with its reason, removal of a mistaken entry."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from interview_app.domain.candidate import Candidate
from interview_app.ui.dialogs.confirm import ConfirmDialog
from interview_app.ui.dialogs.withdraw import WithdrawDialog
from interview_app.ui.operations import Area
from interview_app.ui.workspace import Workspace


def ask_withdrawal(workspace: Workspace, person: Candidate, *, page: QWidget) -> None:
    """Open the dialog that asks for the reason, and record the withdrawal with it."""
    dialog = WithdrawDialog(workspace.say, person.name, parent=page)
    candidates, actor = workspace.services.candidates, workspace.actor

    def withdraw() -> None:
        reason = dialog.reason_given()
        if reason:
            workspace.operations.done(
                lambda: candidates.withdraw(actor, person.id, reason=reason), Area.CANDIDATES, Area.STAGE
            )
            dialog.accept()

    dialog.wished.connect(withdraw)
    dialog.open()


def ask_removal(workspace: Workspace, person: Candidate, *, page: QWidget) -> None:
    """Ask before a mistaken entry is taken back."""
    say = workspace.say
    dialog = ConfirmDialog(
        say,
        say("Remove the entry of {name}?", name=person.name),
        say("Only for mistaken entries. Checks on it are removed too; the journal notes the removal."),
        say("Remove entry"),
        parent=page,
    )
    candidates, actor = workspace.services.candidates, workspace.actor
    dialog.accepted.connect(
        lambda: workspace.operations.done(lambda: candidates.remove(actor, person.id), Area.CANDIDATES)
    )
    dialog.open()
