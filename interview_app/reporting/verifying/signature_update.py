"""What a signature adds to a file: the bytes behind it, written by the program itself to the last one.

Nothing before is touched.  Added are the field with its value, the value with room for the signature, and with the
first signature the form and the root of the file, which from then on allow nothing but filling in fields and signing
(DocMDP, level 2).  The same file, field and moment give the same bytes, so a check writes them again to see that
nothing else was added.
"""

from __future__ import annotations

import hashlib
import io
import re
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
)

from interview_app.reporting.verifying.reading import bytes_of, dictionary, items
from interview_app.reporting.verifying.signature_fields import PlacedField, signature_fields

_START = re.compile(rb"startxref\s+([0-9]+)\s+%%EOF\s*\Z")
CERTIFICATES = "IAPP_Certificates"
"""Our own entry in a signature, for the digest of its certificates; other programs pass over it."""
_TABLE = b"xref"
_STREAM = re.compile(rb"[0-9]+ [0-9]+ obj\b")
"""How a table of objects begins: a plain one, or one that is a stream."""
_RANGE = 48
"""Characters kept for the range of bytes that is signed."""
_APPEND_ONLY = 3
"""The form has signatures, and the file is only ever added to."""
_FIELDS_AND_SIGNATURES = 2
"""The level of DocMDP that allows filling in fields and signing, and nothing else."""


@dataclass(frozen=True, slots=True)
class Update:
    """A file with room for one more signature: everything but the digits between `opening` and `closing` is signed."""

    content: bytes
    opening: int
    closing: int

    def digest(self) -> bytes:
        """SHA-256 of what is signed."""
        return hashlib.sha256(self.content[: self.opening] + self.content[self.closing :]).digest()

    def signs(self, content: bytes) -> bool:
        """Whether a file is this one, whatever stands in the place of the signature."""
        same_size = len(content) == len(self.content)
        before, after = content[: self.opening], content[self.closing :]
        return same_size and before == self.content[: self.opening] and after == self.content[self.closing :]

    def filled(self, signature: bytes) -> bytes:
        """The file with the signature in its place, which must be large enough for it."""
        digits = signature.hex().encode("ascii").ljust(self.closing - self.opening - 2, b"0")
        return self.content[: self.opening] + b"<" + digits + b">" + self.content[self.closing :]


def appendable(before: bytes) -> bool:
    """Whether the file ends with its table of objects, so that a signature can be added."""
    found = _START.search(before)
    if found is None:
        return False
    start = int(found[1])
    return before.startswith(_TABLE, start) or _STREAM.match(before, start) is not None


def signature_update(
    before: bytes, reader: PdfReader, field: PlacedField, *, moment: str, certificates: str, room: int
) -> Update:
    """The file with an empty signature of `room` bytes in `field`; `moment` is written as PDF writes it.

    `certificates` is a digest of all that will be carried in the signature, in hexadecimal digits: those above the
    signer's are covered by it, which a signature by itself does not.

    `reader` has read `before`, and `appendable` holds of it.
    """
    number = _size(reader)
    first = not any(each.known.signed for each in signature_fields(reader))
    value = IndirectObject(number, 0, reader)
    changed: dict[int, PdfObject | bytes] = {
        field.reference.idnum: _with(dictionary(field.reference), {"/V": value}),
        number: _value(moment, certificates, room, certifying=first),
    }
    if first:
        changed |= _opened_for_signing(reader, value)
    content, places = _written(before, changed)
    identity = _identity(reader, f"{field.known.name} {moment}")
    content += _closing(before, reader, places, identity, at=len(content))
    opening = content.index(b"/Contents <", places[number]) + len(b"/Contents ")
    return _with_range(Update(content, opening, opening + 2 * room + 2))


def moment_of(at: datetime) -> str:
    """A moment as PDF writes it, to the second."""
    offset = at.strftime("%z")
    return f"D:{at:%Y%m%d%H%M%S}{offset[:3]}'{offset[3:5]}'"


def _size(reader: PdfReader) -> int:
    """The number that no object of the file has yet; ValueError where the file does not say it."""
    size = reader.trailer["/Size"]
    if not isinstance(size, NumberObject):
        raise ValueError("the file has no size")
    return int(size)


def _opened_for_signing(reader: PdfReader, value: IndirectObject) -> Iterator[tuple[int, PdfObject | bytes]]:
    """The form and the root of a file that nobody had signed yet."""
    root = reader.trailer.raw_get("/Root")
    form = reader.root_object.raw_get("/AcroForm")
    entries: dict[str, PdfObject] = {
        "/Perms": DictionaryObject({NameObject("/DocMDP"): value}),
        "/Extensions": _extensions(),
    }
    flagged = _with(dictionary(form), {"/SigFlags": NumberObject(_APPEND_ONLY)})
    if isinstance(form, IndirectObject):
        yield form.idnum, flagged
    else:
        entries["/AcroForm"] = flagged
    yield root.idnum, _with(reader.root_object, entries)


