"""Days and times as people type them."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

_DAY = re.compile(r"(\d{1,2})\s*[./]\s*(\d{1,2})\s*[./]\s*(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_TIME = re.compile(r"(\d{1,2})(?:\s*[:.]\s*(\d{2}))?(?:\s*(?:Uhr|h))?", re.IGNORECASE)


def day_of(words: str) -> date | None:
    """The day in “14.3.2023” or “2023-03-14”, None for nothing; raises ValueError for anything else."""
    words = words.strip()
    if not words:
        return None
    found = _DAY.fullmatch(words)
    if found:
        day, month, year = (int(part) for part in found.groups())
        return date(year, month, day)
    found = _ISO.fullmatch(words)
    if not found:
        raise ValueError(words)
    year, month, day = (int(part) for part in found.groups())
    return date(year, month, day)


def time_of(words: str) -> time | None:
    """The time in “9:30”, “9.30 Uhr” or “9”, None for nothing; raises ValueError for anything else."""
    words = words.strip()
    if not words:
        return None
    found = _TIME.fullmatch(words)
    if not found:
        raise ValueError(words)
    return time(int(found.group(1)), int(found.group(2) or 0))


def moment_of(day: date | None, clock: time | None, zone: str) -> datetime | None:
    """A moment in a time zone; a day without a time begins at midnight, a time without a day is none."""
    return datetime.combine(day, clock or time(0), ZoneInfo(zone)) if day is not None else None


def day_words(day: date | None) -> str:
    """A day as it is typed, in every language alike: 14.03.2023."""
    return f"{day.day:02}.{day.month:02}.{day.year}" if day is not None else ""


def time_words(moment: datetime | None) -> str:
    """A time as it is typed: 09:30."""
    return f"{moment.hour:02}:{moment.minute:02}" if moment is not None else ""
