"""Columns and tables of a page.

Two columns that are drawn side by side, row by row, as printer drivers do, are read one after the other.  What stands
side by side in rows and does not run on from row to row is a table.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from interview_app.intake.posting.reading.pdf_runs import Run

_MOST = 600
"""Runs on a page, far more than text has, from which on nobody looks for columns."""
_ROWS = 3
"""Rows with something on both sides of a gutter, from which on it is one."""
_FAR = 3.0
"""How far the next line of a column is at most, in sizes of its type."""
_NEAR = 4.0
"""Points by which the edge of a column may wander."""
_LINES, _GOING, _ENDS = 8, 0.25, ".:;!?"
"""In running text of more lines than these, so large a part of them goes on in the next one: it ends with no stop."""
_TIGHT, _FEW = 1.35, 4
"""How near, in sizes of its type, the line above is that belongs to the same words, and of how many runs at most."""
_HAIR = 3.0
"""Points behind the end of a column at which the next one may begin."""
_COLUMN = 100
"""How wide a column of running text is at least."""


class Piece(NamedTuple):
    """A run on its way to a line, with its table (0 outside tables), row and column."""

    run: Run
    table: int = 0
    row: int = 0
    column: int = 0


def in_columns(runs: Sequence[Run], tables: int) -> list[Piece]:
    """The runs, columns read one after the other and tables row by row; what lies above or below, in the same way."""
    gutter = _gutter(runs) if len(runs) <= _MOST else None
    band = [] if gutter is None else _band(runs, gutter)
    if gutter is None or not band:
        return [Piece(run) for run in runs]
    if turn := _turn(runs, band, gutter):
        found = in_columns(runs[:turn], tables)
        return found + in_columns(runs[turn:], tables_in(found, tables))
    top = min(run.baseline for run in band)
    inside = {id(run) for run in band}
    above = [run for run in runs if run.baseline < top and id(run) not in inside]
    below = [run for run in runs if run.baseline >= top and id(run) not in inside]
    found = in_columns(above, tables)
    found += _side_by_side(band, gutter, tables_in(found, tables))
    return found + in_columns(below, tables_in(found, tables))


def _turn(runs: Sequence[Run], band: Sequence[Run], gutter: float) -> int:
    """Where a page that draws its left column before its right one turns to that, 0 where it does not do so."""
    sides = [run.left < gutter for run in band]
    if _switches(band, gutter) != 1 or not sides[0]:
        return 0
    first = band[sides.index(False)]
    turn = next(at for at, run in enumerate(runs) if run is first)
    before = {id(run) for run in runs[:turn]}
    return turn if all(id(run) in before for run in band[: sides.index(False)]) else 0


def _side_by_side(band: Sequence[Run], gutter: float, tables: int) -> list[Piece]:
    """Two columns, or a table of two columns, each of which may be more than one."""
    left = [run for run in band if run.left < gutter]
    right = [run for run in band if run.left >= gutter]
    if _switches(band, gutter) > 1 and not (_runs_on(left) and _runs_on(right)):
        first, last = _extent(band, gutter)
        rows = _table(band[first:last], gutter, tables + 1)
        return [*map(Piece, band[:first]), *rows, *map(Piece, band[last:])]
    found = in_columns(left, tables)
    return found + in_columns(right, tables_in(found, tables))


def tables_in(pieces: Sequence[Piece], tables: int) -> int:
    """How many tables there are with those of the pages before."""
    return max((piece.table for piece in pieces), default=0) or tables


def _gutter(runs: Sequence[Run]) -> float | None:
    """Where the right column begins: the edge at which most runs begin that have another at their left.

    Where other runs begin left of it, above some and below others of these, it is a list set in in its column, and that
    begins where the left column ends.
    """
    pairs = sorted(_with_neighbours(runs))
    best, edge, ends = 0, 0.0, 0.0
    for at, (left, _) in enumerate(pairs):
        near = [right for each, right in pairs[at:] if each <= left + _NEAR]
        if len(near) > best:
            best, edge, ends = len(near), left, max(near)
    if best < _ROWS:
        return None
    there = [run.baseline for run in runs if abs(run.left - edge) <= _NEAR]
    before = [run.baseline for run in runs if ends + _HAIR <= run.left < edge - _NEAR]
    among = bool(before) and min(there) < max(before) and min(before) < max(there)
    return ends + _HAIR if among else edge - 1


def _with_neighbours(runs: Sequence[Run]) -> Iterator[tuple[float, float]]:
    """Where each run begins that has another at its left, and how far right that one runs."""
    by_height = sorted(runs, key=lambda each: each.baseline)
    heights = [run.baseline for run in by_height]
    for run in runs:
        first = bisect_left(heights, run.baseline - run.size)
        last = bisect_left(heights, run.baseline + run.size)
        if last - first > 1:
            ends = [other.right for other in by_height[first:last] if _beside(other, run)]
            if ends:
                yield run.left, max(ends)


def _beside(other: Run, run: Run) -> bool:
    """Whether one run stands left of another, at about the same height."""
    return other.right < run.left - 0.5 * run.size and abs(other.baseline - run.baseline) < run.size


def _band(runs: Sequence[Run], gutter: float) -> list[Run]:
    """The tallest stretch of runs that keep to one side of the gutter, with enough on both sides; may be empty.

    What stands at the left above the first run at the right is read before both in any case, and left out.
    """
    bands: list[list[Run]] = [[]]
    for run in sorted(runs, key=lambda each: each.baseline):
        crosses = run.left < gutter < run.right
        if crosses:
            bands.append(_torn(bands[-1], run, gutter) or _headed(bands[-1], run, gutter))
        elif bands[-1] and run.baseline - bands[-1][-1].baseline > _FAR * run.size:
            bands.append([])
        if not crosses:
            bands[-1].append(run)
    best = max(bands, key=lambda band: _rows_of(band, gutter))
    if _rows_of(best, gutter) < _ROWS:
        return []
    begins = min(run.baseline for run in best if run.left >= gutter)
    kept = {id(run) for run in best if run.left >= gutter or run.baseline > begins - run.size}
    return [run for run in runs if id(run) in kept]


def _torn(band: list[Run], crossing: Run, gutter: float) -> list[Run]:
    """Takes from a band's end, and gives, what belongs to a run that crosses the gutter: the first lines of a label."""
    begin, top = len(band), crossing.baseline
    while begin and top - band[begin - 1].baseline < _TIGHT * crossing.size:
        begin -= 1
        top = band[begin].baseline if band[begin].left < gutter else top
    torn = band[begin:]
    if not begin or len(torn) > _FEW or not any(run.left < gutter for run in torn):
        return []
    del band[begin:]
    return torn


