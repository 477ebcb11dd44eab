"""Dialogs whose words outlive a kill and Cancel, and where a refusal is said where it arose."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from interview_app.domain.errors import ActRefused, FileRefused
from interview_app.ui.pages.kept.fields import Fields, KeptFields
from interview_app.ui.widgets.inputs import LineEdit
from interview_app.ui.workspace import Workspace
from interview_app.wording import files
from interview_app.wording.refusals import sentence

if TYPE_CHECKING:
    from interview_app.ui.dialogs.dialog import Dialog
    from interview_app.ui.widgets.text_area import TextArea


def keep_words(
    workspace: Workspace, dialog: Dialog, place: str, fields: Fields, *, given_up: bool = False
) -> None:
    """What is typed into `fields` is durable under the name of `place` until the act is done.

    A dialog that is closed without it has the words again when it is opened the next time, unless Cancel means that
    they are `given_up`.
    """
    kept = KeptFields(workspace, fields, dialog, actor=workspace.actor)
    if kept.turn_to(place):
        for field in fields.values():
            _tell(field)
    dialog.accepted.connect(kept.forget)
    dialog.rejected.connect(kept.forget if given_up else kept.keep)
    dialog.finished.connect(lambda _: kept.let_go())


def ask(
    workspace: Workspace,
    dialog: Dialog,
    act: Callable[[], bool],
    *,
    place: str,
    fields: Fields,
    given_up: bool = False,
) -> None:
    """Open a dialog; its verb acts, and closes it where the act was done.

    Else it says why not and stays, with the words that were typed: they are kept as in `keep_words`.
    """
    keep_words(workspace, dialog, place, fields, given_up=given_up)

    def on_wish() -> None:
        if act():
            dialog.accept()

    def show_failed(error: object) -> None:
        if isinstance(error, ActRefused):
            dialog.show_error(sentence(workspace.say, error))
        elif isinstance(error, FileRefused):
            dialog.show_error(files.file_sentence(workspace.say, error))

    dialog.wished.connect(on_wish)
    workspace.operations.failed.connect(show_failed)
    dialog.finished.connect(lambda _: workspace.operations.failed.disconnect(show_failed))
    dialog.open()


def _tell(field: LineEdit | TextArea) -> None:
    """Let a dialog see words that were brought back into its field as if they had just been typed."""
    if isinstance(field, LineEdit):
        field.textEdited.emit(field.text())
    else:
        field.textChanged.emit()
