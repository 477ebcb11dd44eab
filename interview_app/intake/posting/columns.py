"""Reading order: columns one after the other, labels beside what they label."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from interview_app.intake.posting.row import Row

_NEAR = 4.0
_GAP = 18.0
"""Points: how far apart two rows of one column may begin, and how wide the space between columns usually is."""


def in_reading_order(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows of each page as a person reads them; pages whose places are unknown stay as they are."""
    pages: dict[int, list[Row]] = defaultdict(list)
    edge = max((row.line.right for row in rows), default=0.0)
    for row in rows:
        pages[row.line.page].append(replace(row, edge=edge))
    return tuple(row for found in pages.values() for row in _page(found))


def _page(rows: list[Row]) -> list[Row]:
    if len(rows) < 2 or not all(row.placed for row in rows):
        return rows
    ordered = sorted(rows, key=lambda row: (row.line.top, row.line.left))
    gutter = _gutter(ordered)
    if gutter is None:
        back = sum(b.line.top < a.line.top - a.line.height for a, b in pairwise(rows))
        return rows if back * 10 <= len(rows) else ordered
    found: list[Row] = []
    band: list[Row] = []
    for row in ordered:
        if row.line.left < gutter - _NEAR and row.line.right > gutter:
            found.extend(_band(band, gutter))
            band = []
            found.append(row)
        else:
            band.append(row)
    return found + _band(band, gutter)


def _gutter(rows: Sequence[Row]) -> float | None:
    """Where a second column begins: the left edge that most rows share which have others beside them, if any."""
    margin = min(row.line.left for row in rows)
    width = max(row.line.right for row in rows) - margin
    beside: dict[float, int] = defaultdict(int)
    for at, row in enumerate(rows):
        if row.line.left > margin + width * 0.15 and _has_left_neighbour(rows, at):
            edge = next((known for known in beside if abs(known - row.line.left) <= _NEAR), row.line.left)
            beside[edge] += 1
    if not beside:
        return None
    edge = max(beside, key=lambda known: (beside[known], -known))
    across = sum(row.line.left < edge - _NEAR and row.line.right > edge for row in rows)
    return edge if beside[edge] >= 2 and (across < len(rows) * 0.9) else None


def _has_left_neighbour(rows: Sequence[Row], at: int) -> bool:
    """Whether a row that ends left of this one stands at about its height."""
    own = rows[at].line
    for other in (*rows[max(0, at - 3) : at], *rows[at + 1 : at + 4]):
        if abs(other.line.top - own.top) < own.height and other.line.right < own.left + _NEAR / 2:
            return True
    return False


def _band(rows: list[Row], gutter: float) -> list[Row]:
    """A stretch without a row across the gutter: label by label where the left is sparse, else column by column."""
    left = [row for row in rows if row.line.left < gutter - _NEAR]
    right = [row for row in rows if row.line.left >= gutter - _NEAR]
    if not left or not right:
        return rows
    edge = max(row.line.right for row in left) if len(left) > 3 else gutter - _GAP
    left = [replace(row, edge=edge) for row in left]
    if not any(row.mark for row in left):
        if len(left) * 2 <= len(right):
            return _beside(_labels(left), right)
        if _filled(left, gutter) < 0.6 and len(left) <= len(right) * 1.5:
            return _beside([[row] for row in left], right)
    return [*left, replace(right[0], apart=True), *right[1:]]


def _filled(left: Sequence[Row], gutter: float) -> float:
    """How far the rows at the left usually reach towards the gutter: labels are short, running text is not."""
    margin = min(row.line.left for row in left)
    return median((row.line.right - margin) / max(1.0, gutter - margin) for row in left)


def _labels(left: Sequence[Row]) -> list[list[Row]]:
    """Labels of one or more rows each, told apart by the distance between them."""
    labels: list[list[Row]] = []
    for row in left:
        if labels and row.line.top - labels[-1][-1].line.top <= 1.6 * row.line.height:
            labels[-1].append(row)
        else:
            labels.append([row])
    return labels


def _beside(labels: Sequence[Sequence[Row]], right: Sequence[Row]) -> list[Row]:
    """Each label followed by the rows at its right down to the next label."""
    found: list[Row] = []
    rest = list(right)
    for at, label in enumerate(labels):
        end = labels[at + 1][0].line.top - _NEAR if at + 1 < len(labels) else float("inf")
        own = [row for row in rest if row.line.top < end]
        rest = rest[len(own) :]
        found.extend(replace(row, apart=row is label[0] or row.apart) for row in label)
        found.extend(replace(row, apart=row is own[0] or row.apart) for row in own)
    return found
