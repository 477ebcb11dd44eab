"""How long data are kept, in a sentence for screens and documents."""

from __future__ import annotations

from datetime import date

from interview_app.domain.retention import LEAST_MONTHS, Retention
from interview_app.i18n import Say


def least_words(say: Say, least: date | None) -> str:
    """The months that claims and lawsuits ask for at least, with the day that follows where it can be told."""
    if least is None:
        return say("At least {count} months, for claims and lawsuits.", count=LEAST_MONTHS)
    return say(
        "At least {count} months, for claims and lawsuits: nothing is deleted before {date}. Public holidays, which "
        "can move that day, are not known to the program.",
        count=LEAST_MONTHS,
        date=say.date(least),
    )


def retention_words(say: Say, retention: Retention, earliest: date | None, *, asked: bool = False) -> str:
    """The first day on which data may be deleted, or what stands against naming one.

    `asked` says that a request for access is open.
    """
    if retention.hold:
        return say("Nothing is deleted at present: {reason}", reason=retention.hold)
    if asked:
        return say("Nothing is deleted at present: a request for access is open.")
    if earliest is None:
        return say("No date follows yet: not everybody who was not selected has been told.")
    return say.plural(
        "To be kept until {date}, {count} month after the last notice (AGG § 15 (4), ArbGG § 61b).",
        "To be kept until {date}, {count} months after the last notice (AGG § 15 (4), ArbGG § 61b).",
        count=retention.months,
        date=say.date(earliest),
    )
