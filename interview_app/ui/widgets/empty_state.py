"""What an empty page says: an icon, a sentence, and the next step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_app.ui import tokens
from interview_app.ui.icons import Icon
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.button import Button
from interview_app.ui.widgets.button_look import ButtonRole
from interview_app.ui.widgets.icon_mark import IconMark
from interview_app.ui.widgets.text_label import LabelRole, TextLabel

_WIDTH = 440


class EmptyState(QWidget):
    """Centred in what is left of the page; `acted` is the click on the next step."""

    acted = Signal()

    def __init__(
        self,
        icon: Icon,
        sentence: str,
        action: str = "",
        *,
        role: ButtonRole = ButtonRole.SECONDARY,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._mark = IconMark(icon, Colour.QUIET, size=tokens.LIST_ROW, parent=self)
        self._words = TextLabel(sentence, LabelRole.QUIET, wrap=True, parent=self)
        self._words.setAlignment(centre)
        self._action = Button(action, role, parent=self)
        self._action.setVisible(bool(action))
        self._action.clicked.connect(self.acted)
        self._column = QVBoxLayout(self)
        self._column.addStretch(2)
        self._column.addWidget(self._mark, 0, centre)
        self._column.addWidget(self._words, 0, centre)
        self._column.addWidget(self._action, 0, centre)
        self._column.addStretch(3)
        on_theme_change(self._restyle)

    def set_words(self, sentence: str, action: str = "") -> None:
        """Say something else; without an action the button goes."""
        self._words.set_words(sentence)
        self._action.set_words(action)
        self._action.setVisible(bool(action))
        self._restyle()

    def begin(self) -> None:
        """Put the focus on the next step."""
        self._action.setFocus()

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._column.setSpacing(theme.px(12))
        self._words.setFixedWidth(theme.px(_WIDTH))
        self._words.setMinimumHeight(self._words.heightForWidth(theme.px(_WIDTH)))
