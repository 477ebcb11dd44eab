"""Where on the form page a place of the form is shown."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from interview_app.domain.form import InterviewForm
from interview_app.domain.problems import Path, Problem


class Tab(IntEnum):
    """The tabs, in their order."""

    POSTING = 0
    REQUIREMENTS = 1
    CRITERIA = 2
    CONVERSATION = 3
    SCALE = 4
    RULES = 5
    CONDITIONS = 6


_TABS = {
    "requirements": Tab.REQUIREMENTS,
    "conditions": Tab.CONDITIONS,
    "criteria": Tab.CRITERIA,
    "groups": Tab.CRITERIA,
    "questions": Tab.CONVERSATION,
    "sections": Tab.CONVERSATION,
    "agenda": Tab.CONVERSATION,
    "scale": Tab.SCALE,
    "rules": Tab.RULES,
}


def tab_of(path: Path) -> Tab:
    """The tab on which a place is shown."""
    return _TABS.get(str(path[0]), Tab.POSTING)


def part_of(form: InterviewForm, path: Path) -> str | None:
    """The id of the part that a place belongs to, where the tab lists parts."""
    if len(path) < 2 or not isinstance(path[1], int):
        return None
    at = path[1]
    match path[0]:
        case "requirements":
            return form.requirements[at].id
        case "conditions":
            return form.conditions[at].id
        case "criteria":
            return form.criteria[at].id
        case "groups":
            group = form.groups[at].id
            return next((each.id for each in form.criteria if each.group == group), None)
        case "questions":
            return form.questions[at].id
        case "sections":
            return form.sections[at].id
    return None


def parts_with_gaps(form: InterviewForm, problems: Iterable[Problem]) -> frozenset[str]:
    """The parts from which something is missing; a question's gap is its criterion's too."""
    found = {part_of(form, problem.path) for problem in problems}
    criteria = {str(each.criterion) for each in form.questions if each.id in found}
    return frozenset({each for each in found if each is not None} | criteria)
