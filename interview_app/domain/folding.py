"""Words as they are sought: without case, and umlauts as they are written where there is no key for them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_SOFT_HYPHEN = "\N{SOFT HYPHEN}"
_MARKS = re.compile("[\u0300-\u036f]+")
"""The combining marks of Latin letters."""


@dataclass(frozen=True, slots=True)
class Folded:
    """The same words twice: umlauts `spelled` out (ae) and `bare` of all marks (a)."""

    spelled: str
    bare: str

    def has(self, sought: Iterable[Folded]) -> bool:
        """Whether each of the words stands here, be it as a part of a longer one."""
        return all(each.spelled in self.spelled or each.bare in self.bare for each in sought)


def folded(words: str) -> Folded:
    """Words, ready to be looked through."""
    plain = unicodedata.normalize("NFC", words.replace(_SOFT_HYPHEN, "")).casefold()
    if plain.isascii():
        return Folded(plain, plain)
    return Folded(plain.translate(_SPELLED), _MARKS.sub("", unicodedata.normalize("NFD", plain)))


def sought(words: str) -> tuple[Folded, ...]:
    """What somebody types to find something: each word by itself."""
    return tuple(folded(word) for word in words.split())
