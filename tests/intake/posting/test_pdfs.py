from __future__ import annotations

import io
from itertools import pairwise

import pytest
from pypdf import PdfReader, PdfWriter
from PySide6.QtCore import QPointF
from PySide6.QtPdf import QPdfDocument
from reportlab.pdfgen.canvas import Canvas

from interview_app.domain.posting_file import PostingRefused, PostingTrouble
from interview_app.intake.posting.line import Line
from interview_app.intake.posting.reading.pdf_boxes import Box
from interview_app.intake.posting.reading.pdf_notes import with_notes
from interview_app.intake.posting.reading.words import plain
from tests.intake.posting.pdfs import drawn, locked, words
from tests.intake.posting.reading import FILES, line_with, lines_in, lines_of_file, texts

TEXT = "Die Stadt Musterstadt sucht eine Sachbearbeitung (w/m/d) zum 1. Mai."


def trouble_with(content: bytes) -> PostingTrouble:
    with pytest.raises(PostingRefused) as refused:
        lines_in(content, "posting.pdf")
    return refused.value.trouble


PRINTED = ("writer", "distilled", "chromium", "qt", "groff", "pdflatex", "typst", "weasyprint")


@pytest.mark.parametrize("name", [f"{each}.pdf" for each in PRINTED])
def test_every_line_says_what_stands_at_its_place_and_no_word_is_lost(name: str) -> None:
    document = QPdfDocument()
    assert document.load(str(FILES / name)) is QPdfDocument.Error.None_
    found = lines_of_file(name)
    for line in [each for each in found if len(each.text) > 3]:
        there = selected(document, line, line.left + 0.5)
        if not there and line.text.startswith("• "):
            there = selected(document, line, line.left + 1.2 * line.height)
        assert letters(there) == letters(line.text.removesuffix("-")), line
    whole = " ".join(plain(document.getAllText(page).text()) for page in range(document.pageCount()))
    assert sorted(letters("".join(texts(found)))) == sorted(letters(whole))


def selected(document: QPdfDocument, line: Line, left: float) -> str:
    """What QtPdf says stands at the place of a line, from there on; a mark that is only drawn has no letters."""
    middle = line.top + 0.55 * line.height
    found = document.getSelection(line.page - 1, QPointF(left, middle), QPointF(line.right, middle))
    return plain(found.text()).removesuffix("-")


def letters(text: str) -> str:
    """The letters of a text, whatever spaces, hyphens and raised numbers are between them."""
    plain_digits = str.maketrans("¹²³", "123")
    return "".join(sign for sign in text.translate(plain_digits) if sign.isalnum())


def test_columns_are_read_one_after_the_other_and_a_footnote_after_both() -> None:
    found = texts(lines_of_file("writer.pdf"))
    order = [
        "Wir bieten Ihnen eine abwechslungsreiche",
        "Hause zu arbeiten.",
        "Bewerbungen von Frauen sind ausdrücklich",
        "Gründe überwiegen.",
    ]
    places = [found.index(text) for text in order]
    note = next(at for at, text in enumerate(found) if text.endswith("Kopie vorzulegen."))
    assert [*places, note] == sorted([*places, note])


def test_a_table_has_cells_and_what_stands_around_it_has_none() -> None:
    found = lines_of_file("writer.pdf")
    assert [(line.text.split()[0], line.cell) for line in found if line.cell] == [
        ("Entgelt", (1, 0, 0)),
        ("Gruppe", (1, 0, 1)),
        ("Umfang", (1, 1, 0)),
        ("Arbeitszeit", (1, 1, 0)),
        ("39,8", (1, 1, 1)),
        ("im", (1, 1, 1)),
        ("Frist", (1, 2, 0)),
        ("28.02.2027", (1, 2, 1)),
    ]


def test_a_table_above_columns_is_one() -> None:
    found = lines_of_file("typst.pdf")
    assert [(line.text.split()[0], line.cell) for line in found if line.cell] == [
        ("Muss", (1, 0, 0)),
        ("Erfahrung", (1, 0, 1)),
        ("Soll", (1, 1, 0)),
        ("Kenntnisse", (1, 1, 1)),
        ("Kann", (1, 2, 0)),
        ("Plattdeutsch", (1, 2, 1)),
    ]


def test_lines_keep_their_places_where_the_page_has_more_of_them_than_its_pieces_seem() -> None:
    found = lines_of_file("pdflatex.pdf")
    assert line_with(found, "Referentin").top > line_with(found, "Stellenausschreibung").top + 10
    assert line_with(found, "Referentin").right - line_with(found, "Referentin").left > 200


def test_headings_are_higher_and_most_lines_are_as_high_as_each_other() -> None:
    found = lines_of_file("writer.pdf")
    usual = line_with(found, "Hochschulstudium").height
    assert line_with(found, "Wasserrecht (w").height > 1.5 * usual
    assert sum(line.height == usual for line in found) > 0.8 * len(found)
    assert 9.5 < usual < 12


