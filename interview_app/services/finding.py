"""Finding anything by words: people, the form, recorded answers, own notes, documents.

Looked through on demand and kept nowhere.  Of sheets only the acting person's own are looked through, so that nobody
finds a colleague's words, before disclosure or after it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from interview_app.domain.form import Question
from interview_app.domain.ids import CandidateId
from interview_app.domain.panel import Actor, AssignmentKind
from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import Subject
from interview_app.i18n import Language, Say
from interview_app.services.calibration.room import Room, rooms
from interview_app.services.desk import Desk
from interview_app.services.documents.protocols import subjects
from interview_app.wording.documents import document_name

_AROUND = 40
"""Characters of a long text that are shown before and after what was found."""


class FoundKind(StrEnum):
    """What was found, in the order of the list."""

    CANDIDATE = "candidate"
    MEMBER = "member"
    CRITERION = "criterion"
    QUESTION = "question"
    SECTION = "section"
    REQUIREMENT = "requirement"
    CONDITION = "condition"
    ANSWER = "answer"
    NOTE = "note"
    SAMPLE = "sample"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Found:
    """One find: `title` names it, `words` are those around what was sought; the ids say where it is."""

    kind: FoundKind
    title: str
    words: str = ""
    candidate: CandidateId | None = None
    item: str = ""
    subject: Subject | None = None


@dataclass(frozen=True, slots=True)
class FindService:
    """Looks through what the acting person may see."""

    desk: Desk

    def find(self, actor: Actor, sought: str, say: Say) -> tuple[Found, ...]:
        """Everything in which all the words stand, in capital or small letters; nothing for no words."""
        words = sought.casefold().split()
        if not words:
            return ()
        procedure = self.desk.seen_by(actor)
        everything = chain(_everything(procedure, actor, say), _samples(rooms(self.desk, actor), say))
        return tuple(_fitting(everything, words))


def _fitting(everything: Iterator[Found], words: list[str]) -> Iterator[Found]:
    for each in everything:
        said = f"{each.title} {each.words}".casefold()
        if all(word in said for word in words):
            yield _shortened(each, words)


def _shortened(found: Found, words: list[str]) -> Found:
    """The same with a long text cut to what stands around the first word that was sought in it."""
    text = " ".join(found.words.split())
    at = max(next((text.casefold().find(word) for word in words if word in text.casefold()), 0), 0)
    start, end = max(at - _AROUND, 0), at + 2 * _AROUND
    cut = f"{'… ' if start else ''}{text[start:end]}{' …' if end < len(text) else ''}"
    return Found(found.kind, found.title, cut, found.candidate, found.item, found.subject)


def _everything(procedure: Procedure, actor: Actor, say: Say) -> Iterator[Found]:
    for person in procedure.candidates:
        title = f"{person.number} {person.name}"
        yield Found(FoundKind.CANDIDATE, title, person.place, candidate=person.id)
    for member in procedure.panel:
        yield Found(FoundKind.MEMBER, member.name, member.function, item=member.id)
    yield from _in_the_form(procedure, say.language)
    yield from _answers(procedure, actor, say.language)
    yield from _own_notes(procedure, actor, say.language)
    for subject in subjects(procedure):
        title = _document(procedure, subject, say)
        yield Found(FoundKind.DOCUMENT, title, candidate=subject.candidate, subject=subject)


def _in_the_form(procedure: Procedure, language: Language) -> Iterator[Found]:
    form = procedure.form
    for criterion in form.criteria:
        yield Found(
            FoundKind.CRITERION,
            criterion.name.read(language),
            " ".join(criterion.passages),
            item=criterion.id,
        )
    for question in form.questions:
        said = [question.wording, *question.probes, *question.expected]
        said += [anchor.behaviour for anchor in question.anchors]
        words = " ".join(text.read(language) for text in said)
        yield Found(FoundKind.QUESTION, question.title.read(language), words, item=question.id)
    for section in form.sections:
        title, words = section.title.read(language), section.guidance.read(language)
        yield Found(FoundKind.SECTION, title, words, item=section.id)
    for kind, parts in ((FoundKind.REQUIREMENT, form.requirements), (FoundKind.CONDITION, form.conditions)):
        for part in parts:
            yield Found(kind, part.name.read(language), " ".join(part.passages), item=part.id)


def _answers(procedure: Procedure, actor: Actor, language: Language) -> Iterator[Found]:
    """Recorded answers, which everybody at the table has heard; not for who is recused, nor for nobody."""
    if actor.panelist is None:
        return
    titles = {str(each.id): each.title.read(language) for each in procedure.form.items()}
    recused = {
        each.candidate
        for each in procedure.assignments
        if each.panelist == actor.panelist and each.kind is AssignmentKind.RECUSED
    }
    for interview in procedure.interviews:
        if interview.candidate in recused:
            continue
        name = procedure.candidate(interview.candidate).name
        for entry in interview.entries:
            title = f"{name} · {titles.get(entry.item, '')}"
            words = " ".join([entry.answer, *entry.own_probes, entry.reason])
            if words.strip():
                yield Found(FoundKind.ANSWER, title, words, candidate=interview.candidate, item=entry.item)


def _own_notes(procedure: Procedure, actor: Actor, language: Language) -> Iterator[Found]:
    titles = {
        each.id: each.title.read(language) for each in procedure.form.items() if isinstance(each, Question)
    }
    latest = {each.candidate: each for each in procedure.sheets if each.panelist == actor.panelist}
    for sheet in latest.values():
        name = procedure.candidate(sheet.candidate).name
        for rating in sheet.ratings:
            words = " ".join([rating.evidence, rating.reason, rating.notes])
            if words.strip():
                title = f"{name} · {titles.get(rating.question, '')}"
                yield Found(FoundKind.NOTE, title, words, candidate=sheet.candidate, item=rating.question)


def _samples(calibrations: tuple[Room, ...], say: Say) -> Iterator[Found]:
    """Sample answers as the acting person may read them; trial ratings are nobody's to be found."""
    for each in calibrations:
        titles = {asked.id: say.read(asked.title) for asked in each.procedure.form.questions}
        for sample in each.calibration.samples:
            title = f"{say('Calibration')} · {titles.get(sample.question, sample.wording)}"
            yield Found(FoundKind.SAMPLE, title, f"{sample.answer} {sample.reason}".strip(), item=sample.id)


def _document(procedure: Procedure, subject: Subject, say: Say) -> str:
    """The document with whom it is about."""
    parts = [document_name(say, subject.document)]
    if subject.candidate is not None:
        parts.append(procedure.candidate(subject.candidate).name)
    if subject.panelist is not None:
        parts.append(procedure.panelist(subject.panelist).name)
    return " · ".join(parts)
