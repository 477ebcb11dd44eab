"""What the posting that was just read says of itself, each with why, and which of several positions is meant."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_app.domain.found_posting import FoundPosting, PostingField
from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.button import text_button
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import ComboBox
from interview_app.ui.widgets.key_value import KeyValues
from interview_app.ui.widgets.popover import Popover
from interview_app.wording.posting import field_label, field_reason, field_words, post_words


class FoundDetails(QWidget):
    """`chosen` carries the number of a position, counted from 1, or 0 for all of them together."""

    chosen = Signal(int)

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._say = say
        self.post = ComboBox()
        self._choice = Field(
            say("Position"),
            self.post,
            aside=say("The posting advertises several. A form is for one of them."),
        )
        words = say("What the posting says of itself, and why")
        self.why_button = text_button(words, Icon.CHEVRON_DOWN)
        self.sheet = Popover(words, self)
        self.facts = KeyValues()
        self.sheet.column.addWidget(self.facts)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._choice)
        self._column.addWidget(self.why_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.post.activated.connect(self.chosen)
        self.why_button.clicked.connect(lambda: self.sheet.open_below(self.why_button))
        self.hide()
        on_theme_change(self._set_gaps)

    def show_found(self, whole: FoundPosting, post: int = 0) -> None:
        """Show what was read; of several positions the one with this number, 0 for all together."""
        say = self._say
        found = whole.only(post) if post else whole
        self.post.clear()
        self.post.addItems([say("All of them together"), *(post_words(say, each) for each in whole.each)])
        self.post.setCurrentIndex(post)
        self._choice.setVisible(bool(whole.each))
        self.facts.set_facts(
            [
                (
                    field_label(say, field),
                    f"{field_words(say, found, field) or '–'} · {field_reason(say, found.why(field))}",
                )
                for field in PostingField
            ]
        )
        self.show()

    def _set_gaps(self) -> None:
        self._column.setSpacing(theme_of(self).px(8))
