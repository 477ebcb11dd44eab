"""What this program is, its version and its licences."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from interview_app import __version__
from interview_app.i18n import Say
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class AboutDialog(Dialog):
    """Nothing to decide: one button closes it."""

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(say, say("Guided selection interviews"), say("Close"), parent=parent)
        self.cancel_button.hide()
        self.wished.connect(self.accept)
        sentences = (
            say("Version {version}", version=__version__),
            say(
                "From the interview form through guided interviews to the ranking and its record. "
                "The program works offline; people decide."
            ),
            say(
                "The program is under the MIT licence. The typefaces Source Sans 3 and DejaVu Sans, the Lucide icons "
                "and Qt are under their own licences, which lie beside the program."
            ),
        )
        for sentence in sentences:
            self.content.addWidget(TextLabel(sentence, LabelRole.BASE, wrap=True, parent=self))
