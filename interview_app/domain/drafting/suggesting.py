"""What the conversation lacks, proposed all at once: questions for criteria that have none, opening, closing, minutes.

A criterion that another form asks for in much the same words gets that form's questions; any other gets one in standard
words.  Nothing that is there is changed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from interview_app.domain.drafting.conversation import USUAL_MINUTES, add_question, add_section, minutes_of
from interview_app.domain.drafting.copying import copy_question
from interview_app.domain.drafting.places import put
from interview_app.domain.drafting.standard import spoken_in
from interview_app.domain.drafting.standard_words import CLOSING, OPENING, standard_question
from interview_app.domain.form import Criterion, InterviewForm, Question, Section
from interview_app.domain.ids import QuestionId
from interview_app.domain.text import Text

LEAST_MINUTES = 2
"""No question is proposed with less time than this."""

_ALIKE = Fraction(3, 5)
"""So many of the words of the shorter of two criteria stand in the other where both ask for the same."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 7
"""Letters of a word that count: endings differ."""
_PLAIN = """
sehr gute guter gutes gutem kenntnisse kenntnis fähigkeit erfahrung erfahrungen bereitschaft eine einer einem sowie
oder good very excellent knowledge skills skill ability experience high with such example their that this comparable
"""
_EMPTY = frozenset(_PLAIN.split())
"""Words that stand in most criteria and tell none apart."""


def lacking(form: InterviewForm) -> bool:
    """Whether there is anything to propose."""
    return any(True for _ in _unasked(form)) or _lacks_opening(form) or _lacks_closing(form)


def suggest(form: InterviewForm, others: Sequence[InterviewForm]) -> InterviewForm:
    """The form with everything that its conversation lacks; `others` are looked through for questions in their order.

    No question of another form is asked twice.
    """
    known = [each for each in others if _fits(each, form)]
    before = {question.id for question in form.questions}
    used: set[tuple[InterviewForm, QuestionId]] = set()
    for criterion in list(_unasked(form)):
        models = [each for each in _models(known, criterion) if each not in used]
        used |= set(models)
        for other, id in models:
            form = copy_question(form, other, other.question(id), criterion.id)
        if not models:
            form = _with_standard_question(form, criterion)
    if _lacks_opening(form):
        form = _with_section(form, OPENING, at=0)
    if _lacks_closing(form):
        form = _with_section(form, CLOSING, at=len(form.agenda))
    return _timed(form, [each.id for each in form.questions if each.id not in before])


def alike(one: Criterion, other: Criterion) -> bool:
    """Whether two criteria ask for the same, by the words of their names and of the passages that they quote."""
    first, second = _stems(one), _stems(other)
    least = min(len(first), len(second))
    return least > 0 and len(first & second) >= _ALIKE * least


def _unasked(form: InterviewForm) -> Iterator[Criterion]:
    asked = {question.criterion for question in form.questions}
    return (each for each in form.criteria if each.weight > 0 and each.id not in asked)


def _lacks_opening(form: InterviewForm) -> bool:
    return not form.agenda or isinstance(form.items()[0], Question)


def _lacks_closing(form: InterviewForm) -> bool:
    """A single section is the opening; the conversation ends with another one."""
    items = form.items()
    return not items or isinstance(items[-1], Question) or len(items) == 1


def _fits(other: InterviewForm, form: InterviewForm) -> bool:
    """Whether questions of another form are whole in this one: in all its languages, with an anchor for each level."""
    return set(form.languages) <= set(other.languages) and len(form.scale.levels) == len(other.scale.levels)


def _models(known: Sequence[InterviewForm], criterion: Criterion) -> list[tuple[InterviewForm, QuestionId]]:
    """The questions of the first criterion that asks for the same."""
    for form in known:
        for other in form.criteria:
            if alike(other, criterion) and form.questions_of(other.id):
                return [(form, each.id) for each in form.questions_of(other.id)]
    return []


def _with_standard_question(form: InterviewForm, criterion: Criterion) -> InterviewForm:
    added = add_question(form, criterion.id)
    at = len(added.questions) - 1
    return put(added, ("questions", at), standard_question(added, added.questions[at], criterion))


def _with_section(form: InterviewForm, words: tuple[Text, Text], *, at: int) -> InterviewForm:
    added = add_section(form, at=at)
    title, guidance = spoken_in(words, form.languages)
    made: Section = replace(added.sections[-1], title=title, guidance=guidance)
    return put(added, ("sections", len(added.sections) - 1), made)


def _timed(form: InterviewForm, new: Sequence[QuestionId]) -> InterviewForm:
    """New questions share the time that is left, where their own minutes would be more than the plan has."""
    if not new or minutes_of(form) <= form.interview_minutes:
        return form
    rest = form.interview_minutes - sum(each.minutes for each in form.items() if each.id not in set[str](new))
    minutes, over = divmod(max(rest, LEAST_MINUTES * len(new)), len(new))
    shares = {id: min(minutes + (at < over), USUAL_MINUTES) for at, id in enumerate(new)}
    questions = tuple(replace(each, minutes=shares.get(each.id, each.minutes)) for each in form.questions)
    return replace(form, questions=questions)


def _stems(criterion: Criterion) -> frozenset[str]:
    """The beginnings of the words that tell a criterion, without case; those of another language are others."""
    said = " ".join((criterion.name.de, criterion.name.en, *criterion.passages))
    words = _WORD.findall(unicodedata.normalize("NFC", said).casefold())
    return frozenset(word[:_STEM] for word in words if word not in _EMPTY)
