"""Where the pieces of a page's text are drawn, and which of them follow each other on one line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

GAP, AFTER_MARK = 0.9, 3.5
"""How wide a gap on a line, and that between a list item's mark and its text, are at most, in heights of letters."""
_FARTHEST = 20_000
"""Points from the corner of a page at which nothing is drawn that is meant to be seen."""


class Box(NamedTuple):
    """Where a piece of text is drawn, in points from the page's upper left corner; as tight as its letters."""

    left: float
    top: float
    right: float
    bottom: float
    note_before: bool = False
    note_behind: bool = False
    """Whether it begins or ends with something small and raised, as the number of a footnote is."""

    def joined(self, other: Box) -> Box:
        """The box around both, as high as the letters that are not raised."""
        right = max(self.right, other.right)
        if _raised(other, above=self):
            return self._replace(right=right, note_behind=True)
        if _raised(self, above=other):
            return other._replace(left=self.left, right=right, note_before=True)
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            right,
            max(self.bottom, other.bottom),
            self.note_before,
        )


def _raised(box: Box, *, above: Box) -> bool:
    """Whether a box is small and stands high beside another."""
    small, tall = box.bottom - box.top, above.bottom - above.top
    narrow = box.right - box.left < 1.5 * tall
    return (
        narrow
        and small < 0.66 * tall
        and above.bottom - box.bottom > 0.22 * tall
        and box.top < above.bottom - 0.6 * tall
    )


def sideways(places: Sequence[Box]) -> bool:
    """Whether most lines go up or down the page."""
    return sum(box.bottom - box.top for box in places) > sum(box.right - box.left for box in places)


def seen(box: Box) -> bool:
    """Whether something is drawn there."""
    left, top, right, bottom = box[:4]
    on_page = -_FARTHEST < left <= right < _FARTHEST and -_FARTHEST < top <= bottom < _FARTHEST
    return on_page and (left < right or top < bottom)


def joined(boxes: Sequence[Box], after_mark: float) -> list[Box]:
    """The boxes, those joined that follow each other on one line, also as far behind a mark as is said."""
    found: list[Box] = []
    for box in boxes:
        if found and _continues(found[-1], box, after_mark):
            found[-1] = found[-1].joined(box)
        else:
            found.append(box)
    return found


def _continues(before: Box, box: Box, after_mark: float) -> bool:
    """Whether a box goes on in the line of the one before, or is what its mark marks."""
    if box.top > before.bottom or box.bottom < before.top or box.right < before.left:
        return False
    smaller, larger = sorted((before.bottom - before.top, box.bottom - box.top))
    overlap = min(before.bottom, box.bottom) - max(before.top, box.top)
    if overlap < 0.4 * smaller and not (smaller < 0.6 * larger and box.left - before.right < 0.4 * larger):
        return False
    height = max(larger, 4)
    is_mark = before.right - before.left < 0.6 * height and box.right - box.left > 3 * height
    return -0.5 * height <= box.left - before.right <= (after_mark if is_mark else GAP) * height


def rows_of(places: Sequence[Box]) -> list[list[Box]]:
    """Places that follow each other from left to right at one height, with which a line of the text usually ends."""
    rows: list[list[Box]] = []
    for place in places:
        last = rows[-1][-1] if rows else None
        if last and place.left >= last.right - 1 and place.top < last.bottom and place.bottom > last.top:
            rows[-1].append(place)
        else:
            rows.append([place])
    return rows
