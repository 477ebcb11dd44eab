"""What the check of an issued document found: one sentence, what it does not prove, and the details folded away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_app.i18n import Say
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.icons import Icon
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.fold_head import FoldHead
from interview_app.ui.widgets.icon_mark import IconMark
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel

_LINES = 8
"""Lines of the details that are seen at once."""


class CheckTone(Enum):
    """What the mark before the outcome says, beside the words."""

    GOOD = "good"
    UNPROVEN = "unproven"
    UNREADABLE = "unreadable"
    BAD = "bad"


_MARKS: Mapping[CheckTone, tuple[Icon, Colour]] = {
    CheckTone.GOOD: (Icon.CIRCLE_CHECK, Colour.GOOD),
    CheckTone.UNPROVEN: (Icon.INFO, Colour.ACCENT),
    CheckTone.UNREADABLE: (Icon.CIRCLE_ALERT, Colour.WARN),
    CheckTone.BAD: (Icon.CIRCLE_X, Colour.BAD),
}


@dataclass(frozen=True, slots=True)
class CheckWords:
    """What is told: the file's name, the outcome, what to know beside it, and the lines that are folded away.

    `opened` is set where something differs or somebody has signed: the lines then lie open.
    """

    file: str
    outcome: str
    asides: Sequence[str] = ()
    details: Sequence[str] = ()
    opened: bool = False
    tone: CheckTone = CheckTone.UNPROVEN


class DocumentCheckDialog(Dialog):
    """Nothing to decide: one button closes it.  The details scroll by keyboard and can be copied into a letter."""

    def __init__(self, say: Say, words: CheckWords, *, parent: QWidget | None = None) -> None:
        super().__init__(
            say, say("Check of “{file}”", file=words.file), say("Close"), parent=parent, width=680
        )
        self.cancel_button.hide()
        self.wished.connect(self.accept)
        self.outcome = TextLabel(words.outcome, LabelRole.STRONG, wrap=True, parent=self)
        self._verdict = QHBoxLayout()
        self._verdict.addWidget(IconMark(*_MARKS[words.tone], parent=self), 0, Qt.AlignmentFlag.AlignTop)
        self._verdict.addWidget(self.outcome, 1)
        self.content.addLayout(self._verdict)
        for each in words.asides:
            self.content.addWidget(TextLabel(each, LabelRole.BASE, wrap=True, parent=self))
        self.head = FoldHead(say, say("Details"), "")
        self.head.turned.connect(self._turn)
        self._details = QWidget(self)
        self._lines = QVBoxLayout(self._details)
        self.details = TextArea(lines=1, most_lines=_LINES, parent=self._details)
        self.details.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.details.setAccessibleName(say("Details"))
        self.details.set_text("\n".join(words.details))
        self._lines.addWidget(self.details)
        if words.details:
            self.content.addWidget(self.head)
            self.content.addWidget(self._details)
        self._show_details(bool(words.details) and words.opened)
        on_theme_change(self._set_gaps)

    @property
    def details_shown(self) -> bool:
        """Whether the details lie open."""
        return not self._details.isHidden()

    def _turn(self) -> None:
        self._show_details(not self.details_shown)
        self._fit()

    def _show_details(self, shown: bool) -> None:
        self.head.set_open(shown)
        self._details.setVisible(shown)

    def _set_gaps(self) -> None:
        theme = theme_of(self)
        self._lines.setContentsMargins(theme.px(28), 0, 0, 0)
        self._verdict.setSpacing(theme.px(8))
