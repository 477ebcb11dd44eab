"""Words quoted from the posting, small and quiet beside an icon."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from interview_app.ui import tokens
from interview_app.ui.icons import Icon
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.icon_mark import IconMark
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class Quotation(QWidget):
    """The words can be marked and copied."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = TextLabel(words, LabelRole.NOTE, wrap=True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        mark = IconMark(Icon.FILE_TEXT, Colour.QUIET, size=tokens.SMALL_ICON)
        self._row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(label, 1)
        on_theme_change(self._restyle)

    def _restyle(self) -> None:
        self._row.setSpacing(theme_of(self).px(8))
