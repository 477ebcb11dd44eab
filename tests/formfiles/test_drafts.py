"""Unfinished forms in files: what is left out is empty, everything else is said as ever."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_app.domain.drafting.blank import blank_form
from interview_app.domain.drafting.conversation import add_question, add_section
from interview_app.domain.drafting.parts import add_condition, add_criterion, add_requirement
from interview_app.domain.drafting.standard import speak
from interview_app.domain.form import InterviewForm
from interview_app.domain.problems import ProblemKind
from interview_app.formfiles import FormFileError, parse_draft, parse_form, write_form
from tests.exploring import WITHOUT_SHRINKING
from tests.formfiles.strategies import forms


def unfinished(languages: tuple[str, ...]) -> InterviewForm:
    form = add_section(add_condition(add_requirement(add_criterion(blank_form("form-1", languages)))))
    return add_question(form, form.criteria[0].id)


@pytest.mark.parametrize("languages", [("de",), ("en",), ("de", "en"), ("en", "de")])
def test_a_form_in_which_all_is_left_to_write_comes_back_as_it_was(languages: tuple[str, ...]) -> None:
    for form in (blank_form("form-1", languages), unfinished(languages)):
        assert parse_draft(write_form(form), "form.toml") == form
        with pytest.raises(FormFileError):
            parse_form(write_form(form), "form.toml")


@settings(max_examples=40, deadline=None, phases=WITHOUT_SHRINKING)
@given(forms())
def test_a_finished_form_is_read_alike_as_a_draft(form: InterviewForm) -> None:
    assert parse_draft(write_form(form), "form.toml") == form


@settings(max_examples=40, deadline=None, phases=WITHOUT_SHRINKING)
@given(forms(), st.sampled_from([("de", "en"), ("en", "de")]))
def test_a_form_with_words_missing_in_one_language_comes_back(
    form: InterviewForm, languages: tuple[str, ...]
) -> None:
    wider = speak(form, languages)
    assert parse_draft(write_form(wider), "form.toml") == wider


@pytest.mark.parametrize(
    ("right", "wrong", "kind"),
    [
        ("minutes = 5", "", ProblemKind.MISSING_KEY),
        ('criterion = "criterion-1"', 'criterion = "criterion-9"', ProblemKind.ID_UNKNOWN),
        ('id = "form-1"', "", ProblemKind.MISSING_KEY),
        ('preset = "0-5"', 'preset = "0-9"', ProblemKind.NOT_A_CHOICE),
    ],
)
def test_what_is_no_gap_is_refused(right: str, wrong: str, kind: ProblemKind) -> None:
    text = write_form(unfinished(("de",)))
    assert right in text
    with pytest.raises(FormFileError) as caught:
        parse_draft(text.replace(right, wrong), "form.toml")
    assert kind in {problem.kind for problem in caught.value.problems}
