"""What is written can be read again, to the last character."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings

from interview_app.domain.form import InterviewForm
from interview_app.domain.validity import problems_of
from interview_app.formfiles import parse_form, read_form, write_form
from interview_app.resources import forms_folder
from tests.formfiles.strategies import forms

SHIPPED = sorted(forms_folder().glob("*.toml"))


@settings(max_examples=60, deadline=None)
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
