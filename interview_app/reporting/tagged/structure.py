"""The elements of a document's structure: what is a heading, a list, a table, and in which order it is read.

An element is made before anything is drawn and takes its place in the tree with the first thing drawn in it, so that
the parts of a paragraph or table that is broken over pages share it.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject, PDFObjectReference

from interview_app.reporting.tagged.objects import number, text


class Role(StrEnum):
    """The standard types of ISO 32000-1, 14.8.4, that this writer uses."""

    DOCUMENT = "Document"
    SECTION = "Sect"
    DIVISION = "Div"
    H1 = "H1"
    H2 = "H2"
    H3 = "H3"
    H4 = "H4"
    H5 = "H5"
    H6 = "H6"
    PARAGRAPH = "P"
    LIST = "L"
    ITEM = "LI"
    LABEL = "Lbl"
    BODY = "LBody"
    TABLE = "Table"
    HEAD = "THead"
    ROWS = "TBody"
    ROW = "TR"
    HEADER = "TH"
    CELL = "TD"
    FIGURE = "Figure"
    CAPTION = "Caption"
    LINK = "Link"
    FIELD = "Form"
    REFERENCE = "Reference"
    NOTE = "Note"
    CONTENTS = "TOC"
    ENTRY = "TOCI"
    SPAN = "Span"


_HEADINGS = (Role.H1, Role.H2, Role.H3, Role.H4, Role.H5, Role.H6)
_HOLDING_WORDS = frozenset(
    (*_HEADINGS, Role.PARAGRAPH, Role.LABEL, Role.CAPTION, Role.LINK, Role.REFERENCE, Role.SPAN)
)

Mark = tuple[PDFObjectReference, int]
"""Something drawn: the page, and the number of its marked content on that page."""

Attributes = Mapping[str, Mapping[str, str]]
"""Owner of the attributes, such as Table, and its names with values as they stand in the file, without the slash."""


def heading_role(level: int) -> Role:
    """H1 to H6; raises ValueError for any other level."""
    if not 1 <= level <= len(_HEADINGS):
        raise ValueError(f"headings have levels from 1 to {len(_HEADINGS)}, not {level}")
    return _HEADINGS[level - 1]


class Annotation:
    """An annotation that belongs to an element: its object and the page it is on."""

    def __init__(self, target: PDFObjectReference, page: PDFObjectReference) -> None:
        self._target = target
        self._page = page

    def shown(self, document: PDFDocument) -> str:
        """The annotation among the kids of an element."""
        return f"<< /Type /OBJR /Obj {number(document, self._target)} /Pg {number(document, self._page)} >>"


class Element(PDFObject):
    """One element; `words` says that text goes into it directly instead of into paragraphs below it.

    `parent` is where it belongs; an element without one goes where something is being drawn when it is first needed.
    """

    __RefOnly__ = 1

    def __init__(
        self,
        role: Role,
        parent: Element | None = None,
        *,
        words: bool | None = None,
        lang: str = "",
        alt: str = "",
        actual: str = "",
        id: str = "",
        attributes: Attributes | None = None,
    ) -> None:
        self.role = role
        self.parent = parent
        self.words = role in _HOLDING_WORDS if words is None else words
        self.lang = lang
        self.alt = alt
        self.actual = actual
        self.id = id
        self.attributes: dict[str, Mapping[str, str]] = dict(attributes) if attributes else {}
        self.kids: list[Element | Mark | Annotation] = []
        self.placed = False
        self.number = ""

    @property
    def inline(self) -> bool:
        """Whether nothing but words stands in it, as in a heading: no paragraphs."""
        return self.role in _HOLDING_WORDS

    def place(self, under: Element) -> None:
        """Take the place in the tree, once: below the parent, or below `under` where there is none."""
        if self.placed:
            return
        if self.parent is None:
            self.parent = under
        else:
            self.parent.place(under)
        self.parent.kids.append(self)
        self.placed = True

    def above(self) -> str:
        """The number of what the element stands below."""
        return "" if self.parent is None else self.parent.number

    def format(self, document: PDFDocument) -> bytes:
        """The element as it stands in the file."""
        shown = f"<< /S /{self.role} /P {self.above()}{self._kids(document)}"
        if self.lang or self.alt or self.actual or self.id:
            said = (("Lang", self.lang), ("Alt", self.alt), ("ActualText", self.actual), ("ID", self.id))
            shown += "".join(f" /{name} {text(document, words)}" for name, words in said if words)
        if self.attributes:
            shown += f" /A {_attributes(self.attributes)}"
        return f"{shown} >>".encode("latin-1")

    def _kids(self, document: PDFDocument) -> str:
        """The kids; marks on the element's first page are plain numbers."""
        page: PDFObjectReference | None = None
        shown = []
        for kid in self.kids:
            if isinstance(kid, Element):
                shown.append(kid.number)
            elif isinstance(kid, Annotation):
                shown.append(kid.shown(document))
            else:
                page = page or kid[0]
                shown.append(str(kid[1]) if kid[0] is page else _mark(document, kid))
        if not shown:
            return ""
        kids = shown[0] if len(shown) == 1 else f"[{' '.join(shown)}]"
        return f" /K {kids}" if page is None else f" /Pg {number(document, page)} /K {kids}"


def _mark(document: PDFDocument, mark: Mark) -> str:
    """A mark on another page than the element's."""
    return f"<< /Type /MCR /Pg {number(document, mark[0])} /MCID {mark[1]} >>"


def _attributes(attributes: Attributes) -> str:
    shown = [
        f"<< /O /{owner} {' '.join(f'/{name} {value}' for name, value in values.items())} >>"
        for owner, values in attributes.items()
    ]
    return shown[0] if len(shown) == 1 else f"[{' '.join(shown)}]"
