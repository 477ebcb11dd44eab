"""The structure of every document: headings skip no level, nothing is without a mark."""

from __future__ import annotations

from itertools import pairwise

import pytest
from pypdf import PageObject

from interview_app.domain.protocol import Document
from interview_app.i18n import Language
from tests.reporting.reading import opened
from tests.reporting.sample import procedure, snapshot
from tests.reporting.structure import Element, structure_of

WHOLE = procedure(candidates=3)
EVERY = pytest.mark.parametrize("document", list(Document), ids=str)
LANGUAGES = pytest.mark.parametrize("language", list(Language), ids=str)
HEADINGS = [f"H{level}" for level in range(1, 7)]
PAINTING = frozenset((b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"sh", b"Do", b"Tj", b"TJ"))


def read(document: Document, language: Language = Language.GERMAN) -> Element:
    return structure_of(opened(snapshot(document, whole=WHOLE), language))


@EVERY
def test_everything_painted_is_marked(document: Document) -> None:
    reader = opened(snapshot(document, whole=WHOLE))
    assert [each for page in reader.pages for each in unmarked(page)] == []


@EVERY
@LANGUAGES
def test_headings_begin_with_the_title_and_skip_no_level(document: Document, language: Language) -> None:
    headings = read(document, language).all(*HEADINGS)
    levels = [int(each.role[1]) for each in headings]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(each.text.strip() for each in headings)


@EVERY
def test_tables_name_their_heads_and_pictures_say_what_they_show(document: Document) -> None:
    tree = read(document)
    assert all(each.entries["Scope"] in ("/Column", "/Row") for each in tree.all("TH"))
    assert all(each.all("TH") for each in tree.all("Table"))
    assert all(each.entries["Alt"] and "BBox" in each.entries for each in tree.all("Figure"))


def unmarked(page: PageObject) -> list[str]:
    """What a page paints outside all marked content."""
    content = page.get_contents()
    assert content is not None
    depth, found = 0, []
    for operands, operator in content.operations:
        depth += (operator in (b"BDC", b"BMC")) - (operator == b"EMC")
        if not depth and operator in PAINTING:
            found.append(f"{operands} {operator!r}")
    return found
