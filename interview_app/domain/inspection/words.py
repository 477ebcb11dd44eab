"""Words of a text and the plain forms in which they are compared: without case, accents and ways to write umlauts."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

_LETTERS = re.compile(r"[^\W_]+")
_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
_STRIPPED = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters and digits with where it stands, and its forms."""

    start: int
    end: int
    text: str

    @property
    def forms(self) -> frozenset[str]:
        """See `forms_of`."""
        return forms_of(self.text)


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text; a hyphen or an apostrophe ends one, a combining or an invisible sign does not."""
    found: list[Word] = []
    match = _LETTERS.search(text)
    while match is not None:
        start, end = match.span()
        while end < len(text) and _goes_on(text[end]):
            end += 1
        found.append(Word(start, end, text[start:end]))
        match = _LETTERS.search(text, end)
    return tuple(found)


def _goes_on(sign: str) -> bool:
    """Whether a word does not end here: an accent of its own, a soft hyphen, a sign without width belong to it."""
    return sign.isalnum() or unicodedata.category(sign) in ("Mn", "Mc", "Me", "Cf")


@cache
def forms_of(word: str) -> frozenset[str]:
    """The plain forms of a word: “Müller” is “muller” and “mueller”, and so is what is written with two signs."""
    seen = "".join(sign for sign in word if unicodedata.category(sign) != "Cf")
    lower = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", seen).casefold())
    return frozenset({_bare(lower), _bare(lower.translate(_WRITTEN_OUT))})


def _bare(lower: str) -> str:
    taken_apart = unicodedata.normalize("NFKD", lower.translate(_STRIPPED))
    return "".join(sign for sign in taken_apart if not unicodedata.combining(sign)).translate(_STRIPPED)
