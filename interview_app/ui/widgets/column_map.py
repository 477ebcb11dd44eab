"""The columns of a list, one line each: its heading, what stands in the first rows, and what it is taken over as."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from interview_app.ui.models.rows import ColumnLine
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.inputs import ComboBox
from interview_app.ui.widgets.text_label import LabelRole, TextLabel, literal_tip

_HEADING, _CHOICE = 168, 224


class ColumnMap(QWidget):
    """`chosen` carries the column and the position of its new meaning among `choices`."""

    chosen = Signal(int, int)

    def __init__(
        self, heads: tuple[str, str, str], choices: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._choices = tuple(choices)
        self._cells: list[QWidget] = []
        self.combos: list[ComboBox] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        for at, words in enumerate(heads):
            self._grid.addWidget(TextLabel(words, LabelRole.LABEL, parent=self), 0, at)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        on_theme_change(self._restyle)

    def show_lines(self, lines: Sequence[ColumnLine]) -> None:
        """Show these columns; where only the choices changed, every control stays as it is."""
        if len(lines) != len(self.combos) or self._headings() != [line.heading for line in lines]:
            self._build(lines)
        for combo, line in zip(self.combos, lines, strict=True):
            combo.setCurrentIndex(0 if line.barred else line.choice)

    def _headings(self) -> list[str]:
        return [combo.accessibleName() for combo in self.combos]

    def _build(self, lines: Sequence[ColumnLine]) -> None:
        for cell in self._cells:
            self._grid.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        self._cells, self.combos = [], []
        for row, line in enumerate(lines, start=1):
            heading = TextLabel(line.heading, LabelRole.STRONG, parent=self)
            sample = TextLabel(line.sample, LabelRole.QUIET, parent=self)
            for label in (heading, sample):
                label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
                label.setToolTip(literal_tip(label.text()))
            combo = ComboBox(self)
            combo.addItems([line.barred] if line.barred else list(self._choices))
            combo.setEnabled(not line.barred)
            combo.setAccessibleName(line.heading)
            combo.activated.connect(lambda choice, at=row - 1: self.chosen.emit(at, choice))
            self.combos.append(combo)
            self._cells += [heading, sample, combo]
            self._grid.addWidget(heading, row, 0)
            self._grid.addWidget(sample, row, 1)
            self._grid.addWidget(combo, row, 2, Qt.AlignmentFlag.AlignVCenter)
        self._restyle()

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._grid.setColumnMinimumWidth(0, theme.px(_HEADING))
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(4))
        for combo in self.combos:
            combo.setFixedWidth(theme.px(_CHOICE))
