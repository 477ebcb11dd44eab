"""Which font prints which character, and what to print for characters that no font has.

Nothing that somebody wrote may vanish or turn into a box: a character without a glyph is printed as its code
(‹U+1F600›) and counted, so that the document can list it at its end.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import NamedTuple

from interview_app.reporting.fonts import coverage_of, font_of
from interview_app.reporting.styles import Face
from interview_app.reporting.tagged.codes import code_of
from interview_app.reporting.tagged.direction import base_of, kinds_of, levels_of
from interview_app.reporting.tagged.marks import CLUSTER, placed

_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SOFT_HYPHEN = "\N{SOFT HYPHEN}"
Run = tuple[Face, str]
"""Words in one font."""


class Directed(NamedTuple):
    """Words in one font that run in one direction: how deep they are nested in the words around them."""

    face: Face
    words: str
    level: int = 0


class Coverage:
    """Splits words into runs of one font and remembers what no font has."""

    def __init__(self) -> None:
        self.missing: dict[str, int] = {}

    def runs(self, words: str, face: Face) -> tuple[Run, ...]:
        """The words as runs, each in a font that has all of it; line breaks become spaces."""
        if coverage_of(face).issuperset(words) and unicodedata.is_normalized("NFC", words):
            return ((face, words),) if words else ()
        return tuple(_joined(self._pieces(composed(words).replace("\n", " "), face)))

    def directed(self, words: str, face: Face) -> list[Directed]:
        """The words of one author as runs of one font and direction; codes of characters run from left to right."""
        found: list[tuple[Face, str, str]] = []
        for chosen, shown, cluster in self._shown(composed(words).replace("\n", " "), face):
            alike = shown == cluster
            found += [(chosen, each, each) for each in shown] if alike else [(chosen, shown, cluster)]
        kinds = ["ON" if len(shown) > 1 else kinds_of(shown)[0] for _, shown, _ in found]
        signs = "".join(source if len(shown) == 1 else " " for _, shown, source in found)
        levels = levels_of(signs, kinds, base_of(kinds))
        pieces = [
            Directed(chosen, shown, level + (level % 2 if len(shown) > 1 else 0))
            for (chosen, shown, _), level in zip(found, levels, strict=True)
        ]
        alike_runs = groupby(pieces, key=lambda each: (each.face, each.level))
        return [
            Directed(chosen, "".join(each.words for each in run), level)
            for (chosen, level), run in alike_runs
        ]

    def plain(self, words: str, face: Face) -> bool:
        """Whether the words are one run of this font as they stand.

        Then no language is marked in them, and nothing runs from right to left: no font of a style has such characters.
        """
        return coverage_of(face).issuperset(words) and unicodedata.is_normalized("NFC", words)

    def _pieces(self, words: str, face: Face) -> Iterator[Run]:
        return ((chosen, shown) for chosen, shown, _ in self._shown(words, face))

    def _shown(self, words: str, face: Face) -> Iterator[tuple[Face, str, str]]:
        """Each character with its marks: the font, what is printed, and what it stands for."""
        for match in CLUSTER.finditer(words):
            cluster = match.group()
            chosen = _font_for(cluster, face)
            if chosen is not None:
                yield chosen, cluster, cluster
            else:
                yield from ((*self._character(character, face), character) for character in cluster)

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
    """The wanted font, or the one that stands in for it, if either has the letter and a place for its marks."""
    for candidate in (face, Face.FALLBACK):
        if cluster[0] in coverage_of(candidate) and (
            len(cluster) == 1 or placed(font_of(candidate), cluster) is not None
        ):
            return candidate
    return None


def composed(words: str) -> str:
    """The words in composed form, with one kind of line break and without invisible hints where to hyphenate."""
    return unicodedata.normalize("NFC", _BREAKS.sub("\n", words)).replace(_SOFT_HYPHEN, "")


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
