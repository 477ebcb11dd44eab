"""Small, quiet words beside an icon: a quotation from the posting, a note."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from interview_app.ui import tokens
from interview_app.ui.icons import Icon
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.icon_mark import IconMark
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class Note(QWidget):
    """The words can be marked and copied."""

    def __init__(self, words: str, icon: Icon = Icon.INFO, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = TextLabel(words, LabelRole.NOTE, wrap=True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        mark = IconMark(icon, Colour.QUIET, size=tokens.SMALL_ICON)
        self._row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._label, 1)
        on_theme_change(self._restyle)

    def set_words(self, words: str) -> None:
        """Say something else."""
        self._label.set_words(words)

    def _restyle(self) -> None:
        self._row.setSpacing(theme_of(self).px(8))


class Quotation(Note):
    """Words of the posting."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, Icon.FILE_TEXT, parent)
