"""Words with their letters made small, so that a plain comparison finds what a pattern without case does."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

REMEMBERED = 256
"""How many texts are remembered with what was found out about them: each stage asks again."""
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=REMEMBERED)
def folded(text: str) -> str:
    """The text in small letters, each at its own place, and made alike where `re.IGNORECASE` takes them for alike."""
    small = text.replace("İ", "i").lower()
    return small if small.isascii() else small.replace("ſ", "s").replace("ı", "i")


def has_any(text: str, words: Iterable[str]) -> bool:
    """Whether the text holds one of the words, written small here and in any case there.

    A pattern that cannot match without one of them need not be tried where this is False.
    """
    return any(map(folded(text).__contains__, words))


def words_of(text: str) -> list[str]:
    """The words of the text in small letters."""
    return _WORD.findall(folded(text))


def places_of(text: str) -> list[tuple[int, int]]:
    """Where each of these words begins and ends in the text."""
    return [found.span() for found in _WORD.finditer(text)]
