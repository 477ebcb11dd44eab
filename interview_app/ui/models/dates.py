"""Days and times as people type them."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from interview_app.domain.months import month_named
from interview_app.i18n import Say

_DAY = re.compile(r"(\d{1,2})\s*[./]\s*(\d{1,2})\s*[./]\s*(\d{4})")
_NAMED = re.compile(r"(\d{1,2})\.?\s*([^\W\d_]+)\.?\s*(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_TIME = re.compile(r"(\d{1,2})(?:\s*[:.]\s*(\d{2}))?(?:\s*(?:Uhr|h))?", re.IGNORECASE)


def day_of(words: str) -> date | None:
    """The day in “14.3.2023”, “14 Mar 2023” or “2023-03-14”, None for nothing; raises ValueError for anything else.

    “3/4/2023” is two days, depending on who writes it, so that it is none here.
    """
    words = words.strip()
    if not words:
        return None
    return date(*_parts(words))


def _parts(words: str) -> tuple[int, int, int]:
    """Year, month and day."""
    if found := _ISO.fullmatch(words):
        year, month, day = (int(part) for part in found.groups())
        return year, month, day
    if (found := _NAMED.fullmatch(words)) and (named := month_named(found.group(2))):
        return int(found.group(3)), named, int(found.group(1))
    found = _DAY.fullmatch(words)
    if not found:
        raise ValueError(words)
    day, month, year = (int(part) for part in found.groups())
    if "/" in words and day <= 12 and day != month:
        raise ValueError(words)
    return year, month, day


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


def day_words(say: Say, day: date | None) -> str:
    """A day as it stands in a field, in the window's language: 14.03.2023, 14 Mar 2023."""
    return say.date(day) if day is not None else ""


def time_words(moment: datetime | None) -> str:
    """A time as it is typed: 09:30."""
    return f"{moment.hour:02}:{moment.minute:02}" if moment is not None else ""
