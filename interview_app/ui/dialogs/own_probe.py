"""An own probe that was asked beyond those of the form; it becomes part of the record."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from interview_app.i18n import Say
from interview_app.ui.dialogs.interview_reason import ReasonDialog


class OwnProbeDialog(ReasonDialog):
    """Asks for the words of the probe."""

    def __init__(self, say: Say, *, parent: QWidget | None = None) -> None:
        super().__init__(
            say,
            title=say("Own probe"),
            sentence=say("The record notes which further probe was asked, in its words."),
            label=say("Words of the probe"),
            verb=say("Note as asked"),
            parent=parent,
        )
