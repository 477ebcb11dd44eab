"""When something was written: in the conversation, soon after it, or later."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from interview_app.domain.interview import Interview

SOON_HOURS = 24
"""Hours after the last sitting within which a note still counts as fresh; a fixed number, named where it is shown."""


class Written(StrEnum):
    """How far from the conversation something was written."""

    DURING = "during"
    SOON = "soon"
    LATER = "later"


def written_when(interview: Interview, at: datetime) -> Written:
    """During a sitting, at most `SOON_HOURS` after the last one, or later.

    What was written between two sittings, or within the first hours, is soon.
    """
    for sitting in interview.sittings:
        if sitting.started <= at and (sitting.ended is None or at <= sitting.ended):
            return Written.DURING
    end = interview.sittings[-1].ended
    if end is None or at <= end + timedelta(hours=SOON_HOURS):
        return Written.SOON
    return Written.LATER
