"""Where the text of each row's column begins and how far right it could have run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from interview_app.intake.posting.labels import labels_beside
from interview_app.intake.posting.row import Row

_NEAR = 4.0
"""Points within which rows begin at the same place."""
_GAP = 18.0
"""How wide, in points, the space between columns usually is."""
_COLUMN = 80.0
"""So much narrower than the document, in points, text stands in a column though none is beside it."""
_ENOUGH = 4
"""So many rows show how far right a column runs."""


def in_columns(rows: Sequence[Row], widest: float) -> tuple[Row, ...]:
    """The rows, those with a place with the margin and the edge of their column; they come in reading order.

    `widest` is how far right anything of the document stands, page numbers too.
    """
    pages: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        pages[row.line.page].append(row)
    return tuple(row for found in pages.values() for row in _page(found, widest))


def _page(rows: list[Row], widest: float) -> list[Row]:
    """The rows of a page; a row that stands above the one before begins another column."""
    runs: list[list[Row]] = []
    for row in rows:
        last = runs[-1][-1] if runs else None
        new = last is None or row.line.top < last.line.top - last.line.height or not row.placed
        begins = min(other.line.left for other in runs[-1][-_ENOUGH:]) if runs else 0.0
        new = new or row.line.right < begins or row.line.left < begins - _COLUMN
        if new or _cell(row) != _cell(last):
            runs.append([row])
        else:
            runs[-1].append(row)
    columns = [_Column(run) for run in labels_beside(runs)]
    return [
        replace(row, margin=column.margin, edge=column.edge(row, columns, widest)) if row.placed else row
        for column in columns
        for row in column.rows
    ]


def _cell(row: Row | None) -> tuple[int, int] | None:
    """The table and column that a row stands in."""
    return (row.line.cell[0], row.line.cell[2]) if row is not None and row.line.cell else None


class _Column:
    """Rows one below the other."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        self.top = rows[0].line.top - _NEAR
        self.left = min(row.line.left for row in rows)
        self.margin = self._margin()
        self._own = self._flush()

    def _margin(self) -> float:
        """The leftmost place where rows begin that is not a chance: one in eight of them does."""
        least = max(1, len(self.rows) // 8)
        lefts = sorted(row.line.left for row in self.rows)
        return next(
            left for at, left in enumerate(lefts) if sum(other <= left + _NEAR for other in lefts) >= least
        )

    def _flush(self) -> float:
        """How far right several of the rows run alike, 0 where they do not."""
        far = max(row.line.right for row in self.rows)
        return far if sum(row.line.right > far - _NEAR for row in self.rows) >= _ENOUGH else 0

    def edge(self, row: Row, columns: Sequence[_Column], widest: float) -> float:
        """How far right a row could have run: to the end of its column where another stands beside it."""
        later = columns[columns.index(self) + 1 :]
        beside = [
            other
            for other in later
            if other.left > row.line.left + _NEAR
            and other.top <= row.line.top
            and not other.rows[0].line.cell
        ]
        if not beside:
            return self._own if 0 < self._own < widest - _COLUMN else widest
        gutter = min(column.left for column in beside)
        top = min(column.top for column in beside)
        rights = [
            other.line.right for other in self.rows if other.line.top >= top and other.line.right < gutter
        ]
        return max(rights) if len(rights) >= _ENOUGH else gutter - _GAP
