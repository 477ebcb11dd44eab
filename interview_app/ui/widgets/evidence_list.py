"""What everybody's level rests on, one below the other: level, name, sentence, marked words of the answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.hairline import Hairline
from interview_app.ui.widgets.text_label import LabelRole, TextLabel

_LEVEL = 24


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One person's part; `passages` are quoted already."""

    level: str
    name: str
    words: str
    passages: tuple[str, ...] = ()


class EvidenceList(QWidget):
    """Takes no more height than its rows; the words can be marked and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[EvidenceRow, ...] = ()
        self._widgets: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        on_theme_change(self._restyle)

    def show_rows(self, rows: Sequence[EvidenceRow]) -> None:
        """Show these rows in this order."""
        if tuple(rows) == self._shown:
            return
        self._shown = tuple(rows)
        for widget in self._widgets:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._widgets = []
        for row in rows:
            self._add(row)

    def rows(self) -> tuple[EvidenceRow, ...]:
        """What is shown."""
        return self._shown

    def _add(self, row: EvidenceRow) -> None:
        top, at = Qt.AlignmentFlag.AlignTop, self._grid.rowCount()
        line, level = Hairline(), TextLabel(row.level, LabelRole.STRONG)
        self._grid.addWidget(line, at, 0, 1, 2)
        self._grid.addWidget(level, at + 1, 0, top)
        lines = [(row.name, LabelRole.LABEL), (row.words, LabelRole.BASE)]
        lines += [(each, LabelRole.NOTE) for each in row.passages]
        labels = [TextLabel(words, role, wrap=True) for words, role in lines if words]
        for place, label in enumerate(labels, start=at + 1):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(label, place, 1)
        self._widgets += [line, level, *labels]

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._grid.setColumnMinimumWidth(0, theme.px(_LEVEL))
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(theme.px(4))
