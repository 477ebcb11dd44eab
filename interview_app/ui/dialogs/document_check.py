"""What the check of an issued document found: one sentence, what it does not prove, and the details folded away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_app.i18n import Say
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.icons import Icon
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.button import secondary_button
from interview_app.ui.widgets.fold_head import FoldHead
from interview_app.ui.widgets.icon_mark import IconMark
from interview_app.ui.widgets.progress import ProgressLine
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.signatures import trust_label, trust_words

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

    `opened` is set where something differs or somebody has signed: the lines then lie open.  `names_signers` says that
    an authority can be asked about the names in certificates.
    """

    file: str
    outcome: str
    asides: Sequence[str] = ()
    details: Sequence[str] = ()
    opened: bool = False
    tone: CheckTone = CheckTone.UNPROVEN
    names_signers: bool = False


class DocumentCheckDialog(Dialog):
    """Nothing to decide: one button closes it.  The details scroll by keyboard, and all that is told can be copied.

    `trust_wished` is the click on the button that names an authority; whoever opened the dialog checks again and shows
    what came of it by `show_words`, or why nothing did by `show_error`.
    """

    trust_wished = Signal()

    def __init__(self, say: Say, words: CheckWords, *, parent: QWidget | None = None) -> None:
        super().__init__(
            say, say("Check of “{file}”", file=words.file), say("Close"), parent=parent, width=680
        )
        self.cancel_button.hide()
        self.wished.connect(self.accept)
        self.outcome = TextLabel("", LabelRole.STRONG, wrap=True, parent=self)
        self._mark = IconMark(*_MARKS[words.tone], parent=self)
        self._verdict = QHBoxLayout()
        self._verdict.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        self._verdict.addWidget(self.outcome, 1)
        self._asides = QVBoxLayout()
        self._trust = self._trust_part()
        self.progress = ProgressLine(say, self, cancel=False)
        self.head = FoldHead(say, say("Details"), "")
        self.head.turned.connect(self._turn)
        self._details = QWidget(self)
        self._lines = QVBoxLayout(self._details)
        self.details = TextArea(lines=1, most_lines=_LINES, parent=self._details)
        self.details.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.details.setAccessibleName(say("Details"))
        self._lines.addWidget(self.details, 0, Qt.AlignmentFlag.AlignTop)
        self.copy_button = secondary_button("")
        self.copy_button.clicked.connect(self._copy)
        self._buttons.insertWidget(0, self.copy_button)
        self._kept.append(self.copy_button)
        self.content.addLayout(self._verdict)
        self.content.addLayout(self._asides)
        for part in (self._trust, self.progress, self.head, self._details):
            self.content.addWidget(part)
        on_theme_change(self._set_gaps)
        self.show_words(words)

    @property
    def details_shown(self) -> bool:
        """Whether the details lie open."""
        return not self._details.isHidden()

    def show_words(self, words: CheckWords) -> None:
        """Tell what was found, in the place of what was told before."""
        self.tone, self._words = words.tone, words
        self.copy_button.set_words(self._say("Copy this outcome"))
        self._mark.set_icon(*_MARKS[words.tone])
        self.outcome.set_words(words.outcome)
        while before := self._asides.takeAt(0):
            if widget := before.widget():
                widget.setParent(None)
                widget.deleteLater()
        for each in words.asides:
            self._asides.addWidget(TextLabel(each, LabelRole.BASE, wrap=True, parent=self))
        self.details.set_text("\n".join(words.details))
        self.head.setVisible(bool(words.details))
        self._show_details(bool(words.details) and words.opened)
        self._trust.setVisible(words.names_signers)
        self.clear_error()
        self._body.verticalScrollBar().setValue(0)

    def show_working(self, words: str) -> None:
        """Say what is being done; an empty sentence says that it is done."""
        if words:
            self.progress.show_step(words, 0, 0)
        else:
            self.progress.finish()
        self.trust_button.setEnabled(not words)
        self._fit()

    def _trust_part(self) -> QWidget:
        """What naming an authority means, and the button below."""
        part = QWidget(self)
        self._trust_lines = QVBoxLayout(part)
        self._trust_lines.setContentsMargins(0, 0, 0, 0)
        self.trust_button = secondary_button(trust_label(self._say))
        self.trust_button.clicked.connect(self.trust_wished)
        self._trust_lines.addWidget(
            TextLabel(trust_words(self._say), LabelRole.QUIET, wrap=True, parent=part)
        )
        self._trust_lines.addWidget(self.trust_button, 0, Qt.AlignmentFlag.AlignLeft)
        return part

    def _copy(self) -> None:
        """Put everything that is told on the clipboard, for a letter or a file note."""
        told = self._words
        QGuiApplication.clipboard().setText(
            "\n".join((self.windowTitle(), told.outcome, *told.asides, *told.details))
        )
        self.copy_button.set_words(self._say("Copied to the clipboard"))

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
        self._asides.setSpacing(theme.px(12))
        self._trust_lines.setSpacing(theme.px(8))
