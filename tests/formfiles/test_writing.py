"""What is written can be read again, to the last character."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_app.domain.form import InterviewForm
from interview_app.domain.text import Text
from interview_app.domain.validity import problems_of
from interview_app.formfiles import parse_form, read_form, write_form
from interview_app.formfiles.numbers import exact, written
from interview_app.resources import forms_folder
from tests.exploring import WITHOUT_SHRINKING
from tests.formfiles.strategies import forms

SHIPPED = sorted(forms_folder().glob("*.toml"))


@settings(max_examples=60, deadline=None, phases=WITHOUT_SHRINKING)
@given(forms())
def test_every_valid_form_survives_writing_and_reading(form: InterviewForm) -> None:
    assert problems_of(form) == ()
    assert parse_form(write_form(form), "written.toml") == form


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_form_survives_writing_and_reading(path: Path) -> None:
    form = read_form(path)
    assert parse_form(write_form(form), path.name) == form


def test_both_languages_stand_below_each_other_in_a_written_form() -> None:
    written = write_form(read_form(forms_folder() / "2022-Beamte-KI-Experten.toml")).split("\n")
    german = written.index('title.de = "Streit im Team"')
    assert written[german + 1] == 'title.en = "Conflict in the team"'


def test_a_form_of_one_language_is_written_without_naming_it_at_every_text() -> None:
    written = write_form(read_form(forms_folder() / "Beispiel-Sachbearbeitung-Haushalt.toml"))
    assert 'title = "Sachbearbeitung Haushalt"\n' in written
    assert ".de =" not in written


def test_signs_that_cannot_stand_in_a_toml_string_are_escaped_and_come_back() -> None:
    form = read_form(forms_folder() / "Beispiel-Sachbearbeitung-Haushalt.toml")
    odd = replace(form, title=Text(de='"\\ \n\r\n\t\0\x1f\x7f\x85\u2028 ‹\U0001f600› """ \'\'\' # ='))
    assert parse_form(write_form(odd), "odd.toml") == odd


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (Fraction(0), "0"),
        (Fraction(3), "3"),
        (Fraction(-5, 2), "-2.5"),
        (Fraction(1, 8), "0.125"),
        (Fraction(1, 25), "0.04"),
        (Fraction(1, 40), "0.025"),
        (Fraction(7, 3), "7/3"),
        (Fraction(-1, 6), "-1/6"),
    ],
)
def test_a_number_is_written_shortly_and_exactly(number: Fraction, words: str) -> None:
    assert written(number) == words
    assert exact(words) == number


@given(st.fractions())
def test_every_number_comes_back(number: Fraction) -> None:
    assert exact(written(number)) == number


def test_a_scale_with_a_name_is_written_by_its_name() -> None:
    form = read_form(forms_folder() / "2022-Beamte-KI-Experten.toml")
    assert 'preset = "0-5"' in write_form(form)
    assert "[[scale.level]]" in write_form(
        read_form(forms_folder() / "Beispiel-Sachbearbeitung-Haushalt.toml")
    )
