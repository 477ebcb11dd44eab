"""What stands on every page and belongs to none: running headers and footers, page numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter

from interview_app.intake.posting.navigation import is_navigation, navigation_in
from interview_app.intake.posting.row import Row

_PAGE_NUMBER = re.compile(
    r"(?:[-–—] ?)?(?:Seite|S\.|Page|Blatt) ?\d{1,3}(?: ?(?:von|of|/) ?\d{1,3})?(?: ?[-–—])?"
    r"|[-–—] ?\d{1,3} ?[-–—]|\d{1,3} ?(?:/|von|of) ?\d{1,3}",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+")
_TOP = attrgetter("line.top")
_HIGH = 140.0
"""Points from the top of a page within which its header stands."""
_EDGE = 4
"""How many rows at the top and at the bottom of a page can be furniture."""
_NEAR = 4.0
"""How far apart, in points, the same row may stand on two pages."""


def without_furniture(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows without those that repeat from page to page at the same height, digits apart, page numbers and links."""
    pages: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        pages[row.line.page].append(row)
    dropped: set[int] = set()
    edges = {page: _edge(found) for page, found in pages.items()}
    if links := navigation_in([row.text for row in rows]):
        dropped.update(id(row) for row in rows if row.text in links)
    for found in edges.values():
        dropped.update(id(row) for row in found if _PAGE_NUMBER.fullmatch(row.text))
        dropped.update(id(row) for row in found if row.placed and _is_number_of(row))
    dropped.update(map(id, _repeated(edges, least=max(2, (len(pages) + 1) // 2))))
    return tuple(row for row in rows if id(row) not in dropped)


def letterhead(rows: Sequence[Row], kept: Sequence[Row]) -> str:
    """What stands at the top of the first page of all that was not kept: the running header, its lines as one.

    What stands beside each other is parted by strokes.
    """
    staying = set(map(id, kept))
    first = [row for row in _edge([row for row in rows if row.line.page == 1]) if id(row) not in staying]
    words, last = "", 0.0
    for row in first:
        if row.placed and row.line.top < _HIGH and not is_navigation(row.text):
            words += (" | " if abs(row.line.top - last) < _NEAR else " ") + row.text if words else row.text
            last = row.line.top
    return words


def _is_number_of(row: Row) -> bool:
    """Whether a row is nothing but the number of its page, and no value in a table."""
    return row.text == str(row.line.page) and row.line.cell is None


def _edge(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows at the top and bottom of a page, by their place where it is known."""
    ordered = sorted(rows, key=_TOP) if all(row.placed for row in rows) else rows
    return ordered if len(ordered) <= 2 * _EDGE else [*ordered[:_EDGE], *ordered[-_EDGE:]]


def _repeated(edges: Mapping[int, Sequence[Row]], *, least: int) -> Iterable[Row]:
    """The rows that stand at the same height with the same words, digits apart, on at least so many pages."""
    alike: dict[str, list[Row]] = defaultdict(list)
    for found in edges.values():
        for row in found:
            if row.placed:
                alike[_NUMBER.sub("#", row.text).casefold()].append(row)
    for rows in alike.values():
        for row in rows if len(rows) >= least else ():
            near = {other.line.page for other in rows if abs(other.line.top - row.line.top) <= _NEAR}
            if len(near) >= least:
                yield row
