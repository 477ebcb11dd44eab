"""Where a sitting took place and what interrupted an interview, in words."""

from __future__ import annotations

from itertools import pairwise

from interview_app.domain.interview import Interview, Sitting
from interview_app.i18n import Say


def place_of(say: Say, sitting: Sitting) -> str:
    """The room, and that it was by video; whoever entered no more than “Video” as the place said so already."""
    place = sitting.place.strip()
    if not sitting.video:
        return place
    return say("by video") if is_video_alone(place) else say("{place}, by video", place=place)


def is_video_alone(place: str) -> bool:
    """Whether a place says nothing but that there was no room."""
    return place.strip().casefold() in ("", "video")


def interrupted(say: Say, sitting: Sitting) -> str:
    """That and why a sitting was broken off; nothing for one that ended as it should or in a plain break."""
    if not sitting.ending:
        return ""
    words = say("Sitting {number} was interrupted.", number=sitting.number)
    return f"{words} {say('Reason: {reason}', reason=sitting.ending)}"


def interruptions(say: Say, interview: Interview) -> tuple[str, ...]:
    """What lay between the sittings of an interview, plain breaks too."""
    told = []
    for sitting, following in pairwise(interview.sittings):
        plain = (
            ""
            if following.taken_up is not None
            else say("Break after sitting {number}.", number=sitting.number)
        )
        told.append(interrupted(say, sitting) or plain)
    return tuple(each for each in told if each)
