"""Packed objects are read as pyHanko reads each by itself, and only where the file says plainly where each stands."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from pyhanko.pdf_utils.generic import NameObject, PdfObject, Reference, StreamObject
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.xref import ObjStreamRef

from interview_app.reporting.signing.packed import take_in_packed
from tests.reporting.signing.certificates import chair
from tests.reporting.signing.foreign_program import signed_elsewhere
from tests.reporting.signing.written import once
from tests.reporting.verifying.tampering import appended, attach, issued


def packed_in(reader: PdfFileReader) -> dict[int, ObjStreamRef]:
    """The objects that are packed now, and where."""
    revisions = range(reader.total_revisions)
    known = {each.idnum for one in revisions for each in reader.xrefs.explicit_refs_in_revision(one)}
    found = {each: reader.xrefs[Reference(each, 0, reader)] for each in known}
    return {each: where for each, where in found.items() if isinstance(where, ObjStreamRef)}


@pytest.mark.parametrize(
    "content",
    [
        issued,
        lambda: signed_elsewhere(issued(), "signature-1", chair()),
        lambda: appended(once(), lambda file: attach(file, b"{}")),
    ],
    ids=["issued", "signed by another program", "signed and written on"],
)
def test_every_packed_object_is_what_is_read_of_it_by_itself(content: Callable[[], bytes]) -> None:
    together, singly = (PdfFileReader(io.BytesIO(content())) for _ in range(2))
    take_in_packed(together)
    packed = packed_in(singly)
    assert len(packed) > 1000
    for each in packed:
        taken, read = together.resolved_objects[0, each], Reference(each, 0, singly).get_object()
        assert (type(taken), repr(taken)) == (type(read), repr(read))
        assert repr(taken.get_container_ref()) == repr(read.get_container_ref())


def swapped(table: list[bytes]) -> None:
    table[0], table[2] = table[2], table[0]


def twice(table: list[bytes]) -> None:
    table[2] = table[0]


def no_number(table: list[bytes]) -> None:
    table[0] = b"x" * len(table[0])


def outside(table: list[bytes]) -> None:
    table[-1] = b"9" * len(table[-1])


def one_less(table: list[bytes]) -> None:
    del table[-2:]


@pytest.mark.parametrize(
    ("change", "left"),
    [(swapped, 2), (twice, None), (no_number, None), (outside, 1), (one_less, None)],
    ids=lambda each: getattr(each, "__name__", None),
)
def test_what_is_out_of_the_ordinary_is_left_to_be_read_by_itself(
    change: Callable[[list[bytes]], None], left: int | None
) -> None:
    """`left` are the objects of the stream that are not taken in, None where that is all of them."""
    reader = PdfFileReader(io.BytesIO(issued()))
    stands = packed_in(reader)
    counted = min(each.obj_stream_id for each in stands.values())
    inside = [each for each, where in stands.items() if where.obj_stream_id == counted]
    reader.resolved_objects[0, counted] = _changed(Reference(counted, 0, reader).get_object(), change)
    take_in_packed(reader)
    taken = [each for each in inside if (0, each) in reader.resolved_objects]
    assert len(inside) - len(taken) == (len(inside) if left is None else left)


def _changed(stream: PdfObject, change: Callable[[list[bytes]], None]) -> StreamObject:
    assert isinstance(stream, StreamObject)
    first = int(stream["/First"])
    table = stream.data[:first].split()
    change(table)
    head = b" ".join(table).ljust(first - 1) + b"\n"
    about = {NameObject(key): stream.raw_get(key) for key in ("/Type", "/N", "/First")}
    return StreamObject(about, stream_data=head + stream.data[first:])