def test_a_mark_belongs_to_its_text_and_the_number_of_a_footnote_is_raised() -> None:
    found = lines_of_file("writer.pdf")
    assert line_with(found, "Hochschulstudium").text.startswith("• abgeschlossenes")
    assert line_with(found, "Erlaubnisse").text == "a) Erlaubnisse und Bewilligungen"
    assert line_with(found, "Regelstudienzeit").text.endswith("Regelstudienzeit¹")


def test_a_hyphen_at_the_end_of_a_line_is_kept() -> None:
    found = texts(lines_in(words((72, 100, f"{TEXT} Verwaltungs-"), (72, 114, "fachwirt und Kenntnisse"))))
    assert found == [f"{TEXT} Verwaltungs-", "fachwirt und Kenntnisse"]


def test_columns_drawn_row_by_row_are_read_one_after_the_other() -> None:
    left = [
        "Wir suchen eine Person, die gerne mit",
        "anderen arbeitet, Fristen im Blick hat und",
        "auch dann ruhig bleibt, wenn es eilig ist.",
    ]
    right = [
        "Wir bieten eine Stelle auf Dauer, dazu",
        "gleitende Arbeitszeit, Fortbildung und ein",
        "Büro in der Mitte der Stadt am Fluss.",
    ]
    placed = []
    for row, (one, other) in enumerate(zip(left, right, strict=True)):
        placed += [(60.0, 100 + 14.0 * row, one), (310.0, 100 + 14.0 * row, other)]
    assert texts(lines_in(words((60, 70, "Stellenausschreibung der Gemeinde Aubach"), *placed))) == [
        "Stellenausschreibung der Gemeinde Aubach",
        *left,
        *right,
    ]  # fmt: skip


def test_a_page_that_jumps_about_is_read_from_top_to_bottom() -> None:
    placed = [(72.0, 100 + 14.0 * row, f"Zeile {row:02} mit einigen Wörtern darin") for row in range(20)]
    shuffled = [placed[at * 7 % 20] for at in range(20)]
    found = lines_in(words(*shuffled))
    assert texts(found) == [text for _, _, text in placed]
    assert all(before.top < after.top for before, after in pairwise(found))


def test_what_is_said_behind_a_colon_or_a_tab_stays_on_its_line() -> None:
    content = words(
        (72, 100, TEXT),
        (72, 114, "Kennziffer:"),
        (250, 114, "AB-12"),
        (72, 128, "Frist"),
        (110, 128, "1. Mai"),
    )
    assert texts(lines_in(content)) == [TEXT, "Kennziffer: AB-12", "Frist 1. Mai"]


def test_a_page_that_lies_on_its_side_has_words_and_no_places() -> None:
    writer = PdfWriter(clone_from=PdfReader(FILES / "groff.pdf"))
    for page in writer.pages:
        page.rotate(90)
    target = io.BytesIO()
    writer.write(target)
    found = lines_in(target.getvalue(), "posting.pdf")
    assert texts(found)[:2] == ["Case Officer, Water Management", "1. What you will do"]
    assert found[-1].text == "quote the reference NP-27-4."
    assert {(line.left, line.top, line.right, line.height) for line in found} == {(0, 0, 0, 0)}


def test_a_scan_is_refused_with_and_without_a_stamp_on_it() -> None:
    def picture(canvas: Canvas) -> None:
        canvas.rect(100, 100, 300, 500, fill=1)

    def stamped(canvas: Canvas) -> None:
        picture(canvas)
        canvas.drawString(72, 800, "Seite 1")

    assert trouble_with(drawn(picture, 3)) is PostingTrouble.SCAN
    assert trouble_with(drawn(stamped, 3)) is PostingTrouble.SCAN


def test_a_file_with_a_password_is_refused_and_one_that_only_must_not_be_changed_is_read() -> None:
    content = words((72, 100, TEXT))
    assert trouble_with(locked(content, user="geheim")) is PostingTrouble.ENCRYPTED
    assert texts(lines_in(locked(content, user=""))) == [TEXT]


def test_two_hundred_pages_are_read_and_one_more_is_refused() -> None:
    assert lines_in(words((72, 100, TEXT), pages=200))[-1].page == 200
    assert trouble_with(words((72, 100, TEXT), pages=201)) is PostingTrouble.TOO_MANY_PAGES


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"%PDF-1.4\n%%EOF", b"%PDF-" + bytes(range(256)) * 40])
def test_a_broken_file_is_refused(content: bytes) -> None:
    assert trouble_with(content) is PostingTrouble.DAMAGED


def test_raised_numbers_that_begin_a_line_of_their_own_go_to_the_line_they_belong_to() -> None:
    plain_row, noted = [Box(0, 0, 200, 10)], [Box(0, 20, 200, 30, note_behind=True)]
    assert with_notes(["Ein Abschluss", "ein Nachweis", "1"], [plain_row, noted]) == [
        "Ein Abschluss",
        "ein Nachweis¹",
    ]
    assert with_notes(["nach dem Gesetz", "2, dem Sie zustimmen"], [plain_row]) == [
        "nach dem Gesetz², dem Sie zustimmen"
    ]
    before = [Box(0, 20, 200, 30, note_before=True)]
    assert with_notes(["Ende.", "1", "Bitte beglaubigt."], [plain_row, before]) == [
        "Ende.",
        "1 Bitte beglaubigt.",
    ]
