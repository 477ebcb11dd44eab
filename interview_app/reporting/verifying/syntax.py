"""The values that a PDF is written in, read so strictly that no program can read others.

Programs make the best of what is not as the format asks for, and each in its way: of an entry that stands twice in a
dictionary one takes the first and one the last, and a number such as `0-90` is 0 or 90.  Whatever is not plain here is
refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

SPACE: Final = rb"(?:[\x00\t\n\f\r ]|%[^\r\n]*\r?\n)"
"""What parts values: space, and comments up to an end of the line that is one for all."""
_NEXT = re.compile(
    rb"%s*+(?:(?P<open><<|\[)|(?P<close>>>|\])|/(?P<name>[^\x00\t\n\f\r ()<>\[\]{}/%%]*)|(?P<hex><[0-9A-Fa-f\s]*>)"
    rb"|(?P<text>\()|(?P<number>[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?![^\x00\t\n\f\r ()<>\[\]{}/]))"
    rb"|(?P<word>[A-Za-z*'\"][A-Za-z0-9*'\"]*(?![^\x00\t\n\f\r ()<>\[\]{}/])))" % SPACE
)
_ESCAPED = rb"\\(?:[nrtbf()\\]|[0-3][0-7]{0,2}|[4-7][0-7]?(?![0-7]))"
_PARENTHESIS = re.compile(rb"[^()\\\r]*+(?:%s[^()\\\r]*+)*+([()])" % _ESCAPED)
"""The next parenthesis of a text; of line ends within it, and of other escapes, programs make different things."""
_REFERENCE = re.compile(rb"[\x00\t\n\f\r ]+([0-9]+)[\x00\t\n\f\r ]+R(?![^\x00\t\n\f\r ()<>\[\]{}/])")
"""What stands behind the number of an object; a comment within, not every program reads over."""
_REST = re.compile(rb"%s*\Z" % SPACE)
_CODE = re.compile(rb"#([0-9A-Fa-f]{2})")
_NO_CODE = re.compile(rb"#(?![0-9A-Fa-f]{2})|#00")
_OTHER_LETTERS = re.compile(
    rb"\((?:(?:\xef|\\357)(?:\xbb|\\273)|(?:\xff|\\377)(?:\xfe|\\376))|<\s*(?:[Ee]\s*[Ff]\s*[Bb]\s*[Bb]|(?:[Ff]\s*){3}[Ee])"
)
"""How a text begins in a coding (UTF-8, UTF-16 from its lower half) that some programs do not know."""
_WHOLE = re.compile(rb"[0-9]+")
_CONSTANTS = frozenset((b"true", b"false", b"null"))
_DIGEST = b"CheckSum"
"""What is no text, although it is written like one."""
_DEEPEST = 60
_LARGEST = 2**31 - 1
"""Larger numbers begin anew from below in some programs."""


class Ambiguous(ValueError):
    """Something that programs may read in different ways."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name; dictionaries have them as keys, and their own one is what stands behind the slash."""

    text: bytes


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference to an object of generation 0."""

    number: int


@dataclass(frozen=True, slots=True)
class Word:
    """What is no value: an operator of a page, or a word of the file's frame."""

    text: bytes


Value = Name | Reference | Word | int | bytes | list["Value"] | dict[bytes, "Value"]
"""A number is an int where it is whole; other numbers, texts and constants are the bytes that they are written in."""


def value_at(content: bytes, at: int, depth: int = 0) -> tuple[Value, int]:
    """The value or word from there on, and where it ends; raises Ambiguous."""
    found = _NEXT.match(content, at)
    if found is None or depth > _DEEPEST:
        raise Ambiguous(at)
    kind, end = str(found.lastgroup), found.end()
    told = found[kind]
    match kind:
        case "open":
            return _within(content, end, b">>" if told == b"<<" else b"]", depth)
        case "name":
            return Name(_plain(told)), end
        case "text":
            stop = _text_end(content, end)
            return content[found.start("text") : stop], stop
        case "number":
            return _number(content, told, end)
        case "word":
            return (told if told in _CONSTANTS else Word(told)), end
        case "hex":
            return _digits(told), end
        case _:
            raise Ambiguous(at)


def ends(content: bytes, at: int) -> bool:
    """Whether nothing but space is left."""
    return _REST.match(content, at) is not None


def _number(content: bytes, told: bytes, end: int) -> tuple[Value, int]:
    """A number, or the reference that begins with it."""
    if int(told.lstrip(b"+-").split(b".")[0] or b"0") > _LARGEST:
        raise Ambiguous(end)
    if not _WHOLE.fullmatch(told):
        return told, end
    reference = _REFERENCE.match(content, end)
    if reference is None:
        return int(told), end
    if int(reference[1]):
        raise Ambiguous(end)
    return Reference(int(told)), reference.end()


def _within(content: bytes, at: int, closing: bytes, depth: int) -> tuple[Value, int]:
    """An array or a dictionary."""
    held: list[Value] = []
    while True:
        found = _NEXT.match(content, at)
        if found is not None and found["close"] is not None:
            if found["close"] != closing:
                raise Ambiguous(at)
            return (held if closing == b"]" else _entries(held)), found.end()
        value, at = value_at(content, at, depth + 1)
        if isinstance(value, Word):
            raise Ambiguous(at)
        held.append(value)


def _entries(held: list[Value]) -> dict[bytes, Value]:
    keys = [each.text for each in held[::2] if isinstance(each, Name)]
    if len(held) % 2 or len(keys) * 2 != len(held) or len(set(keys)) != len(keys):
        raise Ambiguous(keys)
    entries = dict(zip(keys, held[1::2], strict=True))
    texts = (each for key, each in entries.items() if isinstance(each, bytes) and key != _DIGEST)
    if any(_OTHER_LETTERS.match(each) for each in texts):
        raise Ambiguous(keys)
    return entries


def _plain(name: bytes) -> bytes:
    """A name with its characters in the place of their codes."""
    if _NO_CODE.search(name):
        raise Ambiguous(name)
    return _CODE.sub(lambda code: bytes.fromhex(code[1].decode("ascii")), name)


def _digits(told: bytes) -> bytes:
    """A text in digits, if each of its characters has two."""
    if len(b"".join(told.split())) % 2:
        raise Ambiguous(told)
    return told


def _text_end(content: bytes, at: int) -> int:
    """Where a text in parentheses ends."""
    depth = 1
    while depth:
        found = _PARENTHESIS.match(content, at)
        if found is None:
            raise Ambiguous(at)
        depth += 1 if found[1] == b"(" else -1
        at = found.end()
    return at
