"""A form drafted from a posting: what goes where, and that it can be drafted on."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.drafting.from_posting import drafted_from
from interview_app.domain.drafting.gaps import is_draft
from interview_app.domain.found_posting import (
    FoundPosting,
    Passage,
    PassageKind,
    PassageReason,
    PassageRule,
)
from interview_app.domain.problems import ProblemKind
from interview_app.domain.text import Text
from interview_app.domain.validity import problems_of

WHY = PassageReason(PassageRule.NOTHING)


def passage(text: str, kind: PassageKind) -> Passage:
    return Passage(text, kind, "", 1, (0,), WHY)


def posting(*passages: Passage, reference: str = "GR-2027/03", language: str = "de") -> FoundPosting:
    return FoundPosting(
        reference, "Sachbearbeitung", "Bezirk Grünau", "E 11", date(2027, 2, 28), 2, False, language, passages
    )


ALL = tuple(passage(f"Stelle {kind.value}.", kind) for kind in PassageKind)


def test_each_passage_that_demands_something_gets_its_part_with_the_posting_s_words() -> None:
    form = drafted_from(posting(*ALL), "posting.pdf")
    assert [each.passages for each in form.requirements] == [("Stelle requirement.",), ("Stelle both.",)]
    assert [each.passages for each in form.criteria] == [("Stelle criterion.",), ("Stelle both.",)]
    assert [each.passages for each in form.conditions] == [("Stelle condition.",)]
    assert form.criteria[0].name == Text(de="Stelle criterion")
    assert [each.weight for each in form.criteria] == [Fraction(50)] * 2
    assert form.questions == ()


def test_the_fields_of_the_posting_head_the_form() -> None:
    form = drafted_from(posting(), "posting.pdf")
    assert form.id == "GR-2027-03"
    assert form.title == form.posting.title == Text(de="Sachbearbeitung")
    head = form.posting
    assert (head.reference, head.authority, head.grade, head.deadline, head.source) == (
        "GR-2027/03",
        "Bezirk Grünau",
        "E 11",
        date(2027, 2, 28),
        "posting.pdf",
    )
    assert form.rules.posts == 2
    assert (form.language, form.languages, head.language) == ("de", ("de",), "de")


def test_an_english_posting_is_drafted_in_english() -> None:
    form = drafted_from(posting(passage("A degree in law", PassageKind.REQUIREMENT), language="en"), "")
    assert form.requirements[0].name == Text(en="A degree in law")
    assert form.languages == ("en",)


@pytest.mark.parametrize(("reference", "id"), [("", "posting"), ("///", "posting"), (" 12 b/7 ", "12-b-7")])
def test_any_reference_makes_an_id(reference: str, id: str) -> None:
    assert drafted_from(posting(reference=reference), "").id == id


def test_a_long_passage_is_named_by_its_beginning() -> None:
    long = "abgeschlossenes Hochschulstudium der Umwelttechnik oder eines vergleichbaren Studiengangs"
    form = drafted_from(posting(passage(long, PassageKind.CRITERION)), "")
    assert form.criteria[0].name.de == "abgeschlossenes Hochschulstudium der Umwelttechnik oder…"
    assert form.criteria[0].passages == (long,)


@pytest.mark.parametrize(
    ("long", "name"),
    [
        (
            "Excellent programming skills in C#, Java, Python, or comparable modern languages",
            "Excellent programming skills in C#, Java, Python",
        ),
        (
            "Sichere Kenntnisse in C#, C++ (Qt) und Python, auch für Werkzeuge, die andere Häuser nutzen",
            "Sichere Kenntnisse in C#, C++ (Qt) und Python",
        ),
        (
            "Kenntnisse im Haushaltsrecht, insbesondere der Landeshaushaltsordnung, und in der Vergabe",
            "Kenntnisse im Haushaltsrecht",
        ),
        (
            "Erfahrung in der Computerlinguistik (natürliche Sprache), Bildverarbeitung oder Datenanalyse",
            "Erfahrung in der Computerlinguistik",
        ),
        (
            "Englisch, in Wort und Schrift auf dem Niveau, das für Verhandlungen mit Partnern nötig ist",
            "Englisch, in Wort und Schrift auf dem Niveau",
        ),
    ],
)
def test_a_long_passage_is_named_by_its_first_clause_where_that_says_enough(long: str, name: str) -> None:
    form = drafted_from(posting(passage(long, PassageKind.CRITERION)), "")
    assert form.criteria[0].name.de == name


def test_what_is_left_to_write_are_gaps() -> None:
    found = {problem.kind for problem in problems_of(drafted_from(posting(*ALL), ""))}
    assert found == {ProblemKind.EMPTY, ProblemKind.NO_QUESTION}


words = st.text(max_size=90)
passages = st.builds(passage, words, st.sampled_from(PassageKind))
postings = st.builds(
    FoundPosting,
    reference=words,
    title=words,
    office=words,
    grade=words,
    deadline=st.none() | st.dates(),
    posts=st.none() | st.integers(1, 99),
    several=st.booleans(),
    language=st.sampled_from(["de", "en"]),
    passages=st.lists(passages, max_size=6).map(tuple),
)


@given(postings)
def test_whatever_was_found_can_be_drafted_on(found: FoundPosting) -> None:
    assert is_draft(drafted_from(found, "x"))
