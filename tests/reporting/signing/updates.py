"""What anybody can add behind the signatures of a document without a key, as the format allows."""

from __future__ import annotations

from collections.abc import Callable

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from interview_app.domain.document_check import Deviation
from tests.reporting.signing.certificates import authority

TITLE = "Auswahlvermerk (aufgehoben)"
Change = Callable[[PdfWriter], object]


def other_title(file: PdfWriter) -> None:
    """Give the file another title, author and day."""
    file.add_metadata({"/Title": TITLE, "/Author": "X. Fremd", "/ModDate": "D:20300101000000Z"})


def metadata(words: bytes, others: bytes) -> Change:
    """Write other words into the metadata."""

    def change(file: PdfWriter) -> None:
        before = file.root_object["/Metadata"].get_object()
        assert isinstance(before, StreamObject)
        content = before.get_data()
        assert words in content
        _stream(file, "/Metadata", content.replace(words, others))

    return change


def no_metadata(file: PdfWriter) -> None:
    """Put something else in the place of the metadata."""
    _stream(file, "/Metadata", b"<x>X. Fremd</x>")


def validation_data(content: bytes) -> Change:
    """Add a certificate, or what is called one, for the check of signatures (DSS)."""

    def change(file: PdfWriter) -> None:
        stream = DecodedStreamObject()
        stream.set_data(content)
        certificates = ArrayObject([file._add_object(stream)])
        store = DictionaryObject({NameObject("/Certs"): certificates})
        file.root_object[NameObject("/DSS")] = file._add_object(store)

    return change


def unused(file: PdfWriter) -> None:
    """Add an object that nothing uses."""
    file._add_object(TextStringObject("X. Fremd"))


def extensions(file: PdfWriter) -> None:
    """Say that the file uses extensions of another maker."""
    maker = DictionaryObject(
        {NameObject("/BaseVersion"): NameObject("/1.7"), NameObject("/ExtensionLevel"): NumberObject(8)}
    )
    file.root_object[NameObject("/Extensions")] = DictionaryObject({NameObject("/ADBE"): maker})


def version(file: PdfWriter) -> None:
    """Say that the file is of another version of the format."""
    file.root_object[NameObject("/Version")] = NameObject("/2.0")


def _stream(file: PdfWriter, key: str, content: bytes) -> None:
    stream = DecodedStreamObject()
    stream.set_data(content)
    stream[NameObject("/Type")], stream[NameObject("/Subtype")] = NameObject(key), NameObject("/XML")
    file.root_object[NameObject(key)] = file._add_object(stream)


UPDATES: dict[str, tuple[Change, Deviation]] = {
    "another title": (other_title, Deviation.PROPERTY),
    "another title in the metadata": (metadata(b"Auswahlvermerk", b"Aufgehoben"), Deviation.METADATA),
    "no standard in the metadata": (metadata(b"pdfuaid:part", b"pdfuaid:prat"), Deviation.METADATA),
    "another language in the metadata": (metadata(b"de-DE", b"fr-FR"), Deviation.METADATA),
    "no metadata": (no_metadata, Deviation.METADATA),
    "a certificate": (validation_data(authority().pem()), Deviation.VALIDATION_DATA),
    "no certificate": (validation_data(b"nothing of that kind"), Deviation.VALIDATION_DATA),
    "an object without a use": (unused, Deviation.UNUSED),
    "extensions": (extensions, Deviation.ENTRY),
    "another version of the format": (version, Deviation.ENTRY),
}
"""Each with how it is told."""
