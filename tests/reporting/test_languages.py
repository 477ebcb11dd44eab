"""Words that are there in one language only are read in it, wherever in a document of the other they stand.

They are written in Greek letters here, so that each letter of a document tells in which language it has to be read.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from itertools import count
from typing import Any

import pytest
from pypdf import PdfReader

from interview_app.domain.form import InterviewForm
from interview_app.domain.protocol import Document, Snapshot
from interview_app.domain.text import Text
from interview_app.i18n import Language, load
from interview_app.reporting import render
from tests.reporting.conformance.shapes import SHAPES
from tests.reporting.conformance.validator import standards_of, told, violations
from tests.reporting.sample import snapshot
from tests.reporting.structure import Element, structure_of
from tests.storage.builders import decided

GREEK = "αβγδεζηθικλμνξοπρστυφχψω"
TAGS = {Language.GERMAN: "de-DE", Language.ENGLISH: "en-GB"}
OTHER = {Language.GERMAN: Language.ENGLISH, Language.ENGLISH: Language.GERMAN}

Choice = Callable[[], bool]
"""Says of one text after the other whether it is there in the other language only."""


def always() -> bool:
    return True


def every_second() -> Choice:
    numbers = count()
    return lambda: next(numbers) % 2 == 0


CHOICES: Mapping[str, Callable[[], Choice]] = {"all": lambda: always, "every second": every_second}


def greek(words: str) -> str:
    return "".join(GREEK[ord(each) % len(GREEK)] if each.isalpha() else each for each in words)


def in_two_languages(frozen: Snapshot, language: Language, alone: Choice) -> Snapshot:
    """The snapshot in `language`, with the texts that are chosen, and the posting's passages, in the other one only."""

    def told(text: Text) -> Text:
        words, other = text.read(language), OTHER[language]
        if not words.strip() or not alone():
            return Text(**{language: words})
        return Text(**{other: greek(words)})

    form = _with(frozen.procedure.form, told)
    posting = replace(form.posting, language=OTHER[language].value)
    form = _quoted(replace(form, language=language.value, posting=posting))
    return replace(frozen, procedure=replace(frozen.procedure, form=form))


def _with(value: Any, told: Callable[[Text], Text]) -> Any:
    """A value of the form with all texts in it told otherwise."""
    if isinstance(value, Text):
        return told(value)
    if isinstance(value, tuple):
        return tuple(_with(each, told) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{each.name: _with(getattr(value, each.name), told) for each in fields(value)})
    return value


def _quoted(form: InterviewForm) -> InterviewForm:
    """The form with the passages of the posting in Greek letters."""

    def changed(parts: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(replace(part, passages=tuple(map(greek, part.passages))) for part in parts)

    return replace(
        form,
        requirements=changed(form.requirements),
        criteria=changed(form.criteria),
        conditions=changed(form.conditions),
        posting_passages=tuple(replace(each, text=greek(each.text)) for each in form.posting_passages),
    )


def spoken(frozen: Snapshot, language: Language) -> Iterator[tuple[str, str]]:
    """What is read, with its language; what is drawn in a figure is read by other words."""
    printed = render(frozen, load(language))
    tree = structure_of(PdfReader(io.BytesIO(printed), strict=True))
    return without_figures(tree).spoken(TAGS[language])


def without_figures(element: Element) -> Element:
    kids = (without_figures(each) if isinstance(each, Element) else each for each in element.kids)
    return replace(element, kids=tuple(each for each in kids if getattr(each, "role", "") != "Figure"))


@pytest.mark.parametrize("choice", list(CHOICES))
@pytest.mark.parametrize("language", list(Language), ids=str)
@pytest.mark.parametrize("document", list(Document), ids=str)
def test_each_letter_of_a_document_is_read_in_its_language(
    document: Document, language: Language, choice: str
) -> None:
    frozen = in_two_languages(SHAPES["typical"](document), language, CHOICES[choice]())
    assert misread(frozen, language) == []


@pytest.mark.parametrize("language", list(Language), ids=str)
@pytest.mark.parametrize("document", list(Document), ids=str)
def test_so_is_each_letter_of_a_record_with_every_kind_of_act(document: Document, language: Language) -> None:
    last = {(each.candidate, each.panelist): each for each in decided().sheets}
    whole = replace(decided(), sheets=tuple(last.values()))
    frozen = snapshot(
        document,
        whole=whole,
        number=7,
        candidate=whole.candidates[0].id,
        panelist=whole.panel[0].id,
    )
    assert misread(in_two_languages(frozen, language, always), language) == []


@pytest.mark.parametrize("document", list(Document), ids=str)
def test_a_document_of_two_languages_conforms(document: Document) -> None:
    frozen = in_two_languages(SHAPES["typical"](document), Language.GERMAN, every_second())
    printed = render(frozen, load(Language.GERMAN))
    assert told(violations(printed, *standards_of(printed))) == ""


def misread(frozen: Snapshot, language: Language) -> list[tuple[str, str]]:
    """What is read in a wrong language; raises AssertionError where nothing is read in the other one."""
    wrong, foreign_heard = [], False
    for words, named in spoken(frozen, language):
        foreign = {each in GREEK for each in words if each.isalpha()}
        foreign_heard = foreign_heard or True in foreign
        if foreign - {named != TAGS[language]}:
            wrong.append((named, words))
    assert foreign_heard
    return wrong


def sentences(value: Any) -> Any:
    """A value of the record with all sentences that people wrote, and no words of the form, in Greek letters."""
    if isinstance(value, Text):
        return value
    if isinstance(value, str) and not isinstance(value, Enum):
        return greek(value) if value.count(" ") > 1 else value
    if isinstance(value, tuple):
        return tuple(map(sentences, value))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{each.name: sentences(getattr(value, each.name)) for each in fields(value)})
    return value


@pytest.mark.parametrize("document", list(Document), ids=str)
def test_what_people_wrote_is_read_in_the_language_of_the_form(document: Document) -> None:
    frozen = SHAPES["typical"](document)
    form = frozen.procedure.form
    form = replace(form, posting=replace(form.posting, language=form.language))
    written = replace(frozen, procedure=sentences(replace(frozen.procedure, form=form)))
    assert written.procedure.form.language == Language.GERMAN
    assert [
        (named, words)
        for words, named in spoken(written, Language.ENGLISH)
        if named != TAGS[Language.GERMAN] and any(each in GREEK for each in words)
    ] == []


@pytest.mark.parametrize(
    "document", [Document.FORM_AND_PLAN, Document.SELECTION_RECORD, Document.INSPECTION_COPY], ids=str
)
def test_passages_of_a_posting_in_the_documents_language_are_read_in_it(document: Document) -> None:
    frozen = SHAPES["typical"](document)
    form = _quoted(frozen.procedure.form)
    form = replace(form, posting=replace(form.posting, language=Language.ENGLISH.value))
    assert form.language == Language.GERMAN
    heard = spoken(replace(frozen, procedure=replace(frozen.procedure, form=form)), Language.ENGLISH)
    assert {named for words, named in heard if any(each in GREEK for each in words)} == {
        TAGS[Language.ENGLISH]
    }
