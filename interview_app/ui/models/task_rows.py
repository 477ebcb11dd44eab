"""What there is to do, as rows with a way on."""

from __future__ import annotations

from interview_app.domain.access_request import request_of
from interview_app.domain.procedure import Procedure
from interview_app.i18n import Say
from interview_app.services.overview import Task, TaskKind
from interview_app.ui.icons import Icon
from interview_app.ui.models.people import short_name
from interview_app.ui.models.rows import LinkRow
from interview_app.ui.tokens import Colour

_MOST = 3
_ICONS = {
    TaskKind.LOCK_FORM: (Icon.LOCK, Colour.WARN),
    TaskKind.ADD_PANEL: (Icon.USERS, Colour.WARN),
    TaskKind.ADD_CHAIR: (Icon.USERS, Colour.WARN),
    TaskKind.ADD_CANDIDATES: (Icon.USER, Colour.WARN),
    TaskKind.CHECK_REQUIREMENTS: (Icon.CIRCLE_QUESTION, Colour.WARN),
    TaskKind.DECIDE_CONCERN: (Icon.CIRCLE_ALERT, Colour.WARN),
    TaskKind.START_INTERVIEW: (Icon.PLAY, Colour.ACCENT),
    TaskKind.FINISH_INTERVIEW: (Icon.CLOCK, Colour.WARN),
    TaskKind.RESUME_INTERVIEW: (Icon.PAUSE, Colour.WARN),
    TaskKind.SEAL_SHEET: (Icon.FILE_ALERT, Colour.WARN),
    TaskKind.AGREE: (Icon.SCALE, Colour.WARN),
    TaskKind.DISCUSS: (Icon.FLAG, Colour.WARN),
    TaskKind.DECIDE: (Icon.GAVEL, Colour.ACCENT),
    TaskKind.ISSUE_RECORD: (Icon.STAMP, Colour.ACCENT),
    TaskKind.CLOSE_PROCEDURE: (Icon.CIRCLE_CHECK, Colour.QUIET),
    TaskKind.TELL_OUTCOME: (Icon.MAIL, Colour.WARN),
    TaskKind.ANSWER_REQUEST: (Icon.FILE_TEXT, Colour.WARN),
}


def task_row(say: Say, task: Task, procedure: Procedure) -> LinkRow:
    """One task: what, for whom, and the words of its link."""
    words, second = _words(say, task, procedure)
    icon, colour = _ICONS[task.kind]
    return LinkRow(words, second, link_words(say, task), icon, colour)


def link_words(say: Say, task: Task) -> str:
    """The words of the way on, short."""
    return {
        TaskKind.LOCK_FORM: say("Look through"),
        TaskKind.ADD_PANEL: say("Add"),
        TaskKind.ADD_CHAIR: say("Add"),
        TaskKind.ADD_CANDIDATES: say("Add"),
        TaskKind.CHECK_REQUIREMENTS: say("Check"),
        TaskKind.DECIDE_CONCERN: say("Decide"),
        TaskKind.START_INTERVIEW: say("Begin"),
        TaskKind.FINISH_INTERVIEW: say("Continue"),
        TaskKind.RESUME_INTERVIEW: say("Continue"),
        TaskKind.SEAL_SHEET: say("Complete"),
        TaskKind.AGREE: say("Open"),
        TaskKind.DISCUSS: say("Open"),
        TaskKind.DECIDE: say("Open"),
        TaskKind.ISSUE_RECORD: say("Open"),
        TaskKind.CLOSE_PROCEDURE: say("Open"),
        TaskKind.TELL_OUTCOME: say("Note the day"),
        TaskKind.ANSWER_REQUEST: say("Open"),
    }[task.kind]


def action_words(say: Say, task: Task) -> str:
    """The same as the words of the page's one primary action."""
    return {
        TaskKind.LOCK_FORM: say("Look through and lock form"),
        TaskKind.ADD_PANEL: say("Add panel member"),
        TaskKind.ADD_CHAIR: say("Add chair"),
        TaskKind.ADD_CANDIDATES: say("Add candidates"),
        TaskKind.CHECK_REQUIREMENTS: say("Check requirements"),
        TaskKind.DECIDE_CONCERN: say("Decide on concern"),
        TaskKind.START_INTERVIEW: say("Begin interview"),
        TaskKind.FINISH_INTERVIEW: say("Continue interview"),
        TaskKind.RESUME_INTERVIEW: say("Continue interview"),
        TaskKind.SEAL_SHEET: say("Complete sheet"),
        TaskKind.AGREE: say("Agree on levels"),
        TaskKind.DISCUSS: say("Open consensus"),
        TaskKind.DECIDE: say("Record decision"),
        TaskKind.ISSUE_RECORD: say("Issue documents"),
        TaskKind.CLOSE_PROCEDURE: say("Close the procedure"),
        TaskKind.TELL_OUTCOME: say("Note the notices"),
        TaskKind.ANSWER_REQUEST: say("Answer the request"),
    }[task.kind]


