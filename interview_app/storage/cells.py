"""Single values as cells of a table, and back: moments, days, exact numbers, lists."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, datetime
from fractions import Fraction
from functools import lru_cache

from interview_app.domain.ids import PanelistId
from interview_app.domain.plain import Plain, to_plain


def moment_cell(moment: datetime | None) -> str | None:
    """ISO 8601 with offset."""
    return None if moment is None else moment.isoformat()


def moment_in(cell: str | None) -> datetime | None:
    """The moment in a cell that may be empty."""
    return None if cell is None else datetime.fromisoformat(cell)


def day_cell(day: date | None) -> str | None:
    """ISO 8601."""
    return None if day is None else day.isoformat()


def day_in(cell: str | None) -> date | None:
    """The day in a cell that may be empty."""
    return None if cell is None else date.fromisoformat(cell)


def panelist_in(cell: str | None) -> PanelistId | None:
    """Whose id is in a cell; None where the program itself acted, or nobody."""
    return None if cell is None else PanelistId(cell)


def level_cell(level: Fraction | None) -> str | None:
    """The exact number as “p/q” or “p”."""
    return None if level is None else str(level)


def level_in(cell: str | None) -> Fraction | None:
    """The exact number in a cell that may be empty."""
    return None if cell is None else _fraction(cell)


@lru_cache(maxsize=256)
def _fraction(cell: str) -> Fraction:
    return Fraction(cell)


def list_cell(values: Iterable[object]) -> str:
    """A list of domain values as JSON."""
    return json.dumps(to_plain(tuple(values)), ensure_ascii=False, separators=(",", ":"))


def list_in(cell: str) -> list[Plain]:
    """The plain list in a cell; most cells of an interview hold an empty one."""
    if cell == "[]":
        return []
    plain = json.loads(cell)
    if not isinstance(plain, list):
        raise TypeError(f"a list was expected in a cell, found {type(plain).__name__}")
    return plain


def texts_in(cell: str) -> tuple[str, ...]:
    """The list of texts or ids in a cell."""
    return tuple(str(each) for each in list_in(cell))
