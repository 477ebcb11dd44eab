"""The journal extract: every act in order, over pages, with the head of the chain and whether it is sound."""

from __future__ import annotations

from dataclasses import replace

from interview_app.domain.canonical import canonical
from interview_app.domain.plain import from_plain, to_plain
from interview_app.domain.protocol import Document, Snapshot
from interview_app.i18n import Language
from tests.reporting.reading import body_of, opened, pages_of, squeezed
from tests.reporting.sample import journal_of, procedure, snapshot

WHOLE = procedure(candidates=3)


def extract(*, rows: int = 40, broken: int | None = None) -> Snapshot:
    frozen = snapshot(Document.JOURNAL_EXTRACT, whole=WHOLE)
    return replace(frozen, extract=journal_of(WHOLE, rows=rows, broken=broken))


def text(frozen: Snapshot, language: Language = Language.GERMAN) -> str:
    return squeezed(body_of(opened(frozen, language)))


def test_every_act_stands_in_order_with_who_what_and_whom() -> None:
    words = text(extract(rows=12), Language.ENGLISH)
    acts = ["Questionasked", "Workedontheratingsheet", "Ratingsheetsealed", "Documentissued"]
    assert all(act in words for act in acts)
    assert words.index("Questionasked") < words.index("Ratingsheetsealed") < words.index("Documentissued")
    assert "Vorlage" in words
    assert "Chair,chosenfromthelist" in words
    assert "B-014AylinMuster" in words
    assert "SelectionrecordNo.4" in words


def test_the_head_counts_and_verdict_stand_before_the_acts() -> None:
    words = text(extract())
    assert "77d0e1a4" + "0" * 56 in words
    assert "DieKetteistvomerstenbiszumletztenEintragunversehrt" in words
    assert "früheralsbeimEintragdavor:Nr.8" in words
    assert "Programm5Einträge" in words


def test_a_broken_chain_says_where() -> None:
    assert "brokenatentry7" in text(extract(broken=7), Language.ENGLISH)


def test_the_head_of_the_table_stands_on_every_page_that_it_breaks_over() -> None:
    pages = pages_of(opened(extract(rows=200), Language.ENGLISH))
    assert len(pages) > 5
    assert all("Who" in page and "About" in page for page in pages)


def test_an_extract_without_rows_can_be_printed() -> None:
    assert "Entries0" in text(replace(extract(), extract=None), Language.ENGLISH)


def test_a_snapshot_from_before_the_extract_reads_and_a_new_one_comes_back_whole() -> None:
    old = to_plain(snapshot(Document.SELECTION_RECORD, whole=WHOLE))
    assert isinstance(old, dict)
    del old["extract"]
    assert from_plain(Snapshot, old).extract is None
    frozen = extract()
    again = from_plain(Snapshot, to_plain(frozen))
    assert again == frozen
    assert canonical(again) == canonical(frozen)


def test_a_time_stands_on_one_line() -> None:
    text = body_of(opened(snapshot(Document.JOURNAL_EXTRACT)))
    assert text.count(":00 ") >= 40
