"""What the stages of understanding hand on: rows of clean words, and blocks of rows that belong together."""

from __future__ import annotations

from dataclasses import dataclass

from interview_app.intake.posting.line import Line

_LEAST_INDENT, _INDENT = 7.0, 90.0
"""Points by which a list item is set in, at least and at most."""


@dataclass(frozen=True, slots=True)
class Row:
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

    @property
    def placed(self) -> bool:
        """Whether the format knew its place."""
        return self.line.height > 0 and self.line.right > self.line.left


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, list item or paragraph: the rows that it was joined from, the first one with its format."""

    text: str
    rows: tuple[Row, ...]
    footnote: bool = False

    @property
    def first(self) -> Row:
        """Its first row, whose format counts for all."""
        return self.rows[0]

    @property
    def mark(self) -> str:
        """Its list mark, or the sign of a list where only the format knows of one."""
        return self.first.mark or ("•" if self.first.line.item or self._set_in() else "")

    def _set_in(self) -> bool:
        """Whether it stands further right than its column, and not in its middle: an item whose mark is only drawn."""
        row = self.first
        if not row.placed or row.line.cell or not _LEAST_INDENT < row.line.left - row.margin < _INDENT:
            return False
        if abs((row.line.left - row.margin) - (row.edge - row.line.right)) < _LEAST_INDENT:
            return False
        on_page = [other for other in self.rows if other.line.page == row.line.page]
        return all(other.line.left > row.margin + _LEAST_INDENT for other in on_page)

    @property
    def lines(self) -> tuple[int, ...]:
        """The positions of its lines."""
        return tuple(sorted({row.at for row in self.rows}))

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())
