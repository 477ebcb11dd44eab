"""The schema of attached records: published as the code makes it, and met by what documents carry."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from interview_app.domain.attached_record import carries_record, record_of
from interview_app.domain.protocol import Document
from interview_app.resources import resource
from interview_app.storage.record_schema import record_schema
from tests.reporting.sample import procedure, snapshot

WHOLE = procedure(candidates=2)


@pytest.mark.parametrize("document", list(Document), ids=str)
def test_what_documents_carry_fits_the_published_schema(document: Document) -> None:
    frozen = snapshot(document, whole=WHOLE, number=7)
    Draft202012Validator.check_schema(record_schema())
    if carries_record(frozen):
        Draft202012Validator(record_schema()).validate(json.loads(record_of(frozen)))


def test_the_published_schema_is_the_one_that_the_code_makes() -> None:
    published = resource("schema", "interview-record.schema.json").read_text("utf-8")
    assert published == json.dumps(record_schema(), ensure_ascii=False, indent=2) + "\n"
