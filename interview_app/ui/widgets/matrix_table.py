"""The table of a matrix: the names take the room that is left, and are never squeezed out."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from interview_app.ui import tokens
from interview_app.ui.theme import theme_of
from interview_app.ui.widgets.table import Column, Table

_RANK, _NAME, _VALUE, _TOTAL = 48, 132, 54, 84
_NAMES = 1


class MatrixTable(Table):
    """Columns: rank, name, one per value, total.  Where they are too wide together, the table scrolls sideways."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self._values = 0
        super().__init__(name, row_height=tokens.TWO_LINE_ROW, cells=True, parent=parent)

    def set_values(self, count: int) -> None:
        """Say how many columns of values there are."""
        self._values = count
        self.set_columns(
            (Column(_RANK), Column(_NAME), *(Column(_VALUE) for _ in range(count)), Column(_TOTAL))
        )
        self._fit_names()

    def rows_height(self) -> int:
        """The height that the head and all rows need."""
        return (
            self.horizontalHeader().sizeHint().height()
            + self.verticalHeader().length()
            + theme_of(self).px(2)
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_names()

    def _fit_names(self) -> None:
        theme = theme_of(self)
        others = theme.px(_RANK) + self._values * theme.px(_VALUE) + theme.px(_TOTAL)
        if self.horizontalHeader().count() > _NAMES:
            room = self.viewport().width() - others
            self.horizontalHeader().resizeSection(_NAMES, max(room, theme.px(_NAME)))
