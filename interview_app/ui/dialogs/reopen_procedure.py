"""Take a decided or closed procedure back to before the decision: on which ground, and why."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from interview_app.domain.ending import ReopeningGround
from interview_app.i18n import Say
from interview_app.ui.dialogs.interview_reason import ReasonDialog
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import ComboBox
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.endings import ground_hint, ground_label

_GROUNDS = tuple(ReopeningGround)


class ReopenProcedureDialog(ReasonDialog):
    """`ground` and `reason` are what was chosen and written."""

    def __init__(self, say: Say, *, parent: QWidget | None = None) -> None:
        super().__init__(
            say,
            title=say("Reopen the procedure?"),
            sentence=say(
                "The panel then decides anew. The decision recorded so far and the documents issued stay on record, "
                "with this reason beside them."
            ),
            label=say("Reason"),
            verb=say("Reopen"),
            final=True,
            parent=parent,
        )
        self.grounds = ComboBox(self)
        self.grounds.addItems([ground_label(say, each) for each in _GROUNDS])
        self.grounds.currentIndexChanged.connect(self._show_hint)
        self._ground_field = Field(say("What brings the procedure back"), self.grounds, parent=self)
        self.hint = TextLabel("", LabelRole.NOTE, wrap=True, parent=self)
        self.content.insertWidget(1, self._ground_field)
        self.content.insertWidget(2, self.hint)
        self._show_hint()

    @property
    def ground(self) -> ReopeningGround:
        """What brings the procedure back."""
        return _GROUNDS[max(self.grounds.currentIndex(), 0)]

    def _show_hint(self) -> None:
        self.hint.set_words(ground_hint(self._say, self.ground))
