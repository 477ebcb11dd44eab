"""The objects of a file, as the library numbers and writes them."""

from __future__ import annotations

from collections.abc import Callable

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject, PDFObjectReference, PDFString

PRINTED = 4
"""The flag of an annotation that is printed; archival files ask for it."""


def registered(document: PDFDocument, found: PDFObject) -> PDFObjectReference:
    """Give an object its number in the file, once; the reference by which others name it."""
    register: Callable[[PDFObject], PDFObjectReference] = document.Reference
    return register(found)


def number(document: PDFDocument, reference: PDFObjectReference) -> str:
    """A reference as it stands in the file."""
    counted, version = document.idToObjectNumberAndVersion[reference.name]
    return f"{counted} {version} R"


def text(document: PDFDocument, words: str) -> str:
    """Words as a text string of the file."""
    return PDFString(words).format(document).decode("latin-1")
