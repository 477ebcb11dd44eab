"""The rows of a list as candidates, by what its columns stand for; and all that stands against a row."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from interview_app.domain.candidate import Candidate
from interview_app.domain.candidate_list import ListColumn, ListRow, ListTable, RowProblem, RowTrouble
from interview_app.domain.ids import CandidateId
from interview_app.intake import limits
from interview_app.intake.columns import head_row, never_taken, recognised
from interview_app.intake.values import NoValue, day_in, moment_in, origin_in, time_in
from interview_app.services.candidates.registering import CandidateData, suggested_number

_CONTROL = re.compile("[\x00-\x1f\x7f]+")
_SHOWN = 40
_NOBODY = CandidateId("")


@dataclass(frozen=True, slots=True)
class ListLayout:
    """Where the headings stand (a position in the table's rows) and what each column stands for, None for nothing.

    `barred` are the columns whose heading names what is never taken over, also where another row was chosen.
    """

    head: int
    headings: tuple[str, ...]
    columns: tuple[ListColumn | None, ...]
    barred: tuple[bool, ...]

    def with_column(self, at: int, column: ListColumn | None) -> ListLayout:
        """The same with another meaning for one column; a meaning that stood elsewhere leaves that place."""
        changed = [None if each is column else each for each in self.columns]
        changed[at] = None if self.barred[at] else column
        return ListLayout(self.head, self.headings, tuple(changed), self.barred)


@dataclass(frozen=True, slots=True)
class ListReading:
    """What a list would bring: candidates, each with its line, and what stands against the other rows."""

    good: tuple[tuple[int, CandidateData], ...]
    problems: tuple[RowProblem, ...]

    @property
    def bad_lines(self) -> tuple[int, ...]:
        """The lines that cannot be taken over."""
        return tuple(dict.fromkeys(problem.line for problem in self.problems))


def layout_of(
    table: ListTable, head: int | None = None, columns: Sequence[ListColumn | None] | None = None
) -> ListLayout:
    """How the table is laid out: as the headings say, unless row or columns are given."""
    rows = table.rows
    at = head_row(rows) if head is None else min(max(head, 0), max(len(rows) - 1, 0))
    width = max((len(row.cells) for row in rows[at:]), default=0)
    headings = _filled(rows[at].cells if rows else (), width)
    likely = _filled(rows[head_row(rows)].cells if rows else (), width)
    barred = tuple(
        never_taken(each) or never_taken(seems) for each, seems in zip(headings, likely, strict=True)
    )
    known = recognised(headings) if columns is None or len(columns) != width else tuple(columns)
    allowed = tuple(None if bar else column for bar, column in zip(barred, known, strict=True))
    return ListLayout(at, headings, allowed, barred)


def reading_of(
    table: ListTable, layout: ListLayout, *, present: Sequence[Candidate], zone: str
) -> ListReading:
    """What the rows below the headings would bring to a procedure with these candidates."""
    if not {ListColumn.NAME, ListColumn.LAST_NAME} & set(layout.columns):
        return ListReading((), ())
    reader = _Reader(layout, ZoneInfo(zone), {each.number for each in present}, suggested_number(present))
    for row in table.rows[layout.head + 1 :]:
        reader.take(row)
    return ListReading(tuple(reader.good), tuple(reader.problems))


class _Reader:
    """Goes through the rows once; what one column cannot say does not hide what is wrong with another."""

    def __init__(self, layout: ListLayout, zone: ZoneInfo, taken: Collection[str], number: str) -> None:
        self.good: list[tuple[int, CandidateData]] = []
        self.problems: list[RowProblem] = []
        self._columns = layout.columns
        self._zone = zone
        self._taken = taken
        self._next = number
        self._first: dict[str, int] = {}

    def take(self, row: ListRow) -> None:
        """Read one row."""
        before = len(self.problems)
        cells = {
            column: row.cells[at] if at < len(row.cells) else ""
            for at, column in enumerate(self._columns)
            if column is not None
        }
        if not any(cells.values()):
            return
        self._look_at_words(row.line, cells)
        data = CandidateData(
            number=self._number(row.line, cells),
            name=self._name(row.line, cells),
            received=self._received(row.line, cells),
            internal=self._internal(row.line, cells),
            present_grade=cells.get(ListColumn.GRADE, ""),
            accommodation=cells.get(ListColumn.ACCOMMODATION, ""),
            appointment=self._appointment(row.line, cells),
            place=cells.get(ListColumn.PLACE, ""),
        )
        if len(self.problems) == before:
            self.good.append((row.line, data if data.internal else replace(data, present_grade="")))

    def _look_at_words(self, line: int, cells: dict[ListColumn, str]) -> None:
        for column, words in cells.items():
            if len(words) > limits.CELL:
                self._note(line, RowTrouble.TOO_LONG, column, words)
            if _CONTROL.search(words):
                self._note(line, RowTrouble.CONTROL_CHARACTER, column, words)

    def _number(self, line: int, cells: dict[ListColumn, str]) -> str:
        """The number of the list, else the one that follows."""
        if ListColumn.NUMBER not in cells:
            number = self._next
            self._next = suggested_number([Candidate(_NOBODY, number, "", 0)])
            return number
        number = cells[ListColumn.NUMBER]
        if not number:
            self._note(line, RowTrouble.NUMBER_MISSING, ListColumn.NUMBER)
        elif number in self._taken:
            self._note(line, RowTrouble.NUMBER_TAKEN, ListColumn.NUMBER, number)
        elif number in self._first:
            self._note(line, RowTrouble.NUMBER_TWICE, ListColumn.NUMBER, number, first=self._first[number])
        else:
            self._first[number] = line
        return number

    def _name(self, line: int, cells: dict[ListColumn, str]) -> str:
        family = cells.get(ListColumn.LAST_NAME) or cells.get(ListColumn.NAME, "")
        if not family:
            self._note(line, RowTrouble.NAME_MISSING, ListColumn.NAME)
        return " ".join(f"{cells.get(ListColumn.FIRST_NAME, '')} {family}".split())

    def _received(self, line: int, cells: dict[ListColumn, str]) -> date | None:
        words = cells.get(ListColumn.RECEIVED, "")
        try:
            return day_in(words)
        except NoValue as error:
            self._note(line, error.trouble, ListColumn.RECEIVED, words)
            return None

    def _internal(self, line: int, cells: dict[ListColumn, str]) -> bool:
        words = cells.get(ListColumn.ORIGIN, "")
        try:
            return origin_in(words)
        except NoValue as error:
            self._note(line, error.trouble, ListColumn.ORIGIN, words)
            return False

    def _appointment(self, line: int, cells: dict[ListColumn, str]) -> datetime | None:
        words, beside = cells.get(ListColumn.APPOINTMENT, ""), cells.get(ListColumn.TIME, "")
        column, found = ListColumn.APPOINTMENT, words
        try:
            day, clock = moment_in(words)
            column, found = ListColumn.TIME, beside
            later = time_in(beside)
        except NoValue as error:
            self._note(line, error.trouble, column, found)
            return None
        if day is None and later is not None:
            self._note(line, RowTrouble.TIME_WITHOUT_DAY, ListColumn.TIME, beside)
        if clock is not None and later is not None and clock != later:
            self._note(line, RowTrouble.TIME_TWICE, ListColumn.TIME, beside)
        return None if day is None else datetime.combine(day, later or clock or time(0), self._zone)

    def _note(
        self, line: int, trouble: RowTrouble, column: ListColumn, found: str = "", *, first: int = 0
    ) -> None:
        shown = _CONTROL.sub(" ", found)
        shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
        self.problems.append(RowProblem(line, trouble, column, shown, first))


def _filled(cells: Sequence[str], width: int) -> tuple[str, ...]:
    """The cells, as many as the widest row has."""
    return (*cells[:width], *("" for _ in range(width - len(cells))))
