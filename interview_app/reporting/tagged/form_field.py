"""Fields of a form that are to be signed: as long as nobody has signed one, nothing is shown in it.

A field and its place on the page are one object.  It has an appearance, as archival files ask for, though an empty one,
so that no program makes one of its own for it.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObject,
    PDFObjectReference,
    PDFStream,
    PDFString,
)

from interview_app.reporting.tagged.objects import PRINTED, registered


class Form(PDFObject):
    """The form of a file: its fields in the order in which they are read."""

    __RefOnly__ = 1

    def __init__(self) -> None:
        self.fields: list[PDFObjectReference] = []

    def next_name(self) -> str:
        """What the next field to sign is called in the file: signature-1, signature-2 ..."""
        return f"signature-{len(self.fields) + 1}"

    def format(self, document: PDFDocument) -> bytes:
        """The form as it stands in the file."""
        content: bytes = PDFDictionary({"Fields": PDFArray(self.fields)}).format(document)
        return content


def field_to_sign(
    document: PDFDocument, name: str, words: str, corners: Sequence[float], *, page: PDFObject, owner: int
) -> PDFDictionary:
    """A field that nobody has signed, over these corners of a page; `words` say who signs there.

    `owner` is the key under which the structure holds its element.
    """
    return PDFDictionary(
        {
            "Type": PDFName("Annot"),
            "Subtype": PDFName("Widget"),
            "FT": PDFName("Sig"),
            "T": PDFString(name),
            "TU": PDFString(words),
            "F": PRINTED,
            "Rect": PDFArray(corners),
            "P": page,
            "StructParent": owner,
            "AP": PDFDictionary({"N": registered(document, _nothing(corners))}),
        }
    )


def _nothing(corners: Sequence[float]) -> PDFStream:
    """An appearance as large as the field, in which nothing is drawn."""
    left, bottom, right, top = corners
    return PDFStream(
        PDFDictionary(
            {
                "Type": PDFName("XObject"),
                "Subtype": PDFName("Form"),
                "BBox": PDFArray((0, 0, right - left, top - bottom)),
                "Resources": PDFDictionary({}),
            }
        ),
        b"",
        filters=(),
    )