def _extensions() -> DictionaryObject:
    """The names that PAdES (ETSI EN 319 142-1) adds to PDF 1.7."""
    level = DictionaryObject(
        {NameObject("/BaseVersion"): NameObject("/1.7"), NameObject("/ExtensionLevel"): NumberObject(2)}
    )
    return DictionaryObject({NameObject("/ESIC"): level})


def _with(whole: DictionaryObject, entries: Mapping[str, PdfObject]) -> DictionaryObject:
    """A dictionary with some entries added or replaced; what it refers to stays where it is."""
    kept = {NameObject(key): whole.raw_get(key) for key in whole if key not in entries}
    return DictionaryObject(kept | {NameObject(key): entry for key, entry in entries.items()})


def _value(moment: str, certificates: str, room: int, *, certifying: bool) -> bytes:
    """What a field holds once it is signed, with room for range and signature."""
    rules = (
        f" /Reference [ << /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams "
        f"/P {_FIELDS_AND_SIGNATURES} /V /1.2 >> >> ]"
        if certifying
        else ""
    )
    head = f"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M ({moment}){rules}"
    head += f" /{CERTIFICATES} <{certificates}>"
    return f"{head} /ByteRange {' ' * _RANGE} /Contents <{'00' * room}> >>".encode("ascii")


def _with_range(update: Update) -> Update:
    """The same with the range of signed bytes written in, counted now that the whole is there."""
    after = len(update.content) - update.closing
    told = f"[0 {update.opening} {update.closing} {after}]".encode("ascii").ljust(_RANGE)
    place = update.content.rindex(b"/ByteRange ", 0, update.opening) + len(b"/ByteRange ")
    content = update.content[:place] + told + update.content[place + _RANGE :]
    return Update(content, update.opening, update.closing)


def _written(before: bytes, changed: Mapping[int, PdfObject | bytes]) -> tuple[bytes, dict[int, int]]:
    """The file with the changed objects behind it, and where each of them stands."""
    stream, places = io.BytesIO(), dict[int, int]()
    stream.write(before if before.endswith(b"\n") else before + b"\n")
    for number, whole in changed.items():
        places[number] = stream.tell()
        stream.write(b"%d 0 obj\n" % number)
        if isinstance(whole, bytes):
            stream.write(whole)
        else:
            whole.write_to_stream(stream)
        stream.write(b"\nendobj\n")
    return stream.getvalue(), places


def _closing(
    before: bytes, reader: PdfReader, places: Mapping[int, int], identity: ArrayObject, *, at: int
) -> bytes:
    """The table of the changed objects, which begins `at` that byte, and the end of the file.

    It is a stream where the table before it is one, as the format asks for.
    """
    start = _START.search(before)
    assert start is not None
    trailer = DictionaryObject(
        {
            NameObject("/Prev"): NumberObject(int(start[1])),
            NameObject("/Root"): reader.trailer.raw_get("/Root"),
            NameObject("/Info"): reader.trailer.raw_get("/Info"),
            NameObject("/ID"): identity,
        }
    )
    table = _plain_table if before.startswith(_TABLE, int(start[1])) else _table_in_stream
    return table(places, trailer, at) + b"\nstartxref\n%d\n%%%%EOF\n" % at


def _plain_table(places: Mapping[int, int], trailer: DictionaryObject, _: int) -> bytes:
    trailer[NameObject("/Size")] = NumberObject(max(places) + 1)
    stream = io.BytesIO()
    stream.write(b"xref\n")
    for number, place in sorted(places.items()):
        stream.write(b"%d 1\n%010d 00000 n \n" % (number, place))
    stream.write(b"trailer\n")
    trailer.write_to_stream(stream)
    return stream.getvalue()


def _table_in_stream(places: Mapping[int, int], trailer: DictionaryObject, at: int) -> bytes:
    """The same as an object, which is the last one that it tells of; unpacked, for it is small."""
    own = max(places) + 1
    told = [*sorted(places.items()), (own, at)]
    entries = b"".join(struct.pack(">BIH", 1, place, 0) for _, place in told)
    index = [NumberObject(each) for number, _ in told for each in (number, 1)]
    trailer |= {
        NameObject("/Type"): NameObject("/XRef"),
        NameObject("/Size"): NumberObject(own + 1),
        NameObject("/W"): ArrayObject(NumberObject(width) for width in (1, 4, 2)),
        NameObject("/Index"): ArrayObject(index),
        NameObject("/Length"): NumberObject(len(entries)),
    }
    stream = io.BytesIO()
    stream.write(b"%d 0 obj\n" % own)
    trailer.write_to_stream(stream)
    stream.write(b"\nstream\n" + entries + b"\nendstream\nendobj")
    return stream.getvalue()


def _identity(reader: PdfReader, added: str) -> ArrayObject:
    """Which file it is, and which state of it: the state before, and what was added."""
    told = [bytes_of(each) for each in items(reader.trailer.get("/ID"))]
    state = hashlib.sha256(b"".join(told) + added.encode("utf-8")).digest()[:16]
    return ArrayObject([ByteStringObject(each) for each in (told[0] if told else state, state)])
