"""The objects of a file that are packed into streams, each stream read once.

For each object by itself pyHanko reads the table at the head of its stream again, which takes seconds for a document.
"""

from __future__ import annotations

import contextlib
import io
import re
from collections.abc import Collection

from pyhanko.pdf_utils.decode_limits import DecodePurpose
from pyhanko.pdf_utils.generic import IndirectObject, Reference, StreamObject, read_object
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.xref import ObjStreamRef

from interview_app.reporting.verifying.reading import BROKEN

_TABLE = re.compile(rb"(?:[0-9]+[\t\n\f\r ]+)*")
_UNREADABLE = (*BROKEN, PdfError)


def take_in_packed(reader: PdfFileReader) -> None:
    """Let the reader have what it would read of each; what is out of the ordinary is left for it to stumble over."""
    places: dict[int, set[tuple[int, int]]] = {}
    for revision in range(reader.total_revisions):
        for reference in reader.xrefs.explicit_refs_in_revision(revision):
            where = reader.xrefs[reference]
            if isinstance(where, ObjStreamRef):
                places.setdefault(where.obj_stream_id, set()).add((where.ix_in_stream, reference.idnum))
    for counted, packed in places.items():
        with contextlib.suppress(*_UNREADABLE):
            _take_in(reader, Reference(counted, 0, reader).get_object(), packed)


def _take_in(reader: PdfFileReader, stream: object, packed: Collection[tuple[int, int]]) -> None:
    """Read the objects of a stream that stand there at the places where the file says that they do."""
    if not isinstance(stream, StreamObject) or stream["/Type"] != "/ObjStm":
        return
    content, first = stream.read_data(DecodePurpose.OBJECT_STREAM), int(stream["/First"])
    if not _TABLE.fullmatch(content, 0, first):
        return
    told = [int(each) for each in content[:first].split()]
    numbers, offsets = told[::2], told[1::2]
    if len(numbers) != len(offsets) or len(numbers) != stream["/N"] or len(numbers) != len(set(numbers)):
        return
    source = io.BytesIO(content)
    for place, (number, offset) in enumerate(zip(numbers, offsets, strict=True)):
        if (place, number) in packed:
            with contextlib.suppress(*_UNREADABLE):
                source.seek(first + offset)
                found = read_object(source, Reference(number, 0, reader))
                if not isinstance(found, (StreamObject, IndirectObject)):
                    reader.resolved_objects[0, number] = found
