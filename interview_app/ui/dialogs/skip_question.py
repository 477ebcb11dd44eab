"""Skipping a part of the interview needs a reason, which is printed in the record."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from interview_app.i18n import Say
from interview_app.ui.dialogs.interview_reason import ReasonDialog


class SkipQuestionDialog(ReasonDialog):
    """Asks why a part is not asked."""

    def __init__(self, say: Say, part: str, *, parent: QWidget | None = None) -> None:
        super().__init__(
            say,
            title=say("Skip “{part}”", part=part),
            sentence=say(
                "All candidates are asked the same. If this is not asked here, the record needs the reason. "
                "You can still ask it later in this interview."
            ),
            label=say("Reason"),
            verb=say("Skip with this reason"),
            parent=parent,
        )
