"""Whether the questions may be asked, leave the answer open, ask one thing, and say what is expected."""

from __future__ import annotations

from collections.abc import Iterator

from interview_app.domain.drafting.standard_words import is_standard
from interview_app.domain.form import InterviewForm, Question
from interview_app.domain.hint import Discovery, Place, Rule, Where
from interview_app.domain.off_limits import topics_in
from interview_app.domain.structure_check.cues import asks_several, leading_words
from interview_app.domain.structure_check.wordings import even, plain, versions, written


def no_expected_answer(form: InterviewForm) -> Iterator[Discovery]:
    """Questions without an expected answer: the comparison with it must be visible (OVG NRW 6 B 344/19)."""
    for question in form.asked():
        if not any(versions(each) for each in question.expected):
            yield Discovery(Rule.NO_EXPECTED_ANSWER, _place(question))


def forbidden_question(form: InterviewForm) -> Iterator[Discovery]:
    """Questions and probes on what must not be asked (AGG §§ 1, 7)."""
    for question in written(form):
        topics = [topic for words in _asked(question) for topic in topics_in(words)]
        if topics:
            yield Discovery(Rule.FORBIDDEN_QUESTION, _place(question), {"topic": topics[0].value})


def leading_question(form: InterviewForm) -> Iterator[Discovery]:
    """Questions and probes whose words suggest the answer, so that it says nothing of who gives it."""
    for question in written(form):
        found = [words for each in _asked(question) if (words := leading_words(even(each)))]
        if found:
            yield Discovery(Rule.LEADING_QUESTION, _place(question), {"words": found[0]})


def several_questions(form: InterviewForm) -> Iterator[Discovery]:
    """Questions that ask for several things at once, so that one level would stand for all of them."""
    for question in written(form):
        if any(asks_several(plain(words)) for words in versions(question.wording)):
            yield Discovery(Rule.SEVERAL_QUESTIONS, _place(question))


def same_question(form: InterviewForm) -> Iterator[Discovery]:
    """Questions in the words of an earlier one, so that one answer would count twice."""
    asked: set[str] = set()
    for question in written(form):
        words = {plain(each) for each in versions(question.wording)}
        if words & asked:
            yield Discovery(Rule.SAME_QUESTION, _place(question))
        asked |= words


def no_probes(form: InterviewForm) -> Iterator[Discovery]:
    """Questions for which no probe is written down, so that each member follows up in a way of their own."""
    for question in written(form):
        if not any(versions(probe) for probe in question.probes):
            yield Discovery(Rule.NO_PROBES, _place(question))


def standard_words(form: InterviewForm) -> Iterator[Discovery]:
    """Questions in the words that the program proposes, which fit any post and so none in particular."""
    for question in written(form):
        if is_standard(form, question):
            yield Discovery(Rule.STANDARD_WORDS, _place(question))


def _asked(question: Question) -> Iterator[str]:
    """Everything that is said to a candidate, in each language."""
    for text in (question.wording, *question.probes):
        yield from versions(text)


def _place(question: Question) -> Place:
    return Place(Where.FORM, question=question.id)
