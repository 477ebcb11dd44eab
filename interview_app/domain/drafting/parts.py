"""Requirements, conditions, groups and criteria of a draft: added, removed, moved.

Ids are counted, never shown, and stay with their part for good.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from fractions import Fraction

from interview_app.domain.drafting.places import insert
from interview_app.domain.form import Condition, Criterion, Group, InterviewForm, Merit, Requirement
from interview_app.domain.ids import ConditionId, CriterionId, GroupId, RequirementId
from interview_app.domain.text import NO_WORDS, Text


def fresh_id(stem: str, taken: Collection[str]) -> str:
    """The first of “stem-1”, “stem-2” … that nothing is called."""
    number = len(taken) + 1
    while f"{stem}-{number}" in taken:
        number += 1
    return f"{stem}-{number}"


def add_requirement(
    form: InterviewForm, *, name: Text = NO_WORDS, passages: tuple[str, ...] = (), at: int | None = None
) -> InterviewForm:
    """One more requirement, at its place or at the end."""
    id = RequirementId(fresh_id("requirement", {each.id for each in form.requirements}))
    return insert(form, ("requirements", _or_end(at, form.requirements)), Requirement(id, name, passages))


def add_condition(
    form: InterviewForm, *, name: Text = NO_WORDS, passages: tuple[str, ...] = (), at: int | None = None
) -> InterviewForm:
    """One more condition, at its place or at the end."""
    id = ConditionId(fresh_id("condition", {each.id for each in form.conditions}))
    return insert(form, ("conditions", _or_end(at, form.conditions)), Condition(id, name, passages))


def add_criterion(
    form: InterviewForm, *, name: Text = NO_WORDS, passages: tuple[str, ...] = (), at: int | None = None
) -> InterviewForm:
    """One more criterion without weight, at its place or at the end; it joins the group that it comes to stand in."""
    id = CriterionId(fresh_id("criterion", {each.id for each in form.criteria}))
    place = _or_end(at, form.criteria)
    group = form.criteria[place - 1].group if place else None
    added = Criterion(id, name, Merit.ABILITY, Fraction(0), passages, group=group)
    return insert(form, ("criteria", place), added)


def remove_criterion(form: InterviewForm, criterion: CriterionId) -> InterviewForm:
    """The form without a criterion, its questions and whatever else named it."""
    gone = {question.id for question in form.questions if question.criterion == criterion}
    left = _with_criteria(form, tuple(each for each in form.criteria if each.id != criterion))
    tie_break = tuple(each for each in form.rules.tie_break if each != criterion)
    return replace(
        left,
        questions=tuple(each for each in form.questions if each.id not in gone),
        agenda=tuple(each for each in form.agenda if each not in gone),
        rules=replace(form.rules, tie_break=tie_break),
    )


def add_group(form: InterviewForm, criterion: CriterionId) -> InterviewForm:
    """A new heading, under which one criterion stands from now on."""
    id = GroupId(fresh_id("group", {each.id for each in form.groups}))
    return join_group(replace(form, groups=(*form.groups, Group(id, NO_WORDS))), criterion, id)


def join_group(form: InterviewForm, criterion: CriterionId, group: GroupId | None) -> InterviewForm:
    """A criterion under another heading, or under none."""
    joined = (replace(each, group=group) if each.id == criterion else each for each in form.criteria)
    return _with_criteria(form, tuple(joined))


def _with_criteria(form: InterviewForm, criteria: tuple[Criterion, ...]) -> InterviewForm:
    """Other criteria; a heading over nothing goes."""
    used = {each.group for each in criteria}
    return replace(form, criteria=criteria, groups=tuple(each for each in form.groups if each.id in used))


def _or_end(at: int | None, parts: tuple[object, ...]) -> int:
    return len(parts) if at is None else at
