"""The structure tree of a file: its root, and which element each marked content and annotation belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject

from interview_app.reporting.tagged.objects import number, registered, text
from interview_app.reporting.tagged.packing import PackedDocument
from interview_app.reporting.tagged.structure import Element, Role


class _Top(Element):
    """The document, which stands below the root."""

    def __init__(self) -> None:
        super().__init__(Role.DOCUMENT)
        self.placed = True
        self.root = ""

    def above(self) -> str:
        """The number of the root."""
        return self.root


class Tree(PDFObject):
    """The root with one document below it."""

    __RefOnly__ = 1

    def __init__(self) -> None:
        self._top = _Top()
        self._owners: list[Sequence[Element] | Element] = []
        self._named: list[Element] = []

    @property
    def document(self) -> Element:
        """The element that holds all others."""
        return self._top

    def owned(self, owner: Sequence[Element] | Element) -> int:
        """The key under which a reader finds who owns the marked contents of a page, or one annotation."""
        self._owners.append(owner)
        return len(self._owners) - 1

    def elements(self) -> Iterator[Element]:
        """Every element in the order in which it is read."""
        waiting: list[Element] = [self._top]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += [kid for kid in reversed(element.kids) if isinstance(kid, Element)]

    def register(self, document: PackedDocument) -> None:
        """Give every element its number in the file."""
        self._top.root = number(document, registered(document, self))
        elements = list(self.elements())
        self._named = [each for each in elements if each.id]
        document.take(elements)

    def format(self, document: PDFDocument) -> bytes:
        """The root as it stands in the file."""
        parts = [
            "/Type /StructTreeRoot",
            f"/K {self._top.number}",
            f"/ParentTree << /Nums [{' '.join(self._parents())}] >>",
            f"/ParentTreeNextKey {len(self._owners)}",
        ]
        if self._named:
            named = sorted(self._named, key=lambda each: each.id)
            names = " ".join(f"{text(document, each.id)} {each.number}" for each in named)
            parts.append(f"/IDTree << /Names [{names}] >>")
        return f"<< {' '.join(parts)} >>".encode("latin-1")

    def _parents(self) -> Iterator[str]:
        for key, owner in enumerate(self._owners):
            if isinstance(owner, Element):
                yield f"{key} {owner.number}"
            else:
                yield f"{key} [{' '.join([each.number for each in owner])}]"
