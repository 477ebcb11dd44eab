from __future__ import annotations

import io
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from interview_app.domain.posting_file import PostingRefused, PostingTrouble
from interview_app.intake.posting.line import Line
from tests.intake.posting.reading import FILES, line_with, lines_in, lines_of_file, texts
from tests.intake.workbooks import replaced


def written(write: Callable[[Document], object]) -> tuple[Line, ...]:
    """The lines of a document that python-docx makes."""
    document, target = docx.Document(), io.BytesIO()
    write(document)
    document.save(target)
    return lines_in(target.getvalue(), "posting.docx")


def inserted(xml: str) -> Callable[[Document], object]:
    """Puts a paragraph of one's own at the end of a document."""
    paragraph = f"<w:p {nsdecls('w')}>{xml}</w:p>"
    return lambda document: document.element.body.insert(0, parse_xml(paragraph))


def test_headings_lists_tables_footnotes_and_bold_of_another_program_are_known() -> None:
    found = lines_of_file("posting.docx")
    assert found[0].text == "Bezirk Grünau · Ausschreibung GR-2027/03"
    assert [(line.heading, line.item, line.marker) for line in found if line.heading] == [
        (1, 0, ""),
        (2, 0, ""),
    ]
    assert line_with(found, "Zwingende").strong
    assert [(line.item, line.marker) for line in found if line.item] == [
        (1, "•"),
        (1, "•"),
        (2, "–"),
        (2, "–"),
        (1, "a)"),
        (1, "b)"),
    ]
    assert line_with(found, "28.02.2027").cell == (1, 2, 1)
    assert line_with(found, "Hochschulstudium").text.endswith("Regelstudienzeit¹")
    assert found[-1].text == "¹ Nachweise sind in beglaubigter Kopie vorzulegen."
    assert line_with(found, "Datenschutz").link


def test_the_lists_headings_and_tables_of_word_s_own_styles_are_known() -> None:
    def write(document: Document) -> None:
        document.add_heading("Stelle", 0)
        document.add_heading("Aufgaben", 2)
        document.add_paragraph("eins", "List Bullet")
        document.add_paragraph("zwei", "List Bullet 2")
        document.add_paragraph("drei", "List Number")
        document.add_paragraph("vier", "List Number")
        table = document.add_table(1, 2)
        table.cell(0, 1).text = "fünf"
        table.cell(0, 0).add_table(1, 1).cell(0, 0).text = "sechs"

    found = written(write)
    assert [(line.text, line.heading, line.item, line.marker) for line in found[:6]] == [
        ("Stelle", 1, 0, ""),
        ("Aufgaben", 2, 0, ""),
        ("eins", 0, 1, "•"),
        ("zwei", 0, 1, "•"),
        ("drei", 0, 1, "1."),
        ("vier", 0, 1, "2."),
    ]
    assert [(line.text, line.cell) for line in found[6:]] == [("sechs", (2, 0, 0)), ("fünf", (1, 0, 1))]


def test_bold_counts_where_the_whole_line_is() -> None:
    def write(document: Document) -> None:
        document.add_paragraph().add_run("ganz").bold = True
        half = document.add_paragraph("halb ")
        half.add_run("fett").bold = True
        document.add_paragraph("Stil", "Heading 3").runs[0].bold = False

    assert [line.strong for line in written(write)] == [True, False, False]


def test_pages_begin_where_they_were_broken() -> None:
    def write(document: Document) -> None:
        document.add_paragraph("eins")
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        document.add_paragraph("zwei").paragraph_format.page_break_before = True

    assert [(line.text, line.page) for line in written(write)] == [("eins", 1), ("zwei", 3)]


@pytest.mark.parametrize(
    ("xml", "wanted"),
    [
        ("<w:ins><w:r><w:t>neu</w:t></w:r></w:ins><w:del><w:r><w:delText>alt</w:delText></w:r></w:del>", ["neu"]),
        ("<w:sdt><w:sdtContent><w:r><w:t>Feld</w:t></w:r></w:sdtContent></w:sdt>", ["Feld"]),
        ("<w:r><w:t>eins</w:t><w:br/><w:t>zwei</w:t></w:r>", ["eins", "zwei"]),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t></w:r>", ["a b-c"]),
        ("<w:r><w:t>Haus</w:t><w:softHyphen/><w:t>halt</w:t></w:r>", ["Haus\u00adhalt"]),
        ("<w:r><w:sym w:font='Wingdings' w:char='F0FC'/><w:t xml:space='preserve'> Abitur</w:t></w:r>", ["✓ Abitur"]),
        ("<w:r><w:rPr><w:rFonts w:ascii='Wingdings'/></w:rPr><w:t>ü</w:t></w:r>", ["✓"]),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>versteckt</w:t></w:r><w:r><w:t>da</w:t></w:r>", ["da"]),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>7</w:t></w:r>", ["7"]),
    ],
)  # fmt: skip
def test_text_is_what_is_shown_with_tracked_changes_accepted(xml: str, wanted: list[str]) -> None:
    assert texts(written(inserted(xml))) == wanted


def test_the_words_of_a_text_box_stand_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Kasten</w:t></w:r></w:p></w:txbxContent>"
    alternate = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )
    assert texts(written(inserted(f"<w:r><w:t>davor</w:t></w:r><w:r>{alternate}</w:r>"))) == [
        "davor",
        "Kasten",
    ]


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels"])
@pytest.mark.parametrize("content", [b"", b"<w:document", b"<!DOCTYPE x><x/>"])
def test_a_damaged_part_is_refused(part: str, content: bytes) -> None:
    document = replaced((FILES / "posting.docx").read_bytes(), part, content)
    with pytest.raises(PostingRefused) as refused:
        lines_in(document, "posting.docx")
    assert refused.value.trouble is PostingTrouble.DAMAGED
