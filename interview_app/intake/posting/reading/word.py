"""Word documents (.docx): headings, paragraphs, lists, tables, footnotes, text boxes, heads of pages.

python-docx opens the package and knows its parts; the text is read from the document's own elements, because its
paragraphs leave out what was inserted under tracking, stands in content controls, or is a footnote.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import cast

from docx.api import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError

from interview_app.domain.posting_file import PostingRefused, PostingTrouble
from interview_app.intake.posting.line import Line
from interview_app.intake.posting.reading.packed import look_inside, named_errors, parsed
from interview_app.intake.posting.reading.paragraph import BREAK, Paragraph
from interview_app.intake.posting.reading.word_lists import WordLists
from interview_app.intake.posting.reading.word_styles import W, WordElement, WordStyles, switched
from interview_app.intake.posting.reading.words import plain, raised, symbols

_UNSHOWN = frozenset(
    f"{W}{name}"
    for name in ("del", "moveFrom", "delText", "instrText", "pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr")
) | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
_SIGNS = {
    f"{W}tab": " ",
    f"{W}cr": BREAK,
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "\u00ad",
    f"{W}ptab": " ",
}
_NOTES = frozenset({f"{W}footnoteReference", f"{W}endnoteReference"})


def read_word(content: bytes) -> tuple[Line, ...]:
    """The lines of a Word document; raises PostingRefused where it is damaged or locked."""
    with named_errors():
        look_inside(content)
        try:
            document = Document(io.BytesIO(content))
        except OpcError as error:
            raise PostingRefused(PostingTrouble.DAMAGED) from error
        return tuple(_read(document))


def _read(document: WordDocument) -> Iterator[Line]:
    reader = _Reader(WordStyles(document), WordLists(document))
    for section in document.sections:
        for head in (section.first_page_header, section.header):
            if not head.is_linked_to_previous:
                reader.blocks(cast(WordElement, head.part.element), Line("", 1))
    reader.blocks(cast(WordElement, document.element.body), Line("", 1))
    for kind in (RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES):
        for relation in document.part.rels.values():
            if relation.reltype == kind:
                reader.note_texts(cast(WordElement, parsed(relation.target_part.blob)))
    yield from reader.found


class _Reader:
    """Goes through the document once."""

    def __init__(self, styles: WordStyles, lists: WordLists) -> None:
        self.found: list[Line] = []
        self._styles = styles
        self._lists = lists
        self._page = self._begun = 1
        self._tables = 0
        self._notes: dict[str, tuple[str, int]] = {}
        self._boxes: list[WordElement] = []

    def blocks(self, parent: WordElement, place: Line) -> None:
        """Everything that stands in `parent`."""
        for child in parent:
            if child.tag == f"{W}p":
                self._paragraph(child, place)
            elif child.tag == f"{W}tbl":
                self._table(child, place)
            elif child.tag not in _UNSHOWN:
                self.blocks(child, place)

    def note_texts(self, notes: WordElement) -> None:
        """The footnotes that the text refers to, each with its number before it."""
        for note in notes:
            sign, page = self._notes.get(note.get(f"{W}id") or "", ("", 0))
            if sign:
                before = len(self.found)
                self.blocks(note, Line("", page))
                for at, line in enumerate(self.found[before:], start=before):
                    text = f"{sign} {line.text}" if at == before else line.text
                    self.found[at] = line._replace(text=text, page=page)

    def _paragraph(self, element: WordElement, place: Line) -> None:
        if switched(element, "pPr/pageBreakBefore") and self.found:
            self._page += 1
        listed = self._styles.numbering(element)
        paragraph = Paragraph()
        self._begun = self._page
        self._pieces(element, paragraph, element, link=False)
        place = place._replace(page=self._begun, heading=self._styles.heading(element))
        if listed is not None and not paragraph.empty:
            mark = self._lists.mark(*listed)
            place = place._replace(marker=mark, item=0 if place.heading else listed[1] + 1)
        self.found.extend(paragraph.lines(place))
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.blocks(box, Line("", place.page, cell=place.cell))

    def _pieces(self, element: WordElement, into: Paragraph, paragraph: WordElement, *, link: bool) -> None:
        """The text in an element of a paragraph, in the order of the document."""
        for child in element:
            if child.tag == f"{W}r":
                self._run(child, into, paragraph, link=link)
            elif child.tag not in _UNSHOWN:
                self._pieces(child, into, paragraph, link=link or child.tag == f"{W}hyperlink")

    def _run(self, run: WordElement, into: Paragraph, paragraph: WordElement, *, link: bool) -> None:
        if switched(run, "rPr/vanish"):
            return
        strong, symbolic = self._styles.strong(paragraph, run), self._styles.symbolic(run)
        for child in run:
            text = child.text or "" if child.tag == f"{W}t" else _SIGNS.get(child.tag, "")
            if child.tag in _NOTES:
                text = self._note(child)
            elif child.tag == f"{W}sym":
                text = plain(chr(int(child.get(f"{W}char") or "2022", 16)))
            elif child.tag == f"{W}br":
                self._turn(into, child.get(f"{W}type") == "page")
                text = BREAK
            elif child.tag == f"{W}lastRenderedPageBreak":
                self._turn(into, True)
            elif not text and child.tag not in _UNSHOWN:
                self._boxes.extend(_outermost(child, f"{W}txbxContent"))
            into.add(symbols(text) if symbolic and text != BREAK else text, strong=strong, link=link)

    def _turn(self, paragraph: Paragraph, turned: bool) -> None:
        """Begin a page; what of the paragraph is still to come begins on it."""
        self._page += turned
        if paragraph.empty:
            self._begun = self._page

    def _note(self, reference: WordElement) -> str:
        number = str(len(self._notes) + 1)
        self._notes[reference.get(f"{W}id") or ""] = (raised(number), self._page)
        return raised(number)

    def _table(self, table: WordElement, place: Line) -> None:
        self._tables += 1
        number = self._tables
        for row, cells in enumerate(_within(table, f"{W}tr", f"{W}tbl")):
            for column, cell in enumerate(_within(cells, f"{W}tc", f"{W}tbl")):
                self.blocks(cell, place._replace(cell=(number, row, column)))


def _within(parent: WordElement, tag: str, barred: str) -> Iterator[WordElement]:
    """The elements of this kind below `parent`, content controls or not, but in none of the barred kind."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag != barred and child.tag not in _UNSHOWN:
            yield from _within(child, tag, barred)


def _outermost(parent: WordElement, tag: str) -> Iterator[WordElement]:
    """The text boxes in a drawing; the same words for older programs are left out."""
    return _within(parent, tag, tag)
