"""The panel in sentences: the share of women, and what a body of the participation ledger did."""

from __future__ import annotations

from interview_app.domain.gender_share import GenderShare
from interview_app.domain.participation import Participation
from interview_app.i18n import Say


def share_words(say: Say, share: GenderShare) -> str:
    """How many of the voting members are women, and which share that is."""
    return say(
        "Women among the voting members: {women} of {voters} ({percent}).",
        women=share.women,
        voters=share.voters,
        percent=say.percent(share.share),
    )


def involvement(say: Say, line: Participation) -> tuple[str, ...]:
    """What happened with a body, in the order of time, each with its day; nothing where nothing is noted."""
    found = []
    if line.invited is not None:
        found.append(say("invited on {day}", day=say.date(line.invited)))
    if line.declined is not None:
        found.append(say("declined on {day}", day=say.date(line.declined)))
    if line.attended is not None:
        found.append(say("attended on {day}", day=say.date(line.attended)))
    if line.stated is not None:
        found.append(say("statement received on {day}", day=say.date(line.stated)))
    if line.not_involved:
        found.append(say("not to be involved: {reason}", reason=line.not_involved))
    return tuple(found)
