"""The panel in sentences: the share of women, and what a body of the participation ledger did."""

from __future__ import annotations

from interview_app.domain.bias import BiasDeclaration
from interview_app.domain.gender_share import GenderShare
from interview_app.domain.panel import Panelist
from interview_app.domain.participation import Participation
from interview_app.i18n import Say
from interview_app.wording.labels import bias_outcome_label


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


def briefing_words(say: Say, person: Panelist) -> str:
    """How a member was prepared, each with its day where it is known."""
    told = (
        say("{what} ({day})", what=each.what, day=say.date(each.on)) if each.on is not None else each.what
        for each in person.briefings
    )
    return "; ".join(told)


def declaration_words(say: Say, declaration: BiasDeclaration, at: str, decided: str) -> str:
    """What a member declared on bias and what was decided on it; `at` and `decided` are the moments in words."""
    if not declaration.concern:
        return say("declared on {moment}: no concern about bias", moment=at)
    words = say("declared on {moment} a concern about bias (“{words}”)", moment=at, words=declaration.words)
    if declaration.outcome is None:
        return say("{concern}; not decided", concern=words)
    outcome = bias_outcome_label(say, declaration.outcome)
    return say(
        "{concern}; decided on {moment}: {outcome} (reason: {reason})",
        concern=words,
        moment=decided,
        outcome=outcome,
        reason=declaration.reason,
    )
