"""Days on which an office works, as far as a calendar alone can tell: Saturdays and Sundays are none.

Public holidays differ from place to place and are not known here.
"""

from __future__ import annotations

from datetime import date, timedelta

_SATURDAY = 5


def working_day_from(day: date) -> date:
    """The day itself, or the Monday after it where it is a Saturday or a Sunday."""
    over = day.weekday() - _SATURDAY
    return day if over < 0 else day + timedelta(days=2 - over)
