"""Finds at once all that stands under a word of a text, however much there is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Generic, TypeVar

from interview_app.intake.posting.cues.phrase import Word

Entry = TypeVar("Entry")
_Shelf = defaultdict[str, list[tuple[Word, Entry]]]
_REMEMBERED = 20_000
"""How many words of texts are remembered with what stands under them: texts say most of their words again."""


class Lexicon(dict[str, tuple[Entry, ...]], Generic[Entry]):
    """The entries under each word of a text, in small letters, remembered once they were looked for.

    The words that they stand under may have stars, and lie on one of four shelves, by the letters to look for.
    """

    def __init__(self) -> None:
        super().__init__()
        self._whole: _Shelf[Entry] = defaultdict(list)
        self._beginnings: _Shelf[Entry] = defaultdict(list)
        self._endings: _Shelf[Entry] = defaultdict(list)
        self._within: _Shelf[Entry] = defaultdict(list)

    def add(self, word: Word, entry: Entry) -> None:
        """Put an entry under a word."""
        first, last = word.pieces[0], word.pieces[-1]
        if len(word.pieces) == 1:
            self._whole[first].append((word, entry))
        elif first:
            self._beginnings[first].append((word, entry))
        elif last:
            self._endings[last].append((word, entry))
        else:
            self._within[max(word.pieces, key=len)].append((word, entry))
        self.clear()

    def __missing__(self, word: str) -> tuple[Entry, ...]:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[word] = tuple(entry for own, entry in self._near(word) if own.fits(word))
        return found

    def _near(self, word: str) -> Iterator[tuple[Word, Entry]]:
        """What shares the letters to look for with the word."""
        yield from self._whole.get(word, ())
        for length in range(1, len(word) + 1):
            yield from self._beginnings.get(word[:length], ())
            yield from self._endings.get(word[-length:], ())
        for piece, entries in self._within.items():
            if piece in word:
                yield from entries
