"""Which locked versions of the form came before the one that holds, and why they were replaced."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from interview_app.domain.procedure import PastVersion, Procedure
from interview_app.i18n import Say


def past_version_words(say: Say, procedure: Procedure, past: PastVersion) -> str:
    """When a version was locked, when it was replaced, and why."""
    zone = ZoneInfo(procedure.zone)
    return say(
        "Version {version}, locked on {locked}, was replaced for all candidates on {moment}, before the first "
        "interview. Reason: {reason}",
        version=past.version,
        locked=say.moment(past.lock.at.astimezone(zone)),
        moment=say.moment(past.at.astimezone(zone)),
        reason=past.reason,
    )
