"""Who and how much, read along the structure: rows and figures stand in the order of the record too."""

from __future__ import annotations

import io
from zoneinfo import ZoneInfo

import pytest
from pypdf import PdfReader

from interview_app.domain.protocol import Document, Snapshot
from interview_app.i18n import Language, load
from interview_app.reporting import render
from interview_app.wording.erasure import by_words, counted_words, kept_words, rule_words
from tests.reporting.reading import squeezed
from tests.reporting.sample import ERASED, journal_of, procedure, ranking_of, snapshot
from tests.reporting.structure import Element, structure_of

WHOLE = procedure(candidates=5)
SAY = load(Language.GERMAN)
BERLIN = ZoneInfo(WHOLE.zone)


def tree_of(frozen: Snapshot) -> Element:
    return structure_of(PdfReader(io.BytesIO(render(frozen, SAY)), strict=True))


def heads_of_rows(table: Element) -> list[str]:
    return [each.text.strip() for each in table.all("TH") if each.entries["Scope"] == "/Row"]


def test_the_deletion_record_says_act_amounts_what_stays_and_the_chain_once_each_in_this_order() -> None:
    read = squeezed(tree_of(snapshot(Document.DELETION_RECORD, whole=WHOLE)).text)
    pieces = [
        f"{SAY('Deleted by')} {by_words(SAY, ERASED)}",
        f"{SAY('Rule')} {rule_words(SAY, ERASED)}",
        *(f"{name} {amount}" for name, amount in counted_words(SAY, ERASED.counts)),
        *kept_words(SAY),
        ERASED.fingerprint,
        SAY.plural("{count} entry", "{count} entries", count=ERASED.length),
        ERASED.head,
    ]
    place = 0
    for piece in map(squeezed, pieces):
        found = read.index(piece, place)
        assert read.count(piece) == 1
        place = found + len(piece)


def test_the_selection_record_names_everybody_as_received_and_then_as_ranked() -> None:
    tables = tree_of(snapshot(Document.SELECTION_RECORD, whole=WHOLE)).all("Table")
    people = [f"{each.name} {each.number}" for each in WHOLE.candidates]
    ranked = [WHOLE.candidate(row.score.candidate) for row in ranking_of(WHOLE).rows]
    order = [rows for rows in map(heads_of_rows, tables) if set(rows) & set(people)]
    assert order[:2] == [people, people]
    assert order[2] == [f"{each.name} {each.number}" for each in ranked]


def test_the_schedule_names_everybody_by_the_time_of_their_appointment() -> None:
    expected = sorted(
        (each for each in WHOLE.candidates if each.appointment is not None),
        key=lambda each: str(each.appointment),
    )
    tables = tree_of(snapshot(Document.SCHEDULE, whole=WHOLE)).all("Table")
    rows = [cell for table in tables for cell in heads_of_rows(table)]
    assert rows == [f"{each.name} {each.number}" for each in expected]


@pytest.mark.parametrize("document", [Document.JOURNAL_EXTRACT, Document.DATA_ACCESS], ids=str)
def test_acts_stand_in_the_order_in_which_they_were_done(document: Document) -> None:
    frozen = snapshot(document, whole=WHOLE)
    extract = frozen.extract or journal_of(WHOLE)
    about = [each for each in extract.lines if document is Document.JOURNAL_EXTRACT or each.candidate == "c0"]
    rows = [row for row in tree_of(frozen).all("TR") if row.all("TD")]
    assert len(rows) == len(about) > 1
    for row, act in zip(rows, about, strict=True):
        assert f"{act.at.astimezone(BERLIN):%H:%M}" in row.text
