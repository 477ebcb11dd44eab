"""How the tables write a phrase: words in any case; `*` stands for the rest of a word, ` ... ` for up to eight words.

`führerschein*` finds “Führerscheins”, `*kenntnisse` finds “Englischkenntnisse”, and `bereitschaft ... dienstreisen`
finds “Bereitschaft zu mehrtägigen Dienstreisen”.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_GAP = r"(?:\W+\w+){0,8}?\W+"


def compiled(*tables: str | Iterable[str]) -> re.Pattern[str]:
    """One pattern that finds any of the phrases; a table is a text of phrases with commas between them, or phrases."""
    phrases = [
        " ".join(phrase.split())
        for table in tables
        for phrase in (table.replace("\n", " ").split(",") if isinstance(table, str) else table)
        if phrase.strip()
    ]
    any_of_them = "|".join(_pattern(phrase) for phrase in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{any_of_them})(?!\w)", re.IGNORECASE)


def _pattern(phrase: str) -> str:
    """The pattern of one phrase."""
    pieces = [
        r"\W+".join(re.escape(word).replace(r"\*", r"\w{0,50}") for word in piece.split())
        for piece in phrase.split(" ... ")
    ]
    return _GAP.join(pieces)


def found_in(pattern: re.Pattern[str], text: str) -> str:
    """The first words of the text that the pattern finds, as the text writes them; empty for none."""
    found = pattern.search(text)
    return found.group(0) if found else ""
