"""What the stages of understanding hand on: rows of clean words, and blocks of rows that belong together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from interview_app.intake.posting.line import Line

_LEAST_INDENT, _INDENT = 7.0, 90.0
"""Points by which a list item is set in, at least and at most."""


class Row(NamedTuple):
    """A line with clean words; `at` is its position among the lines, `mark` the list mark taken off its text.

    `apart` says that an empty line stands above it.  In points, `margin` is where the text of its column begins and
    `edge` how far right it could have run.
    """

    text: str
    at: int
    line: Line
    mark: str = ""
    apart: bool = False
    margin: float = 0
    edge: float = 0
    force: str = ""
    """The head of the column in which a table ticks this demand: “zwingend”."""

    def marked(self, text: str, mark: str) -> Row:
        """The row with its list mark apart from its text."""
        return Row(text, self.at, self.line, mark, self.apart, self.margin, self.edge, self.force)

    def set_apart(self) -> Row:
        """The row with an empty line above it."""
        return Row(self.text, self.at, self.line, self.mark, True, self.margin, self.edge, self.force)

    def within(self, margin: float, edge: float) -> Row:
        """The row in its column."""
        return Row(self.text, self.at, self.line, self.mark, self.apart, margin, edge, self.force)

    def demanding(self, force: str) -> Row:
        """The row as an item of a list that is demanded with this force."""
        return self._replace(line=self.line._replace(item=1), force=force)

    @property
    def placed(self) -> bool:
        """Whether the format knew its place."""
        return self.line.height > 0 and self.line.right > self.line.left


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, list item or paragraph: the rows that it was joined from, the first one with its format.

    `mark` is its list mark, or the sign of a list where only the format knows of one; `words` is how many it has.
    """

    text: str
    rows: tuple[Row, ...]
    footnote: bool
    mark: str
    words: int

    @classmethod
    def of(
        cls,
        text: str,
        rows: tuple[Row, ...],
        *,
        footnote: bool = False,
        item: bool = False,
        unwritten: bool = False,
    ) -> Block:
        """The block of these rows, an `item` if so; where marks are `unwritten`, also if its rows are set in."""
        first = rows[0]
        listed = item or first.line.item or (unwritten and _set_in(rows))
        mark = first.mark or ("•" if listed else "")
        return cls(text, rows, footnote, mark, text.count(" ") + 1)

    @property
    def first(self) -> Row:
        """Its first row, whose format counts for all."""
        return self.rows[0]

    @property
    def lines(self) -> tuple[int, ...]:
        """The positions of its lines."""
        return tuple(sorted({row.at for row in self.rows}))


def _set_in(rows: Sequence[Row]) -> bool:
    """Whether rows stand further right than their column, and not in its middle: an item whose mark is only drawn."""
    row = rows[0]
    if not row.placed or row.line.cell or not _LEAST_INDENT < row.line.left - row.margin < _INDENT:
        return False
    if abs((row.line.left - row.margin) - (row.edge - row.line.right)) < _LEAST_INDENT:
        return False
    on_page = [other for other in rows if other.line.page == row.line.page]
    return all(other.line.left > row.margin + _LEAST_INDENT for other in on_page)
