"""A question of the form, folded to its title or open with everything that belongs to it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.models.rows import QuestionWords
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.button import Button, text_button
from interview_app.ui.widgets.button_look import ButtonRole
from interview_app.ui.widgets.hairline import Hairline
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class QuestionBlock(QWidget):
    """The title is a button that opens and folds the rest; `turned` tells which.

    `wished` is the click on the act that is offered with the question, where there is one.
    """

    turned = Signal(bool)
    wished = Signal()

    def __init__(self, say: Say, words: QuestionWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._name = words.title
        self.button = Button("", ButtonRole.PLAIN, Icon.CHEVRON_RIGHT, name=words.title, small=True)
        self.button.setToolTip("")
        self.button.clicked.connect(lambda: self.set_open(not self.is_open()))
        title = _Title(words.title)
        title.clicked.connect(self.button.click)
        self._head = QHBoxLayout()
        self._head.addWidget(self.button)
        self._head.addWidget(title, 1)
        self._head.addWidget(TextLabel(words.aside, LabelRole.NOTE))
        self._body = QWidget(self)
        self._inside = QVBoxLayout(self._body)
        self._fill(words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._head)
        column.addWidget(self._body)
        self.set_open(False)
        on_theme_change(self._restyle)

    def is_open(self) -> bool:
        """Whether the rest shows."""
        return self._body.isVisibleTo(self)

    def set_open(self, opened: bool) -> None:
        """Open or fold."""
        self._body.setVisible(opened)
        self.button.set_icon(Icon.CHEVRON_DOWN if opened else Icon.CHEVRON_RIGHT)
        state = self._say("open") if opened else self._say("folded")
        self.button.setAccessibleDescription(state)
        self.turned.emit(opened)

    def _fill(self, words: QuestionWords) -> None:
        if words.notice:
            self._inside.addWidget(_readable(words.notice))
        self._box = QFrame()
        self._box.setProperty("role", "raised")
        self._framed = QVBoxLayout(self._box)
        self._framed.addWidget(_readable(words.wording))
        self._inside.addWidget(self._box)
        self._part(self._say("Expected answer"), "; ".join(words.expected))
        self._part(self._say("Probes"), "\n".join(words.probes))
        self._inside.addWidget(TextLabel(self._say("Behavioural anchors"), LabelRole.LABEL))
        self._anchors = QGridLayout()
        self._anchors.setColumnStretch(1, 1)
        for at, (level, behaviour) in enumerate(words.anchors):
            self._anchors.addWidget(Hairline(), 2 * at, 0, 1, 2)
            number = TextLabel(level, LabelRole.STRONG)
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._anchors.addWidget(number, 2 * at + 1, 0)
            self._anchors.addWidget(_readable(behaviour), 2 * at + 1, 1)
        self._inside.addLayout(self._anchors)
        if words.verb:
            self.act_button = text_button(words.verb, small=True)
            self.act_button.setAccessibleName(f"{words.verb} {words.title}")
            self.act_button.clicked.connect(self.wished)
            self._inside.addWidget(self.act_button, 0, Qt.AlignmentFlag.AlignLeft)

    def _part(self, label: str, words: str) -> None:
        if words:
            self._inside.addWidget(TextLabel(label, LabelRole.LABEL))
            self._inside.addWidget(_readable(words))

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._head.setSpacing(theme.px(4))
        self._inside.setContentsMargins(theme.px(32), 0, 0, theme.px(8))
        self._inside.setSpacing(theme.px(4))
        self._framed.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
        self._anchors.setHorizontalSpacing(theme.px(16))
        self._anchors.setVerticalSpacing(theme.px(4))
        self._anchors.setColumnMinimumWidth(0, theme.px(24))


class _Title(TextLabel):
    """The title can be clicked like the button before it."""

    clicked = Signal()

    def __init__(self, words: str) -> None:
        super().__init__(words, LabelRole.STRONG, wrap=True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, ev: QMouseEvent) -> None:
        self.clicked.emit()


def _readable(words: str) -> TextLabel:
    """Words that can be marked and copied."""
    label = TextLabel(words, wrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
