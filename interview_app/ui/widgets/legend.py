"""What short signs stand for: small lines of sign and name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.text_label import LabelRole, TextLabel

_SIGN, _NAME = 28, 220


class Legend(QWidget):
    """Takes no more height than its lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[str, str], ...] = ()
        self._labels: list[TextLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        on_theme_change(self._restyle)

    def show_signs(self, signs: Sequence[tuple[str, str]]) -> None:
        """Show these pairs of sign and name."""
        if tuple(signs) == self._shown:
            return
        self._shown = tuple(signs)
        for label in self._labels:
            self._grid.removeWidget(label)
            label.deleteLater()
        self._labels = []
        for row, (sign, name) in enumerate(signs):
            for column, words in enumerate((sign, name)):
                label = TextLabel(words, LabelRole.NOTE, wrap=column == 1, parent=self)
                self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
                self._labels.append(label)
        self._fit()

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._grid.setColumnMinimumWidth(0, theme.px(_SIGN))
        self._grid.setHorizontalSpacing(0)
        self._fit()

    def _fit(self) -> None:
        """Let long names break for a width that they have, else they ask for more height than they need."""
        for name in self._labels[1::2]:
            name.setMinimumWidth(theme_of(self).px(_NAME))
