"""A table of values for another program."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Rounded:
    """An exact number that is written with `digits` decimals."""

    value: Fraction
    digits: int


Value = str | int | date | Rounded | None
"""A cell: words are never anything but words; numbers and days are the program's own."""


@dataclass(frozen=True, slots=True)
class ListPage:
    """One sheet: its title, the heads of its columns, its rows."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
