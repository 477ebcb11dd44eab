"""Which font prints which character, and what to print for characters that no font has.

Nothing that somebody wrote may vanish or turn into a box: a character without a glyph is printed as its code
(‹U+1F600›) and counted, so that the document can list it at its end.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from interview_app.reporting.fonts import coverage_of
from interview_app.reporting.styles import Face

_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SOFT_HYPHEN = "\N{SOFT HYPHEN}"
_CLUSTER = re.compile(
    r"[^\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u1ab0-\u1aff"
    r"\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f][\u0300-\u036f\u0483-\u0489\u0591-\u05c7"
    r"\u0610-\u061a\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]*|.",
    re.DOTALL,
)

Run = tuple[Face, str]
"""Words in one font."""


class Coverage:
    """Splits words into runs of one font and remembers what no font has."""

    def __init__(self) -> None:
        self.missing: dict[str, int] = {}

    def runs(self, words: str, face: Face) -> tuple[Run, ...]:
        """The words as runs, each in a font that has all of it; line breaks become spaces."""
        if coverage_of(face).issuperset(words) and unicodedata.is_normalized("NFC", words):
            return ((face, words),) if words else ()
        return tuple(_joined(self._pieces(composed(words).replace("\n", " "), face)))

    def plain(self, words: str, face: Face) -> bool:
        """Whether the words are one run of this font as they stand."""
        return coverage_of(face).issuperset(words) and unicodedata.is_normalized("NFC", words)

    def _pieces(self, words: str, face: Face) -> Iterator[Run]:
        for match in _CLUSTER.finditer(words):
            cluster = match.group()
            chosen = _font_for(cluster, face)
            if chosen is not None:
                yield chosen, cluster
            else:
                yield from (self._character(character, face) for character in cluster)

    def _character(self, character: str, face: Face) -> Run:
        chosen = _font_for(character, face)
        if chosen is not None:
            return chosen, character
        if unicodedata.category(character) == "Zs" or character == "\t":
            return face, " "
        self.missing[character] = self.missing.get(character, 0) + 1
        return face, code_of(character)


@cache
def _font_for(cluster: str, face: Face) -> Face | None:
    """The wanted font, or the one that stands in for it, if either has every character of the cluster."""
    for candidate in (face, Face.FALLBACK):
        if coverage_of(candidate).issuperset(cluster):
            return candidate
    return None


def composed(words: str) -> str:
    """The words in composed form, with one kind of line break and without invisible hints where to hyphenate."""
    return unicodedata.normalize("NFC", _BREAKS.sub("\n", words)).replace(_SOFT_HYPHEN, "")


def code_of(character: str) -> str:
    """What is printed for a character without a glyph: ‹U+1F600›."""
    return f"‹U+{ord(character):04X}›"


def _joined(pieces: Iterator[Run]) -> Iterator[Run]:
    """Neighbouring pieces in the same font as one run."""
    face, words = None, ""
    for next_face, piece in pieces:
        if next_face is face:
            words += piece
            continue
        if face is not None:
            yield face, words
        face, words = next_face, piece
    if face is not None:
        yield face, words
