"""The chosen part of the draft: what it quotes, what of it is not in the posting, and why it stands on nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_app.domain.coverage import CoveredPart
from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.pages.posting.reason_field import ReasonField
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.button import text_button
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.coverage import part_kind_label


class PartPane(QWidget):
    """`edit_wanted` asks for the part on the form's page."""

    edit_wanted = Signal()

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._say = say
        self._name = TextLabel("", LabelRole.STRONG, wrap=True)
        self._quoted = TextLabel("", LabelRole.NOTE, wrap=True)
        self._strange = TextLabel("", LabelRole.WARN, wrap=True)
        self.reason = ReasonField(say("Why it stands on no passage"))
        self.edit_button = text_button(say("Edit in the form"), Icon.PENCIL, small=True)
        self.edit_button.clicked.connect(self.edit_wanted)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._name, self._quoted, self._strange, self.reason, self.edit_button):
            self._column.addWidget(widget)
        on_theme_change(self._set_gaps)

    def show_part(self, part: CoveredPart, quoted: Sequence[str], *, name: str, opened: bool) -> None:
        """Show a part with the passages that it stands on."""
        say = self._say
        kind = part_kind_label(say, part.ref.kind)
        self._name.set_words(say("{kind}: {name}", kind=kind, name=name))
        self._quoted.set_words("\n".join(say("“{passage}”", passage=each) for each in quoted))
        self._quoted.setVisible(bool(quoted))
        strange = "\n".join(
            say("Not in the posting: “{passage}”", passage=each) for each in part.strange if each.strip()
        )
        self._strange.set_words(strange)
        self._strange.setVisible(bool(strange))
        self.reason.show_reason(part.reason, asked=part.bare, opened=opened)

    def _set_gaps(self) -> None:
        self._column.setSpacing(theme_of(self).px(4))
