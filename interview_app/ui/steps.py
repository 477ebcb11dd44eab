"""The steps of the open procedure as entries of the navigation."""

from __future__ import annotations

from collections.abc import Sequence

from interview_app.domain.procedure import Procedure
from interview_app.i18n import Say
from interview_app.services.overview import Overview, Step, StepLine, StepState
from interview_app.ui.icons import Icon
from interview_app.ui.models.navigation_model import NavigationItem
from interview_app.ui.models.roles import Stage
from interview_app.ui.pages.names import PageName

_ICONS = {
    Step.FORM: Icon.FILE_TEXT,
    Step.PANEL: Icon.USERS,
    Step.CANDIDATES: Icon.USER,
    Step.INTERVIEWS: Icon.MESSAGES,
    Step.CONSENSUS: Icon.SCALE,
    Step.RANKING: Icon.LIST_ORDERED,
    Step.PROTOCOLS: Icon.STAMP,
}


def step_label(say: Say, step: Step) -> str:
    """What a step is called in the navigation."""
    return {
        Step.FORM: say("Interview form"),
        Step.PANEL: say("Selection panel"),
        Step.CANDIDATES: say("Candidates"),
        Step.INTERVIEWS: say("Interviews"),
        Step.CONSENSUS: say("Consensus"),
        Step.RANKING: say("Ranking"),
        Step.PROTOCOLS: say("Protocols"),
    }[step]


def navigation_items(say: Say, overview: Overview, pages: Sequence[PageName]) -> list[NavigationItem]:
    """An entry for each page there is, in their order; the first step that is open is the current one."""
    lines = {PageName(line.step.value): line for line in overview.steps}
    following = next((name for name in pages if name in lines and lines[name].state is StepState.OPEN), None)
    items = []
    for name in pages:
        if name is PageName.OVERVIEW:
            items.append(NavigationItem(say("Overview"), Icon.HOUSE, own_icon=True))
        else:
            items.append(_item(say, lines[name], overview.procedure, current=name is following))
    return items


def _item(say: Say, line: StepLine, procedure: Procedure, *, current: bool) -> NavigationItem:
    stages = {StepState.DONE: Stage.DONE, StepState.OPEN: Stage.OPEN, StepState.BLOCKED: Stage.BLOCKED}
    stage = Stage.CURRENT if current else stages[line.state]
    reason = _reason(say, line.step, procedure) if stage is Stage.BLOCKED else ""
    note = "" if stage is Stage.BLOCKED else _note(say, line, procedure)
    return NavigationItem(step_label(say, line.step), _ICONS[line.step], stage, note, reason)


def _note(say: Say, line: StepLine, procedure: Procedure) -> str:
    if line.step is Step.FORM:
        if procedure.lock is None:
            return say("Draft")
        return say("Version {number}", number=procedure.form.version)
    if line.step is Step.PANEL:
        return str(line.total) if line.total else ""
    return f"{line.done}/{line.total}" if line.total else ""


def _reason(say: Say, step: Step, procedure: Procedure) -> str:
    """Why a step cannot be gone to yet."""
    if step is Step.CONSENSUS:
        return say("possible when every expected sheet of one candidate is sealed")
    if step is Step.RANKING:
        return say("shown when every expected sheet of every candidate is sealed")
    if procedure.lock is None:
        return say("possible when the interview form is locked")
    if not procedure.voters():
        return say("possible when the panel has a voting member")
    return say("possible when somebody is admitted")
