"""Where dialogs are made that the first page needs only when somebody asks: each is loaded then.

This is the one place of the dialogs that imports inside functions.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from interview_app.domain.panel import Panelist
    from interview_app.i18n import Say
    from interview_app.ui.dialogs.confirm import ConfirmDialog
    from interview_app.ui.dialogs.interview_reason import ReasonDialog
    from interview_app.ui.dialogs.own_pin import OwnPinDialog
    from interview_app.ui.dialogs.reopen_procedure import ReopenProcedureDialog
    from interview_app.ui.dialogs.reset_pin import ResetPinDialog


def make_confirm(say: Say, title: str, sentence: str, verb: str, *, parent: QWidget) -> ConfirmDialog:
    """The question before something is final."""
    from interview_app.ui.dialogs.confirm import ConfirmDialog

    return ConfirmDialog(say, title, sentence, verb, parent=parent)


def make_final_reason(
    say: Say, *, title: str, sentence: str, label: str, verb: str, parent: QWidget
) -> ReasonDialog:
    """The question for the reason of something that is final."""
    from interview_app.ui.dialogs.interview_reason import ReasonDialog

    return ReasonDialog(
        say, title=title, sentence=sentence, label=label, verb=verb, final=True, parent=parent
    )


def make_reopening(say: Say, *, parent: QWidget) -> ReopenProcedureDialog:
    """The question for the ground and reason of a reopening."""
    from interview_app.ui.dialogs.reopen_procedure import ReopenProcedureDialog

    return ReopenProcedureDialog(say, parent=parent)


def make_own_pin(say: Say, name: str, *, has_pin: bool, parent: QWidget) -> OwnPinDialog:
    """The own PIN of `name`, given, changed or removed."""
    from interview_app.ui.dialogs.own_pin import OwnPinDialog

    return OwnPinDialog(say, name, has_pin=has_pin, parent=parent)


def make_reset_pin(say: Say, members: Sequence[Panelist], *, parent: QWidget) -> ResetPinDialog:
    """Whose forgotten PIN is reset."""
    from interview_app.ui.dialogs.reset_pin import ResetPinDialog

    return ResetPinDialog(say, members, parent=parent)
