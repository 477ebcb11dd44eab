"""What the record says of one candidate, in the order in which the documents say it."""

from __future__ import annotations

from collections.abc import Iterator

from interview_app.domain.form import Question
from interview_app.domain.ids import CandidateId, QuestionId
from interview_app.domain.interview import Asked, Interview
from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import Snapshot
from interview_app.domain.sheet import Rating, Sheet
from tests.reporting.order.fixed import words_of


def sheet(frozen: Snapshot) -> Iterator[str]:
    """The sheet that counts, then the ones that it replaced."""
    whole, subject = frozen.procedure, frozen.subject
    own = [each for each in whole.sheets if each.candidate == subject.candidate]
    own = [each for each in own if each.panelist == subject.panelist]
    for each in sorted(own, key=lambda one: -one.sequence):
        yield each.reason
        for question in whole.form.asked():
            rating = each.rating(question.id)
            yield _retired(whole, question.id)
            yield from words_of(one.behaviour for one in question.anchors if one.level == rating.level)
            yield from carried_by(rating)
            yield rating.notes


def protocol(frozen: Snapshot) -> Iterator[str]:
    """Who it is about, then the conversation with its ratings."""
    assert frozen.subject.candidate is not None
    yield frozen.procedure.candidate(frozen.subject.candidate).accommodation
    yield from conversation(frozen.procedure, frozen.subject.candidate)


def conversation(whole: Procedure, candidate: CandidateId) -> Iterator[str]:
    """How the interview was held, then what was asked, answered and rated, part by part."""
    [held] = [each for each in whole.interviews if each.candidate == candidate]
    yield from (each.place for each in held.sittings)
    yield whole.candidate(candidate).late_note
    yield from _events(held)
    yield from _panel(whole, held)
    for item in whole.form.items():
        entry = held.entry(item.id)
        if not isinstance(item, Question):
            yield entry.answer
            continue
        yield entry.reason
        yield _retired(whole, item.id)
        yield item.wording.de
        if entry.asked is not Asked.OPEN:
            yield from (item.probes[each].de for each in entry.probes if each < len(item.probes))
            yield from entry.own_probes
            yield entry.answer
            yield from (each.words for each in entry.additions)
            yield from words_of(item.expected)
        yield from rated(whole, candidate, item.id)
    yield from replaced(whole, candidate)


def rated(whole: Procedure, candidate: CandidateId, question: QuestionId) -> Iterator[str]:
    """What each member's level rests on, also where it was replaced; then what was agreed, and agreed before."""
    for person in whole.panel:
        for each in sealed(whole, candidate, person.id):
            yield from carried_by(each.rating(question))
    standing = (*whole.agreed, *whole.agreed_earlier)
    yield from (each.reason for each in standing if (each.candidate, each.question) == (candidate, question))


def sealed(whole: Procedure, candidate: CandidateId, panelist: str) -> list[Sheet]:
    """A member's sealed sheets of a candidate, the latest first."""
    found = [each for each in whole.sheets if (each.candidate, each.panelist) == (candidate, panelist)]
    return sorted(found, key=lambda each: -each.sequence)


def carried_by(rating: Rating) -> Iterator[str]:
    """The sentence, then the marked words."""
    yield rating.evidence
    yield from (each.words for each in rating.passages)


def replaced(whole: Procedure, candidate: CandidateId) -> Iterator[str]:
    """Why sheets were replaced, member by member."""
    for person in whole.panel:
        yield from (each.reason for each in sealed(whole, candidate, person.id))


def _retired(whole: Procedure, question: QuestionId) -> str:
    retired = whole.retirement(question)
    return "" if retired is None else retired.reason


def _events(held: Interview) -> Iterator[str]:
    """What happened: first what broke it off, then comings, goings and hands by their time, languages, taking up."""
    yield held.held_without
    yield from (each.ending for each in held.sittings)
    told = [(each.at, each.reason) for sitting in held.sittings for each in sitting.attendance]
    told += [(each.at, each.reason) for each in held.hand_overs]
    yield from (words for _, words in sorted(told, key=lambda pair: pair[0]))
    yield from (each.language_reason for each in held.sittings)
    yield from (each.taken_up.reason for each in held.sittings if each.taken_up is not None)


def _panel(whole: Procedure, held: Interview) -> Iterator[str]:
    """What each member declared and why they were there or not; then what differs, and how they were prepared."""
    for person in whole.panel:
        declared = whole.declaration_of(held.candidate, person.id)
        if declared is not None:
            yield declared.words
            yield declared.reason
        for each in whole.assignments:
            if (each.candidate, each.panelist) == (held.candidate, person.id):
                yield each.reason
    yield held.panel_note
    yield from (briefing.what for person in whole.panel for briefing in person.briefings)
