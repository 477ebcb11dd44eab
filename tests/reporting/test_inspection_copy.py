"""The inspection copy as a file: not one string of another candidate in its bytes, however people are called."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import StreamObject

from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import CandidateId
from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import Document
from interview_app.i18n import Language, load
from interview_app.reporting import render
from tests.exploring import WITHOUT_SHRINKING
from tests.reporting.reading import body_of, opened, squeezed
from tests.reporting.sample import procedure, shortened, snapshot, the_form

READER = CandidateId("c0")
_SIGNS = st.characters(categories=["Lu", "Ll", "Lo", "Nd", "Mn", "Pd", "Po", "Sm"], exclude_characters="\\()")
_WORD = st.text(_SIGNS, min_size=3, max_size=12).filter(lambda word: any(each.isalpha() for each in word))
_KNOWN = st.sampled_from(
    (
        "Müller",
        "Lang",
        "Klein",
        "Stark",
        "von der Heide",
        "O'Neil",
        "Nguyễn",
        "王小芳",
        "Straße",
        "İpek",
        "Kunz-Groß",
    )
)
NAMES = st.tuples(_WORD | _KNOWN, _WORD | _KNOWN).map(" ".join)
NUMBERS = st.from_regex(r"[A-Z]{1,3}-[0-9]{2,5}", fullmatch=True)


@cache
def short_form() -> InterviewForm:
    return shortened(the_form(), 1)


def everything_in(content: bytes) -> str:
    """The bytes, every stream taken apart, every text object and the text of the pages, without white space."""
    reader = PdfReader(io.BytesIO(content))
    found = [content.decode("latin-1"), *(page.extract_text() for page in reader.pages)]
    numbers = [number for found_at in reader.xref.values() for number in found_at]
    assert len(numbers) + len(reader.xref_objStm) > 20
    for number in (*numbers, *reader.xref_objStm):
        thing = reader.get_object(number)
        found.append(repr(thing))
        if isinstance(thing, StreamObject):
            data = thing.get_data()
            found += [
                data.decode("latin-1"),
                data.decode("utf-8", "ignore"),
                data.decode("utf-16-be", "ignore"),
            ]
    return squeezed("\n".join(found)).casefold()


def named_everywhere(names: list[str], numbers: list[str]) -> Procedure:
    """Everybody's name and number in every text that the copy holds."""
    whole = procedure(candidates=2, form=short_form())
    people = tuple(
        replace(each, name=name, number=number)
        for each, name, number in zip(
            whole.candidates, ["Lena Leserin", *names], ["R-1", *numbers], strict=True
        )
    )
    first, second = people[1], people[2]
    said = (
        f"{first.name} war besser; {second.name.upper()} ({second.number}) folgt. Frau {first.name.split()[-1]}s "
        f"Antwort, {second.name.split()[0]} auch. Nr. {first.number}."
    )
    assert whole.decision is not None
    interview = whole.interviews[0]
    return replace(
        whole,
        candidates=people,
        decision=replace(whole.decision, reasons=said, deviation=said),
        interviews=(
            replace(interview, entries=tuple(replace(each, answer=said) for each in interview.entries)),
            *whole.interviews[1:],
        ),
        sheets=tuple(
            replace(sheet, ratings=tuple(replace(each, evidence=said) for each in sheet.ratings))
            for sheet in whole.sheets
        ),
    )


def strings_of(whole: Procedure) -> list[str]:
    """What nobody may find: whole names, their parts of three letters and more, numbers, ids of people."""
    others = [each for each in whole.candidates if each.id != READER]
    parts = [part for each in others for part in re.split(r"\s+", each.name) if len(part) > 2]
    return [*(each.name for each in others), *parts, *(each.number for each in others)]


@settings(
    max_examples=15, phases=WITHOUT_SHRINKING, suppress_health_check=[HealthCheck.too_slow], deadline=None
)
@given(
    st.lists(NAMES, min_size=2, max_size=2, unique=True),
    st.lists(NUMBERS, min_size=2, max_size=2, unique=True),
)
def test_no_string_of_another_candidate_is_in_the_file(names: list[str], numbers: list[str]) -> None:
    whole = named_everywhere(names, numbers)
    found = everything_in(render(snapshot(Document.INSPECTION_COPY, whole=whole), load(Language.GERMAN)))
    strange = [each for each in map(squeezed, strings_of(whole)) if each.casefold() not in ordinary_words()]
    assert [each for each in strange if each.casefold() in found] == []


@cache
def ordinary_words() -> str:
    """The same document about other people: what is found there too is a word of the document."""
    whole = named_everywhere(["Q" * 30 + " X" * 4, "W" * 30 + " Y" * 4], ["ZZZ-99998", "ZZZ-99999"])
    return everything_in(render(snapshot(Document.INSPECTION_COPY, whole=whole), load(Language.GERMAN)))


@pytest.mark.parametrize("language", Language)
def test_the_copy_tells_the_own_interview_the_comparison_and_the_decision(language: Language) -> None:
    reader = opened(snapshot(Document.INSPECTION_COPY, whole=procedure(candidates=3)), language)
    text = body_of(reader)
    for words in ("Aylin Muster", "Person A", "Person B"):
        assert words in text
    assert squeezed("Messung der Trefferquote") in squeezed(text)
    for strange in ("Clara", "B-003", "B-007", "Gül", "Vordruck"):
        assert strange not in text
