"""The runs of a page as lines, in the order in which a person reads them.

The order in which a page draws its text is nearly always the right one, and is kept, but for pages that jump about,
which are sorted from top to bottom, and for what `pdf_columns` puts right.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import pairwise

from interview_app.intake.posting.line import Line
from interview_app.intake.posting.reading.pdf_columns import Piece, in_columns, tables_in
from interview_app.intake.posting.reading.pdf_runs import Run

_JUMPS = 3
"""Steps upwards on a page, besides those between columns, from which on its order is not believed."""
_MARK = 4
"""Characters of a list's mark at most, such as “12.” or “(a)”."""
_UNEVEN = 0.14
"""By which part a size that is measured may differ from the one that is meant."""
_ASCENT = 0.8
_GAP = 6
"""How wide a gap in a line may be, in sizes of its type."""
_SPREAD = 14
"""The same in a line that is spread to fill its column."""
_EVEN, _WORDS = 1.6, 1.2
"""Spaces between the words of such a line differ by so little, and are so wide at most if other words stand closer."""
_ALIKE, _FEW, _FLUSH = 4, 3, 1.5
"""So many runs show an edge of a column, fewer than so many none; points by which they may differ."""


def lines_of(pages: Sequence[Sequence[Run]]) -> Iterator[Line]:
    """The lines of a document in reading order."""
    usual = _usual_size(pages)
    tables = 0
    for page, runs in enumerate(pages, start=1):
        pieces = _in_order(runs, tables)
        tables = tables_in(pieces, tables)
        yield from (_line(piece, page, usual) for piece in pieces)


def _in_order(runs: Sequence[Run], tables: int) -> list[Piece]:
    whole = _marked(_from_top(runs) if _jumps(runs) > _JUMPS else list(runs))
    return list(_on_one_line(in_columns(_unspread(whole), tables)))


def _usual_size(pages: Sequence[Sequence[Run]]) -> float:
    """The size of the type in which half of the letters are set that are not larger, half that are not smaller."""
    sizes = sorted((run.size, len(run.text)) for runs in pages for run in runs)
    rest = sum(letters for _, letters in sizes) / 2
    for size, letters in sizes:
        rest -= letters
        if rest <= 0:
            return size
    return 0.0


def _line(piece: Piece, page: int, usual: float) -> Line:
    """A piece as a line; one that is nearly as high as most is as high, since places come in whole points."""
    run = piece.run
    size = usual if abs(run.size - usual) < _UNEVEN * usual else run.size
    top = round(run.baseline - _ASCENT * size, 1)
    line = Line(run.text, page, run.left, top, run.right, round(size, 1))
    return line._replace(cell=(piece.table, piece.row, piece.column)) if piece.table else line


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
    if len(before.text) > _MARK or (before.text.isalpha() and len(before.text) > 1):
        return False
    near = abs(before.baseline - run.baseline) < 0.5 * run.size
    return near and 0 <= run.left - before.right < 4 * run.size and not run.text[:1].isdigit()


def _joined(before: Run, run: Run) -> Run:
    larger = max(before, run, key=lambda each: len(each.text))
    space = "" if run.text[0] in ".,;:)" and run.left - before.right < 0.5 * run.size else " "
    return Run(f"{before.text}{space}{run.text}", before.left, run.right, larger.baseline, larger.size)


def _unspread(runs: Sequence[Run]) -> list[Run]:
    """The runs, those joined that are one line spread to fill its column: from where lines begin to where they end."""
    rows = _rows(runs)
    if len(rows) == len(runs):
        return list(runs)
    edges = _Edges(runs)
    found: list[Run] = []
    for row in rows:
        found.extend([reduce(_joined, row)] if len(row) > 1 and edges.filled_by(row) else row)
    return found


def _rows(runs: Sequence[Run]) -> list[list[Run]]:
    """The runs, those together that stand at the right of each other on one line."""
    rows: list[list[Run]] = []
    before: Run | None = None
    for run in runs:
        if before is not None and run.left > before.left and _right_of(before, run):
            rows[-1].append(run)
        else:
            rows.append([run])
        before = run
    return rows


def _right_of(before: Run, run: Run) -> bool:
    return _same_row(before, run) and before.right <= run.left + 0.5 * run.size


class _Edges:
    """Where the runs of a page begin and end."""

    def __init__(self, runs: Sequence[Run]) -> None:
        self._lefts, self._rights = sorted(run.left for run in runs), sorted(run.right for run in runs)

    def filled_by(self, row: Sequence[Run]) -> bool:
        """Whether runs fill a line between edges that several share, and no column begins between them."""
        gaps = [after.left - before.right for before, after in pairwise(row)]
        if (
            max(gaps) > _SPREAD * row[0].size
            or min(_near(self._lefts, row[0].left), _near(self._rights, row[-1].right)) < _ALIKE
        ):
            return False
        even = max(gaps) < _EVEN * max(min(gaps), 1.0)
        words = max(gaps) < _WORDS * row[0].size or not any(" " in run.text for run in row)
        return (even and words) or all(_near(self._lefts, run.left) < _FEW for run in row[1:])


def _near(places: Sequence[float], place: float) -> int:
    """How many of the places, which are sorted, are nearly this one."""
    return bisect_right(places, place + _FLUSH) - bisect_left(places, place - _FLUSH)


def _on_one_line(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces, those joined that stand on one line outside tables, as with a tab between them."""
    last: Piece | None = None
    for piece in pieces:
        if last is not None and not last.table and not piece.table and _goes_on(last.run, piece.run):
            last = last._replace(run=_joined(last.run, piece.run))
            continue
        if last is not None:
            yield last
        last = piece
    if last is not None:
        yield last


def _goes_on(before: Run, run: Run) -> bool:
    """Whether a line goes on behind a gap: what is said of something may stand far behind its colon."""
    near = run.left - before.right < _GAP * run.size or before.text.endswith(":")
    return run.left > before.left and near and _right_of(before, run)
