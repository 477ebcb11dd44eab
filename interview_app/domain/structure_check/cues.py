"""The plain words by which a question gives itself away: it leads, or it asks several things at once.

German and English, deliberately short: each entry is a turn that hardly occurs otherwise.
"""

from __future__ import annotations

import re

_ASSENT = (
    "sind|haben|können|kennen|wissen|würden|werden|wollen|finden|meinen|denken|glauben|stimmen|teilen|sehen"
)
_START = r"(?:^|[.?!:;,] )"

_LEADING = re.compile(
    "|".join(
        (
            rf"\bsie (?:{_ASSENT})(?: ja)? (?:doch|sicher|sicherlich|bestimmt|gewiss|hoffentlich)\b",
            rf"{_START}(?:sicher|sicherlich|bestimmt|gewiss|hoffentlich|selbstverständlich) (?:{_ASSENT}) sie\b",
            rf"{_START}(?:{_ASSENT}) sie (?:nicht|etwa|doch)\b",
            r"\bnicht wahr\b",
            r"\b(?:das|es) ist (?:ja )?doch\b",
            rf"{_START}(?:ist|wäre) (?:es|das) nicht\b",
            r", (?:oder|richtig|gell)(?: nicht)? ?\?",
            r"\bstimmen sie (?:mir|uns) (?:\w+ )?zu\b",
            r"\bsie (?:sind|wären) (?:ja |doch )?auch der (?:meinung|ansicht)\b",
            rf"{_START}(?:do|would|are|have|did|will|should|can|could)n't you\b",
            rf"{_START}(?:do|would|are|have|did|will|should) you not\b",
            rf"{_START}(?:is|wouldn|was|does)n?'t (?:it|that)\b",
            r"\bsurely,? you\b",
            r"\byou (?:surely|certainly|of course|would agree|will agree|must agree)\b",
            r"\bof course,? you\b",
            r", (?:right|correct|yes) ?\?",
            r"\bi (?:assume|suppose|take it) (?:that )?you\b",
        )
    ),
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"\?[^?]*\?"
    r"|\b(?:und|sowie) (?:außerdem|ferner|zudem|darüber hinaus)\b"
    r"|\b(?:außerdem|darüber hinaus|des weiteren|zweitens|zum anderen)\b"
    r"|\b(?:and also|in addition|furthermore|moreover|secondly)\b"
)


def leading_words(even: str) -> str:
    """The words by which a question suggests its answer, as they stand there; empty where it does not."""
    found = _LEADING.search(even)
    return found.group().strip(" ,.?!:;") if found else ""


def asks_several(plain: str) -> bool:
    """Whether a question asks one thing and then another."""
    return _SEVERAL.search(plain) is not None
