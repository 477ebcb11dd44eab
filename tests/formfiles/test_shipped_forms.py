"""What the shipped forms promise: complete, true to their posting, and the same as when they were pinned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from interview_app.domain.canonical import fingerprint
from interview_app.domain.form import Aggregation, InterviewForm, Merit
from interview_app.domain.form_words import contact_in
from interview_app.formfiles import read_form
from interview_app.resources import forms_folder

POSTING = Path(__file__).parent / "data" / "posting.txt"
"""The public posting without its contact block, its address and its subject line."""

PINNED = {
    "2022-Beamte-KI-Experten": "a20631d3a3ac61cd5f14493ef5d933a2ec8eb7229a9c1df13374d350001d18fe",
    "Beispiel-Sachbearbeitung-Haushalt": "7f9df63d2c8047c6d37d9e18fee42f413ee6f4bcea2e93d5c56e7bbfe96ec5a1",
}
"""Fingerprints of the shipped forms; a change of a form's content changes its version or this line."""

WITHOUT_AUXILIARY = {
    "2022-Beamte-KI-Experten": "8043011313daeb88a1be65146d22bbfc5b77e4e009668d838f7f295e4791b167",
    "Beispiel-Sachbearbeitung-Haushalt": "19537f864f07b4106e20755ef7d15d1b60e9bb889af4c3afab1be13653dedcdb",
}
"""What they were before a form could name auxiliary criteria: a form locked then must keep its fingerprint."""


@pytest.fixture
def experts() -> InterviewForm:
    return read_form(forms_folder() / "2022-Beamte-KI-Experten.toml")


@pytest.fixture
def budget() -> InterviewForm:
    return read_form(forms_folder() / "Beispiel-Sachbearbeitung-Haushalt.toml")


def passages(form: InterviewForm) -> Iterator[str]:
    yield from (passage for requirement in form.requirements for passage in requirement.passages)
    yield from (passage for condition in form.conditions for passage in condition.passages)
    yield from (passage for criterion in form.criteria for passage in criterion.passages)


@pytest.mark.parametrize(("name", "pinned"), PINNED.items())
def test_a_shipped_form_keeps_its_fingerprint(name: str, pinned: str) -> None:
    assert fingerprint(read_form(forms_folder() / f"{name}.toml")) == pinned


@pytest.mark.parametrize(("name", "pinned"), WITHOUT_AUXILIARY.items())
def test_a_form_that_names_no_auxiliary_criterion_has_the_fingerprint_of_before_there_were_any(
    name: str, pinned: str
) -> None:
    form = read_form(forms_folder() / f"{name}.toml")
    assert fingerprint(replace(form, rules=replace(form.rules, auxiliary=()))) == pinned


@pytest.mark.parametrize("name", PINNED)
def test_no_shipped_file_holds_an_address_or_a_telephone_number(name: str) -> None:
    lines = (forms_folder() / f"{name}.toml").read_text("utf-8").split("\n")
    assert [line for line in lines if contact_in(line)] == []


@pytest.mark.parametrize("name", PINNED)
def test_every_anchor_fits_a_level_card(name: str) -> None:
    form = read_form(forms_folder() / f"{name}.toml")
    words = [w for q in form.questions for a in q.anchors for w in (a.behaviour.de, a.behaviour.en)]
    assert [each for each in words if len(each) > 120] == []


@pytest.mark.parametrize("name", PINNED)
def test_no_two_anchors_say_the_same(name: str) -> None:
    form = read_form(forms_folder() / f"{name}.toml")
    words = [anchor.behaviour.de for question in form.questions for anchor in question.anchors]
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("name", PINNED)
def test_a_shipped_form_says_that_it_is_an_example_and_who_decides(name: str) -> None:
    notice = read_form(forms_folder() / f"{name}.toml").notice.de
    assert "Auswahlkommission" in notice
    assert "Muster" in notice or "Beispiel" in notice


def test_every_passage_stands_in_the_posting_to_the_letter(experts: InterviewForm) -> None:
    posting = POSTING.read_text("utf-8")
    assert [passage for passage in passages(experts) if passage not in posting] == []


def test_the_posting_that_passages_are_held_against_names_nobody() -> None:
    assert contact_in(POSTING.read_text("utf-8")) == ""


def test_the_experts_form_has_the_shape_that_its_procedure_asks_for(experts: InterviewForm) -> None:
    assert (experts.language, experts.languages) == ("de", ("de", "en"))
    assert [int(level.value) for level in experts.scale.levels] == [0, 1, 2, 3, 4, 5]
    assert (len(experts.requirements), len(experts.conditions)) == (5, 3)
    assert 6 <= len(experts.criteria) <= 8
    assert 8 <= len(experts.questions) <= 10
    assert sum(criterion.weight for criterion in experts.criteria) == Fraction(100)
    assert sum(question.minutes for question in experts.questions) <= 45
    assert experts.interview_minutes == 60
    assert experts.rules.posts is None
    assert {criterion.merit for criterion in experts.criteria} == set(Merit)
    assert all(experts.questions_of(criterion.id) for criterion in experts.criteria)


def test_every_question_for_experts_comes_with_probes_and_an_expected_answer(experts: InterviewForm) -> None:
    for question in experts.questions:
        assert 2 <= len(question.probes) <= 3
        assert 3 <= len(question.expected) <= 5


def test_the_experts_conversation_opens_and_closes_without_rating(experts: InterviewForm) -> None:
    kinds = [type(item).__name__ for item in experts.items()]
    assert kinds == ["Section", *["Question"] * 10, "Section", "Section"]


def test_the_other_form_has_another_shape(budget: InterviewForm) -> None:
    assert budget.languages == ("de",)
    assert [int(level.value) for level in budget.scale.levels] == [1, 2, 3, 4, 5]
    assert budget.rules.aggregation is Aggregation.MEDIAN
    assert (budget.rules.posts, budget.rules.minimum_total) == (1, Fraction(50))
    assert len(budget.rules.tie_break) == 2
    assert len(budget.groups) == 2
    assert all(criterion.group for criterion in budget.criteria)
    assert [c.minimum for c in budget.criteria if c.minimum is not None] == [Fraction(3), Fraction(5, 2)]
