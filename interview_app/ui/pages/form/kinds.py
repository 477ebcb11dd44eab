"""The lists of the form as they are edited: what adding, removing and moving means in each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from interview_app.domain.drafting.conversation import add_question, add_section, remove_item
from interview_app.domain.drafting.levels import add_level, remove_level
from interview_app.domain.drafting.parts import (
    add_condition,
    add_criterion,
    add_requirement,
    remove_criterion,
)
from interview_app.domain.drafting.places import move, remove
from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import CriterionId


@dataclass(frozen=True, slots=True)
class Kind:
    """One list of the form, by the ids of its parts.

    `add` puts a new part behind the one that is chosen (or at the end), None where there is nothing yet that it could
    belong to; `order` is the name of the list that is put into another order, empty where none can be.
    """

    ids: Callable[[InterviewForm], tuple[str, ...]]
    add: Callable[[InterviewForm, str | None], InterviewForm | None]
    remove: Callable[[InterviewForm, str], InterviewForm]
    order: str = ""

    def move(self, form: InterviewForm, id: str, to: int) -> InterviewForm:
        """The part with this id at another position; levels stay in the order of their numbers."""
        return move(form, (self.order, self.ids(form).index(id)), to) if self.order else form

    def about(self, id: str) -> str:
        """The part as the journal names it; a level has no name but its number."""
        return id if self.order else f"level {id}"

    def added(self, before: InterviewForm, after: InterviewForm) -> str:
        """The id of the part that `after` has more."""
        return next(each for each in self.ids(after) if each not in self.ids(before))

    def beside(self, form: InterviewForm, id: str) -> str | None:
        """What to choose when this part goes: the next one, or else the one before."""
        ids = self.ids(form)
        at = ids.index(id)
        left = (*ids[at + 1 : at + 2], *ids[max(at - 1, 0) : at])
        return left[0] if left else None


def _behind(ids: tuple[str, ...], id: str | None) -> int:
    return ids.index(id) + 1 if id in ids else len(ids)


def _criteria(form: InterviewForm) -> tuple[str, ...]:
    return tuple(each.id for each in form.criteria)


def _requirements(form: InterviewForm) -> tuple[str, ...]:
    return tuple(each.id for each in form.requirements)


def _conditions(form: InterviewForm) -> tuple[str, ...]:
    return tuple(each.id for each in form.conditions)


def _items(form: InterviewForm) -> tuple[str, ...]:
    return form.agenda


def level_place(form: InterviewForm, key: object) -> int:
    """Where the level that a row is about stands in the scale; the best one for any other row."""
    ids = [str(level.value) for level in form.scale.levels]
    return ids.index(key) if isinstance(key, str) and key in ids else len(ids) - 1


def _levels(form: InterviewForm) -> tuple[str, ...]:
    """The highest first, as they are listed."""
    return tuple(str(level.value) for level in reversed(form.scale.levels))


def _with_question(form: InterviewForm, behind: str | None) -> InterviewForm | None:
    """A question of the same criterion right behind the chosen one; without any criterion there is none."""
    if not form.criteria:
        return None
    asked = {str(each.id): each.criterion for each in form.questions}
    criterion = asked.get(behind or "", form.criteria[0].id)
    added = add_question(form, criterion)
    if behind is None:
        return added
    at = added.agenda.index(added.questions[-1].id)
    return move(added, ("agenda", at), form.agenda.index(behind) + 1)


def with_section(form: InterviewForm, behind: str | None) -> InterviewForm:
    """A section right behind the chosen part of the conversation."""
    return add_section(form, at=_behind(form.agenda, behind))


CRITERIA = Kind(
    _criteria,
    lambda form, behind: add_criterion(form, at=_behind(_criteria(form), behind)),
    lambda form, id: remove_criterion(form, CriterionId(id)),
    "criteria",
)
REQUIREMENTS = Kind(
    _requirements,
    lambda form, behind: add_requirement(form, at=_behind(_requirements(form), behind)),
    lambda form, id: remove(form, ("requirements", _requirements(form).index(id))),
    "requirements",
)
CONDITIONS = Kind(
    _conditions,
    lambda form, behind: add_condition(form, at=_behind(_conditions(form), behind)),
    lambda form, id: remove(form, ("conditions", _conditions(form).index(id))),
    "conditions",
)
CONVERSATION = Kind(_items, _with_question, remove_item, "agenda")
LEVELS = Kind(
    _levels,
    lambda form, above: add_level(form, level_place(form, above)),
    lambda form, id: remove_level(form, level_place(form, id)),
)
