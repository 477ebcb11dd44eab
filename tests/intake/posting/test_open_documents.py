from __future__ import annotations

import io
import zipfile

import pytest

from interview_app.domain.posting_file import PostingRefused, PostingTrouble
from tests.intake.posting.reading import FILES, line_with, lines_in, lines_of_file, texts
from tests.intake.workbooks import replaced

DOCUMENT = (FILES / "posting.odt").read_bytes()


def trouble_with(content: bytes) -> PostingTrouble:
    with pytest.raises(PostingRefused) as refused:
        lines_in(content, "posting.odt")
    return refused.value.trouble


def test_headings_lists_tables_and_bold_are_known() -> None:
    found = lines_of_file("posting.odt")
    assert line_with(found, "Wasserrecht (w").heading == 1
    assert line_with(found, "Ihre Aufgaben").heading == 2
    assert line_with(found, "Zwingende").strong
    assert not line_with(found, "aufsicht").strong
    assert [(line.item, line.marker, line.text.split()[0]) for line in found if line.item] == [
        (1, "•", "abgeschlossenes"),
        (1, "•", "Berufserfahrung"),
        (2, "–", "im"),
        (2, "–", "oder"),
        (1, "a)", "Erlaubnisse"),
        (1, "b)", "Beratung"),
    ]
    assert line_with(found, "28.02.2027").cell == (1, 2, 1)


def test_a_footnote_stands_at_the_end_and_its_number_in_the_text() -> None:
    found = lines_of_file("posting.odt")
    assert line_with(found, "Hochschulstudium").text.endswith("Regelstudienzeit¹")
    assert found[-1].text == "¹ Nachweise sind in beglaubigter Kopie vorzulegen."


def test_pages_line_breaks_links_and_soft_hyphens_are_kept() -> None:
    found = lines_of_file("posting.odt")
    assert found[0].text == "Bezirk Grünau · Ausschreibung GR-2027/03"
    assert [line.page for line in found[-4:-1]] == [2, 2, 2]
    assert texts(found)[-4:-2] == [
        "Bitte bewerben Sie sich über das Karriereportal",
        "unter der Kennziffer GR-2027/03.",
    ]
    assert line_with(found, "Datenschutz").link
    assert not line_with(found, "Karriereportal").link
    assert "Wasser\u00adrechts\u00adreferat" in line_with(found, "unbefristet").text


def test_a_document_without_styles_is_read_all_the_same() -> None:
    bare = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(DOCUMENT)) as old, zipfile.ZipFile(bare, "w") as new:
        for part in old.infolist():
            if part.filename != "styles.xml":
                new.writestr(part, old.read(part))
    assert "Ihre Aufgaben" in texts(lines_in(bare.getvalue()))


def test_a_document_with_a_password_is_refused() -> None:
    manifest = "META-INF/manifest.xml"
    with zipfile.ZipFile(io.BytesIO(DOCUMENT)) as packed:
        open_to_all = packed.read(manifest).decode()
    entry = '<manifest:file-entry manifest:full-path="x"><manifest:encryption-data/></manifest:file-entry>'
    locked = open_to_all.replace("</manifest:manifest>", f"{entry}</manifest:manifest>")
    assert trouble_with(replaced(DOCUMENT, manifest, locked.encode())) is PostingTrouble.ENCRYPTED


@pytest.mark.parametrize(
    "content",
    [
        b"<office:document",
        b"<x/>",
        b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>',
        '<!DOCTYPE x [<!ENTITY a "a">]><x>&a;</x>'.encode("utf-16"),
        b"<a>" * 100_000,
    ],
)
def test_a_damaged_part_and_one_that_declares_words_of_its_own_are_refused(content: bytes) -> None:
    assert trouble_with(replaced(DOCUMENT, "content.xml", content)) is PostingTrouble.DAMAGED


def test_a_document_that_would_unpack_to_far_more_than_it_seems_is_refused() -> None:
    bomb = replaced(DOCUMENT, "content.xml", b" " * 41_000_000)
    assert len(bomb) < 100_000
    assert trouble_with(bomb) is PostingTrouble.TOOK_TOO_MUCH
