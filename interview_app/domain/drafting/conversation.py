"""The conversation of a draft: questions and unscored sections, in the order in which they come."""

from __future__ import annotations

from dataclasses import replace

from interview_app.domain.drafting.parts import fresh_id
from interview_app.domain.form import Anchor, InterviewForm, Question, RatingScale, Section
from interview_app.domain.ids import CriterionId, QuestionId, SectionId
from interview_app.domain.text import NO_WORDS

USUAL_MINUTES = 5
"""What a new question or section takes until somebody says otherwise."""


def add_question(form: InterviewForm, criterion: CriterionId) -> InterviewForm:
    """One more question of a criterion, asked after its others, or last of all questions."""
    id = QuestionId(fresh_item(form, "question"))
    added = Question(id, criterion, NO_WORDS, NO_WORDS, USUAL_MINUTES, (), (), anchored((), form.scale))
    return ask_last(form, added)


def add_section(form: InterviewForm, *, at: int | None = None) -> InterviewForm:
    """One more unscored section, at its place in the conversation or at its end."""
    id = SectionId(fresh_item(form, "section"))
    place = len(form.agenda) if at is None else at
    added = Section(id, NO_WORDS, NO_WORDS, USUAL_MINUTES)
    agenda = (*form.agenda[:place], id, *form.agenda[place:])
    return replace(form, sections=(*form.sections, added), agenda=agenda)


def remove_item(form: InterviewForm, id: str) -> InterviewForm:
    """The form without a question or a section."""
    return replace(
        form,
        questions=tuple(each for each in form.questions if each.id != id),
        sections=tuple(each for each in form.sections if each.id != id),
        agenda=tuple(each for each in form.agenda if each != id),
    )


def anchored(anchors: tuple[Anchor, ...], scale: RatingScale) -> tuple[Anchor, ...]:
    """One anchor for each level of a scale: what was there for the same level, and else nothing yet."""
    known = {anchor.level: anchor.behaviour for anchor in anchors}
    return tuple(Anchor(level.value, known.get(level.value, NO_WORDS)) for level in scale.levels)


def minutes_of(form: InterviewForm) -> int:
    """What the conversation takes as it is planned."""
    return sum(each.minutes for each in form.sections) + sum(each.minutes for each in form.questions)


def fresh_item(form: InterviewForm, stem: str) -> str:
    """An id that nothing has: sections and questions share the agenda and so their ids."""
    return fresh_id(stem, {*(each.id for each in form.questions), *(each.id for each in form.sections)})


def ask_last(form: InterviewForm, question: Question) -> InterviewForm:
    """The form with a question behind its criterion's others, else behind all questions, else at the end."""
    asked = {each.id: each.criterion for each in form.questions}
    same = [at for at, id in enumerate(form.agenda) if asked.get(QuestionId(id)) == question.criterion]
    others = [at for at, id in enumerate(form.agenda) if QuestionId(id) in asked]
    place = (same or others or [len(form.agenda) - 1])[-1] + 1
    agenda = (*form.agenda[:place], question.id, *form.agenda[place:])
    return replace(form, questions=(*form.questions, question), agenda=agenda)
