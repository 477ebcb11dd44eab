"""Whether a file can be read in one way only.

The check sees what pypdf reads, and a court what its own program shows.  Both are the same as long as the file leaves
nothing to choose: it consists of its objects, one behind the other and each once, the table of objects names exactly
these, its end is where it is looked for, the tree of its pages is what it says, a stream is as long as it says, and
values are plain.  Documents are written so, and many programs save so.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from pypdf import PdfReader

from interview_app.reporting.verifying.page_tree import hangs_together
from interview_app.reporting.verifying.reading import BROKEN
from interview_app.reporting.verifying.syntax import (
    SPACE,
    Ambiguous,
    Name,
    Reference,
    Value,
    Word,
    ends,
    value_at,
)

_HEAD = re.compile(rb"%PDF-[12]\.[0-9]\s+(?:%[^\r\n]*\s+)*")
_OBJECT = re.compile(rb"%s*+([1-9][0-9]*) 0 obj(?=[\s<\[(/])" % SPACE)
_STREAM = re.compile(rb"[ \t\r\n]*stream\r?\n")
_STREAM_END = re.compile(rb"endstream[ \r\n]+endobj(?=[ \r\n])")
_OBJECT_END = re.compile(rb"[ \t\r\n]*endobj(?=[ \r\n])")
_TABLE = re.compile(rb"%s*+(xref)[ ]*\r?\n" % SPACE)
_PART = re.compile(rb"([0-9]+) ([0-9]+)[ ]*\r?\n((?:[0-9]{10} [0-9]{5} [nf](?: \n| \r|\r\n))*)")
_ENTRY = 20
"""Bytes of an entry of a plain table."""
_TRAILER = re.compile(rb"[\r\n]*trailer(?=[\s<])")
_CLOSING = re.compile(rb"\s*startxref[ \r\n]{1,4}([0-9]{1,10})[ \r\n]{1,4}%%EOF[ \r\n]{0,4}\Z")
_LAST = 64
"""Programs look for the end of a file in its last bytes; else they put the objects together by themselves."""
_ELSEWHERE = frozenset((b"Prev", b"XRefStm", b"Encrypt", b"Extends", b"F", b"FFilter"))
"""What leads to another table or another file."""
_HINTS = b"Linearized"
"""An object that says how many pages there are and which is the first, for a file that is read while it comes in."""
_UNPACKED = 100_000_000
"""Bytes that the streams of a file hold at most, so that a small file does not fill the memory."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """An object of the file: where it stands, and what a stream holds as it is written there."""

    at: int
    value: Value
    written: bytes | None

    @property
    def entries(self) -> Mapping[bytes, Value]:
        """What a dictionary or a stream says of itself."""
        return self.value if isinstance(self.value, dict) else {}

    def is_a(self, kind: bytes) -> bool:
        """Whether it is a stream that says that it is of that kind."""
        return self.written is not None and self.entries.get(b"Type") == Name(kind)


@dataclass(frozen=True, slots=True)
class _Table:
    """The table of objects: where it begins, where what stands behind the objects ends, what it names and says."""

    at: int
    end: int
    listed: list[int]
    entries: Mapping[bytes, Value]


_Objects = Mapping[int, _Placed]
_T = TypeVar("_T")


def reads_one_way(content: bytes) -> bool:
    """Whether every program reads the same in the file, as far as the format tells."""
    try:
        _look_through(content)
    except (Ambiguous, *BROKEN):
        return False
    return True


def _sure(plain: bool) -> None:
    if not plain:
        raise Ambiguous


def _there(found: _T | None) -> _T:
    if found is None:
        raise Ambiguous
    return found


def _look_through(content: bytes) -> None:
    """Raises Ambiguous at the first thing that can be read in two ways."""
    placed, behind = _objects(content)
    begins = int(_there(_CLOSING.search(content, max(behind, len(content) - _LAST)))[1])
    table = _table(content, placed, behind, begins)
    _sure(table.at == begins and _CLOSING.match(content, table.end) is not None)
    _sure(len(set(table.listed)) == len(table.listed) and min(table.listed) == 0)
    _sure(table.entries.get(b"Size") == max(table.listed) + 1)
    data = _unpacked(placed)
    values, packed = {number: each.value for number, each in placed.items()}, dict[int, tuple[int, int]]()
    for number, each in placed.items():
        for at, (within, value) in enumerate(_packed(each, data[number]) if each.is_a(b"ObjStm") else ()):
            _sure(within not in values)
            values[within], packed[within] = value, (number, at)
    _sure(not any(isinstance(each, dict) and _HINTS in each for each in values.values()))
    _sure(hangs_together(values, table.entries.get(b"Root")))
    for number in set(_drawing(values)) & data.keys():
        _operators(data[number])
    reader = PdfReader(io.BytesIO(content), strict=True)
    _sure(not any(found for generation, found in reader.xref.items() if generation))
    _sure({number: each.at for number, each in placed.items()} == reader.xref.get(0, {}))
    _sure(packed == reader.xref_objStm)


def _objects(content: bytes) -> tuple[_Objects, int]:
    """The objects of the file one behind the other, and where the last one ends."""
    at, found = _there(_HEAD.match(content)).end(), dict[int, _Placed]()
    while begun := _OBJECT.match(content, at):
        _sure(int(begun[1]) not in found)
        value, at = value_at(content, begun.end())
        _sure(not isinstance(value, Word))
        stream = _STREAM.match(content, at) if isinstance(value, dict) else None
        if stream is None:
            at, written = _there(_OBJECT_END.match(content, at)).end(), None
        else:
            end = _there(_STREAM_END.search(content, stream.end()))
            at, written = end.end(), content[stream.end() : end.start()]
        found[int(begun[1])] = _Placed(begun.start(1), value, written)
    return found, at


def _table(content: bytes, placed: _Objects, behind: int, begins: int) -> _Table:
    """The only table of objects; one that a stream held before may be left over, where another leads to the objects."""
    for each in placed.values():
        if each.at == begins and each.is_a(b"XRef"):
            _sure(not _ELSEWHERE & each.entries.keys())
            return _Table(each.at, behind, list(_indexed(each)), each.entries)
    begun = _there(_TABLE.match(content, behind))
    at, listed = begun.end(), list[int]()
    while part := _PART.match(content, at):
        _sure(len(part[3]) == _ENTRY * int(part[2]))
        listed += range(int(part[1]), int(part[1]) + int(part[2]))
        at = part.end()
    trailer, at = value_at(content, _there(_TRAILER.match(content, at)).end())
    if not isinstance(trailer, dict) or _ELSEWHERE & trailer.keys():
        raise Ambiguous
    return _Table(begun.start(1), at, listed, trailer)


def _indexed(table: _Placed) -> Iterator[int]:
    """The objects that a table in a stream names."""
    index = table.entries.get(b"Index", [0, table.entries.get(b"Size")])
    numbers = [each for each in index if isinstance(each, int)] if isinstance(index, list) else []
    _sure(bool(numbers) and numbers == index and len(numbers) % 2 == 0)
    for start, count in zip(numbers[::2], numbers[1::2], strict=True):
        yield from range(start, start + count)


def _unpacked(placed: _Objects) -> Mapping[int, bytes]:
    """What each stream holds."""
    found, left = dict[int, bytes](), _UNPACKED
    for number, each in placed.items():
        if each.written is not None:
            found[number] = _data(each, placed, left)
            left -= len(found[number])
    return found


def _data(stream: _Placed, placed: _Objects, most: int) -> bytes:
    """What a stream holds, if it is as long as it says and packed in the one way that documents are."""
    entries, written = stream.entries, stream.written or b""
    length = entries.get(b"Length")
    if isinstance(length, Reference):
        length = placed[length.number].value
    packing, how = entries.get(b"Filter", []), entries.get(b"DecodeParms", [])
    _sure(isinstance(length, int) and written[length:] in (b"", b"\n", b"\r\n", b"\r"))
    _sure(not _ELSEWHERE & entries.keys() and (how == [] or stream.is_a(b"XRef")))
    if packing == [] or not written:
        return written
    _sure(packing in (Name(b"FlateDecode"), [Name(b"FlateDecode")]))
    unpacking = zlib.decompressobj()
    data = unpacking.decompress(written, max(1, most))
    _sure(unpacking.eof and not unpacking.unused_data.strip())
    return data


def _packed(stream: _Placed, data: bytes) -> Iterator[tuple[int, Value]]:
    """The objects that are packed in a stream, one behind the other."""
    first, count = stream.entries.get(b"First"), stream.entries.get(b"N")
    if not isinstance(first, int):
        raise Ambiguous
    head = [int(each) for each in data[:first].split()]
    numbers, places = head[::2], [first + each for each in head[1::2]]
    _sure(count == len(numbers) == len(places))
    for number, place, after in zip(numbers, places, [*places[1:], len(data)], strict=True):
        value, end = value_at(data, place)
        _sure(not isinstance(value, Word) and end <= after and ends(data[end:after], 0))
        yield number, value


def _drawing(values: Mapping[int, Value]) -> Iterator[int]:
    """The objects that pages and forms are drawn by."""
    for number, each in values.items():
        if isinstance(each, dict):
            if each.get(b"Subtype") == Name(b"Form"):
                yield number
            drawn = each.get(b"Contents")
            found = values.get(drawn.number) if isinstance(drawn, Reference) else drawn
            several = found if isinstance(found, list) else [drawn]
            yield from (part.number for part in several if isinstance(part, Reference))


def _operators(data: bytes) -> None:
    """What a page draws, value by value."""
    at = 0
    while not ends(data, at):
        _, at = value_at(data, at)