def task_icon(task: Task) -> Icon:
    """The icon of the page's one primary action."""
    return _ICONS[task.kind][0]


def _words(say: Say, task: Task, procedure: Procedure) -> tuple[str, str]:
    """What there is to do, and the line below it."""
    people = _people(say, task, procedure)
    if task.kind is TaskKind.CHECK_REQUIREMENTS:
        return _unchecked(say, len(task.candidates)), people
    if task.kind is TaskKind.DECIDE_CONCERN:
        return _concerns(say, task, procedure), people
    if task.kind is TaskKind.START_INTERVIEW:
        return say("Next interview: {name}", name=people), _appointment(say, task, procedure)
    if task.kind is TaskKind.FINISH_INTERVIEW:
        return say("The interview with {name} is running", name=people), say("Finish it before the next one.")
    if task.kind is TaskKind.RESUME_INTERVIEW:
        return say("The interview with {name} is interrupted", name=people), say(
            "It goes on in a further sitting."
        )
    if task.kind is TaskKind.SEAL_SHEET:
        return _missing(say, task, procedure), people
    if task.kind in (TaskKind.AGREE, TaskKind.DISCUSS):
        return _to_agree(say, task), people
    if task.kind is TaskKind.TELL_OUTCOME:
        return _untold(say, len(task.candidates)), people
    if task.kind is TaskKind.ANSWER_REQUEST:
        return say("{name} has asked for access to the file", name=people), _due(say, task, procedure)
    return _plain_words(say)[task.kind]


def _plain_words(say: Say) -> dict[TaskKind, tuple[str, str]]:
    """The tasks that concern nobody by name."""
    return {
        TaskKind.LOCK_FORM: (
            say("The interview form is not locked yet"),
            say("Only a locked form holds for everybody."),
        ),
        TaskKind.ADD_CHAIR: (
            say("The panel has no chair yet"),
            say("The chair locks the form and records the decision."),
        ),
        TaskKind.ADD_PANEL: (say("The panel has no voting member yet"), say("Only voting members rate.")),
        TaskKind.ADD_CANDIDATES: (
            say("No candidate has been added yet"),
            say("Number and name are enough to begin."),
        ),
        TaskKind.DECIDE: (
            say("All sheets are sealed: the ranking can be looked at"),
            say("People decide, not the ranking."),
        ),
        TaskKind.ISSUE_RECORD: (say("The decision has been recorded"), say("The documents can be issued.")),
        TaskKind.CLOSE_PROCEDURE: (
            say("The procedure has not been closed yet"),
            say("Once it is closed, nothing is changed any more."),
        ),
    }


def _people(say: Say, task: Task, procedure: Procedure) -> str:
    """Whom it concerns; many are named by number."""
    names = ", ".join(procedure.candidate(each).name for each in task.candidates[:_MOST])
    more = len(task.candidates) - _MOST
    if more <= 0:
        return names
    return say.plural("{people} and {count} more", "{people} and {count} more", count=more, people=names)


def _unchecked(say: Say, count: int) -> str:
    return say.plural(
        "{count} candidate’s requirements are open", "{count} candidates’ requirements are open", count=count
    )


def _to_agree(say: Say, task: Task) -> str:
    if task.kind is TaskKind.AGREE:
        return say.plural(
            "{count} question waits for the panel’s agreement",
            "{count} questions wait for the panel’s agreement",
            count=task.count,
        )
    return say.plural(
        "{count} question is flagged for discussion",
        "{count} questions are flagged for discussion",
        count=task.count,
    )


def _missing(say: Say, task: Task, procedure: Procedure) -> str:
    names = ", ".join(short_name(procedure.panelist(each).name) for each in task.panelists)
    return say.plural(
        "A sheet is missing: {names}",
        "{count} sheets are missing: {names}",
        count=len(task.panelists),
        names=names,
    )


def _concerns(say: Say, task: Task, procedure: Procedure) -> str:
    names = ", ".join(short_name(procedure.panelist(each).name) for each in task.panelists)
    return say.plural(
        "A concern about bias is not decided: {names}",
        "{count} concerns about bias are not decided: {names}",
        count=task.count,
        names=names,
    )


def _untold(say: Say, count: int) -> str:
    return say.plural(
        "{count} candidate has not been told the outcome",
        "{count} candidates have not been told the outcome",
        count=count,
    )


def _due(say: Say, task: Task, procedure: Procedure) -> str:
    request = request_of(procedure.access_requests, task.candidates[0])
    return "" if request is None else say("The answer is due by {day}.", day=say.date(request.due))


def _appointment(say: Say, task: Task, procedure: Procedure) -> str:
    candidate = procedure.candidate(task.candidates[0])
    if candidate.appointment is None:
        return say("No appointment has been fixed.")
    parts = [say.moment(candidate.appointment), candidate.place]
    return " · ".join(part for part in parts if part)
