"""Below the members: how many of those who rate are women, and why it is not half."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_app.domain.gender_share import GenderShare
from interview_app.i18n import Say
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.hairline import Hairline
from interview_app.ui.widgets.inputs import LineEdit
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.panel import share_words

_COUNT = 120
_DIGITS = 9


class GenderSharePart(QWidget):
    """`entered` carries the number of women and the reason, when something of it changed."""

    entered = Signal(int, str)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._held: GenderShare | None = None
        self._voters = 0
        self._left = True
        self.women, self.reason = LineEdit(), LineEdit()
        self._women_field = Field(say("Women"), self.women)
        self._reason_field = Field(say("Reason where it is not half (§ 9 (2) LGG NRW)"), self.reason)
        self._words = TextLabel("", LabelRole.NOTE, wrap=True)
        self._column, self._row = QVBoxLayout(self), QHBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._women_field, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._reason_field, 1, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(Hairline())
        self._column.addLayout(self._row)
        self._column.addWidget(self._words)
        for field in (self.women, self.reason):
            field.left.connect(self.settle)
            field.returnPressed.connect(self.settle)
        on_theme_change(self._restyle)

    def show_share(self, share: GenderShare | None, voters: int) -> None:
        """Show what the panel stated; `voters` rate at present."""
        typed = not self._left and (share, voters) == (self._held, self._voters)
        self._held, self._voters, self._left = share, voters, False
        if not typed:
            _show(self.women, str(share.women) if share is not None else "")
            _show(self.reason, share.reason if share is not None else "")
            self._women_field.set_error("")
        self._words.set_words(self._said())

    def settle(self) -> None:
        """Tell what was entered, if it differs from what is held and is a number that can be."""
        words = self.women.text().strip()
        if not words:
            missing = self._say("State the number as well.") if self.reason.text().strip() else ""
            self._women_field.set_error(missing)
            return
        women = int(words) if words.isascii() and words.isdigit() and len(words) < _DIGITS else -1
        if not 0 <= women <= self._voters:
            self._women_field.set_error(self._say("A number from 0 to {count}.", count=self._voters))
            return
        self._women_field.set_error("")
        reason = self.reason.text().strip()
        held = self._held
        if held is None or (women, self._voters, reason) != (held.women, held.voters, held.reason):
            self.entered.emit(women, reason)

    def let_go(self) -> None:
        """The page is left: what is typed and not stated goes, and whoever comes next sees what is held."""
        self._left = True

    def set_changeable(self, changeable: bool) -> None:
        """Let the share be stated, or only read."""
        for field in (self.women, self.reason):
            field.setReadOnly(not changeable)

    def _said(self) -> str:
        """The share in words, and whether the panel has changed since."""
        held = self._held
        if held is None:
            return self._say("Only the number is kept, no attribute of a person.")
        words = share_words(self._say, held)
        if held.voters != self._voters:
            rest = self._say("The panel has changed since; state it anew.")
            return f"{words} {rest}"
        return words

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._women_field.setFixedWidth(theme.px(_COUNT))
        self._column.setSpacing(theme.px(8))
        self._row.setSpacing(theme.px(16))


def _show(field: LineEdit, words: str) -> None:
    if field.text() != words:
        field.setText(words)
