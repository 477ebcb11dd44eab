"""A canvas that knows for everything drawn to which element it belongs.

Whatever is drawn outside `content` is an artifact, and so is everything while `passed_over` is set.  The current one
is where an element without a parent takes its place: the innermost of `within`, or else the last heading's section.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase.pdfdoc import PDFObject, PDFObjectReference, PDFPage
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from interview_app.reporting.tagged.bookmarks import Bookmark, Bookmarks, Link, Place
from interview_app.reporting.tagged.form_field import Form, field_to_sign
from interview_app.reporting.tagged.lines import Line, Run, Typesetter
from interview_app.reporting.tagged.marking import END, settled
from interview_app.reporting.tagged.marks import has_marks
from interview_app.reporting.tagged.packing import PackedDocument
from interview_app.reporting.tagged.structure import Annotation, Element, Role, heading_role
from interview_app.reporting.tagged.tree import Tree

_LONGEST_BOOKMARK = 160
_OPEN = re.compile("\0[0-9]+\0")
"""Stands where something is filled when the file is written."""


class TaggedCanvas(Canvas):
    """Marks what is drawn and keeps the tree; pages name their tab order and their place in the tree."""

    _doc: PackedDocument
    _code: list[str]
    _annotationrefs: list[PDFObjectReference]

    def __init__(self, *arguments: Any, **named: Any) -> None:
        self.tree = Tree()
        self._within: list[Element] = []
        self._sections: list[tuple[int, Element]] = []
        self._open: Element | None = None
        self.passed_over = False
        self._marks: list[Element] = []
        self._headings = 0
        self._places: dict[str, Place] = {}
        self._late: dict[str, Callable[[], str]] = {}
        self._page: PDFObjectReference | None = None
        self._form = Form()
        self._bookmarks = Bookmarks()
        super().__init__(*arguments, **named)
        self._doc = PackedDocument(self._doc, self._bookmarks)
        self._typesetter = Typesetter(self._doc)

    @property
    def current(self) -> Element:
        """Where the next element takes its place."""
        if self._within:
            return self._within[-1]
        return self._sections[-1][1] if self._sections else self.tree.document

    def enter(self, element: Element) -> None:
        """From here on everything stands below the element."""
        if not self.passed_over:
            element.place(self.current)
        self._within.append(element)

    def exit(self) -> None:
        """Here the innermost element ends."""
        self._within.pop()

    @contextmanager
    def within(self, element: Element) -> Iterator[None]:
        """What is drawn meanwhile stands below the element."""
        self.enter(element)
        try:
            yield
        finally:
            self.exit()

    @contextmanager
    def content(self, element: Element) -> Iterator[None]:
        """What is drawn meanwhile is the element's own content."""
        self.begin(element)
        try:
            yield
        finally:
            self.end()

    def begin(self, element: Element) -> None:
        """From here on the element's own content is drawn; raises ValueError inside the content of another one."""
        if self._open is not None:
            raise ValueError(f"{element.role} begins inside the content of {self._open.role}")
        self._code.append(self._mark(element))
        self._open = element

    def _mark(self, element: Element) -> str:
        """The beginning of one more content of an element on this page."""
        if not element.placed:
            element.place(self.current)
        number = len(self._marks)
        element.kids.append((self.page_reference(), number))
        self._marks.append(element)
        return f"/{element.role} <</MCID {number}>> BDC"

    def end(self) -> None:
        """Here the element's own content ends, if any is open."""
        if self._open is not None:
            self._code.append(END)
            self._open = None

    def set_lines(self, element: Element, lines: Sequence[Line], *, top: float, leading: float) -> None:
        """Draw lines as content of the element; inside content that is open they are part of that."""
        block = self._typesetter.block(lines, top=top, leading=leading)
        if self._open is not None or self.passed_over:
            self._code.append(block)
        else:
            self._code.append(f"{self._mark(element)} {block} {END}")

    def set_run(self, run: Run, x: float, y: float) -> None:
        """Draw words in the font and colour that are taken, which are the run's, as content of what is open."""
        if has_marks(run.words):
            self._code.append(self._typesetter.block([Line(x, [run])], top=y, leading=0))
        else:
            self.drawString(x, y, run.words)

    @contextmanager
    def furniture(self, place: str) -> Iterator[None]:
        """What is drawn meanwhile stands on every page: `place` is Header or Footer."""
        self._code.append(f"/Artifact <</Type /Pagination /Subtype /{place}>> BDC")
        try:
            yield
        finally:
            self._code.append(END)

    def leave(self, level: int) -> None:
        """End every section whose heading has this level or a lower one; inside an element nothing happens."""
        while not self._within and self._sections and self._sections[-1][0] >= level:
            self._sections.pop()

    def head(self, level: int, words: str, *, top: float, lang: str = "", key: str = "") -> Element:
        """A heading of this level with its section and bookmark; `top` is its upper edge where drawing stands.

        `key` is the name of the bookmark where something else refers to it.
        """
        self.leave(level)
        if level > 1 and not self._within:
            section = Element(Role.SECTION)
            section.place(self.current)
            self._sections.append((level, section))
        self._headings += 1
        key = key or heading_key(self._headings)
        title = words if len(words) <= _LONGEST_BOOKMARK else f"{words[: _LONGEST_BOOKMARK - 1]}…"
        self._bookmarks.add(Bookmark(level, title, self.mark(key, 0, top)))
        return Element(heading_role(level), lang=lang)

    def mark(self, key: str, left: float, top: float) -> Place:
        """Remember a place where drawing stands by a name, for what leads there."""
        self._places[key] = place = Place(
            self.page_reference(), self.getPageNumber(), *self.absolutePosition(left, top)
        )
        return place

    def link(self, element: Element, key: str, words: str, box: Sequence[float]) -> None:
        """A link to a bookmark over a box where drawing stands; `words` say where it leads."""
        left, bottom, right, top = box
        corners = (*self.absolutePosition(left, bottom), *self.absolutePosition(right, top))
        self._lay(element, lambda owner: Link(corners, words, key, self._places, owner))

    def field_to_sign(self, element: Element, words: str, box: Sequence[float]) -> None:
        """A field that somebody may sign over a box where drawing stands; `words` say who signs there."""
        left, bottom, right, top = box
        corners = (*self.absolutePosition(left, bottom), *self.absolutePosition(right, top))
        element.attributes["Layout"] = {"BBox": f"[{fp_str(*corners)}]", "Placement": "/Block"}
        name, page = self._form.next_name(), self.page_reference()

        def made(owner: int) -> PDFObject:
            return field_to_sign(self._doc, name, words, corners, page=page, owner=owner)

        self._form.fields.append(self._lay(element, made))

    def _lay(self, element: Element, made: Callable[[int], PDFObject]) -> PDFObjectReference:
        """Lay an annotation on the page that belongs to the element; it is told the key under which that is found."""
        if not element.placed:
            element.place(self.current)
        owner = self.tree.owned(element)
        name = f"annotation-{owner}"
        self._doc.addAnnotation(name, made(owner))
        reference = self._doc.refAnnotation(name)
        self._annotationrefs.append(reference)
        element.kids.append(Annotation(reference, self.page_reference()))
        return reference

    def set_page_of(self, element: Element, key: str, look: Run, *, right: float, top: float) -> None:
        """Leave a place, as content of the element, for the number of the page that a bookmark will be on.

        It looks like `look` and ends at `right`; it is filled when the file is written.
        """

        def run() -> Run:
            return look.saying(str(self._places[key].number))

        self._code.append(f"{self._mark(element)} {self.later(run, right=right, top=top)} {END}")

    def later(self, made: Callable[[], Run], *, right: float, top: float) -> str:
        """The place for a run that ends at `right`, to be put into the page's code; filled when the file is written."""

        def block() -> str:
            run = made()
            left = right - stringWidth(run.words, run.font, run.size)
            return self._typesetter.block([Line(left, [run])], top=top, leading=0)

        token = f"\0{len(self._late)}\0"
        self._late[token] = block
        return token

    def _fill(self) -> None:
        """Fill what was left open on the pages."""
        for page in vars(self._doc)["Pages"].pages if self._late else ():
            page.setStream(_OPEN.sub(lambda found: self._late[found.group()](), page.stream))

    def page_reference(self) -> PDFObjectReference:
        """The page that is being drawn."""
        if self._page is None:
            self._page = self._doc.thisPageRef()
        return self._page

    def showPage(self) -> None:
        """Finish the page: mark what belongs to nothing, and let readers find the elements of the rest."""
        self._code = settled(self._code)
        marks, self._marks, self._page = self._marks, [], None
        super().showPage()
        page: PDFPage = vars(self._doc)["Pages"][-1]
        entries = {"__NoDefault__": [*PDFPage.__NoDefault__, "StructParents", "Tabs"], "Tabs": "/S"}
        vars(page).update(entries, **({"StructParents": self.tree.owned(marks)} if marks else {}))

    def save(self) -> None:
        """Give the elements their numbers and write the file."""
        if self._code:
            self.showPage()
        self._fill()
        self.tree.register(self._doc)
        entries = {"AcroForm": self._form} if self._form.fields else {}
        vars(vars(self._doc)["Catalog"]).update(entries, StructTreeRoot=self.tree)
        super().save()


def tagged(canvas: Canvas) -> TaggedCanvas:
    """The canvas that something is drawn on; raises TypeError where it keeps no tree."""
    if not isinstance(canvas, TaggedCanvas):
        raise TypeError("this is drawn on a canvas that knows of elements")
    return canvas


def heading_key(number: int) -> str:
    """The bookmark of the heading that is drawn as this one of the document, counted from 1, where it has no other."""
    return f"heading-{number}"
