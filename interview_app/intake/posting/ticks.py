"""Tables of demands in which a tick below “zwingend” or “wünschenswert” tells whether each is a must or a wish."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from interview_app.intake.posting.cues.headings import binds, wishes
from interview_app.intake.posting.row import Row

_TICKS = frozenset("xX✓✔✗✘☑☒●•■×")
_LEAST = 2
"""So many ticked rows make a table of demands."""
_HEADING = 3
"""The level of a heading that stands alone in its row of the table."""


def with_ticks_read(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows, those of such tables without numbers, ticks and weights, each demand with what its tick says."""
    found: list[Row] = []
    for table, group in groupby(rows, key=lambda row: row.line.cell[0] if row.line.cell else 0):
        part = list(group)
        forces = _forces(part) if table else {}
        found.extend(_demands(part, forces) if forces else part)
    return tuple(found)


def _forces(rows: Sequence[Row]) -> Mapping[int, str]:
    """The heads of the columns that bind or wish, by column; none where the table is no such table."""
    first = min(_place(row)[0] for row in rows)
    forces = {
        _place(row)[1]: row.text
        for row in rows
        if _place(row)[0] == first and (binds(row.text) or wishes(row.text))
    }
    ticked = {_place(row)[0] for row in rows if row.text in _TICKS and _place(row)[1] in forces}
    both = any(map(binds, forces.values())) and any(map(wishes, forces.values()))
    return forces if both and len(ticked) >= _LEAST else {}


def _demands(rows: Sequence[Row], forces: Mapping[int, str]) -> Iterator[Row]:
    """The demands of the table and the headings between them; its own head says no more than they do."""
    lines = [list(group) for _, group in groupby(rows, key=lambda row: _place(row)[0])]
    for cells in lines[1:]:
        columns = {_place(cell)[1] for cell in cells}
        force = next(
            (forces[_place(cell)[1]] for cell in cells if cell.text in _TICKS and _place(cell)[1] in forces),
            "",
        )
        if force:
            letters = {
                column: sum(len(cell.text) for cell in cells if _place(cell)[1] == column)
                for column in columns
            }
            said = max(letters, key=lambda column: letters[column])
            yield from (cell.demanding(force) for cell in cells if _place(cell)[1] == said)
        elif len(columns) == 1:
            yield from (cell._replace(line=cell.line._replace(heading=_HEADING)) for cell in cells)
        else:
            yield from cells


def _place(row: Row) -> tuple[int, int]:
    """The row and the column of a cell."""
    return row.line.cell[1:] if row.line.cell else (0, 0)
