"""The posting's passages in a draft: read, sorted, split, joined, and never an address among them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.canonical import fingerprint
from interview_app.domain.coverage import PartKind, PartRef, coverage_of
from interview_app.domain.drafting.blank import blank_form
from interview_app.domain.drafting.covering import connect, make_part, take_over
from interview_app.domain.drafting.gaps import is_draft
from interview_app.domain.drafting.passages import (
    join_passage,
    leave_out,
    passage_of,
    read_in,
    sort_passage,
    split_passage,
)
from interview_app.domain.form import InterviewForm
from interview_app.domain.found_posting import FoundPosting, Passage, PassageKind, PassageReason, PassageRule
from interview_app.domain.ids import PassageId
from interview_app.domain.plain import from_plain, to_plain

FIRST, SECOND, THIRD = (PassageId(f"passage-{number}") for number in (1, 2, 3))


def passage(text: str, kind: PassageKind, *, at: int = 0, heading: str = "Profil") -> Passage:
    return Passage(text, kind, heading, 1, (at,), PassageReason(PassageRule.HEADING, heading))


def posting(*passages: Passage, posts: int | None = 2, several: bool = False) -> FoundPosting:
    return FoundPosting(
        "GR-2027/03",
        "Sachbearbeitung",
        "Bezirk Grünau",
        "E 11",
        date(2027, 2, 28),
        posts,
        several,
        "de",
        passages,
    )


def drafted(*passages: Passage) -> InterviewForm:
    return read_in(blank_form("x", ("de",)), posting(*passages), source="posting.pdf", digest="ab")


STUDY = passage("Abgeschlossenes Studium und Erfahrung im Haushalt", PassageKind.REQUIREMENT, at=4)
CARE = passage("Sorgfalt", PassageKind.CRITERION, at=5)
PAY = passage("Wir bieten Gleitzeit", PassageKind.OFFER, at=6)


def test_what_is_read_keeps_its_place_its_kind_and_why() -> None:
    form = drafted(STUDY, CARE)
    kept = form.posting_passages[0]
    assert (kept.id, kept.text, kept.position, kept.page) == (FIRST, STUDY.text, 4, 1)
    assert (kept.kind, kept.guessed, kept.rule, kept.cue) == (
        PassageKind.REQUIREMENT,
        PassageKind.REQUIREMENT,
        PassageRule.HEADING,
        "Profil",
    )
    assert not kept.corrected
    assert form.posting_fields is not None
    assert (form.posting_fields.source, form.posting_fields.digest) == ("posting.pdf", "ab")


def test_a_form_without_a_posting_keeps_the_fingerprint_that_it_had() -> None:
    form = blank_form("x", ("de",))
    assert "posting_passages" not in str(to_plain(form))
    assert fingerprint(drafted(CARE)) != fingerprint(form)
    assert from_plain(InterviewForm, to_plain(drafted(CARE))) == drafted(CARE)


def test_no_address_or_telephone_number_is_kept() -> None:
    form = drafted(
        passage(
            "Fragen an r.muster@amt.example oder 0228 123456", PassageKind.NOTICE, heading="Tel. 030 1234567"
        )
    )
    assert form.posting_passages[0].text == "Fragen an … oder …"
    assert "1234567" not in str(to_plain(form))


def test_a_passage_is_sorted_anew_and_says_so() -> None:
    form = sort_passage(drafted(STUDY), FIRST, PassageKind.BOTH)
    assert passage_of(form, FIRST).corrected
    assert not passage_of(sort_passage(form, FIRST, PassageKind.REQUIREMENT), FIRST).corrected
    with pytest.raises(KeyError):
        passage_of(form, PassageId("passage-9"))


def test_reading_again_keeps_what_people_said_of_the_same_words() -> None:
    form = leave_out(sort_passage(drafted(STUDY, CARE), SECOND, PassageKind.TASK), SECOND, "nur Aufgabe")
    again = read_in(form, posting(CARE), source="neu.pdf", digest="cd")
    assert [(each.kind, each.left_out) for each in again.posting_passages] == [
        (PassageKind.TASK, "nur Aufgabe")
    ]
    assert again.posting_passages[0].corrected


def test_a_split_passage_is_two_and_its_quotation_too() -> None:
    form = make_part(drafted(STUDY, CARE), FIRST, PartKind.REQUIREMENT)
    split = split_passage(form, FIRST, STUDY.text.index(" und"))
    assert [each.text for each in split.posting_passages] == [
        "Abgeschlossenes Studium",
        "und Erfahrung im Haushalt",
        "Sorgfalt",
    ]
    assert [each.id for each in split.posting_passages] == [FIRST, THIRD, SECOND]
    assert split.requirements[0].passages == ("Abgeschlossenes Studium", "und Erfahrung im Haushalt")
    assert join_passage(split, FIRST) == form


@pytest.mark.parametrize("at", [0, 999, -999])
def test_nothing_is_split_into_something_empty(at: int) -> None:
    form = drafted(STUDY)
    assert split_passage(form, FIRST, at) == form


def test_joined_passages_are_quoted_once_and_demand_what_one_of_them_did() -> None:
    form = leave_out(drafted(PAY, CARE), FIRST, "Angebot")
    form = connect(
        make_part(form, SECOND, PartKind.CRITERION), FIRST, PartRef(PartKind.CRITERION, "criterion-1")
    )
    joined = join_passage(sort_passage(leave_out(form, FIRST, "Angebot"), FIRST, PassageKind.OFFER), FIRST)
    (whole,) = joined.posting_passages
    assert (whole.id, whole.text, whole.kind) == (
        FIRST,
        "Wir bieten Gleitzeit Sorgfalt",
        PassageKind.CRITERION,
    )
    assert whole.left_out == "Angebot"
    assert joined.criteria[0].passages == (whole.text,)
    assert join_passage(joined, FIRST) == joined


def test_the_first_of_two_demands_wins() -> None:
    assert join_passage(drafted(STUDY, CARE), FIRST).posting_passages[0].kind is PassageKind.REQUIREMENT


words = st.text(max_size=40)
found = st.lists(st.builds(passage, words, st.sampled_from(PassageKind)), max_size=5)


@given(found)
def test_whatever_was_found_is_covered_once_it_is_taken_over(passages: list[Passage]) -> None:
    form = take_over(drafted(*passages))
    assert is_draft(form)
    assert coverage_of(form).settled
    assert take_over(form) == form


def test_a_demand_that_stands_there_twice_makes_one_part() -> None:
    assert len(take_over(drafted(CARE, CARE)).criteria) == 1


def test_a_passage_without_a_word_is_none() -> None:
    assert drafted(passage(" – ", PassageKind.CRITERION)).posting_passages == ()


EDITS: tuple[Callable[[InterviewForm, PassageId, int], InterviewForm], ...] = (
    split_passage,
    lambda form, id, at: join_passage(form, id),
    lambda form, id, at: make_part(form, id, list(PartKind)[at % 3]),
    lambda form, id, at: sort_passage(form, id, list(PassageKind)[at % 7]),
)
steps = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 60)), max_size=10)


@given(found, steps)
def test_whatever_is_done_to_passages_leaves_a_draft(
    passages: list[Passage], steps: list[tuple[int, int]]
) -> None:
    form = drafted(*passages)
    for which, at in steps:
        if form.posting_passages:
            id = form.posting_passages[at % len(form.posting_passages)].id
            form = EDITS[which](form, id, at)
            assert is_draft(form)
