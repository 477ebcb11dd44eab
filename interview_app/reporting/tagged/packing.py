"""The file as it is written: what is no stream is packed into streams, and so is the table of where everything stands.

The elements of the structure are many and alike; packed (ISO 32000-1, 7.5.7 and 7.5.8) they take a tenth of the room.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from hashlib import md5
from typing import Protocol

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFFile, PDFOutlines
from reportlab.pdfbase.pdfdoc import format as formatted

from interview_app.reporting.tagged.objects import number, registered

_STREAM_ENDS = b"endstream\n"
_PACKED_TOGETHER = 200
"""Objects in one stream: a reader unpacks all of them for one."""
_LEVEL = 4
"""How hard it is packed: more takes twice the time for a fiftieth of the room."""
_STANDS_ALONE, _IS_PACKED = 1, 2


class Alike(Protocol):
    """One of many objects that get their numbers and are written one after the other."""

    number: str

    def format(self, document: PDFDocument) -> bytes:
        """The object as it stands in the file, which is no stream."""


class PackedDocument(PDFDocument):
    """The library's document, but written packed and with these bookmarks; it goes on where `begun` is."""

    def __init__(self, begun: PDFDocument, bookmarks: PDFOutlines) -> None:
        vars(self).update(vars(begun))
        self.outline = self.Outlines = bookmarks
        vars(vars(self)["Catalog"]).update(Outlines=bookmarks)
        self.signature = md5(usedforsecurity=False)
        self._alike: dict[int, Alike] = {}

    def take(self, objects: Sequence[Alike]) -> None:
        """Give many objects their numbers at once."""
        for counted, each in enumerate(objects, start=self.objectcounter + 1):
            each.number = f"{counted} 0 R"
            self._alike[counted] = each
        self.objectcounter += len(objects)

    def format(self) -> bytes:
        """The bytes of the file."""
        file, counted = _File(vars(self)["_pdfVersion"]), 1
        # Objects may get their numbers while others are written.
        while counted <= self.objectcounter:
            if counted in self._alike:
                file.keep(counted, self._alike[counted].format(self))
            else:
                file.put(counted, formatted(self.idToObject[self.numberToId[counted]], self, True))
            counted += 1
        root, info = (number(self, registered(self, each)) for each in (vars(self)["Catalog"], self.info))
        identity = f"<{self.signature.hexdigest()}>"
        return file.ended(f"/Root {root} /Info {info} /ID [{identity} {identity}]".encode())


class _File:
    """What has been written so far, and where it stands: at an offset, or in a stream as its first, second ..."""

    def __init__(self, version: tuple[int, int]) -> None:
        self._written = PDFFile(version)
        self._places: dict[int, tuple[int, int, int]] = {0: (0, 0, 0xFFFF)}
        self._kept: list[tuple[int, bytes]] = []

    def put(self, counted: int, content: bytes) -> None:
        """Write a stream, and behind it the line end that is no part of it; keep anything else."""
        if content.endswith(_STREAM_ENDS):
            self._place(counted)
            inside = content[: -len(_STREAM_ENDS)]
            self._written.add(b"%d 0 obj\n%b\nendstream\nendobj\n" % (counted, inside))
        else:
            self.keep(counted, content)

    def keep(self, counted: int, content: bytes) -> None:
        """Keep what is no stream to be packed."""
        self._kept.append((counted, content))

    def ended(self, trailer: bytes) -> bytes:
        """The whole file, with what was kept and the table of places at its end."""
        counted = len(self._places) + len(self._kept)
        for start in range(0, len(self._kept), _PACKED_TOGETHER):
            self._pack(counted, self._kept[start : start + _PACKED_TOGETHER])
            counted += 1
        start = self._place(counted)
        table = b"".join(struct.pack(">BIH", *place) for _, place in sorted(self._places.items()))
        self._stream(counted, b"/Type /XRef /Size %d /W [1 4 2] %b" % (counted + 1, trailer), table)
        self._written.add(b"startxref\n%d\n%%%%EOF\n" % start)
        return b"".join(self._written.strings)

    def _pack(self, counted: int, objects: Sequence[tuple[int, bytes]]) -> None:
        """Write a stream of objects: where each of them begins, then themselves."""
        self._place(counted)
        begins, offset = [], 0
        for place, (each, content) in enumerate(objects):
            self._places[each] = (_IS_PACKED, counted, place)
            begins.append(f"{each} {offset}")
            offset += len(content) + 1
        head = " ".join(begins).encode()
        entries = b"/Type /ObjStm /N %d /First %d" % (len(objects), len(head) + 1)
        self._stream(counted, entries, b"\n".join([head, *(content for _, content in objects)]))

    def _place(self, counted: int) -> int:
        """Note that an object stands here; where that is."""
        self._places[counted] = (_STANDS_ALONE, self._written.offset, 0)
        return self._written.offset

    def _stream(self, counted: int, entries: bytes, content: bytes) -> None:
        packed = zlib.compress(content, _LEVEL)
        head = b"<< %b /Filter /FlateDecode /Length %d >>" % (entries, len(packed))
        self._written.add(b"%d 0 obj\n%b\nstream\n%b\nendstream\nendobj\n" % (counted, head, packed))
