"""Replacing a sealed sheet: the sealed one stays on record, the new one carries the reason."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from interview_app.i18n import Say
from interview_app.ui.dialogs.interview_reason import ReasonDialog


class ReplaceSheetDialog(ReasonDialog):
    """Asks why a sealed sheet is to be replaced; `disclosed` adds what that means by now.

    `further` is why a further sitting was held since: then the reason stands there already.
    """

    def __init__(
        self, say: Say, name: str, *, disclosed: bool, further: str = "", parent: QWidget | None = None
    ) -> None:
        sentence = say(
            "The sealed sheet on {name} stays on record unchanged and counts until the new one is sealed. "
            "The new sheet begins with the same entries. Both are printed, with this reason.",
            name=name,
        )
        if disclosed:
            sentence += " " + say(
                "The ratings have been disclosed: the new sheet is marked accordingly, and figures on agreement "
                "keep the first one."
            )
        super().__init__(
            say,
            title=say("Replace your sheet"),
            sentence=sentence,
            label=say("Reason"),
            verb=say("Open a new sheet"),
            final=True,
            parent=parent,
        )
        if further:
            self.text_area.set_text(say("Further sitting: {reason}", reason=further))
            self._show_ready()
