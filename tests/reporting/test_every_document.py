"""What holds for every document: embedded fonts, steady bytes, furniture, number, language."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from interview_app.domain.protocol import Document
from interview_app.i18n import Language, load
from interview_app.reporting import render
from tests.reporting.reading import FURNITURE, body_of, fonts_of, opened, pages_of
from tests.reporting.sample import procedure, snapshot

WHOLE = procedure(candidates=3)
ROOT = Path(__file__).resolve().parents[2]
EVERY = pytest.mark.parametrize("document", list(Document), ids=str)
ISSUED = [each for each in Document if not each.working_paper]
EVERY_ISSUED = pytest.mark.parametrize("document", ISSUED, ids=str)
LANGUAGES = pytest.mark.parametrize("language", list(Language), ids=str)
_AGAIN = """
import hashlib
from interview_app.domain.protocol import Document
from interview_app.i18n import Language, load
from interview_app.reporting import render
from tests.reporting.sample import procedure, snapshot
whole = procedure(candidates=3)
for document in Document:
    for language in Language:
        print(hashlib.sha256(render(snapshot(document, whole=whole, number=7), load(language))).hexdigest())
"""


@EVERY
@LANGUAGES
def test_only_shipped_fonts_are_used_and_all_are_embedded(document: Document, language: Language) -> None:
    fonts = fonts_of(opened(snapshot(document, whole=WHOLE), language))
    assert fonts
    for name, embedded in fonts.items():
        assert embedded, name
        assert "SourceSans3" in name or "DejaVuSans" in name


def test_the_same_snapshot_gives_the_same_bytes_in_another_process_at_another_place() -> None:
    def run(seed: str, zone: str) -> str:
        around = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C", "SOURCE_DATE_EPOCH": seed}
        done = subprocess.run(
            [sys.executable, "-c", _AGAIN], cwd=ROOT, env=around, capture_output=True, text=True, check=True
        )
        return done.stdout

    first = run("1", "UTC")
    assert len(set(first.split())) == len(Document) * len(Language)
    assert run("271828", "Asia/Tokyo") == first


def test_another_word_gives_another_file_id() -> None:
    one = opened(snapshot(Document.SHEET, whole=WHOLE)).trailer["/ID"]
    other = opened(snapshot(Document.SHEET, whole=WHOLE, panelist="p2")).trailer["/ID"]
    assert one != other


@EVERY
@LANGUAGES
def test_every_page_carries_head_foot_and_its_number(document: Document, language: Language) -> None:
    pages = pages_of(opened(snapshot(document, whole=WHOLE), language))
    for number, page in enumerate(pages, start=1):
        lines = page.split("\n")[:FURNITURE]
        assert lines[0] == "Landeskriminalamt Nordrhein-Westfalen"
        assert lines[2] == _mark(document, language)
        assert "2022-Beamte-KI-Experten" in lines[3]
        assert "312, 77d0 e1a4" in lines[5]
        assert "1.0.0" in lines[5]
        words = ("Seite", "von") if language is Language.GERMAN else ("Page", "of")
        assert lines[6] == f"{words[0]} {number} {words[1]} {len(pages)}"


def _mark(document: Document, language: Language) -> str:
    unnumbered = {
        Document.SCHEDULE: ("Arbeitspapier", "Working paper"),
        Document.DATA_ACCESS: ("Art. 15 DSGVO", "Art. 15 GDPR"),
    }
    german, english = unnumbered.get(document, ("Entwurf", "Draft"))
    return german if language is Language.GERMAN else english


@EVERY_ISSUED
def test_a_draft_says_so_and_an_issued_document_has_its_number_instead(document: Document) -> None:
    draft = pages_of(opened(snapshot(document, whole=WHOLE)))
    issued = pages_of(opened(snapshot(document, whole=WHOLE, number=7)))
    assert all(page.split("\n")[2] == "Entwurf" and "nicht ausgefertigt" in page for page in draft)
    assert all(page.split("\n")[2] == "Nr. 7" for page in issued)
    assert all("Nr. 7, ausgefertigt am 23.03.2023" in page for page in issued)


@EVERY_ISSUED
def test_a_translation_is_marked_on_every_page_and_names_the_version_that_counts(document: Document) -> None:
    reader = opened(snapshot(document, whole=WHOLE, number=7), Language.ENGLISH)
    assert all(page.split("\n")[4].endswith("translation") for page in pages_of(reader))
    assert "the German version is authoritative" in body_of(reader)
    original = opened(snapshot(document, whole=WHOLE, number=7))
    assert all("Übersetzung" not in page.split("\n")[4] for page in pages_of(original))
    assert "maßgeblich" not in body_of(original)


@EVERY
def test_the_file_names_the_moment_of_the_record_and_its_language(document: Document) -> None:
    reader = opened(snapshot(document, whole=WHOLE))
    assert reader.metadata is not None
    assert str(reader.metadata["/CreationDate"]) == "D:20230323142600+00'00'"
    assert str(reader.metadata["/Author"]) == "Landeskriminalamt Nordrhein-Westfalen"
    assert str(reader.root_object["/Lang"]) == "de-DE"


@EVERY
def test_no_page_but_the_first_is_without_words(document: Document) -> None:
    for page in pages_of(opened(snapshot(document, whole=WHOLE))):
        assert len(page.split("\n")) > FURNITURE


def test_a_document_needs_no_more_than_its_snapshot() -> None:
    frozen = snapshot(Document.SELECTION_RECORD, whole=WHOLE)
    say = load(Language.GERMAN)
    assert render(frozen, say) == render(frozen, say)
