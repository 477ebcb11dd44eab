"""The inspection copy in words: its blanks, and where in the record a text stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from interview_app.domain.form import Question
from interview_app.domain.inspection.copy import Blanks
from interview_app.domain.procedure import Procedure
from interview_app.i18n import Say
from interview_app.wording.numbers import question_number


def copy_blanks(say: Say) -> Blanks:
    """What stands for a passage that is withheld, and for one that nobody has looked at yet."""
    return Blanks(withheld=say("[blacked out]"), unseen=say("[to be looked at]"))


def place_words(say: Say, copy: Procedure, place: str) -> str:
    """Where a text stands; `copy` is the procedure of the copy that the place belongs to."""
    entry = re.match(r"interviews\[(\d+)\]\.entries\[(\d+)\]", place)
    if entry is not None:
        interview = copy.interviews[int(entry[1])]
        return _of_item(say, copy, interview.entries[int(entry[2])].item)
    sheet = re.match(r"sheets\[(\d+)\](?:\.ratings\[(\d+)\])?", place)
    if sheet is not None:
        return _of_sheet(say, copy, int(sheet[1]), sheet[2])
    for begin, words in _PLACES.items():
        if place.startswith(begin):
            return words(say)
    return say("Elsewhere in the record")


def _of_item(say: Say, copy: Procedure, item: str) -> str:
    for each in copy.form.items():
        if each.id == item and isinstance(each, Question):
            return say("Answer to question {number}", number=question_number(copy.form, each.id))
    return say("Record of the interview")


def _of_sheet(say: Say, copy: Procedure, index: int, rating: str | None) -> str:
    sheet = copy.sheets[index]
    name = copy.panelist(sheet.panelist).name
    if rating is None:
        return say("Rating sheet of {name}", name=name)
    number = question_number(copy.form, sheet.ratings[int(rating)].question)
    return say("Rating sheet of {name}, question {number}", name=name, number=number)


_PLACES: Mapping[str, Callable[[Say], str]] = {
    "decision.reasons": lambda say: say("Reasons of the decision"),
    "decision.deviation": lambda say: say("Reason for the deviation from the ranking"),
    "decision.dissents": lambda say: say("Dissenting view"),
    "decision.comparison": lambda say: say("Comparison by criterion"),
    "decision.auxiliary": lambda say: say("Auxiliary criterion"),
    "decision.consensus": lambda say: say("Reason for following the agreed levels"),
    "decision.appraisals": lambda say: say("Official appraisal"),
    "earlier": lambda say: say("Earlier decision"),
    "equal": lambda say: say("Essentially equal"),
    "aborted": lambda say: say("Abort of the procedure"),
    "stage_reason": lambda say: say("Reason for the stage of the procedure"),
    "interviews": lambda say: say("Course of the interview"),
    "agreed": lambda say: say("Agreed level"),
    "checks": lambda say: say("Requirement check"),
    "candidates": lambda say: say("Entry of the candidate"),
    "assignments": lambda say: say("Part of a member in the interview"),
    "declarations": lambda say: say("Declaration on bias"),
    "participation": lambda say: say("Participation"),
    "gender_share": lambda say: say("Share of women"),
    "condition_checks": lambda say: say("Condition after the selection"),
    "not_assessable": lambda say: say("Reason for “not assessable”"),
    "retired": lambda say: say("Retired question"),
    "lock": lambda say: say("Plan"),
    "past_versions": lambda say: say("Plan"),
    "panel": lambda say: say("Panel"),
}
"""What each part of the procedure is called, the longer beginnings first."""
