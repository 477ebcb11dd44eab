"""Where the text of each row's column begins and how far right it could have run."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

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
    columns = [_columns(found) for found in pages.values()]
    known = [(column.margin, column.gutter) for found in columns for column in found if column.gutter]
    return tuple(row for found in columns for column in found for row in column.edged(widest, known))


def _columns(rows: list[Row]) -> list[_Column]:
    """The columns of a page; a row that stands above the one before begins another column."""
    runs: list[list[Row]] = []
    for row in rows:
        if not runs or _begins_anew(runs[-1], row):
            runs.append([row])
        else:
            runs[-1].append(row)
    columns = [_Column(run) for run in labels_beside(runs)]
    for at, column in enumerate(columns):
        column.meet(columns[at + 1 :])
    return columns


def _begins_anew(run: Sequence[Row], row: Row) -> bool:
    """Whether a row begins another column than the rows before it."""
    line, last = row.line, run[-1].line
    if line.top < last.top - last.height or not row.placed:
        return True
    if (line.cell or last.cell) and _cell(row) != _cell(run[-1]):
        return True
    reach = min(line.right, line.left + _COLUMN)
    return reach < last.left and all(reach < other.line.left for other in run[-_ENOUGH:])


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
        self.gutter = 0.0
        self._own = self._flush()
        self._beside: list[_Column] = []

    def _margin(self) -> float:
        """The leftmost place where rows begin that is not a chance: one in eight does; marks may stand out from it."""
        lefts = sorted(row.line.left for row in self.rows if not row.mark) or [self.left]
        least = max(1, len(lefts) // 8)
        return next(left for left in lefts if bisect_right(lefts, left + _NEAR) >= least)

    def _flush(self) -> float:
        """How far right several of the rows run alike, 0 where they do not."""
        far = max(row.line.right for row in self.rows)
        return far if sum(row.line.right > far - _NEAR for row in self.rows) >= _ENOUGH else 0

    def meet(self, later: Sequence[_Column]) -> None:
        """Learn which of the columns that are read later stand beside this one."""
        self._beside = [
            other for other in later if other.left > self.left + _NEAR and not other.rows[0].line.cell
        ]
        near = [other for other in self._beside if other.top <= self.rows[-1].line.top]
        self.gutter = min((other.left for other in near), default=0.0)

    def edged(self, widest: float, known: Sequence[tuple[float, float]]) -> Iterator[Row]:
        """The rows with the margin of this column and how far right each could have run."""
        alone = self._alone(widest, known)
        for row in self.rows:
            edge = self._edge(row, alone) if self._beside else alone
            yield row.within(self.margin, edge) if row.placed else row

    def _alone(self, widest: float, known: Sequence[tuple[float, float]]) -> float:
        """How far right rows run with nothing beside them: as in a column that begins there on another page."""
        if 0 < self._own < widest - _COLUMN:
            return self._own
        far = max(row.line.right for row in self.rows)
        if far < widest - _COLUMN and self._runs_on(far):
            return far
        alike = [
            gutter - _GAP for margin, gutter in known if abs(margin - self.margin) < _NEAR and far < gutter
        ]
        return min(alike, default=widest)

    def _runs_on(self, far: float) -> bool:
        """Whether the rows are wrapped there: several are nearly as long and go on in the next one."""
        going = [
            above
            for above, below in pairwise(self.rows)
            if below.text[0].islower() and not below.mark and above.text[-1] not in ".:;!?"
        ]
        near = sum(above.line.right > far - 0.3 * (far - self.margin) for above in going)
        return near >= _ENOUGH and near > 0.6 * len(going)

    def _edge(self, row: Row, alone: float) -> float:
        """How far right a row could have run: to the end of its column where another stands beside it."""
        beside = [
            other
            for other in self._beside
            if other.left > row.line.left + _NEAR and other.top <= row.line.top
        ]
        if not beside:
            return alone
        gutter = min(column.left for column in beside)
        top = min(column.top for column in beside)
        rights = [
            other.line.right for other in self.rows if other.line.top >= top and other.line.right < gutter
        ]
        return max(rights) if len(rights) >= _ENOUGH else gutter - _GAP
