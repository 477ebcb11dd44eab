"""Why an act was refused, in one or two sentences that also say the way out."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from interview_app.domain.candidate import CandidateState
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.procedure import Stage
from interview_app.domain.sheet import SheetState
from interview_app.i18n import Say

Facts = Mapping[str, str | int]
_Sentence = Callable[[Say, Facts], str]


def sentence(say: Say, refused: ActRefused) -> str:
    """What the user reads; facts that the refusal carries are named, and none is needed."""
    return _SENTENCES[refused.refusal](say, refused.facts)


def refusal_sentence(say: Say, refusal: Refusal) -> str:
    """The same where only the kind of refusal is known."""
    return _SENTENCES[refusal](say, {})


def _wrong_state(say: Say, facts: Facts) -> str:
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


_IN_STATE: Mapping[str, _Sentence] = {
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
        "The procedure is closed. Reopen it with a reason to change anything."
    ),
    Stage.ABORTED: lambda say, facts: say(
        "The procedure was aborted and stays as it is. Begin a new procedure."
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


def _sheet_incomplete(say: Say, facts: Facts) -> str:
    if "count" in facts:
        return say.plural(
            "The sheet cannot be sealed: {count} entry is missing. The checklist leads to it.",
            "The sheet cannot be sealed: {count} entries are missing. The checklist leads to them.",
            count=int(facts["count"]),
        )
    return say("The sheet is not sealed yet. Complete and seal it first.")


def _already_rated(say: Say, facts: Facts) -> str:
    if "name" in facts:
        return say(
            "{name} has already rated or taken part in an interview and stays on record. "
            "Note a recusal or an absence instead.",
            name=facts["name"],
        )
    return say("There are already ratings, so this stays as it is. Note a recusal or an absence instead.")


def _already_replaced(say: Say, facts: Facts) -> str:
    if "name" in facts and "other" in facts:
        return say(
            "{other} takes the place of {name} for this candidate. Take that substitution back first.",
            other=facts["other"],
            name=facts["name"],
        )
    return say("This member already has a substitute for this candidate. Take that substitution back first.")


def _named(with_name: _Sentence, without: _Sentence) -> _Sentence:
    """The sentence that names the member, or the one for when only the kind of refusal is known."""
    return lambda say, facts: (with_name if "name" in facts else without)(say, facts)


def _another_interview(say: Say, facts: Facts) -> str:
    if "name" in facts:
        return say(
            "The interview with {name} is still running. Finish or interrupt it first.", name=facts["name"]
        )
    return say("Another interview is still running. Finish or interrupt it first.")


def _requirement_open(say: Say, facts: Facts) -> str:
    if "name" in facts:
        return say(
            "A requirement of {name} is still open. Record the finding in the requirement check first.",
            name=facts["name"],
        )
    return say("A requirement is still open. Record the finding in the requirement check first.")


def _number_taken(say: Say, facts: Facts) -> str:
    if "number" in facts:
        return say("The number {number} is already taken. Choose another.", number=facts["number"])
    return say("This number is already taken. Choose another.")


def _list_with_problems(say: Say, facts: Facts) -> str:
    if "count" in facts:
        return say.plural(
            "Nothing was taken over: {count} row cannot be read. Correct it in the list, or choose to leave it out.",
            "Nothing was taken over: {count} rows cannot be read. Correct them in the list, "
            "or choose to leave them out.",
            count=int(facts["count"]),
        )
    return say("Nothing was taken over: there are rows that cannot be read. Correct the list first.")


def _unknown_level(say: Say, facts: Facts) -> str:
    if "level" in facts:
        return say("{level} is no level of the scale. Choose one of its levels.", level=facts["level"])
    return say("This is no level of the scale. Choose one of its levels.")


_OF_FORM: Mapping[Refusal, _Sentence] = {
    Refusal.FORM_LOCKED: lambda say, facts: say(
        "The interview form is locked and holds for all candidates. Another form needs a new procedure."
    ),
    Refusal.FORM_NOT_LOCKED: lambda say, facts: say("The interview form is not locked yet. Lock it first."),
    Refusal.RATIONALE_MISSING: lambda say, facts: say(
        "The weights differ. Write down why before you lock the form."
    ),
    Refusal.POSTS_MISSING: lambda say, facts: say(
        "The number of posts is not fixed yet. Enter a number from 1 on."
    ),
}

_OF_REPAIRS: Mapping[Refusal, _Sentence] = {
    Refusal.QUESTION_RETIRED: lambda say, facts: say(
        "This question was retired for all candidates and is no longer asked or rated. "
        "If that was a mistake, the chair can restore it with a reason."
    ),
    Refusal.QUESTION_NOT_RETIRED: lambda say, facts: say(
        "This question is not retired. It is asked and counts as the form says."
    ),
    Refusal.LAST_QUESTION: lambda say, facts: say(
        "Without this question nothing would be left that counts. Abort the procedure with a reason instead."
    ),
}

_OF_PANEL: Mapping[Refusal, _Sentence] = {
    Refusal.PANEL_INCOMPLETE: lambda say, facts: say(
        "No voting member is there. Add or choose at least one voting member."
    ),
    Refusal.NOT_ON_THE_PANEL: lambda say, facts: say(
        "This person is not on the panel or not present. Choose a member of the panel who is there."
    ),
    Refusal.NOT_A_VOTER: lambda say, facts: say(
        "This person does not rate this candidate. Ratings come from voting members who are not recused or absent."
    ),
    Refusal.NOT_THE_NOTE_TAKER: lambda say, facts: say(
        "The record of this interview is written by somebody else. Hand the note-taking over first."
    ),
    Refusal.NOTE_TAKER_LEAVES: lambda say, facts: say(
        "Whoever writes the record cannot leave with it. Hand the record over first."
    ),
    Refusal.RECUSED_STAYS_AWAY: lambda say, facts: say(
        "This member is recused for this candidate and stays away. Change the assignment on the panel page first."
    ),
    Refusal.CHAIR_ONLY: lambda say, facts: say("Only the chair can do this. Change to the chair first."),
    Refusal.SECOND_CHAIR: lambda say, facts: say(
        "The panel already has a chair. Give that member another role first."
    ),
    Refusal.VOTE_TOO_LATE: lambda say, facts: say(
        "Interviews have begun: the same panel rates everybody, each member independently. "
        "Nobody is given a vote any more; further members can advise or take notes."
    ),
    Refusal.SUBSTITUTE_RATES: _named(
        lambda say, facts: say(
            "{name} has a vote and cannot be a substitute. Choose somebody without a vote, or add them to the panel.",
            name=facts["name"],
        ),
        lambda say, facts: say(
            "A voting member cannot be a substitute. Choose somebody without a vote, or add them to the panel."
        ),
    ),
    Refusal.SUBSTITUTE_FOR_MISSING: lambda say, facts: say(
        "A substitute takes the place of a voting member. Choose whom they replace."
    ),
    Refusal.REPLACED_STILL_RATES: _named(
        lambda say, facts: say(
            "{name} still rates this candidate. Note that they are recused or absent, with the reason.",
            name=facts["name"],
        ),
        lambda say, facts: say(
            "The member to be replaced still rates this candidate. Note that they are recused or absent."
        ),
    ),
    Refusal.ALREADY_REPLACED: _already_replaced,
    Refusal.NAME_MISSING: lambda say, facts: say("The name is missing. Enter it."),
    Refusal.ALREADY_RATED: _already_rated,
}

_OF_PARTICIPATION: Mapping[Refusal, _Sentence] = {
    Refusal.BIAS_UNDECLARED: _named(
        lambda say, facts: say(
            "{name} has not declared yet whether there is a concern about bias. Note the declaration first.",
            name=facts["name"],
        ),
        lambda say, facts: say(
            "The declaration on bias is missing. "
            "Whoever rates declares before taking part that nothing stands against it."
        ),
    ),
    Refusal.CONCERN_UNDECIDED: _named(
        lambda say, facts: say(
            "{name} has declared a concern about bias, and it is not decided that they take part. "
            "Note the decision under declarations on the panel page, or note them as recused.",
            name=facts["name"],
        ),
        lambda say, facts: say(
            "A concern about bias has not been decided. Note the decision under declarations on the panel page."
        ),
    ),
    Refusal.NO_CONCERN: _named(
        lambda say, facts: say(
            "{name} has declared no concern here, so there is nothing to decide. Note the concern first.",
            name=facts["name"],
        ),
        lambda say, facts: say(
            "No concern about bias is noted, so there is nothing to decide. Note the concern first."
        ),
    ),
    Refusal.DECLARATION_USED: _named(
        lambda say, facts: say(
            "The interview was begun on the declaration of {name}, so it stays on record. "
            "Note a concern instead if there is one.",
            name=facts["name"],
        ),
        lambda say, facts: say(
            "The interview was begun on this declaration, so it stays on record. Note a concern instead."
        ),
    ),
    Refusal.LEDGER_LINE_USED: lambda say, facts: say(
        "Something is noted about this body, so it stays in the ledger. Note why it is not involved instead."
    ),
    Refusal.MORE_WOMEN_THAN_VOTERS: lambda say, facts: say(
        "There are not that many voting members. Enter how many of them are women."
    ),
}

_OF_INTERVIEW: Mapping[Refusal, _Sentence] = {
    Refusal.NUMBER_TAKEN: _number_taken,
    Refusal.LIST_EMPTY: lambda say, facts: say(
        "There is no row in the list that can be taken over. Choose the columns for number and name."
    ),
    Refusal.LIST_WITH_PROBLEMS: _list_with_problems,
    Refusal.REQUIREMENT_OPEN: _requirement_open,
    Refusal.REQUIREMENT_NOT_MET: lambda say, facts: say(
        "A requirement is not met, so the candidate is excluded. If that is wrong, correct the finding."
    ),
    Refusal.REQUIREMENTS_MET: lambda say, facts: say(
        "All requirements are met, so there is no ground for exclusion. A finding “not met” is needed first."
    ),
    Refusal.INTERVIEW_OPEN: lambda say, facts: say("The interview is not finished yet. Finish it first."),
    Refusal.INTERVIEW_PAUSED: lambda say, facts: say("The interview is interrupted. Continue it first."),
    Refusal.ANOTHER_INTERVIEW_RUNS: _another_interview,
}

_OF_SHEETS: Mapping[Refusal, _Sentence] = {
    Refusal.NOT_YOUR_SHEET: lambda say, facts: say(
        "This sheet belongs to another member. Change to your own name."
    ),
    Refusal.SHEET_SEALED: lambda say, facts: say(
        "The sheet is sealed and stays as it is. It can be replaced by a new one with a reason."
    ),
    Refusal.SHEET_INCOMPLETE: _sheet_incomplete,
    Refusal.PAPER_OWN_SHEET_FIRST: lambda say, facts: say(
        "You rate this candidate yourself and would read a colleague’s levels. Seal your own sheet first, or let "
        "somebody type this one who does not rate the candidate."
    ),
    Refusal.PAPER_NOT_FOR_YOU: lambda say, facts: say(
        "Whoever is recused for this candidate or only observes reads no sheet. "
        "Let the note-taker or the chair type it."
    ),
    Refusal.PAPER_SHEET_BEGUN: lambda say, facts: say(
        "This sheet was begun in the program and is visible to its author alone. The author goes on with it, "
        "or types the paper."
    ),
    Refusal.PAPER_OTHER_SEEN: lambda say, facts: say(
        "You have typed a colleague’s sheet on this candidate and know its levels. Your own sheet can be replaced "
        "once all sheets on the candidate are sealed; the new one is then marked accordingly."
    ),
    Refusal.PAPER_DATE_MISSING: lambda say, facts: say(
        "The date on the paper is missing or lies in the future. Enter it as on the sheet."
    ),
    Refusal.UNKNOWN_LEVEL: _unknown_level,
    Refusal.UNKNOWN_QUESTION: lambda say, facts: say(
        "This question is not part of the interview form. Open the form to see its questions."
    ),
    Refusal.NOT_DISCLOSED: lambda say, facts: say(
        "Not all expected sheets are sealed. Results can be seen when the last one is."
    ),
}

_OF_CONSENSUS: Mapping[Refusal, _Sentence] = {
    Refusal.CANDIDATE_NOT_COMPLETE: lambda say, facts: say(
        "Not all expected sheets on this candidate are sealed. The panel can agree as soon as the last one is."
    ),
    Refusal.NO_LEVEL_CHOSEN: lambda say, facts: say(
        "No outcome is chosen yet. Choose a level of the scale or “no agreement”."
    ),
}

_OF_DECISION: Mapping[Refusal, _Sentence] = {
    Refusal.RANKING_BLOCKED: lambda say, facts: say(
        "The ranking is not final yet. The ranking page names what is open and the ways out."
    ),
    Refusal.SELECTION_EMPTY: lambda say, facts: say("Nobody is selected yet. Choose at least one person."),
    Refusal.SELECTION_TOO_LARGE: lambda say, facts: say(
        "More persons are selected than there are posts. Remove one from the selection."
    ),
    Refusal.SELECTION_INELIGIBLE: lambda say, facts: say(
        "Only persons with a rank can be selected or put in reserve, and each only once. Correct the choice."
    ),
    Refusal.DEVIATION_REASON_MISSING: lambda say, facts: say(
        "The decision departs from the ranking. Write down the reason for that."
    ),
    Refusal.GATE_LOCKED: lambda say, facts: say(
        "Auxiliary criteria are locked until the panel has found candidates essentially equal. Record that first."
    ),
    Refusal.CONSENSUS_REASON_MISSING: lambda say, facts: say(
        "The agreed levels give another outcome than the independent ratings. Write down the reason for that."
    ),
    Refusal.NOT_EQUAL: lambda say, facts: say(
        "Essentially equal are two or more persons with a rank. Choose them."
    ),
    Refusal.NOT_SELECTED: lambda say, facts: say(
        "Conditions are checked for the persons who were selected. Choose one of them."
    ),
    Refusal.DECISION_NEEDED: lambda say, facts: say(
        "This belongs after the decision. Record the decision first."
    ),
    Refusal.RETENTION_TOO_SHORT: lambda say, facts: say(
        "Claims can be raised and sued for within five months. Keep the data at least that long."
    ),
    Refusal.DECISION_MISSING: lambda say, facts: say(
        "The decision has not been recorded yet. Record it first."
    ),
    Refusal.ALREADY_ISSUED: lambda say, facts: say(
        "This document has already been issued and stays as it is. Open the issued one."
    ),
}

_SENTENCES: Mapping[Refusal, _Sentence] = {
    Refusal.WRONG_STATE: _wrong_state,
    Refusal.REASON_MISSING: lambda say, facts: say("A reason is needed here. Write it down."),
    Refusal.UNKNOWN: lambda say, facts: say(
        "What this is about no longer exists. Open the page anew and try again."
    ),
    **_OF_FORM,
    **_OF_REPAIRS,
    **_OF_PANEL,
    **_OF_PARTICIPATION,
    **_OF_INTERVIEW,
    **_OF_SHEETS,
    **_OF_CONSENSUS,
    **_OF_DECISION,
}
