"""A document that was signed, once and by three, still conforms to PDF/UA-1 and PDF/A-3a."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from interview_app.domain.protocol import Document
from tests.reporting.conformance.validator import standards_of, told, violations
from tests.reporting.signing.written import once, thrice
from tests.reporting.verifying.tampering import issued


@pytest.mark.parametrize(
    "made", [once, thrice, lambda: once(Document.SHEET)], ids=["one", "three", "a sheet"]
)
def test_a_signed_document_conforms_as_it_did_before(made: Callable[[], bytes]) -> None:
    assert standards_of(made()) == standards_of(issued())
    assert told(violations(made(), *standards_of(made()))) == ""
