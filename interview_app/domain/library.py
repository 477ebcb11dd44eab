"""The library: questions, anchors, criteria and whole forms of other interview forms, found by words and by criterion.

Only forms are looked through.  What stands alike in several of them is found once, in the first.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from interview_app.domain.folding import Folded, folded, sought
from interview_app.domain.form import Criterion, InterviewForm, Question
from interview_app.domain.text import Text


class Sought(StrEnum):
    """What can be found, and copied."""

    QUESTION = "question"
    ANCHORS = "anchors"
    CRITERION = "criterion"
    FORM = "form"


class Origin(StrEnum):
    """Where a form of the library comes from, in the order in which they are looked through."""

    OWN = "own"
    EARLIER = "earlier"
    ADDED = "added"
    SHIPPED = "shipped"


@dataclass(frozen=True, slots=True)
class LibraryForm:
    """A form of the library; `place` is the path of its file."""

    origin: Origin
    place: str
    form: InterviewForm


@dataclass(frozen=True, slots=True)
class Find:
    """What was found: a part of a form by its id, or the form itself; `others` is in how many more it stands alike."""

    source: LibraryForm
    kind: Sought
    id: str = ""
    others: int = 0

    @property
    def question(self) -> Question:
        """The question that was found, or whose anchors were; raises StopIteration where it is about neither."""
        return next(each for each in self.source.form.questions if each.id == self.id)

    @property
    def criterion(self) -> Criterion:
        """The criterion that was found, or that the question belongs to; raises KeyError for a whole form."""
        form = self.source.form
        known = {str(each.id): each.criterion for each in form.questions}
        criteria = {str(each.id): each for each in form.criteria}
        asks = self.kind in (Sought.QUESTION, Sought.ANCHORS)
        return criteria[known[self.id] if asks else self.id]


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found, with the words by which it is and those of its criterion (of all, for a form)."""

    find: Find
    words: Folded
    criterion: Folded


def entries_of(forms: Iterable[LibraryForm]) -> tuple[Entry, ...]:
    """Everything that can be found in these forms, in their order; what has no words yet is left out."""
    known: dict[Hashable, Entry] = {}
    for source in forms:
        for content, entry in _entries(source):
            first = known.get(content)
            if first is None:
                known[content] = entry
            elif first.find.source is not source:
                more = replace(first.find, others=first.find.others + 1)
                known[content] = replace(first, find=more)
    return tuple(known.values())


def find(entries: Sequence[Entry], kind: Sought, words: str = "", criterion: str = "") -> tuple[Find, ...]:
    """What has all the words, and whose criterion has all of its own; without any, everything of the kind."""
    wanted, under = sought(words), sought(criterion)
    return tuple(
        each.find
        for each in entries
        if each.find.kind is kind and each.words.has(wanted) and each.criterion.has(under)
    )


def is_whole(form: InterviewForm) -> bool:
    """Whether a form is more than one question that was kept by itself."""
    return len(form.questions) > 1 or bool(form.sections)


def _entries(source: LibraryForm) -> Iterator[tuple[Hashable, Entry]]:
    """The entries of one form, each with what makes it the same as another."""
    form = source.form
    names = {each.id: each.name for each in form.criteria}
    if is_whole(form):
        entry = Entry(
            Find(source, Sought.FORM), _folded(_words_of_form(form)), _folded(_both(names.values()))
        )
        yield (Sought.FORM, source.origin, source.place), entry
    for criterion in form.criteria:
        if _written(criterion.name):
            name, asked = criterion.name, form.questions_of(criterion.id)
            words = _both((name, *(each.title for each in asked)))
            entry = Entry(
                Find(source, Sought.CRITERION, criterion.id), _folded(words), _folded(_both((name,)))
            )
            content = (Sought.CRITERION, name, criterion.merit, tuple(map(_content, asked)))
            yield content, entry
    folded_names = {each.id: _folded(_both((each.name,))) for each in form.criteria}
    for question in form.asked():
        under = folded_names[question.criterion]
        yield from _of_question(source, question, names[question.criterion], under)


def _of_question(
    source: LibraryForm, question: Question, name: Text, under: Folded
) -> Iterator[tuple[Hashable, Entry]]:
    anchors = tuple(each.behaviour for each in question.anchors)
    if _written(question.wording):
        texts = (question.title, question.wording, *question.probes, *question.expected, *anchors, name)
        found = Find(source, Sought.QUESTION, question.id)
        yield (Sought.QUESTION, name, _content(question)), Entry(found, _folded(_both(texts)), under)
    if any(map(_written, anchors)):
        found = Find(source, Sought.ANCHORS, question.id)
        words = _folded(_both((question.title, *anchors)))
        yield (Sought.ANCHORS, name, question.title, question.anchors), Entry(found, words, under)


def _content(question: Question) -> Hashable:
    """What a question says, whatever it is called inside its form."""
    return (
        question.title,
        question.wording,
        question.probes,
        question.expected,
        question.anchors,
        question.minutes,
    )


def _words_of_form(form: InterviewForm) -> Iterator[str]:
    posting = form.posting
    yield from (posting.reference, posting.authority)
    yield from _both((form.title, posting.title, *(each.name for each in form.criteria)))


def _both(texts: Iterable[Text]) -> Iterator[str]:
    """The words in both languages."""
    for text in texts:
        yield from (text.de, text.en)


def _folded(words: Iterable[str]) -> Folded:
    return folded("\n".join(words))


def _written(text: Text) -> bool:
    return bool(text.de.strip() or text.en.strip())
