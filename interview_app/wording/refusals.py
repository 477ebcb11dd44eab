"""Why an act was refused, in one or two sentences that also say the way out."""

from __future__ import annotations

from collections.abc import Mapping

from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.retention import MOST_MONTHS
from interview_app.i18n import Say
from interview_app.wording.refusal import Facts, Sentence
from interview_app.wording.refusals_access import OF_ACCESS
from interview_app.wording.refusals_calibration import OF_CALIBRATION
from interview_app.wording.refusals_panel import OF_PANEL, OF_PARTICIPATION
from interview_app.wording.refused_states import wrong_state


def sentence(say: Say, refused: ActRefused) -> str:
    """What the user reads; facts that the refusal carries are named, and none is needed."""
    return _SENTENCES[refused.refusal](say, refused.facts)


def refusal_sentence(say: Say, refusal: Refusal) -> str:
    """The same where only the kind of refusal is known."""
    return _SENTENCES[refusal](say, {})


def _sheet_incomplete(say: Say, facts: Facts) -> str:
    if "count" in facts:
        return say.plural(
            "The sheet cannot be sealed: {count} entry is missing. The checklist leads to it.",
            "The sheet cannot be sealed: {count} entries are missing. The checklist leads to them.",
            count=int(facts["count"]),
        )
    return say("The sheet is not sealed yet. Complete and seal it first.")


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


def _schedule_too_short(say: Say, facts: Facts) -> str:
    if "count" in facts:
        return say.plural(
            "The days have no room for {count} person. Add a day, or change times and breaks.",
            "The days have no room for {count} persons. Add a day, or change times and breaks.",
            count=int(facts["count"]),
        )
    return say("The days have no room for everybody. Add a day, or change times and breaks.")


def _unknown_level(say: Say, facts: Facts) -> str:
    if "level" in facts:
        return say("{level} is no level of the scale. Choose one of its levels.", level=facts["level"])
    return say("This is no level of the scale. Choose one of its levels.")


_OF_FORM: Mapping[Refusal, Sentence] = {
    Refusal.FORM_INCOMPLETE: lambda say, facts: say(
        "Something is missing from the form. The form’s page says what, beside its place; then the form can be locked."
    ),
    Refusal.REQUIREMENT_CHECKED: lambda say, facts: say(
        "Somebody has been checked for this requirement already, so it cannot be removed. Set the finding to open and "
        "empty its evidence first."
    ),
    Refusal.FORM_IN_USE: lambda say, facts: say(
        "An interview has begun by this form, so it holds for all candidates. A broken question can be retired for "
        "all; for any other change the procedure is aborted with its reason and begun anew with the changed form."
    ),
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

_OF_REPAIRS: Mapping[Refusal, Sentence] = {
    Refusal.NAME_FIXED: lambda say, facts: say(
        "Something was recorded or issued under this name and number. Correct them with a reason instead."
    ),
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

_OF_INTERVIEW: Mapping[Refusal, Sentence] = {
    Refusal.NUMBER_TAKEN: _number_taken,
    Refusal.SCHEDULE_TOO_SHORT: _schedule_too_short,
    Refusal.NO_APPOINTMENT: lambda say, facts: say(
        "Nobody has an appointment yet. Plan the interviews on the page of the candidates."
    ),
    Refusal.WORKING_PAPER: lambda say, facts: say(
        "The schedule is a working paper and is not issued. Print it as it stands whenever you need it."
    ),
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
    Refusal.TIMES_WRONG: lambda say, facts: say(
        "The interview must end after it began, and both lie in the past. Correct the times."
    ),
    Refusal.INTERVIEW_PAUSED: lambda say, facts: say("The interview is interrupted. Continue it first."),
    Refusal.NOT_IN_THIS_SITTING: lambda say, facts: say(
        "This further sitting is held for other questions, and what was recorded before stays. "
        "Turn to one of the questions for which it is held."
    ),
    Refusal.ANOTHER_INTERVIEW_RUNS: _another_interview,
}

_OF_SHEETS: Mapping[Refusal, Sentence] = {
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
    Refusal.PAPER_READ: lambda say, facts: say(
        "{name} has typed a colleague’s sheet on this candidate and knows its levels. Let somebody else rate instead.",
        name=facts.get("name", say("This person")),
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

_OF_CONSENSUS: Mapping[Refusal, Sentence] = {
    Refusal.CANDIDATE_NOT_COMPLETE: lambda say, facts: say(
        "Not all expected sheets on this candidate are sealed. The panel can agree as soon as the last one is."
    ),
    Refusal.NO_LEVEL_CHOSEN: lambda say, facts: say(
        "No outcome is chosen yet. Choose a level of the scale or “no agreement”."
    ),
}

_OF_DECISION: Mapping[Refusal, Sentence] = {
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
    Refusal.RETENTION_TOO_LONG: lambda say, facts: say(
        "Data are kept for {count} months at most. Check the number.", count=facts.get("most", MOST_MONTHS)
    ),
    Refusal.DECISION_MISSING: lambda say, facts: say(
        "The decision has not been recorded yet. Record it first."
    ),
    Refusal.RECORD_MISSING: lambda say, facts: say(
        "The selection record has not been issued since the decision. Issue it on the protocols page first."
    ),
    Refusal.SEALED_FOR_GOOD: lambda say, facts: say(
        "The procedure was aborted before all sheets were sealed, so ratings stay sealed in. "
        "The selection record can be issued without them."
    ),
    Refusal.RECORD_BLOCKS: lambda say, facts: say(
        "The record check found something that must be mended first. The record check names it and leads there."
    ),
    Refusal.RECORD_ASKS: lambda say, facts: say(
        "The record check asks for a reason that is still missing. Write it down in the record check."
    ),
    Refusal.ALREADY_ISSUED: lambda say, facts: say(
        "This document has already been issued and stays as it is. Open the issued one."
    ),
    Refusal.NOT_ISSUED_HERE: lambda say, facts: say(
        "This procedure has not issued that document as it is. Open the procedure that it came from and sign it there."
    ),
}

_SENTENCES: Mapping[Refusal, Sentence] = {
    Refusal.WRONG_STATE: wrong_state,
    Refusal.REASON_MISSING: lambda say, facts: say("A reason is needed here. Write it down."),
    Refusal.DAY_TO_COME: lambda say, facts: say(
        "This day is still to come. Only what has happened goes on record; correct the date, or note it on that day."
    ),
    Refusal.UNKNOWN: lambda say, facts: say(
        "What this is about no longer exists. Open the page anew and try again."
    ),
    **_OF_FORM,
    **_OF_REPAIRS,
    **OF_PANEL,
    **OF_PARTICIPATION,
    **OF_CALIBRATION,
    **_OF_INTERVIEW,
    **OF_ACCESS,
    **_OF_SHEETS,
    **_OF_CONSENSUS,
    **_OF_DECISION,
}
