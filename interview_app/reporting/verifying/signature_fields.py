"""The fields of a document that can be signed, in the order of its form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from interview_app.domain.signatures import SignatureField
from interview_app.reporting.verifying.reading import dictionary, resolved

_MOST = 500
"""Fields that are looked at; no document has so many."""


@dataclass(frozen=True, slots=True)
class PlacedField:
    """A field and the object of the file that it is."""

    known: SignatureField
    reference: IndirectObject
    value: DictionaryObject


def signature_fields(reader: PdfReader) -> tuple[PlacedField, ...]:
    """Every field that can be signed and is an object of its own, as the writer of the documents makes them."""
    return tuple(_fields(dictionary(reader.root_object.get("/AcroForm"))))


def _fields(form: DictionaryObject) -> Iterator[PlacedField]:
    listed = resolved(form.get("/Fields"))
    if not isinstance(listed, ArrayObject):
        return
    for reference in cast(list[object], listed)[:_MOST]:
        field = dictionary(reference)
        if isinstance(reference, IndirectObject) and field.get("/FT") == "/Sig":
            value = dictionary(field.get("/V"))
            name, label = (str(resolved(field.get(key)) or "") for key in ("/T", "/TU"))
            yield PlacedField(SignatureField(name, label, bool(value)), reference, value)
