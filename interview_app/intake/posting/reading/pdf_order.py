"""The runs of a page as lines, in the order in which a person reads them.

The order in which a page draws its text is nearly always the right one, and is kept.  Two things are put right: pages
that jump about (sorted from top to bottom), and two columns drawn side by side, row by row, as printer drivers do.
What stands side by side in rows and does not run on from row to row is a table, and its lines get their cells.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from interview_app.intake.posting.line import Line
from interview_app.intake.posting.reading.pdf_runs import Run

_JUMPS = 3
"""Steps upwards on a page, besides those between columns, from which on its order is not believed."""
_MOST = 600
"""Runs on a page, far more than text has, from which on nobody looks for columns."""
_ROWS = 3
"""Rows with something on both sides of a gutter, from which on it is one."""
_FAR = 3.0
"""How far the next line of a column is at most, in sizes of its type."""
_NEAR = 4.0
"""Points by which the edge of a column may wander."""
_MARK = 4
"""Characters of a list's mark at most, such as “12.” or “(a)”."""
_UNEVEN = 0.14
"""By which part a size that is measured may differ from the one that is meant."""
_COLUMN = 100
"""How wide a column of running text is at least."""
_ASCENT = 0.8
_GAP = 6
"""How wide a gap in a line may be, in sizes of its type."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A run on its way to a line; `cell` is the row and column of a table."""

    run: Run
    table: int = 0
    row: int = 0
    column: int = 0


def lines_of(pages: Sequence[Sequence[Run]]) -> Iterator[Line]:
    """The lines of a document in reading order."""
    usual = _usual_size(pages)
    tables = 0
    for page, runs in enumerate(pages, start=1):
        pieces = _in_order(runs, tables)
        tables = _counted(pieces, tables)
        yield from (_line(piece, page, usual) for piece in pieces)


def _in_order(runs: Sequence[Run], tables: int) -> list[_Piece]:
    whole = _marked(_from_top(runs) if _jumps(runs) > _JUMPS else list(runs))
    return list(_on_one_line(_columns(whole, tables)))


def _usual_size(pages: Sequence[Sequence[Run]]) -> float:
    """The size of the type in which half of the letters are set that are not larger, half that are not smaller."""
    sizes = sorted((run.size, len(run.text)) for runs in pages for run in runs)
    rest = sum(letters for _, letters in sizes) / 2
    for size, letters in sizes:
        rest -= letters
        if rest <= 0:
            return size
    return 0.0


def _line(piece: _Piece, page: int, usual: float) -> Line:
    """A piece as a line; one that is nearly as high as most is as high, since places come in whole points."""
    run = piece.run
    size = usual if abs(run.size - usual) < _UNEVEN * usual else run.size
    left, top, right = round(run.left, 1), round(run.baseline - _ASCENT * size, 1), round(run.right, 1)
    cell = (piece.table, piece.row, piece.column) if piece.table else None
    return Line(run.text, page, left, top, right, round(size, 1), cell=cell)


def _same_row(one: Run, other: Run) -> bool:
    """Whether two runs stand on one line of the page."""
    return abs(one.baseline - other.baseline) < 0.4 * min(max(one.size, other.size), 20)


def _jumps(runs: Sequence[Run]) -> int:
    """How often the page goes up again and stays in the same column."""
    return sum(
        after.baseline < before.baseline - before.size and after.left < before.right
        for before, after in pairwise(runs)
    )


def _from_top(runs: Sequence[Run]) -> list[Run]:
    """The runs from top to bottom, and on one line from left to right."""
    rows: list[list[Run]] = []
    for run in sorted(runs, key=lambda each: each.baseline):
        if rows and _same_row(rows[-1][0], run):
            rows[-1].append(run)
        else:
            rows.append([run])
    return [run for row in rows for run in sorted(row, key=lambda each: each.left)]


def _marked(runs: Sequence[Run]) -> list[Run]:
    """The runs, the mark of a list item joined with its text."""
    found: list[Run] = []
    for run in runs:
        if found and _is_mark(found[-1], run):
            found[-1] = _joined(found[-1], run)
        else:
            found.append(run)
    return found


def _is_mark(before: Run, run: Run) -> bool:
    short = len(before.text) <= _MARK and not (before.text.isalpha() and len(before.text) > 1)
    gap = run.left - before.right
    near = abs(before.baseline - run.baseline) < 0.5 * run.size
    return short and near and 0 <= gap < 4 * run.size and not run.text[:1].isdigit()


def _joined(before: Run, run: Run) -> Run:
    larger = max(before, run, key=lambda each: len(each.text))
    space = "" if run.text[0] in ".,;:)" and run.left - before.right < 0.5 * run.size else " "
    return Run(f"{before.text}{space}{run.text}", before.left, run.right, larger.baseline, larger.size)


# --- columns and tables ---


