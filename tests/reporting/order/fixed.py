"""What was fixed before the first interview, in the order in which the documents say it."""

from __future__ import annotations

from collections.abc import Iterator

from interview_app.domain.form import InterviewForm, Question
from interview_app.domain.procedure import FormLock, Procedure
from interview_app.domain.protocol import Snapshot
from interview_app.domain.text import Text


def form_and_plan(frozen: Snapshot) -> Iterator[str]:
    """The facts of the lock, what the posting demands, the weights, the questions, the rules."""
    form, lock = frozen.procedure.form, _lock(frozen.procedure)
    yield form.posting.source
    yield lock.posts_reason
    yield lock.why_interview
    yield lock.told
    yield form.notice.de
    yield from (each.reason for each in frozen.procedure.past_versions)
    yield from demands(form)
    yield lock.rationale
    yield from (item.guidance.de for item in form.items() if not isinstance(item, Question))
    yield from questions(form)
    yield lock.posts_reason


def demands(form: InterviewForm) -> Iterator[str]:
    """Each part with what it is shown by, its passages and why it has none; then the passages without a part."""
    for requirement in form.requirements:
        yield requirement.evidence.de
        yield from requirement.passages
        yield requirement.unquoted
    for criterion in form.criteria:
        yield from criterion.passages
        yield criterion.unquoted
    for condition in form.conditions:
        yield from condition.passages
        yield condition.unquoted
    for passage in form.posting_passages:
        yield passage.text
        yield passage.left_out


def questions(form: InterviewForm) -> Iterator[str]:
    """Of each question its words, what is expected, its probes, what the levels mean."""
    for question in form.asked():
        yield question.wording.de
        yield from words_of(question.expected)
        yield from words_of(question.probes)
        yield from words_of(anchor.behaviour for anchor in question.anchors)


def plan(procedure: Procedure) -> Iterator[str]:
    """The plan as annex: why the weights, why so many posts, the passages, the questions."""
    form, lock = procedure.form, _lock(procedure)
    yield lock.rationale
    yield lock.posts_reason
    yield from (words for each in form.requirements for words in each.passages)
    yield from (words for each in form.criteria for words in each.passages)
    yield from (words for each in form.conditions for words in each.passages)
    yield from questions(form)


def interview_form(frozen: Snapshot) -> Iterator[str]:
    """Whom it is for, then the conversation in its order."""
    form, subject = frozen.procedure.form, frozen.subject
    yield form.notice.de
    if subject.candidate is not None:
        person = frozen.procedure.candidate(subject.candidate)
        yield person.place
        yield person.accommodation
    for item in form.items():
        if isinstance(item, Question):
            retired = frozen.procedure.retirement(item.id)
            yield "" if retired is None else retired.reason
            yield item.wording.de
            yield from words_of(item.probes)
            yield from words_of(item.expected)
            yield from words_of(anchor.behaviour for anchor in item.anchors)
        else:
            yield item.guidance.de


def schedule(frozen: Snapshot) -> Iterator[str]:
    """Who comes where, in the order of the appointments."""
    for person in frozen.procedure.candidates:
        if person.appointment is not None:
            yield person.place
            yield person.accommodation


def words_of(texts: Iterator[Text] | tuple[Text, ...]) -> Iterator[str]:
    """The German words of each."""
    return (each.de for each in texts)


def _lock(procedure: Procedure) -> FormLock:
    assert procedure.lock is not None
    return procedure.lock
