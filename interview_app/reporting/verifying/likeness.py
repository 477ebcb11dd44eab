"""Two PDF objects with all that hangs on them: whether they are the same.

Compared is what the objects mean, not how they were written: a stream by its content, whatever packed it.  Objects
refer to each other in circles, so a pair that is being compared counts as the same meanwhile.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import cast
from xml.etree.ElementTree import ParseError, canonicalize

from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from interview_app.reporting.verifying.reading import resolved

_PACKING = frozenset({"/Length", "/Filter", "/DecodeParms", "/DL"})
"""How a stream was written, not what it holds."""
_DESCRIBED = 100_000
"""Bytes of a description of the file at most."""


class Likeness:
    """Compares the objects of two files; what was found to be the same is not looked at again."""

    def __init__(self) -> None:
        self._known: set[tuple[int, int]] = set()

    def take(self, mine: object, its: object) -> None:
        """Count two objects as the same without looking: they are compared elsewhere."""
        pair = _pair(mine, its)
        if pair is not None:
            self._known.add(pair)

    def same(self, mine: object, its: object, *, without: Collection[str] = ()) -> bool:
        """Whether two objects are the same; the keys in `without` are left out at the top."""
        left_out = frozenset(without)
        waiting, compared = [(mine, its)], set(self._known)
        while waiting:
            one, other = waiting.pop()
            pair = _pair(one, other)
            if pair in compared:
                continue
            if pair is not None:
                compared.add(pair)
            parts = _parts(resolved(one), resolved(other), left_out)
            if parts is None:
                return False
            waiting += parts
            left_out = frozenset()
        self._known = compared
        return True


def _pair(one: object, other: object) -> tuple[int, int] | None:
    """The numbers of two objects that are referred to; only those can come back."""
    if isinstance(one, IndirectObject) and isinstance(other, IndirectObject):
        return one.idnum, other.idnum
    return None


_Pairs = list[tuple[object, object]]


def _parts(one: object, other: object, left_out: Collection[str]) -> _Pairs | None:
    """The parts of both that have to be the same; None where the objects themselves are not."""
    if isinstance(one, StreamObject) or isinstance(other, StreamObject):
        if not isinstance(one, StreamObject) or not isinstance(other, StreamObject):
            return None
        return _entries(one, other, {*left_out, *_PACKING}) if _hold_the_same(one, other) else None
    if isinstance(one, DictionaryObject) and isinstance(other, DictionaryObject):
        return _entries(one, other, left_out)
    if isinstance(one, ArrayObject) and isinstance(other, ArrayObject):
        mine, its = cast(list[object], one), cast(list[object], other)
        return list(zip(mine, its, strict=True)) if len(mine) == len(its) else None
    return [] if type(one) is type(other) and one == other else None


def _hold_the_same(one: StreamObject, other: StreamObject) -> bool:
    """Whether two streams hold the same; a description, which programs often write anew, the same in XML."""
    mine, its = one.get_data(), other.get_data()
    return mine == its or (one.get("/Subtype") == "/XML" and _plain(mine) == _plain(its) != "")


def _plain(described: bytes) -> str:
    """XML as it is written in one way; empty for what is none, or is more than elements and words in UTF-8."""
    if b"<!" in described or b"<?xml " in described or len(described) > _DESCRIBED:
        return ""
    try:
        return canonicalize(described.decode("utf-8"), strip_text=True)
    except (ParseError, UnicodeDecodeError):
        return ""


def _entries(one: DictionaryObject, other: DictionaryObject, left_out: Collection[str]) -> _Pairs | None:
    keys, others = set(one) - set(left_out), set(other) - set(left_out)
    if keys != others:
        return None
    return [(one.raw_get(key), other.raw_get(key)) for key in sorted(keys)]
