"""The quick reader of the tests reads in a document what the thorough one reads there."""

from __future__ import annotations

from pathlib import Path

import pytest

from interview_app.domain.protocol import Document
from interview_app.i18n import Language, load
from interview_app.reporting import render
from tests.printed import pages_of
from tests.reporting import reading
from tests.reporting.reading import squeezed
from tests.reporting.sample import procedure, snapshot


@pytest.mark.parametrize("document", list(Document), ids=str)
def test_both_libraries_read_the_same_words_on_every_page(document: Document, tmp_path: Path) -> None:
    frozen = snapshot(document, whole=procedure(candidates=2))
    path = tmp_path / "document.pdf"
    path.write_bytes(render(frozen, load(Language.GERMAN)))
    thorough = reading.pages_of(reading.opened(frozen))
    assert [squeezed(each) for each in pages_of(path)] == [squeezed(each) for each in thorough]
