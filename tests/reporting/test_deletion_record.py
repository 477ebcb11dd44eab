"""The deletion record: one page, amounts under each other, a signature never without the words above it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from interview_app.domain.protocol import Document
from interview_app.i18n import Language
from tests.reporting.reading import opened, pages_of
from tests.reporting.sample import snapshot
from tests.reporting.structure import structure_of

LANGUAGES = pytest.mark.parametrize("language", list(Language), ids=str)


@LANGUAGES
def test_it_stands_on_one_page(language: Language) -> None:
    assert len(pages_of(opened(snapshot(Document.DELETION_RECORD, number=7), language))) == 1


@pytest.mark.parametrize("words", range(20, 140, 20))
def test_its_signature_is_on_the_page_that_says_how_it_is_checked(words: int) -> None:
    frozen = snapshot(Document.DELETION_RECORD, number=7)
    done = frozen.procedure.erasure
    assert done is not None
    longer = replace(done, function="Leitung des Sachgebiets " * words)
    whole = replace(frozen.procedure, erasure=longer)
    [last] = [each for each in pages_of(opened(replace(frozen, procedure=whole))) if "Ort, Datum" in each]
    assert "Kopf der Kette" in last


def test_each_amount_is_the_body_of_what_was_counted() -> None:
    tree = structure_of(opened(snapshot(Document.DELETION_RECORD, number=7)))
    items = {
        label.text.strip(): body.text.strip()
        for item in tree.all("LI")
        for label, body in zip(item.all("Lbl"), item.all("LBody"), strict=False)
    }
    assert items["Festgehaltene Antworten"] == "60"
    assert items["Prüfung der zwingenden Voraussetzungen"] == "35"
