"""How the tables write a phrase: words in any case; `*` stands for the rest of a word, ` ... ` for up to eight words.

`führerschein*` finds “Führerscheins”, `*kenntnisse` finds “Englischkenntnisse”, and `bereitschaft ... dienstreisen`
finds “Bereitschaft zu mehrtägigen Dienstreisen”.

A table finds the phrase that begins first, of several at one place the longest one of the table.  All tables are asked
about a text at once, through the words of the text (`lexicon`), so that a long table costs no more than a short one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from interview_app.intake.posting.cues.folding import REMEMBERED, places_of, words_of
from interview_app.intake.posting.cues.lexicon import Lexicon
from interview_app.intake.posting.cues.phrase import Phrase

_LEXICON: Lexicon[tuple[Table, int, Phrase]] = Lexicon()
"""What the tables hold, each phrase with its table and its rank there."""

_PARAGRAPH = re.compile(r"§\W*$")
"""What belongs to the number behind it."""


@dataclass(frozen=True, slots=True)
class Cue:
    """The words of a text that a table knows, as the text writes them, and where they begin and end."""

    words: str
    start: int
    end: int


class Table:
    """Phrases of one meaning."""

    def __init__(self, phrases: Iterable[str]) -> None:
        for rank, phrase in enumerate(sorted(phrases, key=len, reverse=True)):
            read = Phrase.of(phrase)
            _LEXICON.add(read.key, (self, rank, read))
        _asked.cache_clear()

    def search(self, text: str) -> Cue | None:
        """The first words of the text that this table knows, None for none."""
        return _asked(text).found(self)


class _Asked:
    """A text, and for each table the phrases whose key word it has, with the place of that word."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words = words_of(text)
        self.hits: dict[Table, list[tuple[int, int, Phrase]]] = {}
        self._first: dict[Table, Cue | None] = {}
        for at, word in enumerate(self._words):
            for table, rank, phrase in _LEXICON[word]:
                self.hits.setdefault(table, []).append((at - phrase.before, rank, phrase))

    @cached_property
    def _places(self) -> list[tuple[int, int]]:
        return places_of(self._text)

    def found(self, table: Table) -> Cue | None:
        """The words of the text that a table knows, looked for once."""
        if table not in self.hits:
            return None
        if table not in self._first:
            self._first[table] = self.first(table)
        return self._first[table]

    def first(self, table: Table) -> Cue | None:
        """The words of the phrase that begins first."""
        for begin, _, phrase in sorted(self.hits[table], key=lambda hit: hit[:2]):
            end = phrase.end_in(self._words, begin)
            if end is not None:
                start, stop = self._places[begin][0], self._places[end - 1][1]
                sign = _PARAGRAPH.search(self._text, 0, start) if self._words[begin].isdigit() else None
                start = sign.start() if sign else start
                return Cue(self._text[start:stop], start, stop)
        return None


@lru_cache(maxsize=REMEMBERED)
def _asked(text: str) -> _Asked:
    return _Asked(text)


def compiled(*tables: str | Iterable[str]) -> Table:
    """One table of all the phrases; what is given is a text of phrases with commas between them, or phrases."""
    return Table(
        " ".join(phrase.split())
        for table in tables
        for phrase in (table.replace("\n", " ").split(",") if isinstance(table, str) else table)
        if phrase.strip()
    )


def found_in(table: Table, text: str) -> str:
    """The first words of the text that the table knows, as the text writes them; empty for none."""
    asked = _asked(text)
    if table not in asked.hits:
        return ""
    found = asked.found(table)
    return found.words if found else ""
