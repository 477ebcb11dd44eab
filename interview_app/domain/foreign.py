"""Words of one language on their way through sentences of another one: marks stand around them.

Whoever prints finds them again in a sentence, in a cell, behind other words.  The marks are halves of a surrogate pair:
UTF-8 has no way to write one, so that neither a procedure file nor an attached record can hold it, whatever was typed.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_NAME, _BEGIN = "\udc01", "\udc02"
"""Around the name of the language, before the words."""
END = "\udc00"
"""Behind the words."""

_MARK = re.compile(f"({_NAME}[^{_BEGIN}]*{_BEGIN}|{END})")
_LINE = re.compile(r"(?P<words>\S[^\r\n\x0b\x0c\x85\u2028\u2029]*)")


class Stretch(NamedTuple):
    """Words in one language; an empty one is the language of what is around them."""

    words: str
    language: str = ""


def marked(words: str, language: str) -> str:
    """The words with the marks of their language, line by line, since lines become paragraphs."""
    return _LINE.sub(f"{_NAME}{language}{_BEGIN}\\g<words>{END}", words)


def unmarked(words: str) -> str:
    """The words without any mark."""
    return _MARK.sub("", words)


def stretches(words: str) -> list[Stretch]:
    """The words without marks, parted where their language changes; without an end it holds to the last word."""
    found: list[Stretch] = []
    language = ""
    for piece in _MARK.split(words):
        if piece == END:
            language = ""
        elif piece.startswith(_NAME):
            language = piece[1:-1]
        elif piece:
            _add(found, Stretch(piece, language))
    return found


def _add(found: list[Stretch], stretch: Stretch) -> None:
    """One more stretch; the space between two of the same language belongs to them."""
    if len(found) > 1 and not found[-1].words.strip() and found[-2].language == stretch.language:
        room, before = found.pop().words, found.pop().words
        stretch = stretch._replace(words=f"{before}{room}{stretch.words}")
    found.append(stretch)
