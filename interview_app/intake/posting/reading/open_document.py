"""OpenDocument texts, read from their XML: headings, paragraphs, lists, tables, footnotes, frames."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from interview_app.domain.posting_file import PostingRefused, PostingTrouble
from interview_app.intake.posting.line import Line
from interview_app.intake.posting.reading.open_styles import OpenStyles
from interview_app.intake.posting.reading.packed import look_inside, named_errors, tree
from interview_app.intake.posting.reading.paragraph import BREAK, Paragraph
from interview_app.intake.posting.reading.words import raised

_URN = "urn:oasis:names:tc:opendocument:xmlns:"
TEXT, TABLE, OFFICE, DRAW = (f"{{{_URN}{part}:1.0}}" for part in ("text", "table", "office", "drawing"))
_UNSHOWN = frozenset(
    {
        f"{TEXT}tracked-changes",
        f"{OFFICE}annotation",
        f"{OFFICE}annotation-end",
        f"{OFFICE}forms",
        f"{TEXT}table-of-content",
    }
)
_LISTS, _ITEMS = frozenset({f"{TEXT}list"}), frozenset({f"{TEXT}list-item", f"{TEXT}list-header"})


def read_open_document(content: bytes) -> tuple[Line, ...]:
    """The lines of an OpenDocument text; raises PostingRefused where it is damaged or locked."""
    with named_errors():
        look_inside(content)
        if _locked(tree(content, "META-INF/manifest.xml")):
            raise PostingRefused(PostingTrouble.ENCRYPTED)
        try:
            master = tree(content, "styles.xml")
        except KeyError:
            master = Element("none")
        document = tree(content, "content.xml")
        styles = OpenStyles((master, document))
        body = document.find(f"{OFFICE}body/{OFFICE}text")
        if body is None:
            raise PostingRefused(PostingTrouble.DAMAGED)
        reader = _Reader(styles)
        for head in styles.heads(master):
            reader.blocks(head, Line("", 1))
        reader.blocks(body, Line("", 1))
        return (*reader.found, *reader.notes)


def _locked(manifest: Element) -> bool:
    return any(each.tag.endswith("}encryption-data") for each in manifest.iter())


class _Reader:
    """Goes through the document once."""

    def __init__(self, styles: OpenStyles) -> None:
        self.found: list[Line] = []
        self.notes: list[Line] = []
        self._styles = styles
        self._page = 1
        self._tables = 0
        self._frames: list[Element] = []

    def blocks(self, parent: Element, place: Line, style: str = "") -> None:
        """Everything that stands in `parent`."""
        number = 0
        for child in parent:
            if child.tag in {f"{TEXT}p", f"{TEXT}h"}:
                self._paragraph(child, place)
                place = place._replace(marker="")
            elif child.tag in _LISTS:
                style = child.get(f"{TEXT}style-name") or style
                self.blocks(child, place._replace(item=place.item + 1, marker=""), style)
            elif child.tag in _ITEMS:
                number = int(child.get(f"{TEXT}start-value") or number + 1)
                marker = self._styles.marker(style, place.item, number) if child.tag.endswith("item") else ""
                self.blocks(child, place._replace(marker=marker), style)
            elif child.tag == f"{TABLE}table":
                self._table(child, place)
            elif child.tag == f"{TEXT}soft-page-break":
                self._page += 1
            elif child.tag not in _UNSHOWN:
                self.blocks(child, place, style)

    def _paragraph(self, element: Element, place: Line) -> None:
        style = element.get(f"{TEXT}style-name") or ""
        self._page += self._styles.breaks(style) and bool(self.found)
        heading = min(6, max(1, int(element.get(f"{TEXT}outline-level") or 1)))
        place = place._replace(
            page=self._page, heading=heading if element.tag == f"{TEXT}h" and not place.item else 0
        )
        paragraph = Paragraph()
        self._pieces(element, paragraph, strong=self._styles.strong(style), link=False)
        self.found.extend(paragraph.lines(place))
        frames, self._frames = self._frames, []
        for frame in frames:
            self.blocks(frame, place._replace(heading=0, marker=""))

    def _pieces(self, element: Element, into: Paragraph, *, strong: bool, link: bool) -> None:
        """The text in an element, in the order of the document."""
        into.add(element.text or "", strong=strong, link=link)
        for child in element:
            name = child.tag.removeprefix(TEXT)
            if name in {"s", "tab"}:
                into.add(" ", strong=strong, link=link)
            elif name == "line-break":
                into.add(BREAK)
            elif name == "soft-page-break":
                self._page += 1
            elif name == "note":
                into.add(self._note(child), strong=strong, link=link)
            elif child.tag == f"{DRAW}frame":
                self._frames.extend(child.iter(f"{DRAW}text-box"))
            elif child.tag not in _UNSHOWN:
                own = child.get(f"{TEXT}style-name") or ""
                self._pieces(
                    child,
                    into,
                    strong=self._styles.strong(own, otherwise=strong),
                    link=link or name == "a",
                )
            into.add(child.tail or "", strong=strong, link=link)

    def _note(self, note: Element) -> str:
        """Put a note's words to the end; returns the sign that stands for it in the text."""
        sign = raised("".join(note.findtext(f"{TEXT}note-citation") or "").strip())
        body = note.find(f"{TEXT}note-body")
        if body is not None:
            inner = _Reader(self._styles)
            inner.blocks(body, Line("", self._page))
            lines = [line._replace(page=self._page) for line in inner.found]
            self.notes.extend(
                line._replace(text=f"{sign} {line.text}") if at == 0 else line
                for at, line in enumerate(lines)
            )
        return sign

    def _table(self, table: Element, place: Line) -> None:
        self._tables += 1
        number = self._tables
        for row, cells in enumerate(_rows(table)):
            for column, cell in enumerate(cells):
                self.blocks(cell, place._replace(cell=(number, row, column), item=0, marker=""))


def _rows(table: Element) -> Iterator[list[Element]]:
    """The rows of a table with its cells, wherever groups and heads hide them."""
    for child in table:
        if child.tag == f"{TABLE}table-row":
            yield [cell for cell in child if cell.tag in {f"{TABLE}table-cell", f"{TABLE}covered-table-cell"}]
        elif child.tag != f"{TABLE}table":
            yield from _rows(child)
