"""What a reader hands on: a line of a posting and where it stands."""

from __future__ import annotations

from typing import NamedTuple


class Line(NamedTuple):
    """A line of a posting as it is seen, or a whole paragraph where the format has no lines.

    The text is NFC, with single spaces; soft hyphens stand as in the file.  An empty text is a blank line.  Places are
    points from the page's upper left corner, all 0 where the format knows none; the height of the line stands for the
    size of its type.
    """

    text: str
    page: int
    """Counted from 1."""
    left: float = 0
    top: float = 0
    right: float = 0
    height: float = 0
    heading: int = 0
    """The level of a heading, 1 to 6, where the format names headings."""
    item: int = 0
    """How deep in a list, where the format says so."""
    marker: str = ""
    """The mark of the list, where the format keeps it apart from the text."""
    strong: bool = False
    """The whole line is bold, where that is known."""
    cell: tuple[int, int, int] | None = None
    """Table, row and column."""
    whole: bool = False
    """A whole paragraph, never joined with the next line."""
    link: bool = False
