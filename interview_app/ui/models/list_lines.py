"""A list that is being read, as lines for people: its columns, its first rows, and what stands against it."""

from __future__ import annotations

import re
from datetime import date

from interview_app.domain.candidate_list import ListColumn, ListRow, ListTable
from interview_app.i18n import Say
from interview_app.services.lists.rows import ListLayout, ListReading
from interview_app.ui.models.rows import ColumnLine
from interview_app.wording.lists import column_label, row_sentence

_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})((?: \d{2}:\d{2})?)")
_SAMPLES = 3
_SHOWN = 48
COLUMNS = (None, *ListColumn)
"""What a column can be taken over as, in the order of the choices."""


def choices(say: Say) -> list[str]:
    """The choices for a column, the first of which leaves it out."""
    return [say("do not take over"), *(column_label(say, column) for column in ListColumn)]


def column_lines(say: Say, table: ListTable, layout: ListLayout) -> list[ColumnLine]:
    """One line for each column; what is never taken over is not shown either."""
    below = table.rows[layout.head + 1 : layout.head + 1 + _SAMPLES]
    lines = []
    for at, heading in enumerate(layout.headings):
        cells = [_shown(say, row.cells[at]) for row in below if at < len(row.cells) and row.cells[at]]
        barred = say("never taken over") if layout.barred[at] else ""
        lines.append(
            ColumnLine(
                heading or say("Column {number}", number=at + 1),
                "" if barred else " · ".join(cells),
                COLUMNS.index(layout.columns[at]),
                barred,
            )
        )
    return lines


def head_lines(say: Say, table: ListTable, layout: ListLayout) -> list[str]:
    """The first rows of the table, of which one holds the headings; without what is never taken over."""
    found = []
    for row in table.rows[:20]:
        shown_cells = (
            _shown(say, cell)
            for cell, bar in zip(row.cells, _bars(layout, row), strict=True)
            if cell and not bar
        )
        words = ", ".join(shown_cells)
        shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
        found.append(say("Line {line}: {problem}", line=row.line, problem=shown))
    return found


def _shown(say: Say, cell: str) -> str:
    """A cell as it is shown: the days of a spreadsheet as days are written everywhere else."""
    found = _DAY.fullmatch(cell)
    try:
        return cell if found is None else f"{say.date(date.fromisoformat(found[1]))}{found[2]}"
    except ValueError:
        return cell


def _bars(layout: ListLayout, row: ListRow) -> list[bool]:
    return [at < len(layout.barred) and layout.barred[at] for at in range(len(row.cells))]


def outcome(say: Say, layout: ListLayout, reading: ListReading) -> str:
    """What would be taken over, in one sentence."""
    if not {ListColumn.NAME, ListColumn.LAST_NAME} & set(layout.columns):
        return say("Choose the column that holds the names.")
    count = len(reading.good)
    good = say.plural("{count} person can be taken over.", "{count} persons can be taken over.", count=count)
    if not reading.problems:
        return good
    bad = say.plural(
        "{count} row cannot be read; nothing is taken over while it stands in the list:",
        "{count} rows cannot be read; nothing is taken over while they stand in the list:",
        count=len(reading.bad_lines),
    )
    return f"{good} {bad}"


def report(say: Say, reading: ListReading) -> str:
    """Every bad row with its line and reason, one a line, to be copied."""
    return "\n".join(row_sentence(say, problem) for problem in reading.problems)
