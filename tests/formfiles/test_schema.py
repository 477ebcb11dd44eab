"""The published JSON Schema of the plain form says what the code says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from interview_app.domain.canonical import canonical
from interview_app.domain.form import InterviewForm
from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import Snapshot
from interview_app.formfiles import form_schema, read_form, schema_of
from interview_app.resources import forms_folder, resource
from tests.exploring import WITHOUT_SHRINKING
from tests.formfiles.strategies import forms

SCHEMA = Draft202012Validator(form_schema())


def test_the_published_schema_is_the_one_that_the_code_makes() -> None:
    published = resource("schema", "interview-form.schema.json").read_text("utf-8")
    assert published == json.dumps(form_schema(), ensure_ascii=False, indent=2) + "\n"


@pytest.mark.parametrize("kind", [InterviewForm, Procedure, Snapshot])
def test_every_schema_is_a_sound_json_schema(kind: type) -> None:
    Draft202012Validator.check_schema(schema_of(kind))


@pytest.mark.parametrize("path", sorted(forms_folder().glob("*.toml")), ids=lambda path: path.stem)
def test_the_schema_takes_every_shipped_form(path: Path) -> None:
    SCHEMA.validate(json.loads(canonical(read_form(path))))


@settings(max_examples=30, deadline=None, phases=WITHOUT_SHRINKING)
@given(forms())
def test_the_schema_takes_every_valid_form(form: InterviewForm) -> None:
    SCHEMA.validate(json.loads(canonical(form)))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("version", "1"),
        ("version", 1.5),
        ("languages", "de"),
        ("criteria", [{}]),
        ("extra", 1),
        ("title", None),
    ],
)
def test_the_schema_refuses_what_is_no_form(key: str, value: object) -> None:
    plain = json.loads(canonical(read_form(forms_folder() / "2022-Beamte-KI-Experten.toml")))
    assert not SCHEMA.is_valid({**plain, key: value})


def test_the_schema_refuses_a_rounded_weight() -> None:
    plain = json.loads(canonical(read_form(forms_folder() / "2022-Beamte-KI-Experten.toml")))
    for weight in (25, 25.0, "25.0", "1/0"):
        plain["criteria"][0]["weight"] = weight
        assert not SCHEMA.is_valid(plain)
