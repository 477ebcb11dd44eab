"""One phrase of a table, held against the words of a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

_GAP = 8
"""How many words ` ... ` stands for at most."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a phrase: the letters before, between and after its stars; a single piece has no star."""

    pieces: tuple[str, ...]

    def fits(self, word: str) -> bool:
        """Whether a word of a text, in small letters, is this one."""
        first, *middle, last = self.pieces if len(self.pieces) > 1 else (*self.pieces, "")
        if len(self.pieces) == 1 or not (word.startswith(first) and word.endswith(last)):
            return word == first
        at, end = len(first), len(word) - len(last)
        for piece in middle:
            at = word.find(piece, at, end) + len(piece) if piece in word[at:end] else end + 1
        return at <= end


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that follow each other in each part, with up to eight others between two parts."""

    parts: tuple[tuple[Word, ...], ...]
    before: int
    """How many words stand before its key in the first part."""

    @classmethod
    def of(cls, phrase: str) -> Self:
        """The phrase as the tables write it, in small letters."""
        parts = tuple(
            tuple(Word(tuple(word.split("*"))) for word in part.split()) for part in phrase.split(" ... ")
        )
        longest = max(range(len(parts[0])), key=lambda at: max(map(len, parts[0][at].pieces)))
        return cls(parts, longest)

    @property
    def key(self) -> Word:
        """The word by which to look for it: the longest one of its first part."""
        return self.parts[0][self.before]

    def end_in(self, words: Sequence[str], begin: int) -> int | None:
        """Where the phrase ends among the words if it begins there, None if it does not; its key is there."""
        if len(self.parts) == len(self.parts[0]) == 1:
            return begin + 1
        return _end(self.parts, words, begin)


def _end(parts: Sequence[Sequence[Word]], words: Sequence[str], begin: int) -> int | None:
    """The same for the parts of a phrase that are left; the next part is looked for nearby first."""
    end = begin + len(parts[0])
    if begin < 0 or end > len(words):
        return None
    if not all(own.fits(word) for own, word in zip(parts[0], words[begin:end], strict=True)):
        return None
    if len(parts) == 1:
        return end
    ends = (_end(parts[1:], words, end + skipped) for skipped in range(_GAP + 1))
    return next((found for found in ends if found is not None), None)
