"""Marks of list items that a page draws and does not write, as browsers and Qt do: seen in a picture of the page.

A mark is a small spot at the left of a line, no larger than a letter, with nothing above, below or beside it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from interview_app.intake.posting.reading.pdf_runs import Run

SCALE = 2.0
"""Dots a point in the picture."""
_FARTHEST = 2.8
"""How far left of its item a mark stands at most, in sizes of the type."""
_UP, _DOWN = 1.0, 0.25
"""How far above and below the baseline is looked at, in the same."""
_LARGE_TYPE = 30.0
"""No list is set in larger type."""
_SMALLEST, _LARGEST = 0.14, 0.85
_WRITTEN = re.compile(r"[•●○◦▪■□◆❖➢➔▶►‣✓✔☑–—*-] ?\S")
_FEW = 2
"""How a line begins whose mark is written; so many such lines show that marks are."""
_DARK = 400
"""Red, green and blue of a dot together, below which it is ink on paper."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page of so many dots, each of four bytes: red, green, blue, and whether anything is drawn there."""

    dots: bytes
    width: int
    height: int

    def ink(self, left: int, right: int, row: int) -> Iterator[int]:
        """Where from left to right something dark is drawn in a row."""
        begin = (row * self.width + left) * 4
        part = self.dots[begin : begin + (right - left) * 4]
        if any(part):
            for at in range(0, len(part), 4):
                if part[at + 3] > 96 and part[at] + part[at + 1] + part[at + 2] < _DARK:
                    yield left + at // 4


def may_have_drawn(runs: Sequence[Run]) -> bool:
    """Whether a page may have lists whose marks are only drawn: none is written."""
    return len(runs) > _FEW and sum(_WRITTEN.match(run.text) is not None for run in runs) < _FEW


def with_drawn(runs: Sequence[Run], picture: Picture) -> list[Run]:
    """The runs, those with a mark before them that is only drawn with one that is written."""
    order = sorted(runs, key=lambda run: run.baseline)
    heights = [run.baseline for run in order]
    found = []
    for run in runs:
        if run.size > _LARGE_TYPE:
            found.append(run)
            continue
        row = order[
            bisect_left(heights, run.baseline - run.size) : bisect_right(heights, run.baseline + run.size)
        ]
        begin = max(
            [run.left - _FARTHEST * run.size, *(other.right for other in row if other.right <= run.left)]
        )
        left = _mark(run, begin, picture)
        found.append(run if left is None else run._replace(text=f"• {run.text}", left=left))
    return found


def _mark(run: Run, begin: float, picture: Picture) -> float | None:
    """Where the mark of a run begins, which stands between there and the run; None for none."""
    left, right = (
        max(0, round(begin * SCALE) + 1),
        min(picture.width, round((run.left - 0.15 * run.size) * SCALE)),
    )
    top = max(0, round((run.baseline - _UP * run.size) * SCALE))
    bottom = min(picture.height, round((run.baseline + _DOWN * run.size) * SCALE))
    if left >= right or top >= bottom:
        return None
    rows = {row: dots for row in range(top, bottom) if (dots := list(picture.ink(left, right, row)))}
    if not rows or top in rows or bottom - 1 in rows:
        return None
    first, last = min(map(min, rows.values())), max(map(max, rows.values()))
    wide, tall = (last - first + 1) / SCALE, (max(rows) - min(rows) + 1) / SCALE
    sizes = sorted((wide, tall))
    if first == left or not _SMALLEST * run.size <= sizes[0] <= sizes[1] <= _LARGEST * run.size:
        return None
    return first / SCALE
