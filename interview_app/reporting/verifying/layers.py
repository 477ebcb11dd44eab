"""How a signed file was put together: the document as it was issued, and behind it one update per signature.

Each update is written again from what it says of itself; only one that is the same to the last byte is taken for a
signature.  Whatever else stands behind the document is no layer.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from itertools import pairwise

from pypdf import PdfReader

from interview_app.reporting.verifying.signature_fields import signature_fields
from interview_app.reporting.verifying.signature_update import (
    CERTIFICATES,
    Update,
    appendable,
    signature_update,
)

_END = re.compile(rb"startxref\s+[0-9]+\s+%%EOF(?:\r\n|\n|\r)?")
_FIELD = re.compile(rb"([0-9]{1,10}) 0 obj\n")
_MOMENT = re.compile(rb"/M \((D:[0-9]{14}[+-][0-9]{2}'[0-9]{2}')\)")
_CERTIFICATES = re.compile(rb"/%s <([0-9a-f]{64})>" % CERTIFICATES.encode("ascii"))
_CONTENTS = re.compile(rb"/Contents <([^>]*)>")
_DIGITS = re.compile(rb"(?:[0-9a-f]{2})*")
_HEAD = 4
"""Digits that say how long a signature is, at the least."""
_MOST = 200
"""Signatures that are looked for; a panel has some ten members."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One signature as the program writes it: in which field, the file up to it, and the signature itself (DER).

    `certificates` is the digest of those that it carries.  The signature is empty where what stands in its place cannot
    have been written by the program.
    """

    field: str
    update: Update
    certificates: str
    signature: bytes


@dataclass(frozen=True, slots=True)
class Layers:
    """The document as it was issued, the signatures behind it, and whether they are all that stands there.

    `signed` is the file up to the last of these signatures.
    """

    issued: bytes
    signatures: tuple[Layer, ...]
    signed: bytes
    whole: bool


def layers(content: bytes) -> Layers:
    """Take a file apart; to be used within `whole_file`."""
    ends = [each.end() for each in _END.finditer(content)][: _MOST + 1] or [len(content)]
    found: list[Layer] = []
    for begin, end in pairwise(ends):
        layer = _layer(content[:begin], content[begin:end])
        if layer is None:
            break
        found.append(layer)
    last = ends[len(found)]
    return Layers(content[: ends[0]], tuple(found), content[:last], whole=last == len(content))


def _layer(before: bytes, added: bytes) -> Layer | None:
    """The signature that was added, if it is one and nothing besides."""
    field, contents = _FIELD.match(added), _CONTENTS.search(added)
    moment, certificates = _MOMENT.search(added), _CERTIFICATES.search(added)
    if not (field and contents and moment and certificates and appendable(before)):
        return None
    reader = PdfReader(io.BytesIO(before))
    placed = [each for each in signature_fields(reader) if each.reference.idnum == int(field[1])]
    if len(placed) != 1 or placed[0].known.signed:
        return None
    room = len(contents[1]) // 2
    digest = certificates[1].decode("ascii")
    told = moment[1].decode("ascii")
    update = signature_update(before, reader, placed[0], moment=told, certificates=digest, room=room)
    content = before + added
    if not update.signs(content):
        return None
    signature = _signature(contents[1])
    exact = update.filled(signature) == content
    return Layer(placed[0].known.name, update, digest, signature if exact else b"")


def _signature(digits: bytes) -> bytes:
    """The signature without the zeros behind it: its own head (DER) says how long it is."""
    if len(digits) < _HEAD or not _DIGITS.fullmatch(digits):
        return b""
    signature = bytes.fromhex(digits.decode("ascii"))
    count = signature[1] & 0x7F if signature[1] & 0x80 else 0
    length = int.from_bytes(signature[2 : 2 + count], "big") if count else signature[1]
    return signature[: 2 + count + length]
