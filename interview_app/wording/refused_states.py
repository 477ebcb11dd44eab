"""Why an act is refused in a state: what has to come before it, or what stays as it is."""

from __future__ import annotations

from collections.abc import Mapping

from interview_app.domain.candidate import CandidateState
from interview_app.domain.procedure import Stage
from interview_app.domain.sheet import SheetState
from interview_app.i18n import Say
from interview_app.wording.refusal import Facts, Sentence


def wrong_state(say: Say, facts: Facts) -> str:
    state, act = str(facts.get("state", "")), facts.get("act")
    if act == "delete":
        return _cannot_be_deleted(say, state)
    if state in _IN_STATE:
        return _IN_STATE[state](say, facts)
    return say("This is not possible at this point of the procedure. The overview shows what comes next.")


def _cannot_be_deleted(say: Say, state: str) -> str:
    if state == Stage.PREPARING:
        return say("Other entries refer to this. Remove those first.")
    return say(
        "Once the form is locked, nothing is deleted. A candidate can be excluded or withdrawn instead."
    )


_IN_STATE: Mapping[str, Sentence] = {
    Stage.PREPARING: lambda say, facts: say("The interview form is not locked yet. Lock it first."),
    Stage.LOCKED: lambda say, facts: say(
        "The form is locked and no interview has begun. Begin with the first interview."
    ),
    Stage.INTERVIEWING: lambda say, facts: say(
        "The interviews are running. This belongs before the first one, or after all sheets are sealed."
    ),
    Stage.DISCLOSED: lambda say, facts: say(
        "The ratings are disclosed, so this can no longer be changed. "
        "A sheet can still be replaced with a reason."
    ),
    Stage.DECIDED: lambda say, facts: say(
        "The decision has been recorded. Reopen the procedure with a reason to change anything."
    ),
    Stage.CLOSED: lambda say, facts: say(
        "The procedure is closed: only conditions, notices and retention are entered now. Reopen it with a reason to "
        "change anything else."
    ),
    Stage.ABORTED: lambda say, facts: say(
        "The procedure was aborted: only notices and retention are entered now. For another selection begin a new "
        "procedure."
    ),
    CandidateState.REGISTERED: lambda say, facts: say(
        "The candidate has not been admitted yet. Finish the requirement check first."
    ),
    CandidateState.ADMITTED: lambda say, facts: say(
        "The candidate has not been interviewed yet. Hold the interview first."
    ),
    CandidateState.INVITED: lambda say, facts: say(
        "The candidate is invited and has not been interviewed yet. Hold the interview first."
    ),
    CandidateState.EXCLUDED: lambda say, facts: say(
        "The candidate is excluded. If that was wrong, correct the requirement check first."
    ),
    CandidateState.INTERVIEWED: lambda say, facts: say(
        "The candidate has already been interviewed. What is missing can be asked in a further sitting."
    ),
    CandidateState.NO_SHOW: lambda say, facts: say("The candidate did not appear. Invite them again first."),
    CandidateState.WITHDRAWN: lambda say, facts: say(
        "The candidate has withdrawn. Their entries stay as they are."
    ),
    SheetState.DRAFT: lambda say, facts: say("The sheet is not sealed yet. Change it directly."),
    "finished": lambda say, facts: say(
        "The interview is finished and its record stays as it is. Additions belong into a further sitting."
    ),
}
