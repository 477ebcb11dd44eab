"""The table of a matrix: the names take the room that is left, and are never squeezed out."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from interview_app.ui import tokens
from interview_app.ui.theme import theme_of
from interview_app.ui.widgets.table import Column, Table

_RANK, _NAME, _VALUE, _TOTAL = 46, 132, 54, 84
_LEAST_NAME, _LEAST_VALUE, _LEAST_TOTAL = 116, 42, 72
"""So narrow do they become before the total is out of sight."""
_NAMES = 1


class MatrixTable(Table):
    """Columns: rank, name, one per value, total.

    Where they are too wide together, the values give way first, then names and total; then the table scrolls sideways.
    """

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

    def _arrange_columns(self) -> None:
        super()._arrange_columns()
        self._fit_names()

    def _fit_names(self) -> None:
        theme, head, values = theme_of(self), self.horizontalHeader(), self._values
        if head.count() <= _NAMES:
            return
        room = self.viewport().width() - theme.px(_RANK)
        tight = room < theme.px(_NAME) + values * theme.px(_LEAST_VALUE) + theme.px(_TOTAL)
        name, total = (
            theme.px(_LEAST_NAME if tight else _NAME),
            theme.px(_LEAST_TOTAL if tight else _TOTAL),
        )
        each = (room - name - total) // max(values, 1)
        value = min(max(each, theme.px(_LEAST_VALUE)), theme.px(_VALUE))
        for column in range(_NAMES + 1, min(_NAMES + 1 + values, head.count())):
            head.resizeSection(column, value)
        if head.count() > _NAMES + 1 + values:
            head.resizeSection(_NAMES + 1 + values, total)
        head.resizeSection(_NAMES, max(room - values * value - total, name))
