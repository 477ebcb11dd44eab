"""What must not be asked, in the office's words, with the source for whoever wants to read on."""

from __future__ import annotations

from collections.abc import Sequence

from interview_app.domain.off_limits import OffLimits
from interview_app.i18n import Say


def topic_label(say: Say, topic: OffLimits) -> str:
    """A topic as it stands in a list."""
    return {
        OffLimits.FAMILY: say("family status and wish for children"),
        OffLimits.PREGNANCY: say("pregnancy"),
        OffLimits.CARE: say("care for children or relatives"),
        OffLimits.RELIGION: say("religion and belief"),
        OffLimits.PARTY: say("party membership"),
        OffLimits.UNION: say("trade union membership"),
        OffLimits.ORIGIN: say("ethnic origin"),
        OffLimits.IDENTITY: say("sexual identity"),
        OffLimits.HEALTH: say("health beyond fitness for the post"),
        OffLimits.DISABILITY: say("disability, unless the post requires it"),
    }[topic]


def reminder_title(say: Say) -> str:
    """The one calm line."""
    return say("What must not be asked")


def reminder(say: Say) -> str:
    """The whole list in one sentence."""
    topics = ", ".join(topic_label(say, topic) for topic in OffLimits)
    return say(
        "Not to be asked, whoever sits there: {topics}. If a candidate speaks of it unasked, it is not "
        "rated.",
        topics=topics,
    )


def reminder_source(say: Say) -> str:
    """Where to read on; a pointer, not advice."""
    return say(
        "General Equal Treatment Act (AGG), sections 1, 2 and 7; Basic Law, Article 33(2) and (3). A pointer for "
        "reading on, not legal advice."
    )


def touched(say: Say, topics: Sequence[OffLimits]) -> str:
    """A gentle notice about a question that touches such topics; nothing where it touches none."""
    if not topics:
        return ""
    named = ", ".join(topic_label(say, topic) for topic in topics)
    return say(
        "These words touch on: {topics}. Ask this only where the post requires it, and then everybody. You can note it "
        "all the same if it was asked.",
        topics=named,
    )