def _headed(band: list[Run], crossing: Run, gutter: float) -> list[Run]:
    """Takes from a band's end, and gives, a heading of what crosses the gutter: nearer to it than to the line above."""
    if len(band) < 2 or band[-1].left >= gutter:
        return []
    last, above = band[-1], band[-2]
    if crossing.baseline - last.baseline >= last.baseline - above.baseline:
        return []
    return [band.pop()]


def _rows_of(band: Sequence[Run], gutter: float) -> int:
    """How many lines have something on both sides."""
    left = [run for run in band if run.left < gutter]
    return sum(any(_beside(other, run) for other in left) for run in band if run.left >= gutter)


def _switches(band: Sequence[Run], gutter: float) -> int:
    """How often the page goes from one side to the other while it draws."""
    return sum((before.left < gutter) != (after.left < gutter) for before, after in pairwise(band))


def _runs_on(side: Sequence[Run]) -> bool:
    """Whether most lines of a column fill it, or many go on in the next one, as in running text and not in cells."""
    if len(side) < _ROWS:
        return False
    width = max(run.right for run in side) - min(run.left for run in side)
    full = sum(run.right - run.left > 0.75 * width for run in side)
    going = sum(below.text[0].islower() and above.text[-1] not in _ENDS for above, below in pairwise(side))
    return width > _COLUMN and (full > 0.5 * len(side) or (len(side) > _LINES and going > _GOING * len(side)))


def _extent(band: Sequence[Run], gutter: float) -> tuple[int, int]:
    """From which run to which a table goes: what stands alone at the left above and below does not belong to it."""
    in_row = [
        at
        for at, run in enumerate(band)
        if run.left >= gutter or any(_beside(run, other) for other in band if other.left >= gutter)
    ]
    return in_row[0], in_row[-1] + 1


def _table(band: Sequence[Run], gutter: float, number: int) -> Iterator[Piece]:
    """Rows begin where the page comes back from the right side to the left."""
    row, was_right = 0, False
    for run in band:
        is_right = run.left >= gutter
        row += was_right and not is_right
        was_right = is_right
        yield Piece(run, number, row, int(is_right))
