"""Every document, in every language and shape, conforms to PDF/UA-1 and to PDF/A, and is read in its order."""

from __future__ import annotations

from functools import cache

import pytest

from interview_app.domain.protocol import Document
from interview_app.i18n import Language, load
from interview_app.reporting import render
from tests.reporting.conformance.shapes import SHAPES
from tests.reporting.conformance.validator import standards_of, told, violations


@cache
def printed(shape: str, document: Document, language: Language) -> bytes:
    return render(SHAPES[shape](document), load(language))


@pytest.mark.parametrize("language", list(Language), ids=str)
@pytest.mark.parametrize("document", list(Document), ids=str)
@pytest.mark.parametrize("shape", list(SHAPES))
def test_every_document_conforms_in_every_language_and_shape(
    shape: str, document: Document, language: Language
) -> None:
    made = printed(shape, document, language)
    assert told(violations(made, *standards_of(made))) == ""
