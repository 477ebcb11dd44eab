"""Documents that an earlier version signed stay signed: neither the program nor a library may judge them otherwise.

`python -m tests.reporting.signing.kept` writes the documents of the present version, and is run once for each version
that signs otherwise; the keys are thrown away.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from interview_app.domain.signatures import Integrity, Since
from tests.reporting.signing.kept import FOLDER
from tests.reporting.signing.written import examined

FILES = sorted(FOLDER.glob("*.pdf"))
INTACT = [
    ("signature-1", Integrity.INTACT, Since.SIGNATURES),
    ("signature-2", Integrity.INTACT, Since.SIGNATURES),
    ("signature-3", Integrity.INTACT, Since.NOTHING),
]


def test_documents_are_kept() -> None:
    assert FILES


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_document_signed_by_an_earlier_version_is_judged_as_it_was_then(file: Path) -> None:
    found = [(each.field, each.integrity, each.since) for each in examined(file.read_bytes()).signatures]
    assert found == INTACT
