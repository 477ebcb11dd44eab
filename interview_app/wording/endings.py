"""How a procedure ended, and why a decision no longer stands."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from interview_app.domain.ending import PastDecision, ReopeningGround
from interview_app.domain.procedure import Procedure, Stage
from interview_app.i18n import Say


def ground_label(say: Say, ground: ReopeningGround) -> str:
    """What brought a decided procedure back."""
    match ground:
        case ReopeningGround.OBJECTION:
            return say("objection")
        case ReopeningGround.COURT:
            return say("court’s order")
        case ReopeningGround.DECLINED:
            return say("a selected person declines")
        case ReopeningGround.OTHER:
            return say("another reason")


def ground_hint(say: Say, ground: ReopeningGround) -> str:
    """What there is to do after reopening on this ground."""
    match ground:
        case ReopeningGround.DECLINED:
            return say(
                "Note the withdrawal of whoever declined on the candidates page; the ranking then follows."
            )
        case ReopeningGround.COURT:
            return say("Name the court, the date and the reference of the order in the reason.")
        case ReopeningGround.OBJECTION:
            return say("Name who objected and when in the reason.")
        case ReopeningGround.OTHER:
            return say("Say in the reason what makes a new decision necessary.")


def standstill(say: Say, procedure: Procedure) -> str:
    """Why the selection itself stands still and what is entered all the same, in one line; empty while it goes on."""
    if procedure.erasure is not None:
        return say(
            "Everybody’s data were deleted on {moment}. The deletion record and the journal can be read and printed.",
            moment=_moment(say, procedure, procedure.erasure.at),
        )
    if procedure.aborted is not None:
        return say(
            "The procedure was aborted on {moment}; only notices and retention are entered now. Reason: {reason}",
            moment=_moment(say, procedure, procedure.aborted.at),
            reason=procedure.aborted.reason,
        )
    if procedure.stage is Stage.CLOSED:
        return say(
            "The procedure is closed; only conditions, notices and retention are entered now. The chair can reopen it "
            "on the ranking page."
        )
    return ""


def past_heading(say: Say, procedure: Procedure, past: PastDecision) -> str:
    """“Decision of 14 Mar 2023, 10:00, set aside on 15 Mar 2023, 09:00: objection”."""
    made = _moment(say, procedure, past.decision.at)
    if past.reopening is None:
        return say("Decision of {made}, set aside", made=made)
    words = say(
        "Decision of {made}, set aside on {moment}: {ground}",
        made=made,
        moment=_moment(say, procedure, past.reopening.at),
        ground=ground_label(say, past.reopening.ground),
    )
    return (
        say("{words}, after the procedure had been closed", words=words) if past.reopening.closed else words
    )


def _moment(say: Say, procedure: Procedure, moment: datetime) -> str:
    return say.moment(moment.astimezone(ZoneInfo(procedure.zone)))
