"""A list of candidates from another program: its table, what its columns mean, and what stands against a row.

The words of a list are only words: nothing in it is computed, and what no column stands for is not taken over.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ListColumn(StrEnum):
    """What a column of a list can stand for: all that may be entered about a candidate, and no more."""

    NUMBER = "number"
    NAME = "name"
    FIRST_NAME = "first-name"
    LAST_NAME = "last-name"
    RECEIVED = "received"
    ORIGIN = "origin"
    GRADE = "grade"
    APPOINTMENT = "appointment"
    TIME = "time"
    PLACE = "place"
    ACCOMMODATION = "accommodation"


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row of a list as words; `line` is its number in the file or sheet, from 1."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListTable:
    """The rows of a list that hold anything.

    `sheets` are the names of a workbook's sheets, of which `sheet` was read; empty for a text file.  `digest` is the
    SHA-256 of the file, in hexadecimal.
    """

    name: str
    digest: str
    sheets: tuple[str, ...]
    sheet: str
    rows: tuple[ListRow, ...]


class RowTrouble(StrEnum):
    """Why a row cannot be taken over; `wording.lists` holds one sentence for each."""

    NAME_MISSING = "name-missing"
    NUMBER_MISSING = "number-missing"
    NUMBER_TAKEN = "number-taken"
    NUMBER_TWICE = "number-twice"
    DAY_UNREADABLE = "day-unreadable"
    DAY_AMBIGUOUS = "day-ambiguous"
    DAY_WITHOUT_CENTURY = "day-without-century"
    TIME_UNREADABLE = "time-unreadable"
    TIME_WITHOUT_DAY = "time-without-day"
    TIME_TWICE = "time-twice"
    ORIGIN_UNREADABLE = "origin-unreadable"
    TOO_LONG = "too-long"
    CONTROL_CHARACTER = "control-character"


@dataclass(frozen=True, slots=True)
class RowProblem:
    """One thing that stands against a row.

    `column` is where it stands, `found` the words there (shortened), `line` for a number that stands twice the row
    that has it first.
    """

    line: int
    trouble: RowTrouble
    column: ListColumn
    found: str = ""
    first: int = 0


class ListTrouble(StrEnum):
    """Why a file cannot be read as a list; `wording.lists` holds one sentence for each."""

    MISSING = "missing"
    NO_PERMISSION = "no-permission"
    UNREADABLE = "unreadable"
    EMPTY = "empty"
    TOO_LARGE = "too-large"
    TOO_MANY_ROWS = "too-many-rows"
    TOO_MANY_COLUMNS = "too-many-columns"
    ENCRYPTED = "encrypted"
    OLD_WORKBOOK = "old-workbook"
    OTHER_KIND = "other-kind"
    DAMAGED = "damaged"
    QUOTATION = "quotation"
    NO_SHEET = "no-sheet"


class ListRefused(Exception):
    """A file that is no list which can be read; nothing was changed.

    `path` is the file's path or name as text; `facts` are the names and numbers that the sentence needs.
    """

    def __init__(self, trouble: ListTrouble, path: str, /, **facts: str | int) -> None:
        super().__init__(f"{trouble.value}: {path}")
        self.trouble = trouble
        self.path = path
        self.facts = facts
