"""A narrow column beside the text, as portals have for facts and contacts: behind it the text goes on where it was."""

from __future__ import annotations

from typing import Generic, TypeVar

from interview_app.intake.posting.row import Row

Standing = TypeVar("Standing")
_NEAR, _FAR = 8.0, 60.0
"""Points within which rows stand in one column, and from which on another one stands beside it."""
_NARROW = 0.6
"""Beside the column of the text, an aside is narrower than this part of it."""


class Columns(Generic[Standing]):
    """Remembers for each column what stood above its last block."""

    def __init__(self) -> None:
        self._last: Row | None = None
        self._known: list[tuple[float, Standing]] = []

    def going_on(self, row: Row, above: Standing) -> Standing:
        """What stands above a row: behind an aside, what stood above in its own column."""
        if self._last is None or not _is_aside(self._last, row):
            return above
        return next(
            (known for margin, known in reversed(self._known) if abs(margin - row.margin) < _NEAR), above
        )

    def note(self, row: Row, above: Standing) -> None:
        """Remember what stands above the row after this one in its column."""
        self._last = row
        if row.placed:
            self._known.append((row.margin, above))


def _is_aside(last: Row, row: Row) -> bool:
    """Whether the last row stood in a narrow column at the right of this row's."""
    if not (last.placed and row.placed) or last.margin - row.margin < _FAR:
        return False
    return last.edge - last.margin < _NARROW * (row.edge - row.margin)
