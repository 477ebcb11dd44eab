"""A cell's words as a day, a time or an origin; what could mean two things is refused, never guessed."""

from __future__ import annotations

import re
from datetime import date, time

from interview_app.domain.candidate_list import RowTrouble
from interview_app.domain.months import month_named

_GERMAN = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.\s*(\d+)")
_WORDS = re.compile(r"(\d{1,2})\.?\s*([A-Za-zä]+)\.?\s*(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2})(?::\d{2})?)?\s*(?:uhr|h)?", re.IGNORECASE)
_MOMENT = re.compile(
    r"(.*?\d{4}|\d{4}-\d{1,2}-\d{1,2})(?:\s*,\s*|\s+um\s+|\s+|T)(\d{1,2}[:.]\d{2}.*|\d{1,2}\s*(?:uhr|h))",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+", re.IGNORECASE)
_INTERNAL = {
    "intern",
    "interne",
    "interner",
    "internal",
    "i",
    "ja",
    "j",
    "yes",
    "y",
    "x",
    "1",
    "true",
    "wahr",
}
_EXTERNAL = {
    "extern",
    "externe",
    "externer",
    "external",
    "e",
    "nein",
    "n",
    "no",
    "",
    "-",
    "–",
    "0",
    "false",
    "falsch",
}


class NoValue(Exception):
    """Words that are not what the column asks for."""

    def __init__(self, trouble: RowTrouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


def day_in(words: str) -> date | None:
    """The day in “14.3.2023”, “14. März 2023” or “2023-03-14”, None for nothing; raises NoValue for anything else."""
    words = _WEEKDAY.sub("", words.strip(), count=1)
    if not words:
        return None
    parts = _parts(words)
    try:
        return date(*parts)
    except ValueError as error:
        raise NoValue(RowTrouble.DAY_UNREADABLE) from error


def _parts(words: str) -> tuple[int, int, int]:
    """Year, month and day."""
    if found := _ISO.fullmatch(words.removesuffix(" 00:00:00").removesuffix("T00:00:00")):
        year, month, day = (int(part) for part in found.groups())
        return year, month, day
    if found := _GERMAN.fullmatch(words):
        if len(found.group(3)) != 4:
            raise NoValue(RowTrouble.DAY_WITHOUT_CENTURY)
        day, month, year = (int(part) for part in found.groups())
        return year, month, day
    if (found := _WORDS.fullmatch(words)) and (named := month_named(found.group(2))):
        return int(found.group(3)), named, int(found.group(1))
    if found := _SLASHES.fullmatch(words):
        first, second, year = (int(part) for part in found.groups())
        if first <= 12 and second <= 12 and first != second:
            raise NoValue(RowTrouble.DAY_AMBIGUOUS)
        return (year, second, first) if second <= 12 else (year, first, second)
    raise NoValue(RowTrouble.DAY_UNREADABLE)


def time_in(words: str) -> time | None:
    """The time in “9:30”, “09.30 Uhr” or “9”, None for nothing; raises NoValue for anything else."""
    words = words.strip()
    if not words:
        return None
    found = _TIME.fullmatch(words)
    if found is None:
        raise NoValue(RowTrouble.TIME_UNREADABLE)
    try:
        return time(int(found.group(1)), int(found.group(2) or 0))
    except ValueError as error:
        raise NoValue(RowTrouble.TIME_UNREADABLE) from error


def moment_in(words: str) -> tuple[date | None, time | None]:
    """Day and time in one cell, such as “14.3.2023, 9:30 Uhr” or a day alone; raises NoValue."""
    found = _MOMENT.fullmatch(words.strip())
    if found is None:
        return day_in(words), None
    return day_in(found.group(1)), time_in(found.group(2))


def origin_in(words: str) -> bool:
    """Whether “intern” is meant; “ja” and “x” stand under a heading “intern”; raises NoValue."""
    plain = words.strip().casefold()
    if plain in _INTERNAL:
        return True
    if plain in _EXTERNAL:
        return False
    raise NoValue(RowTrouble.ORIGIN_UNREADABLE)
