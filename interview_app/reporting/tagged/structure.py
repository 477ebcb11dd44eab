"""The elements of a document's structure: what is a heading, a list, a table, and in which order it is read.

An element is made before anything is drawn and takes its place in the tree with the first thing drawn in it, so that
the parts of a paragraph or table that is broken over pages share it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject, PDFObjectReference

from interview_app.reporting.tagged.objects import number, registered, text


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
        self.target = target
        self.page = page


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

    def register(self, document: PDFDocument) -> None:
        """Get a number in the file."""
        self.number = number(document, registered(document, self))

    def above(self) -> str:
        """The number of what the element stands below."""
        return "" if self.parent is None else self.parent.number

    def format(self, document: PDFDocument) -> bytes:
        """The element as it stands in the file."""
        parts = [f"<< /S /{self.role.value} /P {self.above()}", *self._kids(document)]
        if self.lang or self.alt or self.actual or self.id:
            said = (("Lang", self.lang), ("Alt", self.alt), ("ActualText", self.actual), ("ID", self.id))
            parts.extend(f"/{name} {text(document, words)}" for name, words in said if words)
        if self.attributes:
            parts.append(f"/A {_attributes(self.attributes)}")
        parts.append(">>")
        return " ".join(parts).encode("latin-1")

    def _kids(self, document: PDFDocument) -> Sequence[str]:
        """The kids; marks on the element's first page are plain numbers."""
        if not self.kids:
            return ()
        page = next((each[0] for each in self.kids if isinstance(each, tuple)), None)
        shown = [
            each.number if isinstance(each, Element) else _kid(document, each, page) for each in self.kids
        ]
        kids = f"/K {shown[0]}" if len(shown) == 1 else f"/K [{' '.join(shown)}]"
        return (kids,) if page is None else (f"/Pg {number(document, page)}", kids)


def _kid(document: PDFDocument, kid: Mark | Annotation, home: PDFObjectReference | None) -> str:
    if isinstance(kid, Annotation):
        return f"<< /Type /OBJR /Obj {number(document, kid.target)} /Pg {number(document, kid.page)} >>"
    page, mark = kid
    return str(mark) if page is home else f"<< /Type /MCR /Pg {number(document, page)} /MCID {mark} >>"


def _attributes(attributes: Attributes) -> str:
    shown = [
        f"<< /O /{owner} {' '.join(f'/{name} {value}' for name, value in values.items())} >>"
        for owner, values in attributes.items()
    ]
    return shown[0] if len(shown) == 1 else f"[{' '.join(shown)}]"
