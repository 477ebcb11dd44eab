"""Where a long word can be broken when it has no room: between syllables, by the plain rules of German.

A consonant between vowels goes to the next line; of several the last one does, or what is spoken as one.  English words
are broken by the same rules, which is seldom wrong where only the break nearest the middle is taken.
"""

from __future__ import annotations

import re

LEAST = 3
"""Letters that stay on either side of a break."""

_SYLLABLE = re.compile(
    r"[aeiouyäöü]"
    r"(?P<kept>[^\W\d_aeiouyäöü]*?)"
    r"(?P<next>sch|ch|ck|ph|th|qu|(?<=[^\W\d_aeiouyäöü])s[tp]|[^\W\d_aeiouyäöü])"
    r"(?=[aeiouyäöü])",
    re.IGNORECASE,
)

_BEGINS = re.compile(
    r"(?=abschl|amt|anforder|angehör|anwend|arbeit|aufgab|ausbild|auswert|eignung|einsatz|einstell|erfahr|erlaub|orient"
    r"|überpr|unterl)",
    re.IGNORECASE,
)
"""How the second word of a compound often begins where it begins with a vowel: it takes no consonant from the first."""


def hyphenated(word: str) -> tuple[str, str] | None:
    """A word in two parts of about the same length, the first with a hyphen; None where it has no good place."""
    places = [place for place in _places(word) if LEAST <= place <= len(word) - LEAST]
    if not places:
        return None
    at = min(places, key=lambda place: abs(2 * place - len(word)))
    return f"{word[:at]}-", word[at:]


def _places(word: str) -> list[int]:
    """The positions before which a syllable begins."""
    second = [found.start() for found in _BEGINS.finditer(word) if found.start()]
    places, start = second, 0
    while found := _SYLLABLE.search(word, start):
        start = found.end()
        if start not in second:
            places = [*places, found.start("next")]
    return places
