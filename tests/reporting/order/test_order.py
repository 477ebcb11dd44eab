"""Read along its structure, every document says the record: every text in its order, as often as it is told.

What a document says is written here from the record alone, and not from what prints it.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from interview_app.domain.ending import Abort
from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import Document, Snapshot
from interview_app.i18n import Language, load
from interview_app.reporting import render
from tests.exploring import WITHOUT_SHRINKING
from tests.reporting.order import fixed, of_all, of_one
from tests.reporting.order.recorded import recorded, signs_of
from tests.reporting.reading import squeezed
from tests.reporting.sample import PRINTED, snapshot
from tests.reporting.structure import structure_of
from tests.reporting.test_hostile_words import shown
from tests.storage.builders import BEISPIEL, MUSTER

SAID: Mapping[Document, Callable[[Snapshot], Iterator[str]]] = {
    Document.FORM_AND_PLAN: fixed.form_and_plan,
    Document.INTERVIEW_FORM: fixed.interview_form,
    Document.SCHEDULE: fixed.schedule,
    Document.SHEET: of_one.sheet,
    Document.INTERVIEW_PROTOCOL: of_one.protocol,
    Document.SELECTION_RECORD: of_all.selection_record,
    Document.INSPECTION_COPY: of_all.inspection_copy,
    Document.DATA_ACCESS: of_all.data_access,
    Document.JOURNAL_EXTRACT: lambda _: iter(()),
    Document.DELETION_RECORD: lambda _: iter(()),
}
"""The last two hold no text that anybody wrote; `test_figures.py` reads them."""

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="§\n"), max_size=8)
"""Few, so that no text is moved from a narrow cell to below its table."""


def frozen_of(document: Document, whole: Procedure, *, candidate: int = 0) -> Snapshot:
    about = whole.candidates[candidate].id
    return snapshot(document, whole=whole, candidate=about, panelist=BEISPIEL)


def require_order(frozen: Snapshot) -> None:
    """Every text stands where the record has it, whole; no other text stands anywhere."""
    printed = render(frozen, load(Language.GERMAN))
    read = squeezed(structure_of(PdfReader(io.BytesIO(printed), strict=True)).text)
    said, place = [each for each in SAID[frozen.subject.document](frozen) if each], 0
    assert signs_of(read) == signs_of("".join(said))
    for piece in map(shown, said):
        place = read.index(piece, place) + len(piece)


@pytest.mark.parametrize("document", list(Document), ids=str)
@settings(max_examples=4, phases=WITHOUT_SHRINKING, suppress_health_check=[HealthCheck.too_slow])
@given(WORDS)
def test_every_text_is_read_in_the_order_of_the_record(document: Document, words: str) -> None:
    require_order(frozen_of(document, recorded(words)))


@settings(max_examples=4, phases=WITHOUT_SHRINKING, suppress_health_check=[HealthCheck.too_slow])
@given(WORDS)
def test_so_is_that_of_an_interview_to_which_everything_happened(words: str) -> None:
    require_order(frozen_of(Document.INTERVIEW_PROTOCOL, recorded(words), candidate=1))


def test_so_is_that_of_a_procedure_that_was_aborted() -> None:
    aborted = replace(recorded("x"), aborted=Abort("S§900§", PRINTED, MUSTER, disclosed=True))
    require_order(frozen_of(Document.SELECTION_RECORD, aborted))
