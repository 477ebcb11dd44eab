"""“Not observable” stands in for a level and needs a reason."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from interview_app.i18n import Say
from interview_app.ui.dialogs.interview_reason import ReasonDialog


class NotObservableDialog(ReasonDialog):
    """Asks why an answer gave nothing to rate."""

    def __init__(self, say: Say, part: str, *, parent: QWidget | None = None) -> None:
        super().__init__(
            say,
            title=say("“{part}”: not observable", part=part),
            sentence=say(
                "This is no low level: it says that the interview gave you nothing to rate on this question. "
                "While a rating is missing, no total is computed for the candidate."
            ),
            label=say("Reason"),
            verb=say("Note as not observable"),
            parent=parent,
        )
