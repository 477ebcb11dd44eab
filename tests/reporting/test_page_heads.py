"""The head of every page: whose document it is stands whole beside the number as long as there is room."""

from __future__ import annotations

from dataclasses import replace

import pytest

from interview_app.domain.protocol import Document
from tests.reporting.reading import opened, pages_of, squeezed
from tests.reporting.sample import procedure, snapshot

WHOLE = procedure(candidates=1)
OFFICE = "Landesbetrieb für Beispiele und Muster Nordrhein-Westfalen"
UNIT = "Dezernat für allgemeine Beispiele, Sachgebiet Muster und Vorlagen"


@pytest.mark.parametrize("number", [12, None])
def test_a_long_name_of_an_office_stands_whole_beside_what_stands_at_the_right(number: int | None) -> None:
    form = WHOLE.form
    unit = replace(form.posting.unit, de=UNIT)
    whole = replace(WHOLE, form=replace(form, posting=replace(form.posting, authority=OFFICE, unit=unit)))
    pages = pages_of(opened(snapshot(Document.FORM_AND_PLAN, whole=whole, number=number)))
    for page in pages:
        assert squeezed(OFFICE) in squeezed(page)
        assert squeezed(UNIT) in squeezed(page)


def test_a_name_that_is_longer_than_the_page_ends_in_dots_before_the_number() -> None:
    posting = replace(WHOLE.form.posting, authority=f"{OFFICE}, {OFFICE}")
    whole = replace(WHOLE, form=replace(WHOLE.form, posting=posting))
    second = pages_of(opened(snapshot(Document.FORM_AND_PLAN, whole=whole, number=12)))[1]
    assert squeezed(f"{OFFICE}, {OFFICE}") not in squeezed(second)
    assert "…" in second
    assert "Nr. 12" in second
