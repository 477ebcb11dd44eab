"""Sealing a sheet that was typed from paper: what becomes final, and a last look at the levels."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from interview_app.i18n import Say
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class SealPaperDialog(Dialog):
    """`author` filled the paper in; `typed` says in one line what was typed; `own` that the author types it."""

    def __init__(
        self,
        say: Say,
        author: str,
        candidate: str,
        *,
        typed: str,
        own: bool,
        parent: QWidget | None = None,
    ) -> None:
        title = say("Seal the sheet of {author} on {candidate}", author=author, candidate=candidate)
        super().__init__(say, title, say("Seal sheet"), parent=parent, cancel_first=True)
        self.content.addWidget(TextLabel(typed, LabelRole.STRONG, wrap=True, parent=self))
        words = say("Compare it with the paper once more. A sealed sheet never changes.")
        if not own:
            words += " " + say(
                "From here on you no longer see it until all sheets on the candidate are sealed. Its author signs the "
                "printed sheet."
            )
        self.content.addWidget(TextLabel(words, wrap=True, parent=self))

    def say_whose_words(self) -> None:
        """The words are the author's: a hint is a reason to look at the paper again, not to write something better."""
        words = self._say(
            "What the record check finds on this sheet, compare with the paper. Type only what stands there; anything "
            "else is for its author to settle."
        )
        self.content.addWidget(TextLabel(words, LabelRole.QUIET, wrap=True, parent=self))
