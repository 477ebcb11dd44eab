"""Facts as pairs: a quiet label and its value, one line each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class KeyValues(QWidget):
    """A short list of facts; values can be marked and copied."""

    def __init__(self, *, key_width: int = 128, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key_width = key_width
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._labels: list[TextLabel] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        on_theme_change(self._restyle)

    def set_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these pairs of label and value instead of the present ones."""
        for label in self._labels:
            self._grid.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels = []
        for row, (key, value) in enumerate(facts):
            name = TextLabel(key, LabelRole.QUIET, parent=self)
            words = TextLabel(value, wrap=True, parent=self)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            words.setAccessibleName(f"{key}: {value}")
            self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(words, row, 1)
            self._labels += [name, words]

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._grid.setColumnMinimumWidth(0, theme.px(self._key_width))
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(8))
