"""Documents that earlier versions issued: nothing is held against them, and a changed sentence is seen.

`files` holds documents of each earlier version as it printed them, with texts in every field; a folder joins with each
version that prints otherwise.  Where a text is printed for the first time, `PRINTED_SINCE` has to say so.
"""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from pypdf import PdfReader

from interview_app import __version__
from interview_app.domain.attached_record import record_of
from interview_app.domain.document_check import Deviation, Difference
from interview_app.domain.protocol import Document, Snapshot
from interview_app.domain.releases import Issuer
from interview_app.i18n import Language, load
from interview_app.reporting import render
from interview_app.reporting.documents import comparison
from interview_app.reporting.verifying.figures import figure_differences
from interview_app.reporting.verifying.texts import text_differences
from tests.reporting.sample import procedure, snapshot
from tests.reporting.verifying.tampering import attach, checked, print_instead, rewritten

FILES = sorted((Path(__file__).parent / "files").glob("*/*.pdf"))
SELECTION, PROTOCOL = (
    Path(__file__).parent / "files" / "0.1.0" / name
    for name in ("selection-record.pdf", "interview-protocol.pdf")
)
WORDS = "Beschreibt den ersten Versuch, nennt die Folgen und begründet, warum der zweite Weg besser war."


def missing(content: bytes, program: str = __version__) -> list[str]:
    """What must be printed and is not, as the check tells it."""
    found = checked(content, program).differences
    assert all((each.deviation, each.found) == (Deviation.FIGURE, None) for each in found)
    return [each.expected for each in found if isinstance(each.expected, str)]


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_nothing_is_held_against_a_document_of_an_earlier_version(file: Path) -> None:
    check = checked(file.read_bytes(), __version__)
    assert check.snapshot.program == file.parent.name
    assert (check.differences, check.whole, check.issuer) == ((), False, Issuer.EARLIER)


@pytest.mark.parametrize("there", [b"in allen Kriterien", b" allen"], ids=["other words", "a word less"])
def test_a_changed_sentence_is_seen(there: bytes) -> None:
    others = b"in keinem Kriterium" if there.startswith(b"in") else b""
    changed = rewritten(SELECTION.read_bytes(), lambda file: print_instead(file, there, others))
    [told] = missing(changed)
    assert "allen Kriterien" in told


def test_a_changed_answer_is_seen_and_told_from_shortly_before_the_change() -> None:
    changed = rewritten(
        PROTOCOL.read_bytes(), lambda file: print_instead(file, b" wurde im", b" wurde nie im")
    )
    [told] = missing(changed)
    assert "wurde im Gespräch" in told


def test_a_sentence_that_was_changed_in_the_record_is_seen() -> None:
    content = SELECTION.read_bytes()
    known = checked(content, __version__).snapshot
    assert known.procedure.decision is not None
    other = replace(known.procedure.decision, reasons=WORDS)
    record = record_of(replace(known, procedure=replace(known.procedure, decision=other)))
    changed = checked(rewritten(content, lambda file: attach(file, record)), __version__).differences
    assert Difference(Deviation.FIGURE, None, WORDS[:80].strip()) in changed
    assert Deviation.NOT_AS_WRITTEN in {each.deviation for each in changed}


def test_a_document_of_a_later_version_is_looked_through_for_figures_only() -> None:
    changed = rewritten(SELECTION.read_bytes(), lambda file: print_instead(file, b" allen", b""))
    assert missing(changed, "0.0.9") == []


def test_a_figure_that_went_on_over_pages_is_not_held_against_an_earlier_version(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    record = replace(
        snapshot(Document.SELECTION_RECORD, whole=procedure(candidates=8), number=7), program="0.1.0"
    )
    content = render(record, load(Language.GERMAN))
    assert any("(Fortsetzung)" in page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    monkeypatch.setattr(comparison, "_FIGURE_WHOLE", 700.0)
    assert checked(content, __version__).differences == ()


@pytest.mark.parametrize("broken_after", [0, 1, 3])
def test_the_numbers_of_a_table_of_contents_are_no_figures_also_where_it_goes_on(broken_after: int) -> None:
    lines = ["Seite 1 von 9", "Anlass 4", "Inhalt", "1 Grundlage 31", "2 Vergleich 32", "3 Unterschriften 33"]
    cut = 3 + broken_after
    rest = ["Seite 2 von 9", *lines[cut:], "Text ohne Zahl"]
    pages = ["\n".join(lines[:cut]), "\n".join(rest)] if broken_after else ["\n".join([*lines, "Text"])]
    found = figure_differences(frozen(WORDS), load(Language.GERMAN), pages, ["Seite 1 von 2", "1 2 3"])
    assert [each.found for each in found if each.expected is None] == ["4"]


def read(words: str, printed: list[str], computed: list[str]) -> list[Difference]:
    return list(text_differences(frozen(words), printed, computed))


def frozen(words: str) -> Snapshot:
    whole = procedure(candidates=1)
    assert whole.decision is not None
    whole = replace(whole, decision=replace(whole.decision, reasons=words))
    return snapshot(Document.SELECTION_RECORD, whole=whole, number=7)


@pytest.mark.parametrize("cut", range(15, len(WORDS) - 14, 9))
def test_a_text_may_go_on_over_pages_wherever_they_break(cut: int) -> None:
    pages = [f"Kopf {WORDS[:cut]} begründet auch", f"Fuß {WORDS[cut:]} Ende"]
    assert read(WORDS, pages, [WORDS]) == []
    swapped = pages[::-1]
    assert len(read(WORDS, swapped, [WORDS])) == 1


def test_a_text_over_three_pages_is_one_and_with_another_word_it_is_not() -> None:
    words = " ".join(f"{WORDS} {number}." for number in range(4))
    pages = [f"1 {words[:30]}", words[30:350], f"{words[350:]} 3"]
    assert read(words, pages, [words]) == []
    pages[1] = pages[1].replace("Folgen", "Vorteile", 1)
    assert len(read(words, pages, [words])) == 1


def test_letters_that_many_pages_have_by_chance_make_no_text() -> None:
    others = ["".join(each) for each in pairwise(WORDS[60:])]
    assert len(read(WORDS, [WORDS[:60], *others], [WORDS])) == 1


def test_space_and_codes_of_characters_make_no_difference() -> None:
    words = f"{WORDS} 😀"
    assert read(words, [f"{WORDS.replace(' ', chr(10))} ‹U+1F600›"], [words]) == []


@pytest.mark.parametrize(
    "words", ["Zu kurz dafür.", "שלום זה משפט ארוך יותר מעשרים אותיות", "Einzelwortohnejedenzwischenraum"]
)
def test_what_could_stand_anywhere_or_otherwise_is_not_followed(words: str) -> None:
    assert read(words, ["nichts"], [words]) == []


def test_what_this_version_does_not_print_is_not_asked_of_an_earlier_one() -> None:
    assert read(WORDS, ["nichts"], ["auch nichts"]) == []
