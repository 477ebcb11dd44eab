"""Above a question: its criterion, weight and ground, its time, and the words to be read out."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class QuestionHead(QWidget):
    """A small line with lead and time, and the question in large type."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kicker = TextLabel("", LabelRole.NOTE, parent=self)
        self._kicker.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._time = TextLabel("", LabelRole.NOTE, parent=self)
        self._question = TextLabel("", LabelRole.QUESTION, wrap=True, parent=self)
        self._question.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._line = QHBoxLayout()
        self._line.addWidget(self._kicker, 1)
        self._line.addWidget(self._time)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._line)
        self._column.addWidget(self._question)
        on_theme_change(self._restyle)

    def set_part(self, lead: str, rest: str, words: str) -> None:
        """Show what the part stands for and its words."""
        if rest:
            self._kicker.set_lead(lead, f"· {rest}")
        else:
            self._kicker.set_words(lead)
        self._question.set_words(words)

    def set_time(self, words: str, *, over: bool) -> None:
        """Say how long this part runs; it stands out only when it is over."""
        self._time.set_words(words)
        self._time.set_role(LabelRole.WARN if over else LabelRole.NOTE)

    def time_words(self) -> str:
        """How long this part runs."""
        return self._time.text()

    def question(self) -> str:
        """The words that are read out."""
        return self._question.text()

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._line.setSpacing(theme.px(12))
        self._column.setSpacing(theme.px(4))
