"""Fits the columns of a table to the room there is: as wide as wished, narrower down to a least, then it scrolls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.table import Column, Table


@dataclass(frozen=True, slots=True)
class Wish:
    """Widths in unscaled pixels; `grows` takes what is left over."""

    width: int
    least: int
    grows: bool = False


class ColumnFit(QObject):
    """Keeps the columns of `table` fitted while it is resized."""

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._table = table
        self._wishes: tuple[Wish, ...] = ()
        self._room = 0
        table.resized.connect(self._take_room)
        on_theme_change(self.fit)

    def set_wishes(self, wishes: Sequence[Wish]) -> None:
        """Other columns."""
        self._wishes = tuple(wishes)
        self.fit()

    def _take_room(self, width: int) -> None:
        self._room = width
        self.fit()

    def fit(self) -> None:
        """Set the widths for the room there is now."""
        scale = theme_of(self._table).scale
        widths = fitted(self._wishes, int(self._room / scale))
        room = sum(widths) <= self._room / scale
        self._table.set_columns(
            [
                Column(width, stretch=wish.grows and room)
                for width, wish in zip(widths, self._wishes, strict=True)
            ]
        )


def fitted(wishes: Sequence[Wish], room: int) -> list[int]:
    """A width for each column: its wish, or between its least and its wish in the same proportion for all."""
    wished, least = sum(each.width for each in wishes), sum(each.least for each in wishes)
    if room >= wished:
        return [each.width for each in wishes]
    if room <= least:
        return [each.least for each in wishes]
    return [each.least + (each.width - each.least) * (room - least) // (wished - least) for each in wishes]
