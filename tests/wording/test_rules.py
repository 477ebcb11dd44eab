"""The rules of a form in sentences, and an example that anybody can follow with a pencil."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from interview_app.domain.form import Aggregation, InterviewForm, MissingPolicy
from interview_app.formfiles import read_form
from interview_app.i18n import Language, load
from interview_app.resources import forms_folder
from interview_app.wording.rules import rule_sentences, worked_example
from tests.domain.build import criterion_id, form, scale

ENGLISH = load(Language.ENGLISH)
PLAIN = form([3, 1])


def rule(name: str, of: InterviewForm = PLAIN) -> str:
    return dict(rule_sentences(ENGLISH, of))[name]


@pytest.mark.parametrize("path", sorted(forms_folder().glob("*.toml")), ids=lambda path: path.stem)
@pytest.mark.parametrize("language", list(Language))
def test_every_shipped_form_has_its_rules_and_example_in_words(path: Path, language: Language) -> None:
    say, shipped = load(language), read_form(path)
    lines = rule_sentences(say, shipped)
    assert all(name and sentence for name, sentence in lines)
    assert len({name for name, _ in lines}) == len(lines)
    assert len(worked_example(say, shipped)) == 4


def test_the_example_of_a_mean_is_exact() -> None:
    """Levels 4, 5 and 5: mean 14/3, of five 14/15, of 75 points 70."""
    words = " ".join(worked_example(ENGLISH, PLAIN))
    assert "4, 5 and 5" in words
    assert "14/3" in words
    assert "gives 70 of at most 75 points" in words


def test_the_example_follows_the_form_s_own_rule_and_scale() -> None:
    school = replace(
        form([1], levels=scale(6, 5, 4, 3, 2, 1)),
        rules=replace(PLAIN.rules, aggregation=Aggregation.MEDIAN),
    )
    words = " ".join(worked_example(ENGLISH, school))
    assert "rate a question 2, 1 and 1. The median is 1." in words
    assert "from 6 to 1" in words
    agreed = replace(PLAIN, rules=replace(PLAIN.rules, aggregation=Aggregation.CONSENSUS))
    assert "agree on 5" in worked_example(ENGLISH, agreed)[0]


def test_a_form_without_questions_has_no_example() -> None:
    assert worked_example(ENGLISH, replace(PLAIN, questions=(), agenda=())) == ()


def test_each_rule_names_its_own_numbers() -> None:
    rules = replace(
        PLAIN.rules,
        aggregation=Aggregation.CONSENSUS,
        posts=None,
        missing=MissingPolicy.MIN_RATERS,
        min_raters=2,
        minimum_total=Fraction(50),
        tie_break=(criterion_id(2), criterion_id(1)),
        flagged_range=1,
    )
    strict = replace(form([3, 1], minimums={1: 3}), rules=rules)
    assert "agrees on" in rule("Value of a question", strict)
    assert "several" in rule("Posts", strict)
    assert "from 2 ratings on" in rule("Missing ratings", strict)
    assert "Criterion 1 at least 3; total at least 50 points" in rule("Minimums", strict)
    assert "Criterion 2, Criterion 1" in rule("Ties", strict)
    assert rule("Minimums") == "None."
    assert "share a rank" in rule("Ties")
    assert rule("Posts") == "1 post."
