"""How a number came about, line by line: what was done at the left, the result at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.hairline import Hairline
from interview_app.ui.widgets.text_label import LabelRole, TextLabel, literal_tip

_WIDTH = 260
_LONG = 26
"""A calculation with more characters than this goes over several lines."""


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step of the arithmetic in words; `said` is the label in full where it is a short sign."""

    label: str
    calculation: str
    result: str
    strong: bool = False
    said: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What the panel shows: whose number it is, blocks of steps set apart by lines, and whole sentences."""

    kicker: str
    title: str
    subtitle: str
    heading: str
    blocks: tuple[tuple[StepLine, ...], ...]
    remarks: tuple[str, ...]


class ArithmeticPanel(QWidget):
    """Shows one explanation at a time; what it says can be marked and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._inner: QWidget | None = None
        self._explanation: Explanation | None = None
        on_theme_change(self._restyle)

    def explain(self, explanation: Explanation) -> None:
        """Show this explanation instead of the present one."""
        self.clear()
        self._explanation = explanation
        self._inner = _Explained(explanation, self)
        self._column.insertWidget(0, self._inner)

    def clear(self) -> None:
        """Show nothing."""
        self._explanation = None
        if self._inner is not None:
            self._column.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
            self._inner = None

    def _restyle(self) -> None:
        self._column.setSpacing(theme_of(self).px(4))
        if self._explanation is not None:
            self.explain(self._explanation)


class _Explained(QWidget):
    def __init__(self, explanation: Explanation, parent: QWidget) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(TextLabel(explanation.kicker, LabelRole.NOTE, parent=self))
        column.addWidget(self._words(explanation.title, LabelRole.SECTION))
        column.addWidget(self._words(explanation.subtitle, LabelRole.QUIET))
        if explanation.heading:
            column.addWidget(self._words(explanation.heading, LabelRole.LABEL))
        for at, block in enumerate(explanation.blocks):
            if at:
                column.addWidget(Hairline(parent=self))
            column.addLayout(self._steps(block))
        for remark in explanation.remarks:
            column.addWidget(self._words(remark, LabelRole.NOTE))
        column.addStretch(1)

    def _words(self, words: str, role: LabelRole) -> TextLabel:
        """A sentence that breaks for a width that it has, else it asks for more height than it needs."""
        label = TextLabel(words, role, wrap=True, parent=self)
        label.setMinimumWidth(theme_of(self).px(_WIDTH))
        return label

    def _steps(self, lines: Sequence[StepLine]) -> QGridLayout:
        theme = theme_of(self)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(4))
        grid.setColumnStretch(0, 1)
        for row, line in enumerate(lines):
            self._step(grid, row, line)
        return grid

    def _step(self, grid: QGridLayout, row: int, line: StepLine) -> None:
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        label = TextLabel(line.label, wrap=True, parent=self)
        calculation = TextLabel(
            line.calculation, LabelRole.QUIET, wrap=len(line.calculation) > _LONG, parent=self
        )
        calculation.setAlignment(right)
        result = TextLabel(line.result, LabelRole.STRONG if line.strong else LabelRole.BASE, parent=self)
        result.setAlignment(right)
        for each in (label, calculation, result):
            if each.text():
                each.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        result.setAccessibleName(f"{line.said or line.label}: {line.calculation} {line.result}")
        label.setToolTip(literal_tip(line.said))
        grid.addWidget(label, row, 0)
        grid.addWidget(calculation, row, 1)
        grid.addWidget(result, row, 2)
