"""What the posting that was just read says of itself, each with why, and which of several positions is meant."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_app.domain.found_posting import FoundPosting, PostingField
from interview_app.i18n import Say
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.fold_head import FoldHead
from interview_app.ui.widgets.inputs import ComboBox
from interview_app.ui.widgets.key_value import KeyValues
from interview_app.wording.posting import field_label, field_reason, field_words, post_words


class FoundDetails(QWidget):
    """`chosen` carries the number of a position, counted from 1, or 0 for all of them together."""

    chosen = Signal(int)

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._say = say
        self._opened = False
        self.post = ComboBox()
        self._choice = Field(
            say("Position"),
            self.post,
            aside=say("The posting advertises several. A form is for one of them."),
        )
        self.head = FoldHead(say, say("What the posting says of itself, and why"), "")
        self.facts = KeyValues(key_width=150)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._choice, self.head, self.facts):
            self._column.addWidget(widget)
        self.post.activated.connect(self.chosen)
        self.head.turned.connect(self._turn)
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
        self._show()
        self.show()

    def _turn(self) -> None:
        self._opened = not self._opened
        self._show()

    def _show(self) -> None:
        self.head.set_open(self._opened)
        self.facts.setVisible(self._opened)

    def _set_gaps(self) -> None:
        self._column.setSpacing(theme_of(self).px(8))
