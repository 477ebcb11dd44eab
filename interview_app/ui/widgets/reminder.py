"""A calm line that opens to a reminder and folds away again."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.button import Button, text_button
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class Reminder(QWidget):
    """`title` always stands; `words` and `source` only while it is open."""

    def __init__(
        self, say: Say, *, title: str, words: str, source: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._say, self._title_words = say, title
        self._title = text_button(title, Icon.CHEVRON_RIGHT, small=True)
        self._title.clicked.connect(self._turn)
        self._words = TextLabel(words, wrap=True, parent=self)
        self._source = TextLabel(source, LabelRole.NOTE, wrap=True, parent=self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._title)
        self._column.addWidget(self._words)
        self._column.addWidget(self._source)
        self._show(False)
        on_theme_change(self._restyle)

    def button(self) -> Button:
        """What opens and folds it."""
        return self._title

    def is_open(self) -> bool:
        """Whether the words can be read."""
        return self._words.isVisibleTo(self)

    def _turn(self) -> None:
        self._show(not self.is_open())

    def _show(self, opened: bool) -> None:
        self._words.setVisible(opened)
        self._source.setVisible(opened)
        self._title.set_icon(Icon.CHEVRON_DOWN if opened else Icon.CHEVRON_RIGHT)
        state = self._say("open") if opened else self._say("folded")
        self._title.setAccessibleName(self._say("{title}: {state}", title=self._title_words, state=state))

    def _restyle(self) -> None:
        self._column.setSpacing(theme_of(self).px(4))
