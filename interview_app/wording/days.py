"""Days with the day of the week."""

from __future__ import annotations

from datetime import date

from interview_app.i18n import Say


def weekday(say: Say, day: date) -> str:
    """A date with the day of the week before it: “Di, 14.03.2023”."""
    names = (say("Mon"), say("Tue"), say("Wed"), say("Thu"), say("Fri"), say("Sat"), say("Sun"))
    return f"{names[day.weekday()]}, {say.date(day)}"