def _columns(runs: Sequence[Run], tables: int) -> list[_Piece]:
    """The runs, columns read one after the other and tables row by row; what lies above or below, in the same way."""
    gutter = _gutter(runs) if len(runs) <= _MOST else None
    band = [] if gutter is None else _band(runs, gutter)
    if gutter is None or not band:
        return [_Piece(run) for run in runs]
    top = min(run.baseline for run in band)
    inside = {id(run) for run in band}
    above = [run for run in runs if run.baseline < top and id(run) not in inside]
    below = [run for run in runs if run.baseline >= top and id(run) not in inside]
    found = _columns(above, tables)
    found += _side_by_side(band, gutter, _counted(found, tables))
    return found + _columns(below, _counted(found, tables))


def _side_by_side(band: Sequence[Run], gutter: float, tables: int) -> list[_Piece]:
    """Two columns, or a table of two columns, each of which may be more than one."""
    left = [run for run in band if run.right <= gutter]
    right = [run for run in band if run.left >= gutter]
    if _switches(band, gutter) > 1 and not (_runs_on(left) and _runs_on(right)):
        first, last = _extent(band, gutter)
        rows = _table(band[first:last], gutter, tables + 1)
        return [*map(_Piece, band[:first]), *rows, *map(_Piece, band[last:])]
    found = _columns(left, tables)
    return found + _columns(right, _counted(found, tables))


def _counted(pieces: Sequence[_Piece], tables: int) -> int:
    return max((piece.table for piece in pieces), default=0) or tables


def _gutter(runs: Sequence[Run]) -> float | None:
    """Where the right column begins: the edge at which most runs begin that have another at their left."""
    edges = sorted(run.left for run in _with_neighbours(runs))
    best, edge = 0, 0.0
    for at, left in enumerate(edges):
        near = sum(each <= left + _NEAR for each in edges[at:])
        if near > best:
            best, edge = near, left
    return edge - 1 if best >= _ROWS else None


def _with_neighbours(runs: Sequence[Run]) -> Iterator[Run]:
    """The runs that have another at their left."""
    by_height = sorted(runs, key=lambda each: each.baseline)
    heights = [run.baseline for run in by_height]
    for run in runs:
        first = bisect_left(heights, run.baseline - run.size)
        last = bisect_left(heights, run.baseline + run.size)
        if last - first > 1 and any(_beside(other, run) for other in by_height[first:last]):
            yield run


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
        if crosses or (bands[-1] and run.baseline - bands[-1][-1].baseline > _FAR * run.size):
            bands.append([])
        if not crosses:
            bands[-1].append(run)
    best = max(bands, key=lambda band: _rows_of(band, gutter))
    if _rows_of(best, gutter) < _ROWS:
        return []
    begins = min(run.baseline for run in best if run.left >= gutter)
    kept = {id(run) for run in best if run.left >= gutter or run.baseline > begins - run.size}
    return [run for run in runs if id(run) in kept]


def _rows_of(band: Sequence[Run], gutter: float) -> int:
    """How many lines have something on both sides."""
    left = [run for run in band if run.right <= gutter]
    return sum(any(_beside(other, run) for other in left) for run in band if run.left >= gutter)


def _switches(band: Sequence[Run], gutter: float) -> int:
    """How often the page goes from one side to the other while it draws."""
    return sum((before.left < gutter) != (after.left < gutter) for before, after in pairwise(band))


def _runs_on(side: Sequence[Run]) -> bool:
    """Whether most lines of a column fill it, as running text does and cells do not."""
    if len(side) < _ROWS:
        return False
    width = max(run.right for run in side) - min(run.left for run in side)
    full = sum(run.right - run.left > 0.75 * width for run in side)
    return full > 0.5 * len(side) and width > _COLUMN


def _extent(band: Sequence[Run], gutter: float) -> tuple[int, int]:
    """From which run to which a table goes: what stands alone at the left above and below does not belong to it."""
    in_row = [
        at
        for at, run in enumerate(band)
        if run.left >= gutter or any(_beside(run, other) for other in band if other.left >= gutter)
    ]
    return in_row[0], in_row[-1] + 1


def _table(band: Sequence[Run], gutter: float, number: int) -> Iterator[_Piece]:
    """Rows begin where the page comes back from the right side to the left."""
    row, was_right = 0, False
    for run in band:
        is_right = run.left >= gutter
        row += was_right and not is_right
        was_right = is_right
        yield _Piece(run, number, row, int(is_right))


def _on_one_line(pieces: Sequence[_Piece]) -> Iterator[_Piece]:
    """The pieces, those joined that stand on one line outside tables, as with a tab between them."""
    last: _Piece | None = None
    for piece in pieces:
        if last is not None and not last.table and not piece.table and _goes_on(last.run, piece.run):
            last = replace(last, run=_joined(last.run, piece.run))
            continue
        if last is not None:
            yield last
        last = piece
    if last is not None:
        yield last


def _goes_on(before: Run, run: Run) -> bool:
    """Whether a line goes on behind a gap: what is said of something may stand far behind its colon."""
    near = run.left - before.right < _GAP * run.size or before.text.endswith(":")
    return _same_row(before, run) and near and before.right <= run.left + 0.5 * run.size
